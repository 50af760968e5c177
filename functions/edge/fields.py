"""What a JSON body may hold: a fixed table per route, and nothing that is not in it.

No model library on the melder's path: its errors repeat the input, and it doubles the cold start.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from functions.edge.answers import Refused

Field = Callable[[object], Any]  # gives the value, or raises ValueError without repeating it


def read(fields: Mapping[str, Field], body: bytes) -> dict[str, Any]:
    """Exactly the *fields* of the JSON object in *body*. Raises Refused BAD_REQUEST."""
    try:
        given = json.loads(body, parse_constant=_refuse, object_pairs_hook=_object)
        return _check(fields, given)
    except (ValueError, RecursionError):  # UnicodeError and JSONDecodeError are ValueErrors
        raise Refused("BAD_REQUEST") from None


def blob(smallest: int, largest: int | None = None) -> Field:
    """Bytes in base64url, written in the one way there is; of one size without *largest*."""
    most = smallest if largest is None else largest

    def field(value: object) -> bytes:
        data = unb64(value) if isinstance(value, str) else b""
        if not (isinstance(value, str) and smallest <= len(data) <= most):
            raise ValueError("blob")
        return data

    return field


def empty_or(field: Field) -> Field:
    """What *field* takes, or the empty text."""
    return lambda value: b"" if value == "" else field(value)


def whole(smallest: int, largest: int) -> Field:
    """A whole number."""

    def field(value: object) -> int:
        # A bool is an int to Python, and True == 1.
        if type(value) is not int or not smallest <= value <= largest:
            raise ValueError("whole")
        return value

    return field


def text(largest: int) -> Field:
    """Some text of at most *largest* characters."""

    def field(value: object) -> str:
        if not isinstance(value, str) or len(value) > largest:
            raise ValueError("text")
        return value

    return field


def unb64(value: str) -> bytes:
    """The bytes of *value*. Raises ValueError unless b64 would have written exactly that."""
    try:
        data = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("base64url") from None
    if b64(data) != value:
        raise ValueError("base64url")
    return data


def b64(data: bytes) -> str:
    """Base64url without padding: how every byte string travels in JSON."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _check(fields: Mapping[str, Field], given: object) -> dict[str, Any]:
    if not isinstance(given, dict) or given.keys() != fields.keys():
        raise ValueError("fields")
    return {name: field(given[name]) for name, field in fields.items()}


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name stands twice: two readers might each believe another one."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("name twice")
    return found


def _refuse(_: str) -> NoReturn:
    raise ValueError("no JSON number")
