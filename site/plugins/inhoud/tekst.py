"""Markdown to HTML: CommonMark with tables, headings with an id, no HTML from the editor.

What looks like a tag comes out as text, so a page can never carry a script.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Herschrijf = Callable[[str], str]


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


def _table_open(*_: Any) -> str:  # noqa: ANN401 - the renderer's own arguments
    return '<div class="tabel" role="region" tabindex="0" aria-label="Tabel"><table>\n'


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


def html(tekst: str, herschrijf: Herschrijf) -> str:
    """*tekst* as HTML, with every link target passed through *herschrijf*."""
    tokens = _with_anchors(MD.parse(tekst))
    for blok in tokens:
        for kind in blok.children or []:
            _rewrite(kind, herschrijf)
    return str(MD.renderer.render(tokens, MD.options, {}))


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
            naam = anchor(binnen.content)
            gezien[naam] = gezien.get(naam, 0) + 1
            open_.attrSet("id", naam if gezien[naam] == 1 else f"{naam}-{gezien[naam]}")
    return list(tokens)
