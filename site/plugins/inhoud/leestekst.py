"""What people read: a page as plain words, and the sentences of a header or a register.

Every line keeps its number, so that a remark about a word can say where it stands.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from inhoud.bron import Plek
from inhoud.ontleding import read
from inhoud.vertaling import Vorm, shape

# In this order: what is filled in by a register or leads elsewhere goes, what marks up goes,
# and what ends a thought without a full stop (a heading, a cell, an item) gets one. Where the
# first of the three does not stand, there is nothing to do.
_WEG = (
    ("{", re.compile(r"\{#?[a-z]*:?[a-z0-9_:-]*\}"), ""),
    ("](", re.compile(r"\]\([^)\n]*\)"), "]"),
    ("http", re.compile(r"<?https?://\S+"), ""),
    ("---", re.compile(r"^[ \t]*\|?[ \t:|-]*-{3,}[ \t:|-]*$", re.MULTILINE), ""),
    ("", re.compile(r"^[ \t]*(#{1,6}|[-*+]|\d+\.|>)[ \t]+", re.MULTILINE), ". "),
    ("|", re.compile(r"\|"), ". "),
    ("", re.compile(r"[*`\[\]]|(?<!\w)_|_(?!\w)"), ""),
    ("\n", re.compile(r"(?<=[^\s.!?:])(?=[ \t]*\n[ \t]*(\n|$))"), "."),
)
_INGEVULD = (_WEG[0], _WEG[2])  # what is left of it in text without its marks
_EINDE = re.compile(r"[.!?…][\"”\u2019»)]*\s+")
_CITAAT = re.compile(r'"[^"\n]*"|“[^”\n]*”|„[^”“\n]*[”“]|«[^»\n]*»|\u2018[^\u2019\n]*\u2019')
_WOORD = re.compile(r"[^\W_]+(?:[-\u2019'.][^\W_]+)*")


def plain(markdown: str) -> str:
    """The words of *markdown*, line by line as they stood."""
    return _without(_WEG, markdown)


def _without(wat: Sequence[tuple[str, re.Pattern[str], str]], tekst: str) -> str:
    for teken, vorm, door in wat:
        if teken in tekst:
            tekst = vorm.sub(door, tekst)
    return tekst


def is_quoted(zin: str, begin: int, einde: int) -> bool:
    """Whether what stands from *begin* to *einde* is someone else's words."""
    return any(
        van <= begin and einde <= tot for van, tot in map(re.Match.span, _CITAAT.finditer(zin))
    )


def sentences(markdown: str, *, boven: int = 0) -> Iterator[tuple[int, str]]:
    """Every sentence of more than *boven* words: (line counted from 0, the sentence)."""
    for begin, geschreven in read(markdown).zinnen:
        woorden, plek = _without(_INGEVULD, geschreven), 0
        for einde in [*(hier.end() for hier in _EINDE.finditer(woorden)), len(woorden)]:
            zin = woorden[plek:einde]
            # counting words is slow, and few spaces are few words
            if zin.count(" ") >= boven // 2 and count_words(zin) > boven:
                yield begin + woorden[:plek].count("\n"), " ".join(zin.split())
            plek = einde


def count_words(zin: str) -> int:
    """How many words *zin* has."""
    return len(_WOORD.findall(zin))


def read_by_people(
    model: type[BaseModel],
    velden: Any,  # noqa: ANN401 - whatever YAML held
    plek: Plek = (),
) -> Iterator[tuple[Plek, str]]:
    """Every sentence in *velden*: where it stands, and what it says."""
    if not isinstance(velden, dict):
        return
    for naam, vorm in _fields(model):
        if waarde := velden.get(naam):
            yield from _in_field(vorm, waarde, (*plek, naam))


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Vorm], ...]:
    vormen = ((naam, shape(info)) for naam, info in model.model_fields.items())
    return tuple((naam, vorm) for naam, vorm in vormen if vorm != Vorm())


def _in_field(vorm: Vorm, waarde: Any, plek: Plek) -> Iterator[tuple[Plek, str]]:  # noqa: ANN401 - as above
    if vorm.veel:
        delen = [((*plek, nummer), deel) for nummer, deel in enumerate(waarde)]
    else:
        delen = [(plek, waarde)]
    for hier, deel in delen:
        if vorm.model:
            yield from read_by_people(vorm.model, deel, hier)
        elif isinstance(deel, str):
            yield hier, deel
