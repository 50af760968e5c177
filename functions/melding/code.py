"""The eight words with which a melder comes back.

Eighty random bits and eight bits to catch a slip of the pen, as eight words of a list of 2,048 or
as eight numbers from 1 to 2048. Reading forgives: case, accents, hyphens, dots, new lines, the
numbers of a list, and all after the fourth letter: no two words begin with the same four.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Sequence

ENTROPY_SIZE = 10  # bytes
LENGTH = 8  # words
PREFIX = 4  # letters that tell a word from every other
LIST_SIZE = 2048
_BITS = 11  # per word

# Someone with an Arabic keyboard types other digits for the same numbers.
_DIGITS = {first + n: str(n) for first in (0x0660, 0x06F0) for n in range(10)}


class CodeRefused(Exception):
    """These are not the eight words of a code. Never carries what was typed.

    *reason* is CODE_LENGTH (not eight words), CODE_WORD (a word that is not in the list; *word*
    says which one, counted from 1) or CODE_CHECK (eight good words that do not belong together).
    """

    def __init__(self, reason: str, word: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.word = word


def new_code(words: Sequence[str], entropy: bytes | None = None) -> str:
    """Eight *words*, one space between them. Only vectors give the ten bytes of *entropy*."""
    entropy = secrets.token_bytes(ENTROPY_SIZE) if entropy is None else entropy
    if len(entropy) != ENTROPY_SIZE:
        raise ValueError("a code has ten bytes of entropy")
    bits = int.from_bytes(entropy + _check(entropy), "big")
    shifts = range(_BITS * (LENGTH - 1), -1, -_BITS)
    return " ".join(words[bits >> shift & (LIST_SIZE - 1)] for shift in shifts)


def parse_code(words: Sequence[str], text: str) -> bytes:
    """The ten bytes behind eight words or eight numbers. Raises CodeRefused."""
    bits = 0
    for index in _indices(words, text):
        bits = bits << _BITS | index
    code = bits.to_bytes(ENTROPY_SIZE + 1, "big")
    entropy = code[:ENTROPY_SIZE]
    if _check(entropy) != code[ENTROPY_SIZE:]:
        raise CodeRefused("CODE_CHECK")
    return entropy


def code_numbers(words: Sequence[str], code: str) -> list[int]:
    """The same code as numbers, 1 to 2048, for who does not write Dutch. Raises CodeRefused."""
    parse_code(words, code)
    return [index + 1 for index in _indices(words, code)]


def _check(entropy: bytes) -> bytes:
    return hashlib.sha256(b"mp1 check" + entropy).digest()[:1]


def _indices(words: Sequence[str], text: str) -> list[int]:
    plain = _plain(text)
    # Digits beside letters are the numbers of a list ("1. appel"); alone they are the code.
    typed = re.findall(r"[a-z]+", plain)
    number_of = {word[:PREFIX]: index for index, word in enumerate(words)}
    if not typed:
        typed = re.findall(r"[0-9]+", plain)
        number_of = {str(index + 1): index for index in range(LIST_SIZE)}
    if len(typed) != LENGTH:
        raise CodeRefused("CODE_LENGTH")
    return [_index(number_of, word, place) for place, word in enumerate(typed, 1)]


def _index(number_of: dict[str, int], typed: str, place: int) -> int:
    key = typed.lstrip("0") if typed[0].isdigit() else typed[:PREFIX]
    if key not in number_of:
        raise CodeRefused("CODE_WORD", place)
    return number_of[key]


def _plain(text: str) -> str:
    """Lower case without accents, in ASCII digits: a telephone likes to make één of een."""
    letters = unicodedata.normalize("NFKD", text).lower().translate(_DIGITS)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
