"""No HTML in a text: it would come out as letters, and a script has no business here.

Between backticks it may stand, because there it is something to read.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from inhoud import leestekst
from inhoud.bladzijde import NL, Inhoud
from inhoud.bron import Bron
from inhoud.fouten import Fout
from inhoud.registers import REGISTERS

_UITVOEREN = re.compile(r"\s*(javascript|vbscript|file|data):", re.IGNORECASE)
_MOGELIJK = re.compile(rf"<[a-z!/?]|\]\({_UITVOEREN.pattern}", re.IGNORECASE)


def _parser() -> MarkdownIt:
    """Reads as HTML and as a link what ours leaves as text."""
    md = MarkdownIt("commonmark", {"html": True}).enable("table")
    md.validateLink = _any  # type: ignore[method-assign] # we look at every link
    return md


def _any(url: str) -> bool:
    return bool(url)


MD = _parser()


def check_html(inhoud: Inhoud) -> Iterator[Fout]:
    """Every text of a page, and every sentence of a header or a register, in every language."""
    for blad in inhoud.bladzijden:
        for regel, zin in _in_text(blad.bron.tekst):
            yield Fout(blad.bron.naam, blad.bron.tekst_regel + regel, zin, over="taal")
        yield from _in_fields(blad.bron, type(blad.kop))
    for bronnen in {NL: inhoud.bronnen, **inhoud.vertalingen}.values():
        for naam, bron in bronnen.items():
            yield from _in_fields(bron, REGISTERS[naam])


def _in_fields(bron: Bron, model: type) -> Iterator[Fout]:
    for plek, tekst in leestekst.read_by_people(model, bron.velden):
        for _, zin in _in_text(tekst):
            yield Fout(bron.naam, bron.line_of(plek), zin, over="taal")


def _in_text(tekst: str) -> Iterator[tuple[int, str]]:
    """What may not stand in *tekst*: the line counted from 0, and why."""
    if not _MOGELIJK.search(tekst):
        return
    regels = tekst.splitlines()
    for blok in MD.parse(tekst):
        begin, eind = blok.map or [0, 0]
        for gevonden, zin in map(_wrong, [blok, *(blok.children or [])]):
            if gevonden:
                yield next((nr for nr in range(begin, eind) if gevonden in regels[nr]), begin), zin


def _wrong(token: Token) -> tuple[str, str]:
    """What stands there, and why not; nothing when it may."""
    doel = str(token.attrGet("href") or token.attrGet("src") or "")
    if _UITVOEREN.match(doel):
        return doel, f"link '{doel[:40]}' kan niet; schrijf een adres met https:"
    if token.type in ("html_block", "html_inline"):
        gevonden = token.content.strip().splitlines()[0].partition(">")[0] + ">"
        return gevonden, f"'{gevonden}' is HTML; die komt hier als tekst op de pagina"
    return "", ""
