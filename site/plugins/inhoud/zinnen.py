"""The words of the interface: site/i18n, one file a language."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def zinnen(map_: Path, taal: str) -> dict[str, Any]:
    """All sentences in *taal*; what only the Dutch file has, such as the inbox, stays Dutch."""
    eigen = _read(map_ / f"{taal}.yml")
    return eigen if taal == "nl" else _over(_read(map_ / "nl.yml"), eigen)


def _read(pad: Path) -> dict[str, Any]:
    if not pad.is_file():
        return {}
    gelezen: dict[str, Any] = yaml.load(pad.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - a safe loader, in C where it is built
    return gelezen


def _over(basis: dict[str, Any], eigen: dict[str, Any]) -> dict[str, Any]:
    klaar = dict(basis)
    for naam, waarde in eigen.items():
        oud = basis.get(naam)
        klaar[naam] = (
            _over(oud, waarde) if isinstance(oud, dict) and isinstance(waarde, dict) else waarde
        )
    return klaar
