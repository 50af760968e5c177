import operator
from functools import reduce
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.pulse.banden import (
    Band,
    any_band,
    band,
    capped_band,
    count_band,
    fitting,
    share_band,
    share_in,
    total_band,
)

KLEIN = st.lists(st.integers(0, 17), min_size=1, max_size=4)
NEGEN = st.lists(st.integers(0, 60), min_size=3, max_size=9)


@settings(max_examples=60)
@given(KLEIN)
def test_every_number_of_every_band_fits_the_total(counts):
    cells = [band(x) for x in counts]
    total = total_band(sum(counts), cells)

    tables = [
        table
        for table in product(*(range(lo, hi + 1) for lo, hi in cells))
        if total.lo <= sum(table) <= total.hi
    ]

    for cell, numbers in zip(cells, zip(*tables, strict=True), strict=True):
        assert {*numbers} == {*range(cell.lo, cell.hi + 1)}


@settings(max_examples=100)
@given(NEGEN)
def test_the_least_and_most_that_a_cell_can_be_are_the_ends_of_its_band(counts):
    cells = [band(x) for x in counts]
    total = total_band(sum(counts), cells)

    for place, cell in enumerate(cells):
        rest = sums(cells[:place] + cells[place + 1 :])
        fits = [v for v in range(cell.lo, cell.hi + 1) if rest << v & mask(total)]
        assert (min(fits), max(fits)) == cell


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=12))
def test_cells_of_any_width_keep_every_number(wanted):
    cells = [Band(lo, lo + width - 1) for lo, width in wanted]
    reach = Band(sum(lo for lo, _ in cells), sum(hi for _, hi in cells))

    for n in {reach.lo, (reach.lo + reach.hi) // 2, reach.hi}:
        total = total_band(n, cells)
        assert total.lo <= n <= total.hi
        for place, cell in enumerate(cells):
            rest = sums(cells[:place] + cells[place + 1 :])
            assert all(rest << v & mask(total) for v in range(cell.lo, cell.hi + 1))


def sums(cells):
    """Every total the cells can make, as the bits of a number."""
    return reduce(spread, (range(cell.lo, cell.hi + 1) for cell in cells), 1)


def spread(made, cell):
    return reduce(operator.or_, (made << v for v in cell))


def mask(total):
    return (1 << total.hi + 1) - (1 << total.lo)


@pytest.mark.parametrize("n", [*range(10, 60), 99, 100, 101, 199, 200])
def test_a_share_is_true_and_leaves_two_numbers_open(n):
    for x in range(n + 1):
        share = share_band(x, n)
        lo, hi = fitting(share, n)
        assert share.lo * n <= 100 * x <= share.hi * n
        assert lo <= x <= hi
        assert hi > lo
        assert [v for v in range(n + 1) if share_band(v, n) == share] == [*range(lo, hi + 1)]


@pytest.mark.parametrize(
    ("n", "width"),
    [(10, 20), (19, 20), (20, 10), (39, 10), (40, 5), (99, 5), (100, 2), (199, 2), (200, 1)],
)
def test_the_more_people_the_finer_the_share(n, width):
    assert share_band(0, n) == (0, width)
    assert share_band(n, n) == (100 - width, 100)


def test_of_fewer_than_ten_there_is_no_share():
    with pytest.raises(ValueError, match="no share"):
        share_band(3, 9)


def test_fives_end_at_everybody_and_the_last_is_never_short():
    assert [count_band(x, 23) for x in (0, 4, 5, 14, 15, 23)] == [
        (0, 4), (0, 4), (5, 9), (10, 14), (15, 23), (15, 23),
    ]  # fmt: skip
    for n in range(20, 60):
        assert all(count_band(x, n).hi - count_band(x, n).lo >= 4 for x in range(n + 1))
        assert count_band(n, n).hi == n


def test_above_a_cap_every_number_is_in_one_band():
    assert [capped_band(x, 22, 40) for x in (0, 14, 15, 22, 40)] == [
        (0, 4), (10, 14), (15, 40), (15, 40), (15, 40),
    ]  # fmt: skip
    assert capped_band(40, 3, 40) == (0, 40)


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        (lambda: band(-1), "-1 people"),
        (lambda: count_band(8, 7), "8 is not in 0-7"),
        (lambda: share_in(8, 7, 25), "8 of 7"),
        (lambda: share_in(0, 0, 25), "0 of 0"),
        (lambda: total_band(10, [Band(0, 4), Band(0, 4)]), "10 is not in 0-8"),
        (lambda: any_band(4, [Band(5, 9), Band(0, 4)], 30), "4 is not in 5-13"),
        (lambda: any_band(31, [Band(25, 30), Band(5, 9)], 30), "31 is not in 25-30"),
        (lambda: capped_band(8, 3, 7), "8 of 7"),
    ],
)
def test_what_cannot_be_gets_no_band(shown, why):
    with pytest.raises(ValueError, match=why):
        shown()
