"""The block about measures when it goes wrong: four levels as a guideline, and what is weighed."""

from collections.abc import Iterator
from typing import get_args

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht
from inhoud import tekst
from inhoud.registers.maatregelen import FactorId, NiveauId, Sanctieniveau, Sancties

NIVEAUS: tuple[str, ...] = get_args(NiveauId)
FACTOREN: tuple[str, ...] = get_args(FactorId)
VOORZICHTIG = ("overlappen", "geen_automatisme")  # the caution of C-06
# Who looks into a melding, or advises about a klacht, imposes nothing.
ZOEKT_UIT = ("behandelaar", "plaatsvervangend-behandelaar", "klachtencommissie")


def levels(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """sancties: levels, factors and caution are whole, and the page shows them.

    Orange: one role both imposes and looks along, or the page does not show what is weighed.
    """
    lijst: Sancties | None = zicht.data.get("sancties")
    if lijst is None:
        yield absent(zicht, "sancties", wat="de vier niveaus en wat je weegt")
        return
    zin = "De vier niveaus zijn compleet, met wie oplegt, wie toetst en wat je weegt."
    groen = Bevinding("aanwezig", "groen", zin, zicht.in_register("sancties"))
    yield from unless([*_whole(zicht, lijst), *_each(zicht, lijst), *_shown(zicht)], groen)


def _whole(zicht: Zicht, lijst: Sancties) -> Iterator[Bevinding]:
    if sorted(niveau.id for niveau in lijst.niveaus) != sorted(NIVEAUS):
        zin = f"Zet in sancties.yml precies vier niveaus: {', '.join(NIVEAUS)}."
        yield _of(zicht, "rood", zin, "niveaus")
    gewogen = {factor.id for factor in lijst.factoren}
    for mist in (naam for naam in FACTOREN if naam not in gewogen):
        zin = f"In sancties.yml ontbreekt de factor '{mist}'; zet hem erbij, dan wordt hij gewogen."
        yield _of(zicht, "rood", zin, "factoren")
    gewaarschuwd = {punt.id for punt in lijst.let_op}
    for mist in (naam for naam in VOORZICHTIG if naam not in gewaarschuwd):
        zin = (
            f"Zet in sancties.yml bij let_op de zin '{mist}': geen gedrag heeft vanzelf een niveau."
        )
        yield _of(zicht, "rood", zin, "let_op")


def _each(zicht: Zicht, lijst: Sancties) -> Iterator[Bevinding]:
    rollen = {rol.id for rol in zicht.data["rollen"].rollen}
    for nummer, niveau in enumerate(lijst.niveaus):
        for veld, stand, zin in _wrong(niveau, rollen):
            heel = f"Niveau {niveau.naam.lower()}: {zin}."
            yield _of(zicht, stand, heel, "niveaus", nummer, veld)


def _wrong(niveau: Sanctieniveau, rollen: set[str]) -> Iterator[tuple[str, Stand, str]]:
    if not niveau.voorbeelden:
        yield "voorbeelden", "rood", "geef minstens één voorbeeld"
    if not niveau.maatregelen:
        yield "maatregelen", "rood", "zeg welke maatregel kan volgen"
    for veld, wat in (("oplegger", "oplegt"), ("toetser", "toetst")):
        if getattr(niveau, veld) not in rollen:
            yield veld, "rood", f"zeg welke rol uit rollen.yml de maatregel {wat}"
    if niveau.oplegger in ZOEKT_UIT:
        yield "oplegger", "rood", "wie een zaak uitzoekt, legt niets op; kies een andere oplegger"
    if niveau.oplegger == niveau.toetser:
        yield "toetser", "oranje", "laat een ander toetsen dan wie de maatregel oplegt"


def _shown(zicht: Zicht) -> Iterator[Bevinding]:
    blad = zicht.stuk
    if blad is None:
        return
    getoond = {deel.blok for deel in tekst.blocks(blad.bron.tekst)}
    plek = zicht.in_page(blad, "title")
    zin = f"Zet in '{blad.kop.title}' een regel met {{blok:%s}}; dan leest iedereen %s."
    if "sancties" not in getoond:
        heel = zin % ("sancties", "de niveaus en wat je daarbij moet weten")
        yield Bevinding("aanwezig", "rood", heel, plek, blad.kop.eigenaar)
    if "factoren" not in getoond:
        heel = zin % ("factoren", "wat we wegen")
        yield Bevinding("aanwezig", "oranje", heel, plek, blad.kop.eigenaar)


def _of(zicht: Zicht, stand: Stand, zin: str, *veld: int | str) -> Bevinding:
    return Bevinding("aanwezig", stand, zin, zicht.in_register("sancties", *veld))


BLOKKEN = {"sancties": Bouwblok(levels, soort=True)}
