"""All of it or nothing: tried out on a copy first, then every file replaced, or none.

A file is never half-written: its new text lies whole beside it before it takes its place. When one
of them cannot be replaced, those that were get their old text back.
"""

import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from infra import nakijken
from infra.stop import Stopped

NIETS = "Er is niets geschreven."
_REGEL = re.compile(r"^([^:]+):\d+:")


@dataclass(frozen=True)
class Wijziging:
    """What was read and what it becomes, by file; *weg* holds what was read of files that go."""

    nieuw: Mapping[Path, tuple[bytes, bytes]]
    weg: Mapping[Path, bytes] = field(default_factory=dict)


def new_mistakes(content: Path, wijziging: Wijziging) -> list[str]:
    """What the check would say of the content with the change, and does not say of it now.

    Raises Stopped when there is no room for a copy.
    """
    try:
        with _copy(content, wijziging) as kopie:
            straks = nakijken.check(kopie).fouten
    except OSError as fout:
        raise Stopped(f"Uitproberen op een kopie lukte niet. {_why(fout)} {NIETS}") from None
    nu = Counter(map(_without_line, nakijken.check(content).fouten)) if straks else Counter[str]()
    return list(_beyond(straks, nu))


def replace_all(wijziging: Wijziging) -> None:
    """Put every file in its place. Raises Stopped, and then nothing has changed."""
    gelezen = {pad: oud for pad, (oud, _) in wijziging.nieuw.items()} | dict(wijziging.weg)
    klaar: list[Path] = []
    naast: list[tuple[Path, Path]] = []
    try:
        for pad, (_, nieuw) in wijziging.nieuw.items():
            naast.append((_beside(pad, nieuw), pad))
        if anders := [pad.name for pad, oud in gelezen.items() if _bytes(pad) != oud]:
            raise Stopped(f"{min(anders)} is intussen door iemand anders veranderd. {NIETS}")
        for hulp, pad in naast:
            klaar.append(pad)
            hulp.replace(pad.resolve())
        for pad in wijziging.weg:
            klaar.append(pad)
            pad.unlink()
    except (OSError, KeyboardInterrupt) as fout:
        _back({pad: gelezen[pad] for pad in klaar})
        raise Stopped(f"{_why(fout)} Alles staat weer zoals het stond.") from None
    finally:
        for hulp, _ in naast:
            hulp.unlink(missing_ok=True)
    _drop_empty_folders(wijziging.weg)


def _beside(pad: Path, inhoud: bytes) -> Path:
    """A file with *inhoud* in the same folder, which no reader of the content looks at."""
    hier = pad.resolve()
    nummer, naam = tempfile.mkstemp(prefix=".nieuw-", dir=hier.parent)
    try:
        with os.fdopen(nummer, "wb") as open_:
            open_.write(inhoud)
            open_.flush()
            os.fsync(open_.fileno())
        if hier.exists():
            shutil.copymode(hier, naam)
    except BaseException:
        Path(naam).unlink()
        raise
    return Path(naam)


def _why(fout: BaseException) -> str:
    if isinstance(fout, OSError):
        return "Schrijven lukte niet: is er nog ruimte, en mag je in deze map schrijven?"
    return "Het schrijven is gestopt."


def _back(oud: Mapping[Path, bytes]) -> None:
    """Old text back in its place. Raises Stopped with what could not be put back."""
    mislukt = []
    for pad, inhoud in oud.items():
        try:
            if _bytes(pad) != inhoud:
                _beside(pad, inhoud).rename(pad.resolve())
        except OSError:
            mislukt.append(pad.as_posix())
    if mislukt:
        raise Stopped(f"Haal deze bestanden terug uit Git: {', '.join(mislukt)}")


def _bytes(pad: Path) -> bytes | None:
    return pad.read_bytes() if pad.is_file() else None


def _drop_empty_folders(weg: Sequence[Path] | Mapping[Path, bytes]) -> None:
    for map_ in {pad.parent for pad in weg}:
        if not any(map_.iterdir()):
            map_.rmdir()


@contextmanager
def _copy(content: Path, wijziging: Wijziging) -> Iterator[Path]:
    """The content with the change in it, elsewhere, under the name that messages use."""
    with tempfile.TemporaryDirectory(prefix="vertrouwd-init-") as elders:
        kopie = Path(elders) / content.resolve().name
        zonder = shutil.ignore_patterns(".git")
        shutil.copytree(content, kopie, ignore=zonder, ignore_dangling_symlinks=True)
        for pad, (_, nieuw) in wijziging.nieuw.items():
            (kopie / pad.relative_to(content)).write_bytes(nieuw)
        for pad in wijziging.weg:
            (kopie / pad.relative_to(content)).unlink()
        yield kopie


def _beyond(straks: Sequence[str], nu: Counter[str]) -> Iterator[str]:
    """The mistakes that are not among *nu*; a line may have moved."""
    for fout in straks:
        if nu[_without_line(fout)]:
            nu[_without_line(fout)] -= 1
        else:
            yield fout


def _without_line(fout: str) -> str:
    return _REGEL.sub(r"\1:", fout)
