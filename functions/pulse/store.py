"""Where a round is kept on AWS: one DynamoDB table, found by key only.

| pk               | sk  | what                                                    |
|------------------|-----|---------------------------------------------------------|
| `ronde#…`        | `R` | ronde, definitie, aantal, verloopt; vrijgegeven, vinger |
| `code#…`         | `C` | ronde, groep, verloopt; gebonden: to which message      |
| `kaart#…`        | `K` | ronde, verloopt: a kaart that was used                  |
| `<ronde>#random` | `A` | ronde, vraag, groep, antwoord, verloopt: one answer     |
| `formaat`        | `F` | n: the format of all this                               |

DynamoDB lists rows by a hash of their key, so the order in which they came is nowhere. Therefore no
stream, no restore to any second and no index while a round is open.
"""

import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

import boto3
from botocore.config import Config

from functions.edge.table import Row, Table, Write
from functions.pulse.model import (
    FormatTooNew,
    KaartGiven,
    Rij,
    RoundChanged,
    StoreBusy,
    Uitgave,
    Vrijgave,
)

FORMAAT = 1
MOST = 100  # writes in one transaction


def at(table: str) -> "DynamoPulseStore":
    """The store in *table*; makes no call yet."""
    config = Config(connect_timeout=1, read_timeout=2, retries={"mode": "standard"})
    return DynamoPulseStore(boto3.client("dynamodb", config=config), table)


