"""A case: what was changed in the example, and what the toets must then say, where and to whom."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from infra.toets.model import Bevinding, Oordeel, Stand
from tests.infra.toets.conftest import Proef
from tests.voorbeeld import ROOT

Maak = Callable[[Proef], Proef]


@dataclass(frozen=True)
class Geval:
    """*zin* is part of the sentence; *bij* is `file:words`, which stand on the line to edit."""

    regel: str
    wat: str
    stand: Stand
    zin: str
    bij: str
    maak: Maak
    eigenaar: str = ""

    def told(self, oordeel: Oordeel) -> Bevinding | None:
        """What the toets said of it."""
        return next((een for een in oordeel.bevindingen if self.zin in een.zin), None)

    def seen(self, een: Bevinding | None) -> tuple[Any, ...]:
        """The parts of a finding that a case is about."""
        if een is None:
            return ("nothing",)
        _, _, woorden = self.bij.partition(":")
        op_de_regel = woorden in line_of(een) if woorden else True
        wie = een.eigenaar if self.eigenaar else ""
        return (een.stand, een.plek.bestand, op_de_regel, wie)

    @property
    def wanted(self) -> tuple[Any, ...]:
        """What `seen` gives when it is as it must be."""
        return (self.stand, self.bij.partition(":")[0], True, self.eigenaar)


def line_of(een: Bevinding) -> str:
    """The line that a finding points at; empty when there is no such file yet."""
    pad = ROOT / "content" / een.plek.bestand
    return pad.read_text("utf-8").splitlines()[een.plek.regel - 1] if pad.is_file() else ""


def each(gevallen: Iterable[Geval]) -> pytest.MarkDecorator:
    """The test runs once for each case, which is its name."""
    rij = [pytest.param(een, id=f"{een.regel}, {een.wat}") for een in gevallen]
    return pytest.mark.parametrize("geval", rij)


def colours(gevallen: Iterable[Geval]) -> dict[str, set[str]]:
    """Which colours the cases of each rule have."""
    gezien: dict[str, set[str]] = {}
    for een in gevallen:
        gezien.setdefault(een.regel, set()).add(een.stand)
    return gezien


def row(naam: str, lijst: str, nummer: int, **velden: Any) -> Maak:
    """With other fields in one row of a register, by its number: not every row has an id."""

    def change(proef: Proef) -> Proef:
        rij = list(getattr(proef.inhoud.data[naam], lijst))
        rij[nummer] = rij[nummer].model_copy(update=velden)
        return proef.register(naam, **{lijst: tuple(rij)})

    return change


def lose(naam: str, lijst: str, **eigen: Any) -> Maak:
    """Without the rows that have these fields."""

    def change(proef: Proef) -> Proef:
        def other(een: Any) -> bool:
            return any(getattr(een, veld) != waarde for veld, waarde in eigen.items())

        rij = getattr(proef.inhoud.data[naam], lijst)
        assert not all(map(other, rij)), f"{naam} has none with {eigen}"
        return proef.only(naam, lijst, other)

    return change


def twice(naam: str) -> Maak:
    """With a second page of the kind of *naam*."""

    def change(proef: Proef) -> Proef:
        blad = proef.inhoud.page(naam)
        assert blad is not None, f"there is no {naam}"
        proef.inhoud.bladzijden.append(replace(blad, id=f"{naam}-2"))
        return proef

    return change
