"""No number, alone or beside the staff list, says what one person did: tried on every table."""

from collections import Counter
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from infra.voorlichting import delen
from infra.voorlichting.delen import ANDERE, group_parts, share
from infra.voorlichting.meten import Mens, measure
from tests.infra.voorlichting.personeel import opzet

DINGEN = ("basis", "leiden", "welkom", "gedragscode")
SAMEN = "Balie en andere onderdelen"
NAMEN = ("Balie", "balie ", "Werf", "Archief", "Griffie", "andere  onderdelen")
OPZET = opzet()

mensen = st.builds(
    Mens,
    onderdeel=st.sampled_from(NAMEN),
    leidt=st.booleans(),
    nieuw=st.booleans(),
    deed=st.frozensets(st.sampled_from(DINGEN)),
)
# Mostly alike, so that "everyone" and "no one" come by often; sizes around ten, where it hurts.
groepen = st.tuples(mensen, st.integers(1, 13)).map(lambda een: [een[0]] * een[1])
tabellen = st.lists(groepen, min_size=1, max_size=5).map(lambda lijst: [*chain(*lijst)])


def counted(tabel):
    return measure(tabel, OPZET)


def sizes(namen: list[str], tabel: list[Mens]) -> list[int]:
    """How many are behind each of *namen*: for this the register and the staff list are enough."""
    staf = Counter(" ".join(m.onderdeel.split()).casefold() for m in tabel)
    alleen = {naam.casefold() for naam in namen if ANDERE.lower() not in naam.lower()}
    rest = sum(aantal for naam, aantal in staf.items() if naam not in alleen)
    return [staf[naam.casefold()] if naam.casefold() in alleen else rest for naam in namen]


@given(tabellen)
def test_every_group_and_every_difference_of_groups_has_ten_people(tabel):
    for meting in counted(tabel).metingen:
        if meting.id != "basis":
            continue
        groot = sizes([een.naam for een in meting.onderdelen], tabel)
        assert not groot or sum(groot) == len(tabel)  # so each difference is a sum of others
        assert all(aantal >= 10 for aantal in groot)
        assert (meting.deel is not None) == (len(tabel) >= 10)


@given(tabellen)
def test_who_leads_or_is_new_is_counted_only_with_ten_and_leaves_ten(tabel):
    for meting in counted(tabel).metingen:
        groep = [m for m in tabel if m.leidt] if meting.wie == "leidinggevenden" else tabel
        groep = [m for m in tabel if m.nieuw] if meting.wie == "nieuw" else groep
        if meting.deel is not None:
            assert len(groep) >= 10
        if meting.onderdelen:
            assert len(groep) >= 10 * len(meting.onderdelen)
    code, nieuw = (counted(tabel).of("gedragscode", wie) for wie in ("iedereen", "nieuw"))
    if code.deel is not None and nieuw.deel is not None:
        assert len([m for m in tabel if not m.nieuw]) not in range(1, 10)


@given(tabellen, st.data())
def test_for_every_person_there_is_a_world_in_which_it_was_otherwise(tabel, data):
    """One person changes, alone or together with one other: nobody who reads can tell."""
    gezien, wie = counted(tabel), data.draw(st.integers(0, len(tabel) - 1))
    for ding in DINGEN:
        alleen = turned(tabel, wie, ding)
        anderen = [
            nr for nr, m in enumerate(tabel) if (ding in m.deed) != (ding in tabel[wie].deed)
        ]
        werelden = (alleen, *(turned(alleen, ander, ding) for ander in anderen))
        assert any(counted(wereld) == gezien for wereld in werelden), (ding, wie)


def turned(tabel: list[Mens], wie: int, ding: str) -> list[Mens]:
    ander = replace(tabel[wie], deed=tabel[wie].deed ^ {ding})
    return [*tabel[:wie], ander, *tabel[wie + 1 :]]


def test_without_the_clip_the_attack_finds_someone(monkeypatch):
    """The attack above can win: it does when everyone is told of as everyone."""
    monkeypatch.setattr(delen, "_clipped", lambda deden, van: deden)
    tabel = [Mens("Balie", deed=frozenset({"basis"}))] * 10
    werelden = [turned(tabel, wie, "basis") for wie in range(10)]
    assert counted(tabel) not in [counted(wereld) for wereld in werelden]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=4))
def test_a_share_is_never_more_than_what_was_done(paren):
    cells = [(min(paar), max(paar)) for paar in paren]
    van = sum(cel[1] for cel in cells)
    assume(van >= 10)
    deel = share(cells)
    assert deel % 5 == 0
    assert 0 <= deel <= 95
    assert deel * van <= 100 * sum(cel[0] for cel in cells)


@pytest.mark.parametrize(
    ("deden", "van", "deel"),
    [(10, 10, 90), (9, 10, 90), (8, 10, 80), (1, 10, 0), (0, 10, 0), (2, 10, 20), (20, 20, 95),
     (640, 640, 95), (576, 640, 90), (575, 640, 85), (9, 9, None), (0, 0, None)],
)  # fmt: skip
def test_a_share_is_rounded_down_and_says_neither_all_nor_one(deden, van, deel):
    assert share([(deden, van)]) == deel


@pytest.mark.parametrize(
    ("groot", "groepen"),
    [
        ({"Balie": 12, "Werf": 30}, {"Balie": "Balie", "Werf": "Werf"}),
        ({"Balie": 12, "Werf": 6, "Kas": 4}, {"Balie": "Balie", "Werf": ANDERE, "Kas": ANDERE}),
        (
            {"Balie": 12, "Werf": 30, "Kas": 4},
            {"Balie": SAMEN, "Werf": "Werf", "Kas": SAMEN},
        ),
        ({"Balie": 12, "Kas": 4}, dict.fromkeys(["Balie", "Kas"], SAMEN)),
        ({"Balie": 5, "Kas": 4}, dict.fromkeys(["Balie", "Kas"], ANDERE)),
        ({"Balie": 9, "balie  ": 8}, dict.fromkeys(["Balie", "balie  "], "Balie")),
        ({"Balie": 12, ANDERE: 14, "Kas": 4}, {"Balie": "Balie", ANDERE: ANDERE, "Kas": ANDERE}),
    ],
)  # fmt: skip
def test_small_parts_are_one_part_and_never_one_that_can_be_worked_out(groot, groepen):
    assert group_parts([naam for naam, n in groot.items() for _ in range(n)]) == groepen
