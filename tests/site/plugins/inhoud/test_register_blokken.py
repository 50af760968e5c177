"""What a page shows of a register: how sure we are of the law, what is late, who comes first."""

import datetime as dt
import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inhoud.controle import checked
from inhoud.lezen import read_content
from inhoud.weergave import Weergave
from inhoud.zinnen import zinnen
from tests.voorbeeld import ROOT, URLS

SITE = ROOT / "site"
VANDAAG = dt.date(2026, 11, 25)
BLOKKEN = (
    "juridisch", "cijfers", "bronnen", "meldinstanties", "klachtencommissie", "termijnen-klacht",
    "aanpalend-beleid", "rie-resultaat", "plan-van-aanpak", "evaluaties", "metingen",
    "signalen-jaar", "hr-verankering", "agenda", "communicatielog", "posterlocaties",
    "werkomgeving-stand", "dpia", "eisen",
)  # fmt: skip
NOTITIE = """notities:
  - {id: vp, groep: steun, titel: T, zin: "De zin.", artikel: Artikel 1, bron: Bronnaam,
     bron_url: https://www.ser.nl, stand: STAND, stand_datum: 2023-10-31,
     gecontroleerd_op: 2026-11-25, controleer_voor: 2027-02-01}
"""
WITH_H2 = {"eisen"}  # these are all there is on their page


def show(inhoud, blok: str, *, arg: str = "", dag: dt.date = VANDAAG) -> str:
    """The block as it stands on a page of the intranet on *dag*, in one line."""
    inhoud.peildatum = dag
    weergave = Weergave(inhoud, "intranet", URLS, {"nl": zinnen(SITE / "i18n", "nl")})
    omgeving = Environment(
        loader=FileSystemLoader(SITE / "theme/templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    omgeving.globals |= weergave.names()
    omgeving.filters |= weergave.filters()
    return " ".join(omgeving.get_template(f"blokken/{blok}.html").render(arg=arg).split())


@pytest.fixture(scope="module")
def voorbeeld():
    return checked(ROOT / "content")


@pytest.mark.parametrize("blok", BLOKKEN)
def test_every_block_can_be_filled_from_the_shipped_registers(voorbeeld, blok):
    html = show(voorbeeld, blok)
    assert len(html) > 200
    assert "None" not in re.sub("<[^>]*>", "", html)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert blok in WITH_H2 or "<h2" not in html


@pytest.fixture
def wet(klein):
    """`wet(stand, dag)`: the note in that state, as it is shown on that day."""

    def wet(stand: str, dag: dt.date) -> str:
        pad = Path(klein.folder) / "data/juridische_status.yml"
        pad.write_text(NOTITIE.replace("STAND", stand), encoding="utf-8")
        inhoud, fouten = read_content(klein.folder)
        assert fouten == []
        return show(inhoud, "wet", arg="vp", dag=dag)

    return wet


def test_a_note_shows_its_sentence_its_date_and_its_source(wet):
    html = wet("in-behandeling", VANDAAG)
    assert "De zin." in html
    assert "In behandeling, stand 31 oktober 2023" in html
    assert "Artikel 1" in html
    assert "Nagekeken op 25 november 2026" in html
    assert '<a href="https://www.ser.nl" rel="noreferrer">Bronnaam</a>' in html
    assert "let-op" not in html


@pytest.mark.parametrize("stand", ["geldend", "te-controleren"])
def test_past_its_date_a_note_says_that_it_is_being_checked(wet, stand):
    zin = "Deze informatie wordt gecontroleerd."
    assert zin not in wet(stand, dt.date(2027, 2, 1))
    assert zin in wet(stand, dt.date(2027, 2, 2))


def test_what_nobody_confirmed_says_so_and_keeps_what_was_last_known(wet):
    html = wet("te-controleren, laatst_bekend: in-behandeling", VANDAAG)
    assert "Een jurist kijkt dit nog na." in html
    assert "let-op" not in html
    assert "In behandeling, stand 31 oktober 2023" in html
    assert "Nog niet bevestigd, stand" in wet("te-controleren", VANDAAG)


def test_a_measure_is_late_the_day_after_its_date_until_it_is_done(voorbeeld):
    maatregel = r'id="maatregel-roosters".*?</li>'
    op_tijd = show(voorbeeld, "plan-van-aanpak", dag=dt.date(2027, 1, 31))
    te_laat = show(voorbeeld, "plan-van-aanpak", dag=dt.date(2027, 2, 1))
    assert "te laat" not in re.search(maatregel, op_tijd)[0]
    assert "te laat" in re.search(maatregel, te_laat)[0]
    klaar = re.search(r'id="maatregel-meldpunt-openen".*?</li>', te_laat)[0]
    assert "te laat" not in klaar


def test_a_measure_that_has_begun_can_be_late_and_is_not_called_planned(voorbeeld):
    begonnen = [m for m in voorbeeld.data["pva"].maatregelen if m.status == "bezig"]
    assert {m.id for m in begonnen} >= {"dialoogsessies", "werf-verlichting"}
    te_laat = show(voorbeeld, "plan-van-aanpak", dag=dt.date(2027, 7, 1))
    for een in begonnen:
        kaart = re.search(rf'id="maatregel-{een.id}".*?</li>', te_laat)[0]
        assert not een.klaar
        assert "s-bezig" in kaart
        assert ">gepland<" not in kaart
        assert "te laat" in kaart


def test_a_date_that_moved_is_told_together_with_the_first_one(voorbeeld):
    html = show(voorbeeld, "plan-van-aanpak")
    assert "28 februari 2027, eerst was dat 31 oktober 2026" in html


def test_how_one_moment_goes_stands_once_under_its_own_heading(voorbeeld):
    kaarten = show(voorbeeld, "hr-verankering")
    for moment in voorbeeld.data["hr_verankering"].momenten:
        assert f'href="#{moment.id}"' in kaarten
        assert moment.werkwijze[:40] not in kaarten
        assert moment.werkwijze[:40] in show(voorbeeld, "hr-verankering", arg=moment.id)


def test_actions_of_a_walk_stand_in_the_plan(voorbeeld):
    html = show(voorbeeld, "plan-van-aanpak")
    acties = [a.wat for r in voorbeeld.data["werkomgeving"].rondgangen for a in r.acties]
    assert acties
    assert all(actie in html for actie in acties)


def test_a_location_without_a_walk_says_so(voorbeeld):
    assert "nog geen rondgang" not in show(voorbeeld, "werkomgeving-stand")
    zonder = voorbeeld.data["werkomgeving"].model_copy(update={"rondgangen": ()})
    oud = voorbeeld.data["werkomgeving"]
    voorbeeld.data["werkomgeving"] = zonder
    try:
        html = show(voorbeeld, "werkomgeving-stand")
    finally:
        voorbeeld.data["werkomgeving"] = oud
    assert html.count("nog geen rondgang") == len(voorbeeld.data["locaties"].locaties)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, "De ondernemingsraad stemde op 8 september 2026 in met het meldpunt en de postbus."),
        ({"status": "aangevraagd"}, "Het antwoord is er nog niet."),
        ({"status": "niet-verleend"}, "De ondernemingsraad stemde nog niet in met het meldpunt"),
        ({"versie": "0.9"}, "De ondernemingsraad stemde nog niet in met het meldpunt"),
        ({"status": "nvt"}, "Er is hier geen ondernemingsraad"),
        (None, "De ondernemingsraad stemde nog niet in met het meldpunt"),
    ],
    ids=["agreed", "asked", "refused", "agreed to an older version", "no council", "no register"],
)
def test_what_the_works_council_decided_is_one_sentence(voorbeeld, velden, zin):
    oud = voorbeeld.data.pop("instemmingen")
    besluit = oud.instemmingen[0]
    if velden is not None:
        nieuw = besluit.or_instemming.model_copy(update=velden)
        besluit = besluit.model_copy(update={"or_instemming": nieuw})
        voorbeeld.data["instemmingen"] = oud.model_copy(update={"instemmingen": (besluit,)})
    try:
        html = show(voorbeeld, "instemming", arg="meldpunt")
    finally:
        voorbeeld.data["instemmingen"] = oud
    assert html.startswith("<p>")
    assert zin in html


