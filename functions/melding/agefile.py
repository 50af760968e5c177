"""An age file without its recipients: header, seal of the header, one chunk of data.

Every keybox and every key file is one. Who can open it is decided by the stanzas, and those are
made by agepq.py (readers with a post-quantum key) and infra/keys.py (a passphrase). Format:
age-encryption.org/v1 (https://c2sp.org/age), limited to files of one chunk, all we ever write.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

FILE_KEY_SIZE = 16  # bytes
MAX_DATA = 65_536  # bytes: one chunk
MAX_FILE = 131_072  # bytes: one chunk and a header that no honest file reaches
_VERSION = "age-encryption.org/v1"
_LINE = 64  # characters of base64 in a full line of a stanza
_NONCE_SIZE = 16
_MAC_TEXT = 43  # characters of base64 for 32 bytes
_LAST_CHUNK = bytes(11) + b"\x01"  # chunk 0, and it is the last one


class AgeRefused(Exception):
    """A file, key or recipient is not what age describes, or not for us. Only *reason* is said.

    *reason* is FILE (malformed or altered), NO_KEY (well formed, and not for this key) or KEY
    (no post-quantum age key).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Stanza:
    """One way in: *args* say how, *body* is the file key, sealed."""

    args: tuple[str, ...]
    body: bytes


@dataclass(frozen=True)
class AgeFile:
    """An age file taken apart; nothing is trusted before open_ has checked *mac*."""

    stanzas: tuple[Stanza, ...]
    header: bytes  # all that mac covers
    mac: bytes
    payload: bytes


def new_file_key() -> bytes:
    """A key for one file; every nonce below is fixed because no key is ever used twice."""
    return secrets.token_bytes(FILE_KEY_SIZE)


def write(stanzas: Sequence[Stanza], file_key: bytes, data: bytes) -> bytes:
    """The file that holds *data* for everyone who gets *file_key* out of one of the *stanzas*."""
    if len(data) > MAX_DATA:
        raise ValueError("an age file of ours has one chunk")
    header = "\n".join([_VERSION, *(_stanza_text(stanza) for stanza in stanzas), "---"]).encode()
    mac = hmac.digest(hkdf(file_key, b"", b"header"), header, "sha256")
    nonce = secrets.token_bytes(_NONCE_SIZE)
    sealed = ChaCha20Poly1305(hkdf(file_key, nonce, b"payload")).encrypt(_LAST_CHUNK, data, None)
    return header + b" " + b64std(mac).encode() + b"\n" + nonce + sealed


def read(file: bytes) -> AgeFile:
    """*file* taken apart. Raises AgeRefused FILE."""
    head, found, rest = file.partition(b"\n--- ")
    mac, newline, payload = rest.partition(b"\n")
    if not (found and newline) or len(file) > MAX_FILE or not head.isascii():
        raise AgeRefused("FILE")
    version, *lines = head.decode().split("\n")
    if version != _VERSION or len(mac) != _MAC_TEXT or not mac.isascii():
        raise AgeRefused("FILE")
    return AgeFile(_stanzas(lines), head + b"\n---", unb64std(mac.decode()), payload)


def open_(file: AgeFile, file_key: bytes) -> bytes:
    """The data in *file*. Raises AgeRefused FILE when header or payload were altered."""
    mac = hmac.digest(hkdf(file_key, b"", b"header"), file.header, "sha256")
    if not hmac.compare_digest(mac, file.mac):
        raise AgeRefused("FILE")
    nonce, sealed = file.payload[:_NONCE_SIZE], file.payload[_NONCE_SIZE:]
    try:
        cipher = ChaCha20Poly1305(hkdf(file_key, nonce, b"payload"))
        return cipher.decrypt(_LAST_CHUNK, sealed, None)
    except InvalidTag:
        raise AgeRefused("FILE") from None


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 of 32 bytes, so one round (RFC 5869)."""
    extracted = hmac.digest(salt or bytes(hashlib.sha256().digest_size), key, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def b64std(data: bytes) -> str:
    """Base64 without padding, age's alphabet."""
    return base64.b64encode(data).rstrip(b"=").decode()


def unb64std(text: str) -> bytes:
    """The bytes of *text*. Raises AgeRefused FILE unless there is only one way to write them."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise AgeRefused("FILE") from None
    if b64std(data) != text:
        raise AgeRefused("FILE")
    return data


def _stanza_text(stanza: Stanza) -> str:
    body = b64std(stanza.body)
    # A full last line is followed by an empty one: a line that is not full ends the stanza.
    lines = [body[at : at + _LINE] for at in range(0, len(body) + 1, _LINE)]
    return "\n".join([f"-> {' '.join(stanza.args)}", *lines])


def _stanzas(lines: list[str]) -> tuple[Stanza, ...]:
    found: list[Stanza] = []
    rest = iter(lines)
    for line in rest:
        arrow, *args = line.split(" ")
        if arrow != "->" or not args or not all(args):
            raise AgeRefused("FILE")
        found.append(Stanza(tuple(args), _body(rest)))
    if not found:
        raise AgeRefused("FILE")
    return tuple(found)


def _body(rest: Iterator[str]) -> bytes:
    body = ""
    for line in rest:
        body += line
        if len(line) > _LINE:
            break
        if len(line) < _LINE:
            return unb64std(body)
    raise AgeRefused("FILE")
