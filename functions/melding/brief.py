"""A message in a postbus: what is sealed, and what it is once opened."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from functions.melding.model import MELDER


@dataclass(frozen=True, repr=False)
class Brief:
    """A message at its place; *inhoud* is None when it was altered."""

    seq: int
    by: str
    inhoud: Mapping[str, Any] | None

    @property
    def tekst(self) -> str:
        """What was written; nothing when it cannot be read."""
        return self.word("t")

    def word(self, name: str) -> str:
        """What stands under *name*, if it is text; the other side decides what it seals."""
        found = (self.inhoud or {}).get(name)
        return found if isinstance(found, str) else ""

    @property
    def is_melder(self) -> bool:
        """Whether the melder wrote it."""
        return self.by == MELDER


def to_bytes(inhoud: Mapping[str, Any]) -> bytes:
    """The bytes that are sealed: the same JSON as a browser makes."""
    return json.dumps(inhoud, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> Mapping[str, Any] | None:
    """What was sealed; None for anything but a JSON object in UTF-8, as a browser reads it."""
    try:
        inhoud = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return inhoud if isinstance(inhoud, dict) else None
