"""Lists that are not ours to change: thirteen gronden, six steps, four levels, in their order."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pydantic import AfterValidator


class MetId(Protocol):
    """An item of a list, known by its id."""

    @property
    def id(self) -> str:
        """What other files call it."""


Rij = TypeVar("Rij", bound=Sequence[MetId])


def exactly(namen: Sequence[str], waarom: str) -> AfterValidator:
    """Refuses a list that is longer, shorter or in another order; *waarom* ends the sentence."""

    def check(rij: Rij) -> Rij:
        gegeven = [item.id for item in rij]
        if len(gegeven) != len(namen):
            raise ValueError(f"precies {len(namen)} nodig, want {waarom}; hier: {len(gegeven)}")
        if gegeven != list(namen):
            raise ValueError(f"vaste volgorde: {', '.join(namen)}")
        return rij

    return AfterValidator(check)


def _each_once(rij: Rij) -> Rij:
    gezien: set[str] = set()
    for item in rij:
        if item.id in gezien:
            raise ValueError(f"id '{item.id}' staat er twee keer")
        gezien.add(item.id)
    return rij


EACH_ONCE = AfterValidator(_each_once)
