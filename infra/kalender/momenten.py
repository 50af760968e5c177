"""Every moment of the calendar: from the registers and pages, and from what a norm asks.

A kind is one small function from a Blik to its moments; adding one is adding it to SOORTEN.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from infra.kalender import bekend, paginas, plannen, pulse, wet
from infra.kalender.blik import Blik
from infra.kalender.moment import Moment, by_day
from infra.kalender.van_toets import from_toets
from infra.toets.model import Toets
from inhoud.bladzijde import Inhoud

SOORTEN: tuple[Callable[[Blik], Iterator[Moment]], ...] = (
    paginas.reviews,
    paginas.appointments,
    paginas.members,
    plannen.meetings,
    plannen.measures,
    plannen.actions,
    bekend.posters,
    bekend.trainings,
    bekend.campaigns,
    pulse.rounds,
    pulse.promises,
    wet.notes,
    wet.lists,
)


def moments(inhoud: Inhoud, dag: date, toets: Toets | None) -> list[Moment]:
    """All that is due, the earliest first, as the content stands on *dag*."""
    blik = Blik(inhoud, dag)
    eigen = (moment for soort in SOORTEN for moment in soort(blik))
    return sorted(joined(eigen, from_toets(toets)), key=by_day)


def joined(eigen: Iterable[Moment], van_toets: Iterable[Moment]) -> Iterator[Moment]:
    """Both, where two of one place and day are one: the toets says what and who.

    Its id and kind stay ours, or an agenda would show it twice once a norm asks for it too.
    """
    gevraagd = {(moment.plek, moment.voor): moment for moment in van_toets}
    for moment in eigen:
        ook = gevraagd.pop((moment.plek, moment.voor), None)
        yield replace(ook, id=moment.id, soort=moment.soort) if ook else moment
    yield from gevraagd.values()
