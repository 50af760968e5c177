"""The blocks about the text of one page: its headings (H), and where it leads (L)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

from infra.toets.blokken.blad import nothing_there
from infra.toets.blokken.blok import Bouwblok
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht
from inhoud import tekst
from inhoud.adressen import BUITEN, LinkUnknown
from inhoud.bladzijde import Bladzijde
from inhoud.ontleding import PLEK, read
from inhoud.paginas import SOORTEN

MINSTENS = 40  # words under a heading
_KOP = re.compile(r"<h([1-6])([^>]*)>")
_ID = re.compile(r'\bid="([^"]+)"')
_MERK = re.compile(r"<[^>]+>")
OPVULLING = re.compile(r"\[(…|\.\.\.)\]|\bTODO\b|\blorem\b|\bvoorbeeldorganisatie\b", re.IGNORECASE)


def headings(zicht: Zicht, namen: tuple[str, ...]) -> Iterator[Bevinding]:
    """H: each heading is there, with at least forty words of our own below it."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "aanwezig")
    else:
        yield from has_headings(zicht, blad, namen)


def has_headings(zicht: Zicht, blad: Bladzijde, namen: tuple[str, ...]) -> Iterator[Bevinding]:
    """What is lacking under each of *namen* in *blad*, or that nothing is."""
    onder = sections(blad.bron.tekst)
    fouten = [fout for naam in namen if (fout := _lacks(onder, naam))]
    for naam, zin in fouten:
        plek = Plek(blad.pad, line_of_heading(blad, naam))
        yield Bevinding("aanwezig", "rood", f"{blad.kop.title}: {zin}", plek, blad.kop.eigenaar)
    if not fouten:
        plek = zicht.in_page(blad, "title")
        yield Bevinding("aanwezig", "groen", "Alle onderdelen staan erin.", plek)


def _lacks(onder: dict[str, str], naam: str) -> tuple[str, str] | None:
    if naam not in onder:
        return naam, f"de kop {{#{naam}}} ontbreekt; zet hem erin met wat jullie afspraken."
    if OPVULLING.search(onder[naam]):
        return naam, f"onder de kop {{#{naam}}} staat nog een stukje dat je moet invullen."
    if not PLEK.search(onder[naam]) and _said(onder[naam]) < MINSTENS:
        return naam, f"onder de kop {{#{naam}}} staan minder dan veertig woorden; werk het uit."
    return None


@lru_cache(maxsize=512)
def sections(geschreven: str) -> dict[str, str]:
    """The HTML below each heading of *geschreven* that has an id, deeper headings included."""
    html = read(geschreven).html
    koppen = [(hier, int(hier[1]), _ID.search(hier[2])) for hier in _KOP.finditer(html)]
    onder = {}
    for nummer, (hier, niveau, naam) in enumerate(koppen):
        lager = (volgende.start() for volgende, n, _ in koppen[nummer + 1 :] if n <= niveau)
        if naam:
            onder[naam[1]] = html[html.index("</h", hier.end()) : next(lager, len(html))]
    return onder


def words(html: str) -> list[str]:
    """The words a reader sees in *html*."""
    return _MERK.sub(" ", html).split()


def _said(html: str) -> int:
    """How many words there are in *html*: a full stop alone is none."""
    return sum(any(map(str.isalpha, woord)) for woord in words(html))


def line_of_heading(blad: Bladzijde, kop: str) -> int:
    """The line of the heading *kop*; the first one of the text when it is not there."""
    voor = blad.bron.tekst.partition(f"{{#{kop}}}")
    return blad.bron.tekst_regel + voor[0].count("\n") if voor[1] else blad.bron.tekst_regel


def leads_to(zicht: Zicht, soorten: tuple[str, ...]) -> Iterator[Bevinding]:
    """L: the page links to one of each kind."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "aanwezig")
        return
    gelinkt = linked_kinds(zicht, blad)
    mist = [soort for soort in soorten if soort not in gelinkt]
    for soort in mist:
        zin = f"Zet in '{blad.kop.title}' een link naar de pagina van de soort {soort}."
        plek = Plek(blad.pad, blad.bron.tekst_regel)
        yield Bevinding("aanwezig", "rood", zin, plek, blad.kop.eigenaar)
    if not mist:
        plek = zicht.in_page(blad, "title")
        yield Bevinding("aanwezig", "groen", "De links naar de andere afspraken staan erin.", plek)


def linked_kinds(zicht: Zicht, blad: Bladzijde) -> set[str]:
    """The kinds of page that the text of *blad* links to."""
    return {ander.soort for ander in linked(zicht, blad)}


def linked(zicht: Zicht, blad: Bladzijde) -> list[Bladzijde]:
    """The Dutch pages that the text of *blad* links to."""
    boek = zicht.once("adresboek", zicht.inhoud.address_book)
    op_adres = zicht.once("op adres", lambda: {b.adres: b for b in zicht.dutch_pages()})
    gevonden = []
    for _, link in tekst.links(blad.bron.tekst):
        naam = link.partition("#")[0]
        if not naam or BUITEN.match(link) or link.startswith(("media/", "/media/")):
            continue
        try:
            gevonden.append(op_adres.get(boek.find(naam, blad.pad).pad))
        except LinkUnknown:
            continue  # the check of the content tells
    return [ander for ander in gevonden if ander is not None]


def _kind(soort: str) -> str:
    if soort not in SOORTEN:
        raise ValueError(f"de soort '{soort}' bestaat niet")
    return soort


Soort = Annotated[str, AfterValidator(_kind)]
Koppen = Annotated[tuple[str, ...], Field(min_length=1)]

BLOKKEN = {
    "H": Bouwblok(headings, Koppen, soort=True),
    "L": Bouwblok(leads_to, Annotated[tuple[Soort, ...], Field(min_length=1)], soort=True),
}
