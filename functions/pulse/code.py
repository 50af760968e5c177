"""The code on a slip of paper, with which someone may answer the questions of a round once.

Eighty random bits as sixteen characters, and one more that catches a slip of the pen: every wrong
character and every two characters that changed places. Reading forgives: case, spaces, dashes of
any kind, what a telephone pastes unseen along with them, O for 0, and I or L for 1.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence

# Crockford's base32: no I, L, O (look like digits) and no U (makes words).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 17
_GROUP = 4  # characters, on paper
_READ_AS = str.maketrans("abcdefghijklmnopqrstuvwxyzOILoil", "ABCDEFGHIJKLMNOPQRSTUVWXYZ011011")
_UNSEEN = {"Zs", "Zl", "Zp", "Pd", "Cf"}  # Unicode's spaces, dashes, and what shows nothing at all
_UNSEEN_TOO = "\t\n\v\f\r\N{MINUS SIGN}"


class CodeRefused(Exception):
    """What was given is no code. Never carries what was typed.

    *reason* is CHARACTER (something that is in no code), LENGTH (not seventeen characters) or
    CHECK (a typing error: they do not belong together).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def new_code() -> str:
    """Seventeen characters, as they travel."""
    values = [secrets.randbelow(len(ALPHABET)) for _ in range(LENGTH - 1)]
    check = _double(_remainder(values))
    return "".join(ALPHABET[value] for value in [*values, check])


def parse_code(text: str) -> str:
    """The seventeen characters in what was typed or scanned. Raises CodeRefused."""
    code = "".join(letter for letter in text if not _is_unseen(letter)).translate(_READ_AS)
    values = [ALPHABET.find(letter) for letter in code]
    if -1 in values:
        raise CodeRefused("CHARACTER")
    if len(values) != LENGTH:
        raise CodeRefused("LENGTH")
    if _remainder(values):
        raise CodeRefused("CHECK")
    return code


def shown(code: str) -> str:
    """The same code as it stands on paper: in groups of four."""
    return " ".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def hash_of(ronde: str, code: str) -> bytes:
    """What is kept of a code: 32 bytes that say nothing to who does not hold the slip."""
    return hashlib.sha256(f"pulse code\n{ronde}\n{code}".encode()).digest()


def _is_unseen(letter: str) -> bool:
    return letter in _UNSEEN_TOO or unicodedata.category(letter) in _UNSEEN


def _remainder(values: Sequence[int]) -> int:
    """Horner's rule over the field of 32 elements: every place has a weight of its own."""
    remainder = 0
    for value in values:
        remainder = _double(remainder) ^ value
    return remainder


def _double(value: int) -> int:
    return value << 1 ^ (0b100101 if value & 16 else 0)  # modulo x^5 + x^2 + 1
