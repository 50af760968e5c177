"""Submissions as a browser would send them, but paid for cheaply: the bench holds the secret."""

import base64
import json
import secrets

import altcha

from functions.melding.hashes import b64
from functions.melding.pow import ALGORITHM, COST, Proof

SECRET = bytes(32)
KEYBOX_SIZE = 4_837  # bytes: three readers
RECORD_SIZE = 16_412  # bytes


def proof_of_work() -> str:
    """A solved challenge. The solver is spared by a counter that it need not look for."""
    proof = Proof(SECRET)
    challenge = altcha.create_challenge(
        ALGORITHM,
        COST,
        counter=0,
        expires_at=4_000_000_000,
        hmac_secret=proof._key(b"challenge"),  # noqa: SLF001  # the price is not what we measure
        hmac_key_secret=proof._key(b"solution"),  # noqa: SLF001  # as above
    )
    solution = altcha.solve_challenge(challenge)
    if solution is None:
        raise RuntimeError("the first try was the answer, and it was not found")
    payload = {"challenge": challenge.to_dict(), "solution": solution.to_dict()}
    return base64.b64encode(json.dumps(payload).encode()).decode()


def submission() -> bytes:
    """The body of one new case, of the real size."""
    return json.dumps(
        {
            "v": 1,
            "access": b64(secrets.token_bytes(32)),
            "inzage": b64(secrets.token_bytes(32)),
            "keybox": b64(secrets.token_bytes(KEYBOX_SIZE)),
            "record": b64(secrets.token_bytes(RECORD_SIZE)),
            "pow": proof_of_work(),
        }
    ).encode()
