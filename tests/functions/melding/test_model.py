"""The rules of a melding, on the store of one machine."""

from datetime import date, timedelta

import pytest

from functions.melding import model
from functions.melding.model import (
    JS,
    ZONDER_JAVASCRIPT,
    CapReached,
    CaseConflict,
    CaseFull,
    CaseUnknown,
    Meldpunt,
    Opening,
    Outcome,
    ProofRefused,
    Record,
    Termijnen,
    coarse,
)
from tests.fakes import INHOUD, Melder, sealed


@pytest.fixture
def meldpunt(sqlite, today):
    return Meldpunt(sqlite, Termijnen.of(INHOUD), today)


def opening(melder):
    return Opening(melder.access, melder.inzage_hash, melder.keybox, melder.record)


def opened(meldpunt, route=ZONDER_JAVASCRIPT, proof=None):
    melder = Melder()
    assert meldpunt.open_case(opening(melder), route=route, proof=proof) is Outcome.NEW
    return melder


def message(seq, by="M"):
    return Record(seq, by, sealed())


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2026, 11, 22), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 2, 1)),
        (date(2028, 2, 29), date(2028, 3, 1)),
    ],
)
def test_a_term_ends_on_the_first_of_the_month_after_it(day, first):
    assert coarse(day) == first


def test_everyone_of_a_month_runs_out_on_the_same_day(meldpunt, today):
    melders = []
    for _ in range(4):
        melders.append(opened(meldpunt))
        today.later(2)

    assert len({meldpunt.store.case(melder.case_id).verloopt for melder in melders}) == 1


def test_a_case_is_there_for_its_whole_term_and_then_gone(meldpunt, today):
    melder = opened(meldpunt)

    today.later(730)
    assert meldpunt.thread(melder.case_id, -1)[0]

    today.later(31)
    with pytest.raises(CaseUnknown):
        meldpunt.thread(melder.case_id, -1)
    with pytest.raises(CaseUnknown):
        meldpunt.add_record(melder.case_id, message(1))
    with pytest.raises(CaseUnknown):
        meldpunt.opened_by(melder.case_id, melder.inzage)
    with pytest.raises(CaseUnknown):
        meldpunt.close(melder.case_id)
    with pytest.raises(CaseConflict):
        meldpunt.open_case(opening(melder), route=ZONDER_JAVASCRIPT)
    assert meldpunt.inbox(b"") == ([], b"")


def test_a_record_gives_the_whole_term_again(meldpunt, today):
    melder = opened(meldpunt)
    today.later(700)
    meldpunt.add_record(melder.case_id, message(1))

    today.later(700)

    assert len(meldpunt.thread(melder.case_id, -1)[0]) == 2


def test_a_closed_case_goes_sooner_and_a_record_opens_it_again(meldpunt, today):
    closed, again = opened(meldpunt), opened(meldpunt)
    for melder in (closed, again):
        meldpunt.close(melder.case_id)
    meldpunt.add_record(again.case_id, message(1))

    today.later(365 + 31)

    with pytest.raises(CaseUnknown):
        meldpunt.thread(closed.case_id, -1)
    assert meldpunt.thread(again.case_id, -1)[0]


def test_an_unknown_case_cannot_be_closed(meldpunt):
    with pytest.raises(CaseUnknown):
        meldpunt.close(Melder().case_id)


def test_a_retry_is_the_same_case_also_after_it_went_on(meldpunt):
    melder = opened(meldpunt, JS, b"p" * 32)
    meldpunt.add_record(melder.case_id, message(1))

    for proof in (None, b"p" * 32, b"q" * 32):
        assert meldpunt.open_case(opening(melder), route=JS, proof=proof) is Outcome.SAME

    assert len(meldpunt.inbox(b"")[0]) == 1


@pytest.mark.parametrize("what", ["inzage", "keybox", "record"])
def test_other_content_under_the_same_code_is_refused_and_changes_nothing(meldpunt, what):
    melder = opened(meldpunt)
    other = Melder(access=melder.access, **{
        name: getattr(melder, name) for name in ("inzage", "keybox", "record") if name != what
    })  # fmt: skip

    for route, proof in ((ZONDER_JAVASCRIPT, None), (JS, None), (JS, b"p" * 32)):
        with pytest.raises(CaseConflict):
            meldpunt.open_case(opening(other), route=route, proof=proof)

    assert meldpunt.open_case(opening(melder), route=JS) is Outcome.SAME


