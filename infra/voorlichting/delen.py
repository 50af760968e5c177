"""Which shares are shown of which groups, so that no number says what one person did.

The rule. A group has at least ten people. Parts that are smaller are one part together, "Andere
onderdelen"; are those still fewer than ten, then they join the smallest part that is shown. So the
parts divide everyone, and what is left when parts are taken from the whole has ten people too.
In each part that is counted (a cell) the count is *clipped*: everyone counts as all but one, and
one counts as none. Only then is it made a share, rounded down to a multiple of five. A share of
several cells is made of their clipped counts, never of what was clipped away. Of signatures the
cells are who is new and who is not; they are never split by part of the organisation.

What it gives away. Who knows the size of a group learns its count to within five percent; up to
twenty-one people that is the count itself, but for the first and the last. Beside the whole a
larger part may be known as well as that. So these are counts in all but name, clipped ones: that
is enough, because what follows rests on the clip and not on the rounding.

What it never gives away, alone or beside the staff list: that a certain person did or did not.
Were everyone in a cell to have done it, then the world in which one of them did not looks the
same; were no one to have done it, then so does the world in which one did; and in between any two
may have changed places. The tests look for such a world for every person in every table.

What it cannot hide. All others in a part who tell each other what they did know what the last one
did, with or without a number; who counts oneself along is one of them. And who holds two counts,
and knows that only one person came or went in between, may see a step: a share moves by steps, so
mostly it stays, but not always. Therefore at least four weeks lie between two counts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

MINSTENS = 10
STAP = 5
ANDERE = "Andere onderdelen"

Cel = tuple[int, int]  # how many did it, of how many


def share(cells: Sequence[Cel]) -> int | None:
    """The share of everyone in *cells* together, in percent; none below ten people."""
    samen = sum(van for _, van in cells)
    if samen < MINSTENS:
        return None
    geteld = sum(_clipped(deden, van) for deden, van in cells)
    return geteld * 100 // samen // STAP * STAP


def _clipped(deden: int, van: int) -> int:
    """As many as may be told of: never all of them, never a single one."""
    return 0 if deden <= 1 else min(deden, van - 1)


def group_parts(onderdelen: Sequence[str]) -> Mapping[str, str]:
    """For every name in *onderdelen* (one for each person), the part in which it is counted.

    One part for all means that there is nothing to show beside the whole.
    """
    namen = _as_written(Counter(onderdelen))
    groot = Counter(namen[naam] for naam in onderdelen)
    klein = {naam for naam, aantal in groot.items() if aantal < MINSTENS or naam == ANDERE}
    rest, samen = sum(groot[naam] for naam in klein), ANDERE
    over = sorted(groot.keys() - klein, key=lambda naam: (groot[naam], naam))
    if 0 < rest < MINSTENS and over:
        samen = f"{over[0]} en {ANDERE.lower()}"
        klein.add(over[0])
    return {ruw: samen if naam in klein else naam for ruw, naam in namen.items()}


def _as_written(mensen: Counter[str]) -> dict[str, str]:
    """For names that differ in spaces and capitals only: the way most people have it."""
    beste = {_plain(ANDERE): ANDERE}
    for naam in sorted(mensen, key=lambda naam: (-mensen[naam], naam)):
        beste.setdefault(_plain(naam), " ".join(naam.split()))
    return {naam: beste[_plain(naam)] for naam in mensen}


def _plain(naam: str) -> str:
    return " ".join(naam.split()).casefold()
