"""What is kept of one person's answers: a row per question, and nothing beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.pulse.model import AnswerRefused
from functions.pulse.ronde import Ronde
from infra.pulse.rijen import row_names
from infra.pulse.ronde import read_round
from tests.functions.pulse.rondes import KLEIN, MIDDEN, VOL, compiled
from tests.voorbeeld import ROOT

RONDE = Ronde.of(compiled())
DIGITS = st.text("0123456789", min_size=RONDE.tekens, max_size=RONDE.tekens)


def kept(antwoorden: str, groep: str = "03") -> dict[str, tuple[str, str]]:
    rijen = RONDE.rows_of(groep, antwoorden)
    return {rij.vraag: (rij.groep, rij.antwoord) for rij in rijen}


def test_eight_questions_take_thirteen_digits_and_become_fifteen_rows():
    assert RONDE.tekens == len(MIDDEN) == 13
    assert len(kept(MIDDEN)) == 15


def test_a_group_is_kept_beside_what_is_shown_by_group_and_nowhere_else():
    groepen = {vraag: groep for vraag, (groep, _) in kept(MIDDEN).items()}

    met = {vraag for vraag, groep in groepen.items() if groep == "03"}
    assert met == {"fout", "ingrijpen", "gedragscode", "vertrouwenspersoon", "melden"}
    assert {*groepen.values()} == {"03", "00"}


def test_two_reasons_are_kept_in_one_order_and_the_same_twice_is_one():
    assert kept("0000073000000")["tegenhouden"] == ("00", "37")
    assert kept("0000037000000") == kept("0000073000000")
    assert kept("0000044000000")["tegenhouden"] == ("00", "04")
    assert kept("0000000000000")["tegenhouden"] == ("00", "00")


@pytest.mark.parametrize(
    ("vormen", "zelf", "gezien", "vergelijk"),
    [
        ("33333", "02", "02", "02"),
        ("31333", "01", "02", "02"),  # discrimination, which the figure from elsewhere leaves out
        ("13332", "01", "01", "01"),
        ("33330", "00", "00", "00"),  # who leaves one out has not said no
        ("03333", "00", "00", "00"),
        ("30333", "00", "00", "02"),
        ("00001", "01", "00", "01"),
        ("00000", "00", "00", "00"),
    ],
)
def test_whether_someone_met_anything_is_worked_out_while_it_still_can(
    vormen, zelf, gezien, vergelijk
):
    rijen = kept(f"0000000{vormen}0")

    gevonden = [rijen[f"meegemaakt/{naam}"][1] for naam in ("zelf", "gezien", "vergelijk")]
    assert gevonden == [zelf, gezien, vergelijk]


@pytest.mark.parametrize(
    "antwoorden",
    ["", "4", MIDDEN + "0", MIDDEN[:-1], MIDDEN[:-1] + "a", "\u0664" * 13, " " * 13, MIDDEN + "\n",
     "-111111111111", "6000000000000", "0000000400000", "0000000000005"],
)  # fmt: skip
def test_what_is_on_no_scale_is_refused(antwoorden):
    with pytest.raises(AnswerRefused):
        RONDE.rows_of("03", antwoorden)


@pytest.mark.parametrize("groep", ["", "3", "06", "99", "-1", "0x", "\u0660\u0661", "003"])
def test_a_group_that_is_not_in_the_round_is_refused(groep):
    with pytest.raises(AnswerRefused):
        RONDE.rows_of(groep, MIDDEN)


@given(DIGITS, st.integers(0, 5))
def test_whatever_is_answered_there_are_as_many_rows_of_the_same_size(antwoorden, groep):
    try:
        rijen = RONDE.rows_of(f"{groep:02d}", antwoorden)
    except AnswerRefused:
        return
    assert [(len(r.groep), len(r.antwoord)) for r in rijen] == [(2, 2)] * 15
    assert [r.vraag for r in rijen] == [r.vraag for r in RONDE.rows_of("00", "0" * 13)]


@pytest.mark.parametrize("naam", [VOL, KLEIN])
def test_the_slips_and_the_functions_agree_on_the_names_of_the_rows(naam):
    _, stuk = read_round(ROOT / "content", naam)
    ronde = Ronde.of(compiled(naam))

    rijen = ronde.rows_of("00", "0" * ronde.tekens)

    assert [*row_names(stuk.ronde)] == [rij.vraag for rij in rijen]
