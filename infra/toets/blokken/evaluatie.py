"""The block about the yearly look back at the plan van aanpak, together with the works council."""

from collections.abc import Iterator

from pydantic import Field

from infra.toets.blokken.bekend import told
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, latest, published, unless
from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht, day
from inhoud.registers.plannen import Evaluatie
from inhoud.velden import Blok

VRAGEN = {"proces": "hoe het ging", "doelbereik": "of het doel is gehaald"}


class Uitleg(Blok):
    """How many words each answer has, at least."""

    woorden: int = Field(ge=1, le=500)


def looked_back(zicht: Zicht, arg: Uitleg) -> Iterator[Bevinding]:
    """evaluatie: the newest was held with the works council, says enough, and everyone can read it.

    Orange: nothing was learned from it. How old it is, A looks at.
    """
    if "evaluaties" not in zicht.data:
        yield absent(zicht, "evaluaties", wat="hoe jullie met de OR terugkijken op het plan")
        return
    gevonden = latest(zicht, "evaluaties", "evaluaties")
    if gevonden is None:
        zin = "Er is nog geen evaluatie."
        yield Bevinding("aanwezig", "grijs", zin, zicht.in_register("evaluaties"))
        return
    nummer, een = gevonden
    plek = zicht.in_register("evaluaties", "evaluaties", nummer)
    heel = f"De evaluatie van {day(een.datum)} is heel."
    yield from unless(_gaps(zicht, nummer, een, arg), Bevinding("aanwezig", "groen", heel, plek))
    yield _with_the_council(zicht, nummer, een)
    yield from _known(zicht, nummer, een)


def _gaps(zicht: Zicht, nummer: int, een: Evaluatie, arg: Uitleg) -> Iterator[Bevinding]:
    wanneer = day(een.datum)
    for veld, wat in VRAGEN.items():
        if len(getattr(een, veld).split()) < arg.woorden:
            zin = (
                f"Leg in de evaluatie van {wanneer} uit {wat}, "
                f"in minstens {arg.woorden} woorden bij {veld}."
            )
            plek = zicht.in_register("evaluaties", "evaluaties", nummer, veld)
            yield Bevinding("aanwezig", "rood", zin, plek)
    if not een.lessen:
        zin = f"De evaluatie van {wanneer} noemt geen lessen; schrijf op wat jullie anders doen."
        plek = zicht.in_register("evaluaties", "evaluaties", nummer, "lessen")
        yield Bevinding("aanwezig", "oranje", zin, plek)


def _with_the_council(zicht: Zicht, nummer: int, een: Evaluatie) -> Bevinding:
    plek = zicht.in_register("evaluaties", "evaluaties", nummer, "or_aanwezig")
    if een.or_aanwezig:
        return Bevinding("vastgesteld", "groen", "De OR keek mee terug.", plek)
    if zicht.organisatie.medezeggenschap == "geen":
        zin = "Er is geen OR om mee terug te kijken."
        return Bevinding("vastgesteld", "grijs", zin, plek)
    zin = f"De OR was niet bij de evaluatie van {day(een.datum)}; kijk samen opnieuw terug."
    return Bevinding("vastgesteld", "rood", zin, plek)


def _known(zicht: Zicht, nummer: int, een: Evaluatie) -> Iterator[Bevinding]:
    blad = published(zicht, een.pagina)
    if blad is not None:
        yield told(zicht, blad)
        return
    zin = (
        f"De evaluatie van {day(een.datum)} staat nog niet op de site; maak er een pagina van, "
        "laat die vaststellen en noem hem bij pagina."
    )
    plek = zicht.in_register("evaluaties", "evaluaties", nummer, "pagina")
    yield Bevinding("bekendgemaakt", "rood", zin, plek)


BLOKKEN = {"evaluatie": Bouwblok(looked_back, Uitleg)}
