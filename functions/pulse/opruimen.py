"""Once a day: rounds that ran out are deleted, answers, codes and all."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from functions.edge.event import Event
from functions.pulse.model import BEWAARD, PulseStore
from functions.pulse.ronde import rounds_of

Sweep = Callable[[Event, object], dict[str, int]]


def make_handler(
    store: PulseStore, inhoud: Mapping[str, Any], *, today: Callable[[], date]
) -> Sweep:
    """The scheduled function; it looks at nothing of its event, and may be stopped half-way.

    The store knows the last day as it was when codes were handed out; a round that was put off
    since then is kept as much longer.
    """
    rondes = rounds_of(inhoud)

    def handler(_event: Event, _context: object) -> dict[str, int]:
        dag = today()
        keep = {naam for naam, r in rondes.items() if r.venster.sluit + BEWAARD > dag}
        return {"verwijderd": store.delete_expired(dag, keep=keep)}

    return handler
