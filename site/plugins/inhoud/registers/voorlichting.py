"""voorlichting.yml: which share of us followed a training, or signed the gedragscode.

HR keeps who; here stand shares of groups of at least ten, and no head counts. A share is rounded
down, and says at most "all but one" and never "one": 90 or 95 is the highest that it can be, also
when everyone did (infra/voorlichting/delen.py says why). So green begins at 90, not at 100.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from inhoud.velden import Blok, Datum, Id, Zin

GEDRAGSCODE = "gedragscode"
STAP = 5  # a share is a multiple of this
HOOGST = 90  # what every group can reach, however small

Wie = Literal["iedereen", "leidinggevenden", "nieuw"]


def _in_steps(deel: int) -> int:
    if deel not in range(0, 101, STAP):
        raise ValueError("schrijf een veelvoud van vijf, van 0 tot en met 100")
    return deel


Deel = Annotated[int, AfterValidator(_in_steps)]


class Onderdeeldekking(Blok):
    """A part of the organisation of at least ten people, and which percentage of it at least."""

    naam: Zin
    deel: Deel


class Dekking(Blok):
    """How far one training, or the signing of the gedragscode, reached one group.

    *deel* is absent when the group has fewer than ten people. *onderdelen* together are everyone
    in the group, so there are none or at least two.
    """

    id: Id
    wie: Wie
    major: int | None = Field(default=None, ge=1)
    deel: Deel | None = None
    onderdelen: tuple[Onderdeeldekking, ...] = ()

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if (self.id == GEDRAGSCODE) != (self.major is not None):
            raise ValueError("major: hoort bij gedragscode, en alleen daar")
        if self.id == GEDRAGSCODE and self.onderdelen:
            raise ValueError("onderdelen: wie tekende, delen we niet op")
        if self.onderdelen and self.deel is None:
            raise ValueError("onderdelen: zonder deel van het geheel staan er geen delen bij")
        namen = {onderdeel.naam for onderdeel in self.onderdelen}
        if len(self.onderdelen) == 1 or len(namen) < len(self.onderdelen):
            raise ValueError("onderdelen: zet er geen bij, of minstens twee met een eigen naam")
        return self


class Voorlichting(Blok):
    """voorlichting.yml: what the last count of HR said."""

    gemeten_op: Datum
    metingen: tuple[Dekking, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        gezien: set[tuple[str, str]] = set()
        for een in self.metingen:
            if (een.id, een.wie) in gezien:
                raise ValueError(f"metingen: '{een.id}' staat er twee keer voor {een.wie}")
            gezien.add((een.id, een.wie))
        return self

    def of(self, naam: str, wie: Wie) -> Dekking | None:
        """What was counted of *naam* (a training, or `gedragscode`) among *wie*."""
        return next((een for een in self.metingen if (een.id, een.wie) == (naam, wie)), None)
