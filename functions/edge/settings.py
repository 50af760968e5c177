"""What a function is told from outside. A missing setting stops the cold start, not a melding."""

import json
import os
from pathlib import Path
from typing import Any


class SettingMissing(Exception):
    """The environment lacks the variable that this error names."""


def required(name: str) -> str:
    """The value of the environment variable *name*. Raises SettingMissing."""
    value = os.environ.get(name, "")
    if not value:
        raise SettingMissing(name)
    return value


def inhoud() -> dict[str, Any]:
    """What `vertrouwd build` compiled for this slice; INHOUD says where it lies."""
    found: dict[str, Any] = json.loads(Path(required("INHOUD")).read_text(encoding="utf-8"))
    return found
