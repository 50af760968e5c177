"""Moments of making known: posters to look at, trainings to give again, what a year brings."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from infra.kalender.blik import Blik, plain
from infra.kalender.moment import Moment
from infra.toets.dagen import months_later

POSTERS = 6  # months between two rounds past the posters


def posters(blik: Blik) -> Iterator[Moment]:
    """One round past the posters for each location: by the place that waits longest."""
    register = blik.register("posterlocaties")
    plekken = list(enumerate(register.plekken)) if register else []
    plekken.sort(key=lambda een: (een[1].locatie, een[1].laatst_nagekeken))
    for locatie, hier in groupby(plekken, key=lambda een: een[1].locatie):
        nummer, eerste = next(hier)
        yield Moment(
            voor=months_later(eerste.laatst_nagekeken, POSTERS),
            wat=f"Posters nakijken: {_name(blik, locatie)}",
            soort="posterronde",
            eigenaar=blik.owner_of("communicatie"),
            plek=blik.in_register("posterlocaties", "plekken", nummer, "laatst_nagekeken"),
            id=f"posters-{locatie}",
        )


def _name(blik: Blik, locatie: str) -> str:
    register = blik.register("locaties")
    namen = {een.id: plain(een.naam) for een in (register.locaties if register else ())}
    return namen.get(locatie, locatie)


def trainings(blik: Blik) -> Iterator[Moment]:
    """When the last round of a training is no longer valid."""
    register = blik.register("trainingen")
    for nummer, een in enumerate(register.trainingen if register else ()):
        yield Moment(
            voor=months_later(een.laatste_ronde, een.geldig_maanden),
            wat=f"Training opnieuw geven: {plain(een.naam)}",
            soort="training",
            eigenaar=blik.owner_of("voorlichtingsplan"),
            plek=blik.in_register("trainingen", "trainingen", nummer, "laatste_ronde"),
            id=f"training-{een.id}",
        )


def campaigns(blik: Blik) -> Iterator[Moment]:
    """What comes back every year: the next time, at the end of its month."""
    register = blik.register("communicatie")
    for nummer, een in enumerate(register.kalender if register else ()):
        voor = _next_end_of(een.maand, blik.dag)
        yield Moment(
            voor=voor,
            wat=plain(een.wat),
            soort="campagne",
            eigenaar=een.eigenaar,
            plek=blik.in_register("communicatie", "kalender", nummer, "maand"),
            id=f"campagne-{een.id}-{voor.year}",  # each year is another one
        )


def _next_end_of(maand: int, dag: date) -> date:
    jaar = dag.year + (maand < dag.month)
    return months_later(date(jaar, maand, 1), 1) - timedelta(days=1)
