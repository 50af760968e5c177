"""Moments that are one piece of work: the pages or the notes that one role looks at on one day.

Without this an agenda would show forty reminders on the day all pages are due.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from infra.kalender.moment import Moment, by_day

MINSTENS = 3  # fewer are read as quickly one by one
# how each of them begins → how all of them are called
SAMEN = {
    "Nakijken: ": "{n} pagina's nakijken",
    "Wet nakijken: ": "{n} zinnen over de wet nakijken",
}


@dataclass(frozen=True)
class Bundel:
    """One line of a calendar: a moment, or some that go together, each then called by its name."""

    wat: str
    id: str
    momenten: tuple[Moment, ...]

    @property
    def voor(self) -> date:
        """By when."""
        return self.momenten[0].voor

    @property
    def soort(self) -> str:
        """Of which kind they are."""
        return self.momenten[0].soort

    @property
    def eigenaar(self) -> str:
        """Who does it; empty where nobody was named."""
        return self.momenten[0].eigenaar

    @property
    def bestanden(self) -> list[str]:
        """The files to edit, each once."""
        return list(dict.fromkeys(moment.plek.bestand for moment in self.momenten))

    @property
    def namen(self) -> list[tuple[str, Moment]]:
        """Each of more than one, called by its own name only."""
        begin = _begin(self.momenten[0])
        samen = self.momenten if len(self.momenten) > 1 else ()
        return [(moment.wat.removeprefix(begin), moment) for moment in samen]


def together(momenten: Iterable[Moment]) -> list[Bundel]:
    """*momenten* as lines, the earliest first."""
    return sorted(_lines(momenten), key=lambda een: (een.voor, een.wat.casefold(), een.id))


def _lines(momenten: Iterable[Moment]) -> Iterator[Bundel]:
    for (voor, soort, eigenaar, begin), groep in groupby(sorted(momenten, key=_work), key=_work):
        leden = tuple(sorted(groep, key=by_day))
        if begin and len(leden) >= MINSTENS:
            wat = SAMEN[begin].format(n=len(leden))
            yield Bundel(wat, f"{soort}-{eigenaar or 'niemand'}-{voor}", leden)
        else:
            yield from (Bundel(moment.wat, moment.id, (moment,)) for moment in leden)


def _work(moment: Moment) -> tuple[date, str, str, str]:
    return moment.voor, moment.soort, moment.eigenaar, _begin(moment)


def _begin(moment: Moment) -> str:
    return next((begin for begin in SAMEN if moment.wat.startswith(begin)), "")
