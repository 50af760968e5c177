"""Whether the file of HR lies where Git can take it along: it holds a line for each person."""

import shutil
import subprocess
from pathlib import Path

from infra.stop import Stopped

IN_GIT = (
    "dit bestand staat in Git, en wie de inhoud ophaalt krijgt het mee. "
    "Haal het eruit, ook uit de geschiedenis, en vertel het je functionaris gegevensbescherming."
)
ERNAAST = (
    "dit bestand ligt in een Git-repository. "
    "Zet het ergens anders, zodat het er nooit in komt, en gooi het hier weg."
)


def look_around(pad: Path) -> str | None:
    """A warning about the place of *pad*, or none. Raises Stopped when Git has it already."""
    hier = pad.resolve()
    if not any((map_ / ".git").exists() for map_ in hier.parents):
        return None
    if _is_tracked(hier):
        raise Stopped(f"{pad.name}:1: {IN_GIT}")
    return f"{pad.name}:1: {ERNAAST}"


def _is_tracked(hier: Path) -> bool:
    git = shutil.which("git")
    if git is None:  # then a warning has to do
        return False
    vraag = [git, "ls-files", "--error-unmatch", "--", hier.name]
    return subprocess.run(vraag, cwd=hier.parent, capture_output=True, check=False).returncode == 0
