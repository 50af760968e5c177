"""What a norm asks for is in the calendar too, once."""

from datetime import date

from infra.kalender import ics
from infra.kalender.van_toets import from_toets
from infra.toets.model import Bevinding, Norm, Oordeel, Plek, Toets

DAG = date(2026, 11, 25)
NORM = Norm.model_validate({
    "titel": "Norm", "bron": {"document": "D", "uitgever": "U", "jaar": 2026}, "bindt": "iedereen",
    "regels": [{"id": "R-12", "wat": "Evaluatie", "eigenaar": "hr", "blokken": ["P"]}],
})  # fmt: skip


def toets(*bevindingen: Bevinding) -> Toets:
    [regel] = NORM.regels
    plek = Plek("data/organisatie.yml")
    rij = Oordeel(regel, NORM, "groen", {}, "In orde.", "hr", None, plek, bevindingen)
    return Toets(DAG, (rij,))


def seen(bestand: str, regel: int, voor: date | None, wat: str, eigenaar: str = "") -> Bevinding:
    return Bevinding("actueel", "groen", "Zin.", Plek(bestand, regel), eigenaar, voor, wat)


def test_a_finding_with_a_day_and_a_name_is_a_moment_whatever_its_colour():
    voor = date(2027, 11, 10)
    een = seen("data/evaluaties.yml", 19, voor, "De evaluatie van het plan")

    [moment] = from_toets(toets(een))

    assert (moment.voor, moment.wat, moment.soort) == (voor, een.wat, "evaluatie")
    assert (moment.eigenaar, moment.plek) == ("hr", een.plek)
    assert moment.id == "toets-evaluaties-de-evaluatie-van-het-plan"


def test_without_a_day_or_a_name_or_a_toets_there_is_nothing():
    naamloos = seen("data/rie.yml", 1, DAG, "")
    dagloos = seen("data/rie.yml", 1, None, "RI&E")

    assert from_toets(toets(naamloos, dagloos)) == []
    assert from_toets(None) == []


def test_two_rules_that_see_the_same_make_one_moment_and_ids_stay_apart():
    een = seen("data/werkomgeving.yml", 5, DAG, "Rondgang")
    ander = seen("data/werkomgeving.yml", 9, date(2027, 1, 1), "Rondgang", "preventiemedewerker")

    momenten = from_toets(toets(ander, een, een))

    assert [(m.id, m.eigenaar) for m in momenten] == [
        ("toets-werkomgeving-rondgang", "hr"),
        ("toets-werkomgeving-rondgang-2", "preventiemedewerker"),
    ]


def test_an_id_does_not_change_when_lines_move_or_the_day_does():
    voor = from_toets(toets(seen("data/dpia.yml", 3, DAG, "DPIA: het meldpunt")))
    na = from_toets(toets(seen("data/dpia.yml", 8, date(2029, 1, 1), "DPIA: het meldpunt")))

    assert [m.id for m in voor] == [m.id for m in na]


def test_where_a_register_says_the_same_the_toets_says_what_and_the_register_which(alles):
    eigen = alles.moments(DAG)
    wet = eigen["wet-psa"]
    gezien = seen(wet.plek.bestand, wet.plek.regel, wet.voor, "De wet over PSA", "directie")
    elders = seen("data/evaluaties.yml", 1, date(2027, 1, 1), "De evaluatie")

    samen = alles.moments(DAG, toets(gezien, elders))

    assert samen.keys() == {*eigen, "toets-evaluaties-de-evaluatie"}
    assert (samen["wet-psa"].wat, samen["wet-psa"].eigenaar) == ("De wet over PSA", "directie")
    assert samen["wet-psa"].soort == "wet"


def test_of_a_statement_only_its_name_and_day_are_told(alles):
    """What someone answered for, and how it stands, stays on the page it belongs to."""
    plek = Plek("data/verklaringen.yml", 40)
    zin = "De behandelaar verklaarde dat niet alle meldingen op tijd zijn."
    een = Bevinding("actueel", "rood", zin, plek, "behandelaar", DAG, "Verklaring: lopende zaken")

    bestand = ics.text(from_toets(toets(een)), alles.read(), DAG)

    assert b"SUMMARY:Verklaring: lopende zaken\r\n" in bestand
    assert b"DTSTART;VALUE=DATE:20261125" in bestand
    assert b"meldingen" not in bestand
