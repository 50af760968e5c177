"""The norm files: what is asked of the whole (eisen.yml), what we never say (verboden.yml)."""

import re
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from inhoud.velden import Blok, Id, JaNee, Zin

Bron = Literal["SER", "GIMD", "SC", "XP", "AOF", "MIS", "LAW", "DER"]
Soort = Literal[
    "page", "data", "meld", "hand", "pulse", "count", "reg", "rem", "role", "comm", "meas", "legal"
]
Prioriteit = Literal["must", "should", "could"]
OPTIES = re.IGNORECASE | re.DOTALL
# A space in a pattern is also the end of a line; the end of a paragraph it is not.
_SPATIE = r"(?:[ \t]+|[ \t]*\n[ \t]*)"


@cache
def _form(patroon: str) -> re.Pattern[str]:
    return re.compile(patroon.replace(" ", _SPATIE), OPTIES)


def _compiles(patroon: str) -> str:
    try:
        _form(patroon)
    except re.error as fout:
        raise ValueError(f"dit patroon klopt niet: {fout.msg}") from fout
    return patroon


def _is_id(waarde: str) -> str:
    if not re.fullmatch(r"[A-Z]+-[0-9.]+(-\d\d)?", waarde):
        raise ValueError("een id als SER-01 of AOF-6.1.2-03")
    return waarde


Patroon = Annotated[str, AfterValidator(_compiles)]
EisId = Annotated[str, AfterValidator(_is_id)]


class Eis(Blok):
    """One thing that is asked; a page that claims it shows it by one of *blijkt_uit*.

    *overal* says that no page claims it, because every page serves it.
    """

    id: EisId
    bron: Bron
    paragraaf: str
    soort: tuple[Soort, ...] = ()
    prioriteit: Prioriteit
    zin: Zin
    blijkt_uit: tuple[Patroon, ...] = ()
    overal: JaNee = False

    @property
    def asks_a_page(self) -> bool:
        """Whether a page must claim it."""
        return "page" in self.soort and self.prioriteit != "could" and not self.overal

    def shows_in(self, tekst: str) -> bool:
        """Whether *tekst* says something about it."""
        return not self.blijkt_uit or any(_form(p).search(tekst) for p in self.blijkt_uit)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.id.partition("-")[0] != self.bron:
            raise ValueError(f"id en bron horen bij elkaar: {self.id} is niet van {self.bron}")
        if self.asks_a_page and not self.blijkt_uit:
            raise ValueError(f"{self.id}: zeg met blijkt_uit waaraan je het op een pagina ziet")
        return self


class Eisen(Blok):
    """eisen.yml: everything that is asked, by source."""

    eisen: tuple[Eis, ...] = Field(min_length=1)

    def by_id(self) -> dict[str, Eis]:
        """Each of them under its id."""
        return {eis.id: eis for eis in self.eisen}


class Verbod(Blok):
    """Something we do not write: how to recognise it, why not, and what to write instead."""

    id: Id
    patroon: Patroon
    waarom: str
    gebruik: str
    ernst: Literal["fout", "waarschuwing"] = "fout"
    tussen_aanhalingstekens: Literal["mag", "mag-niet"] = "mag-niet"
    wet: Id | None = None  # the note of juridische_status.yml that says it well
    alleen_in: tuple[str, ...] = ()  # kinds of page and registers
    niet_in: tuple[str, ...] = ()

    @property
    def vorm(self) -> re.Pattern[str]:
        """The pattern, in which a space also matches the end of a line."""
        return _form(self.patroon)

    def is_for(self, soort: str) -> bool:
        """Whether it holds for this kind of page, or this register."""
        return soort not in self.niet_in and (not self.alleen_in or soort in self.alleen_in)

    @property
    def raad(self) -> str:
        """Why not, and what then."""
        zie = f" Gebruik {{wet:{self.wet}}}." if self.wet else ""
        return f"{self.waarom}; {self.gebruik}{zie}"


class Verboden(Blok):
    """verboden.yml: what may not stand in our texts."""

    verboden: tuple[Verbod, ...] = Field(min_length=1)

    def for_kind(self, soort: str) -> tuple[Verbod, ...]:
        """What holds for this kind of page, or this register."""
        return tuple(verbod for verbod in self.verboden if verbod.is_for(soort))
