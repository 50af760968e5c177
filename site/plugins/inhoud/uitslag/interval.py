"""How sure a result is: what everyone would have said, seen from who answered.

Only released bands come in, and every margin is taken outward: it holds what the real numbers
would have given, and tells nothing about them that the bands did not.
"""

import math
from typing import Literal, NamedTuple

from inhoud.registers.pulse_release import Cel

Z_ZEKER = 1.959964  # 95% of the time
Woord = Literal["hoger", "lager", "geen"]


class Marge(NamedTuple):
    """A share lies between these, from 0 to 1."""

    laag: float
    hoog: float


def wilson(aantal: float, n: int, hoofden: int) -> Marge:
    """95% for *aantal* of *n* answers, of *hoofden* people who could have given one.

    Where nearly everyone answered, little is left to guess.
    """
    if n >= hoofden:
        return Marge(aantal / n, aantal / n)
    telt = n * (hoofden - 1) / (hoofden - n)
    deel, zz = aantal / n, Z_ZEKER**2 / telt
    midden = deel + zz / 2
    uit = Z_ZEKER * math.sqrt(deel * (1 - deel) / telt + zz / telt / 4)
    return Marge(max(0.0, (midden - uit) / (1 + zz)), min(1.0, (midden + uit) / (1 + zz)))


def released(cel: Cel, hoofden: int) -> Marge | None:
    """The margin around a released cell, outward; none without its number of answers.

    Over every number the bands leave open: nearer to all the people a margin shrinks faster than
    its middle moves, so the ends of a band are not always the widest.
    """
    if cel.n is None or (cel.aantal is None and cel.aandeel is None):
        return None
    grenzen = [(n, *_ends(cel, n)) for n in range(max(1, cel.n[0]), max(1, cel.n[1]) + 1)]
    return Marge(
        min(wilson(laag, n, hoofden).laag for n, laag, _ in grenzen),
        max(wilson(hoog, n, hoofden).hoog for n, _, hoog in grenzen),
    )


def _ends(cel: Cel, n: int) -> tuple[float, float]:
    """The fewest and the most of *n* that fit the cell."""
    if cel.aantal is not None:
        return min(cel.aantal[0], n), min(cel.aantal[1], n)
    laag, hoog = cel.aandeel or (0, 100)
    return n * laag / 100, n * hoog / 100


def middle(cel: Cel) -> float | None:
    """The share in the middle of what a cell leaves open, from 0 to 1."""
    if cel.aandeel is not None:
        return sum(cel.aandeel) / 200
    if cel.aantal is None or cel.n is None:
        return None
    return min(1.0, sum(cel.aantal) / max(1, sum(cel.n)))


def trend(nu: Marge, toen: Marge) -> Woord:
    """Only where two margins do not touch is there something to say."""
    if nu.laag > toen.hoog:
        return "hoger"
    return "lager" if nu.hoog < toen.laag else "geen"


def apart(nu: Marge, toen: Marge) -> float:
    """How far the middles of two margins lie apart, from 0 to 1, where these only just touch.

    So it is what `trend` needs. The usual "smallest change that is seen four times out of five"
    is smaller, and would be untrue here: it belongs to another test, and knows no bands.
    """
    return (nu.hoog - nu.laag + toen.hoog - toen.laag) / 2
