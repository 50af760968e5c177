"""What the server may compute of protocol mp1: the names of things, never what is in them.

Kept apart from mp1.py because this is all that the Lambdas of the melder and of the inbox need:
they carry no cryptography, so they cannot read a melding even if they tried. See mp1.md.
"""

import base64
import binascii
import hashlib


def b64(data: bytes) -> str:
    """Base64url without padding: how every byte string travels in JSON."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The bytes of *text*. Raises ValueError unless b64 would have written exactly that."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        # The original error could carry what was typed; this one carries nothing.
        raise ValueError("no base64url") from None
    if b64(data) != text:
        raise ValueError("no base64url")
    return data


def case_id_of(access: bytes) -> bytes:
    """The 32 bytes under which a melding is stored; computed on every call, never sent."""
    return hashlib.sha256(b"mp1 case" + access).digest()


def inzage_hash(inzage: bytes) -> bytes:
    """What the server keeps of inzage, to recognise a reader who opened the keybox."""
    return hashlib.sha256(b"mp1 inzage" + inzage).digest()
