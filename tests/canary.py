"""Looks for something secret in a heap of bytes, in every form it could have taken on the way."""

import base64
import contextlib
import re
import urllib.parse
import zlib
from collections.abc import Iterator

DEPTH = 2  # a zip in base64 in a zip: no further
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}")
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")


def forms(secret: bytes) -> dict[str, bytes]:
    """The spellings of *secret* by name."""
    found = {
        "plain": secret,
        "reversed": secret[::-1],
        "hex": secret.hex().encode(),
        "HEX": secret.hex().upper().encode(),
        "url": urllib.parse.quote(secret).encode(),
        "url, all": "".join(f"%{byte:02X}" for byte in secret).encode(),
    }
    with contextlib.suppress(UnicodeDecodeError):
        text = secret.decode()
        found |= {"utf-16-le": text.encode("utf-16-le"), "utf-16-be": text.encode("utf-16-be")}
        found["json"] = text.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")
    for shift in range(3):
        # The middle of a text in base64 looks different at each of three places it may start.
        padded = b"\0" * shift + secret
        start, end = (0, 2, 3)[shift], len(padded) // 3 * 4
        found[f"base64 +{shift}"] = base64.b64encode(padded)[start:end]
        found[f"base64url +{shift}"] = base64.urlsafe_b64encode(padded)[start:end]
    return found


def find(heap: bytes, secret: bytes | str) -> set[str]:
    """The forms in which *secret* is in *heap*; also in what is packed or in base64 there."""
    wanted = forms(secret.encode() if isinstance(secret, str) else secret)
    layers = [*_layers(heap, DEPTH)]
    return {name for name, form in wanted.items() if any(form in layer for layer in layers)}


def _layers(heap: bytes, depth: int) -> Iterator[bytes]:
    yield heap
    if depth == 0:
        return
    for packed in _PACKED.finditer(heap):
        with contextlib.suppress(zlib.error):
            # 47: gzip or zlib, whichever it says it is
            yield from _layers(zlib.decompressobj(47).decompress(heap[packed.start() :]), depth - 1)
    for run in _BASE64.finditer(heap):
        plain = run.group().translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):  # a letter may have stood before it by chance
            end = start + (len(plain) - start) // 4 * 4
            yield from _layers(base64.b64decode(plain[start:end]), depth - 1)
