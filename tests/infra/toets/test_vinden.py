"""The rules about what everyone can find: R-21, R-30, R-33, EA-01 and EA-03."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from infra.toets.blokken import vinden
from inhoud import sjablonen
from inhoud.paginas import Regeling
from tests.infra.toets.gevallen import Geval, colours, each, lose

N, H, A = "pagina/nl/nieuw.md", "data/hulplijnen.yml", "data/agenda.yml"
EN = "gedragscode/en/gedragscode.md"
REGELS = ["R-21", "R-30", "R-33", "EA-01", "EA-03"]


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def renamed(naam, nieuw):
    """A page under another name, so that it no longer stands at every foot."""

    def change(proef):
        blad = proef.inhoud.page(naam)
        proef.without_page(naam)
        proef.inhoud.bladzijden.append(replaced(blad, nieuw))
        return proef

    return change


def replaced(blad, nieuw):
    return type(blad)(blad.soort, blad.taal, nieuw, blad.pad, blad.kop, blad.bron)


def far(proef):
    """The klachtenregeling, under another name and linked from one page at two clicks."""
    renamed("klachtenregeling", "klagen")(proef)
    return proef.text("drempels", "\n## ", "\n[klagen](klagen)\n\n## ")


def talked(naam, op):
    return lambda p: p.item("agenda", "punten", naam, laatst_besproken=op)


GEVALLEN = [
    Geval("R-21", "no way leads to the klachtenregeling", "rood", "Geen weg leidt van de eerste pagina naar 'Klachtenregeling'",
          "klachtenregeling/nl/klachtenregeling.md", renamed("klachtenregeling", "klagen"), "bevoegd-gezag"),
    Geval("R-21", "the klachtenregeling is three clicks away", "oranje", "'Klachtenregeling' ligt 3 klikken ver",
          "klachtenregeling/nl/klachtenregeling.md", far),
    Geval("R-21", "there is no klachtenregeling", "rood", "geen vastgestelde pagina van de soort klachtenregeling",
          "data/organisatie.yml", lambda p: p.without_page("klachtenregeling"), "redactie"),
    Geval("R-21", "there is no page with all ways to get help", "rood", "van de soort hulp",
          "data/organisatie.yml", lambda p: p.page("waar-kan-ik-terecht", slug="hulp/overal")),
    Geval("R-21", "no number for now", "rood", "een nummer voor nood", f"{H}:hulplijnen", lose("hulplijnen", "hulplijnen", soort="nood")),
    Geval("R-21", "nobody looked at the numbers for a year", "oranje", "voor het laatst op 24 november 2025 nagekeken", f"{H}:gecontroleerd_op",
          lambda p: p.register("hulplijnen", gecontroleerd_op=day(11, 24, 2025))),
    Geval("R-21", "nobody ever looked at the numbers", "oranje", "nog nooit nagekeken", H,
          lambda p: p.register("hulplijnen", gecontroleerd_op=None)),
    Geval("R-30", "a page that is not there in English", "rood", "'Gedragscode' is er niet in deze taal: Engels", EN,
          lambda p: p.without_page("gedragscode", "en"), "bevoegd-gezag"),
    Geval("R-30", "the page with all help is not there in Arabic", "rood", "is er niet in deze taal: Arabisch", "hulp/ar/waar-kan-ik-terecht.md",
          lambda p: p.without_page("waar-kan-ik-terecht", "ar")),
    Geval("R-30", "a translation of an earlier version", "oranje", "De vertaling van 'Gedragscode' (Engels) is van versie 1.0; laat versie 2.0",
          f"{EN}:vertaling_van", lambda p: p.page("gedragscode", versie="2.0"), "bevoegd-gezag"),
    Geval("R-30", "there is nothing to translate", "rood", "van de soort meldprocedure", "data/organisatie.yml",
          lambda p: p.page("zo-behandelen-we-je-melding", status="concept")),
    Geval("R-30", "only Dutch was agreed", "grijs", "naast Nederlands geen taal", "data/organisatie.yml:talen_verplicht",
          lambda p: p.register("organisatie", talen_verplicht=("nl",))),
    Geval("R-33", "one link is missing", "oranje", "Zet in 'Onze visie' een link naar: vertrouwensvoorziening.", "visie/nl/visie.md",
          lambda p: p.text("visie", "(vertrouwenspersonen", "(samira-benali"), "bevoegd-gezag"),
    Geval("R-33", "both links are missing", "rood", "Zet in 'Onze visie' een link naar: gedragscode en vertrouwensvoorziening.", "visie/nl/visie.md",
          lambda p: p.text("visie", "(vertrouwenspersonen", "(samira-benali").text("visie", "(gedragscode", "(privacy")),
    Geval("R-33", "the gedragscode need not lead to itself, but to who supports", "oranje", "Zet in 'Gedragscode' een link naar: vertr",
          "gedragscode/nl/gedragscode.md", lambda p: p.text("gedragscode", "(vertrouwenspersonen", "(samira-benali")),
    Geval("EA-01", "no such page", "rood", "geen pagina met de naam 'nieuw'", "data/organisatie.yml", lambda p: p.without_page("nieuw"), "hr"),
    Geval("EA-01", "a concept", "rood", "'Nieuw hier?' telt nog niet mee; laat haar vaststellen", f"{N}:status",
          lambda p: p.page("nieuw", status="concept"), "hr"),
    Geval("EA-01", "a heading is gone", "rood", "de kop {#week-4} ontbreekt", N, lambda p: p.text("nieuw", "{#week-4}", "{#maand-1}")),
    Geval("EA-01", "soon to be looked at", "oranje", "Kijk 'Nieuw hier?' opnieuw na vóór 24 januari 2027", f"{N}:herzien_voor",
          lambda p: p.page("nieuw", herzien_voor=day(1, 24, 2027))),
    Geval("EA-01", "to be looked at yesterday", "rood", "vóór 24 november 2026", f"{N}:herzien_voor",
          lambda p: p.page("nieuw", herzien_voor=day(11, 24))),
    Geval("EA-03", "no agenda", "rood", "data/agenda.yml ontbreekt", A, lambda p: p.without("agenda"), "hr"),
    Geval("EA-03", "a table that is a day late", "oranje", "De directie had dit vóór 24 november 2026 weer moeten bespreken",
          f"{A}:laatst_besproken", talked("directie", day(8, 24)), "directie"),
    Geval("EA-03", "a table that is a month late", "rood", "De directie had dit vóór 25 oktober 2026", f"{A}:laatst_besproken",
          talked("directie", day(7, 25)), "directie"),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


@pytest.mark.parametrize("regel", REGELS)
def test_in_the_example_everyone_finds_it(proef, regel):
    assert proef.rule(regel).stand == "groen"


def test_every_rule_about_finding_is_seen_orange_and_red():
    assert [k for k, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}] == REGELS


@pytest.mark.parametrize(
    ("naam", "weg"),
    [
        ("onderdelen/kop", 'class="hulp-nodig"'),
        ("onderdelen/kop", "T.hulp_nodig"),
        ("onderdelen/kop", "hulp.nummers()"),
        ("base", "deel.balk()"),
    ],
)
def test_a_bar_without_help_is_red(proef, monkeypatch, naam, weg):
    html = sjablonen.source
    monkeypatch.setattr(
        sjablonen, "source",
        lambda wat: html(wat).replace(weg, "") if wat == naam else html(wat),
    )  # fmt: skip
    oordeel = proef.rule("R-21")
    assert (oordeel.stand, oordeel.zin.startswith("Zet 'Hulp nodig?' terug")) == ("rood", True)


def test_a_language_that_does_not_say_help_is_red(proef, monkeypatch):
    zinnen = vinden.zinnen
    monkeypatch.setattr(
        vinden, "zinnen", lambda map_, taal: {} if taal == "ar" else zinnen(map_, taal)
    )
    oordeel = proef.rule("R-21")
    assert (oordeel.stand, oordeel.zin) == (
        "rood",
        "Vertaal 'Hulp nodig?' in site/i18n/ar.yml (hulp_nodig).",
    )


def test_without_any_regeling_there_is_no_link_to_look_for(proef):
    for blad in list(proef.inhoud.bladzijden):
        if isinstance(blad.kop, Regeling):
            proef.page(blad.id, blad.taal, status="concept")
    assert proef.rule("R-33").stand == "grijs"


def test_a_page_of_our_own_that_is_still_the_example_does_not_count(echt):
    oordeel = echt.page("nieuw", voorbeeld=True).rule("EA-01")
    assert (oordeel.stand, oordeel.zin) == (
        "rood", "'Nieuw hier?' telt nog niet mee; maak er je eigen tekst van.",
    )  # fmt: skip


def test_the_first_table_to_come_back_is_the_day_that_is_told(proef):
    oordeel = proef.rule("EA-03")
    assert (oordeel.voor, oordeel.zin) == (day(12, 28), "In orde tot 28 december 2026.")
    assert {een.wat for een in oordeel.bevindingen} == {""}


@pytest.mark.parametrize(
    ("regel", "maak"),
    [
        ("R-21", lambda p: p.register("hulplijnen", gecontroleerd_op=day(11, 25, 2025))),
        ("EA-03", talked("directie", day(8, 25))),
    ],
    ids=["numbers that someone looked at a year ago today", "a table that has until today"],
)
def test_the_last_day_still_counts(proef, regel, maak):
    assert maak(proef).rule(regel).stand == "groen"
