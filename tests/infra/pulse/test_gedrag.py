from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.pulse import gedrag, tellen
from infra.pulse.gedrag import Vormen, follow_up, kinds
from infra.pulse.tellen import Score
from inhoud.registers.pulse_release import Cel
from tests.infra.pulse.aanval import attack_kinds, attack_reasons, unions

OURS = SimpleNamespace(gedrag=gedrag, tellen=tellen)


@st.composite
def behaviour(draw, kinds_of=("a", "b", "c")):
    people = draw(st.integers(18, 40))
    zelf = {}
    for kind in kinds_of:
        n = draw(st.integers(max(0, people - 4), people))
        zelf[kind] = Score(draw(st.integers(0, n) | st.integers(0, min(6, n))), n)
    compared = draw(st.sampled_from([(), kinds_of[:1], kinds_of[:2], kinds_of]))
    known = Vormen(zelf, compared, 0, 0, 0, people)
    samen, een = draw(st.sampled_from([*unions(zelf, known)]))
    room = max(n - x for x, n in zelf.values())
    return known._replace(een_vergelijk=samen, een_zelf=een, een_gezien=draw(st.integers(0, room)))


@settings(max_examples=25)
@given(behaviour(("a", "b")))
def test_any_of_two_kinds_and_the_compared_ones_narrow_no_kind(known):
    assert attack_kinds(OURS, known) != 0


@settings(max_examples=12)
@given(behaviour())
def test_any_of_three_kinds_and_the_compared_ones_narrow_no_kind(known):
    assert attack_kinds(OURS, known) != 0


@settings(max_examples=10)
@given(behaviour(("a",)))
def test_of_one_kind_what_was_seen_does_not_narrow_what_was_met(known):
    assert attack_kinds(OURS, known) != 0


def test_one_kind_with_too_few_answers_hides_them_all():
    known = Vormen({"a": Score(5, 30), "b": Score(5, 19)}, (), 8, 4, 0, 30)

    assert kinds(known) is None
    assert kinds(known._replace(zelf={"a": Score(5, 30), "b": Score(5, 20)})) is not None


def test_numbers_over_all_kinds_are_of_everyone_in_the_round():
    """Were it of those who answered, then 30 beside 29 would say: who skipped one met another."""
    known = Vormen({"a": Score(0, 29), "b": Score(1, 30)}, (), 1, 0, 0, 30)

    assert kinds(known)["zelf"].n == kinds(known)["gezien"].n == (30, 34)
    assert kinds(known)["a"].n == (25, 29)


@pytest.mark.parametrize("people", [20, 22, 24])
@pytest.mark.parametrize("reasons", [3, 4])
def test_two_reasons_at_most_narrow_none_and_nor_does_hiding(people, reasons):
    few = [(0, 4, 9, 14), (5, 5, 6, people), (10, 10, 10, 10), (people, people, 0, 0)]
    close = [(5, 10, 10, 10), (4, 9, 10, 10), (9, 9, 9, 9), (people // 2,) * 4]

    for table in (*few, *close):
        assert attack_reasons(OURS, table[:reasons], people) == reasons
        if sum(table[:reasons]) + table[reasons - 1] <= 2 * people:
            assert attack_reasons(OURS, table[:reasons], people, alleen=True) == reasons


@settings(max_examples=100)
@given(st.integers(20, 60), st.data())
def test_of_nine_reasons_none_is_narrowed_when_they_are_shown(people, data):
    left, table = 2 * people, []
    for _ in range(9):
        table.append(data.draw(st.integers(0, min(people, left))))
        left -= table[-1]
    delen = gedrag.reasons({f"r{place}": x for place, x in enumerate(table)}, people)

    assert delen is None or attack_reasons(OURS, table, people) == len(table)


def test_reasons_are_hidden_under_twenty_people():
    few = {f"r{place}": 1 for place in range(9)}

    assert gedrag.reasons(few, 19) is None
    assert gedrag.reasons(few, 20) is not None


def met(zelf, gezien):
    return {"zelf": Cel(n=(370, 374), aantal=zelf), "gezien": Cel(n=(370, 374), aantal=gezien)}


@pytest.mark.parametrize(
    ("score", "delen", "share"),
    [
        (Score(5, 20), met((15, 19), (20, 24)), (25, 50)),
        (Score(20, 20), met((20, 24), (0, 4)), (75, 100)),
        (Score(0, 20), met((20, 24), (0, 4)), (0, 25)),
        (Score(5, 19), met((15, 19), (20, 24)), None),
        (Score(5, 30), met((15, 19), (15, 19)), None),
        (Score(5, 30), None, None),
    ],
)
def test_what_was_reported_is_a_quarter_where_twenty_were_said_to_have_met_it(score, delen, share):
    shown = follow_up(score, delen)

    assert shown == (Cel(aandeel=share) if share else None)


def test_every_number_of_people_from_twenty_fits_every_quarter():
    for n in range(20, 100):
        fits = [follow_up(Score(x, n), met((20, 24), (0, 4))).aandeel for x in range(n + 1)]
        assert all(fits.count((lo, lo + 25)) >= 5 for lo in (0, 25, 50, 75))
