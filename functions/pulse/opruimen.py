"""Once a day: rounds that ran out are deleted, answers, codes and all."""

from collections.abc import Callable
from datetime import date

from functions.edge.event import Event
from functions.pulse.model import PulseStore

Sweep = Callable[[Event, object], dict[str, int]]


def make_handler(store: PulseStore, *, today: Callable[[], date]) -> Sweep:
    """The scheduled function; it looks at nothing of its event, and may be stopped half-way."""

    def handler(_event: Event, _context: object) -> dict[str, int]:
        return {"verwijderd": store.delete_expired(today())}

    return handler
