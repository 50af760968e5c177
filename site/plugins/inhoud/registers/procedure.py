"""How a melding is handled: meldprocedure.yml and termijnen.yml."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Id, Zin

STATUSSEN = (
    "ontvangen", "bevestigd", "verkenning", "beoordeling", "behandeling", "besluit", "nazorg",
    "afgesloten", "heropend",
)  # fmt: skip


class Status(Blok):
    """A step: what the melder sees, what comes first, and where it can go."""

    id: Id
    naam: Zin
    melder_ziet: Zin
    uitleg: Zin
    eerst: tuple[Zin, ...] = ()
    volgende: tuple[Id, ...] = ()
    klok: Id | None = None


class Klok(Blok):
    """A promise with a number; *basis* says whether the law or the organisation makes it."""

    id: Id
    naam: Zin
    dagen: int | None = Field(default=None, ge=1)
    maanden: int | None = Field(default=None, ge=1)
    basis: Literal["wet", "eigen"]
    uitleg: Zin | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if (self.dagen is None) == (self.maanden is None):
            raise ValueError("geef dagen of maanden, één van de twee")
        return self


class Route(Blok):
    """A way a melding can be handled."""

    id: Id
    naam: Zin
    uitleg: Zin


class Meldprocedure(Blok):
    """meldprocedure.yml: the public page and the inbox are both made from it."""

    statussen: tuple[Status, ...] = Field(min_length=1)
    klokken: tuple[Klok, ...] = Field(min_length=1)
    routes: tuple[Route, ...] = Field(min_length=1)


class Bewaartermijn(Blok):
    """Something besides a melding that is kept, and how long, in words."""

    id: Id
    wat: Zin
    hoe_lang: Zin


class Termijnen(Blok):
    """termijnen.yml: how long things are kept, and how often pages are reviewed."""

    melding_open_dagen: int = Field(ge=1)
    melding_afgesloten_dagen: int = Field(ge=1)
    bewaren: tuple[Bewaartermijn, ...] = ()
    herziening_maanden: dict[str, int] = Field(default_factory=dict)
