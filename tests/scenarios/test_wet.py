"""T-19 … T-23: what is said of the law and in figures is careful, sourced and dated."""

import re

import pytest

from inhoud import leestekst
from tests.scenarios.conftest import LATER
from tests.voorbeeld import ROOT

PAGINA = "pagina/nl/waarom.md"
ARTIKELEN = (
    "Arbowet, artikel 3 lid 2",
    "Arbobesluit, artikel 2.15 lid 1",
    "Arbobesluit, artikel 2.15 lid 2",
    "Wet op de ondernemingsraden, artikel 27",
    "Wet bescherming klokkenluiders",
    "Artikel 7:646 lid 8 BW",
)
IN_BEHANDELING = ("vp-verplichting", "gedragscode-verplichting")
DAG = r"\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}"  # noqa: E501 - the months


def test_t19_a_crime_when_we_think_of_the_police_and_that_anyone_may_go_there(site, inhoud):
    blad = site.blad("/hulp/strafbaar/")
    assert "Je mag altijd direct naar de politie" in blad.tekst
    wanneer = blad.onder("wanneer-wij")
    assert len(wanneer.all("li")) >= 4
    assert "juridisch advies" in wanneer.tekst
    assert "Sinds 1 juli 2024" in blad.tekst
    assert "kan een wettelijke aangifteplicht gelden" in blad.onder("verkrachting").tekst
    for verbod in inhoud.data["verboden"].for_kind("hulp"):
        if verbod.ernst == "fout":
            gevonden = verbod.vorm.search(blad.tekst)
            assert not gevonden or leestekst.is_quoted(blad.tekst, *gevonden.span()), verbod.id


@pytest.mark.parametrize(
    ("zin", "fragment", "wet"),
    [
        (
            "Een vertrouwenspersoon is wettelijk verplicht vanaf 10 werknemers.",
            "vertrouwenspersoon is wettelijk verplicht",
            "vp-verplichting",
        ),
        ("De bewijslast ligt bij de dader.", "bewijslast ligt bij de dader", "seksuele-misdrijven"),
        ("Zie de Wet Huis voor klokkenluiders.", "Wet Huis voor klokkenluiders", "wbk"),
        ("Zie de Wet Huis voor de Klokkenluider.", "Wet Huis voor de Klokkenluider", "wbk"),
    ],
)
def test_t20_a_false_claim_of_law_stops_the_build_and_names_the_note(voorbeeld, zin, fragment, wet):
    regel = voorbeeld.append(PAGINA, zin)
    fouten = [f for f in voorbeeld.mistakes() if f.startswith(f"content/{PAGINA}:{regel}: ")]
    assert any(f"'{fragment}" in fout and f"{{wet:{wet}}}" in fout for fout in fouten), fouten


def test_t21_every_statement_has_its_article_its_day_and_its_source(site, inhoud):
    blad = site.blad("/afspraken/wet/")
    for notitie in inhoud.data["juridische_status"].notities:
        tekst = blad.onder(f"wet-{notitie.id}").tekst
        assert notitie.artikel in tekst, notitie.id
        assert notitie.bron in tekst, notitie.id
        assert re.search(rf"stand {DAG}", tekst), notitie.id
        assert re.search(rf"Nagekeken op {DAG}", tekst), notitie.id
    assert [artikel for artikel in ARTIKELEN if artikel not in blad.tekst] == []


def test_t21_a_bill_is_a_bill(site):
    blad = site.blad("/afspraken/wet/")
    for naam in IN_BEHANDELING:
        tekst = blad.onder(f"wet-{naam}").tekst
        assert re.search(rf"In behandeling, stand {DAG}", tekst), naam
        assert "Een jurist kijkt dit nog na" in tekst, naam
    assert "niet in het algemeen wettelijk verplicht" in blad.tekst


def test_t22_past_its_day_a_note_is_being_checked_wherever_it_stands(verder, site, inhoud):
    zin = "Deze informatie wordt gecontroleerd"
    notities = inhoud.data["juridische_status"].notities
    wet = verder.blad("/afspraken/wet/")
    assert [n.id for n in notities if zin not in wet.onder(f"wet-{n.id}").tekst] == []
    assert zin in verder.blad("/hulp/strafbaar/").tekst
    assert zin not in site.blad("/afspraken/wet/").tekst


def test_t22_the_editor_is_told_which_note_to_look_at(voorbeeld, inhoud):
    gemeld = [w for w in voorbeeld.report(peildatum=LATER).waarschuwingen if "controleer_voor" in w]
    assert len(gemeld) == len(inhoud.data["juridische_status"].notities)
    assert all(re.match(r"content/data/juridische_status\.yml:\d+: ", een) for een in gemeld)


def test_t23_a_typed_figure_and_a_figure_without_a_source_stop_the_build(voorbeeld):
    regel = voorbeeld.append(PAGINA, "Dat geldt voor 23 % van ons.")
    onbekend = voorbeeld.append(PAGINA, "En voor {cijfer:zomaar}.")
    voorbeeld.sub("data/cijfers.yml", r"^    bron: .*\n", "")
    fouten = voorbeeld.mistakes()
    assert any(f.startswith(f"content/{PAGINA}:{regel}: '23 %'") for f in fouten)
    assert f"content/{PAGINA}:{onbekend}: {{cijfer:zomaar}} staat niet in cijfers.yml" in fouten
    assert any(
        re.fullmatch(
            r"content/data/cijfers\.yml:\d+: cijfers\.0\.bron: verplicht veld ontbreekt", f
        )
        for f in fouten
    )


def test_t23_a_figure_of_the_register_shows_its_source_its_year_and_its_people(site, inhoud):
    bronnen = site.blad("/bronnen/")
    for cijfer in inhoud.data["cijfers"].cijfers:
        tekst = bronnen.onder(f"cijfer-{cijfer.id}").tekst
        bron = cijfer.bron_voluit or cijfer.bron
        for deel in (cijfer.waarde, bron, str(cijfer.jaar), cijfer.populatie):
            assert deel in tekst, cijfer.id
    gebruikt = set(
        re.findall(r"\{cijfer:([\w-]+)\}", (ROOT / "content" / PAGINA).read_text("utf-8"))
    )
    assert gebruikt
    waarom = site.blad("/waarom/")
    for cijfer in inhoud.data["cijfers"].cijfers:
        if cijfer.id in gebruikt:
            assert f"{cijfer.waarde} ({cijfer.bron} {cijfer.jaar})" in waarom.tekst
            assert f"/bronnen/#cijfer-{cijfer.id}" in waarom.main.links
