"""Numbers as bands, cut so that a total beside them makes no band narrower.

Of a cell the reader knows how many people answered, and that its number lies from lo up to and
including hi; no more. The range of the total, sum of lo to sum of hi, is cut into pieces from
below, and the piece that holds the true total is shown. Where it is cut follows from the bands,
never from the numbers.

Theorem. Let every piece hold more whole numbers than hi - lo of any cell (a range too short for
that is one piece). Then whichever piece is shown, every number of every band remains possible.

Proof. Put one cell at v. The others go through all their numbers, so that the total goes through
all whole numbers from (sum of lo) + (v - lo) to (sum of hi) - (hi - v). The lowest is at most
hi - lo above the start, so not past the first piece; the highest is at most hi - lo under the end,
so not before the last piece. What runs without gaps from the first piece to the last meets every
piece.

"Any of these kinds" is no sum, as one person may have met several. It runs from the largest of the
numbers to their sum, and no further than everybody: the same proof, with the largest lo in place of
the sum of lo, and the sum of hi or everybody, whichever is less, in place of the sum of hi.
"""

from collections.abc import Collection
from typing import NamedTuple

BREEDTE = 5  # people
DELEN = (1, 2, 5, 10, 20)  # percent: what a share band may be wide
MINSTENS_MENSEN = 2  # that a share band is wide


class Band(NamedTuple):
    """From *lo* up to and including *hi*; of a share in percent: up to *hi*, and 100 with it."""

    lo: int
    hi: int


def band(x: int, b: int = BREEDTE) -> Band:
    """The *b* whole numbers, from a multiple of *b*, that *x* people lie among.

    Raises ValueError below zero.
    """
    if x < 0:
        raise ValueError(f"{x} people")
    return Band(x - x % b, x - x % b + b - 1)


def count_band(x: int, n: int) -> Band:
    """*x* of *n* people, in fives from nought; the last five takes what is left up to *n*.

    So that "20-24 of 20 people" is never said, which would be exactly 20. Raises ValueError outside
    0 to *n*.
    """
    return _piece(x, Band(0, n), BREEDTE)


def total_band(n: int, cells: Collection[Band], b: int = BREEDTE) -> Band:
    """The piece that *n* people, the sum of *cells*, lie in; of *b*, or as wide as the widest cell.

    By the theorem above no cell is narrowed. Raises ValueError when *n* cannot be their sum.
    """
    reach = Band(sum(cell.lo for cell in cells), sum(cell.hi for cell in cells))
    return _piece(n, reach, _width(cells, b))


def any_band(x: int, cells: Collection[Band], n: int) -> Band:
    """The piece that *x* lies in: how many of *n* people are in one of *cells* or more.

    By the second half of the theorem above. Raises ValueError when *x* cannot be.
    """
    reach = Band(max(cell.lo for cell in cells), min(n, sum(cell.hi for cell in cells)))
    return _piece(x, reach, _width(cells, BREEDTE))


def capped_band(x: int, cap: int, n: int) -> Band:
    """*x* of *n* people in fives from nought, cut as if *cap* were the end; the last runs to *n*.

    So whichever is shown, its first five numbers lie at *cap* or under it (or all that do). A
    reader who knows that other bands leave *x* room up to *cap* learns nothing about those from
    this one. Raises ValueError outside 0 to *n*.
    """
    if x > n:
        raise ValueError(f"{x} of {n} people")
    shown = _piece(min(x, cap), Band(0, cap), BREEDTE)
    return shown if shown.hi < cap else Band(shown.lo, n)


def share_band(x: int, n: int) -> Band:
    """The share of *x* in *n* people, in percent, in a band that is two people wide or more.

    The width follows from the band of *n*. Raises ValueError under ten people, or outside 0 to *n*.
    """
    return share_in(x, n, share_width(band(n).lo))


def share_width(n: int) -> int:
    """How wide, in percent, the share band of *n* people is. Raises ValueError under ten people."""
    for percent in DELEN:
        if percent * n >= 100 * MINSTENS_MENSEN:
            return percent
    raise ValueError(f"no share of {n} people")


def share_in(x: int, n: int, percent: int) -> Band:
    """The share of *x* in *n* people, in a band of *percent*. Raises ValueError as above."""
    if not 0 <= x <= n or not n:
        raise ValueError(f"{x} of {n} people")
    lo = min(100 * x // (n * percent) * percent, 100 - percent)
    return Band(lo, lo + percent)


def fitting(share: Band, n: int) -> Band:
    """How many of *n* people *share* (percent) can stand for."""
    over = -(-share.hi * n // 100)  # the first number that is too high
    return Band(-(-share.lo * n // 100), n if share.hi == 100 else over - 1)  # noqa: PLR2004 - all


def _width(cells: Collection[Band], b: int) -> int:
    return max([b, *(cell.hi - cell.lo + 1 for cell in cells)])


def _piece(x: int, reach: Band, b: int) -> Band:
    if not reach.lo <= x <= reach.hi:
        raise ValueError(f"{x} is not in {reach.lo}-{reach.hi}")
    pieces = max(1, (reach.hi - reach.lo + 1) // b)
    nummer = min((x - reach.lo) // b, pieces - 1)
    lo = reach.lo + nummer * b
    return Band(lo, reach.hi if nummer == pieces - 1 else lo + b - 1)
