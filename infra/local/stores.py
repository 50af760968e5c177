"""The stores of one machine: a file per slice, as durable and as silent as the tables on AWS.

No table has row numbers, and the daily sweep rewrites the file: so it keeps the order in which
meldingen came in for a day at the most.
"""

import sqlite3
from datetime import date
from pathlib import Path

from functions.melding.model import (
    CapReached,
    Case,
    CaseExists,
    Entry,
    FormatTooNew,
    ProofRefused,
    Record,
    StoreBusy,
)
from infra.local.sqlite import Database

FORMAAT = 1
BATCH = 100  # cases deleted in one transaction, so that nobody waits long for the sweep
SCHEMA = """
CREATE TABLE cases (
    id BLOB PRIMARY KEY, verloopt TEXT NOT NULL, inzage BLOB NOT NULL, keybox BLOB NOT NULL,
    n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE records (
    id BLOB, seq INTEGER, by TEXT NOT NULL, lezer TEXT, data BLOB NOT NULL,
    PRIMARY KEY (id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE proofs (proof BLOB PRIMARY KEY, verloopt TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counts (
    dag TEXT, route TEXT, n INTEGER NOT NULL, PRIMARY KEY (dag, route)
) STRICT, WITHOUT ROWID
"""


class SqliteMeldingStore:
    """Cases in the file at *path*."""

    def __init__(self, path: Path) -> None:
        self._file = Database(
            path, schema=SCHEMA, formaat=FORMAAT, busy=StoreBusy, too_new=FormatTooNew
        )

    def create(self, case: Case, record: Record, entry: Entry) -> None:
        """All or nothing. Raises CaseExists, ProofRefused, CapReached, in that order."""
        with self._file.writing() as db:
            if db.execute("SELECT 1 FROM cases WHERE id = ?", (case.case_id,)).fetchone():
                raise CaseExists
            _pay(db, entry)
            db.execute(
                "INSERT INTO cases VALUES (?, ?, ?, ?, ?)",
                (case.case_id, str(case.verloopt), case.inzage, case.keybox, case.n),
            )
            _insert(db, case.case_id, record)

    def add(self, case_id: bytes, record: Record, *, verloopt: date, today: date) -> bool:
        """Whether *record* came next in a living case, which now runs out at *verloopt*."""
        with self._file.writing() as db:
            done = db.execute(
                "UPDATE cases SET n = n + 1, verloopt = ? WHERE id = ? AND n = ? AND verloopt > ?",
                (str(verloopt), case_id, record.seq, str(today)),
            )
            if done.rowcount:
                _insert(db, case_id, record)
            return done.rowcount == 1

    def set_verloopt(self, case_id: bytes, *, verloopt: date, today: date) -> bool:
        """Whether a living case now runs out at *verloopt*."""
        with self._file.writing() as db:
            done = db.execute(
                "UPDATE cases SET verloopt = ? WHERE id = ? AND verloopt > ?",
                (str(verloopt), case_id, str(today)),
            )
            return done.rowcount == 1

    def case(self, case_id: bytes) -> Case | None:
        """The case, also when it has run out."""
        with self._file.reading() as db:
            row = db.execute("SELECT * FROM cases WHERE id = ?", (case_id,)).fetchone()
        return _case(row) if row else None

    def records(self, case_id: bytes, *, after: int, limit: int) -> list[Record]:
        """At most *limit* records behind *after*, in order."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT seq, by, data, lezer FROM records WHERE id = ? AND seq > ? "
                "ORDER BY seq LIMIT ?",
                (case_id, after, limit),
            ).fetchall()
        return [Record(*row) for row in rows]

    def cases(self, *, after: bytes, limit: int, today: date) -> tuple[list[Case], bytes]:
        """Living cases behind *after* in order of id, at most *limit*, and where to go on."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT * FROM cases WHERE id > ? AND verloopt > ? ORDER BY id LIMIT ?",
                (after, str(today), limit + 1),
            ).fetchall()
        found = [_case(row) for row in rows[:limit]]
        return found, found[-1].case_id if len(rows) > limit else b""

    def count(self, dag: date, route: str) -> int:
        """New cases on that day by that route."""
        with self._file.reading() as db:
            query = "SELECT n FROM counts WHERE dag = ? AND route = ?"
            row = db.execute(query, (str(dag), route)).fetchone()
        return int(row[0]) if row else 0

    def delete_expired(self, today: date) -> int:
        """Delete by key, in batches, what ran out by *today*; returns how many rows."""
        deleted = 0
        while batch := self._delete_cases(str(today)):
            deleted += batch
        with self._file.writing() as db:
            for query in (
                "DELETE FROM proofs WHERE verloopt <= ?",
                "DELETE FROM counts WHERE dag < ?",
            ):
                deleted += db.execute(query, (str(today),)).rowcount
        self._file.forget()
        return deleted

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _delete_cases(self, today: str) -> int:
        with self._file.writing() as db:
            query = "SELECT id FROM cases WHERE verloopt <= ? LIMIT ?"
            ids = db.execute(query, (today, BATCH)).fetchall()
            return sum(
                db.execute(delete, key).rowcount
                for delete in ("DELETE FROM records WHERE id = ?", "DELETE FROM cases WHERE id = ?")
                for key in ids
            )


def _pay(db: sqlite3.Connection, entry: Entry) -> None:
    """Take one of the day's places, and spend the proof. Raises ProofRefused, CapReached."""
    if entry.proof is not None:
        spent = db.execute(
            "INSERT OR IGNORE INTO proofs VALUES (?, ?)", (entry.proof, str(entry.proof_verloopt))
        )
        if not spent.rowcount:
            raise ProofRefused
    taken = db.execute(
        "INSERT INTO counts VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1 WHERE n < ?",
        (str(entry.dag), entry.route, entry.cap),
    )
    if not taken.rowcount:
        raise CapReached


def _insert(db: sqlite3.Connection, case_id: bytes, record: Record) -> None:
    db.execute(
        "INSERT INTO records VALUES (?, ?, ?, ?, ?)",
        (case_id, record.seq, record.by, record.lezer, record.data),
    )


def _case(row: tuple[bytes, str, bytes, bytes, int]) -> Case:
    case_id, verloopt, inzage, keybox, n = row
    return Case(case_id, date.fromisoformat(verloopt), inzage, keybox, n)
