"""The key of a reader, locked into a file that only eight words open.

The file is an ordinary age file with a passphrase (https://c2sp.org/age, scrypt recipient): the
inbox opens it in the browser, and so does every age program. Lost words cannot be replaced; then
another reader, or the holder of the noodsleutel, lets a new key in.
"""

import hashlib
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from functions.melding import agefile, agepq
from functions.melding.agefile import AgeRefused, Stanza
from functions.melding.code import new_code

WORK = 15  # log2 of scrypt's N: 80 bits of passphrase need no more, and a phone must open it
MAX_WORK = 20  # refuse files that ask for more than a gigabyte
_LABEL = b"age-encryption.org/v1/scrypt"
_SALT_SIZE = 16  # bytes
_NONCE = bytes(12)  # every wrap key is used once: its salt is new


class KeyFileRefused(Exception):
    """The file does not open; the message is a Dutch sentence. *reason*: KEY_FILE or PASSPHRASE."""

    def __init__(self, reason: str) -> None:
        super().__init__(_SENTENCES[reason])
        self.reason = reason


_SENTENCES = {
    "KEY_FILE": "Dit is geen sleutelbestand van Vertrouwd, of het is beschadigd.",
    "PASSPHRASE": "De acht woorden passen niet bij dit sleutelbestand.",
}


@dataclass(frozen=True, repr=False)
class ReaderKey:
    """A new key: *recipient* goes to the register, *file* to the reader, *passphrase* on paper."""

    recipient: str
    passphrase: str
    file: bytes


def new_key(words: Sequence[str]) -> ReaderKey:
    """A key for one reader, under eight new *words*."""
    identity, recipient = agepq.new_identity()
    passphrase = new_code(words)
    return ReaderKey(recipient, passphrase, lock_identity(identity, passphrase))


def lock_identity(identity: str, passphrase: str) -> bytes:
    """The key file. Raises AgeRefused KEY when *identity* is none."""
    agepq.recipient_of(identity)
    file_key, salt = agefile.new_file_key(), secrets.token_bytes(_SALT_SIZE)
    sealed = _cipher(passphrase, salt, WORK).encrypt(_NONCE, file_key, None)
    stanza = Stanza(("scrypt", agefile.b64std(salt), str(WORK)), sealed)
    return agefile.write([stanza], file_key, f"{identity}\n".encode())


def unlock_identity(file: bytes, passphrase: str) -> str:
    """The identity in *file*. Raises KeyFileRefused."""
    try:
        parts = agefile.read(file)
        opened = agefile.open_(parts, _file_key(parts.stanzas, passphrase))
        identity = opened.decode("ascii").strip()
        agepq.recipient_of(identity)
    except (AgeRefused, UnicodeDecodeError):
        raise KeyFileRefused("KEY_FILE") from None
    return identity


def _file_key(stanzas: Sequence[Stanza], passphrase: str) -> bytes:
    match stanzas:
        # A passphrase stands alone in an age file, or someone else could have written it.
        case [Stanza(args=("scrypt", salt, work), body=body)] if _is_work(work):
            cipher = _cipher(passphrase, agefile.unb64std(salt), int(work))
        case _:
            raise AgeRefused("FILE")
    try:
        return cipher.decrypt(_NONCE, body, None)
    except InvalidTag:
        raise KeyFileRefused("PASSPHRASE") from None


def _is_work(text: str) -> bool:
    return re.fullmatch("[1-9][0-9]?", text) is not None and int(text) <= MAX_WORK


def _cipher(passphrase: str, salt: bytes, work: int) -> ChaCha20Poly1305:
    if len(salt) != _SALT_SIZE:
        raise AgeRefused("FILE")
    # The same forgiveness as the inbox has: capitals, extra spaces, hyphens.
    plain = re.sub(r"[\s-]+", " ", passphrase.strip().lower()).encode()
    size = 2 ** (work + 11)  # bytes: what scrypt needs, twice
    key = hashlib.scrypt(plain, salt=_LABEL + salt, n=2**work, r=8, p=1, maxmem=size, dklen=32)
    return ChaCha20Poly1305(key)
