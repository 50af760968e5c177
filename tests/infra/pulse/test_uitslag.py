import json
import random
from collections import Counter, defaultdict
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.pulse.rijen import row_names
from infra.pulse.tellen import scales
from infra.pulse.uitslag import ReleaseRefused, dump, release
from inhoud.registers.pulse_release import Release
from tests.infra.pulse.mensen import (
    FOUT,
    KERN,
    MEEGEMAAKT,
    STIL,
    VORMEN,
    VRAGEN,
    VRIJGEGEVEN,
    Gevallen,
    make_round,
    rows_of,
    who_met,
)

RONDE = make_round()
VOL = "45112" + "09" + "33333" + "4"  # agrees, knows, met no one


def released(ronde, mensen, codes=None):
    return dump(release("een", ronde, rows_of(ronde, mensen), codes=codes, vrijgegeven=VRIJGEGEVEN))


@pytest.mark.belofte(4)
def test_t73_a_group_of_nine_is_hidden_and_cannot_be_worked_out_from_the_rest():
    """Every world of a group of thirty and one of nine: what is released, fits all of the nine."""
    ronde = make_round([FOUT])
    fits = defaultdict(set)
    for dienst in range(31):
        for griffie in range(10):
            mensen = [("01", "4" if wie < dienst else "1") for wie in range(30)]
            mensen += [("02", "5" if wie < griffie else "2") for wie in range(9)]
            fits[released(ronde, mensen)].add(griffie)

    assert len(fits) >= 10
    assert all(griffie == {*range(10)} for griffie in fits.values())
    for tekst in fits:
        gelezen = Release.model_validate_json(tekst)
        assert gelezen.respons.groepen["griffie"] is None
        assert gelezen.vragen["fout"].groepen["griffie"] is None
        assert gelezen.vragen["fout"].groepen["dienst"] is not None


@st.composite
def gevallen(draw):
    mensen = draw(st.integers(20, 45))
    n = {vorm: draw(st.integers(max(20, mensen - 4), mensen)) for vorm in VORMEN}
    zelf = {vorm: draw(st.integers(0, n[vorm]) | st.integers(0, 6)) for vorm in VORMEN}
    kern = [zelf[vorm] for vorm in KERN]
    samen = draw(st.integers(max(kern), min(mensen, sum(kern))))
    los = zelf["discriminatie"]
    een = draw(st.integers(max(samen, los), min(mensen, samen + los)))
    gezien = draw(st.integers(0, max(n[vorm] - zelf[vorm] for vorm in VORMEN)))
    return mensen, Gevallen(zelf, n, samen, een, gezien)


@pytest.mark.belofte(4)
@settings(max_examples=15)
@given(gevallen())
def test_for_every_number_of_every_band_there_are_people_with_the_same_release(gegeven):
    """Not bands that would fit, but people: their rows, counted and released, to the byte."""
    mensen, waar = gegeven
    tekst = of_people(mensen, waar)
    delen = {
        naam: range(cel["aantal"][0], cel["aantal"][1] + 1)
        for naam, cel in json.loads(tekst)["vragen"]["meegemaakt"]["delen"].items()
    }
    gezien = delen.pop("gezien")
    nodig = {(naam, x) for naam, getallen in delen.items() for x in getallen}
    while nodig:
        naam, x = min(nodig)
        wereld = next(worlds(delen, waar, naam, x, gezien[0], mensen))
        assert of_people(mensen, wereld) == tekst
        nodig -= {*wereld.zelf.items(), ("vergelijk", wereld.vergelijk), ("zelf", wereld.een_zelf)}


def of_people(mensen, wereld):
    return released(RONDE, [("01", f"4511211{per_vorm}4") for per_vorm in who_met(wereld, mensen)])


def worlds(delen, waar, naam, x, gezien, mensen):
    """Worlds in which *naam* is *x*, and everything in the band that is shown of it."""
    for hoog in range(mensen):
        zelf = {vorm: min(delen[vorm][0] + hoog, delen[vorm][-1]) for vorm in VORMEN}
        zelf |= {naam: x} if naam in VORMEN else {}
        kern, los = [zelf[vorm] for vorm in KERN], zelf["discriminatie"]
        if max(waar.n[vorm] - zelf[vorm] for vorm in VORMEN) < gezien:
            continue
        for samen in delen["vergelijk"]:
            for een in delen["zelf"]:
                if {"vergelijk": samen, "zelf": een}.get(naam, x) != x:
                    continue
                if max(kern) <= samen <= min(mensen, sum(kern)) and max(samen, los) <= een <= min(
                    mensen, samen + los
                ):
                    yield Gevallen(zelf, waar.n, samen, een, gezien)


def test_the_order_of_the_rows_changes_nothing():
    rows = rows_of(RONDE, [("01", VOL)] * 21 + [("02", STIL)] * 12 + [("00", VOL)] * 3)
    before = dump(release("een", RONDE, rows, codes=36, vrijgegeven=VRIJGEGEVEN))

    random.Random(1).shuffle(rows)

    assert dump(release("een", RONDE, iter(rows), codes=36, vrijgegeven=VRIJGEGEVEN)) == before


def test_a_release_is_written_so_and_no_other_way():
    tekst = released(RONDE, [("01", VOL)] * 25 + [("02", VOL)] * 3)
    gelezen = json.loads(tekst)

    assert dump(Release.model_validate_json(tekst)) == tekst
    assert tekst == json.dumps(gelezen, sort_keys=True, indent=1) + "\n"
    assert gelezen["respons"] == {
        "organisatie": [25, 29],
        "groepen": {"dienst": [25, 29], "griffie": None},
    }
    assert gelezen["vragen"]["fout"] == {
        "organisatie": {"n": [25, 29], "aantal": [23, 28]},
        "groepen": {"dienst": {"n": [25, 29], "aandeel": [90, 100]}, "griffie": None},
    }
    assert gelezen["vragen"]["gemeld"] == {}
    assert gelezen["vragen"]["tegenhouden"]["delen"]["niets"] == {"n": [25, 29], "aantal": [20, 28]}
    assert gelezen["definitie"] == RONDE.definition()
    assert gelezen["vrijgegeven"] == "2026-06-15"


