"""The block about the yearly report of the vertrouwenspersonen: on time, and with nobody in it."""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.model import Bevinding, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud.bladzijde import Bladzijde
from inhoud.ontleding import read
from inhoud.velden import Blok

MINSTENS = 5  # people in a cell; released numbers are groups of five
_GETAL = re.compile(r"\d[\d.]*")
_LIJN = re.compile(r"[\s|:-]*-[\s|:-]*")  # under the names of the columns
# a heading under which single cases would be told
_ZAKEN = re.compile(r"\bcasus|\bcasu[iï]st|\bzaken\b|\bincidenten\b|\bverhalen\b", re.IGNORECASE)


class Jaarverslag(Blok):
    """What the block is given: the report of last year is there before this month begins."""

    maand: int = Field(ge=1, le=12)


def yearly(zicht: Zicht, arg: Jaarverslag) -> Iterator[Bevinding]:
    """jaarverslag: the report of last year is adopted, and tells of nobody.

    Orange: it may still come, or a cell has an exact number of five or more.
    """
    jaar, dit_jaar = zicht.dag.year - 1, date(zicht.dag.year, arg.maand, 1)
    soort = zicht.regel.soort or ""
    verslagen = [blad for blad in zicht.inhoud.pages(soort) if blad.kop.jaar == jaar]
    blad = next((blad for blad in verslagen if _is_out(zicht, blad)), None)
    if blad is None:
        yield _awaited(zicht, jaar, dit_jaar, verslagen)
        return
    volgende = date(zicht.dag.year + 1, arg.maand, 1)
    zin = f"Het jaarverslag over {jaar} is er. Dat over {jaar + 1} komt vóór {day(volgende)}."
    plek = zicht.in_page(blad, "jaar")
    eigenaar, wat = blad.kop.eigenaar, _called(jaar + 1)
    yield Bevinding("aanwezig", "groen", zin, plek, eigenaar, volgende, wat)
    yield from _cells(blad)
    yield from _cases(blad)


def _is_out(zicht: Zicht, blad: Bladzijde) -> bool:
    op = blad.kop.vastgesteld_op
    return blad in zicht.stukken and op is not None and op <= zicht.dag


def _awaited(zicht: Zicht, jaar: int, voor: date, verslagen: list[Bladzijde]) -> Bevinding:
    doe, vast = ("stel het", " vast") if verslagen else ("maak het", "")
    if zicht.dag < voor:
        zin = f"Het jaarverslag over {jaar} is er nog niet; {doe} vóór {day(voor)}{vast}."
    else:
        zin = (
            f"Het jaarverslag over {jaar} had er vóór {day(voor)} moeten zijn; {doe} alsnog{vast}."
        )
    stand: Stand = "oranje" if zicht.dag < voor else "rood"
    if verslagen:
        plek, eigenaar = zicht.in_page(verslagen[0], "status"), verslagen[0].kop.eigenaar
    else:
        plek, eigenaar = Plek(f"{zicht.regel.soort}/nl/jaarverslag-{jaar}.md"), ""
    return Bevinding("aanwezig", stand, zin, plek, eigenaar, voor, _called(jaar))


def _called(jaar: int) -> str:
    return f"Jaarverslag van de vertrouwenspersonen over {jaar}"


def _cells(blad: Bladzijde) -> Iterator[Bevinding]:
    """Exact numbers in a table, behind the first column, which names the row."""
    regels = blad.bron.tekst.splitlines()
    for nummer, (regel, lager) in enumerate(zip(regels, [*regels[1:], ""], strict=True)):
        if _LIJN.fullmatch(lager):
            continue  # the names of the columns, which may be years
        cellen = [cel.strip() for cel in regel.strip().strip("|").split("|")[1:]]
        getallen = [int(cel.replace(".", "")) for cel in cellen if _GETAL.fullmatch(cel)]
        if getallen:
            plek = Plek(blad.pad, blad.bron.tekst_regel + nummer)
            klein = min(getallen) < MINSTENS
            zin = (
                "Zo'n klein getal kan over één persoon gaan; maak er 'minder dan 5' van."
                if klein
                else "Schrijf een groep van vijf, zoals '5 tot en met 9', en geen precies getal."
            )
            stand: Stand = "rood" if klein else "oranje"
            yield Bevinding("aanwezig", stand, zin, plek, blad.kop.eigenaar)


def _cases(blad: Bladzijde) -> Iterator[Bevinding]:
    for _, kop in read(blad.bron.tekst).koppen:
        if _ZAKEN.search(kop):
            zin = f"Haal het deel '{kop}' weg: in een jaarverslag staan geen zaken of verhalen."
            yield Bevinding("aanwezig", "rood", zin, Plek(blad.pad), blad.kop.eigenaar)


BLOKKEN = {"jaarverslag": Bouwblok(yearly, Jaarverslag, soort=True)}
