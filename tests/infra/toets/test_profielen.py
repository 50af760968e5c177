"""The rule about vertrouwenspersonen: R-07. With T-86."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each

S, M = "vp-profiel/nl/samira-benali.md", "vp-profiel/nl/marit-eskes.md"


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def samira(**velden):
    return lambda p: p.page("samira-benali", **velden)


def named(rol, wie):
    """Someone's name in a row of rollen.yml."""
    return lambda p: p.item("rollen", "rollen", rol, wie=wie)


def reader(wie, **velden):
    return lambda p: p.item("recipients", "lezers", wie, **velden)


GEVALLEN = [
    Geval("R-07", "training is due soon", "oranje", "Samira Benali volgt vóór 24 januari 2027 opnieuw bijscholing",
          f"{S}:laatste_bijscholing", samira(laatste_bijscholing=day(1, 24, 2025)), "hr"),
    Geval("R-07", "training is past due", "rood", "Samira Benali had vóór 24 november 2026 bijscholing",
          f"{S}:laatste_bijscholing", samira(laatste_bijscholing=day(11, 24, 2024)), "hr"),
    Geval("R-07", "training on no day", "rood", "wanneer de laatste bijscholing was", f"{S}:laatste_bijscholing",
          samira(laatste_bijscholing=None), "hr"),
    Geval("R-07", "training is still to come", "rood", "wanneer de laatste bijscholing was", S, samira(laatste_bijscholing=day(11, 26))),
    Geval("R-07", "never trained for it", "rood", "welke opleiding tot vertrouwenspersoon", f"{S}:opleiding",
          samira(opleiding=None), "redactie"),
    Geval("R-07", "no way to reach someone", "rood", "een telefoonnummer of een mailadres", f"{S}:telefoon",
          samira(telefoon=None, email=None)),
    Geval("R-07", "an appointment without an end", "rood", "tot welke dag die is aangesteld", S, samira(aangesteld_tot=None)),
    Geval("R-07", "an appointment ends soon", "oranje", "Samira Benali is aangesteld tot 24 januari 2027", f"{S}:aangesteld_tot",
          samira(aangesteld_tot=day(1, 24, 2027)), "redactie"),
    Geval("R-07", "who also leads", "rood", "Samira Benali is vertrouwenspersoon, met ook de nevenfunctie 'Teamleider openbare ruimte'",
          f"{S}:nevenfunctie", samira(nevenfunctie="Teamleider openbare ruimte")),
    Geval("R-07", "who is named as a leader elsewhere", "rood", "Samira Benali is vertrouwenspersoon, met ook de rol 'De directie'",
          f"{S}:nevenfunctie", named("directie", "Hanneke Reedijk en mevrouw Samira Benali")),
    Geval("R-07", "who works at HR", "oranje", "Samira Benali is vertrouwenspersoon, met ook de nevenfunctie 'HR-adviseur': liever een ander",
          f"{S}:nevenfunctie", samira(nevenfunctie="HR-adviseur")),
    Geval("R-07", "who is a maatschappelijk werker", "oranje", "ook de rol 'Bedrijfsmaatschappelijk werk'", S,
          named("bedrijfsmaatschappelijk-werk", "Samira Benali")),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


def test_in_the_example_both_kinds_are_there(proef):
    assert proef.rule("R-07").stand == "groen"


def test_vertrouwenspersonen_are_seen_orange_and_red():
    wie = {k for k, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}}
    assert wie == {"R-07"}


@pytest.mark.parametrize("soort", ["intern", "extern"])
def test_t86_vertrouwenspersonen_of_one_kind_only_are_not_enough(proef, soort):
    for naam in ("samira-benali", "joost-veldkamp", "marit-eskes"):
        proef.page(naam, type=soort)
    oordeel = proef.rule("R-07")
    ander = {"intern": "externe", "extern": "interne"}[soort]
    assert (oordeel.stand, oordeel.eigenaar) == ("rood", "hr")
    assert (
        oordeel.zin
        == f"Er is geen {ander} vertrouwenspersoon; stel er een aan en maak een profiel."
    )


def test_t86_who_is_no_longer_appointed_does_not_count(proef):
    oordeel = proef.page("marit-eskes", aangesteld_tot=day(11, 24)).rule("R-07")
    gezien = [een.zin for een in oordeel.bevindingen if een.stand == "rood"]
    assert gezien == [
        "Marit Eskes was aangesteld tot 24 november 2026; verleng dat, of haal het profiel weg.",
        "De aanstelling van elke externe vertrouwenspersoon is voorbij; stel er een aan.",
    ]
    assert (oordeel.plek.bestand, oordeel.voor) == (M, day(11, 24))


def test_t86_no_profile_at_all_is_told_for_both_kinds(proef):
    for naam in ("samira-benali", "joost-veldkamp", "marit-eskes"):
        proef.page(naam, status="concept")
    oordeel = proef.rule("R-07")
    assert (oordeel.stand, oordeel.zin) == (
        "rood", "Er is geen interne vertrouwenspersoon; stel er een aan en maak een profiel. Er is nog één punt.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "maak",
    [
        samira(nevenfunctie="Behandelaar van het meldpunt"),
        named("behandelaar", "Nadia Osinga, Samira Benali"),
        reader("nadia-osinga", naam="samira  benali"),
        named("klachtencommissie", "Samira Benali"),
    ],
    ids=["by what the profile says", "by role", "by key", "in the committee"],
)
def test_t86_a_vertrouwenspersoon_who_also_handles_or_judges_is_red_and_told_why(proef, maak):
    oordeel = maak(proef).rule("R-07")
    assert (oordeel.stand, oordeel.plek.bestand) == ("rood", S)
    assert "Samira Benali is vertrouwenspersoon, met ook de " in oordeel.zin
    assert "dat gaat niet samen; kies iemand anders." in oordeel.zin


@pytest.mark.parametrize(
    "ook", ["Adviseur, geen leidinggevende", "Geen andere functie bij ons", "Chrono-monteur"]
)
def test_a_job_that_does_not_clash_is_fine(proef, ook):
    assert samira(nevenfunctie=ook)(proef).rule("R-07").stand == "groen"


def test_the_calendar_hears_of_training_and_knows_of_appointments_by_itself(proef):
    gezien = {een.wat for een in proef.rule("R-07").bevindingen}
    assert gezien == {
        "",
        "Bijscholing: Joost Veldkamp",
        "Bijscholing: Samira Benali",
        "Bijscholing: Marit Eskes",
    }


def test_no_end_of_an_appointment_is_not_current_and_no_training_is_not_there(proef):
    gezien = samira(aangesteld_tot=None, opleiding=None)(proef).rule("R-07")
    assert [(een.kolom, een.plek.regel) for een in gezien.bevindingen if een.stand == "rood"] == [
        ("aanwezig", proef.inhoud.page("samira-benali").bron.line_of(("opleiding",))),
        ("actueel", proef.inhoud.page("samira-benali").bron.line_of(("aangesteld_tot",))),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stand", "maak"),
    [
        ("oranje", lambda p: p.page("marit-eskes", aangesteld_tot=day(11, 25))),
        ("groen", samira(laatste_bijscholing=day(11, 25))),
        ("groen", samira(telefoon=None)),
        ("groen", samira(email=None)),
    ],
    ids=["appointed until today", "trained today", "only mail", "only a phone"],
)  # fmt: skip
def test_what_is_just_enough_is_enough(proef, stand, maak):
    assert maak(proef).rule("R-07").stand == stand
