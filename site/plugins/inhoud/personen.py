"""One person has one name, also when it is typed another way: `ZOE  de Wit` is `Zoë de Wit`."""

import unicodedata
from collections.abc import Iterable

_MERK = ("Mn", "Cf")  # accents, and signs that nobody sees


def person(naam: str) -> str:
    """*naam* without capitals, accents and spaces too many: the same for the same person."""
    letters = unicodedata.normalize("NFKD", naam).casefold()
    return " ".join("".join(een for een in letters if not _is_mark(een)).split())


def is_among(naam: str, namen: Iterable[str]) -> bool:
    """Whether *naam* is one of the people in *namen*."""
    return person(naam) in {person(een) for een in namen}


def _is_mark(teken: str) -> bool:
    return unicodedata.category(teken) in _MERK
