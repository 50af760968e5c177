"""What a results page says of a round: compared with the nulmeting and with a year ago."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inhoud.uitslag.beeld import Beeld
from inhoud.uitslag.groepen import Deelname
from tests.site.plugins.inhoud.uitslag.rondes import (
    GEVOELIG,
    OPEN,
    SCHAAL,
    behaviour,
    five,
    make_release,
    make_round,
    question,
    shown,
)  # fmt: skip


def course(beeld, vraag="fout"):
    return next(een.verloop for een in beeld.vragen if een.vraag.id == vraag)


def verdicts(beeld):
    return {(een.met, een.woord) for een in course(beeld).oordelen}


def test_t72_a_round_lies_beside_the_nulmeting_and_beside_last_year():
    beeld = Beeld.of(shown(100, 150, 152))

    assert verdicts(beeld) == {("nulmeting", "hoger"), ("vorig-jaar", "geen")}
    assert [m.merk for m in beeld.momenten] == ["nulmeting", "vorig-jaar", "nu"]
    assert [m.sluit.year for m in beeld.vergeleken] == [2026, 2027, 2028]


def test_t72_last_year_may_be_the_nulmeting_and_is_then_compared_once():
    assert verdicts(Beeld.of(shown(150, 100))) == {("nulmeting", "lager")}


def test_t72_the_nulmeting_is_compared_with_nothing():
    beeld = Beeld.of(shown(100))

    assert verdicts(beeld) == set()
    assert [m.merk for m in beeld.momenten] == ["nu"]


def test_a_small_round_half_a_year_ago_is_shown_and_not_compared():
    halfjaar = [dt.date(2026, 6, 5), dt.date(2026, 11, 13), dt.date(2027, 6, 4)]
    beeld = Beeld.of(shown(100, 160, 102, sluit=halfjaar))

    assert [m.merk for m in beeld.momenten] == ["nulmeting", "eerder", "nu"]
    assert verdicts(beeld) == {("nulmeting", "geen")}


def test_after_many_years_the_nulmeting_and_the_latest_rounds_stay():
    beeld = Beeld.of(shown(*range(100, 109)))

    assert [m.sluit.year for m in beeld.momenten] == [2026, 2031, 2032, 2033, 2034]


def test_a_question_with_other_answers_is_another_question():
    eerder, nu = shown(100, 150)
    anders = question("fout", SCHAAL[:4], SCHAAL[3:4])
    ronde = make_round(eerder[1].sluit, (anders, *OPEN[1:], *GEVOELIG), nulmeting=True)
    beeld = Beeld.of([(eerder[0], ronde, eerder[2]), nu])

    assert len(course(beeld).punten) == 1
    assert beeld.vragen[0].anders
    assert not beeld.vragen[1].anders
    assert [cel is None for cel in beeld.groepen[0].rijen[0].cellen] == [True, False]


def test_a_hidden_result_is_hidden_and_has_no_verdict():
    beeld = Beeld.of(shown(None, 150))

    assert course(beeld).punten[0].tussen is None
    assert verdicts(beeld) == set()
    assert "fout" not in {punt.vraag for punt in Beeld.of(shown(100, None)).kort}


def test_a_group_shows_its_bands_and_a_hidden_group_shows_nothing():
    balie, _, griffie = Beeld.of(shown(100, 150)).groepen

    assert [cel.aandeel for cel in balie.rijen[0].cellen] == [(50, 52), (50, 52)]
    assert (balie.deelname.band, balie.deelname.laag) == ((120, 124), False)
    assert griffie.verborgen
    assert not balie.verborgen
    assert griffie.deelname is None


@pytest.mark.parametrize(("hoofden", "laag"), [(399, True), (398, False), (390, False)])
def test_few_took_part_only_where_all_of_the_band_is_less_than_half(hoofden, laag):
    assert Deelname((195, 199), hoofden).laag == laag


def test_the_margin_is_told_in_whole_percents_and_outward():
    punt = course(Beeld.of(shown(125))).nu

    assert punt.tussen[0] / 100 <= punt.marge.laag < punt.marge.hoog <= punt.tussen[1] / 100
    assert punt.tussen[0] < punt.ongeveer < punt.tussen[1]


def test_a_difference_is_named_beside_each_round_we_compare_with():
    """The second asked fewer people, so that its margin is wider."""
    eerste, (naam, ronde, _), derde = shown(125, 125, 125)
    weinig = (naam, ronde, make_release(naam, ronde, mensen=100, fout=50))
    oordelen = course(Beeld.of([eerste, weinig, derde])).oordelen

    assert [een.verschil for een in oordelen] == [10, 17]


@given(st.integers(0, 250), st.integers(0, 250))
@example(0, 10)
@settings(max_examples=60)
def test_what_is_called_clear_differs_by_what_we_name(toen, nu):
    """Rounded up to a point: so far apart is always clear, a point nearer never is."""
    verloop = course(Beeld.of(shown(toen, nu)))
    (oordeel,) = verloop.oordelen
    verschil = abs(middle(verloop.nu) - middle(oordeel.toen))

    assert verschil <= oordeel.verschil or oordeel.woord != "geen"
    assert verschil > oordeel.verschil - 1 or oordeel.woord == "geen"


def middle(punt):
    return sum(punt.marge) * 50


def test_reasons_stand_with_the_most_named_first_and_kinds_as_they_were_asked():
    beeld = Beeld.of(shown(100, 150))

    assert [rij.id for rij in beeld.redenen[0].rijen] == ["bang", "gedoe"]
    assert beeld.redenen[0].rijen[0].banden == ((50, 54), (50, 54))
    gedrag = beeld.gedrag[0]
    assert [rij.id for rij in gedrag.rijen] == ["pesten", "discriminatie", "agressie"]
    assert [rij.id for rij in gedrag.samen] == ["zelf", "gezien"]
    assert gedrag.vergelijk.ongeveer == 7
    assert gedrag.n == (250, 254)


def test_kinds_are_of_those_who_answered_them_and_all_together_of_everyone():
    """Whoever left one kind open is not among those of that kind; and still took part."""
    ronde = make_round(dt.date(2026, 6, 5))
    delen = behaviour((245, 249)) | {
        deel: {"n": (250, 254), "aantal": five(20)} for deel in ("zelf", "gezien", "vergelijk")
    }
    beeld = Beeld.of([("een", ronde, make_release("een", ronde, delen=delen))])

    assert beeld.gedrag[0].n == (245, 249)
    assert next(punt.n for punt in beeld.kort if punt.soort == "zelf") == (250, 254)


def test_behaviour_that_is_hidden_as_a_whole_leaves_nothing():
    ronde = make_round(dt.date(2026, 6, 5))
    gedrag = Beeld.of([("een", ronde, make_release("een", ronde, delen={}))]).gedrag[0]

    assert (gedrag.n, gedrag.vergelijk, gedrag.zelf.nu.cel) == (None, None, None)


def test_whether_it_was_reported_is_told_in_quarters():
    assert [kwart for _, kwart in Beeld.of(shown(100, 150)).gemeld[0].punten] == ["minder"] * 2


@pytest.mark.parametrize(
    ("gunstig", "soorten"),
    [((100,), ["laagst", "zelf", "reden"]), ((100, 150), ["hoger", "laagst", "zelf"]),
     ((150, 100), ["lager", "laagst", "zelf"]), ((100, 102), ["geen", "laagst", "zelf"])],
)  # fmt: skip
def test_what_to_read_first_follows_from_fixed_rules(gunstig, soorten):
    assert [punt.soort for punt in Beeld.of(shown(*gunstig)).kort] == soorten


def test_a_small_round_tells_the_lowest_and_the_highest():
    beeld = Beeld.of(shown(100, 150, vragen=OPEN))

    assert [(p.soort, p.vraag) for p in beeld.kort] == [
        ("hoger", "Kort fout"), ("laagst", "Kort code"), ("hoogst", "Kort fout"),
    ]  # fmt: skip


def test_two_reasons_named_as_often_are_neither_named_most():
    (naam, ronde, release), *_ = shown(100)
    gelijk = {een: {"n": (250, 254), "aantal": five(30)} for een in ("gedoe", "bang")}
    velden = release.model_dump()
    velden["vragen"]["redenen"]["delen"] = gelijk
    beeld = Beeld.of([(naam, ronde, type(release).model_validate(velden))])

    assert [punt.soort for punt in beeld.kort] == ["laagst", "zelf", "hoogst"]
