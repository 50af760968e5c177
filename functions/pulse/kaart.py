"""The deelnamekaart: the right to answer once, that nobody can tie to the code it was bought with.

Read on arrival of an answer: is it signed, for this round and this group? The page that decides is
pulse.md; the kaart is made in the browser (site/browser/pulse/blind.js).
"""

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA384

from functions.edge.fields import unb64
from functions.pulse.blind import SIZE, E
from functions.pulse.model import KaartRefused
from functions.pulse.ronde import HELE_RONDE

VERSION = "k1"
RANDOM = 32  # bytes: in front (the RFC's randomizer prefix) and at the end of every message
SALT = 48  # bytes
_PADDING = padding.PSS(padding.MGF1(SHA384()), SALT)


def length(ronde: str) -> int:
    """How many characters a kaart of this round has; they all have as many."""
    message = len(_start(ronde)) + len(b"00:") + 2 * RANDOM
    return len(VERSION) + 2 + _b64_length(message) + _b64_length(SIZE)


def check(text: str, ronde: str, groep: str, sleutels: Mapping[str, str]) -> bytes:
    """What is kept of the kaart in *text*, so that it counts once: its nullifier.

    *groep* is what the form says; *sleutels* are the moduli of the round, by group digits. Raises
    KaartRefused: wrong in form, of another round or group, or not signed by the key it names.
    """
    message, signature = _parts(text, ronde)
    found = re.fullmatch(rb"(\d\d):.{%d}" % RANDOM, _after(_start(ronde), message), re.DOTALL)
    own = found[1].decode() if found else ""
    if own not in sleutels or own not in (HELE_RONDE, groep):
        raise KaartRefused
    try:
        _key(sleutels[own]).verify(signature, message, _PADDING, SHA384())
    except InvalidSignature:
        raise KaartRefused from None
    return nullifier(message)


def nullifier(message: bytes) -> bytes:
    """What is kept of a used kaart. Of the message alone: many signatures may fit one message."""
    return hashlib.sha256(b"pulse kaart\n" + message).digest()


def _parts(text: str, ronde: str) -> tuple[bytes, bytes]:
    """Message and signature. There is one way to write a kaart; every other text is refused."""
    version, _, rest = text.partition(".")
    message, _, signature = rest.partition(".")
    if len(text) != length(ronde) or version != VERSION:
        raise KaartRefused
    try:
        return unb64(message), unb64(signature)
    except ValueError:
        raise KaartRefused from None


def _after(start: bytes, message: bytes) -> bytes:
    """What stands behind *start* in the input message; nothing if it starts otherwise."""
    own = message[RANDOM:]
    return own[len(start) :] if own.startswith(start) else b""


def _start(ronde: str) -> bytes:
    return f"pulse:{ronde}:".encode()


def _b64_length(size: int) -> int:
    return -(-size * 4 // 3)


@lru_cache(maxsize=256)  # as many as the groups of a few rounds
def _key(n: str) -> rsa.RSAPublicKey:
    return rsa.RSAPublicNumbers(E, int.from_bytes(unb64(n), "big")).public_key()
