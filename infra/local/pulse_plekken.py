"""Places for answers, laid out before anyone answers: one lands in any of them, never at the end.

A place is overwritten where it lies, by something of the same size, so that a page of the file says
nothing of the order in which answers came.
"""

import secrets
import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from functions.pulse.model import Rij, RoundFull

KAART = "#kaart"  # the places for kaarten that were used
EMPTY, NOTHING = bytes(4), bytes(32)  # as large as what will stand there
THROWS = 50  # at nine places in ten taken, one throw in ten lands


def lay_out(db: sqlite3.Connection, ronde: str, naam: str, empty: Sequence[bytes]) -> None:
    """The places under *naam* and as many *empty* ones, in an order that chance gives."""
    this = (ronde, naam)
    query = "SELECT wat FROM plekken WHERE ronde = ? AND naam = ?"
    places = [*(wat for (wat,) in db.execute(query, this)), *empty]
    secrets.SystemRandom().shuffle(places)
    db.execute("DELETE FROM plekken WHERE ronde = ? AND naam = ?", this)
    rows = ((*this, nr, wat) for nr, wat in enumerate(places))
    db.executemany("INSERT INTO plekken VALUES (?, ?, ?, ?)", rows)


def lay_out_codes(db: sqlite3.Connection, ronde: str, codes: Mapping[bytes, str]) -> None:
    """In order of their hash, so that nothing is left of the order on paper, nor of the batch.

    A code stands among those that begin with the same byte, so that it is found without a search.
    """
    query = "SELECT vak, code, groep, kaart FROM codes WHERE ronde = ?"
    rows = db.execute(query, (ronde,)).fetchall()
    there = {code for _, code, _, _ in rows}
    rows += [(c[0], c, groep, NOTHING) for c, groep in codes.items() if c not in there]
    db.execute("DELETE FROM codes WHERE ronde = ?", (ronde,))
    for vak, together in groupby(sorted(rows), key=itemgetter(0)):
        laid = ((ronde, vak, nr, *row[1:]) for nr, row in enumerate(together))
        db.executemany("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?)", laid)


def keep(db: sqlite3.Connection, ronde: str, rows: Sequence[Rij]) -> None:
    """A place for each row. Raises RoundFull."""
    for row in rows:
        fill(db, ronde, row.vraag, (row.groep + row.antwoord).encode())


def fill(db: sqlite3.Connection, ronde: str, naam: str, wat: bytes) -> None:
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
