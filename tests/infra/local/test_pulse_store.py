"""The file of the pulse on one machine: what it survives, what it forgets, and what it may hold."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from functions.pulse.model import FormatTooNew, RoundFull, StoreBusy, Uitgave
from functions.pulse.store import DynamoPulseStore
from infra.local import pulse_plekken, sqlite
from infra.local.pulse_store import SqlitePulseStore
from tests.functions.pulse.uitgave import (
    RONDE,
    VERLOOPT,
    VRAGEN,
    all_of,
    answer,
    code,
    kept,
    open_round,
    rows_of,
    tag,
)

ROOT = Path(__file__).parents[3]
COLUMNS = {
    "rondes": ["ronde", "definitie", "aantal", "verloopt", "vrijgegeven", "vinger"],
    "codes": ["ronde", "vak", "nr", "code", "groep", "kaart"],
    "plekken": ["ronde", "naam", "nr", "wat"],
}
ATTRIBUTES = {
    "A": {"pk", "sk", "ronde", "vraag", "groep", "antwoord", "verloopt"},
    "C": {"pk", "sk", "ronde", "groep", "verloopt"},
    "K": {"pk", "sk", "ronde", "verloopt"},
    "R": {"pk", "sk", "ronde", "definitie", "aantal", "verloopt"},
    "F": {"pk", "sk", "n"},
}
CLOCK = re.compile(r"\d\d:\d\d|\b1[5-9]\d{8}")
# A process of its own, in which people answer; it names each one after the store said yes.
PEOPLE = """
import sys
from pathlib import Path
from infra.local.pulse_store import SqlitePulseStore
from tests.functions.pulse.uitgave import answer

store = SqlitePulseStore(Path(sys.argv[1]))
for person in range(int(sys.argv[2]), int(sys.argv[3])):
    print(person if answer(store, person) else "nee", flush=True)
