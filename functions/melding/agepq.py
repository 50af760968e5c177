"""age files for readers with a post-quantum key: the outside of every keybox.

Only native hybrid recipients (`age1pq1…`, ML-KEM-768 with X25519): what is sealed today must stay
closed to a quantum computer of later. KEM, AEAD and HPKE (RFC 9180) come from pyca/cryptography.
Format: https://c2sp.org/age, "The hybrid recipient type".
"""

import hashlib
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519

from functions.melding import agefile, bech32
from functions.melding.agefile import AgeRefused, Stanza

RECIPIENT_START = "age1pq1"
_IDENTITY_START = "AGE-SECRET-KEY-PQ-1"
_TYPE = "mlkem768x25519"
_INFO = b"age-encryption.org/mlkem768x25519"
_SEED_SIZE = 32
_MLKEM_SEED_SIZE = 64
_MLKEM_SIZE = 1184  # bytes of the ML-KEM half of a recipient; the other 32 are X25519
_ENC_SIZE = 1120  # bytes of an encapsulated key
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def new_identity() -> tuple[str, str]:
    """A new key pair: ("AGE-SECRET-KEY-PQ-1…", "age1pq1…")."""
    identity = bech32.encode("age-secret-key-pq-", secrets.token_bytes(_SEED_SIZE)).upper()
    return identity, recipient_of(identity)


def recipient_of(identity: str) -> str:
    """The public half. Raises AgeRefused KEY."""
    mlkem_key, x25519_key = _halves(identity)
    mlkem_public = mlkem_key.public_key().public_bytes_raw()
    return bech32.encode("age1pq", mlkem_public + x25519_key.public_key().public_bytes_raw())


def public_key(recipient: str) -> hpke.MLKEM768X25519PublicKey:
    """The key that *recipient* writes down. Raises AgeRefused KEY."""
    public = _decoded(recipient, RECIPIENT_START)
    try:
        return hpke.MLKEM768X25519PublicKey(
            mlkem.MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_SIZE]),
            x25519.X25519PublicKey.from_public_bytes(public[_MLKEM_SIZE:]),
        )
    except ValueError:
        raise AgeRefused("KEY") from None


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """An age file with *data* in it and a stanza per recipient, in order. Raises AgeRefused KEY."""
    keys = [public_key(recipient) for recipient in recipients]
    file_key = agefile.new_file_key()
    return agefile.write([_stanza(file_key, key) for key in keys], file_key, data)


def open_(file: bytes, identity: str) -> bytes:
    """The data in *file*. Raises AgeRefused KEY, FILE or NO_KEY."""
    key = hpke.MLKEM768X25519PrivateKey(*_halves(identity))
    parts = agefile.read(file)
    for stanza in parts.stanzas:
        file_key = _file_key(stanza, key)
        if file_key is not None:
            return agefile.open_(parts, file_key)
    raise AgeRefused("NO_KEY")


def _stanza(file_key: bytes, key: hpke.MLKEM768X25519PublicKey) -> Stanza:
    sealed = _SUITE.encrypt(file_key, key, info=_INFO)
    return Stanza((_TYPE, agefile.b64std(sealed[:_ENC_SIZE])), sealed[_ENC_SIZE:])


def _file_key(stanza: Stanza, key: hpke.MLKEM768X25519PrivateKey) -> bytes | None:
    if stanza.args[0] != _TYPE:
        return None
    # Joined, so that a second argument makes it no base64.
    sealed = agefile.unb64std(" ".join(stanza.args[1:]))
    if len(sealed) != _ENC_SIZE or len(stanza.body) != agefile.FILE_KEY_SIZE + 16:
        raise AgeRefused("FILE")
    try:
        return _SUITE.decrypt(sealed + stanza.body, key, info=_INFO)
    except (InvalidTag, ValueError):
        return None


def _halves(identity: str) -> tuple[mlkem.MLKEM768PrivateKey, x25519.X25519PrivateKey]:
    seed = _decoded(identity, _IDENTITY_START)
    if len(seed) != _SEED_SIZE:
        raise AgeRefused("KEY")
    # X-Wing: both halves come from one seed of 32 bytes.
    expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED_SIZE + 32)
    return (
        mlkem.MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE]),
        x25519.X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:]),
    )


def _decoded(key: str, start: str) -> bytes:
    # bech32 reads both cases; age writes recipients in lower and identities in upper case only.
    if not key.startswith(start):
        raise AgeRefused("KEY")
    try:
        return bech32.decode(start[:-1].lower(), key)
    except ValueError:
        raise AgeRefused("KEY") from None
