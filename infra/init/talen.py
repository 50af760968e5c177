"""Leaving a language out: which files that is, and whether nothing of them would be lost."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path


def files_in(content: Path, taal: str) -> list[Path]:
    """Every page and register in *taal*, and its part of each round of the pulse."""
    return sorted((
        *content.glob(f"*/{taal}/*.md"),
        *content.glob(f"data/{taal}/*.yml"),
        *content.glob(f"pulse/*/{taal}.yml"),
    ))  # fmt: skip


def not_safe(content: Path, bestanden: Sequence[Path]) -> str | None:
    """Why these files cannot go; none when Git has each of them exactly as it is."""
    namen = [pad.relative_to(content).as_posix() for pad in bestanden]
    kent = _git(content, "ls-tree", "-r", "--name-only", "HEAD", "--", *namen)
    if kent is None:
        return "deze map staat niet in Git, dus de bestanden zouden echt weg zijn"
    if set(namen) - set(kent):
        nieuw = min(set(namen) - set(kent))
        return f"{nieuw} staat nog niet in Git; leg het eerst vast"
    anders = _git(content, "diff", "--name-only", "--relative", "HEAD", "--", *namen)
    if anders is None or anders:
        return f"{min(anders or namen)} is veranderd en nog niet vastgelegd in Git"
    return None


def _git(content: Path, *wat: str) -> list[str] | None:
    """What Git says, a name a line; none when it says no, or is not there."""
    git = shutil.which("git")
    if git is None:
        return None
    vraag = [git, "-c", "core.quotePath=false", *wat]
    zegt = subprocess.run(vraag, cwd=content, capture_output=True, check=False, encoding="utf-8")
    return zegt.stdout.splitlines() if zegt.returncode == 0 else None
