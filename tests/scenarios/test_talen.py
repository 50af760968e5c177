"""T-35: other languages say when they are behind, and the form works in each; the Dutch is B1."""

import re

import pytest
import yaml
from playwright.sync_api import Page, expect

from infra.site_path import SITE
from inhoud.zinnen import zinnen
from tests.browser import context
from tests.functions.melding import meld_paginas

MELD = meld_paginas.URLS.meld
VERHAAL = {"en": "Someone shouts at us every week.", "ar": "يصرخ علينا كل أسبوع."}
# what each required language has at least: help, reporting, the code, whom to talk to
NODIG = ("waar-kan-ik-terecht", "zo-behandelen-we-je-melding", "gedragscode", "vertrouwenspersonen")


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_t35_a_translation_that_is_behind_says_so_on_its_page(verder, site, taal):
    zin = zinnen(SITE / "i18n", taal)["vertaling"]["oud"]
    oud = verder.blad(f"/{taal}/hulp/").main
    assert zin in oud.tekst
    assert "/hulp/" in oud.one("p", class_="klein zacht vertaling").links
    assert zin not in site.blad(f"/{taal}/hulp/").main.tekst
    assert zin not in verder.blad(f"/{taal}/afspraken/gedragscode/").main.tekst


def test_t35_the_editor_is_told_which_translation_is_behind(voorbeeld):
    voorbeeld.sub("hulp/nl/waar-kan-ik-terecht.md", "^versie: .*", 'versie: "9.0"')
    report = voorbeeld.report()
    assert report.fouten == []
    for taal in ("en", "ar"):
        begin = f"content/hulp/{taal}/waar-kan-ik-terecht.md:"
        [een] = [w for w in report.waarschuwingen if w.startswith(begin) and "versie" in w]
        assert een.endswith("vertaling_van: de Nederlandse pagina is al versie 9.0")


def test_t35_a_new_minor_version_asks_for_no_new_translation(voorbeeld):
    tekst = (voorbeeld.folder / "hulp/nl/waar-kan-ik-terecht.md").read_text("utf-8")
    major = re.search(r'^versie: "(\d+)\.', tekst, re.MULTILINE)[1]
    voorbeeld.sub("hulp/nl/waar-kan-ik-terecht.md", "^versie: .*", f'versie: "{major}.99"')
    assert [w for w in voorbeeld.report().waarschuwingen if "is al versie" in w] == []


def test_t35_a_question_of_the_form_without_its_translation_stops_the_build(voorbeeld):
    pad = voorbeeld.folder / "data/en/intake.yml"
    intake = yaml.safe_load(pad.read_text("utf-8"))
    weg = intake["vragen"].pop(1)["id"]
    pad.write_text(yaml.safe_dump(intake, allow_unicode=True), encoding="utf-8")
    fouten = voorbeeld.mistakes()
    assert f"content/data/en/intake.yml:1: nog niet vertaald: vragen.{weg}.vraag" in fouten


def test_t35_every_required_language_has_what_someone_in_need_looks_for(inhoud):
    for taal in inhoud.data["organisatie"].talen_verplicht:
        for naam in NODIG:
            blad = inhoud.page(naam, taal)
            assert blad, (taal, naam)
            if taal != "nl":
                van = blad.kop.vertaling_van.split(".")[0]
                assert van == inhoud.page(naam).kop.versie.split(".")[0], (taal, naam)


@pytest.mark.browser
@pytest.mark.parametrize(("taal", "richting"), [("en", "ltr"), ("ar", "rtl")])
def test_t35_the_form_itself_works_in_the_other_language(browser, wereld, taal, richting):
    woorden = zinnen(SITE / "i18n", taal)["meld"]
    with context(browser) as person:
        wereld.connect(person)
        page = person.new_page()
        page.goto(f"{MELD}/{taal}/melden/")
        expect(page.locator("html")).to_have_attribute("lang", taal)
        expect(page.locator("html")).to_have_attribute("dir", richting)
        expect(page.get_by_role("heading", level=1)).to_have_text(woorden["melden"]["titel"])
        code = send(page, VERHAAL[taal])
        expect(page.get_by_text(woorden["code"]["titel"])).to_be_visible()

        page.goto(f"{MELD}/{taal}/postbus/")
        page.fill("#code", code)
        page.click("#open-postbus")
        expect(page.locator(".brief-tekst")).to_have_text(VERHAAL[taal])
        expect(page.locator("html")).to_have_attribute("dir", richting)


def send(page: Page, verhaal: str) -> str:
    """Tells *verhaal*, in the words of the page; the eight words of the code."""
    page.locator("input[name=gaat_over][value=binnen]").check()
    page.click("#verder")
    page.click("#verder")
    page.fill("#v-wat_is_er_gebeurd-veld", verhaal)
    page.click("#naar-overzicht")
    page.click("#versturen")
    expect(page.locator("#codepagina")).to_be_visible()
    return " ".join(page.locator("#code-woorden b").all_inner_texts())


def test_t35_no_dutch_sentence_for_an_employee_is_longer_than_it_may_be(voorbeeld):
    lang = [w for w in voorbeeld.report().waarschuwingen if "maak er twee zinnen van" in w]
    assert lang == []


def test_t35_a_sentence_that_is_too_long_is_told(voorbeeld):
    regel = voorbeeld.append("hulp/nl/drempels.md", " ".join(["woord"] * 26) + ".")
    zin = f"content/hulp/nl/drempels.md:{regel}: 'woord woord woord woord …': 26 woorden"
    assert any(w.startswith(zin) for w in voorbeeld.report().waarschuwingen)
