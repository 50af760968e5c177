"""The shipped example is complete: what the toets will ask of these registers is there."""

import datetime as dt

import pytest

from inhoud.controle import checked
from inhoud.registers.gedrag import KERN
from tests.voorbeeld import ROOT

VANDAAG = dt.date(2026, 11, 25)
FACTOREN = {"leiderschap", "organisatie", "plek", "normen", "samenstelling", "digitaal"}
NOTITIES = {
    "psa-beleid", "rie-psa", "voorlichting-plicht", "or-instemming", "wbk", "vp-verplichting",
    "gedragscode-verplichting", "anoniem-melden", "seksuele-misdrijven", "aangifte-verkrachting",
    "seksuele-intimidatie-definitie", "extern-melden", "klachtencommissie", "avg", "bestuurders",
}  # fmt: skip
ONBEVESTIGD = {
    "vp-verplichting", "gedragscode-verplichting", "anoniem-melden", "aangifte-verkrachting",
}  # fmt: skip


@pytest.fixture(scope="module")
def inhoud():
    return checked(ROOT / "content")


@pytest.fixture
def data(inhoud):
    return inhoud.data


def words(tekst: str) -> int:
    return len(tekst.split())


def months_ago(maanden: int) -> dt.date:
    return VANDAAG - dt.timedelta(days=round(maanden * 30.4))


def test_every_statement_of_law_is_there_and_none_is_surer_than_we_are(data):
    notities = {n.id: n for n in data["juridische_status"].notities}
    assert notities.keys() >= NOTITIES
    assert {naam for naam in ONBEVESTIGD if notities[naam].stand != "te-controleren"} == set()
    assert [n.id for n in notities.values() if n.is_due(VANDAAG)] == []
    assert notities["vp-verplichting"].laatst_bekend == "in-behandeling"
    assert notities["gedragscode-verplichting"].laatst_bekend == "in-behandeling"


def test_only_figures_that_may_be_repeated_are_there(data):
    gevonden = {(c.waarde, c.bron) for c in data["cijfers"].cijfers}
    assert {w for w, _ in gevonden} == {"9%", "7%", "15%", "33 klachten", "22%", "13%"}
    assert [c.id for c in data["cijfers"].cijfers if not (c.bron and c.jaar and c.populatie)] == []


def test_nine_bodies_take_a_misstand(data):
    misstand = [een for een in data["meldinstanties"].instanties if een.soort == "misstand"]
    assert len(misstand) == 9


def test_the_committee_is_whole_and_stands_apart(data):
    commissie = data["klachtencommissie"]
    assert len(commissie.leden) >= 3
    assert commissie.voorzitter.extern


def test_the_rie_covers_all_and_its_result_was_published_in_time(data):
    rie = data["rie"].onderzoeken[-1]
    assert rie.psa
    assert {v.id for v in rie.vormen} == set(KERN)
    assert {f.id for f in rie.risicofactoren} == FACTOREN
    assert rie.onderdelen
    assert rie.raadpleging
    assert rie.verantwoordelijke
    assert rie.datum >= dt.date(2026, 7, 1)  # three months before the pages came into force


def test_the_plan_answers_every_risk_and_nothing_is_late(data):
    plan = data["pva"]
    assert plan.rie == data["rie"].onderzoeken[-1].id
    assert plan.or_instemming.status == "verleend"
    assert {factor for m in plan.maatregelen for factor in m.risico} == FACTOREN
    assert {m.status for m in plan.maatregelen} == {
        "gepland", "bezig", "uitgevoerd", "gecontroleerd", "bijgestuurd",
    }  # fmt: skip
    for m in plan.maatregelen:
        assert m.eigenaar, m.id
        assert m.risico, m.id
        assert m.klaar or m.termijn >= VANDAAG, m.id
        assert None not in (m.termijn, m.uren, m.budget, m.middelen), m.id


def test_the_evaluation_is_of_this_year_with_the_works_council(data):
    laatste = data["evaluaties"].evaluaties[-1]
    assert laatste.datum >= months_ago(12)
    assert laatste.or_aanwezig
    assert words(laatste.proces) >= 40
    assert words(laatste.doelbereik) >= 40
    assert laatste.pagina


def test_people_were_asked_within_the_rhythm_and_there_is_a_baseline(data):
    metingen = data["metingen"]
    assert any(m.nulmeting for m in metingen.metingen)
    assert metingen.metingen[-1].datum >= months_ago(metingen.ritme_maanden)


def test_signals_come_from_enough_sources(data):
    jaar = data["signalen_jaar"].jaren[-1]
    assert jaar.datum >= months_ago(12)
    assert len({b.id for b in jaar.bronnen}) >= 3
    assert jaar.conclusie


def test_every_location_was_walked_and_has_a_place_to_read_unseen(data):
    plekken = {plek.id for plek in data["locaties"].locaties}
    rondes = {r.locatie for r in data["werkomgeving"].rondgangen if r.datum >= months_ago(36)}
    assert rondes == plekken
    open_ = [a for r in data["werkomgeving"].rondgangen for a in r.acties if a.status == "open"]
    assert all(actie.termijn for actie in open_)
    posters = [p for p in data["posterlocaties"].plekken if p.laatst_nagekeken >= months_ago(6)]
    assert {p.locatie for p in posters if p.ongezien} == plekken
    assert "toilet" in {p.type for p in posters}


def test_all_four_moments_of_hr_have_a_way_of_working(data):
    momenten = {m.id: m for m in data["hr_verankering"].momenten}
    assert momenten.keys() == {"selectie", "onboarding", "exit", "functioneren"}
    assert [naam for naam, m in momenten.items() if words(m.werkwijze) < 20] == []


def test_the_dpia_has_advice(data):
    assert all(b.fg_advies and b.datum >= months_ago(36) for b in data["dpia"].beoordelingen)


@pytest.mark.parametrize(
    "document",
    ["visie", "gedragscode", "sanctiebeleid", "zo-behandelen-we-je-melding", "klachtenregeling",
     "klokkenluidersregeling", "plan-van-aanpak", "evaluatie-2026", "rie"],
)  # fmt: skip
def test_what_was_adopted_was_made_known_to_all(inhoud, document):
    vanaf = inhoud.page(document).kop.vastgesteld_op
    assert [
        b.id
        for b in inhoud.data["communicatie"].log
        if b.document == document
        and b.major == 1
        and vanaf <= b.datum <= VANDAAG
        and "alle-medewerkers" in b.doelgroep
    ]


def test_people_got_to_know_who_they_can_talk_to(data):
    log = [b for b in data["communicatie"].log if b.datum >= months_ago(12)]
    assert any("introductie" in b.kanaal for b in log if b.document == "vertrouwenspersonen")
    assert {"intranet", "poster", "folder"} <= {k for b in log for k in b.kanaal}


def test_no_table_is_behind(data):
    assert [p.id for p in data["agenda"].punten if p.volgende < VANDAAG] == []


def test_who_answers_for_it_said_so_this_month(data):
    laatste = {v.soort: v for v in data["verklaringen"].verklaringen}
    assert laatste.keys() == {"lopende-zaken", "opruimen", "verify-site"}
    assert all(v.in_orde and v.datum >= months_ago(1) for v in laatste.values())
