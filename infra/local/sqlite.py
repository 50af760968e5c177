"""An SQLite file for many threads and two processes at once, that survives a pulled plug."""

import os
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

PATIENCE = 5.0  # seconds that one process waits for another
TOUCH = "PRAGMA application_id = 0"  # as it is already; it writes the first page all the same


class Database:
    """The file at *path*, made with *schema* if it is new; *formaat* is the newest we know.

    *busy* and *too_new* are the errors of the slice whose file it is. *traceless*: after each write
    nothing beside the file tells which pages of it that write touched.
    """

    def __init__(
        self,
        path: Path,
        *,
        schema: str,
        formaat: int,
        busy: type[Exception],
        too_new: type[Exception],
        traceless: bool = False,
    ) -> None:
        self._path = path
        self._busy = busy
        self._after = TOUCH if traceless else ""
        self._idle: deque[sqlite3.Connection] = deque()
        self._writer = Lock()  # threads queue here; the file's own lock would make them poll
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with self.writing() as db:
            found = db.execute("PRAGMA user_version").fetchone()[0]
            if found > formaat:
                raise too_new(f"{path.name}: {found}")
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
        """A transaction: durable after it, or nothing happened. Raises the *busy* error."""
        with self._writer, self.reading() as db:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                raise self._busy from None
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # a full disk may have ended it already
                    db.execute("ROLLBACK")
                raise
            if self._after:
                with suppress(sqlite3.OperationalError):  # kept it is; the next write clears up
                    self._clear_up(db)

    def forget(self) -> None:
        """Rewrite the file and empty its log: nothing deleted is left, nor the order of arrival.

        A record of 16 kB spills to pages that are handed out in turn, whatever its key.
        """
        with self._writer, self.reading() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _clear_up(self, db: sqlite3.Connection) -> None:
        """Empty the log, and the list of pages of the last write that its index goes on keeping.

        The index (-shm) lets go of that list at the next write; so there is one, of the first page.
        """
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute(self._after)
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
        db.execute("PRAGMA temp_store = MEMORY")  # what is rewritten leaves no copy in a temp file
        return db
