"""Parts of a page for paper: what stands under a heading, as words that are plain, bold or slanted.

A link is its words: paper has nothing to click.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from inhoud.ontleding import read
from inhoud.opmaak import MD

_BLOK = re.compile(r"\s*\{(blok|wet):[^}]*\}\s*")  # what a register fills in on the site
Regel = tuple[tuple[str, str], ...]  # (words, "" or "vet" or "schuin")


@dataclass(frozen=True)
class Afdeling:
    """A heading with the paragraphs and the items of a list beneath it."""

    kop: str
    alineas: tuple[Regel, ...]
    punten: tuple[Regel, ...]


def section(tekst: str, anker: str) -> Afdeling | None:
    """What stands under the heading {#*anker*}; nothing when there is no such heading."""
    koppen = read(tekst).koppen
    plek = next((nr for nr, (naam, _) in enumerate(koppen) if naam == anker), None)
    if plek is None:
        return None
    alineas: list[Regel] = []
    punten: list[Regel] = []
    diep = 0
    for token in _under(MD.parse(tekst), plek):
        diep += token.nesting if token.type.startswith("list_item") else 0
        if token.type == "inline" and not _BLOK.fullmatch(token.content):
            (punten if diep else alineas).append(tuple(_words(token.children or [])))
    return Afdeling(koppen[plek][1], tuple(alineas), tuple(punten))


def plain(regel: Regel) -> str:
    """The words of *regel*."""
    return "".join(woorden for woorden, _ in regel)


def without_slant(regel: Regel) -> Regel:
    """*regel* without its examples, which stand in italics."""
    over = [(woorden, vorm) for woorden, vorm in regel if vorm != "schuin"]
    return tuple((w.rstrip(), v) if (w, v) == over[-1] else (w, v) for w, v in over)


def bold(regel: Regel) -> str:
    """Only what stands in bold, without its full stop."""
    return "".join(woorden for woorden, vorm in regel if vorm == "vet").rstrip(". :")


def _under(tokens: Sequence[Token], plek: int) -> Iterator[Token]:
    """The tokens after heading number *plek*, up to the next."""
    kop = -1
    for nummer, token in enumerate(tokens):
        kop += token.type == "heading_open"
        in_kop = token.type == "inline" and tokens[nummer - 1].type == "heading_open"
        if kop == plek and not in_kop:
            yield token


def _words(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    vet = schuin = 0
    for token in tokens:
        vet += token.nesting if token.type.startswith("strong") else 0
        schuin += token.nesting if token.type.startswith("em_") else 0
        woorden = " " if token.type in ("softbreak", "hardbreak") else token.content
        if woorden:
            yield woorden, "vet" if vet else "schuin" if schuin else ""
