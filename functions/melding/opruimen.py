"""Once a day: what has run out is deleted."""

from collections.abc import Callable
from datetime import date

from functions.edge.event import Event
from functions.melding.model import MeldingStore

Sweep = Callable[[Event, object], dict[str, int]]


def make_handler(store: MeldingStore, *, today: Callable[[], date]) -> Sweep:
    """The scheduled function; it looks at nothing of its event, and may be stopped half-way."""

    def handler(_event: Event, _context: object) -> dict[str, int]:
        return {"verwijderd": store.delete_expired(today())}

    return handler
