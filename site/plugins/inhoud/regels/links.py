"""A link goes somewhere: to a page, a heading, a screen, a file in `media`, or a real address.

One that dials says so: a digit stands in its words, or it calls someone who wanted to read on.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from inhoud import sjablonen, tekst
from inhoud.adressen import BUITEN, Adresboek, LinkUnknown
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.bron import Bron, sentences
from inhoud.fouten import Fout

# [woorden](tel:…) without a digit in the words; `{…}` may become one
_BELT_STIL = re.compile(r"\[([^\]\d{]*)\]\((tel:[^)\s]+)\)")


def check_links(inhoud: Inhoud) -> Iterator[Fout]:
    """Every link in a text or a header."""
    boeken = {taal: inhoud.address_book(taal) for taal in inhoud.talen}
    ankers = {blad.adres: _anchors(blad) for blad in reversed(inhoud.bladzijden)}
    for blad in inhoud.bladzijden:
        for regel, link in _links(blad):
            if zin := _wrong(link, blad.pad, inhoud, boeken[blad.taal], ankers):
                yield Fout(blad.bron.naam, regel, f"link '{link}' {zin}")
    for taal, bronnen in {NL: inhoud.bronnen, **inhoud.vertalingen}.items():
        for bron in bronnen.values():
            for regel, link in _in_register(bron):
                if zin := _wrong(link, "", inhoud, boeken[taal], ankers):
                    yield Fout(bron.naam, regel, f"link '{link}' {zin}")
    yield from _silent_calls(inhoud)


def _silent_calls(inhoud: Inhoud) -> Iterator[Fout]:
    for blad in inhoud.bladzijden:
        for hier in _BELT_STIL.finditer(blad.bron.tekst):
            regel = blad.bron.tekst_regel + blad.bron.tekst.count("\n", 0, hier.start())
            yield Fout(blad.bron.naam, regel, _call(hier))
    for bron in (*inhoud.bronnen.values(), *_translated(inhoud)):
        for plek, zin in sentences(bron.velden):
            for hier in _BELT_STIL.finditer(zin):
                yield Fout(bron.naam, bron.line_of(plek), _call(hier))


def _translated(inhoud: Inhoud) -> Iterator[Bron]:
    for bronnen in inhoud.vertalingen.values():
        yield from bronnen.values()


def _call(hier: re.Match[str]) -> str:
    return f"link '{hier[2]}' belt meteen; zet het nummer in de woorden van de link"


def _in_register(bron: Bron) -> Iterator[tuple[int, str]]:
    for plek, zin in sentences(bron.velden):
        if "](" in zin:
            for _, link in tekst.links(zin):
                yield bron.line_of(plek), link


def _links(blad: Bladzijde) -> Iterator[tuple[int, str]]:
    for nummer, keuze in enumerate(blad.kop.keuzes):
        yield blad.bron.line_of(("keuzes", nummer, "naar")), keuze.naar
    for regel, link in tekst.links(blad.bron.tekst):
        yield blad.bron.tekst_regel + regel, link


def _wrong(
    link: str, vanuit: str, inhoud: Inhoud, boek: Adresboek, ankers: dict[str, set[str]]
) -> str | None:
    if BUITEN.match(link):
        return None
    if link.startswith("http:"):
        return "begint met http:; schrijf https:"
    if link.startswith(("/media/", "media/")):
        return None if (inhoud.map / link.lstrip("/")).is_file() else "bestaat niet"
    naam, _, anker = link.partition("#")
    try:
        pad = boek.find(naam or vanuit.removesuffix(".md").rpartition("/")[2], vanuit).pad
    except LinkUnknown:
        return None if _to_unread(naam, inhoud) else "bestaat niet"
    if anker and pad in ankers and anker not in ankers[pad]:
        return "wijst naar een kop die er niet is"
    return None


def _to_unread(naam: str, inhoud: Inhoud) -> bool:
    """Whether it may be meant for a page whose header has a mistake: that one is told already."""
    if naam.startswith("/"):
        return bool(inhoud.onleesbaar)
    return PurePosixPath(naam).stem in inhoud.onleesbaar


def _anchors(blad: Bladzijde) -> set[str]:
    blokken = {f"blokken/{deel.blok}" for deel in tekst.blocks(blad.bron.tekst)}
    return tekst.anchors(blad.bron.tekst).union(
        _of_template(blad.soort), *(_of_template(blok) for blok in blokken)
    )


@cache
def _of_template(naam: str) -> set[str]:
    """The headings a template adds to the text."""
    return set(re.findall(r'id="([a-z-]+)"', sjablonen.source(naam) or ""))
