"""The rule about who signed, and how old a count may be: R-32."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each, lose, row

D = "data/voorlichting.yml"
NIEUW = 4  # the row of voorlichting.yml


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def signed(**velden):
    """Another count of new people who signed."""
    return row("voorlichting", "metingen", NIEUW, **velden)


def measured(op):
    return lambda p: p.register("voorlichting", gemeten_op=op)


GEVALLEN = [
    Geval("R-32", "no count at all", "rood", "data/voorlichting.yml ontbreekt", D, lambda p: p.without("voorlichting"), "hr"),
    Geval("R-32", "new people were not counted", "rood", "Er is niet geteld wie de gedragscode tekende", f"{D}:metingen",
          lose("voorlichting", "metingen", id="gedragscode", wie="nieuw")),
    Geval("R-32", "not everyone signed", "oranje", "tekende de gedragscode (minstens 85 procent wel)", f"{D}:deel: 95", signed(deel=85), "hr"),
    Geval("R-32", "eight in ten signed", "oranje", "minstens 80 procent wel", D, signed(deel=80)),
    Geval("R-32", "fewer than eight in ten signed", "rood", "minstens 75 procent wel", D, signed(deel=75)),
    Geval("R-32", "the code changed", "rood", "zijn van versie 1 van de gedragscode; nu geldt versie 2. Vraag iedereen opnieuw.",
          f"{D}:major", lambda p: p.page("gedragscode", versie="2.0")),
    Geval("R-32", "the count is a year old", "oranje", "voor het laatst op 24 november 2025", D, measured(day(11, 24, 2025))),
    Geval("R-32", "the count is two years old", "rood", "voor het laatst op 24 november 2024", D, measured(day(11, 24, 2024))),
    Geval("R-32", "fewer than ten people are new", "grijs", "minder dan tien mensen", D, signed(deel=None)),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


def test_in_the_example_new_people_signed(proef):
    assert proef.rule("R-32").stand == "groen"


def test_signatures_are_seen_orange_and_red():
    wie = {k for k, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}}
    assert wie == {"R-32"}


@pytest.mark.parametrize("deel", [90, 95, 100])
def test_a_share_that_can_be_everyone_is_green(proef, deel):
    assert signed(deel=deel)(proef).rule("R-32").stand == "groen"


@pytest.mark.parametrize(("jaar", "stand"), [(2025, "groen"), (2024, "oranje")])
def test_a_count_of_one_or_two_years_ago_today_is_not_yet_older(proef, jaar, stand):
    assert measured(day(11, 25, jaar))(proef).rule("R-32").stand == stand
