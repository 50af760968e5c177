"""The theme's templates as a rule sees them: which there are, and what they say."""

from functools import cache
from pathlib import Path

_MAP = Path(__file__).resolve().parents[2] / "theme" / "templates"


@cache
def source(naam: str) -> str | None:
    """The template *naam*, such as `vp-profiel` or `blokken/rol`; None if there is none."""
    pad = _MAP / f"{naam}.html"
    return pad.read_text(encoding="utf-8") if pad.is_file() else None


def block(naam: str) -> str | None:
    """The template behind `{blok:naam}`."""
    return source(f"blokken/{naam}")
