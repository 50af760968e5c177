"""A text of Markdown taken apart, once: its HTML with the targets still open, and what it holds.

Every rule looks at a text and every origin shows it, and most of a build is reading Markdown. So it
is read here once, and only what someone asks for is kept.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise

from markdown_it.token import Token

from inhoud.opmaak import MD, TABEL, render

_KOP_ID = re.compile(r"\s*\{#([a-z0-9_-]+)\}\s*$")
_BLOK = re.compile(r"\{(blok|wet):([a-z0-9_-]+)(?::([a-z0-9_-]+))?\}")
_MET_DOEL = ("link_open", "image")
_BREUK = ("softbreak", "hardbreak")
# The place of a block; no editor can write this, because theirs is no HTML.
PLEK = re.compile(r"<!--blok:([a-z0-9_-]+):([a-z0-9_-]*)-->")


@dataclass(frozen=True)
class Deel:
    """A part of a page: *html*, or a *blok* with its *arg* on *regel* (counted from 0)."""

    html: str = ""
    blok: str = ""
    arg: str = ""
    regel: int = 0


@dataclass(frozen=True)
class Ontleding:
    """What a text holds; a *regel* counts from 0."""

    html: str  # with places left open, see opmaak.py
    links: tuple[tuple[int, str], ...]  # (regel, target), images too
    koppen: tuple[tuple[str, str], ...]  # (id, words)
    blokken: tuple[Deel, ...]
    zinnen: tuple[tuple[int, str], ...]  # (regel, words) of every paragraph, item, cell and heading


@lru_cache(maxsize=4096)
def read(tekst: str) -> Ontleding:
    """The text of a page."""
    return _apart(MD.parse(tekst), tekst)


@lru_cache(maxsize=4096)
def read_line(zin: str) -> Ontleding:
    """One line, without a paragraph around it."""
    return _apart(MD.parseInline(zin), zin)


def _apart(tokens: Sequence[Token], tekst: str) -> Ontleding:
    koppen = tuple(_named(tokens))
    _name_tables(tokens)
    regels = [token for token in tokens if token.type == "inline"]
    return Ontleding(
        html=render(_with_places(tokens)),
        links=tuple(_links(regels, tekst)),
        koppen=koppen,
        blokken=tuple(blok for token in regels if (blok := _block(token))),
        zinnen=tuple(((token.map or [0])[0], _words(token)) for token in regels),
    )


def anchor(kop: str) -> str:
    """The id of a heading."""
    plat = unicodedata.normalize("NFKD", kop).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plat).strip("-") or "deel"


def _named(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """(id, words) of every heading, which then has that id."""
    gezien: dict[str, int] = {}
    for open_, binnen in pairwise(tokens):
        if open_.type == "heading_open":
            naam = _own_id(binnen) or anchor(binnen.content)
            gezien[naam] = gezien.get(naam, 0) + 1
            eigen = naam if gezien[naam] == 1 else f"{naam}-{gezien[naam]}"
            open_.attrSet("id", eigen)
            yield eigen, _words(binnen)


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


def _words(binnen: Token) -> str:
    return "".join("\n" if k.type in _BREUK else k.content for k in binnen.children or [])


def _name_tables(tokens: Sequence[Token]) -> None:
    """After the heading above: two regions called the same cannot be told apart by ear."""
    naam, gezien = TABEL, dict[str, int]()
    for open_, binnen in pairwise(tokens):
        if open_.type == "heading_open":
            naam = escape(_words(binnen)) or naam
        elif open_.type == "table_open":
            gezien[naam] = gezien.get(naam, 0) + 1
            open_.meta["naam"] = naam if gezien[naam] == 1 else f"{naam} ({gezien[naam]})"


def _links(regels: Sequence[Token], tekst: str) -> Iterator[tuple[int, str]]:
    getypt = tekst.splitlines()
    for token in regels:
        begin, eind = token.map or [0, 0]
        for kind in token.children or []:
            if kind.type in _MET_DOEL:
                doel = str(kind.attrs.get("href", kind.attrs.get("src")))
                yield next((nr for nr in range(begin, eind) if doel in getypt[nr]), begin), doel


def _block(token: Token) -> Deel | None:
    hier = _BLOK.fullmatch(token.content.strip()) if "{" in token.content else None
    if hier is None:
        return None
    regel = (token.map or [0])[0]
    if hier[1] == "wet":
        return Deel(blok="wet", arg=hier[2], regel=regel)
    return Deel(blok=hier[2], arg=hier[3] or "", regel=regel)


def _with_places(tokens: Sequence[Token]) -> list[Token]:
    klaar: list[Token] = []
    for token in tokens:
        blok = _block(token) if token.type == "inline" else None
        if blok and klaar:
            klaar.pop()  # the paragraph that opened around it; an empty one closes nothing
            plek = Token("html_block", "", 0, content=f"<!--blok:{blok.blok}:{blok.arg}-->\n")
            klaar.append(plek)
        elif not (token.type == "paragraph_close" and klaar and _is_place(klaar[-1])):
            klaar.append(token)
    return klaar


def _is_place(token: Token) -> bool:
    return token.type == "html_block" and bool(PLEK.match(token.content))
