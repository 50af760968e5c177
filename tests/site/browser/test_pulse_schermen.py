"""Answering in a real browser, on a phone, also when things go wrong: see pulse_double.py."""

import gzip
import json

import pytest
from playwright.sync_api import Page, expect

from functions.pulse import kaart
from tests.browser import axe
from tests.site.browser.pulse_double import (
    ANTWOORD,
    CODE,
    STATUS,
    UITGIFTE,
    VANDAAG,
    ZONDER,
    Wereld,
    answer,
    at_the_questions,
    person,
    sees,
)
from tests.voorbeeld import URLS

pytestmark = pytest.mark.browser
VIOLATION = "addEventListener('securitypolicyviolation', () => document.title = 'CSP')"
BINNEN = "Heb je al ingevuld? Dan is je antwoord binnen."
EXTREMES = ["0", "1", "9"]


@pytest.fixture
def wereld(pulse_site):
    return Wereld(pulse_site)


@pytest.fixture
def page(browser, wereld):
    page = person(browser, wereld)
    page.add_init_script(VIOLATION)
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    assert page.title() != "CSP"
    page.context.close()


def send(page: Page, digit: str = "1") -> None:
    answer(page, digit)
    page.click("#verstuur")


def thanked(page: Page) -> None:
    expect(page.locator("#klaar h1")).to_be_focused()
    expect(page.locator("#pulse")).to_have_count(0)


def test_the_scripts_and_the_sheet_are_small(blind_site):
    for name, most in (("pulse.*.js", 4_000), ("pulse-kaart.*.js", 5_500), ("pulse.*.css", 1_300)):
        [file] = blind_site.folder.glob(f"a/{name}")
        assert len(gzip.compress(file.read_bytes(), 9)) <= most, file.name


def test_the_code_of_a_scanned_slip_leaves_the_address_and_stands_in_the_field(page, wereld):
    page.goto(f"{URLS.meld}/pulse/#{CODE}")
    expect(page.locator("#bewijs")).to_have_value("ABCD EFGH JKMN PQR0 P")
    assert page.url == f"{URLS.meld}/pulse/"
    assert CODE not in page.evaluate("JSON.stringify([history.state, location.href])")

    page.evaluate("location.hash = 'abcdefghjkmnpqr0q'")  # another slip, with the page still open
    expect(page.locator("#bewijs-fout")).to_contain_text("typefout")
    assert page.url == f"{URLS.meld}/pulse/"
    assert not [pad for pad in wereld.asked if pad.startswith("/api")]


def test_a_place_on_the_page_is_no_code(page):
    page.goto(f"{URLS.meld}/pulse/#inhoud")
    assert page.url.endswith("#inhoud")
    expect(page.locator("#bewijs")).to_have_value("")


def test_whatever_is_answered_the_body_is_equally_long(page, wereld, pulse_site):
    for digit in EXTREMES:
        at_the_questions(page)
        page.select_option("#groep", f"0{digit}" if digit in "01" else "05")
        send(page, digit)
        if digit == "0":
            page.click("[data-toch]")
        thanked(page)
    bodies = [json.loads(body) for body in wereld.bodies]
    assert len({len(body) for body in wereld.bodies}) == 1
    assert {tuple(body) for body in bodies} == {("v", "ronde", "bewijs", "groep", "antwoorden")}
    assert bodies[0] == {
        "v": 1, "ronde": pulse_site.id, "bewijs": CODE, "groep": "00", "antwoorden": "0" * 13,
    }  # fmt: skip
    assert [body["antwoorden"] for body in bodies[1:]] == ["1" * 13, "5633599333334"]
    assert wereld.asked.count(ANTWOORD) == 3


def test_without_javascript_too_and_nothing_chosen_is_lost(browser, wereld):
    page = person(browser, wereld, java_script_enabled=False)
    for digit in EXTREMES:
        at_the_questions(page)
        wereld.says = ["BUSY"]
        send(page, digit)
        expect(page.locator("#fouten")).to_contain_text("Het is nu druk")
        assert page.url == URLS.meld + ZONDER
        page.click("#verstuur")
        expect(page.locator("h1")).to_have_text("Je antwoorden zijn binnen")
    assert len({len(body) for body in wereld.bodies}) == 1
    assert wereld.bodies[2] == wereld.bodies[3]  # as it was chosen, once more
    page.context.close()


