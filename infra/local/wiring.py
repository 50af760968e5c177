"""The wires on one machine: each handler string of the template, on a local store."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from functions.melding import behandelen, meld, opruimen, zonder_javascript
from functions.melding.model import MeldingStore
from functions.pulse import intake, uitgifte
from functions.pulse import opruimen as pulse_opruimen
from functions.pulse.blind import PrivateKey
from functions.pulse.model import PulseStore
from infra.local.gateway.functions import Handler
from infra.stop import Stopped


@dataclass(frozen=True)
class Parts:
    """What the entry modules read from their environment on AWS."""

    store: MeldingStore
    inhoud: dict[str, Any]
    secret: bytes
    code_secret: bytes
    role_claim: str
    pulse: PulseStore
    pulse_inhoud: dict[str, Any]
    sleutels: Mapping[str, PrivateKey]
    today: Callable[[], date]


def _meld(parts: Parts) -> Handler:
    return meld.make_handler(parts.store, parts.inhoud, secret=parts.secret, today=parts.today)


def _zonder_javascript(parts: Parts) -> Handler:
    secret = parts.code_secret
    return zonder_javascript.make_handler(
        parts.store, parts.inhoud, secret=secret, today=parts.today
    )


def _behandelen(parts: Parts) -> Handler:
    claim = parts.role_claim
    return behandelen.make_handler(parts.store, parts.inhoud, role_claim=claim, today=parts.today)


def _opruimen(parts: Parts) -> Handler:
    return opruimen.make_handler(parts.store, today=parts.today)


def _pulse_intake(parts: Parts) -> Handler:
    return intake.make_handler(parts.pulse, parts.pulse_inhoud, today=parts.today)


def _pulse_uitgifte(parts: Parts) -> Handler:
    try:
        return uitgifte.make_handler(
            parts.pulse, parts.pulse_inhoud, keys=parts.sleutels, today=parts.today
        )
    except ValueError:
        raise Stopped(
            "In ronde.yml staat bij sleutels een andere sleutel dan in de map met gegevens."
        ) from None


def _pulse_opruimen(parts: Parts) -> Handler:
    return pulse_opruimen.make_handler(parts.pulse, parts.pulse_inhoud, today=parts.today)


WIRES: Mapping[str, Callable[[Parts], Handler]] = {
    "functions.melding.main_meld.handler": _meld,
    "functions.melding.main_zonder_javascript.handler": _zonder_javascript,
    "functions.melding.main_behandelen.handler": _behandelen,
    "functions.melding.main_opruimen.handler": _opruimen,
    "functions.pulse.main_intake.handler": _pulse_intake,
    "functions.pulse.main_uitgifte.handler": _pulse_uitgifte,
    "functions.pulse.main_opruimen.handler": _pulse_opruimen,
}


@dataclass
class Current:
    """A function that goes on under the same name when the content behind it changes."""

    handler: Handler

    def __call__(self, event: Any, context: Any) -> Any:  # noqa: ANN401 - as Lambda calls it
        """Whatever the function of now answers."""
        return self.handler(event, context)


def wire(parts: Parts) -> dict[str, Handler]:
    """Every function, by its handler string."""
    return {name: make(parts) for name, make in WIRES.items()}
