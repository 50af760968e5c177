"""Where a round is kept on one machine: a file that does not know who came first, or with what.

SQLite fills its pages in the order in which rows arrive, so a raw file tells which rows came
together. Here no row arrives: opening a round lays out a place for every answer there can be, and
who answers overwrites, for each question, one empty place of the same size that chance chose. A
code that is spent is overwritten where it lies. Who copies the file twice sees what came between.
"""

import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from functions.pulse.model import (
    FormatTooNew,
    KaartGiven,
    Rij,
    RoundChanged,
    RoundFull,
    StoreBusy,
    Uitgave,
)
from infra.local.sqlite import Database

FORMAAT = 1
KAART = "#kaart"  # the places for kaarten that were used
EMPTY, NOTHING = bytes(4), bytes(32)  # as large as what will stand there
THROWS = 50  # at nine places in ten taken, one throw in ten lands
SCHEMA = """
CREATE TABLE rondes (
    ronde TEXT PRIMARY KEY, definitie TEXT NOT NULL, aantal INTEGER NOT NULL, verloopt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE codes (
    ronde TEXT, vak INTEGER, nr INTEGER, code BLOB NOT NULL CHECK (length(code) = 32),
    groep TEXT NOT NULL CHECK (length(groep) = 2),
    kaart BLOB NOT NULL CHECK (length(kaart) = 32), PRIMARY KEY (ronde, vak, nr)
) STRICT, WITHOUT ROWID;
CREATE TABLE plekken (
    ronde TEXT, naam TEXT, nr INTEGER, wat BLOB NOT NULL
    CHECK (length(wat) = iif(naam = '#kaart', 32, 4)), PRIMARY KEY (ronde, naam, nr)
) STRICT, WITHOUT ROWID
"""


