"""The data folder: what survives a restart, readable by its owner only."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

from infra.stop import Stopped


def open_data(path: Path) -> Path:
    """The folder itself, made when it is not there, and for this process alone while it runs."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(path / "slot", os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        raise Stopped(f"De map {path} kan niet worden gemaakt of beschreven.") from None
    try:
        # Never closed: the lock ends with the process, also when that is killed.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Stopped(f"Vertrouwd draait al met de map {path}; kies een andere map.") from None
    return path.resolve()


def write_private(path: Path, content: bytes) -> Path:
    """Write a file for its owner only; who reads it meanwhile sees old or new, whole."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".nieuw")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    return fresh.replace(path)


def keep(path: Path, make: Callable[[], bytes]) -> bytes:
    """The content of *path*, made once."""
    if not path.exists():
        write_private(path, make())
    return path.read_bytes()
