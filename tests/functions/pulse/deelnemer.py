"""Someone who fetches a deelnamekaart, in a few lines of Python: the client of RFC 9474."""

import hashlib
import secrets
from functools import cached_property

from functions.edge.fields import b64

SALT = 48
E = 65_537


def sha384(*parts: bytes) -> bytes:
    return hashlib.sha384(b"".join(parts)).digest()


def encode(message: bytes, salt: bytes, bits: int) -> bytes:
    """EMSA-PSS-ENCODE of RFC 8017."""
    size = (bits + 7) // 8
    hashed = sha384(bytes(8), sha384(message), salt)
    data = (b"\1" + salt).rjust(size - 49, b"\0")
    stream = b"".join(sha384(hashed, at.to_bytes(4, "big")) for at in range(-(-len(data) // 48)))
    masked = bytearray(a ^ b for a, b in zip(data, stream, strict=False))
    masked[0] &= 0xFF >> (8 * size - bits)
    return bytes(masked) + hashed + b"\xbc"


def blind(n: int, message: bytes, salt: bytes, r: int) -> bytes:
    m = int.from_bytes(encode(message, salt, n.bit_length() - 1), "big")
    return (m * pow(r, E, n) % n).to_bytes((n.bit_length() + 7) // 8, "big")


def unblind(n: int, signature: bytes, r: int) -> bytes:
    s = int.from_bytes(signature, "big") * pow(r, -1, n) % n
    return s.to_bytes(len(signature), "big")


class Deelnemer:
    """One person, one kaart; *message* only to make one that nobody honest would make."""

    def __init__(self, n: int, ronde: str, groep: str = "00", message: bytes | None = None) -> None:
        start = f"pulse:{ronde}:{groep}:".encode()
        self.n = n
        self.message = message or secrets.token_bytes(32) + start + secrets.token_bytes(32)
        self.r = secrets.randbelow(n - 1) + 1

    @cached_property
    def blinded(self) -> bytes:
        """What goes to the issuer, the same at each retry."""
        return blind(self.n, self.message, secrets.token_bytes(SALT), self.r)

    def signature(self, signed: bytes) -> bytes:
        return unblind(self.n, signed, self.r)

    def kaart(self, signed: bytes) -> str:
        return f"k1.{b64(self.message)}.{b64(self.signature(signed))}"