def test_a_double_click_sends_once(page, wereld):
    at_the_questions(page)
    answer(page, "1")
    page.dblclick("#verstuur")
    thanked(page)
    assert wereld.asked.count(ANTWOORD) == 1


def test_who_leaves_everything_open_is_asked_once(page, wereld):
    at_the_questions(page)
    page.click("#verstuur")
    sees(page, "Toch versturen?")
    assert wereld.bodies == []
    page.click("#verstuur")
    thanked(page)


def test_enter_in_the_code_field_sends_nothing(page, wereld):
    at_the_questions(page)
    answer(page, "1")
    page.press("#bewijs", "Enter")
    expect(page.locator("#verstuur")).to_be_visible()
    assert wereld.bodies == []


def test_without_a_connection_everything_stays_and_can_be_sent_again(page, wereld):
    at_the_questions(page)
    wereld.says = ["weg", "verloren", "UNKNOWN"]
    send(page)
    sees(page, "Er is geen verbinding.")
    page.click("[data-opnieuw]")
    sees(page, "ze tellen maar één keer")
    page.click("[data-opnieuw]")
    sees(page, BINNEN)
    assert page.locator("#fout").inner_text().count("Toen kunnen") == 1
    expect(page.locator("#teller")).to_have_text("8 van 8 beantwoord")
    assert len(set(wereld.bodies)) == 1


def test_from_a_code_that_does_not_work_one_step_leads_back_to_the_code(browser, page, wereld):
    plain = person(browser, wereld, java_script_enabled=False)
    for here, back in ((page, "[data-naar-code]"), (plain, "#fouten [href='#bewijs']:visible")):
        at_the_questions(here)
        wereld.says = ["UNKNOWN"]
        send(here)
        here.click(back)
        expect(here.locator("#bewijs")).to_be_in_viewport()
    expect(page.locator("#bewijs")).to_be_focused()
    plain.context.close()


def test_every_refusal_has_its_own_sentence(page, wereld):
    at_the_questions(page)
    answer(page, "1")
    said = set()
    for code in STATUS:
        wereld.says = [code]
        page.click("#verstuur")
        sees(page, "")
        expect(page.locator("#fout p")).not_to_have_count(0)
        said.add(page.locator("#fout p").first.inner_text())
    assert len(said) == len(STATUS) - 1  # MEDIA is said as BAD_REQUEST
    assert not said & {*STATUS}