def test_by_javascript_a_case_costs_a_proof_that_was_not_spent_before(meldpunt):
    opened(meldpunt, JS, b"p" * 32)

    for proof in (None, b"p" * 32):
        with pytest.raises(ProofRefused):
            meldpunt.open_case(opening(Melder()), route=JS, proof=proof)

    assert meldpunt.busy_today() == 1


def test_each_way_in_has_its_own_places_a_day(meldpunt, today, monkeypatch):
    monkeypatch.setattr(model, "CAPS", {JS: 2, ZONDER_JAVASCRIPT: 1})
    first = opened(meldpunt)
    with pytest.raises(CapReached):
        meldpunt.open_case(opening(Melder()), route=ZONDER_JAVASCRIPT)

    for n in range(2):
        opened(meldpunt, JS, bytes([n]) * 32)
    with pytest.raises(CapReached):
        meldpunt.open_case(opening(Melder()), route=JS, proof=b"p" * 32)

    assert meldpunt.open_case(opening(first), route=ZONDER_JAVASCRIPT) is Outcome.SAME
    today.later(1)
    opened(meldpunt)


def test_the_places_of_a_day_are_as_promised():
    assert model.CAPS == {JS: 5_000, ZONDER_JAVASCRIPT: 50}


def test_a_record_is_new_once_then_the_same_and_never_another(meldpunt):
    melder = opened(meldpunt)
    sent = message(1)

    assert meldpunt.add_record(melder.case_id, sent) is Outcome.NEW
    assert meldpunt.add_record(melder.case_id, sent) is Outcome.SAME
    for other in (message(1), message(0), message(3), Record(1, "H", sent.data, "anna")):
        with pytest.raises(CaseConflict):
            meldpunt.add_record(melder.case_id, other)


def test_a_case_holds_two_hundred_records(meldpunt):
    melder = opened(meldpunt)
    for seq in range(1, model.MAX_RECORDS):
        meldpunt.add_record(melder.case_id, message(seq))

    with pytest.raises(CaseFull):
        meldpunt.add_record(melder.case_id, message(model.MAX_RECORDS))


def test_a_thread_comes_in_pages(meldpunt):
    melder = opened(meldpunt)
    for seq in range(1, 41):
        meldpunt.add_record(melder.case_id, message(seq))

    seen, after, more = [], -1, True
    while more:
        page, more = meldpunt.thread(melder.case_id, after)
        assert 0 < len(page) <= model.THREAD_PAGE
        seen += [record.seq for record in page]
        after = seen[-1]

    assert seen == [*range(41)]
    assert meldpunt.thread(melder.case_id, 40) == ([], False)


def test_only_who_opened_the_keybox_may_look(meldpunt):
    melder, other = opened(meldpunt), opened(meldpunt)

    meldpunt.opened_by(melder.case_id, melder.inzage)
    for inzage in (other.inzage, melder.inzage_hash, b"\0" * 32):
        with pytest.raises(CaseUnknown):
            meldpunt.opened_by(melder.case_id, inzage)
    with pytest.raises(CaseUnknown):
        meldpunt.opened_by(Melder().case_id, melder.inzage)


def test_a_whole_inbox_is_walked_in_pages_of_fifty(meldpunt):
    melders = [opened(meldpunt, JS, n.to_bytes(32, "big")) for n in range(101)]

    first, after = meldpunt.inbox(b"")
    second, after = meldpunt.inbox(after)
    third, end = meldpunt.inbox(after)

    assert [len(page) for page in (first, second, third)] == [50, 50, 1]
    assert end == b""
    found = [case.case_id for case in first + second + third]
    assert found == sorted(melder.case_id for melder in melders)


def test_what_is_kept_never_prints_itself(meldpunt):
    melder = opened(meldpunt)

    for kept in (meldpunt.store.case(melder.case_id), message(1), opening(melder)):
        assert "b'" not in repr(kept)


def test_the_terms_come_from_the_content():
    assert Termijnen.of(INHOUD) == Termijnen(timedelta(days=730), timedelta(days=365))
