"""How a day, a telephone number and a login are written."""

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any


def day_in_words(dag: dt.date, zinnen: Mapping[str, Any]) -> str:
    """22 november 2026, in the language of *zinnen*."""
    return f"{dag.day} {zinnen['maanden'][dag.month - 1]} {dag.year}"


def tel(nummer: str) -> str:
    """The address behind a telephone number."""
    return "tel:" + "".join(teken for teken in nummer if teken.isdigit() or teken == "+")


def fingerprint(naam: str) -> str:
    """SHA-256 in base64url: enough to recognise a login, and its name stays off the page."""
    return base64.urlsafe_b64encode(hashlib.sha256(naam.encode()).digest()).decode().rstrip("=")
