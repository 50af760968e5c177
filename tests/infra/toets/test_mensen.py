"""The rules about who does what, and what HR does: R-13 and R-22. With T-89."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each, lose

LEZERS, HR = "data/recipients.yml", "data/hr_verankering.yml"


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def named(rol, wie):
    """Someone's name in a row of rollen.yml."""
    return lambda p: p.item("rollen", "rollen", rol, wie=wie)


def reader(wie, **velden):
    return lambda p: p.item("recipients", "lezers", wie, **velden)


def at_hr(proef):
    reader("nadia-osinga", lijn="hr", rol="HR-adviseur")(proef)
    return reader("ruben-tak", lijn="personeel", rol="Adviseur bij personeelszaken")(proef)


def moment(naam, **velden):
    return lambda p: p.item("hr_verankering", "momenten", naam, **velden)


GEVALLEN = [
    Geval("R-13", "no register", "rood", "data/hr_verankering.yml ontbreekt", HR, lambda p: p.without("hr_verankering")),
    Geval("R-13", "nineteen words", "rood", "staan 19 van 20 woorden", f"{HR}:werkwijze", moment("exit", werkwijze="woord " * 19), "hr"),
    Geval("R-13", "nobody owns it", "rood", "een eigenaar uit rollen.yml", f"{HR}:eigenaar", moment("functioneren", eigenaar="")),
    Geval("R-13", "to be looked at soon", "oranje", "De controle van 'Als iemand vertrekt' was op 24 januari 2025", f"{HR}:datum",
          moment("exit", datum=day(1, 24, 2025)), "hr"),
    Geval("R-13", "last looked at too long ago", "rood", "dat had vóór 24 november 2026 opnieuw gemoeten", f"{HR}:datum",
          moment("functioneren", datum=day(11, 24, 2024)), "leidinggevende"),
    Geval("R-13", "looked at on a day to come", "rood", "is er nog niet; kijk na of het zo gaat", f"{HR}:datum",
          moment("exit", datum=day(11, 26)), "hr"),
    Geval("R-22", "who supports handles", "rood", "Samira Benali is vertrouwenspersoon en heeft ook de rol 'Behandelaar van het meldpunt'",
          "data/rollen.yml:wie", named("behandelaar", "Nadia Osinga, Samira Benali"), "bevoegd-gezag"),
    Geval("R-22", "who supports takes over", "rood", "Marit Eskes is vertrouwenspersoon", "data/rollen.yml:vervanger",
          lambda p: p.item("rollen", "rollen", "behandelaar", vervanger="marit  eskes")),
    Geval("R-22", "who supports reads", "rood", "Joost Veldkamp is vertrouwenspersoon", f"{LEZERS}:naam",
          reader("ruben-tak", naam="Joost Veldkamp")),
    Geval("R-22", "who supports keeps the last key", "rood", "Joost Veldkamp is vertrouwenspersoon en heeft ook de rol 'Houder van de noodsleutel'", f"{LEZERS}:naam",
          reader("notaris-zilverlinde", naam="Joost Veldkamp")),
    Geval("R-22", "who supports judges", "rood", "Samira Benali is vertrouwenspersoon en heeft ook de rol 'Lid van de klachtencommissie'",
          "data/klachtencommissie.yml:naam", lambda p: p.item("klachtencommissie", "leden", "wim-terpstra", naam="Samira Benali")),
    Geval("R-22", "who supports finds out", "rood", "Samira Benali is vertrouwenspersoon en heeft ook de rol 'Onderzoeker'",
          "data/onderzoeken.yml:uitvoerders", lambda p: p.last("onderzoeken", "onderzoeken", uitvoerders=("Samira Benali",))),
    Geval("R-22", "who judges works at HR", "rood", "Aisha Koning zit in de klachtencommissie en heeft ook de rol 'HR-adviseur'",
          "data/rollen.yml", named("hr", "Aisha Koning")),
    Geval("R-22", "who judges decides", "rood", "Aisha Koning zit in de klachtencommissie", "data/rollen.yml:wie",
          named("bevoegd-gezag", "Voorzitter Aisha Koning")),
    Geval("R-22", "one behandelaar", "rood", "Kies minstens twee mensen", f"{LEZERS}:lezers", lose("recipients", "lezers", id="ruben-tak")),
    Geval("R-22", "one person twice", "rood", "Kies minstens twee mensen", LEZERS, reader("ruben-tak", naam="Nadia Osinga")),
    Geval("R-22", "both from one line", "rood", "Alle behandelaars staan in één lijn", LEZERS, reader("ruben-tak", lijn="integriteit")),
    Geval("R-22", "both from HR", "oranje", "Alle behandelaars werken bij HR", LEZERS, at_hr),
    Geval("R-22", "no key outside", "oranje", "een noodsleutel bewaren", LEZERS, lose("recipients", "lezers", id="notaris-zilverlinde")),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


@pytest.mark.parametrize("regel", ["R-13", "R-22"])
def test_in_the_example_everyone_has_one_role(proef, regel):
    assert proef.rule(regel).stand == "groen"


def test_roles_are_seen_orange_and_red():
    wie = {k for k, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}}
    assert wie == {"R-22", "R-13"}


def test_t89_a_moment_in_someones_work_that_is_not_described_is_red(proef):
    gezien = {}
    for naam in ("selectie", "onboarding", "functioneren", "exit"):
        oud = proef.inhoud.data["hr_verankering"]
        oordeel = lose("hr_verankering", "momenten", id=naam)(proef).rule("R-13")
        gezien[naam] = (
            oordeel.stand,
            oordeel.eigenaar,
            f"Het moment '{naam}' ontbreekt" in oordeel.zin,
        )
        proef.inhoud.data["hr_verankering"] = oud
    assert set(gezien.values()) == {("rood", "hr", True)}


def test_twenty_words_are_enough(proef):
    assert moment("exit", werkwijze="woord " * 20)(proef).rule("R-13").stand == "groen"
