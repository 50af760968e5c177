"""What a behandelaar's browser asks: which cases there are; in an opened one: read, reply, close.

A login alone shows that some keyboxes exist. Whatever is in a case asks for `inzage` as well, which
only someone who opened the keybox can compute.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge import answers, event
from functions.edge.fields import Field, b64
from functions.melding import shapes
from functions.melding.model import (
    BEHANDELAAR,
    MeldingError,
    MeldingStore,
    Meldpunt,
    Record,
    Termijnen,
)

SCOPE = "meldpunt/inbox"
SCOPES = ("scope", "scp")  # the claim is named by who wrote the login; the gateway takes both
ROL, OTHER_ROL = "behandelaar", "teller"
OPENED: Mapping[str, Field] = {"case": shapes.CASE, "inzage": shapes.INZAGE}


def make_handler(
    store: MeldingStore, inhoud: Mapping[str, Any], *, role_claim: str, today: Callable[[], date]
) -> event.Handler:
    """The function behind `/api/v1/inbox/` of the behandelen origin."""
    app = make_app(Meldpunt(store, Termijnen.of(inhoud), today), role_claim)
    return event.make_handler(app, claims=True)


def make_app(meldpunt: Meldpunt, role_claim: str) -> event.Resolver:
    """Its routes."""
    app = event.Resolver()
    app.exception_handler(MeldingError)(lambda error: answers.refusal(error.code))

    def asked(table: Mapping[str, Field]) -> tuple[dict[str, Any], str]:
        """What was sent and who sent it; the login is judged before anything else."""
        sub = lezer(app.current_event["requestContext"]["authorizer"]["jwt"]["claims"], role_claim)
        return shapes.sent(app, table), sub

    def opened(table: Mapping[str, Field]) -> tuple[dict[str, Any], str]:
        found, sub = asked({**OPENED, **table})
        meldpunt.opened_by(found["case"], found["inzage"])
        return found, sub

    @app.post("/api/v1/inbox/list")
    def inbox() -> Response[str]:
        found, _ = asked({"after": shapes.CURSOR})
        page, further = meldpunt.inbox(found["after"])
        cases = [{"case": b64(case.case_id), "keybox": b64(case.keybox)} for case in page]
        return answers.packed({"cases": cases, "next": b64(further)})

    @app.post("/api/v1/inbox/thread")
    def thread() -> Response[str]:
        found, _ = opened({"after": shapes.AFTER})
        page, more = meldpunt.thread(found["case"], found["after"])
        return answers.answer(
            200, {"messages": [_message(record) for record in page], "more": more}
        )

    @app.post("/api/v1/inbox/reply")
    def reply() -> Response[str]:
        found, sub = opened({"seq": shapes.SEQ, "record": shapes.RECORD})
        record = Record(found["seq"], BEHANDELAAR, found["record"], sub)
        return answers.answer(meldpunt.add_record(found["case"], record).value, {})

    @app.post("/api/v1/inbox/close")
    def close() -> Response[str]:
        found, _ = opened({})
        meldpunt.close(found["case"])
        return answers.answer(200, {})

    return app


def lezer(claims: Mapping[str, Any], role_claim: str) -> str:
    """Who the login belongs to, if it is a behandelaar and nothing else. Raises Refused FORBIDDEN.

    The gateway checked issuer, audience, expiry and scope; the scope again here, because it is
    cheap and an ID token has none.
    """
    rollen = words(claims.get(role_claim))
    sub = claims.get("sub")
    scopes = {one for name in SCOPES for text in words(claims.get(name)) for one in text.split()}
    allowed = SCOPE in scopes and ROL in rollen and OTHER_ROL not in rollen
    if not (allowed and isinstance(sub, str) and sub):
        raise answers.Refused("FORBIDDEN")
    return sub


def words(claim: object) -> set[str]:
    """The words of a claim: a list, a list written as text (JSON, or `[a b]` as the gateway does).

    Any other text is one word, so that "assistent behandelaar" is not a behandelaar. In `[a b]` the
    gateway leaves nothing to tell a name with a space from two names: give a role no such name.
    """
    if isinstance(claim, list):
        return {str(word) for word in claim}
    text = claim.strip() if isinstance(claim, str) else ""
    if not (text.startswith("[") and text.endswith("]")):
        return {text} - {""}
    try:
        return {str(word) for word in json.loads(text)}
    except ValueError:
        return set(text[1:-1].split())


def _message(record: Record) -> dict[str, Any]:
    found = {"seq": record.seq, "by": record.by, "record": b64(record.data)}
    return found if record.lezer is None else {**found, "lezer": record.lezer}
