"""Issuing deelnamekaarten: a code in, a blind signature out, once per code.

This function sees codes and no answers; the intake sees answers and no codes. What it signs it
cannot read, so it cannot recognise the kaart when that comes in. See pulse.md, "Blind mode".
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge import answers, event, fields
from functions.edge.answers import Refused
from functions.edge.fields import Field, b64
from functions.pulse.blind import SIZE, PrivateKey, number_of, sign
from functions.pulse.code import LENGTH, CodeRefused, hash_of, parse_code
from functions.pulse.model import CodeUnknown, PulseError, PulseStore, StoreBusy
from functions.pulse.ronde import Ronde, rounds_of

MAX_BODY = 2_048  # bytes: three times what a request takes
LONGEST_ID = 64  # characters, of a round

UITGIFTE: Mapping[str, Field] = {
    "v": fields.whole(1, 1),
    "ronde": fields.text(LONGEST_ID),
    "code": fields.text(LENGTH),
    "groep": fields.text(2),
    "blind": fields.blob(SIZE),
}


def make_handler(
    store: PulseStore,
    inhoud: Mapping[str, Any],
    *,
    keys: Mapping[str, PrivateKey],
    today: Callable[[], date],
) -> event.Handler:
    """The function behind `/api/v1/pulse/uitgifte`; *keys* by `<ronde>:<group digits>`.

    Raises ValueError when a key is not the one whose public half stands in the round.
    """
    rondes = rounds_of(inhoud)
    for ronde in rondes.values():
        _check_keys(ronde, keys)
    return event.make_handler(make_app(store, rondes, keys, today))


def make_app(
    store: PulseStore,
    rondes: Mapping[str, Ronde],
    keys: Mapping[str, PrivateKey],
    today: Callable[[], date],
) -> event.Resolver:
    """Its route."""
    app = event.Resolver()
    app.exception_handler(PulseError)(lambda error: answers.refusal(error.code))

    @app.post("/api/v1/pulse/uitgifte")
    def uitgifte() -> Response[str]:
        asked = fields.read(UITGIFTE, event.body_of(app, answers.JSON, MAX_BODY))
        ronde = _open(rondes.get(asked["ronde"]), today())
        groep, blinded = asked["groep"], asked["blind"]
        if groep not in ronde.sleutels:
            raise CodeUnknown
        key = _able(keys.get(f"{ronde.id}:{groep}"), blinded)
        if not store.sign_once(ronde.id, _hash(ronde, asked["code"]), groep, blinded):
            raise CodeUnknown
        signature = sign(key, blinded)
        return answers.answer(200, {"handtekening": b64(signature)})

    return app


def _open(ronde: Ronde | None, today: date) -> Ronde:
    """*ronde*, if its kaarten can be fetched today. Raises CodeUnknown, NotOpen, Over."""
    if ronde is None or ronde.toegang != "blind" or ronde.uitgifte is None:
        raise CodeUnknown
    ronde.uitgifte.check(today)
    return ronde


def _hash(ronde: Ronde, text: str) -> bytes:
    """What the store knows the code by. One answer for mistyped and for unknown."""
    try:
        return hash_of(ronde.id, parse_code(text))
    except CodeRefused:
        raise CodeUnknown from None


def _able(key: PrivateKey | None, blinded: bytes) -> PrivateKey:
    """The key, if it can sign this. Asked before the code is bound: else that costs it for nothing.

    Raises StoreBusy, Refused BAD_REQUEST.
    """
    if key is None:  # it was not put in its place yet, or it is gone
        raise StoreBusy
    try:
        number_of(key, blinded)
    except ValueError:
        raise Refused("BAD_REQUEST") from None
    return key


def _check_keys(ronde: Ronde, keys: Mapping[str, PrivateKey]) -> None:
    """A key may be gone, after the round; another key than the published one may not be there."""
    for groep, n in ronde.sleutels.items():
        key = keys.get(f"{ronde.id}:{groep}")
        if key is not None and b64(key.public) != n:
            raise ValueError("a private key does not belong to the public key of its round")
