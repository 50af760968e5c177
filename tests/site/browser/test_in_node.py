"""Browser code that needs no browser: its own tests in Node, and hand in hand with Python."""

import json
import subprocess
from pathlib import Path

import altcha
import pytest

from functions.melding.mp1 import b64
from infra import keys, npm
from tests.vectors.mp1 import VECTORS

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("*.test.mjs"))
SECRET = "alleen voor deze test"


@pytest.fixture(scope="module", autouse=True)
def packages():
    npm.ci(npm.BROWSER, dev=True)


@pytest.fixture(scope="module")
def locked():
    """A key file as the command line makes it, for openen.test.mjs."""
    identity, passphrase = VECTORS["keybox"]["identities"][0], VECTORS["code"]
    file = b64(keys.lock_identity(identity, passphrase))
    return json.dumps({"file": file, "identity": identity, "passphrase": passphrase})


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HERE)))
def test_javascript_does_what_its_sentences_say(path, locked):
    ran = subprocess.run(
        [npm.NODE, "--test", "--test-reporter=tap", path],
        env={"VERGRENDELD": locked}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout
    assert "# tests 0" not in ran.stdout
    assert "# skipped 0" in ran.stdout


def solved(challenge: altcha.Challenge) -> str:
    given = {"OPGAVE": json.dumps(challenge.to_dict())}
    return npm.node([HERE / "pow_opgave.mjs"], env=given).strip()


@pytest.mark.parametrize("counter", [0, 1, 140, 300])
def test_the_server_accepts_the_work_of_the_browser(counter):
    challenge = altcha.create_challenge(
        "PBKDF2/SHA-256", 20, counter=counter, expires_at=4_000_000_000,
        data={"é": ["ë", 1.5, None]}, hmac_secret=SECRET, hmac_key_secret=SECRET,
    )  # fmt: skip
    payload = solved(challenge)

    for key_secret in (SECRET, None):
        assert altcha.verify_solution(payload, SECRET, hmac_key_secret=key_secret).verified
    assert altcha.Payload.from_base64(payload).solution.counter == counter


def test_the_work_for_one_challenge_is_no_work_for_another():
    first, second = (
        altcha.create_challenge("PBKDF2/SHA-256", 20, counter=3, hmac_secret=SECRET)
        for _ in range(2)
    )
    payload = altcha.Payload.from_base64(solved(first))
    payload.challenge = second

    assert not altcha.verify_solution(payload, SECRET).verified
