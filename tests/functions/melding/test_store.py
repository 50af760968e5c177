"""What every store must do, on SQLite and on DynamoDB: one contract."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

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
from functions.melding.store import DynamoMeldingStore
from tests.fakes import DAG, Melder, sealed

VERLOOPT = DAG.replace(day=1) + timedelta(days=800)
MORGEN = DAG + timedelta(days=1)


def case_of(melder, verloopt=VERLOOPT):
    return Case(melder.case_id, verloopt, melder.inzage_hash, melder.keybox, 1)


def paid(proof=b"p" * 32, cap=100):
    return Entry(DAG, "js", cap, proof)


def keep(store, melder=None, entry=None, verloopt=VERLOOPT):
    melder = melder or Melder()
    store.create(case_of(melder, verloopt), Record(0, "M", melder.record), entry or paid(None))
    return melder


def add(store, melder, record, today=DAG):
    return store.add(melder.case_id, record, verloopt=VERLOOPT, today=today)


def same(case, other):
    return vars(case) == vars(other)


def test_what_was_kept_comes_back_as_it_was(store):
    melder = keep(store)

    assert same(store.case(melder.case_id), case_of(melder))
    [record] = store.records(melder.case_id, after=-1, limit=20)
    assert (record.seq, record.by, record.data, record.lezer) == (0, "M", melder.record, None)


def test_a_case_that_was_never_opened_is_not_there(store):
    assert store.case(Melder().case_id) is None
    assert store.records(Melder().case_id, after=-1, limit=20) == []
    assert store.cases(after=b"", limit=50, today=DAG) == ([], b"")


def test_a_case_is_opened_once_and_the_second_changes_nothing(store):
    melder = keep(store, entry=paid())
    other = Melder(access=melder.access)

    with pytest.raises(CaseExists):
        keep(store, other, paid(b"q" * 32))

    assert store.case(melder.case_id).keybox == melder.keybox
    assert store.count(DAG, "js") == 1
    keep(store, entry=paid(b"q" * 32))  # the proof of the refused one was not spent


def test_a_proof_is_spent_once_and_what_it_did_not_buy_is_not_kept(store):
    keep(store, entry=paid())
    other = Melder()

    with pytest.raises(ProofRefused):
        keep(store, other, paid())

    assert store.case(other.case_id) is None
    assert store.records(other.case_id, after=-1, limit=1) == []
    assert store.count(DAG, "js") == 1


def test_a_day_has_so_many_places_and_every_way_in_its_own(store):
    for _ in range(2):
        keep(store, entry=Entry(DAG, "js", 2))

    with pytest.raises(CapReached):
        keep(store, entry=Entry(DAG, "js", 2))

    keep(store, entry=Entry(DAG, "zonder_javascript", 2))
    keep(store, entry=Entry(MORGEN, "js", 2))
    assert [store.count(DAG, "js"), store.count(MORGEN, "js")] == [2, 1]


def test_a_spent_proof_buys_no_place_of_the_day(store):
    keep(store, entry=Entry(DAG, "js", 2, b"p" * 32))

    with pytest.raises(ProofRefused):
        keep(store, entry=Entry(DAG, "js", 2, b"p" * 32))

    keep(store, entry=Entry(DAG, "js", 2, b"q" * 32))


def test_records_follow_each_other_without_a_gap(store):
    melder = keep(store)
    answer = Record(1, "H", sealed(), "anna")

    assert not add(store, melder, Record(2, "M", sealed()))
    assert add(store, melder, answer)
    assert not add(store, melder, Record(1, "M", sealed()))

    assert [*map(vars, store.records(melder.case_id, after=0, limit=20))] == [vars(answer)]
    assert store.case(melder.case_id).n == 2


def test_a_thread_is_read_in_pages_in_order(store):
    melder = keep(store)
    for seq in range(1, 12):
        assert add(store, melder, Record(seq, "M", sealed()))

    first = store.records(melder.case_id, after=-1, limit=5)
    second = store.records(melder.case_id, after=4, limit=20)

    assert [r.seq for r in first] == [0, 1, 2, 3, 4]
    assert [r.seq for r in second] == [5, 6, 7, 8, 9, 10, 11]


def test_a_record_gives_the_case_a_new_term_and_a_case_that_ran_out_takes_none(store):
    melder = keep(store, verloopt=MORGEN)

    assert not add(store, melder, Record(1, "M", sealed()), today=MORGEN)
    assert add(store, melder, Record(1, "M", sealed()), today=DAG)
    assert store.case(melder.case_id).verloopt == VERLOOPT


def test_the_term_of_a_living_case_can_be_set(store):
    melder = keep(store)

    assert store.set_verloopt(melder.case_id, verloopt=MORGEN, today=DAG)
    assert not store.set_verloopt(melder.case_id, verloopt=VERLOOPT, today=MORGEN)
    assert not store.set_verloopt(Melder().case_id, verloopt=VERLOOPT, today=DAG)
    assert store.case(melder.case_id).verloopt == MORGEN


def test_the_inbox_is_walked_in_order_of_id_and_shows_each_living_case_once(store):
    melders = [keep(store) for _ in range(7)]
    keep(store, verloopt=DAG)

    found, after = [], b""
    for _ in range(9):
        page, after = store.cases(after=after, limit=3, today=DAG)
        found += page
        if not after:
            break

    assert [case.case_id for case in found] == sorted(melder.case_id for melder in melders)
    assert all(len(case.keybox) == 6_000 for case in found)


def test_what_ran_out_is_deleted_and_the_rest_stays(store):
    gone, stays = keep(store, entry=paid(), verloopt=MORGEN), keep(store)
    for seq in range(1, 31):
        assert add(store, stays, Record(seq, "M", sealed()))
    store.add(gone.case_id, Record(1, "H", sealed(), "anna"), verloopt=MORGEN, today=DAG)

    deleted = store.delete_expired(MORGEN)

    assert deleted == 4  # the case, its two records, yesterday's count; not yet the proof
    assert store.case(gone.case_id) is None
    assert store.records(gone.case_id, after=-1, limit=9) == []
    assert len(store.records(stays.case_id, after=-1, limit=99)) == 31
    assert store.delete_expired(MORGEN) == 0


def test_a_spent_proof_is_forgotten_only_after_its_challenge_ran_out(store):
    keep(store, entry=paid())

    store.delete_expired(MORGEN)
    with pytest.raises(ProofRefused):
        keep(store, entry=paid())

    assert store.delete_expired(DAG + timedelta(days=2)) == 1
    keep(store, entry=paid())


def test_a_large_case_is_deleted_whole(store):
    gone = keep(store, verloopt=MORGEN)
    for seq in range(1, 60):
        store.add(gone.case_id, Record(seq, "M", sealed()), verloopt=MORGEN, today=DAG)

    assert store.delete_expired(MORGEN) == 62  # and yesterday's count
    assert store.records(gone.case_id, after=-1, limit=99) == []


def test_of_eight_who_want_one_place_exactly_one_gets_it(store):
    melder = keep(store)
    records = [Record(1, "M", sealed()) for _ in range(8)]

    with ThreadPoolExecutor(8) as pool:
        won = [*pool.map(lambda record: add(store, melder, record), records)]

    assert sorted(won) == [False] * 7 + [True]
    [kept] = store.records(melder.case_id, after=0, limit=9)
    assert kept.data == records[won.index(True)].data
    assert store.case(melder.case_id).n == 2


def test_of_eight_who_open_one_case_exactly_one_does(store):
    melder = Melder()

    def attempt(n):
        try:
            keep(store, melder, paid(bytes([n]) * 32))
        except CaseExists:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = [*pool.map(attempt, range(8))]

    assert sorted(won) == [False] * 7 + [True]
    assert store.count(DAG, "js") == 1


def test_a_store_of_a_newer_version_is_left_alone(aws_table):
    client, name = aws_table
    row = {"pk": {"S": "formaat"}, "sk": {"S": "F"}, "n": {"N": "2"}}
    client.put_item(TableName=name, Item=row)

    with pytest.raises(FormatTooNew):
        keep(DynamoMeldingStore(client, name))
    with pytest.raises(FormatTooNew):
        DynamoMeldingStore(client, name).delete_expired(DAG)


def test_the_first_melding_writes_down_the_format(aws_table):
    client, name = aws_table

    keep(DynamoMeldingStore(client, name))

    key = {"pk": {"S": "formaat"}, "sk": {"S": "F"}}
    assert client.get_item(TableName=name, Key=key)["Item"]["n"] == {"N": "1"}


class Crowded:
    """A client whose first transactions meet others, as on AWS; moto never lets that happen."""

    def __init__(self, client, times, code="TransactionConflict"):
        self.client, self.times, self.code, self.tried = client, times, code, 0
        self.exceptions = client.exceptions

    def __getattr__(self, name):
        return getattr(self.client, name)

    def transact_write_items(self, **asked):
        self.tried += 1
        if self.tried > self.times:
            return self.client.transact_write_items(**asked)
        reasons = [{"Code": "None"}, {"Code": self.code}]
        raise self.exceptions.TransactionCanceledException(
            {"Error": {"Code": "TransactionCanceledException"}, "CancellationReasons": reasons},
            "TransactWriteItems",
        )


def test_a_transaction_that_met_another_is_tried_again_and_nothing_is_lost(aws_table):
    client, name = aws_table
    keep(DynamoMeldingStore(client, name))
    crowded = Crowded(client, times=3)

    melder = keep(DynamoMeldingStore(crowded, name))

    assert crowded.tried == 4
    assert DynamoMeldingStore(client, name).case(melder.case_id) is not None


def test_a_store_that_stays_busy_says_so_and_keeps_nothing(aws_table, monkeypatch):
    client, name = aws_table
    keep(DynamoMeldingStore(client, name))
    monkeypatch.setattr("functions.edge.table.LONGEST_PAUSE", 0)
    melder = Melder()

    with pytest.raises(StoreBusy):
        keep(DynamoMeldingStore(Crowded(client, times=99), name), melder)

    assert DynamoMeldingStore(client, name).case(melder.case_id) is None


def test_an_unknown_reason_is_not_mistaken_for_a_passing_one(aws_table):
    client, name = aws_table
    keep(DynamoMeldingStore(client, name))
    crowded = Crowded(client, times=99, code="ValidationError")

    with pytest.raises(client.exceptions.TransactionCanceledException):
        keep(DynamoMeldingStore(crowded, name))

    assert crowded.tried == 1