def test_what_does_not_count_leaves_the_number_of_answers_and_not_knowing_stays_in():
    mensen = [("01", "46115" + VOL[5:])] * 6 + [("01", VOL)] * 14

    vragen = json.loads(released(RONDE, mensen))["vragen"]

    assert vragen["fout"]["organisatie"]["n"] == [20, 24]
    assert vragen["ingrijpen"]["organisatie"]["n"] == [10, 14]
    assert vragen["melden"]["organisatie"]["n"] == [20, 24]
    assert vragen["melden"]["groepen"]["dienst"]["aandeel"] == [70, 80]


def test_twice_the_same_reason_counts_once_and_none_counts_too():
    mensen = [("01", VOL[:5] + redenen + VOL[7:]) for redenen in ["33"] * 12 + ["00"] * 13]

    delen = json.loads(released(RONDE, mensen))["vragen"]["tegenhouden"]["delen"]

    assert delen["reden-3"] == {"n": [25, 29], "aantal": [10, 14]}
    assert delen["reden-1"] == {"n": [25, 29], "aantal": [0, 4]}


def test_what_was_reported_shows_only_beside_what_was_met():
    mensen = [("01", VOL[:7] + "12331" + "1")] * 25 + [("01", VOL)] * 75
    met = json.loads(released(RONDE, mensen))["vragen"]
    rest = [vraag for vraag in VRAGEN if vraag["id"] != "meegemaakt"]
    minder = [("01", een[:7] + een[12:]) for _, een in mensen]
    zonder = json.loads(released(make_round(rest), minder))["vragen"]

    assert met["gemeld"] == {"organisatie": {"aandeel": [75, 100]}}
    assert met["meegemaakt"]["delen"].keys() == {*VORMEN, "zelf", "gezien", "vergelijk"}
    assert zonder["gemeld"] == {}


def test_a_round_asks_the_kinds_without_a_figure_to_compare_too():
    ronde = make_round([MEEGEMAAKT | {"vergelijk": None}])
    delen = json.loads(released(ronde, [("00", "12333")] * 20))["vragen"]["meegemaakt"]["delen"]

    assert delen.keys() == {*VORMEN, "zelf", "gezien"}
    assert [naam for naam, _ in scales(ronde)] == row_names(ronde)
    assert [naam for naam, _ in scales(RONDE)] == row_names(RONDE)


def changed(rows, **erbij):
    """The first row of a question, with something else in it."""
    plek = next(plek for plek, rij in enumerate(rows) if rij.vraag == erbij["waar"])
    velden = {naam: waarde for naam, waarde in erbij.items() if naam != "waar"}
    return [*rows[:plek], rows[plek]._replace(**velden), *rows[plek + 1 :]]


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (lambda rows: changed(rows, waar="fout", vraag="loon"), "geen vraag 'loon'"),
        (lambda rows: changed(rows, waar="fout", groep="03"), "groep die er niet is: '03'"),
        (lambda rows: changed(rows, waar="fout", groep="02"), "'ingrijpen' niet even groot"),
        (lambda rows: changed(rows, waar="gemeld", groep="01"), "gevoelig.*geen groep"),
        (lambda rows: changed(rows, waar="fout", antwoord="06"), "antwoord dat er niet is: '06'"),
        (lambda rows: changed(rows, waar="fout", antwoord="4"), "antwoord dat er niet is: '4'"),
        (lambda rows: changed(rows, waar="tegenhouden", antwoord="91"), "niet is: '91'"),
        (lambda rows: changed(rows, waar="meegemaakt/zelf", antwoord="03"), "niet is: '03'"),
        (lambda rows: changed(rows, waar="meegemaakt/zelf", antwoord="01"), "zelf' passen niet"),
        (lambda rows: changed(rows, waar="meegemaakt/macht", antwoord="02"), "gezien' passen niet"),
        (lambda rows: changed(rows, waar="meegemaakt/vergelijk", antwoord="01"), "k' passen niet"),
        (lambda rows: rows[1:], "'fout' en 'ingrijpen' hebben niet evenveel"),
        (lambda rows: rows[:-1], "'fout' en 'gemeld' hebben niet evenveel"),
        (lambda rows: [], "geen antwoorden"),
    ],
)
def test_rows_that_do_not_add_up_are_refused(broken, why):
    rows = rows_of(RONDE, [("01", VOL)] * 12)

    with pytest.raises(ReleaseRefused, match=why) as refused:
        release("een", RONDE, broken(rows), codes=None, vrijgegeven=VRIJGEGEVEN)

    assert "12" not in str(refused.value)


def test_more_answers_than_codes_are_refused_and_as_many_are_not():
    mensen = [("01", VOL)] * 12

    assert released(RONDE, mensen, codes=12) == released(RONDE, mensen)
    with pytest.raises(ReleaseRefused, match=r"meer antwoorden dan codes: er zijn 11"):
        released(RONDE, mensen, codes=11)


def test_the_rows_are_gone_through_once():
    seen = Counter()

    def rows():
        for rij in rows_of(RONDE, [("01", VOL)] * 12):
            seen[rij] += 1
            yield rij

    release("een", RONDE, rows(), codes=12, vrijgegeven=date(2026, 7, 1))

    assert seen.total() == 12 * 15
