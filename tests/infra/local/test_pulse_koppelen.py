"""Nobody can tell which answers one person gave: tried on the table, the file, the log, on AWS.

Each attack is tried on a careless store as well. Where it fails there, it proves nothing here.
"""

import hashlib
import random
import secrets
import sqlite3
import struct

import pytest

from functions.pulse.store import DynamoPulseStore
from infra.local.pulse_store import SqlitePulseStore
from tests.functions.pulse.uitgave import RONDE, VRAGEN, answer, code, open_round, rows_of, tag
from tests.infra.local.koppelen import as_they_lie, in_every_order, linked

PEOPLE = 60
ANSWERED = range(50)
FEW = range(10)  # moto is slow
PAGES = struct.Struct("<4062I")  # in the index of the log: the page that each of its frames holds
ROWID = "CREATE TABLE rijen (id BLOB, ronde TEXT, vraag TEXT, wat BLOB)"
RANDOM_IDS = "CREATE TABLE rijen (id BLOB PRIMARY KEY, ronde, vraag, wat BLOB) WITHOUT ROWID"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pulse.db"


@pytest.fixture
def store(path):
    made = SqlitePulseStore(path)
    open_round(made, PEOPLE)
    yield made
    made.close()


@pytest.fixture
def dice(monkeypatch):
    """Chance, the same at every run."""
    seeded = random.Random(20261125)
    monkeypatch.setattr(secrets, "randbelow", seeded.randrange)
    monkeypatch.setattr(secrets, "token_hex", lambda size: seeded.randbytes(size).hex())
    return seeded


def table(path, query):
    reader = sqlite3.connect(path)
    reader.row_factory = sqlite3.Row
    rows = [{**row, "tag": row["wat"].decode()} for row in reader.execute(query)]
    reader.close()
    return rows


def ours(path):
    query = (
        "SELECT naam AS vraag, nr, wat FROM plekken WHERE wat > zeroblob(4) AND naam <> '#kaart'"
    )
    return table(path, query)


