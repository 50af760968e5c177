"""Someone who wants to know which answers one person gave, and has nothing but how they lie.

Each takes a listing, (vraag, who) in the order in which rows were found, and says how many rows it
ties together rightly. Chance does so too, now and then; LUCK is far above that.
"""

import itertools
import math
import re

from tests.functions.pulse.uitgave import RONDE, VRAGEN

K = len(VRAGEN)
PAIRS = math.comb(K, 2)
PAGE = 4096
# In a listing shuffled at will, K - 1 neighbours and PAIRS ranks agree on average, whatever the
# number of people; both spread like a Poisson variable. Six times its spread: once in ten million.
LUCK = {"neighbours": K - 1 + 6 * math.sqrt(K - 1), "ranks": PAIRS + 6 * math.sqrt(PAIRS)}
# longest first: meegemaakt/zelf is also how … starts
NAMED = "|".join(sorted(map(re.escape, VRAGEN), key=len, reverse=True))
ROW = re.compile(rf"{RONDE}({NAMED})[\0-\x40]?([A-J]{{4}})".encode(), re.DOTALL)


def neighbours(listing):
    """Who lies next to each other came together."""
    return sum(a[1] == b[1] for a, b in itertools.pairwise(listing))


def ranks(listing):
    """The first of one question came with the first of another, and so on."""
    columns = [[who for vraag, who in listing if vraag == wanted] for wanted in VRAGEN]
    return sum(
        x == y for a, b in itertools.combinations(columns, 2) for x, y in zip(a, b, strict=False)
    )


ATTACKS = {"neighbours": neighbours, "ranks": ranks}


def linked(listings):
    """The best that any attack makes of any listing, as a multiple of LUCK: below 1 is chance."""
    return max(
        attack(listing) / LUCK[name] for listing in listings for name, attack in ATTACKS.items()
    )


def in_every_order(rows):
    """*rows* (dicts with vraag and tag) as they come, and by each column that is no answer."""
    yield [(row["vraag"], row["tag"]) for row in rows]
    for column in rows[0].keys() - {"tag", "wat", "groep", "antwoord"}:
        yield [(row["vraag"], row["tag"]) for row in sorted(rows, key=lambda row: row[column])]


def as_they_lie(file):
    """Every row in the raw bytes, also in space that is free: front to back, and page by page."""
    found = [(hit.start(), (hit[1].decode(), hit[2].decode())) for hit in ROW.finditer(file)]
    yield [row for _, row in found]
    yield [row for at, row in sorted(found, key=lambda one: (one[0] // PAGE, -one[0]))]
