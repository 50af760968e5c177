"""Moments of what may change outside: what the law says, and which numbers and bodies there are."""

from collections.abc import Iterator

from infra.kalender.blik import Blik, plain
from infra.kalender.moment import Moment
from infra.toets.dagen import months_later

NAKIJKEN = 6  # months a list of numbers or bodies is trusted
# register → (what the calendar calls it, the page that shows it)
LIJSTEN = {
    "hulplijnen": ("Nummers nakijken: wie kan helpen", "waar-kan-ik-terecht"),
    "meldinstanties": ("Adressen nakijken: waar je buiten kunt melden", "extern"),
}


def notes(blik: Blik) -> Iterator[Moment]:
    """Every note about the law, by the day it has to be looked at again."""
    status = blik.register("juridische_status")
    for nummer, notitie in enumerate(status.notities if status else ()):
        yield Moment(
            voor=notitie.controleer_voor,
            wat=f"Wet nakijken: {plain(notitie.titel)}",
            soort="wet",
            eigenaar=blik.owner_of("wet"),
            plek=blik.in_register("juridische_status", "notities", nummer, "controleer_voor"),
            id=f"wet-{notitie.id}",
        )


def lists(blik: Blik) -> Iterator[Moment]:
    """The numbers that help and the bodies outside, half a year after someone looked."""
    for naam, (wat, pagina) in LIJSTEN.items():
        register = blik.register(naam)
        if register and register.gecontroleerd_op:
            yield Moment(
                voor=months_later(register.gecontroleerd_op, NAKIJKEN),
                wat=wat,
                soort="wet",
                eigenaar=blik.owner_of(pagina),
                plek=blik.in_register(naam, "gecontroleerd_op"),
                id=naam,
            )
