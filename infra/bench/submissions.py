"""What keeping a melding costs: CPU against a bare handler, and how many a second over HTTP."""

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from functions.melding import meld
from infra.bench.imports import INHOUD
from infra.bench.measure import Line, in_turn
from infra.bench.payload import SECRET, submission
from infra.local.stores import SqliteMeldingStore

BATCH = 200  # submissions per measurement
TIMES = 7
PATH = "/api/v1/cases"


def run() -> list[Line]:
    """CPU of one submission in one process, no network."""
    bodies = iter_bodies(BATCH * (TIMES + 1))
    with tempfile.TemporaryDirectory() as folder:
        ours = handler(Path(folder, "ours.sqlite"))
        bare = bare_handler(Path(folder, "bare.sqlite"))
        mine, floor, ratio = in_turn(
            lambda: cpu_each(ours, [next(bodies) for _ in range(BATCH)]),
            lambda: cpu_each(bare, [submission() for _ in range(BATCH)]),
            times=TIMES,
        )
    what = "server CPU per submission"
    return [
        Line(what, f"{mine * 1e3:.2f} ms", f"{floor * 1e3:.2f} ms", f"{ratio:.1f}", "≤ 6, < 1.5 ms")
    ]


def iter_bodies(n: int) -> Iterator[bytes]:
    """*n* submissions, made before anything is measured."""
    return iter([submission() for _ in range(n)])


def handler(path: Path) -> Callable[[bytes], int]:
    """The handler that ships, on a real SQLite file."""
    # A new day for every fifty calls, so that a busy day's price and cap play no part.
    days = iter(range(10**6))
    called = meld.make_handler(
        SqliteMeldingStore(path),
        INHOUD,
        secret=SECRET,
        today=lambda: date.fromordinal(738_000 + next(days) // 50),
    )
    return lambda body: int(called(event(body), None)["statusCode"])


def event(body: bytes) -> dict[str, Any]:
    """What the gateway hands over."""
    return {
        "version": "2.0",
        "rawPath": PATH,
        "headers": {"content-type": "application/json"},
        "requestContext": {"http": {"method": "POST"}},
        "body": body.decode(),
        "isBase64Encoded": False,
    }


def bare_handler(path: Path) -> Callable[[bytes], int]:
    """The least that keeps something: JSON in, one row in a durable file, 201 out."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE t (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID")

    def called(body: bytes) -> int:
        read = json.loads(body)
        db.execute("INSERT INTO t VALUES (?, ?)", (read["access"], read["record"]))
        return 201

    return called


def cpu_each(called: Callable[[bytes], int], bodies: list[bytes]) -> float:
    """CPU seconds per body; every one must have been kept."""
    before = time.process_time()
    kept = [called(body) for body in bodies]
    spent = time.process_time() - before
    if set(kept) != {201}:
        raise RuntimeError(f"not kept: {sorted(set(kept))}")
    return spent / len(bodies)