def careless(path, schema, people=ANSWERED):
    """A plain insert for each answer; those of one person in any order at all."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA page_size = 65536")  # a page that never had to be split
    db.execute(schema)
    for person in people:
        for row in random.sample(rows_of(person), len(VRAGEN)):
            # the same for each row at every run: only the order of arrival differs
            made = hashlib.md5(f"{person}{row.vraag}".encode()).digest()
            values = (made, RONDE, row.vraag, tag(person).encode())
            db.execute("INSERT INTO rijen VALUES (?, ?, ?, ?)", values)
        db.commit()
    db.close()


def test_the_rows_as_they_come_tie_nobody_together(store, path, dice):
    for person in ANSWERED:
        assert answer(store, person)

    given = [{"vraag": row.vraag, "tag": row.groep + row.antwoord} for row in store.answers(RONDE)]
    assert len(given) == len(ours(path)) == len(ANSWERED) * len(VRAGEN)
    assert linked(in_every_order(given)) < 1
    assert linked(in_every_order(ours(path))) < 1


@pytest.mark.parametrize("so_far", [3, 20, 50])
def test_the_raw_file_ties_nobody_together_early_or_late(store, path, dice, so_far):
    for person in range(so_far):
        answer(store, person)
    file = path.read_bytes()

    assert len(next(as_they_lie(file))) == so_far * len(VRAGEN)
    assert linked(as_they_lie(file)) < 1


def test_the_attacks_tie_everybody_together_in_a_plain_table(path):
    careless(path, ROWID)

    assert linked(in_every_order(table(path, "SELECT * FROM rijen"))) > 10
    assert linked(as_they_lie(path.read_bytes())) > 10


def test_the_raw_file_gives_away_what_random_ids_hide_in_the_table(path, dice):
    careless(path, RANDOM_IDS)

    assert linked(in_every_order(table(path, "SELECT * FROM rijen"))) < 1
    assert linked(as_they_lie(path.read_bytes())) > 10


def test_places_that_chance_did_not_choose_would_tie_everybody_together(store, path, monkeypatch):
    for person in ANSWERED:
        monkeypatch.setattr(secrets, "randbelow", lambda _, person=person: person)
        answer(store, person)

    assert linked(in_every_order(ours(path))) > 10
    assert linked(as_they_lie(path.read_bytes())) > 3


def test_the_file_is_the_same_to_the_byte_whoever_came_first_and_with_what(
    store, path, dice, tmp_path, monkeypatch
):
    """Nothing that is not in the table is in the file: so no other attack finds more."""
    for person in FEW:
        answer(store, person)
    lies = {(row["vraag"], row["tag"]): row["nr"] for row in ours(path)}

    again = SqlitePulseStore(tmp_path / "again.db")
    open_round(again, PEOPLE)
    for person in reversed(FEW):  # each with the answers of many
        mixed = [
            rows_of((person + at) % len(FEW))[at]
            for at in random.sample(range(len(VRAGEN)), len(VRAGEN))
        ]
        places = iter([lies[row.vraag, row.groep + row.antwoord] for row in mixed])
        monkeypatch.setattr(secrets, "randbelow", lambda _, places=places: next(places))
        again.spend_code(RONDE, code(person), mixed)

    assert (tmp_path / "again.db").read_bytes() == path.read_bytes()
    again.close()


def test_a_careless_file_is_another_when_others_come_first(tmp_path):
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    careless(one, RANDOM_IDS, FEW)
    careless(other, RANDOM_IDS, reversed(FEW))

    assert table(one, "SELECT * FROM rijen") == table(other, "SELECT * FROM rijen")
    assert one.read_bytes() != other.read_bytes()


def logged(path):
    """What lies beside the file: how long the log is, and the pages that its index names."""
    log, index = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    return log.stat().st_size, {*PAGES.unpack_from(index.read_bytes(), 136)} - {0}


def test_the_log_and_its_index_forget_each_answer_at_once(store, path):
    for person in FEW:
        answer(store, person)
        assert logged(path) == (0, {1})  # the first page, which holds no answer


def test_a_log_that_is_only_emptied_would_name_the_pages_of_the_last_answer(
    store, path, monkeypatch
):
    monkeypatch.setattr(store._file, "_after", "PRAGMA wal_checkpoint(TRUNCATE)")
    answer(store, 1)

    size, pages = logged(path)
    assert size == 0
    assert len(pages) >= len({row["vraag"] for row in ours(path)}) // 2
    assert 1 not in pages


def as_aws_lists(rows):
    """DynamoDB goes by a hash of the key; moto, by order of arrival."""
    return sorted(rows, key=lambda row: hashlib.md5(row["pk"].encode()).digest())


def scanned(client, name):
    items = client.scan(TableName=name)["Items"]
    rows = [{key: next(iter(value.values())) for key, value in item.items()} for item in items]
    return [{**row, "tag": row["groep"] + row["antwoord"]} for row in rows if row["sk"] == "A"]


def test_a_scan_of_the_table_on_aws_ties_nobody_together(aws_table, dice):
    store = DynamoPulseStore(*aws_table)
    open_round(store, len(FEW))
    for person in FEW:
        assert answer(store, person)

    found = scanned(*aws_table)
    assert len(found) == len(FEW) * len(VRAGEN)
    assert linked(in_every_order(as_aws_lists(found))) < 1


def test_ids_in_order_of_time_would_tie_everybody_together_on_aws(aws_table, dice, monkeypatch):
    clock = iter(range(10**6))
    monkeypatch.setattr(secrets, "token_hex", lambda _: f"{next(clock):032x}")
    store = DynamoPulseStore(*aws_table)
    open_round(store, len(FEW))
    for person in FEW:
        answer(store, person)

    assert linked(in_every_order(as_aws_lists(scanned(*aws_table)))) > 3
