"""What every store of the pulse must do, on SQLite and on DynamoDB: one contract."""

import random
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from functions.pulse.model import (
    FormatTooNew,
    KaartGiven,
    RoundChanged,
    StoreBusy,
    Uitgave,
    Vrijgave,
)
from functions.pulse.store import DynamoPulseStore
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
)

KAART = b"k" * 32
MORGEN = VERLOOPT + timedelta(days=1)


def test_what_was_answered_comes_back_whole_and_nothing_else_does(store):
    open_round(store)

    assert answer(store, 1)
    assert answer(store, 3)

    assert kept(store) == all_of([1, 3])


def test_a_round_that_was_never_opened_is_not_there(store):
    assert store.round(RONDE) is None
    assert kept(store) == []
    assert not answer(store, 0)
    assert not store.spend_kaart(RONDE, KAART, rows_of(0))
    assert store.sign_once(RONDE, code(0), "00", b"blind") is False
    assert kept(store) == []


def test_a_code_is_spent_once_and_used_looks_like_unknown(store):
    open_round(store)

    assert answer(store, 1)

    assert store.spend_code(RONDE, code(1), rows_of(2)) is False
    assert store.spend_code(RONDE, code(99), rows_of(2)) is False
    assert kept(store) == all_of([1])


def test_a_code_is_good_for_its_own_round_only(store):
    open_round(store)
    open_round(store, ronde="vervolg-2027")

    assert not store.spend_code("vervolg-2027", code(1), rows_of(1))
    assert store.sign_once("vervolg-2027", code(1), "00", b"blind") is False
    assert answer(store, 1, "vervolg-2027")

    assert kept(store) == []
    assert kept(store, "vervolg-2027") == all_of([1])
    assert answer(store, 1)


def test_a_kaart_is_used_once(store):
    open_round(store)

    assert store.spend_kaart(RONDE, KAART, rows_of(1))
    assert not store.spend_kaart(RONDE, KAART, rows_of(2))
    assert store.spend_kaart(RONDE, b"l" * 32, rows_of(3))

    assert kept(store) == all_of([1, 3])


def test_a_code_fetches_one_kaart_however_often_it_asks(store):
    open_round(store)

    assert [store.sign_once(RONDE, code(1), "00", b"blind") for _ in range(3)] == [True] * 3
    with pytest.raises(KaartGiven):
        store.sign_once(RONDE, code(1), "00", b"another")
    assert store.sign_once(RONDE, code(2), "00", b"another")
    assert store.sign_once(RONDE, code(99), "00", b"blind") is False


def test_a_code_that_fetched_a_kaart_cannot_answer_too_nor_the_other_way_round(store):
    open_round(store)
    store.sign_once(RONDE, code(1), "00", b"blind")
    answer(store, 2)

    assert not answer(store, 1)
    assert store.sign_once(RONDE, code(2), "00", b"blind") is False

    assert store.sign_once(RONDE, code(1), "00", b"blind")
    assert kept(store) == all_of([2])


def test_a_code_is_for_its_own_groep_and_asking_for_another_binds_nothing(store):
    uitgave = Uitgave(RONDE, "d" * 64, 2, VERLOOPT)
    store.open_round(uitgave, {code(1): "03", code(2): "00"}, VRAGEN)

    assert store.sign_once(RONDE, code(1), "00", b"other") is False
    assert store.sign_once(RONDE, code(1), "04", b"other") is False
    assert store.sign_once(RONDE, code(2), "03", b"other") is False
    assert store.sign_once(RONDE, code(1), "03", b"blind")
    assert store.sign_once(RONDE, code(2), "00", b"blind")


def test_codes_are_added_up_and_all_of_them_work(store):
    open_round(store, 3)
    answer(store, 1)
    open_round(store, 120, first=3)  # more than one transaction

    assert store.round(RONDE) == Uitgave(RONDE, "d" * 64, 123, VERLOOPT)
    people = [0, 1, 2, 3, 102, 103, 122]
    assert [answer(store, person) for person in people] == [person != 1 for person in people]
    assert kept(store) == all_of(people)


def test_a_code_that_is_handed_in_twice_still_works_once(store):
    open_round(store, 3)
    store.sign_once(RONDE, code(2), "00", b"blind")
    open_round(store, 4)

    assert [answer(store, person) for person in (0, 0, 2, 3, 3)] == [
        True,
        False,
        False,
        True,
        False,
    ]
    with pytest.raises(KaartGiven):
        store.sign_once(RONDE, code(2), "00", b"another")
    assert kept(store) == all_of([0, 3])


