"""What a melder's browser asks: open a case, read its thread, add to it. All of it ciphertext."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge import answers, event
from functions.edge.fields import Field, b64
from functions.melding import shapes
from functions.melding.hashes import case_id_of
from functions.melding.model import (
    JS,
    MELDER,
    MeldingError,
    MeldingStore,
    Meldpunt,
    Opening,
    Record,
    Termijnen,
)
from functions.melding.pow import Proof
from functions.melding.shapes import sent

CASES: Mapping[str, Field] = {
    "v": shapes.VERSION,
    "access": shapes.ACCESS,
    "inzage": shapes.INZAGE,
    "keybox": shapes.KEYBOX,
    "record": shapes.RECORD,
    "pow": shapes.POW,
}
THREAD: Mapping[str, Field] = {"access": shapes.ACCESS, "after": shapes.AFTER}
MESSAGES: Mapping[str, Field] = {
    "access": shapes.ACCESS,
    "seq": shapes.SEQ,
    "record": shapes.RECORD,
}


def make_handler(
    store: MeldingStore, inhoud: Mapping[str, Any], *, secret: bytes, today: Callable[[], date]
) -> event.Handler:
    """The function behind `/api/v1/` of the meld origin."""
    return event.make_handler(make_app(Meldpunt(store, Termijnen.of(inhoud), today), Proof(secret)))


def make_app(meldpunt: Meldpunt, proof: Proof) -> event.Resolver:
    """Its routes."""
    app = event.Resolver()
    app.exception_handler(MeldingError)(lambda error: answers.refusal(error.code))

    @app.post("/api/v1/challenge")
    def challenge() -> Response[str]:
        sent(app, {})
        return answers.answer(200, proof.challenge(meldpunt.busy_today(JS)))

    @app.post("/api/v1/cases")
    def cases() -> Response[str]:
        new = sent(app, CASES)
        opening = Opening(new["access"], new["inzage"], new["keybox"], new["record"])
        paid = proof.check(new["pow"], meldpunt.busy_today(JS))
        outcome = meldpunt.open_case(opening, route=JS, proof=paid)
        return answers.answer(outcome.value, {})

    @app.post("/api/v1/thread")
    def thread() -> Response[str]:
        asked = sent(app, THREAD)
        page, more = meldpunt.thread(case_id_of(asked["access"]), asked["after"])
        messages = [{"seq": r.seq, "by": r.by, "record": b64(r.data)} for r in page]
        return answers.answer(200, {"messages": messages, "more": more})

    @app.post("/api/v1/messages")
    def messages() -> Response[str]:
        new = sent(app, MESSAGES)
        record = Record(new["seq"], MELDER, new["record"])
        outcome = meldpunt.add_record(case_id_of(new["access"]), record)
        return answers.answer(outcome.value, {})

    return app
