"""Two things in turn, several times: medians, and the ratio pair by pair."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Line:
    """One row of the table: what was measured, ours, the floor, and what we aim at."""

    what: str
    ours: str
    floor: str
    ratio: str
    aim: str

    def __str__(self) -> str:
        return f"{self.what:<46}{self.ours:>14}{self.floor:>14}{self.ratio:>9}  {self.aim}"


HEAD = Line("", "ours", "floor", "ratio", "aim")


def in_turn(
    ours: Callable[[], float], floor: Callable[[], float], *, times: int
) -> tuple[float, float, float]:
    """Medians of *ours* and *floor*, and of their ratio pair by pair; one warm-up of each."""
    ours(), floor()
    pairs = [(ours(), floor()) for _ in range(times)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return mine, theirs, statistics.median(a / b for a, b in pairs)


def cpu_of(
    code: str, *args: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> float:
    """CPU seconds (user and system) of a fresh Python that runs *code*, or `-m module`."""
    started = [sys.executable, *(code.split() if code.startswith("-m ") else ("-c", code)), *args]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        started, cwd=cwd, env={**os.environ, **(env or {})}, stdout=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