"""


def people(path, first, last):
    args = [sys.executable, "-c", PEOPLE, str(path), str(first), str(last)]
    return subprocess.Popen(args, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")


def on_disk(path):
    return b"".join(one.read_bytes() for one in path.parent.glob(path.name + "*"))


def log_of(path):
    return path.with_name(path.name + "-wal")


def rows(path, query):
    reader = sqlite3.connect(path)
    found = reader.execute(query).fetchall()
    reader.close()
    return found


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pulse.db"


@pytest.fixture
def store(path):
    made = SqlitePulseStore(path)
    yield made
    made.close()


def test_what_was_acknowledged_survives_kill_9_and_nobody_is_half_there(path, store):
    open_round(store, 2_000)
    running = people(path, 0, 2_000)
    named = [int(running.stdout.readline()) for _ in range(30)]
    os.kill(running.pid, signal.SIGKILL)
    named += [int(line) for line in running.stdout if line.endswith("\n")]
    running.wait()

    again = SqlitePulseStore(path)
    expected = all_of(named)
    if len(kept(again)) > len(expected):
        expected = all_of([*named, len(named)])  # one may have been on its way
    assert kept(again) == expected
    assert log_of(path).stat().st_size == 0  # what a killed process left is cleared up
    again.close()


def test_two_processes_answer_to_one_file_and_nobody_is_lost_or_counted_twice(path, store):
    open_round(store, 40)
    both = [people(path, 0, 40) for _ in range(2)]
    said = Counter(line for one in both for line in one.communicate()[0].split("\n") if line)

    assert said == {**{str(person): 1 for person in range(40)}, "nee": 40}
    assert kept(store) == all_of(range(40))


def test_many_threads_answer_and_read_at_once(store):
    open_round(store, 40)

    with ThreadPoolExecutor(8) as pool:
        done = [*pool.map(lambda me: answer(store, me) and len(kept(store)) % 15 == 0, range(40))]

    assert all(done)
    assert kept(store) == all_of(range(40))


def test_who_waits_too_long_for_another_process_is_told_so(path, store, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.01)
    open_round(store)
    store.close()  # a connection keeps the patience that it began with
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusy):
        answer(store, 1)
    assert kept(store) == []  # reading goes on

    other.execute("ROLLBACK")
    assert answer(store, 1)
    other.close()


def test_someone_who_reads_on_keeps_nobody_from_answering(path, store, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.01)
    open_round(store)
    store.close()
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM plekken").fetchone()

    assert answer(store, 1)  # the log cannot be emptied now …
    reader.close()
    assert answer(store, 2)

    assert log_of(path).stat().st_size == 0  # … but the next one does
    assert kept(store) == all_of([1, 2])


def test_a_spent_code_is_nowhere_on_the_disk_any_more(path, store):
    open_round(store, 20)
    for person in range(15):
        assert code(person) in on_disk(path)  # we look where it is
        answer(store, person)
        assert code(person) not in on_disk(path)

    assert all(code(person) in on_disk(path) for person in range(15, 20))


def test_what_is_bound_to_a_code_is_a_hash(path, store):
    open_round(store)
    store.sign_once(RONDE, code(1), "00", b"blinded message of someone")

    assert b"blinded message" not in on_disk(path)
    assert code(1) in on_disk(path)


def test_nothing_moves_in_the_file_but_the_answer_and_the_code(path, store):
    open_round(store, 50)
    before = path.read_bytes()

    answer(store, 1)

    after = path.read_bytes()
    changed = [at for at in range(len(before)) if before[at] != after[at] and at >= 4096]
    answered = 4 * len(VRAGEN)
    assert len(after) == len(before)
    assert answered < len(changed) <= answered + 32 + 2


def test_every_place_is_as_likely_as_another(path, store, monkeypatch):
    """Chi-square over ten places, with plenty of room; also when no throw ever lands."""
    names = [f"vraag-{number}" for number in range(400)]
    store.open_round(Uitgave(RONDE, "d", 10, VERLOOPT), {code(me): "00" for me in range(10)}, names)
    rows_400 = [rows_of(1)[0]._replace(vraag=name) for name in names]

    for throws in (50, 0):
        monkeypatch.setattr(pulse_plekken, "THROWS", throws)
        assert store.spend_code(RONDE, code(throws % 7), rows_400)
        query = "SELECT nr, count(*) FROM plekken WHERE wat > zeroblob(4) GROUP BY nr"
        filled = dict(rows(path, query))
        mean = sum(filled.values()) / 10
        assert sum((filled[nr] - mean) ** 2 / mean for nr in range(10)) < 50


def test_more_kaarten_than_codes_find_no_place_and_nothing_is_kept(store):
    open_round(store, 2)
    for person in range(2):
        store.spend_kaart(RONDE, bytes([person + 1]) * 32, rows_of(person))

    with pytest.raises(RoundFull):
        store.spend_kaart(RONDE, b"z" * 32, rows_of(2))

    assert kept(store) == all_of([0, 1])


def test_a_kaart_brings_no_order_of_arrival_into_the_file_either(path, store):
    open_round(store, 40)
    came = [bytes([person + 1]) * 32 for person in range(30)]
    for person, kaart in enumerate(came):
        store.spend_kaart(RONDE, kaart, rows_of(person))

    file = path.read_bytes()
    lie = sorted(came, key=file.index)
    assert lie not in (came, came[::-1])
    assert sum(a == b for a, b in zip(lie, came, strict=True)) < 10


def test_codes_lie_in_order_of_their_hash_and_not_as_they_were_printed(path, store):
    open_round(store, 40)

    printed = [code(person) for person in range(40)]
    assert [found for (found,) in rows(path, "SELECT code FROM codes")] == sorted(printed)
    file = path.read_bytes()
    assert sorted(printed, key=file.index, reverse=True) == sorted(printed)


def test_adding_codes_leaves_no_older_copy_of_a_place_or_a_code(path, store):
    """A copy that says "empty" of a place that is filled would tell who came later."""
    open_round(store, 40)
    for person in range(20):
        answer(store, person)
    open_round(store, 30, first=40)

    file = path.read_bytes()
    names = "|".join(sorted(VRAGEN, reverse=True))
    assert len(re.findall(f"{RONDE}(?:{names})".encode(), file)) == 70 * len(VRAGEN)
    assert [file.count(code(person)) for person in range(70)] == [0] * 20 + [1] * 50


def test_whoever_answers_after_codes_were_added_lies_anywhere_among_the_others(path, store):
    """At the end, where a round was made longer, only latecomers could lie: all of one person."""
    open_round(store, 40)
    for person in range(40):
        answer(store, person)
    open_round(store, 10, first=40)

    answer(store, 40)

    own = f"SELECT nr FROM plekken WHERE CAST(wat AS TEXT) = '{tag(40)}'"
    places = [nr for (nr,) in rows(path, own)]
    assert len(places) == len(VRAGEN)
    assert sum(nr >= 40 for nr in places) < len(VRAGEN) - 3  # about a fifth, never nearly all


def test_the_file_has_these_columns_and_no_row_numbers(path, store):
    tables = dict(rows(path, "SELECT name, sql FROM sqlite_master WHERE sql > ''"))

    assert all("WITHOUT ROWID" in sql for sql in tables.values())
    for name in tables:
        assert [row[1] for row in rows(path, f"PRAGMA table_info({name})")] == COLUMNS[name]


def test_an_item_on_aws_has_these_attributes_and_a_key_that_tells_nothing(aws_table):
    client, name = aws_table
    store = DynamoPulseStore(client, name)
    open_round(store, 6)
    came = []
    for person in range(3):
        answer(store, person)
        store.spend_kaart(RONDE, bytes([person + 1]) * 32, rows_of(person)[:1])
        items = client.scan(TableName=name)["Items"]
        came += [i["pk"]["S"] for i in items if i["sk"]["S"] == "A" and i["pk"]["S"] not in came]

    for item in items:
        assert item.keys() == ATTRIBUTES[item["sk"]["S"]]
        assert not [v for one in item.values() for v in one.values() if CLOCK.search(str(v))]
        assert item.get("verloopt", {"S": str(VERLOOPT)}) == {"S": str(VERLOOPT)}
    assert all(re.fullmatch(rf"{RONDE}#[0-9a-f]{{32}}", pk) for pk in came)
    assert came not in (sorted(came), sorted(came, reverse=True))


def test_the_answers_of_one_person_leave_for_aws_in_no_order(aws_table):
    client, name = aws_table
    open_round(DynamoPulseStore(client, name))
    sent = []

    class Heard:
        exceptions = client.exceptions
        get_item = client.get_item

        def transact_write_items(self, TransactItems):  # noqa: N803  # as boto3 spells it
            put = [one.get("Put", {"Item": {"vraag": {"S": "code"}}}) for one in TransactItems]
            sent.append(tuple(one["Item"]["vraag"]["S"] for one in put))

    store = DynamoPulseStore(Heard(), name)
    for person in range(5):
        answer(store, person)

    assert len({*sent}) == 5
    assert {frozenset(one) for one in sent} == {frozenset([*VRAGEN, "code"])}


def test_a_round_that_ran_out_leaves_nothing_on_the_disk(path, store):
    open_round(store, 10)
    for person in range(5):
        answer(store, person)

    store.delete_expired(VERLOOPT)

    left = on_disk(path)
    assert RONDE.encode() not in left
    assert not [row for row in rows_of(3) if (row.groep + row.antwoord).encode() in left]
    assert code(7) not in left


def test_a_file_of_a_newer_version_is_left_alone(path, store):
    store.close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 2")
    newer.close()

    with pytest.raises(FormatTooNew, match="pulse"):
        SqlitePulseStore(path)


def test_only_its_owner_can_read_the_file(path, store):
    open_round(store)
    answer(store, 1)

    assert {one.stat().st_mode & 0o077 for one in path.parent.glob("pulse.db*")} == {0}
