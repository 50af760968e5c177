"""Which pages a run looks at in a browser.

Any run looks at one of each kind in each language. `.ci/run` looks at all; only of the route
chooser, whose screens come from one template, it takes a few, and others after each commit.
"""

import os
import random
import subprocess
from pathlib import Path

from infra.shots.bladen import TALEN, TO_READ, Blad, every

__all__ = ["TO_READ", "of_each_kind", "to_look_at"]
ROOT = Path(__file__).parents[2]
SCREENS = 4  # of the route chooser, in each language on each origin


def of_each_kind(out: Path, origin: str) -> list[Blad]:
    """The first page of every kind in every language, on the first origin that has it."""
    eerste = {(blad.soort, blad.taal): blad for blad in reversed(every(out))}
    return [blad for blad in eerste.values() if blad.origin == origin]


def to_look_at(out: Path, origin: str) -> list[Blad]:
    """What this run looks at."""
    if os.environ.get("VERTROUWD_BROWSER") != "verplicht":
        return of_each_kind(out, origin)
    alle = [blad for blad in every(out) if blad.origin == origin]
    kies = random.Random(_commit())
    gekozen = [blad for blad in alle if blad.soort != "keuzehulp"]
    for taal in TALEN:
        schermen = [b for b in alle if b.soort == "keuzehulp" and b.taal == taal]
        gekozen += kies.sample(schermen, min(SCREENS, len(schermen)))
    return gekozen


def _commit() -> str:
    git = ["git", "-C", ROOT, "rev-parse", "HEAD"]
    return subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
