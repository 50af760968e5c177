"""The price of a new melding: paid by the library's own solver, and forged in every way we know."""

import base64
import json
import time

import altcha
import pytest

from functions.melding.pow import COST, MOST_STEPS, Proof
from tests.fakes import SECRET, solve

PROOF = Proof(SECRET)


@pytest.fixture(scope="module")
def challenge():
    return PROOF.challenge(0)


@pytest.fixture(scope="module")
def payload(challenge):
    return solve(challenge)


def altered(payload, *path, value):
    content = json.loads(base64.b64decode(payload))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return base64.b64encode(json.dumps(content).encode()).decode()


def test_a_solved_challenge_is_accepted_and_every_time_under_the_same_mark(payload):
    assert len(PROOF.check(payload, 0)) == 32
    assert PROOF.check(payload, 0) == PROOF.check(payload, 0)


def test_two_challenges_have_two_marks(payload):
    assert PROOF.check(solve(PROOF.challenge(0)), 0) != PROOF.check(payload, 0)


def test_another_spelling_of_a_solution_has_the_same_mark(payload):
    spelled = altered(payload, "solution", "time", value=12.5)

    assert PROOF.check(spelled, 0) == PROOF.check(payload, 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("solution", "derivedKey"), "00" * 32),
        (("solution", "derivedKey"), None),
        (("solution",), None),
        (("challenge", "signature"), "00" * 32),
        (("challenge", "signature"), None),
        (("challenge", "signature"), 7),
        (("challenge", "parameters", "cost"), 1),
        (("challenge", "parameters", "keyPrefix"), ""),
        (("challenge", "parameters", "keySignature"), None),
        (("challenge", "parameters", "expiresAt"), 9_999_999_999),
        (("challenge", "parameters", "nonce"), "zz"),
        (("challenge", "parameters"), []),
        (("challenge",), "kanarie"),
    ],
)
def test_a_forged_payload_is_refused(payload, path, value):
    assert PROOF.check(altered(payload, *path, value=value), 0) is None


@pytest.mark.parametrize("payload", ["", "kanarie", "{}", "bnVsbA==", "é", "\ud800", "W" * 4_000])
def test_what_is_no_payload_is_refused(payload):
    assert PROOF.check(payload, 0) is None


def test_a_deep_payload_is_refused():
    assert PROOF.check(base64.b64encode(b"[" * 100_000).decode(), 0) is None


def test_a_challenge_of_another_installation_is_refused(payload):
    assert Proof(b"t" * 32).check(payload, 0) is None


def test_a_challenge_lasts_ten_minutes(challenge):
    left = challenge["parameters"]["expiresAt"] - time.time()

    assert 0 < left <= 600


def test_a_solution_that_comes_too_late_is_refused():
    made = altcha.create_challenge(
        "PBKDF2/SHA-256", 10, counter=3, expires_at=int(time.time()) - 1,
        hmac_secret=PROOF._key(b"challenge"), hmac_key_secret=PROOF._key(b"solution"),
    )  # fmt: skip

    assert PROOF.check(solve(made.to_dict()), 0) is None


@pytest.mark.parametrize(
    ("cases", "times"),
    [(0, 1), (49, 1), (50, 2), (100, 4), (150, 8), (200, 16), (250, 16), (5_000, 16)],
)
def test_a_busy_day_is_dearer_but_never_too_dear_for_a_phone(cases, times):
    assert PROOF.challenge(cases)["parameters"]["cost"] == COST * times
    assert times <= 2**MOST_STEPS


def test_challenges_hoarded_in_a_quiet_hour_buy_nothing_on_a_busy_day(payload):
    assert PROOF.check(payload, 49) is not None
    assert PROOF.check(payload, 99) is not None  # drawn just before it grew busy
    assert PROOF.check(payload, 100) is None
