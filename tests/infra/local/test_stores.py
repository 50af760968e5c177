"""The file of one machine: what it survives, and what it forgets."""

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from functions.melding.model import Case, Entry, FormatTooNew, Record, StoreBusy
from infra.local import sqlite
from infra.local.stores import SqliteMeldingStore
from tests.fakes import DAG, Melder

ROOT = Path(__file__).parents[3]
VERLOOPT = DAG + timedelta(days=700)
# A process of its own, that keeps cases and names each one only after the store said it is kept.
WRITER = """
import sys
from pathlib import Path
from infra.local.stores import SqliteMeldingStore
from tests.fakes import Melder
from tests.infra.local.test_stores import keep

store = SqliteMeldingStore(Path(sys.argv[1]))
print("begonnen", flush=True)
for _ in range(int(sys.argv[2])):
    print(keep(store).case_id.hex(), flush=True)
"""


def keep(store, verloopt=VERLOOPT):
    melder = Melder()
    case = Case(melder.case_id, verloopt, melder.inzage_hash, melder.keybox, 1)
    store.create(case, Record(0, "M", melder.record), Entry(DAG, "js", 10_000, melder.access))
    return melder


def writer(path, times):
    args = [sys.executable, "-c", WRITER, str(path), str(times)]
    return subprocess.Popen(args, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")


def on_disk(path):
    return b"".join(one.read_bytes() for one in path.parent.glob(path.name + "*"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "melding.db"


@pytest.fixture
def store(path):
    made = SqliteMeldingStore(path)
    yield made
    made.close()


def test_what_was_acknowledged_survives_kill_9(path):
    running = writer(path, 1_000_000)
    named = [running.stdout.readline().strip() for _ in range(100)][1:]
    os.kill(running.pid, signal.SIGKILL)
    named += [line.strip() for line in running.stdout if len(line) == 65]
    running.wait()

    store = SqliteMeldingStore(path)
    for case_id in map(bytes.fromhex, named):
        assert store.case(case_id).n == len(store.records(case_id, after=-1, limit=9)) == 1
    assert store.count(DAG, "js") in {len(named), len(named) + 1}  # one may have been on its way
    keep(store)
    store.close()


def test_two_processes_write_to_one_file_and_lose_nothing(path):
    both = [writer(path, 50) for _ in range(2)]
    named = [line.strip() for one in both for line in one.communicate()[0].split("\n")[1:] if line]

    store = SqliteMeldingStore(path)
    assert len(named) == 100
    assert all(store.case(bytes.fromhex(case_id)) for case_id in named)
    assert store.count(DAG, "js") == 100
    store.close()


def test_many_threads_write_and_read_at_once_and_lose_nothing(store):
    def write_and_read(_):
        melder = keep(store)
        return store.case(melder.case_id).n == 1 and store.cases(after=b"", limit=5, today=DAG)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(write_and_read, range(200)))
    assert store.count(DAG, "js") == 200


def test_who_waits_too_long_for_another_process_is_told_so(path, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.01)
    store = SqliteMeldingStore(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusy):
        keep(store)
    assert store.cases(after=b"", limit=5, today=DAG) == ([], b"")  # reading goes on

    other.execute("ROLLBACK")
    keep(store)
    other.close()
    store.close()


def test_no_table_keeps_the_order_in_which_meldingen_came(path, store):
    reader = sqlite3.connect(path)
    tables = reader.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    reader.close()

    assert {name for name, _ in tables} == {"cases", "records", "proofs", "counts"}
    assert all("WITHOUT ROWID" in sql for _, sql in tables)


def test_what_is_deleted_is_not_on_the_disk_any_more(path, store):
    gone, stays = keep(store, verloopt=DAG), keep(store)
    middle = slice(1_000, 1_100)  # a part that lies on one page of the file
    assert gone.record[middle] in on_disk(path)

    store.delete_expired(DAG)

    left = on_disk(path)
    assert stays.record[middle] in left
    for secret in (gone.record[middle], gone.keybox[middle], gone.case_id, gone.inzage_hash):
        assert secret not in left


def test_a_large_sweep_goes_in_batches(store, monkeypatch):
    monkeypatch.setattr("infra.local.stores.BATCH", 2)
    for _ in range(5):
        keep(store, verloopt=DAG)
    stays = keep(store)

    assert store.delete_expired(DAG) == 10
    assert [c.case_id for c in store.cases(after=b"", limit=9, today=DAG)[0]] == [stays.case_id]


def test_a_file_of_a_newer_version_is_left_alone(path, store):
    store.close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 2")
    newer.close()

    with pytest.raises(FormatTooNew, match="melding"):
        SqliteMeldingStore(path)


def test_a_store_that_is_opened_again_has_what_it_had(path, store):
    melder = keep(store)
    store.close()

    again = SqliteMeldingStore(path)
    assert again.case(melder.case_id).keybox == melder.keybox
    again.close()


def test_only_its_owner_can_read_the_file(path, store):
    keep(store)

    assert {one.stat().st_mode & 0o077 for one in path.parent.glob("melding.db*")} == {0}


def test_after_the_daily_sweep_the_file_no_longer_tells_who_came_first(store, path):
    came = [keep(store) for _ in range(40)]
    store.delete_expired(DAG)
    file = path.read_bytes()
    lies = sorted(came, key=lambda melder: file.index(melder.record[8_000:8_032]))

    assert lies == sorted(came, key=lambda melder: melder.case_id)
    assert lies != came
