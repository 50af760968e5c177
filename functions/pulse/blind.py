"""Signing what one cannot read: the issuer's half of the blind mode (RFC 9474, BlindSign).

Whoever holds a code sends the message of a deelnamekaart blinded, and gets it back signed. The page
that decides is pulse.md. Plain Python on purpose: the function that sees codes carries nothing
else, and the signature is all that it could ever link to an answer.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from functions.edge.fields import unb64

BITS = 3072
SIZE = BITS // 8  # bytes of everything that goes over the wire: key, blinded message, signature
E = 65_537


@dataclass(frozen=True, repr=False)
class PrivateKey:
    """The key of a round, or of one group in it: two primes. Never printed, hence no repr."""

    p: int
    q: int
    e: int = E

    @classmethod
    def of(cls, written: Mapping[str, Any]) -> "PrivateKey":
        """The key in `{"p": base64url, "q": base64url}`. Raises ValueError, which says no more."""
        try:
            key = cls(*(int.from_bytes(unb64(written[name]), "big") for name in ("p", "q")))
        except (LookupError, TypeError, ValueError):
            raise ValueError("no private key") from None
        if key.n.bit_length() != BITS or key.p == key.q:
            raise ValueError("no private key")
        return key

    @cached_property
    def n(self) -> int:
        """The modulus, which everyone may know."""
        return self.p * self.q

    @property
    def size(self) -> int:
        """Bytes of the modulus."""
        return (self.n.bit_length() + 7) // 8

    @property
    def public(self) -> bytes:
        """The modulus as it stands in the round."""
        return self.n.to_bytes(self.size, "big")

    @cached_property
    def crt(self) -> tuple[int, int, int]:
        """The exponent for each prime, and what puts the two halves together again."""
        return pow(self.e, -1, self.p - 1), pow(self.e, -1, self.q - 1), pow(self.q, -1, self.p)


def number_of(key: PrivateKey, blinded: bytes) -> int:
    """The number to sign. Raises ValueError, which repeats nothing, for what is none."""
    m = int.from_bytes(blinded, "big")
    # 0, 1 and n-1 are their own signatures: no honest client ever sends them.
    if len(blinded) != key.size or not 1 < m < key.n - 1:
        raise ValueError("no blinded message")
    return m


def sign(key: PrivateKey, blinded: bytes) -> bytes:
    """The signature on *blinded*, just as blind. Raises ValueError as `number_of`."""
    m = number_of(key, blinded)
    # Python's pow() takes longer for some numbers than for others. So it only ever sees a number
    # that nobody else knows.
    r = secrets.randbelow(key.n - 1) + 1
    s = _power(key, m * pow(r, key.e, key.n) % key.n) * pow(r, -1, key.n) % key.n
    if pow(s, key.e, key.n) != m:  # one wrong half, by a fault or a bad file, gives the primes away
        raise RuntimeError("signing failed")
    return s.to_bytes(key.size, "big")


def _power(key: PrivateKey, m: int) -> int:
    """The private operation: *m* to the secret exponent, in two halves of half the length."""
    d_p, d_q, q_inverse = key.crt
    half_p, half_q = pow(m % key.p, d_p, key.p), pow(m % key.q, d_q, key.q)
    return half_q + (half_p - half_q) * q_inverse % key.p * key.q