def test_a_round_whose_questions_changed_takes_no_more_codes(store):
    open_round(store, 2)

    with pytest.raises(RoundChanged):
        open_round(store, 2, first=2, definitie="e" * 64)

    assert store.round(RONDE) == Uitgave(RONDE, "d" * 64, 2, VERLOOPT)
    assert not answer(store, 3)
    assert answer(store, 1)


def test_the_day_on_which_a_round_runs_out_never_changes(store):
    open_round(store, 2)
    open_round(store, 2, first=2, verloopt=MORGEN)

    assert store.round(RONDE).verloopt == VERLOOPT


def test_every_place_can_be_filled_up_to_the_last(store):
    open_round(store, 8)

    assert all(answer(store, person) for person in range(8))

    assert kept(store) == all_of(range(8))


def test_a_round_that_ran_out_is_deleted_whole_and_the_rest_stays(store):
    open_round(store, 4)
    open_round(store, 4, ronde="vervolg-2027", verloopt=MORGEN)
    for person in range(3):
        answer(store, person)
        answer(store, person, "vervolg-2027")
    store.spend_kaart(RONDE, KAART, rows_of(3))

    assert store.delete_expired(VERLOOPT - timedelta(days=1)) == 0
    assert store.delete_expired(VERLOOPT) >= 1 + 1 + 1 + 4 * len(VRAGEN)
    assert store.delete_expired(VERLOOPT) == 0

    assert store.round(RONDE) is None
    assert kept(store) == []
    assert store.round("vervolg-2027").aantal == 4
    assert kept(store, "vervolg-2027") == all_of(range(3))
    assert answer(store, 3, "vervolg-2027")


def test_a_round_that_was_put_off_is_kept_while_it_is_needed(store):
    open_round(store, 4)
    open_round(store, 4, ronde="vervolg-2027")
    answer(store, 1)

    store.delete_expired(VERLOOPT, keep={RONDE})

    assert kept(store) == all_of([1])
    assert answer(store, 2)
    assert store.round("vervolg-2027") is None


def test_a_round_is_released_once_and_what_stands_is_the_first_time(store):
    open_round(store)
    first = Vrijgave(MORGEN, "a" * 64)

    assert store.freeze(RONDE, first) == first
    assert store.freeze(RONDE, Vrijgave(VERLOOPT, "b" * 64)) == first
    assert store.freeze(RONDE, first) == first
    assert store.round(RONDE).aantal == 5
    open_round(store, 3, first=5)
    assert store.freeze(RONDE, Vrijgave(VERLOOPT, "b" * 64)) == first


def test_of_eight_who_hold_one_code_exactly_one_answers(store):
    open_round(store)

    with ThreadPoolExecutor(8) as pool:
        won = [*pool.map(lambda me: store.spend_code(RONDE, code(0), rows_of(me)), range(8))]

    assert sorted(won) == [False] * 7 + [True]
    assert kept(store) == all_of([won.index(True)])


def test_of_eight_who_fetch_a_kaart_with_one_code_exactly_one_gets_it(store):
    open_round(store)

    def fetch(me):
        try:
            return store.sign_once(RONDE, code(0), "00", bytes([me]))
        except KaartGiven:
            return False

    with ThreadPoolExecutor(8) as pool:
        given_out = [*pool.map(fetch, range(8))]

    assert sorted(given_out) == [False] * 7 + [True]


def test_a_crowd_that_tries_everything_twice_is_counted_once_each(store):
    """Retries, races and strangers, eight at a time; half of the crowd fetched a kaart before."""
    open_round(store, 6)
    with_kaart, with_code, strangers = range(3), range(3, 6), range(6, 8)
    for me in with_kaart:
        store.sign_once(RONDE, code(me), "00", b"blind")
    tries = [("code", me) for me in (*with_kaart, *with_code, *strangers)]
    tries += [("kaart", me) for me in with_kaart]
    tries *= 2
    random.Random(4).shuffle(tries)

    def attempt(tried):
        kind, me = tried
        if kind == "code":
            return answer(store, me)
        return store.spend_kaart(RONDE, bytes([me + 1]) * 32, rows_of(me))

    with ThreadPoolExecutor(8) as pool:
        won = [*pool.map(attempt, tries)]

    counted = sorted(tried for tried, did in zip(tries, won, strict=True) if did)
    assert counted == [("code", me) for me in with_code] + [("kaart", me) for me in with_kaart]
    assert len(kept(store)) == len(VRAGEN) * len(counted)
    assert kept(store) == all_of(range(6))


DEEDS = st.tuples(
    st.sampled_from(["answer", "kaart", "sign"]), st.integers(0, 3), st.integers(0, 1)
)


