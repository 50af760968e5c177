"""Which version of the content was looked at: the commit of the Git repository it lies in."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

LANG = 30  # seconds; a repository that takes longer tells nothing


@dataclass(frozen=True)
class Vastgelegd:
    """*commit* is the full hash, empty without Git; *gewijzigd* when more was written since."""

    commit: str = ""
    gewijzigd: bool = False

    def __str__(self) -> str:
        if not self.commit:
            return "geen Git"
        return f"{self.commit}{', met niet-vastgelegde wijzigingen' if self.gewijzigd else ''}"


def look(content: Path) -> Vastgelegd:
    """The commit that holds *content*, and whether *content* differs from it. Never raises."""
    # HEAD:./ is this folder in that commit: a folder Git does not keep has none.
    gevonden = _git(content, "rev-parse", "HEAD", "HEAD:./")
    if not gevonden:
        return Vastgelegd()
    anders = _git(content, "status", "--porcelain", "--", ".")
    return Vastgelegd(gevonden.split()[0], anders != "")


def _git(map_: Path, *vraag: str) -> str | None:
    """What Git answers; none when it has no answer.

    It runs no hook and no monitor; only a filter, without which a file of LFS would seem changed.
    """
    git = shutil.which("git")
    if git is None:
        return None
    # inside a hook these name another repository
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("GIT_")}
    niets = ("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
    opdracht = [git, "--no-optional-locks", *niets, *vraag]
    try:
        ran = subprocess.run(
            opdracht, cwd=map_, env=omgeving, capture_output=True, encoding="utf-8",
            errors="replace", timeout=LANG, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return ran.stdout if ran.returncode == 0 else None
