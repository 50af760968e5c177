"""Finding someone to talk to, without a script: by place, by language, intern or extern."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
OVERZICHT = "/vertrouwenspersonen/"


@pytest.fixture
def page(visit) -> Page:
    page, site = visit("meld", java_script_enabled=False)
    page.goto(site.url + OVERZICHT)
    return page


def shown(page: Page) -> list[str]:
    return [kop.inner_text() for kop in page.locator(".mensen h2").all() if kop.is_visible()]


def test_everyone_is_shown_until_someone_chooses(page):
    assert shown(page) == ["Joost", "Marit", "Samira"]


@pytest.mark.parametrize(
    ("lijst", "keuze", "wie"),
    [
        ("Intern of extern", "extern", ["Marit"]),
        ("Intern of extern", "intern", ["Joost", "Samira"]),
        ("Plek", "Werf Oosterkade", ["Joost", "Samira"]),
        ("Plek", "Videogesprek", ["Marit"]),
        ("Taal", "Arabisch", ["Samira"]),
        ("Taal", "Nederlands", ["Joost", "Marit", "Samira"]),
    ],
)
def test_a_choice_leaves_who_fits(page, lijst, keuze, wie):
    page.get_by_label(lijst, exact=True).select_option(label=keuze)
    assert shown(page) == wie


def test_choices_go_together_and_can_be_taken_back(page):
    page.get_by_label("Intern of extern", exact=True).select_option("intern")
    page.get_by_label("Taal", exact=True).select_option(label="Arabisch")
    assert shown(page) == ["Samira"]
    page.get_by_label("Intern of extern", exact=True).select_option("extern")
    assert shown(page) == []
    page.get_by_label("Taal", exact=True).select_option(label="maakt niet uit")
    assert shown(page) == ["Marit"]


def test_the_same_stands_in_words_for_who_cannot_choose(page):
    in_woorden = page.locator(".overzicht")
    for rij in ("Intern: Joost, Samira", "Extern: Marit", "Werf Oosterkade: Joost, Samira"):
        naam, wie = rij.split(": ")
        assert in_woorden.locator("div", has_text=naam).get_by_role("link").all_inner_texts() == (
            wie.split(", ")
        )
    page.emulate_media(media="print")
    assert in_woorden.is_visible()
    assert not page.get_by_text("Zoek wie bij je past").is_visible()
    assert shown(page) == ["Joost", "Marit", "Samira"]


def test_every_place_and_language_has_a_rule_in_the_style_sheet(page, voorbeeld_gebouwd):
    (css,) = (voorbeeld_gebouwd / "site/meld/a").glob("kiezen.*.css")
    regels = css.read_text("utf-8")
    waarden = [
        optie.get_attribute("value")
        for optie in page.locator(".kiezen option").all()
        if optie.get_attribute("value")
    ]
    assert len(waarden) > 8
    assert [een for een in waarden if f"li:not(.{een})" not in regels] == []


def test_a_card_has_a_number_to_tap_and_when_and_in_which_languages(page):
    kaart = page.locator(".mensen li", has_text="Samira")
    knop = kaart.locator("a.knop")
    assert knop.get_attribute("href") == "tel:0850000021"
    assert knop.bounding_box()["height"] >= 44
    for zin in ("Samira Benali", "intern", "Maandag, dinsdag en donderdag", "Arabisch"):
        assert kaart.get_by_text(zin).first.is_visible()


def test_a_profile_says_all_that_is_known(visit):
    page, site = visit("meld", java_script_enabled=False)
    page.goto(site.url + "/vertrouwenspersonen/samira-benali/")
    for zin in (
        "Adviseur openbare ruimte",
        "6 uur per week",
        "20 mei 2026",
        "Landelijke Vereniging van Vertrouwenspersonen",
        "1 oktober 2028",
        "Wat ik niet doe",
        "Kamer 0.14",
    ):
        assert page.get_by_role("main").get_by_text(zin).first.is_visible(), zin
    page.get_by_text("Samira vertelt").click()
    assert page.get_by_text("Hoi, ik ben Samira.").is_visible()
