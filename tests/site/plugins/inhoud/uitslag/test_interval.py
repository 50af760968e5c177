"""The margin that a reader sees holds the one that the real numbers would have given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inhoud.registers.pulse_release import Cel
from inhoud.uitslag.interval import Marge, apart, middle, released, trend, wilson

VEEL = 10**9  # so many people that a few hundred answers are a drop


@st.composite
def answered(draw):
    """(people asked, answers, of which favourable); sometimes everyone answered."""
    hoofden = draw(st.integers(10, 700))
    n = draw(st.integers(10, hoofden) | st.integers(max(10, hoofden - 6), hoofden))
    return hoofden, n, draw(st.integers(0, n))


def five(x):
    return x - x % 5, x - x % 5 + 4


def within(echt, getoond):
    return getoond.laag <= echt.laag + 1e-12 and echt.hoog <= getoond.hoog + 1e-12


@given(answered(), st.integers(0, 9), st.integers(0, 9))
def test_t6_the_margin_around_a_band_holds_the_true_one(gegeven, onder, boven):
    hoofden, n, x = gegeven
    cel = Cel(n=five(n), aantal=(max(0, x - onder), x + boven))

    assert within(wilson(x, n, hoofden), released(cel, hoofden))


@given(answered(), st.sampled_from([1, 2, 5, 10, 20]))
def test_t6_the_margin_around_a_share_holds_the_true_one(gegeven, breed):
    hoofden, n, x = gegeven
    laag = min(100 * x // n // breed * breed, 100 - breed)
    cel = Cel(n=five(n), aandeel=(laag, laag + breed))

    assert within(wilson(x, n, hoofden), released(cel, hoofden))


@pytest.mark.parametrize(
    ("x", "n", "hoofden", "laag", "hoog"),
    [(74, 107, VEEL, 59.9, 77.1), (74, 107, 180, 63.3, 74.4),
     (9, 14, VEEL, 38.8, 83.7), (9, 14, 20, 49.6, 76.7)],
)  # fmt: skip
def test_the_margin_is_narrower_when_nearly_everyone_answered(x, n, hoofden, laag, hoog):
    marge = wilson(x, n, hoofden)

    assert (round(marge.laag * 100, 1), round(marge.hoog * 100, 1)) == (laag, hoog)


def test_a_band_makes_the_margin_wider():
    marge = released(Cel(n=(105, 109), aantal=(70, 74)), VEEL)

    assert (round(marge.laag * 100, 1), round(marge.hoog * 100, 1)) == (54.9, 78.4)


def test_a_cell_without_its_number_of_answers_has_no_margin():
    assert released(Cel(aandeel=(25, 50)), 640) is None
    assert middle(Cel(aandeel=(25, 50))) == 0.375
    assert middle(Cel(n=(10, 14))) is None


@pytest.mark.parametrize(
    ("nu", "toen", "woord"),
    [((0.6, 0.7), (0.5, 0.59), "hoger"), ((0.4, 0.49), (0.5, 0.6), "lager"),
     ((0.6, 0.7), (0.5, 0.6), "geen"), ((0.4, 0.5), (0.5, 0.6), "geen"),
     ((0.5, 0.6), (0.4, 0.9), "geen")],
)  # fmt: skip
def test_a_difference_is_clear_only_when_two_margins_do_not_touch(nu, toen, woord):
    assert trend(Marge(*nu), Marge(*toen)) == woord


@given(st.floats(0.01, 0.3), st.floats(0.01, 0.3), st.sampled_from([("hoger", 1), ("lager", -1)]))
def test_the_difference_named_is_the_one_at_which_two_margins_stop_touching(een, ander, kant):
    woord, teken = kant
    toen = Marge(0.5 - een, 0.5 + een)
    genoemd = apart(Marge(0.5 - ander, 0.5 + ander), toen)

    def moved(verschil):
        midden = 0.5 + teken * verschil
        return Marge(midden - ander, midden + ander)

    assert trend(moved(genoemd - 1e-9), toen) == "geen"
    assert trend(moved(genoemd + 1e-9), toen) == woord
