"""Where a round is kept on one machine: a file that does not know who came first, or with what.

SQLite fills its pages in the order in which rows arrive, so a raw file tells which rows came
together. Here no row arrives: opening a round lays out a place for every answer there can be, and
who answers overwrites, for each question, one empty place of the same size that chance chose. A
code that is spent is overwritten where it lies. Who copies the file twice sees what came between.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from functions.pulse.model import (
    FormatTooNew,
    KaartGiven,
    Rij,
    RoundChanged,
    StoreBusy,
    Uitgave,
    Vrijgave,
)
from infra.local.pulse_plekken import EMPTY, KAART, NOTHING, fill, keep, lay_out, lay_out_codes
from infra.local.sqlite import Database

FORMAAT = 1
SCHEMA = """
CREATE TABLE rondes (
    ronde TEXT PRIMARY KEY, definitie TEXT NOT NULL, aantal INTEGER NOT NULL,
    verloopt TEXT NOT NULL, vrijgegeven TEXT NOT NULL, vinger TEXT NOT NULL
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

        With more codes for a round that runs, everything is laid out anew and shuffled: places at
        the end would be filled by latecomers only, and so tie their rows together.
        """
        with self._file.writing() as db:
            before = _round(db, uitgave.ronde)
            if before is None:
                values = (*uitgave[:3], str(uitgave.verloopt))
                db.execute("INSERT INTO rondes VALUES (?, ?, ?, ?, '', '')", values)
            elif before.definitie != uitgave.definitie:
                raise RoundChanged
            else:
                added = (uitgave.aantal, uitgave.ronde)
                db.execute("UPDATE rondes SET aantal = aantal + ? WHERE ronde = ?", added)
            for naam, empty in [(KAART, NOTHING), *((vraag, EMPTY) for vraag in vragen)]:
                lay_out(db, uitgave.ronde, naam, [empty] * uitgave.aantal)
            lay_out_codes(db, uitgave.ronde, codes)
        if before is not None:
            self._file.forget()

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
                keep(db, ronde, rows)
            return taken.rowcount > 0

    def spend_kaart(self, ronde: str, nullifier: bytes, rows: Sequence[Rij]) -> bool:
        """Remember the kaart and keep the rows, both or neither. Raises RoundFull."""
        query = "SELECT 1 FROM plekken WHERE ronde = ? AND naam = ? AND wat = ?"
        with self._file.writing() as db:
            if _round(db, ronde) is None or db.execute(query, (ronde, KAART, nullifier)).fetchone():
                return False
            fill(db, ronde, KAART, nullifier)
            keep(db, ronde, rows)
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

    def freeze(self, ronde: str, vrijgave: Vrijgave) -> Vrijgave:
        """Remember that the round was released, once; what stands."""
        change = "UPDATE rondes SET vrijgegeven = ?, vinger = ? WHERE ronde = ? AND vinger = ''"
        query = "SELECT vrijgegeven, vinger FROM rondes WHERE ronde = ?"
        with self._file.writing() as db:
            db.execute(change, (str(vrijgave.dag), vrijgave.vinger, ronde))
            dag, vinger = db.execute(query, (ronde,)).fetchone()
        return Vrijgave(date.fromisoformat(dag), vinger)

    def delete_expired(self, today: date, *, keep: Collection[str] = ()) -> int:
        """Delete what ran out by *today*, and rewrite the file; returns how many rows."""
        query = "SELECT ronde FROM rondes WHERE verloopt <= ?"
        with self._file.writing() as db:
            over = [
                row for row in db.execute(query, (str(today),)).fetchall() if row[0] not in keep
            ]
            deleted = sum(
                db.execute(f"DELETE FROM {table} WHERE ronde = ?", ronde).rowcount  # noqa: S608  # a constant
                for ronde in over
                for table in ("plekken", "codes", "rondes")
            )
        if deleted:
            self._file.forget()
        return deleted

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _round(db: sqlite3.Connection, ronde: str) -> Uitgave | None:
    query = "SELECT ronde, definitie, aantal, verloopt FROM rondes WHERE ronde = ?"
    row = db.execute(query, (ronde,)).fetchone()
    if row is None:
        return None
    _, definitie, aantal, verloopt = row
    return Uitgave(ronde, definitie, aantal, date.fromisoformat(verloopt))
