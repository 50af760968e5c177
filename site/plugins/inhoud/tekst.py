"""Markdown to HTML: CommonMark with tables, headings with an id, no HTML from the editor.

What looks like a tag comes out as text, so a page can never carry a script. A heading may name its
own id (`## Kop {#kop}`), and `{blok:naam}` or `{wet:naam}` on a line of its own leaves a place that
a template fills from a register.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Herschrijf = Callable[[str], str]
_KOP_ID = re.compile(r"\s*\{#([a-z0-9_-]+)\}\s*$")
_BLOK = re.compile(r"\{(blok|wet):([a-z0-9_-]+)(?::([a-z0-9_-]+))?\}")
_PLEK = re.compile(r"<!--blok:([a-z0-9_-]+):([a-z0-9_-]*)-->")


@dataclass(frozen=True)
class Deel:
    """A part of a page: *html*, or a *blok* with its *arg* on *regel* (counted from 0)."""

    html: str = ""
    blok: str = ""
    arg: str = ""
    regel: int = 0


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    md.normalizeLink = _keep  # type: ignore[method-assign] # {filename} is ours to resolve
    md.validateLink = _harmless  # type: ignore[method-assign] # ours decides
    md.renderer.rules["table_open"] = _table_open  # type: ignore[attr-defined] # untyped there
    md.renderer.rules["table_close"] = _table_close  # type: ignore[attr-defined] # untyped there
    return md


def _keep(url: str) -> str:
    return url


def _harmless(url: str) -> bool:
    return not re.match(r"\s*(javascript|vbscript|file|data):", url, re.IGNORECASE)


def _table_open(*gegeven: Any) -> str:  # noqa: ANN401 - the renderer's own arguments
    naam = escape(str(gegeven[-1].get("tabel", "Tabel")))
    return f'<div class="tabel" role="region" tabindex="0" aria-label="{naam}"><table>\n'


def _table_close(*_: Any) -> str:  # noqa: ANN401 - the renderer's own arguments
    return "</table></div>\n"


MD = _parser()


def anchor(kop: str) -> str:
    """The id of a heading."""
    plat = unicodedata.normalize("NFKD", kop).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plat).strip("-") or "deel"


def links(tekst: str) -> Iterator[tuple[int, str]]:
    """Every link and image: (line counted from 0, target)."""
    regels = tekst.splitlines()
    for blok in MD.parse(tekst):
        begin, eind = blok.map or [0, 0]
        for kind in blok.children or []:
            doel = kind.attrGet("href") or kind.attrGet("src")
            if isinstance(doel, str):
                yield _line_with(doel, regels, begin, eind), doel


def _line_with(doel: str, regels: list[str], begin: int, eind: int) -> int:
    return next((nr for nr in range(begin, eind) if doel in regels[nr]), begin)


def anchors(tekst: str) -> set[str]:
    """The ids of the headings in *tekst*."""
    tokens = _with_anchors(MD.parse(tekst))
    return {str(token.attrGet("id")) for token in tokens if token.type == "heading_open"}


def headings(tekst: str) -> Iterator[str]:
    """The headings of *tekst* as plain words."""
    for open_, binnen in pairwise(MD.parse(tekst)):
        if open_.type == "heading_open":
            delen = (kind.content for kind in binnen.children or [] if kind.content)
            yield _KOP_ID.sub("", "".join(delen))


def blocks(tekst: str) -> Iterator[Deel]:
    """The blocks *tekst* asks for, in order."""
    if "{blok:" in tekst or "{wet:" in tekst:
        for token in MD.parse(tekst):
            if token.type == "inline" and (blok := _block(token)):
                yield blok


def _block(token: Token) -> Deel | None:
    hier = _BLOK.fullmatch(token.content.strip())
    if hier is None:
        return None
    regel = (token.map or [0])[0]
    if hier[1] == "wet":
        return Deel(blok="wet", arg=hier[2], regel=regel)
    return Deel(blok=hier[2], arg=hier[3] or "", regel=regel)


def html(tekst: str, herschrijf: Herschrijf, *, tabel: str = "Tabel") -> str:
    """*tekst* as HTML, with every link target passed through *herschrijf*; *tabel* names a table."""
    tokens = _with_places(_with_anchors(MD.parse(tekst)))
    for blok in tokens:
        for kind in blok.children or []:
            _rewrite(kind, herschrijf)
    return str(MD.renderer.render(tokens, MD.options, {"tabel": tabel}))


def inline(zin: str, herschrijf: Herschrijf) -> str:
    """One line of Markdown as HTML, without a paragraph around it."""
    tokens = MD.parseInline(zin)
    for blok in tokens:
        for kind in blok.children or []:
            _rewrite(kind, herschrijf)
    return str(MD.renderer.render(tokens, MD.options, {}))


def parts(html: str) -> Iterator[Deel]:
    """The HTML of a page cut at the places that `html` left open."""
    stukken = _PLEK.split(html)
    for nummer in range(0, len(stukken), 3):
        if stukken[nummer].strip():
            yield Deel(html=stukken[nummer])
        if nummer + 2 < len(stukken):
            yield Deel(blok=stukken[nummer + 1], arg=stukken[nummer + 2])


def _with_places(tokens: list[Token]) -> list[Token]:
    klaar: list[Token] = []
    for token in tokens:
        blok = _block(token) if token.type == "inline" else None
        if blok:
            klaar.pop()  # the paragraph that opened around it; an empty one closes nothing
            plek = Token("html_block", "", 0, content=f"<!--blok:{blok.blok}:{blok.arg}-->\n")
            klaar.append(plek)
        elif not (token.type == "paragraph_close" and klaar and _is_place(klaar[-1])):
            klaar.append(token)
    return klaar


def _is_place(token: Token) -> bool:
    return token.type == "html_block" and bool(_PLEK.match(token.content))


def _rewrite(token: Token, herschrijf: Herschrijf) -> None:
    for naam in ("href", "src"):
        doel = token.attrGet(naam)
        if isinstance(doel, str):
            token.attrSet(naam, herschrijf(doel))
            if naam == "href" and doel.startswith("http"):
                token.attrSet("rel", "noreferrer")


def _with_anchors(tokens: Sequence[Token]) -> list[Token]:
    gezien: dict[str, int] = {}
    for open_, binnen in pairwise(tokens):
        if open_.type == "heading_open":
            naam = _own_id(binnen) or anchor(binnen.content)
            gezien[naam] = gezien.get(naam, 0) + 1
            open_.attrSet("id", naam if gezien[naam] == 1 else f"{naam}-{gezien[naam]}")
    return list(tokens)


def _own_id(kop: Token) -> str | None:
    """The id at the end of a heading, which is then taken out of it."""
    hier = _KOP_ID.search(kop.content)
    if hier is None:
        return None
    kop.content = kop.content[: hier.start()]
    for kind in reversed(kop.children or []):
        if kind.type == "text" and (einde := _KOP_ID.search(kind.content)):
            kind.content = kind.content[: einde.start()]
            break
    return hier[1]
