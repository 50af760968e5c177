"""How a page is put together: languages, contents, steps, and what is left of it on paper."""

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
LANG = "/hulp/zo-behandelen-we-je-melding/"
BREED = {"width": 1280, "height": 900}


@pytest.mark.parametrize("viewport", [{"width": 360, "height": 740}, BREED])
@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_another_language_is_one_tap_away_in_its_own_letters(visit, origin, viewport):
    page, site = visit(origin, viewport=viewport, java_script_enabled=False)
    page.goto(site.url + LANG)
    talen = page.get_by_role("navigation", name="Andere taal")
    assert talen.get_by_role("link").all_inner_texts() == ["English", "العربية"]
    assert all(een.bounding_box()["height"] >= 44 for een in talen.get_by_role("link").all())
    talen.get_by_text("العربية").click()
    assert page.url == site.url + "/ar" + LANG
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_the_bar_is_one_row_on_a_wide_screen_in_every_language(visit):
    page, site = visit("intranet", viewport=BREED)
    for taal in ("", "/en", "/ar"):
        page.goto(site.url + taal + "/vertrouwenspersonen/")
        assert page.locator(".balk").bounding_box()["height"] < 80


def test_a_long_page_says_what_is_on_it_after_the_answer(visit):
    page, site = visit("meld", java_script_enabled=False)
    page.goto(site.url + LANG)
    inhoud = page.get_by_role("navigation", name="Op deze pagina")
    inhoud.get_by_text("Op deze pagina").click()
    koppen = page.locator(".artikel h2").all_inner_texts()
    assert inhoud.get_by_role("link").all_inner_texts() == koppen
    inhoud.get_by_role("link").nth(2).click()
    assert page.url.rpartition("#")[2] == page.locator(".artikel h2").nth(2).get_attribute("id")


def test_a_short_page_does_not(visit):
    page, site = visit("intranet")
    for pad in site.paths():
        if (site.folder / pad.strip("/") / "index.html").read_text("utf-8").count("<h2") < 4:
            page.goto(site.url + pad)
            assert page.locator(".inhoud").count() == 0, pad


def test_the_first_question_of_the_route_chooser_fits_on_a_phone(visit):
    page, site = visit("meld")
    page.goto(site.url + "/hulp/keuze/")
    laatste = page.locator(".kies a").last.bounding_box()
    assert laatste["y"] + laatste["height"] <= 740
    assert laatste["width"] > 300


def test_the_steps_are_a_path_and_112_stands_out(visit):
    page, site = visit("meld")
    page.goto(site.url + "/hulp/keuze/zelf/collega/onveilig/")
    stappen = page.locator(".stappen > li")
    assert re.search(r"\bnood\b", stappen.first.get_attribute("class"))
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    stap = page.locator(".stappen h2").first.evaluate(size)
    assert stap < page.get_by_role("heading", level=1).evaluate(size)
    y = [een.bounding_box()["y"] for een in stappen.all()]
    assert y == sorted(y)


def test_search_has_letters_that_lead_to_their_pages(visit):
    page, site = visit("intranet", java_script_enabled=False)
    page.goto(site.url + "/zoeken/")
    for letter in page.locator(".letters a").all():
        kop = page.locator(f'[id="{letter.get_attribute("href")[1:]}"]')
        eerste = kop.locator("+ ul > li").first.inner_text()
        assert eerste[0].upper() == letter.inner_text()


def test_the_status_of_a_measure_is_a_word_and_a_shape(visit):
    page, site = visit("intranet")
    page.goto(site.url + "/plan/van-aanpak/")
    vorm = """e => { const s = getComputedStyle(e, "::before");
        return [s.borderRadius, s.borderWidth, s.rotate].join(" ") }"""
    vormen = {
        klasse: page.locator(f".stand.{klasse}").first.evaluate(vorm)
        for klasse in ("s-gepland", "s-bezig", "s-uitgevoerd", "s-gecontroleerd", "s-bijgestuurd")
    }
    assert len(set(vormen.values())) == len(vormen)
    assert all(een.inner_text().strip() for een in page.locator(".stand").all())


@pytest.fixture
def paper(visit):
    page, site = visit("intranet", viewport={"width": 670, "height": 900})

    def paper(pad: str) -> Page:
        page.goto(site.url + pad)
        page.emulate_media(media="print")
        return page

    return paper


@pytest.mark.parametrize(
    "pad",
    [
        "/leidinggevenden/gesprek/", "/leidinggevenden/team/", "/gedrag/signalen/",
        "/vp-hr-or/werkomgeving/",
    ],
)  # fmt: skip
def test_on_paper_no_way_around_the_site_is_left_and_how_old_it_is_stays(paper, pad):
    page = paper(pad)
    for weg in (".menu-breed", ".onder-balk", ".voet-links", ".inhoud", ".snel-weg"):
        assert not any(een.is_visible() for een in page.locator(weg).all()), weg
    assert page.locator(".over-pagina").is_visible()
    na = "e => getComputedStyle(e, '::after').content"
    for link in page.locator("main a[href^=http]").all():
        assert link.evaluate(na) in ("none", "normal")


def test_on_paper_a_checklist_is_a_sheet_with_boxes_lines_and_its_version(paper):
    page = paper("/leidinggevenden/gesprek/")
    lijsten = page.locator(".checklist").all()
    assert len(lijsten) >= 4
    for lijst in lijsten:
        assert lijst.evaluate("e => getComputedStyle(e).breakBefore") == "page"
        assert lijst.bounding_box()["height"] < 990  # what is left of A4
        vak = lijst.get_by_role("checkbox").first.bounding_box()
        assert 13 <= vak["width"] == vak["height"] <= 18
        assert lijst.get_by_text("versie 1.0").is_visible()


def test_on_paper_all_that_is_folded_is_open(paper):
    page = paper("/gedrag/pesten/")
    dicht = page.locator(".artikel > details")
    assert dicht.count() >= 2
    for een in dicht.all():
        assert een.locator("> :not(summary)").first.is_visible()
