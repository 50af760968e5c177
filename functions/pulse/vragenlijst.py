"""The rules of answering: in time, once, within the scale. Who answers stays out of it.

A code that is wrong, that was used, or that belongs to another round gets one and the same answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from functions.pulse import kaart
from functions.pulse.code import CodeRefused, hash_of, parse_code
from functions.pulse.model import CodeUnknown, KaartUsed, PulseStore
from functions.pulse.ronde import Ronde


@dataclass(frozen=True)
class Inzending:
    """What someone sends: *bewijs* is a code or a kaart, *antwoorden* a digit per answer."""

    ronde: str
    bewijs: str
    groep: str
    antwoorden: str


@dataclass(frozen=True)
class Vragenlijst:
    """The rounds that can be answered."""

    store: PulseStore
    rondes: Mapping[str, Ronde]
    today: Callable[[], date]

    def fill_in(self, inzending: Inzending) -> None:
        """Keep the answers and spend the right to give them, in one go.

        Raises CodeUnknown, KaartRefused, KaartUsed, NotOpen, Over, AnswerRefused, StoreBusy; then
        nothing is kept and nothing is spent.
        """
        ronde = self.rondes.get(inzending.ronde)
        if ronde is None:
            raise CodeUnknown
        ronde.venster.check(self.today())
        rijen = ronde.rows_of(inzending.groep, inzending.antwoorden)
        if ronde.toegang == "blind":
            nummer = kaart.check(inzending.bewijs, ronde.id, inzending.groep, ronde.sleutels)
            if not self.store.spend_kaart(ronde.id, nummer, rijen):
                raise KaartUsed
        elif not self.store.spend_code(ronde.id, _code(ronde.id, inzending.bewijs), rijen):
            raise CodeUnknown


def _code(ronde: str, bewijs: str) -> bytes:
    try:
        return hash_of(ronde, parse_code(bewijs))
    except CodeRefused:
        raise CodeUnknown from None
