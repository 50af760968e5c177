"""A round as the functions know it: when, which groups, and what each digit of an answer means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from functions.pulse.model import AnswerRefused, NotOpen, Over, Rij

NIETS, JA, NEE = "00", "01", "02"  # "wil ik niet zeggen", and what we work out ourselves
ZELF, GEZIEN = 1, 2  # the first two answers about a kind of behaviour
HELE_RONDE = "00"  # no group


@dataclass(frozen=True)
class Venster:
    """From and up to and including these days."""

    opent: date
    sluit: date

    @classmethod
    def of(cls, gegeven: Mapping[str, str]) -> Self:
        """As `vertrouwd build` wrote it."""
        return cls(date.fromisoformat(gegeven["opent"]), date.fromisoformat(gegeven["sluit"]))

    def check(self, today: date) -> None:
        """Raises NotOpen before it and Over after it."""
        if today < self.opent:
            raise NotOpen
        if today > self.sluit:
            raise Over


@dataclass(frozen=True)
class Vraag:
    """One question, and how many answers it has; *vergelijk* names kinds that count together."""

    id: str
    soort: str
    antwoorden: int
    gevoelig: bool
    vormen: tuple[str, ...] = ()
    vergelijk: tuple[str, ...] = ()

    @classmethod
    def of(cls, gegeven: Mapping[str, Any]) -> Self:
        """As `vertrouwd build` wrote it."""
        return cls(
            gegeven["id"],
            gegeven["soort"],
            gegeven["antwoorden"],
            gegeven["gevoelig"],
            tuple(gegeven["vormen"]),
            tuple(gegeven["vergelijk"]),
        )

    @property
    def tekens(self) -> int:
        """How many digits an answer takes."""
        return {"keuze": 1, "hoogstens-twee": 2, "per-vorm": len(self.vormen)}[self.soort]

    def rows_of(self, groep: str, cijfers: str) -> Iterator[Rij]:
        """What is kept of *cijfers*. Raises AnswerRefused."""
        if any(int(cijfer) > self.antwoorden for cijfer in cijfers):
            raise AnswerRefused
        hier = HELE_RONDE if self.gevoelig else groep
        if self.soort == "keuze":
            yield Rij(self.id, hier, f"0{cijfers}")
        elif self.soort == "hoogstens-twee":
            yield Rij(self.id, hier, _pair(cijfers))
        else:
            yield from self._per_form(hier, dict(zip(self.vormen, cijfers, strict=True)))

    def _per_form(self, groep: str, gezegd: Mapping[str, str]) -> Iterator[Rij]:
        for vorm, cijfer in gezegd.items():
            yield Rij(f"{self.id}/{vorm}", groep, f"0{cijfer}")
        # Of answers that are kept apart nobody can tell later whether one person gave any of them.
        vergelijk = [gezegd[vorm] for vorm in self.vergelijk]
        for naam, cijfers, antwoord in (
            ("zelf", [*gezegd.values()], ZELF),
            ("gezien", [*gezegd.values()], GEZIEN),
            ("vergelijk", vergelijk, ZELF),
        ):
            if cijfers:
                yield Rij(f"{self.id}/{naam}", groep, _any(cijfers, str(antwoord)))


@dataclass(frozen=True)
class Ronde:
    """One round; *sleutels* are moduli by the digits of a group, of a round with blind kaarten."""

    id: str
    venster: Venster
    toegang: str
    uitgifte: Venster | None
    groepen: int
    vragen: tuple[Vraag, ...]
    sleutels: Mapping[str, str]

    @classmethod
    def of(cls, gegeven: Mapping[str, Any]) -> Self:
        """As `vertrouwd build` wrote it."""
        return cls(
            gegeven["id"],
            Venster.of(gegeven),
            gegeven["toegang"],
            Venster.of(gegeven["uitgifte"]) if gegeven["uitgifte"] else None,
            gegeven["groepen"],
            tuple(Vraag.of(vraag) for vraag in gegeven["vragen"]),
            {sleutel["groep"]: sleutel["n"] for sleutel in gegeven["sleutels"]},
        )

    @property
    def tekens(self) -> int:
        """How many digits all answers of one person take."""
        return sum(vraag.tekens for vraag in self.vragen)

    @property
    def scales(self) -> list[int]:
        """The last answer that each digit may name."""
        return [vraag.antwoorden for vraag in self.vragen for _ in range(vraag.tekens)]

    def rows_of(self, groep: str, antwoorden: str) -> list[Rij]:
        """What is kept of one person's answers. Raises AnswerRefused."""
        if not _digits(groep, 2) or int(groep) > self.groepen:
            raise AnswerRefused
        if not _digits(antwoorden, self.tekens):
            raise AnswerRefused
        rijen: list[Rij] = []
        hier = 0
        for vraag in self.vragen:
            rijen += vraag.rows_of(groep, antwoorden[hier : hier + vraag.tekens])
            hier += vraag.tekens
        return rijen


def rounds_of(inhoud: Mapping[str, Any]) -> dict[str, Ronde]:
    """The rounds that inhoud.json holds, by name."""
    return {gegeven["id"]: Ronde.of(gegeven) for gegeven in inhoud["rondes"]}


def _digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdecimal()


def _pair(cijfers: str) -> str:
    """In order of size, so that it does not tell which came first; twice the same is once."""
    gekozen = sorted({*cijfers} - {"0"})
    return "".join(gekozen).rjust(2, "0")


def _any(cijfers: list[str], antwoord: str) -> str:
    if antwoord in cijfers:
        return JA
    return NIETS if "0" in cijfers else NEE
