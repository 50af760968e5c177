"""The block about who judges a formal klacht: enough people, none of whom lead or work at HR."""

from collections.abc import Callable, Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.mensen import roles_of
from infra.toets.blokken.register import absent, unless
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht
from inhoud import tekst
from inhoud.personen import person
from inhoud.registers.commissie import LEIDT, NIET_HIER, Klachtencommissie, Lid

MINSTENS = 3  # members, where the committee is our own
GEEN_BESLUIT = frozenset(("hr", "leidinggevende"))  # AOF 6.1.2: not by a leader, and not by HR


def committee(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """klachtencommissie: the register is whole, the page shows it, appointments have not passed.

    Orange: the chair works here, or the page does not show who they are.
    """
    lijst: Klachtencommissie | None = zicht.data.get("klachtencommissie")
    if lijst is None:
        yield absent(zicht, "klachtencommissie", wat="wie een klacht beoordeelt en wie beslist")
        return
    zin = "Het staat vast wie een klacht beoordeelt, wie beslist en wat je daarna kunt doen."
    gezien = [*_filled(zicht, lijst), *_members(zicht, lijst), *_chair(zicht, lijst)]
    gezien += [*_first_inside(zicht, lijst), *_shown(zicht, lijst)]
    yield from unless(gezien, _of(zicht, "groen", zin, "leden"))
    yield from _appointed(zicht, lijst)


def _filled(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    if lijst.besluitnemer not in {rol.id for rol in zicht.data["rollen"].rollen} - GEEN_BESLUIT:
        zin = (
            "Zeg in klachtencommissie.yml wie beslist (besluitnemer): niet HR, geen leidinggevende."
        )
        yield _of(zicht, "rood", zin, "besluitnemer")
    if not lijst.termijnen:
        zin = "Zet in klachtencommissie.yml hoe lang elke stap hoogstens duurt."
        yield _of(zicht, "rood", zin, "termijnen")
    if not lijst.rechtsmiddel.strip():
        zin = "Zeg in klachtencommissie.yml bij rechtsmiddel wat iemand tegen het besluit kan doen."
        yield _of(zicht, "rood", zin, "rechtsmiddel")


def _members(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    aantal = len({person(lid.naam) for lid in lijst.leden})
    if lijst.type == "intern" and aantal < MINSTENS:
        zin = f"De commissie heeft {aantal} van de minstens drie leden; benoem er leden bij."
        yield _of(zicht, "rood", zin, "leden")
    for nummer, lid in enumerate(lijst.leden):
        if ook := _also(zicht, lid):
            zin = f"{lid.naam} zit in de commissie en is hier ook '{ook}'; kies een ander lid."
            yield _of(zicht, "rood", zin, "leden", nummer)


def _also(zicht: Zicht, lid: Lid) -> str:
    """What *lid* does here that does not go with judging; empty when nothing."""
    hier = [rol.id for rol in roles_of(zicht, lid.naam)] + [lid.rol_hier or ""]
    namen: dict[str, str] = {rol.id: rol.naam for rol in zicht.data["rollen"].rollen}
    if niet := [rol for rol in hier if rol in NIET_HIER]:
        return namen.get(niet[0], niet[0])
    return lid.functie if not lid.extern and LEIDT.search(lid.functie) else ""


def _chair(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    if lijst.type != "intern" and not lijst.leden:
        return  # a body from outside has its own
    if lijst.voorzitter is None:
        zin = "Zeg in klachtencommissie.yml wie de commissie voorzit; liefst iemand van buiten."
        yield _of(zicht, "oranje", zin, "leden")
    elif not lijst.voorzitter.extern:
        plek = "leden", lijst.leden.index(lijst.voorzitter), "voorzitter"
        zin = (
            f"{lijst.voorzitter.naam} werkt hier en zit de commissie voor; vraag iemand van buiten."
        )
        yield _of(zicht, "oranje", zin, *plek)


def _first_inside(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    if lijst.type == "lkog" and lijst.intern_eerst is None:
        zin = "Zeg bij intern_eerst of iemand eerst binnen moet klagen, vóór de LKOG."
        yield _of(zicht, "rood", zin, "type")


def _shown(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    blad = zicht.stuk
    if blad and "klachtencommissie" not in {d.blok for d in tekst.blocks(blad.bron.tekst)}:
        zin = (
            f"Zet in '{blad.kop.title}' een regel met {{blok:klachtencommissie}}; "
            "dan staat daar wie oordeelt en wat eerst moet."
        )
        stand: Stand = "rood" if lijst.type == "lkog" else "oranje"
        plek = zicht.in_page(blad, "title")
        yield Bevinding("aanwezig", stand, zin, plek, blad.kop.eigenaar)


def _appointed(zicht: Zicht, lijst: Klachtencommissie) -> Iterator[Bevinding]:
    for nummer, lid in enumerate(lijst.leden):
        if lid.benoemd_tot:
            plek = zicht.in_register("klachtencommissie", "leden", nummer, "benoemd_tot")
            zin, wie = _until(lid.naam), lijst.besluitnemer
            yield zicht.within("actueel", lid.benoemd_tot, zin, plek, eigenaar=wie)


def _until(naam: str) -> Callable[[Stand, str], str]:
    def zin(stand: Stand, tot: str) -> str:
        if stand == "rood":
            return f"{naam} was benoemd tot {tot}; benoem een lid in die plaats."
        return f"{naam} is benoemd tot {tot}; zoek op tijd wie dan volgt."

    return zin


def _of(zicht: Zicht, stand: Stand, zin: str, *veld: int | str) -> Bevinding:
    return Bevinding("aanwezig", stand, zin, zicht.in_register("klachtencommissie", *veld))


BLOKKEN = {"klachtencommissie": Bouwblok(committee, soort=True)}
