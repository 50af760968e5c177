"""The walk in another language, and the way from the intranet to help without a script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import axe, context
from tests.flows import walk

pytestmark = pytest.mark.browser
ARABISCH = "كل يوم يسخر أحدهم من لهجتي. لا أنام جيدًا."
ANTWOORD = "شكرًا لك. قرأنا بلاغك."


@pytest.mark.belofte(5)
def test_someone_tells_in_arabic_and_reads_the_answer_in_arabic(browser, dienst):
    melder = walk.melder(browser, dienst)
    melder.get_by_role("link", name="العربية").click()
    expect(melder.locator("html")).to_have_attribute("dir", "rtl")
    found = {"start": axe(melder)}
    melder.locator("#naar-melden").click()
    walk.next_to(melder, "wat_is_er_gebeurd")
    melder.locator("#v-wat_is_er_gebeurd-veld").fill(ARABISCH)
    found["verhaal"] = axe(melder)
    melder.locator("#naar-overzicht").click()
    found["nakijken"] = axe(melder)
    melder.locator("#versturen").click()
    code = walk.read_code(melder)
    found["code"] = axe(melder)

    inbox = walk.behandelaar(browser, dienst)
    walk.open_case(inbox, ARABISCH)
    expect(inbox.locator("#melding")).to_contain_text("De melder vulde het Arabische formulier in")
    walk.reply(inbox, ANTWOORD)

    melder.goto(dienst.info["meld"] + "/ar/postbus/")
    melder.locator("#code").fill(code)
    melder.locator("#open-postbus").click()
    expect(melder.locator("#brieven")).to_contain_text(ANTWOORD)
    expect(melder.locator("html")).to_have_attribute("lang", "ar")
    found["postbus"] = axe(melder)
    assert {page: wrong for page, wrong in found.items() if wrong} == {}


def test_in_arabic_a_number_still_reads_from_left_to_right(browser, dienst):
    page = walk.melder(browser, dienst)
    page.goto(dienst.info["meld"] + "/ar/melden/")
    for nummer in page.locator('a[href^="tel:"]').all():
        stijl = nummer.evaluate(
            "el => [getComputedStyle(el).direction, getComputedStyle(el).unicodeBidi]"
        )
        assert stijl == ["ltr", "isolate"]


@pytest.mark.parametrize("script", [True, False])
def test_from_the_first_page_to_the_right_steps_without_typing_anything(browser, dienst, script):
    page = context(browser, java_script_enabled=script).new_page()
    page.goto(dienst.info["intranet"])
    page.get_by_role("link", name="Ik maak iets mee").click()
    for antwoord in ("zelf", "leidinggevende", "onveilig"):
        page.locator(f'.kies a[href$="/{antwoord}/"]').click()

    stappen = page.locator(".stappen").inner_text()
    assert stappen.index("112") < stappen.index("vertrouwenspersoon")
    assert "klacht" in stappen
    page.locator(".stappen").get_by_role("link", name=re.compile("meldpunt")).click()
    assert page.url.startswith(dienst.info["meld"])


def test_the_language_switch_keeps_the_page(browser, dienst):
    page = context(browser).new_page()
    page.goto(dienst.info["intranet"] + "/hulp/")
    page.get_by_role("link", name="English").click()
    assert page.url == dienst.info["intranet"] + "/en/hulp/"
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Nederlands").click()
    assert page.url == dienst.info["intranet"] + "/hulp/"


def test_what_is_searched_for_stays_in_the_browser(browser, dienst):
    page = context(browser).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(dienst.info["intranet"] + "/zoeken/")
    page.get_by_role("searchbox").fill("gepest")
    expect(page.locator("#treffers")).to_contain_text("Pesten")
    page.keyboard.press("Enter")
    assert not [url for url in asked if "gepest" in url]
    assert "gepest" not in page.url
    page.locator("#treffers").get_by_role("link", name="Pesten", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Pesten")


def test_the_page_for_bystanders_fills_in_who_you_are(browser, dienst):
    page = context(browser).new_page()
    page.goto(dienst.info["meld"] + "/hulp/ik-zie-iets/")
    page.get_by_role("link", name="Meld het als getuige").click()
    walk.next_to(page, "rol")
    expect(page.locator("input[name=rol][value=gezien]")).to_be_checked()
    assert "#" not in page.url
