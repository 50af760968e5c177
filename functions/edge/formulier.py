"""A form as a browser without JavaScript sends it: fields of text, nothing believed."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

DUTCH = "nl"  # the language of the form that every site has
URLENCODED = "application/x-www-form-urlencoded"
MAX_FIELDS = 500  # far more than a form of ours has

Fields = Mapping[str, Sequence[str]]  # as sent


def read_fields(body: bytes) -> Fields:
    """The fields of an urlencoded *body*. Raises ValueError, without repeating any of it."""
    return parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=MAX_FIELDS)


def text_of(fields: Fields, name: str) -> str:
    """The text in the field *name*, with the line ends of this world; empty if there is none."""
    return fields.get(name, ("",))[0].replace("\r\n", "\n").replace("\r", "\n")
