"""Tools for a team: checklists to print, and ways to talk with each other."""

from typing import Annotated

from pydantic import Field

from inhoud.vaste_lijst import EACH_ONCE
from inhoud.velden import Blok, Id, Zin


class Puntengroep(Blok):
    """Boxes to tick under one heading."""

    id: Id
    titel: Zin
    punten: tuple[Zin, ...] = Field(min_length=1)


class Invultabel(Blok):
    """An empty table to write in, on paper."""

    titel: Zin
    kolommen: tuple[Zin, ...] = Field(min_length=1)
    rijen: int = Field(ge=1, le=12)


class Checklist(Blok):
    """One sheet: what it is for, how long it takes, who does it, and the boxes."""

    id: Id
    titel: Zin
    waarvoor: Zin
    tijd: Zin
    wie: Zin
    groepen: Annotated[tuple[Puntengroep, ...], EACH_ONCE] = Field(min_length=1)
    invullen: Invultabel | None = None
    slot: Zin


class Checklists(Blok):
    """checklists.yml: a page shows one with `{blok:checklist:<id>}`."""

    checklists: tuple[Checklist, ...] = Field(min_length=1)


class Dialoogvorm(Blok):
    """A way to talk: what it is for, how long, how many, and who leads."""

    id: Id
    naam: Zin
    doel: Zin
    duur: Zin
    groep: Zin
    begeleider: Zin
    zo_doe_je_het: Zin


class Dialoogvormen(Blok):
    """dialoogvormen.yml."""

    vormen: tuple[Dialoogvorm, ...] = Field(min_length=1)
