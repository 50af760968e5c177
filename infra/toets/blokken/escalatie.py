"""The block about the routing table: who acts, and who decides, by whom a melding is about."""

from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.mensen import at_hr
from infra.toets.blokken.register import unless
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht
from inhoud.regels.procedure import asked
from inhoud.registers.meldpunt import Escalatierij, Lezer

GEWOON = "collega"  # the row whose behandelaar is the usual one
# Who stands above everyone here is not judged from within.
TOP = ("directie", "bestuurder")
# About these the usual behandelaar is not the one to act.
EEN_ANDER = (*TOP, "meldpunt")
MET_WEG_NAAR_BUITEN = ("leidinggevende", "hogere_leidinggevende", *TOP)
IN_DE_LIJN = frozenset((
    "leidinggevende", "hogere-leidinggevende", "directie", "bevoegd-gezag", "hr", "behandelaar",
    "plaatsvervangend-behandelaar", "vertrouwenspersoon",
))  # fmt: skip


def routed(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """escalatie: every answer to "over wie" has its row, and nobody decides about themselves.

    Orange: the row of someone who leads does not name a way outside.
    """
    rijen = {een.betrokkene: (nr, een) for nr, een in enumerate(zicht.data["escalatie"].escalatie)}
    gezien = []
    for wie in sorted(asked(zicht.inhoud)):
        if wie not in rijen:
            zin = f"Zet in escalatie.yml een rij voor '{wie}': wie behandelt dan, en wie beslist."
            gezien.append(_of(zicht, "rood", zin, "escalatie"))
            continue
        nummer, rij = rijen[wie]
        for veld, stand, zin in _wrong(zicht, rij):
            heel = f"Gaat het over {_name(rij)}: {zin}."
            gezien.append(_of(zicht, stand, heel, "escalatie", nummer, veld))
    zin = "Voor iedereen over wie een melding kan gaan, staat vast wie behandelt en wie beslist."
    yield from unless(gezien, _of(zicht, "groen", zin, "escalatie"))


def _wrong(zicht: Zicht, rij: Escalatierij) -> Iterator[tuple[str, Stand, str]]:
    lezer = _reader(zicht, rij.behandelaar)
    if lezer is None:
        yield "behandelaar", "rood", "kies een behandelaar uit recipients.yml"
    elif rij.betrokkene in EEN_ANDER and lezer.lijn == _usual_line(zicht):
        yield "behandelaar", "rood", "kies een behandelaar van buiten de gewone lijn"
    elif rij.betrokkene == "hr" and at_hr(zicht, lezer):
        yield "behandelaar", "rood", "kies een behandelaar die niet bij HR werkt"
    if rij.hoger not in {rol.id for rol in zicht.data["rollen"].rollen}:
        yield "hoger", "rood", "kies bij hoger een rol uit rollen.yml"
    elif rij.betrokkene in TOP and rij.hoger in IN_DE_LIJN:
        yield "hoger", "rood", "laat een orgaan of iemand van buiten beslissen, niet de eigen lijn"
    elif rij.hoger == rij.betrokkene.replace("_", "-"):
        yield "hoger", "rood", "laat een ander beslissen dan degene over wie het gaat"
    if rij.betrokkene in MET_WEG_NAAR_BUITEN and not rij.extern:
        yield "extern", "oranje", "zeg bij extern welke weg er van buiten is"


def _reader(zicht: Zicht, naam: str) -> Lezer | None:
    lezers: tuple[Lezer, ...] = zicht.data["recipients"].lezers
    return next((een for een in lezers if een.id == naam and een.soort == "behandelaar"), None)


def _usual_line(zicht: Zicht) -> str:
    rijen: tuple[Escalatierij, ...] = zicht.data["escalatie"].escalatie
    gewoon = (_reader(zicht, rij.behandelaar) for rij in rijen if rij.betrokkene == GEWOON)
    return next((lezer.lijn for lezer in gewoon if lezer), "")


def _name(rij: Escalatierij) -> str:
    return rij.naam[:1].lower() + rij.naam[1:]


def _of(zicht: Zicht, stand: Stand, zin: str, *veld: int | str) -> Bevinding:
    return Bevinding("aanwezig", stand, zin, zicht.in_register("escalatie", *veld))


BLOKKEN = {"escalatie": Bouwblok(routed)}
