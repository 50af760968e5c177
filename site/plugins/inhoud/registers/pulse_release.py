"""The results of a round as they are frozen: bands only, so that no number betrays anyone.

content/pulse/<ronde>/release.json, made by `vertrouwd pulse release` and never changed after.
"""

from typing import Annotated

from pydantic import Field

from inhoud.velden import Blok, Datum, Id

Band = tuple[int, int]  # from and up to and including
Vingerafdruk = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Cel(Blok):
    """One number, for one group: of *n* people *aantal*, or a share (*aandeel*, in percent).

    `aandeel` runs from and up to; a hidden cell is no Cel but none.
    """

    n: Band | None = None
    aantal: Band | None = None
    aandeel: Band | None = None


class VraagUitslag(Blok):
    """One question: of the organisation a cell, or a cell per answer or kind; of groups a cell.

    `delen` holds reasons (by answer), or kinds with `zelf` (of any kind), `gezien`, `vergelijk`.
    """

    organisatie: Cel | None = None
    groepen: dict[Id, Cel | None] = Field(default_factory=dict)
    delen: dict[Id, Cel] | None = None


class Respons(Blok):
    """How many people answered; none: fewer than ten."""

    organisatie: Band | None
    groepen: dict[Id, Band | None]


class Release(Blok):
    """release.json."""

    formaat: int = Field(ge=1, le=1)
    ronde: Id
    definitie: Vingerafdruk
    vrijgegeven: Datum
    respons: Respons
    vragen: dict[Id, VraagUitslag]
