from functools import reduce
from types import SimpleNamespace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infra.pulse import klimaat, tellen
from infra.pulse.banden import Band
from infra.pulse.klimaat import climate
from infra.pulse.tellen import Score
from tests.infra.pulse.aanval import attack_climate, own_share
from tests.infra.pulse.test_banden import mask, spread

OURS = SimpleNamespace(klimaat=klimaat, tellen=tellen)
NIEMAND = Score(0, 0)


@settings(max_examples=25)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=4), st.integers(0, 12))
def test_whoever_tries_every_world_learns_no_more_of_a_group_than_its_own_band(sizes, rest):
    worlds = rest + 1
    for n in sizes:
        worlds *= n + 1
    assume(worlds < 3000)

    assert attack_climate(OURS, sizes, rest) == worlds


@st.composite
def organisations(draw):
    sizes = draw(st.lists(st.integers(0, 60), min_size=2, max_size=12))
    return [Score(draw(st.integers(0, n)), n) for n in sizes]


@pytest.mark.belofte(4)
@settings(max_examples=100)
@given(organisations())
def test_groups_taken_from_the_total_say_nothing_about_a_group_shown_or_hidden(scores):
    *groups, rest = scores
    shown = climate({f"g{place}": score for place, score in enumerate(groups)}, rest)
    assume(shown.organisatie)
    cells = [own_share(cel, n) for cel, (_, n) in zip(shown.groepen.values(), groups, strict=True)]
    cells.append({*range(rest.n + 1)})
    window = mask(Band(*shown.organisatie.aantal))

    for place, cell in enumerate(cells):
        others = reduce(spread, cells[:place] + cells[place + 1 :], 1)
        assert all(others << v & window for v in cell)


def test_the_worked_example_comes_out_to_the_percent():
    groups = {
        "burgerzaken": Score(9, 14),
        "ruimte": Score(13, 22),
        "sociaal-domein": Score(31, 41),
        "bedrijfsvoering": Score(18, 24),
        "griffie": Score(3, 6),
    }

    shown = climate(groups, NIEMAND)

    assert {naam: cel and cel.aandeel for naam, cel in shown.groepen.items()} == {
        "burgerzaken": (60, 80),
        "ruimte": (50, 60),
        "sociaal-domein": (75, 80),
        "bedrijfsvoering": (70, 80),
        "griffie": None,
    }
    assert shown.organisatie.n == (105, 109)
    assert shown.organisatie.aantal == (68, 74)


def test_two_hidden_groups_stay_hidden_together():
    assert attack_climate(OURS, [10, 4, 5], 0) == 11 * 5 * 6
    assert attack_climate(OURS, [12, 4], 5) == 13 * 5 * 6


def test_of_fewer_than_ten_people_nothing_is_shown():
    shown = climate({"een": Score(4, 5)}, Score(1, 4))

    assert shown.organisatie is None
    assert shown.groepen == {"een": None}