def test_at_the_lkog_one_reads_what_comes_first_and_what_happens_otherwise(voorbeeld):
    oud = voorbeeld.data["klachtencommissie"]
    voorbeeld.data["klachtencommissie"] = oud.model_copy(
        update={
            "type": "lkog",
            "leden": (),
            "intern_eerst": True,
            "intern_eerst_uitleg": "Sla je die over, dan is je klacht daar niet-ontvankelijk.",
        }
    )
    try:
        html = show(voorbeeld, "klachtencommissie")
    finally:
        voorbeeld.data["klachtencommissie"] = oud
    assert "onze eigen procedure gaat voor" in html
    assert "dan is je klacht daar niet-ontvankelijk" in html
    assert "eerst iets anders" not in html


def test_a_body_is_shown_only_where_it_belongs(voorbeeld):
    misstand = show(voorbeeld, "meldinstanties", arg="misstand")
    klacht = show(voorbeeld, "meldinstanties", arg="klacht")
    assert misstand.count("<dt>") == 9
    assert "LKOG" not in misstand
    assert klacht.count("<dt>") == 1


def test_no_exact_number_of_answers_is_shown(voorbeeld):
    html = show(voorbeeld, "metingen")
    assert "Ongeveer 400 van de 574 deden mee." in html
    assert "402" not in html


def test_a_requirement_leads_to_the_pages_that_answer_it(voorbeeld):
    html = show(voorbeeld, "eisen", arg="ser-xp")
    assert 'href="/bronnen/"' in re.search(r'<tr id="eis-SER-58">.*?</tr>', html)[0]
    assert 'id="eis-XP-01"' in html
    assert "eis-AOF" not in html