class DynamoPulseStore:
    """Rounds in *table*, over *client*."""

    def __init__(self, client: Any, table: str) -> None:  # noqa: ANN401  # boto3 ships no types
        self._table = Table(client, table, StoreBusy)
        self._days: dict[str, str] = {}  # verloopt of each round; it never changes

    def open_round(
        self, uitgave: Uitgave, codes: Mapping[bytes, str], vragen: Sequence[str]
    ) -> None:
        """Count the codes, then let them be used. Raises RoundChanged.

        Every place is made when it is needed, so *vragen* tell nothing here.
        """
        del vragen
        table = self._open(fresh=True)
        if table.transact(_counted(table, uitgave)):
            raise RoundChanged
        day = self._day(uitgave.ronde)
        rest: Row = {"sk": "C", "ronde": uitgave.ronde, "verloopt": day}
        rows: list[Row] = [
            {"pk": f"code#{code.hex()}", "groep": groep, **rest} for code, groep in codes.items()
        ]
        for start in range(0, len(rows), MOST):
            some = [table.put(row) for row in rows[start : start + MOST]]
            there = table.transact(*some)  # what failed stands there already
            if there and len(there) < len(some):
                table.transact(*(one for place, one in enumerate(some) if place not in there))

    def round(self, ronde: str) -> Uitgave | None:
        """What was handed out for this round."""
        row = self._open().get(f"ronde#{ronde}", "R")
        if row is None:
            return None
        verloopt = date.fromisoformat(str(row["verloopt"]))
        return Uitgave(ronde, str(row["definitie"]), int(row["aantal"]), verloopt)

    def spend_code(self, ronde: str, code: bytes, rows: Sequence[Rij]) -> bool:
        """Take the code and keep the rows, both or neither."""
        key = (f"code#{code.hex()}", "C")
        condition = "ronde = :ronde AND attribute_not_exists(gebonden)"
        take = self._open().remove(key, condition, {":ronde": ronde})
        return self._keep(ronde, take, rows)

    def spend_kaart(self, ronde: str, nullifier: bytes, rows: Sequence[Rij]) -> bool:
        """Remember the kaart and keep the rows, both or neither."""
        row: Row = {"pk": f"kaart#{nullifier.hex()}", "sk": "K", "ronde": ronde}
        remember = self._open().put({**row, "verloopt": self._day(ronde)})
        return self._keep(ronde, remember, rows)

    def sign_once(self, ronde: str, code: bytes, groep: str, blinded: bytes) -> bool:
        """Whether to sign *blinded* for *groep*. Raises KaartGiven."""
        table, key = self._open(), (f"code#{code.hex()}", "C")
        own: Row = {":ronde": ronde, ":groep": groep, ":bound": sha256(blinded).digest()}
        free = "attribute_not_exists(gebonden) OR gebonden = :bound"
        condition = f"ronde = :ronde AND groep = :groep AND ({free})"
        if not table.transact(table.update(key, "SET gebonden = :bound", condition, own)):
            return True
        row = table.get(*key)
        if row is None or (row["ronde"], row["groep"]) != (ronde, groep):
            return False
        raise KaartGiven

    def answers(self, ronde: str) -> Iterator[Rij]:
        """Every row of the round, as it is now."""
        condition, values = "sk = :sk AND ronde = :ronde", {":sk": "A", ":ronde": ronde}
        names = "vraag, groep, antwoord"
        for page in self._open().scan(condition, values, names, consistent=True):
            for row in page:
                yield Rij(str(row["vraag"]), str(row["groep"]), str(row["antwoord"]))

    def freeze(self, ronde: str, vrijgave: Vrijgave) -> Vrijgave:
        """Remember that the round was released, once; what stands."""
        table, key = self._open(), (f"ronde#{ronde}", "R")
        values: Row = {":dag": str(vrijgave.dag), ":vinger": vrijgave.vinger}
        change = "SET vrijgegeven = :dag, vinger = :vinger"
        free = "attribute_exists(pk) AND attribute_not_exists(vinger)"
        table.transact(table.update(key, change, free, values))
        row = table.get(*key) or {}
        return Vrijgave(date.fromisoformat(str(row["vrijgegeven"])), str(row["vinger"]))

    def delete_expired(self, today: date, *, keep: Collection[str] = ()) -> int:
        """Delete by key, in batches, what ran out by *today*; returns how many rows."""
        table, deleted = self._open(), 0
        for page in table.scan("verloopt <= :today", {":today": str(today)}, "pk, sk, ronde"):
            over = [(str(r["pk"]), str(r["sk"])) for r in page if r["ronde"] not in keep]
            table.delete(over)
            deleted += len(over)
        return deleted

    def _keep(self, ronde: str, first: Write, rows: Sequence[Rij]) -> bool:
        """Whether *first* could be done; then the rows are kept too."""
        table, day = self._open(), self._day(ronde)
        if not day:
            return False
        writes = [first, *(table.put(_answer(ronde, day, row)) for row in rows)]
        secrets.SystemRandom().shuffle(writes)
        return not table.transact(*writes)

    def _day(self, ronde: str) -> str:
        """When all of this round runs out: "" for a round that is not there."""
        if ronde not in self._days:
            found = self.round(ronde)
            if found is None:
                return ""
            self._days[ronde] = str(found.verloopt)
        return self._days[ronde]

    def _open(self, *, fresh: bool = False) -> Table:
        return self._table.of_format(FORMAAT, FormatTooNew, fresh=fresh)


def _counted(table: Table, uitgave: Uitgave) -> Write:
    """So many codes more; the day of the first ones holds for all."""
    return table.update(
        (f"ronde#{uitgave.ronde}", "R"),
        "SET ronde = :ronde, definitie = :definitie, verloopt = if_not_exists(verloopt, :verloopt) "
        "ADD aantal :aantal",
        "attribute_not_exists(pk) OR definitie = :definitie",
        {
            ":ronde": uitgave.ronde,
            ":definitie": uitgave.definitie,
            ":verloopt": str(uitgave.verloopt),
            ":aantal": uitgave.aantal,
        },
    )


def _answer(ronde: str, verloopt: str, rij: Rij) -> Row:
    key: Row = {"pk": f"{ronde}#{secrets.token_hex(16)}", "sk": "A"}
    return {**key, "ronde": ronde, **rij._asdict(), "verloopt": verloopt}