class Expected:
    """What a store should do, in a dozen lines that nobody needs to trust to be durable."""

    def __init__(self, people):
        self.codes, self.kaarten, self.rows = dict.fromkeys(range(people)), set(), []

    def answer(self, who, _):
        if self.codes.get(who, "gone") is not None:
            return False
        del self.codes[who]
        self.rows.append(who)
        return True

    def kaart(self, who, _):
        if who in self.kaarten:
            return False
        self.kaarten.add(who)
        self.rows.append(who)
        return True

    def sign(self, who, message):
        if who not in self.codes:
            return False
        if self.codes[who] not in {None, message}:
            return KaartGiven
        self.codes[who] = message
        return True


def do(store, ronde, kind, who, message):
    rows = rows_of(who)[:2]
    if kind == "answer":
        return store.spend_code(ronde, code(who, ronde), rows)
    if kind == "kaart":
        return store.spend_kaart(ronde, code(who, "kaart" + ronde), rows)
    try:
        return store.sign_once(ronde, code(who, ronde), "00", b"%d" % message)
    except KaartGiven:
        return KaartGiven


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, max_size=12))
def test_whatever_is_done_in_whatever_order_it_counts_once(store, deeds):
    ronde = f"ronde-{uuid.uuid4()}"  # a round of its own, in the one store
    open_round(store, 3, ronde=ronde)
    expected = Expected(3)

    for kind, who, message in deeds:
        if kind != "sign" and len(expected.rows) == 3:
            continue  # a kaart is signed for a code, so more people than codes there cannot be
        wanted = getattr(expected, kind)(who, message)
        assert do(store, ronde, kind, who, message) == wanted

    assert kept(store, ronde) == sorted(row for who in expected.rows for row in rows_of(who)[:2])
    store.delete_expired(VERLOOPT)  # moto copies its table for every transaction


class Unreliable:
    """A client for which transaction number *at* goes wrong: the answer is lost, or all of it."""

    def __init__(self, client, at, *, done):
        self.client, self.at, self.done, self.tried = client, at, done, 0
        self.exceptions = client.exceptions

    def __getattr__(self, name):
        return getattr(self.client, name)

    def transact_write_items(self, **asked):
        self.tried += 1
        if self.tried != self.at:
            return self.client.transact_write_items(**asked)
        if self.done:
            self.client.transact_write_items(**asked)
        raise ConnectionError


def test_who_got_no_answer_may_send_again_and_counts_once(aws_table):
    client, name = aws_table
    open_round(DynamoPulseStore(client, name))
    store = DynamoPulseStore(Unreliable(client, 1, done=True), name)

    with pytest.raises(ConnectionError):
        answer(store, 1)

    assert not answer(store, 1)
    assert kept(store) == all_of([1])


def test_what_did_not_arrive_was_not_half_kept(aws_table):
    client, name = aws_table
    open_round(DynamoPulseStore(client, name))
    store = DynamoPulseStore(Unreliable(client, 1, done=False), name)

    with pytest.raises(ConnectionError):
        answer(store, 1)

    assert kept(store) == []
    assert answer(store, 1)
    assert kept(store) == all_of([1])


def test_opening_that_stops_half_way_never_leaves_more_codes_than_were_counted(aws_table):
    client, name = aws_table
    store = DynamoPulseStore(Unreliable(client, 4, done=False), name)  # format, count, 100 codes

    with pytest.raises(ConnectionError):
        open_round(store, 150)

    assert store.round(RONDE).aantal == 150
    assert [answer(store, person) for person in (0, 99, 100, 149)] == [True, True, False, False]


def test_a_store_of_a_newer_version_is_left_alone(aws_table):
    client, name = aws_table
    row = {"pk": {"S": "formaat"}, "sk": {"S": "F"}, "n": {"N": "2"}}
    client.put_item(TableName=name, Item=row)

    with pytest.raises(FormatTooNew):
        open_round(DynamoPulseStore(client, name))
    with pytest.raises(FormatTooNew):
        DynamoPulseStore(client, name).delete_expired(date.max)


def test_a_store_that_stays_busy_says_so_and_keeps_nothing(aws_table, monkeypatch):
    client, name = aws_table
    open_round(DynamoPulseStore(client, name))
    monkeypatch.setattr("functions.edge.table.LONGEST_PAUSE", 0)

    class Crowded(Unreliable):
        def transact_write_items(self, **_):
            raise self.exceptions.TransactionCanceledException(
                {"CancellationReasons": [{"Code": "TransactionConflict"}]}, "TransactWriteItems"
            )

    with pytest.raises(StoreBusy):
        answer(DynamoPulseStore(Crowded(client, 0, done=False), name), 1)

    assert kept(DynamoPulseStore(client, name)) == []
    assert answer(DynamoPulseStore(client, name), 1)
