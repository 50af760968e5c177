"""A link goes somewhere: to a page, a heading, a screen, a file in `media`, or a real address."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from inhoud import tekst
from inhoud.adressen import BUITEN, SCHERMEN, Adresboek, LinkUnknown
from inhoud.fouten import Fout
from inhoud.lezen import Bladzijde, Inhoud

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"


def check_links(inhoud: Inhoud) -> Iterator[Fout]:
    """Every link in a text or a header."""
    boek = inhoud.address_book()
    ankers = {blad.adres: _anchors(blad) for blad in reversed(inhoud.bladzijden)}
    for blad in inhoud.bladzijden:
        for regel, link in _links(blad):
            zin = _wrong(link, blad, inhoud, boek, ankers)
            if zin:
                yield Fout(blad.bron.naam, regel, f"link '{link}' {zin}")


def _links(blad: Bladzijde) -> Iterator[tuple[int, str]]:
    for nummer, keuze in enumerate(blad.kop.keuzes):
        yield blad.bron.line_of(("keuzes", nummer, "naar")), keuze.naar
    for regel, link in tekst.links(blad.bron.tekst):
        yield blad.bron.tekst_regel + regel, link


def _wrong(
    link: str, blad: Bladzijde, inhoud: Inhoud, boek: Adresboek, ankers: dict[str, set[str]]
) -> str | None:
    if BUITEN.match(link):
        return None
    if link.startswith("http:"):
        return "begint met http:; schrijf https:"
    if link.startswith(("/media/", "media/")):
        return None if (inhoud.map / link.lstrip("/")).is_file() else "bestaat niet"
    naam, _, anker = link.partition("#")
    try:
        pad = boek.find(naam, blad.pad).pad if naam else blad.adres
    except LinkUnknown:
        return None if _to_unread(naam, inhoud) else "bestaat niet"
    if anker and naam not in SCHERMEN and anker not in ankers.get(pad, {anker}):
        return "wijst naar een kop die er niet is"
    return None


def _to_unread(naam: str, inhoud: Inhoud) -> bool:
    """Whether it may be meant for a page whose header has a mistake: that one is told already."""
    if naam.startswith("/"):
        return bool(inhoud.onleesbaar)
    return PurePosixPath(naam).stem in inhoud.onleesbaar


def _anchors(blad: Bladzijde) -> set[str]:
    return tekst.anchors(blad.bron.tekst) | _of_template(blad.soort)


@cache
def _of_template(soort: str) -> set[str]:
    """The headings a kind's template adds to the text."""
    pad = TEMPLATES / f"{soort}.html"
    html = pad.read_text(encoding="utf-8") if pad.is_file() else ""
    return set(re.findall(r'id="([a-z-]+)"', html))