def test_a_typing_error_is_said_beside_the_field_and_not_sent(page, wereld):
    at_the_questions(page, code="ABCD EFGH JKMN PQR0 Q")
    send(page)
    expect(page.locator("#bewijs")).to_be_focused()
    expect(page.locator("#bewijs")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#bewijs-fout")).to_contain_text("typefout")
    assert wereld.bodies == []


def test_after_sending_or_leaving_nothing_of_an_answer_is_left(page, wereld):
    at_the_questions(page)
    send(page)
    thanked(page)
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    for leave in (lambda: page.goto(f"{URLS.meld}/"), lambda: page.click("[data-snel-weg]")):
        at_the_questions(page)
        answer(page, "1")
        leave()
        page.wait_for_url(lambda url: "/pulse/" not in url)
        page.goto(f"{URLS.meld}/postbus/")
        page.go_back()
        page.go_back()
        page.wait_for_load_state()
        chosen = page.locator("[name^=v_]:checked:not([value='0'])")
        expect(chosen).to_have_count(0)


def test_outside_its_days_the_page_says_so(page):
    for dag, naam in (("2026-11-30", "#te-vroeg"), ("2027-01-01", "#te-laat")):
        page.clock.set_fixed_time(f"{dag}T12:00:00")
        at_the_questions(page)
        expect(page.locator(naam)).to_be_visible()
    page.clock.set_fixed_time(f"{VANDAAG}T00:05:00")
    at_the_questions(page)
    expect(page.locator("#te-vroeg, #te-laat").locator("visible=true")).to_have_count(0)


def test_with_the_keyboard_alone(page, wereld):
    at_the_questions(page)
    page.focus("#groep")
    for _ in range(40):
        page.keyboard.press("Tab")
        here = page.evaluate("[document.activeElement.type, document.activeElement.id]")
        if here[0] == "radio":
            page.keyboard.press("ArrowUp")
        if here[1] == "verstuur":
            break
    seen = page.evaluate("document.activeElement.getBoundingClientRect().bottom <= innerHeight")
    assert seen, "the counter lies over what has focus"
    page.keyboard.press("Enter")
    thanked(page)
    assert json.loads(wereld.bodies[0])["antwoorden"] == "5633500333334"


@pytest.mark.parametrize("taal", ["", "/ar"])
def test_the_questions_are_accessible_by_day_and_by_night(page, taal):
    at_the_questions(page, taal=taal)
    page.check("[name=v_0][value='4']")
    found = axe(page)
    page.emulate_media(color_scheme="dark")
    found += axe(page, rules=["color-contrast"])
    page.set_viewport_size({"width": 320, "height": 700})
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    small = [k for k in page.locator(".keuze").all() if k.bounding_box()["height"] < 44]
    assert (found, small) == ([], [])
    assert page.locator("html").get_attribute("dir") == ("rtl" if taal else "ltr")
    assert page.locator("#bewijs").get_attribute("dir") == "ltr"


@pytest.fixture
def blind_wereld(blind_site):
    return Wereld(blind_site)


def test_a_code_becomes_a_kaart_that_answers_once(browser, blind_wereld, blind_site):
    page = person(browser, blind_wereld)
    page.add_init_script(VIOLATION)
    page.goto(f"{URLS.meld}/pulse/#{CODE}")
    page.click("#naar-kaart")
    expect(page.locator("#briefje")).to_have_value("ABCD EFGH JKMN PQR0 P")
    assert page.url == f"{URLS.meld}/pulse/kaart/"
    assert axe(page) == []

    blind_wereld.says = ["verloren"]
    page.click("#haal-kaart")
    sees(page, "dan krijg je dezelfde kaart")
    page.click("[data-opnieuw]")
    expect(page.locator("#klaar h1")).to_be_focused()
    first, again = (json.loads(body) for body in blind_wereld.bodies)
    assert first == again
    asked = {"v": 1, "ronde": blind_site.id, "code": CODE, "groep": "00", "blind": ""}
    assert {**first, "blind": ""} == asked

    with page.expect_download() as download:
        page.click("#bewaar")
    tekst = download.value.path().read_text("utf-8").strip()
    assert tekst == page.locator("#kaart").input_value()
    assert (
        len(kaart.check(tekst, blind_site.id, "03", {"00": blind_site.ronde.sleutels[0].n})) == 32
    )
    assert axe(page) == []

    page.click("#klaar a[href$='/pulse/']")
    page.set_input_files("#kaartbestand", download.value.path())
    expect(page.locator("#bewijs")).to_have_value(tekst)
    send(page)
    thanked(page)
    assert json.loads(blind_wereld.bodies[-1])["bewijs"] == tekst
    assert page.title() != "CSP"
    page.context.close()


def test_a_code_that_bought_another_kaart_says_so_and_asks_no_more(browser, blind_wereld):
    page = person(browser, blind_wereld)
    page.goto(f"{URLS.meld}/pulse/kaart/")
    page.fill("#briefje", CODE)
    blind_wereld.says = ["CONFLICT"]
    page.click("#haal-kaart")
    sees(page, "al een andere kaart gehaald")
    assert blind_wereld.asked.count(UITGIFTE) == 1
    page.context.close()


def test_a_kaart_that_is_not_kept_is_not_left_by_accident_but_snel_weg_asks_nothing(
    browser, blind_wereld
):
    page, asked = person(browser, blind_wereld), []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    for leave in (lambda: page.goto(f"{URLS.meld}/"), lambda: page.click("[data-snel-weg]")):
        page.goto(f"{URLS.meld}/pulse/kaart/")
        page.fill("#briefje", CODE)
        page.click("#haal-kaart")
        expect(page.locator("#klaar")).to_be_visible()
        leave()
        page.wait_for_url(lambda url: "/kaart/" not in url)
    assert asked == ["beforeunload"]
    page.context.close()


def test_without_javascript_the_page_of_the_kaart_says_what_to_do_instead(browser, blind_wereld):
    page = person(browser, blind_wereld, java_script_enabled=False)
    page.goto(f"{URLS.meld}/pulse/kaart/")
    expect(page.locator("main")).to_contain_text("Dat lukt alleen met JavaScript.")
    expect(page.locator("#haal-kaart")).to_be_hidden()
    page.context.close()
