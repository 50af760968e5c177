"""What keeping an answer of the pulse costs, against the least that would keep it at all."""

import secrets
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import boto3
from moto import mock_aws

from functions.pulse.model import PulseStore, Rij, Uitgave
from functions.pulse.store import DynamoPulseStore
from infra.bench.measure import Line, in_turn
from infra.local.pulse_store import SqlitePulseStore

RONDE = "meting"
VRAGEN = [f"vraag-{number:02d}" for number in range(15)]
ROWS = [Rij(vraag, "03", "04") for vraag in VRAGEN]
# Answers per measurement, and how often, with once more to warm up: 10,000 and 200 in all.
ON_SQLITE, TIMES = 1_000, 9
ON_AWS, TIMES_AWS = 10, 19
VERLOOPT = date(2100, 1, 1)


def run() -> list[Line]:
    """Answers a second, one after another, in one process."""
    return [_on_sqlite(), _on_aws()]


def _on_sqlite() -> Line:
    with tempfile.TemporaryDirectory() as folder:
        store = SqlitePulseStore(Path(folder, "ours.sqlite"))
        codes = iter(_open(store, ON_SQLITE * (TIMES + 1)))
        with closing(store), _bare_file(Path(folder, "bare.sqlite")) as bare:
            ours = _seconds(lambda: _spend(store, islice(codes, ON_SQLITE)))
            floor = _seconds(lambda: [bare() for _ in range(ON_SQLITE)])
            measured = in_turn(ours, floor, times=TIMES)
    return _line("pulse answers/s, SQLite", ON_SQLITE, measured, "≥ 0.1, ≥ 100/s")


def _on_aws() -> Line:
    """A new table each time: moto copies the whole of it for every transaction."""
    with mock_aws():
        client = boto3.client("dynamodb", region_name="eu-west-1")

        def ours() -> float:
            store = DynamoPulseStore(client, _new_table(client))
            codes = _open(store, ON_AWS)
            return _seconds(lambda: _spend(store, codes))()

        def floor() -> float:
            name = _new_table(client)
            codes = _open(DynamoPulseStore(client, name), ON_AWS)
            asked = [_bare_items(name, code) for code in codes]
            return _seconds(lambda: [client.transact_write_items(TransactItems=a) for a in asked])()

        measured = in_turn(ours, floor, times=TIMES_AWS)
    return _line("pulse answers/s, DynamoDB (moto)", ON_AWS, measured, "≥ 0.8")


def _line(what: str, many: int, measured: tuple[float, float, float], aim: str) -> Line:
    ours, floor, ratio = measured
    return Line(what, f"{many / ours:.0f}/s", f"{many / floor:.0f}/s", f"{1 / ratio:.2f}", aim)


def _seconds(work: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return timed


def _open(store: PulseStore, many: int) -> list[bytes]:
    codes = [sha256(b"%d" % number).digest() for number in range(many)]
    store.open_round(Uitgave(RONDE, "d", many, VERLOOPT), dict.fromkeys(codes, "00"), VRAGEN)
    return codes


def _spend(store: PulseStore, codes: Iterator[bytes] | Sequence[bytes]) -> None:
    if not all(store.spend_code(RONDE, code, ROWS) for code in codes):
        raise RuntimeError("an answer was not kept")


@contextmanager
def _bare_file(path: Path) -> Iterator[Callable[[], None]]:
    """One durable commit for each answer: a row per question under a random id."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE rijen (id BLOB PRIMARY KEY, ronde, vraag, wat) WITHOUT ROWID")

    def keep() -> None:
        db.execute("BEGIN IMMEDIATE")
        for row in ROWS:
            values = (secrets.token_bytes(16), RONDE, row.vraag, row.groep + row.antwoord)
            db.execute("INSERT INTO rijen VALUES (?, ?, ?, ?)", values)
        db.execute("COMMIT")

    with closing(db):
        yield keep


def _new_table(client: Any) -> str:  # noqa: ANN401  # boto3 ships no types
    name, keys = secrets.token_hex(8), {"pk": "HASH", "sk": "RANGE"}
    client.create_table(
        TableName=name,
        AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in keys],
        KeySchema=[{"AttributeName": key, "KeyType": kind} for key, kind in keys.items()],
        BillingMode="PAY_PER_REQUEST",
    )
    return name


def _bare_items(name: str, code: bytes) -> list[dict[str, Any]]:
    """The same items, made before anything is measured."""
    taken = {"TableName": name, "Key": {"pk": {"S": f"code#{code.hex()}"}, "sk": {"S": "C"}}}
    items = [
        {"pk": f"{RONDE}#{secrets.token_hex(16)}", "sk": "A", "ronde": RONDE, **row._asdict()}
        for row in ROWS
    ]
    typed = [
        {key: {"S": value} for key, value in {**item, "verloopt": str(VERLOOPT)}.items()}
        for item in items
    ]
    return [{"Delete": taken}, *({"Put": {"TableName": name, "Item": item}} for item in typed)]
