"""What the calendar holds: something due on a day, and the place in the content that says so."""

from dataclasses import dataclass
from datetime import date

from infra.toets.model import Plek


@dataclass(frozen=True)
class Moment:
    """Something to do before or on *voor*.

    *soort* is a key of `woorden.SOORTEN`; *eigenaar* a role, or empty where nobody was named.
    *id* stays the same when the day moves, so that an agenda moves what it has.
    """

    voor: date
    wat: str
    soort: str
    eigenaar: str
    plek: Plek
    id: str

    def is_late(self, dag: date) -> bool:
        """Whether its day has passed on *dag*."""
        return self.voor < dag


def by_day(moment: Moment) -> tuple[date, str, str]:
    """The order of a calendar."""
    return moment.voor, moment.wat.casefold(), moment.id
