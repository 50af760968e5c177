"""What the browser of someone who answers sends: everything at once, always of the same length."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge import answers, event, fields
from functions.pulse import zonder_javascript
from functions.pulse.model import PulseError, PulseStore
from functions.pulse.ronde import rounds_of
from functions.pulse.vragenlijst import Inzending, Vragenlijst

MAX_BODY = 4 * 1024  # bytes; a kaart takes a good six hundred
ANTWOORD: Mapping[str, fields.Field] = {
    "v": fields.whole(1, 1),
    "ronde": fields.text(64),
    "bewijs": fields.text(1024),
    "groep": fields.text(2),
    "antwoorden": fields.text(200),
}


def make_handler(
    store: PulseStore, inhoud: Mapping[str, Any], *, today: Callable[[], date]
) -> event.Handler:
    """The function that takes answers, with and without JavaScript."""
    return event.make_handler(make_app(Vragenlijst(store, rounds_of(inhoud), today), inhoud))


def make_app(lijst: Vragenlijst, inhoud: Mapping[str, Any]) -> event.Resolver:
    """Its routes."""
    app = event.Resolver()
    app.exception_handler(PulseError)(lambda error: answers.refusal(error.code))

    @app.post("/api/v1/pulse/antwoord")
    def antwoord() -> Response[str]:
        sent = fields.read(ANTWOORD, event.body_of(app, answers.JSON, MAX_BODY))
        sent.pop("v")
        lijst.fill_in(Inzending(**sent))
        return answers.answer(201, {})

    zonder_javascript.add_route(app, lijst, inhoud)
    return app
