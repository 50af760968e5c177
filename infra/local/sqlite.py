"""An SQLite file for many threads and two processes at once, that survives a pulled plug."""

import os
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from functions.melding.model import FormatTooNew, StoreBusy

PATIENCE = 5.0  # seconds that one process waits for another


class Database:
    """The file at *path*, made with *schema* if it is new; *formaat* is the newest we know."""

    def __init__(self, path: Path, *, schema: str, formaat: int) -> None:
        self._path = path
        self._idle: deque[sqlite3.Connection] = deque()
        self._writer = Lock()  # threads queue here; the file's own lock would make them poll
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with self.writing() as db:
            found = db.execute("PRAGMA user_version").fetchone()[0]
            if found > formaat:
                raise FormatTooNew(f"{path.name}: {found}")
            if found == 0:
                for statement in schema.split(";"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {formaat:d}")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection of one's own, for as long as it is needed."""
        db = self._idle.pop() if self._idle else self._connect()
        try:
            yield db
        finally:
            self._idle.append(db)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: durable after it, or nothing happened. Raises StoreBusy."""
        with self._writer, self.reading() as db:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                raise StoreBusy from None
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # a full disk may have ended it already
                    db.execute("ROLLBACK")
                raise

    def forget(self) -> None:
        """Rewrite the file and empty its log: nothing deleted is left, nor the order of arrival.

        A record of 16 kB spills to pages that are handed out in turn, whatever its key.
        """
        with self._writer, self.reading() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; the last one out tidies up the log."""
        while self._idle:
            self._idle.pop().close()

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(
            self._path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        return db
