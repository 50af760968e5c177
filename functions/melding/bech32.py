"""The letters of an age key: bytes as `prefix1…` with a checksum that shows a slip of the pen.

Bech32 as in BIP 173, without its limit of 90 characters, because a post-quantum key is long.
"""

_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6  # characters


def encode(prefix: str, data: bytes) -> str:
    """*data* in lower case, behind *prefix* and a 1."""
    values = _regroup(data, 8, 5)
    checksum = _polymod(_expand(prefix) + values + [0] * _CHECKSUM) ^ 1
    values += [checksum >> 5 * (_CHECKSUM - 1 - place) & 31 for place in range(_CHECKSUM)]
    return f"{prefix}1{''.join(_CHARSET[value] for value in values)}"


def decode(prefix: str, text: str) -> bytes:
    """The bytes of *text*. Raises ValueError when prefix, letters or checksum are wrong."""
    head, separator, body = text.lower().rpartition("1")
    if text not in (text.lower(), text.upper()) or not separator or head != prefix:
        raise ValueError("no bech32 with this prefix")
    if len(body) < _CHECKSUM or not set(body) <= set(_CHARSET):
        raise ValueError("no bech32")
    values = [_CHARSET.index(letter) for letter in body]
    if _polymod(_expand(prefix) + values) != 1:
        raise ValueError("the checksum differs")
    data = bytes(_regroup(bytes(values[:-_CHECKSUM]), 5, 8))
    if encode(prefix, data) != text.lower():
        raise ValueError("the last bits are not zero")
    return data


def _expand(prefix: str) -> list[int]:
    codes = prefix.encode()
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _polymod(values: list[int]) -> int:
    state = 1
    for value in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            state ^= generator if top >> place & 1 else 0
    return state


def _regroup(groups: bytes, old: int, new: int) -> list[int]:
    """The same bits in groups of *new*; the rest is padded going to 5 and dropped going to 8."""
    bits = "".join(f"{group:0{old}b}" for group in groups)
    end = len(bits) + (-len(bits) % new if new < old else -(len(bits) % new))
    bits = bits.ljust(end, "0")[:end]
    return [int(bits[at : at + new], 2) for at in range(0, end, new)]
