"""T-84, T-91, T-94 and T-95 as an employee sees them: on the built pages of the example."""

import json
import re

import pytest

from infra.cli import main
from tests.scenarios.lezer import Gebouwd

ANONIEM = re.compile(r"[^.!?]*\banonie?m[^.!?]*[.!?]", re.IGNORECASE)
ALS_PLICHT = re.compile(
    r"\b(wettelijk\w*|verplicht\w*|recht (op|om)|moet\w* (wij|we|de organisatie))\b"
)


@pytest.fixture(scope="module")
def site(voorbeeld_gebouwd) -> Gebouwd:
    return Gebouwd(voorbeeld_gebouwd)


def test_t84_everyone_sees_how_far_each_measure_is(site, gelezen):
    blad = site.blad("/plan/van-aanpak/")
    for maatregel in gelezen[0].data["pva"].maatregelen:
        kaart = blad.main.one(id=f"maatregel-{maatregel.id}")
        assert maatregel.titel in kaart.tekst
        assert kaart.one("span", class_=f"label stand s-{maatregel.status}").tekst
    assert gelezen[0].page("plan-van-aanpak").kop.doelgroep[0] == "medewerker"


def test_t91_the_checklist_can_be_ticked_on_paper_and_its_actions_stand_in_the_plan(site, gelezen):
    blad = site.blad("/vp-hr-or/werkomgeving/")
    lijst = blad.main.one("section", **{"aria-labelledby": "checklist-werkomgeving"})
    assert len(lijst.all("input", type="checkbox")) >= 10
    assert "op-papier" in {deel.attrs.get("class") for deel in lijst}
    acties = site.blad("/plan/van-aanpak/").onder("acties-rondgang").tekst
    rondgangen = gelezen[0].data["werkomgeving"].rondgangen
    gevonden = [a.wat.rstrip(".") in acties for ronde in rondgangen for a in ronde.acties]
    assert len(gevonden) >= 5
    assert all(gevonden)


def test_t94_the_privacy_page_says_what_for_how_long_and_which_rights_each_side_has(site, gelezen):
    blad = site.blad("/afspraken/privacy/", "meld")
    assert "gebruiken je melding om" in blad.onder("waarvoor").tekst
    termijnen = blad.onder("hoe-lang-we-bewaren").tekst
    assert all(rij.hoe_lang in termijnen for rij in gelezen[0].data["termijnen"].bewaren)
    assert "2 jaar" in termijnen
    rechten = blad.onder("jouw-rechten").tekst
    assert "Heb je gemeld?" in rechten
    assert "Gaat een melding over jou? Dan heb je dezelfde rechten." in rechten


def test_t95_where_it_is_about_anonymous_we_offer_it_and_call_it_no_duty(site):
    aangeboden, verplicht = set(), []
    for adres in site.adressen("intranet"):
        if adres.startswith(("/en/", "/ar/")):
            continue
        for zin in ANONIEM.findall(site.blad(adres).main.tekst):
            aangeboden |= {adres} if re.search(r"\bkan\b", zin) else set()
            verplicht += [zin] if ALS_PLICHT.search(zin) else []
    assert {"/hulp/zo-behandelen-we-je-melding/", "/afspraken/wet/"} <= aangeboden
    assert verplicht == []


def test_t95_who_writes_that_it_is_a_duty_is_told_so(proef):
    blad = proef.inhoud.page("zo-behandelen-we-je-melding")
    zin = "De wet verplicht ons om anoniem melden mogelijk te maken."
    oordeel = proef.text(blad.id, blad.bron.tekst, f"{blad.bron.tekst}\n{zin}\n").rule("R-25")
    assert oordeel.stand == "rood"
    assert "uitgesteld" in oordeel.zin


def test_t79_the_complete_example_has_no_red_and_its_matrix_names_every_rule(capsys):
    main(["toets", "--peildatum", "2026-11-25", "--json", "-"])  # red would raise SystemExit
    oordelen = {een["id"]: een for een in json.loads(capsys.readouterr().out)["oordelen"]}
    assert {f"R-{nummer:02d}" for nummer in range(1, 34)} <= oordelen.keys()
    assert [naam for naam, een in oordelen.items() if een["stand"] == "rood"] == []
    kolommen = {tuple(een["kolommen"]) for een in oordelen.values()}
    assert kolommen == {("aanwezig", "actueel", "vastgesteld", "bekendgemaakt")}
    assert all(een["zin"] and een["eigenaar"] for een in oordelen.values())
