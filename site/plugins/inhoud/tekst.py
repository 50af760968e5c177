"""Markdown to HTML: CommonMark with tables, headings with an id, no HTML from the editor.

A heading may name its own id (`## Kop {#kop}`), and `{blok:naam}` or `{wet:naam}` on a line of its
own leaves a place that a template fills from a register.
"""

import re
from collections.abc import Callable, Iterator
from html import escape

from markdown_it.common.utils import escapeHtml

from inhoud.ontleding import PLEK, Deel, Ontleding, read, read_line
from inhoud.opmaak import DOEL, TABEL

Herschrijf = Callable[[str], str]
_H2 = re.compile(r'<h2[^>]*?\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_MERK = re.compile(r"<[^>]+>")


def links(tekst: str) -> tuple[tuple[int, str], ...]:
    """Every link and image: (line counted from 0, target)."""
    return read(tekst).links


def anchors(tekst: str) -> set[str]:
    """The ids of the headings in *tekst*."""
    return {naam for naam, _ in read(tekst).koppen}


def headings(tekst: str) -> list[str]:
    """The headings of *tekst* as plain words."""
    return [woorden for _, woorden in read(tekst).koppen]


def blocks(tekst: str) -> tuple[Deel, ...]:
    """The blocks *tekst* asks for, in order."""
    return read(tekst).blokken


def html(tekst: str, herschrijf: Herschrijf, *, tabel: str = "Tabel") -> str:
    """*tekst* as HTML, with every link target passed through *herschrijf*.

    A table is named after the heading above it; *tabel* names one without.
    """
    naam = f'aria-label="{escape(tabel)}'
    return _filled(read(tekst), herschrijf).replace(f'aria-label="{TABEL}', naam)


def inline(zin: str, herschrijf: Herschrijf) -> str:
    """One line of Markdown as HTML, without a paragraph around it."""
    return _filled(read_line(zin), herschrijf)


def _filled(gelezen: Ontleding, herschrijf: Herschrijf) -> str:
    def filled(hier: re.Match[str]) -> str:
        _, doel = gelezen.links[int(hier[2])]
        return f'{hier[1]}="{escapeHtml(herschrijf(doel))}"'

    return DOEL.sub(filled, gelezen.html)


def parts(html: str) -> Iterator[Deel]:
    """The HTML of a page cut at the places that `html` left open."""
    stukken = PLEK.split(html)
    for nummer in range(0, len(stukken), 3):
        if stukken[nummer].strip():
            yield Deel(html=stukken[nummer])
        if nummer + 2 < len(stukken):
            yield Deel(blok=stukken[nummer + 1], arg=stukken[nummer + 2])


def contents(html: str) -> list[tuple[str, str]]:
    """(id, words as HTML) of every heading of the second level, wherever it came from."""
    return [(naam, _MERK.sub("", kop).strip()) for naam, kop in _H2.findall(html)]
