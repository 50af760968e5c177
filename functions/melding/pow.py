"""The price of a new melding: a little arithmetic by the browser, never a puzzle for a person.

ALTCHA v2 with PBKDF2. It slows a flood down and does not stop it; the caps in model.py do.
"""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass
from typing import Any

import altcha

ALGORITHM = "PBKDF2/SHA-256"
COST = 5_000  # PBKDF2 rounds per try; with 150 tries about 0.15 s on a laptop
FEWEST, MOST = 100, 200  # tries: known to us, so that the wait is even and the check is cheap
LIFETIME = 10 * 60  # seconds
CASES_PER_STEP = 50  # the cost doubles for every 50 cases of the day …
# … up to 16 times: a phone at a sixth of a laptop's speed then takes about ten seconds. More would
# close the door to people to keep out machines, which have more time than people.
MOST_STEPS = 4


@dataclass(frozen=True, repr=False)
class Proof:
    """Makes challenges and checks what browsers made of them."""

    secret: bytes

    def challenge(self, busy_today: int) -> dict[str, Any]:
        """A fresh challenge; dearer as the day brings more cases."""
        made: dict[str, Any] = altcha.create_challenge(
            ALGORITHM,
            price(busy_today),
            counter=FEWEST + secrets.randbelow(MOST - FEWEST + 1),
            expires_at=int(time.time()) + LIFETIME,
            hmac_secret=self._key(b"challenge"),
            hmac_key_secret=self._key(b"solution"),
        ).to_dict()
        return made

    def check(self, payload: str, busy_today: int) -> bytes | None:
        """The mark of the challenge that *payload* solves; None when it does not.

        Nor when it was drawn at the price of a much quieter hour: challenges could be hoarded. One
        step of grace is for the phone that was still solving while the day grew busier.
        """
        try:
            read = altcha.Payload.from_base64(payload)
            result = altcha.verify_solution(
                read, self._key(b"challenge"), hmac_key_secret=self._key(b"solution")
            )
            paid = read.challenge.parameters.cost >= price(busy_today - CASES_PER_STEP)
            signature = str(read.challenge.signature).encode()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return hashlib.sha256(signature).digest() if result.verified and paid else None

    def _key(self, what: bytes) -> bytes:
        return hmac.digest(self.secret, b"vertrouwd pow " + what, "sha256")


def price(busy_today: int) -> int:
    """PBKDF2 rounds per try on a day that brought so many cases already."""
    return COST << min(max(busy_today, 0) // CASES_PER_STEP, MOST_STEPS)
