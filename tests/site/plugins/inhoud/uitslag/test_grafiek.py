"""A drawing that a browser, a printer and a screen reader can take, without a style of its own."""

import xml.etree.ElementTree as ET

import pytest

from inhoud.uitslag.grafiek import MERKEN, Streep, bar, dumbbell

STREPEN = (
    Streep("juni 2026, nulmeting", "62%", "nulmeting", (57.2, 62.1, 67.0)),
    Streep("november 2026", "verborgen", "eerder", None),
    Streep("juni 2027, deze ronde", "73%", "nu", (68.9, 73.2, 77.6)),
)


def drawn(*strepen, titel="Een titel", **erbij):
    return dumbbell("g-fout", titel, strepen or STREPEN, **erbij)


def parts(svg, klas):
    return [een for een in ET.fromstring(svg).iter() if een.get("class") == klas]


def test_a_drawing_is_named_by_its_title():
    svg = ET.fromstring(drawn(titel='Een "fout" & meer <nu>'))

    assert svg.get("role") == "img"
    assert svg[0].tag == "title"
    assert svg.get("aria-labelledby") == svg[0].get("id") == "g-fout"
    assert svg[0].text == 'Een "fout" & meer <nu>'


def test_words_are_words_and_never_a_tag():
    svg = drawn(Streep("<script>", "<b>", "nu", (1, 2, 3)))

    tags = {een.tag for een in ET.fromstring(svg).iter()}
    assert tags == {"svg", "title", "g", "line", "text", "circle"}


def test_a_drawing_brings_no_style_and_no_colour():
    for svg in (drawn(), bar(10, 20)):
        for een in ET.fromstring(svg).iter():
            assert not {"style", "stroke", "xmlns"} & een.attrib.keys()
            assert een.get("fill") in {None, "currentColor"}


def test_the_same_numbers_give_the_same_drawing():
    assert drawn() == drawn()


def test_a_round_keeps_its_shape_when_its_colour_is_gone():
    assert len({*MERKEN.values()}) == len(MERKEN) == 4


def test_a_hidden_round_has_its_words_and_no_mark():
    svg = drawn()

    assert "november 2026" in svg
    assert len(parts(svg, "g-marge")) == len(parts(svg, "g-merk")) == 2


def test_the_margin_of_the_nulmeting_lies_behind_every_round():
    (baan,) = parts(drawn(), "g-baan")

    assert (baan.get("x"), baan.get("width")) == ("57.2%", "9.8%")
    assert parts(drawn(STREPEN[0]), "g-baan") == []


@pytest.mark.parametrize(("tot", "plek"), [(100, "10%"), (20, "50%")])
def test_small_shares_get_a_scale_of_their_own(tot, plek):
    svg = drawn(Streep("nu", "10%", "nu", (7, 10, 14)), tot=tot)

    assert parts(svg, "g-merk")[0].get("x") == plek
    assert f">{tot}%</text>" in svg


def test_a_bar_is_full_as_far_as_we_are_sure():
    hoogstens, zeker = ET.fromstring(bar(12.04, 13.96))

    assert (zeker.get("width"), hoogstens.get("width")) == ("12%", "14%")
