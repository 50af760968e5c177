"""Where cases are kept on AWS: one DynamoDB table, found by key only.

| pk           | sk      | what                                                                  |
|--------------|---------|-----------------------------------------------------------------------|
| case id, hex | `C`     | verloopt, inzage, keybox, n; `lijst` puts it in the index of the inbox |
| case id, hex | `R#000` | by, data, lezer: a record at its place                                |
| `pow#…`      | `P`     | verloopt: a challenge that was paid with                              |
| `dag#…`      | route   | n, verloopt: new cases of a day                                       |
| `formaat`    | `F`     | n: the format of all this                                             |
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import boto3
from botocore.config import Config

from functions.edge.table import Row, Table, Write
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

FORMAAT = 1


def at(table: str) -> "DynamoMeldingStore":
    """The store in *table*; makes no call yet."""
    config = Config(connect_timeout=1, read_timeout=2, retries={"mode": "standard"})
    return DynamoMeldingStore(boto3.client("dynamodb", config=config), table)


class DynamoMeldingStore:
    """Cases in *table*, over *client*."""

    def __init__(self, client: Any, table: str) -> None:  # noqa: ANN401  # boto3 ships no types
        self._table = Table(client, table, StoreBusy)

    def create(self, case: Case, record: Record, entry: Entry) -> None:
        """All or nothing. Raises CaseExists, ProofRefused, CapReached, in that order."""
        table = self._open(fresh=True)
        steps: list[tuple[Write, type[Exception]]] = [
            (table.put(_case_row(case)), CaseExists),
            (table.put(_record_row(case.case_id, record)), CaseExists),
        ]
        if entry.proof is not None:
            spent: Row = {"pk": f"pow#{entry.proof.hex()}", "sk": "P"}
            paid = table.put({**spent, "verloopt": str(entry.proof_verloopt)})
            steps.append((paid, ProofRefused))
        steps.append((_place(table, entry), CapReached))
        failed = table.transact(*(write for write, _ in steps))
        if failed:
            raise steps[min(failed)][1]

    def add(self, case_id: bytes, record: Record, *, verloopt: date, today: date) -> bool:
        """Whether *record* came next in a living case, which now runs out at *verloopt*."""
        table = self._open()
        update = table.update(
            (case_id.hex(), "C"),
            "SET n = n + :one, verloopt = :verloopt",
            "n = :seq AND verloopt > :today",
            {":one": 1, ":seq": record.seq, ":verloopt": str(verloopt), ":today": str(today)},
        )
        return not table.transact(update, table.put(_record_row(case_id, record)))

    def set_verloopt(self, case_id: bytes, *, verloopt: date, today: date) -> bool:
        """Whether a living case now runs out at *verloopt*."""
        table = self._open()
        values: Row = {":verloopt": str(verloopt), ":today": str(today)}
        change = "SET verloopt = :verloopt"
        return not table.transact(
            table.update((case_id.hex(), "C"), change, "verloopt > :today", values)
        )

    def case(self, case_id: bytes) -> Case | None:
        """The case, also when it has run out."""
        row = self._open().get(case_id.hex(), "C")
        return _case(row) if row else None

    def records(self, case_id: bytes, *, after: int, limit: int) -> list[Record]:
        """At most *limit* records behind *after*, in order."""
        values: Row = {":pk": case_id.hex(), ":after": _place_of(after)}
        condition = "pk = :pk AND sk > :after"
        rows, _ = self._open().query(condition, values, limit, ConsistentRead=True)
        return [_record(row) for row in rows]

    def cases(self, *, after: bytes, limit: int, today: date) -> tuple[list[Case], bytes]:
        """At most *limit* living cases behind *after* in order of id; and where to go on."""
        # "0" comes before every hex id; an empty text is no key
        values: Row = {":lijst": "1", ":after": after.hex() or "0", ":today": str(today)}
        rows, last = self._open().query(
            "lijst = :lijst AND pk > :after",
            values,
            limit,
            IndexName="lijst",
            FilterExpression="verloopt > :today",
        )
        return [_case(row) for row in rows], bytes.fromhex(last)

    def count(self, dag: date, route: str) -> int:
        """New cases on that day by that route."""
        row = self._open().get(f"dag#{dag}", route)
        return int(row["n"]) if row else 0

    def delete_expired(self, today: date) -> int:
        """Delete by key, in batches, what ran out by *today*; returns how many rows."""
        table, deleted = self._open(), 0
        for page in table.scan("verloopt <= :today", {":today": str(today)}, "pk, sk, n"):
            # The records first: while the row of the case is there, the next sweep can go on.
            for keys in ([*_records_of(page)], [(str(row["pk"]), str(row["sk"])) for row in page]):
                table.delete(keys)
                deleted += len(keys)
        return deleted

    def _open(self, *, fresh: bool = False) -> Table:
        return self._table.of_format(FORMAAT, FormatTooNew, fresh=fresh)


def _place(table: Table, entry: Entry) -> Write:
    """One of the day's places."""
    values: Row = {":one": 1, ":cap": entry.cap, ":verloopt": str(entry.dag + timedelta(days=1))}
    return table.update(
        (f"dag#{entry.dag}", entry.route),
        "SET verloopt = :verloopt ADD n :one",
        "attribute_not_exists(n) OR n < :cap",
        values,
    )


def _place_of(seq: int) -> str:
    return f"R#{seq:03d}" if seq >= 0 else "R#"


def _records_of(rows: list[Row]) -> Iterator[tuple[str, str]]:
    """The keys of the records of the cases among *rows*: there are exactly n."""
    for row in rows:
        if row["sk"] == "C":
            yield from ((str(row["pk"]), _place_of(seq)) for seq in range(int(row["n"])))


def _case_row(case: Case) -> Row:
    kept: Row = {"inzage": case.inzage, "keybox": case.keybox, "n": case.n}
    place: Row = {"pk": case.case_id.hex(), "sk": "C", "lijst": "1"}
    return {**place, "verloopt": str(case.verloopt), **kept}


def _record_row(case_id: bytes, record: Record) -> Row:
    row: Row = {"pk": case_id.hex(), "sk": _place_of(record.seq)}
    lezer: Row = {} if record.lezer is None else {"lezer": record.lezer}
    return {**row, "by": record.by, "data": record.data, **lezer}


def _case(row: Row) -> Case:
    case_id, verloopt = bytes.fromhex(str(row["pk"])), date.fromisoformat(str(row["verloopt"]))
    return Case(case_id, verloopt, _bytes(row["inzage"]), _bytes(row["keybox"]), int(row["n"]))


def _record(row: Row) -> Record:
    lezer = row.get("lezer")
    seq, data = int(str(row["sk"])[2:]), _bytes(row["data"])
    return Record(seq, str(row["by"]), data, None if lezer is None else str(lezer))


def _bytes(value: str | int | bytes) -> bytes:
    return value if isinstance(value, bytes) else b""