class SqlitePulseStore:
    """Rounds in the file at *path*."""

    def __init__(self, path: Path) -> None:
        self._file = Database(
            path,
            schema=SCHEMA,
            formaat=FORMAAT,
            busy=StoreBusy,
            too_new=FormatTooNew,
            traceless=True,
        )

    def open_round(
        self, uitgave: Uitgave, codes: Mapping[bytes, str], vragen: Sequence[str]
    ) -> None:
        """Count the codes, lay out a place for all they can bring, keep them. Raises RoundChanged.

        In order of their hash, so that nothing is left of the order on paper.
        """
        with self._file.writing() as db:
            before = _round(db, uitgave.ronde)
            if before is None:
                values = (*uitgave[:3], str(uitgave.verloopt))
                db.execute("INSERT INTO rondes VALUES (?, ?, ?, ?)", values)
            elif before.definitie != uitgave.definitie:
                raise RoundChanged
            else:
                added = (uitgave.aantal, uitgave.ronde)
                db.execute("UPDATE rondes SET aantal = aantal + ? WHERE ronde = ?", added)
            taken = before.aantal if before else 0
            numbers = range(taken, taken + uitgave.aantal)
            for naam, empty in [(KAART, NOTHING), *((vraag, EMPTY) for vraag in vragen)]:
                rows = ((uitgave.ronde, naam, nr, empty) for nr in numbers)
                db.executemany("INSERT INTO plekken VALUES (?, ?, ?, ?)", rows)
            for code, groep in sorted(codes.items()):
                _add_code(db, uitgave.ronde, code, groep)

    def round(self, ronde: str) -> Uitgave | None:
        """What was handed out for this round."""
        with self._file.reading() as db:
            return _round(db, ronde)

    def spend_code(self, ronde: str, code: bytes, rows: Sequence[Rij]) -> bool:
        """Take the code and keep the rows, both or neither. Raises RoundFull."""
        with self._file.writing() as db:
            taken = db.execute(
                "UPDATE codes SET code = ?, groep = '--' "
                "WHERE ronde = ? AND vak = ? AND code = ? AND kaart = ?",
                (NOTHING, ronde, code[0], code, NOTHING),
            )
            if taken.rowcount:
                _keep(db, ronde, rows)
            return taken.rowcount > 0

    def spend_kaart(self, ronde: str, nullifier: bytes, rows: Sequence[Rij]) -> bool:
        """Remember the kaart and keep the rows, both or neither. Raises RoundFull."""
        query = "SELECT 1 FROM plekken WHERE ronde = ? AND naam = ? AND wat = ?"
        with self._file.writing() as db:
            if _round(db, ronde) is None or db.execute(query, (ronde, KAART, nullifier)).fetchone():
                return False
            _fill(db, ronde, KAART, nullifier)
            _keep(db, ronde, rows)
            return True

    def sign_once(self, ronde: str, code: bytes, groep: str, blinded: bytes) -> bool:
        """Whether to sign *blinded* for *groep*. Raises KaartGiven."""
        key, bound = (ronde, code[0], code, groep), sha256(blinded).digest()
        this = "ronde = ? AND vak = ? AND code = ? AND groep = ?"
        with self._file.writing() as db:
            found = db.execute(f"SELECT kaart FROM codes WHERE {this}", key).fetchone()  # noqa: S608  # a constant
            if found and found[0] not in {NOTHING, bound}:
                raise KaartGiven
            db.execute(f"UPDATE codes SET kaart = ? WHERE {this}", (bound, *key))  # noqa: S608  # a constant
        return found is not None

    def answers(self, ronde: str) -> Iterator[Rij]:
        """Every row of the round, by place."""
        query = "SELECT naam, wat FROM plekken WHERE ronde = ? AND naam <> ? AND wat <> ?"
        with self._file.reading() as db:
            rows = db.execute(query, (ronde, KAART, EMPTY)).fetchall()
        for vraag, wat in rows:
            yield Rij(vraag, wat[:2].decode(), wat[2:].decode())

    def delete_expired(self, today: date) -> int:
        """Delete what ran out by *today*, and rewrite the file; returns how many rows."""
        with self._file.writing() as db:
            over = "SELECT ronde FROM rondes WHERE verloopt <= ?"
            deleted = sum(
                db.execute(query, (str(today),)).rowcount
                for query in (
                    f"DELETE FROM plekken WHERE ronde IN ({over})",  # noqa: S608  # a constant
                    f"DELETE FROM codes WHERE ronde IN ({over})",  # noqa: S608  # a constant
                    "DELETE FROM rondes WHERE verloopt <= ?",
                )
            )
        self._file.forget()
        return deleted

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _round(db: sqlite3.Connection, ronde: str) -> Uitgave | None:
    row = db.execute("SELECT * FROM rondes WHERE ronde = ?", (ronde,)).fetchone()
    if row is None:
        return None
    _, definitie, aantal, verloopt = row
    return Uitgave(ronde, definitie, aantal, date.fromisoformat(verloopt))


def _add_code(db: sqlite3.Connection, ronde: str, code: bytes, groep: str) -> None:
    """Behind the others that begin with the same byte, so that it is found without a search."""
    query = "SELECT max(nr), max(code = ?) FROM codes WHERE ronde = ? AND vak = ?"
    last, there = db.execute(query, (code, ronde, code[0])).fetchone()
    if not there:
        nr = 0 if last is None else last + 1
        row = (ronde, code[0], nr, code, groep, NOTHING)
        db.execute("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?)", row)


def _keep(db: sqlite3.Connection, ronde: str, rows: Sequence[Rij]) -> None:
    for row in rows:
        _fill(db, ronde, row.vraag, (row.groep + row.antwoord).encode())


def _fill(db: sqlite3.Connection, ronde: str, naam: str, wat: bytes) -> None:
    """Overwrite one empty place, each as likely as another. Raises RoundFull."""
    empty = bytes(len(wat))
    change = "UPDATE plekken SET wat = ? WHERE ronde = ? AND naam = ? AND nr = ? AND wat = ?"
    query = "SELECT aantal FROM rondes WHERE ronde = ?"
    aantal = db.execute(query, (ronde,)).fetchone()[0]
    for _ in range(THROWS):
        nr = secrets.randbelow(aantal)
        if db.execute(change, (wat, ronde, naam, nr, empty)).rowcount:
            return
    query = "SELECT nr FROM plekken WHERE ronde = ? AND naam = ? AND wat = ?"
    left = db.execute(query, (ronde, naam, empty)).fetchall()
    if not left:
        raise RoundFull
    db.execute(change, (wat, ronde, naam, secrets.choice(left)[0], empty))
