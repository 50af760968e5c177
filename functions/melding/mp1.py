"""Protocol mp1: what a melding is on the wire and at rest. The page that decides is mp1.md.

On a server only the page without JavaScript imports this file; everything else that seals or opens
does so in a browser (site/browser/mp1.js, keybox.js); tests/vectors/mp1.json holds for both.
"""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from functions.melding import agepq
from functions.melding.agefile import AgeRefused, hkdf
from functions.melding.hashes import b64, case_id_of, inzage_hash, unb64

__all__ = [
    "MAX_DATA",
    "RECORD_SIZE",
    "Keys",
    "Mp1Error",
    "aad",
    "b64",
    "case_id_of",
    "derive",
    "inzage_hash",
    "keybox",
    "open_",
    "open_keybox",
    "seal",
    "unb64",
]

FRAME_SIZE = 16_384  # bytes: what is sealed always has this length
MAX_DATA = FRAME_SIZE - 4  # bytes of JSON in a record; the form says the same number
IV_SIZE = 12
RECORD_SIZE = IV_SIZE + FRAME_SIZE + 16  # bytes: 16 412
KEY_SIZE = 32
MELDER, BEHANDELAAR = "M", "H"  # who wrote a record


class Mp1Error(Exception):
    """Something is not as mp1.md says. Says no more than *reason*.

    *reason* is TOO_LONG, FRAME, UNREADABLE, CASE_MISMATCH, NO_RECIPIENT or SUITE.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, repr=False)
class Keys:
    """What the code opens: four times 32 bytes. Never printed, hence no repr."""

    access: bytes  # proves "I am this melder" to the server
    key: bytes  # K, the key of the case; the server never sees it
    case_id: bytes  # the name of the case
    inzage: bytes  # proves "I opened the keybox" to the server


def derive(entropy: bytes, site_id: str) -> Keys:
    """The keys behind a code. Takes 0.1 s and 32 MiB on purpose: guessing must cost as much."""
    salt = f"mp1|{site_id}".encode()
    stretched = hashlib.scrypt(entropy, salt=salt, n=2**15, r=8, p=1, maxmem=2**26, dklen=32)
    access, key = hkdf(stretched, b"", b"mp1 access"), hkdf(stretched, b"", b"mp1 key")
    return Keys(access, key, case_id_of(access), hkdf(key, b"", b"mp1 inzage"))


def aad(by: str, case_id: bytes, seq: int) -> bytes:
    """What a record is bound to: who wrote it (M or H), in which case, at which place."""
    if by not in (MELDER, BEHANDELAAR) or seq < 0:
        raise ValueError("a record is by M or H and has a place")
    return f"mp1|{by}|{b64(case_id)}|{seq}".encode()


def seal(key: bytes, aad: bytes, data: bytes, iv: bytes | None = None) -> bytes:
    """A record: always RECORD_SIZE bytes. Only vectors give *iv*. Raises Mp1Error TOO_LONG."""
    if len(data) > MAX_DATA:
        raise Mp1Error("TOO_LONG")
    iv = secrets.token_bytes(IV_SIZE) if iv is None else iv
    frame = len(data).to_bytes(4, "big") + data.ljust(MAX_DATA, b"\0")
    return iv + AESGCM(key).encrypt(iv, frame, aad)


def open_(key: bytes, aad: bytes, record: bytes) -> bytes:
    """The data in *record*. Raises Mp1Error UNREADABLE (altered, or elsewhere) or FRAME."""
    if len(record) != RECORD_SIZE:
        raise Mp1Error("UNREADABLE")
    try:
        frame = AESGCM(key).decrypt(record[:IV_SIZE], record[IV_SIZE:], aad)
    except InvalidTag:
        raise Mp1Error("UNREADABLE") from None
    length = int.from_bytes(frame[:4], "big")
    if length > MAX_DATA or any(frame[4 + length :]):
        raise Mp1Error("FRAME")
    return frame[4 : 4 + length]


def keybox(
    case_id: bytes, key: bytes, recipients: Sequence[str], excluded: Collection[str]
) -> bytes:
    """The key of the case, sealed to every one of *recipients* that is not *excluded*.

    An excluded reader gets a stanza for a key that nobody has, so that nobody can see who was
    excluded, or that anyone was. Raises Mp1Error NO_RECIPIENT (nobody is left, or someone is
    excluded who is no recipient at all) or SUITE (no post-quantum key, or the same key twice).
    """
    if not set(excluded) < set(recipients):
        raise Mp1Error("NO_RECIPIENT")
    if len(set(recipients)) != len(recipients):
        raise Mp1Error("SUITE")
    try:
        for recipient in recipients:
            agepq.public_key(recipient)
    except AgeRefused:
        raise Mp1Error("SUITE") from None
    sealed_to = [agepq.new_identity()[1] if r in excluded else r for r in recipients]
    return agepq.seal(case_id + key, sealed_to)


def open_keybox(box: bytes, identity: str, case_id: bytes) -> bytes:
    """The key of the case. Raises Mp1Error UNREADABLE (not for this reader) or CASE_MISMATCH."""
    try:
        opened = agepq.open_(box, identity)
    except AgeRefused as refused:
        raise Mp1Error("SUITE" if refused.reason == "KEY" else "UNREADABLE") from None
    if len(opened) != 2 * KEY_SIZE or opened[:KEY_SIZE] != case_id:
        raise Mp1Error("CASE_MISMATCH")
    return opened[KEY_SIZE:]
