"""Telling and reading back in a real browser, also when things go wrong: see meld_double.py."""

import gzip
import json
import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from functions.melding import mp1
from functions.melding.code import parse_code
from functions.melding.model import Record
from functions.melding.woorden import WORDS
from tests.browser import axe, context
from tests.fakes import DAG
from tests.functions.melding.meld_paginas import URLS
from tests.site.browser.meld_double import Site, Wereld

pytestmark = pytest.mark.browser
TEKST = "Hij schreeuwt <b>elke</b> week.\n\nEcht waar. 😢 مرحبا"
VIOLATION = "addEventListener('securitypolicyviolation', () => document.title = 'CSP')"
VERHAAL = "#v-wat_is_er_gebeurd-veld"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return Site(tmp_path_factory.mktemp("meld"))


@pytest.fixture
def wereld(site, tmp_path, monkeypatch):
    monkeypatch.setattr("functions.melding.pow.COST", 10)
    return Wereld(site, tmp_path)


@pytest.fixture
def page(browser, wereld):
    with context(browser) as person:
        wereld.connect(person)
        page = person.new_page()
        page.add_init_script(VIOLATION)
        yield page
        assert page.title() != "CSP"


def choose(page: Page, vraag: str, antwoord: str) -> None:
    page.locator(f"input[name={vraag}][value={antwoord}]").check()


def to_story(page: Page, tekst: str = TEKST) -> None:
    page.goto(URLS.meld + "/melden/")
    choose(page, "gaat_over", "binnen")
    page.click("#verder")
    page.click("#verder")
    page.fill(VERHAAL, tekst)


def to_overview(page: Page, tekst: str = TEKST) -> None:
    to_story(page, tekst)
    page.click("#naar-overzicht")


def read_code(page: Page) -> str:
    expect(page.locator("#codepagina")).to_be_visible()
    return " ".join(page.locator("#code-woorden b").all_inner_texts())


def send(page: Page, tekst: str = TEKST) -> str:
    to_overview(page, tekst)
    page.click("#versturen")
    return read_code(page)


def retype(page: Page, code: str) -> None:
    for field in page.locator("#overtypen input").all():
        field.fill(code.split()[int(field.get_attribute("data-woord")) - 1])
    page.click("#klaar")


def open_postbus(page: Page, code: str) -> None:
    page.goto(URLS.meld + "/postbus/")
    page.fill("#code", code)
    page.click("#open-postbus")


def opened(wereld: Wereld, reader: str = "ruben-tak") -> list[dict]:
    """All messages of the only case, as a behandelaar reads them."""
    [case] = wereld.store.cases(after=b"", limit=50, today=DAG)[0]
    key = mp1.open_keybox(case.keybox, wereld.site.identities[reader], case.case_id)
    records = wereld.store.records(case.case_id, after=-1, limit=50)
    return [json.loads(mp1.open_(key, mp1.aad(r.by, case.case_id, r.seq), r.data)) for r in records]


def test_the_first_page_is_small_and_asks_for_little(page, wereld, site):
    page.goto(URLS.meld + "/")

    files = [p for p in wereld.asked if p.startswith("/")]
    sizes = [
        len(gzip.compress((site.folder / f"{p}index.html".lstrip("/")).read_bytes(), 9))
        if p.endswith("/")
        else len(gzip.compress((site.folder / p.lstrip("/")).read_bytes(), 9))
        for p in files
    ]
    assert len(files) <= 4
    assert sum(sizes) <= 14_000


def test_the_script_of_the_form_is_small(site):
    [script] = site.folder.glob("a/melden.*.js")

    assert len(gzip.compress(script.read_bytes(), 9)) <= 8_000


def test_told_from_the_first_question_to_the_letter_in_the_postbus(page, wereld):
    code = send(page)
    expect(page.locator("#formulier")).to_have_count(0)
    retype(page, code)
    expect(page.locator("#einde")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text(code.split()[0])

    open_postbus(page, code.upper().replace(" ", "-"))
    expect(page.locator(".brief-tekst")).to_have_text(TEKST, use_inner_text=True)
    page.fill("#antwoord", "Nog iets.")
    page.click("#verstuur-antwoord")

    expect(page.locator("#gelukt")).to_have_text("Je bericht is verstuurd.")
    assert [one["t"] for one in opened(wereld)] == [TEKST, "Nog iets."]
    assert opened(wereld)[0]["vragen"] == {"gaat_over": "binnen"}


def test_the_eight_numbers_open_the_postbus_too(page):
    send(page)
    numbers = " ".join(page.locator("#code-woorden small").all_inner_texts())

    open_postbus(page, numbers)

    expect(page.locator(".brief")).to_have_count(1)


def test_nothing_is_kept_in_the_browser_and_nothing_stands_in_an_address(page):
    send(page)

    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    assert page.url == URLS.meld + "/melden/"
    assert TEKST not in page.evaluate("JSON.stringify(history.state)")


def test_back_goes_to_the_question_before_and_loses_no_letter(page):
    to_story(page)
    page.click("#verder")
    page.go_back()
    expect(page.locator(VERHAAL)).to_have_value(TEKST)

    page.go_back()
    expect(page.locator("#v-rol")).to_be_visible()
    page.go_forward()
    expect(page.locator(VERHAAL)).to_have_value(TEKST)


def test_an_answer_brings_up_its_own_questions(page):
    to_overview(page)
    expect(page.locator("[data-wijzig=gedrag]")).to_have_count(1)
    expect(page.locator("[data-wijzig=discriminatie_grond]")).to_have_count(0)

    page.locator("#leeg summary").click()
    page.click("[data-wijzig=gedrag]")
    choose(page, "gedrag", "discriminatie")
    page.click("#verder")

    expect(page.locator("#nakijken")).to_be_visible()
    expect(page.locator("[data-wijzig=discriminatie_grond]")).to_have_count(1)


def test_leaving_warns_while_there_is_something_to_lose(page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    to_story(page)
    page.goto(URLS.meld + "/")
    assert asked == ["beforeunload"]

    page.goto(URLS.meld + "/melden/")
    page.goto(URLS.meld + "/")
    assert asked == ["beforeunload"]


def test_snel_weg_leaves_without_a_question_and_keeps_nothing(page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    to_story(page)

    page.locator("[data-snel-weg]").click()
    page.wait_for_url(lambda url: not url.endswith("/melden/"))

    assert asked == []


@pytest.mark.parametrize("reloaded", [False, True])
def test_back_after_snel_weg_goes_past_every_question(page, reloaded):
    page.route("https://**", lambda route: route.fulfill(body="weer", content_type="text/html"))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(URLS.meld + "/")
    page.click("#naar-melden")
    choose(page, "gaat_over", "binnen")
    for _ in range(3):
        page.click("#verder")
    if reloaded:
        page.reload()
        expect(page.locator("#v-gaat_over")).to_be_visible()

    page.locator("[data-snel-weg]").click()
    page.wait_for_url("https://**")
    page.go_back()

    assert page.url == URLS.meld + "/"


def test_a_page_that_comes_back_from_the_cache_of_the_browser_starts_empty(page):
    send(page)
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator("#v-gaat_over")).to_be_visible()
    expect(page.locator("#code-woorden li")).to_have_count(0)

    to_overview(page)
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator("#v-gaat_over")).to_be_visible()
    assert TEKST not in page.evaluate(
        "[...document.querySelectorAll('textarea')].map(t => t.value).join()"
    )
    expect(page.locator("#antwoorden")).to_be_empty()


def test_without_a_story_it_says_so_and_stays(page):
    to_story(page, " ")
    page.click("#verder")

    expect(page.locator(f"{VERHAAL}-fout")).to_be_visible()
    expect(page.locator(VERHAAL)).to_be_focused()
    assert axe(page) == []
    onder_de_balk = page.locator(".balk").bounding_box()["height"]
    fout, veld = (page.locator(VERHAAL + deel).bounding_box() for deel in ("-fout", ""))
    assert onder_de_balk <= fout["y"] < veld["y"] < page.viewport_size["height"] - 100


def test_someone_must_be_left_to_read_it(page):
    to_overview(page)
    page.locator("#leeg summary").click()
    page.click("[data-wijzig=niet_lezen]")
    choose(page, "niet_lezen", "nadia-osinga")
    choose(page, "niet_lezen", "ruben-tak")
    page.click("#verder")

    expect(page.locator("#geen-lezer")).to_contain_text("Huis voor Klokkenluiders")
    page.locator("input[value=ruben-tak]").uncheck()
    page.click("#verder")
    expect(page.locator("#lezers-over")).not_to_contain_text("Nadia")


@pytest.mark.parametrize("antwoord", ["publiek", "misstand"])
def test_help_appears_with_the_answer_that_needs_it(page, antwoord):
    page.goto(URLS.meld + "/melden/")
    expect(page.locator(f"[data-hulp-bij={antwoord}]")).to_be_hidden()

    choose(page, "gaat_over", antwoord)

    expect(page.locator(f"[data-hulp-bij={antwoord}]")).to_be_visible()
    expect(page.locator("#hulp a[href='tel:112']")).to_be_visible()


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        ("weg", "geen verbinding"),
        ("verloren", "geen verbinding"),
        (500, "storing"),
        (429, "druk"),
        (503, "kan nu geen melding aannemen"),
    ],
)
def test_what_went_wrong_is_said_and_trying_again_makes_one_melding(
    page, wereld, trouble, sentence
):
    wereld.trouble = lambda path: trouble if path.endswith("/cases") else None
    to_overview(page)
    page.click("#versturen")
    expect(page.locator("#versturen-fout")).to_contain_text(sentence)
    assert axe(page) == []

    wereld.trouble = lambda _: None
    page.click("[data-opnieuw]")
    read_code(page)

    assert [one["t"] for one in opened(wereld)] == [TEKST]
    assert all(body == wereld.bodies[0] for body in wereld.bodies)


def test_a_reader_excluded_after_a_lost_answer_gets_nothing_more_and_no_letter_is_lost(
    page, wereld
):
    wereld.trouble = lambda path: "verloren" if path.endswith("/cases") else None
    to_overview(page, "Eerste versie.")
    page.click("#versturen")
    expect(page.locator("#versturen-fout")).to_contain_text("geen verbinding")
    wereld.trouble = lambda _: None
    page.locator("#leeg summary").click()
    page.click("[data-wijzig=niet_lezen]")
    choose(page, "niet_lezen", "ruben-tak")
    page.click("#verder")
    page.click("[data-wijzig=wat_is_er_gebeurd]")
    page.fill(VERHAAL, "Het gaat over Ruben.")
    page.click("#verder")

    page.click("#versturen")
    read_code(page)

    expect(page.locator("#niet-verstuurd")).to_contain_text("niet verstuurd")
    assert "Het gaat over Ruben." in page.locator("#niet-verstuurd-tekst").input_value()
    expect(page.locator("#eerder")).to_be_hidden()
    expect(page.locator("[data-opnieuw]")).to_have_count(0)
    assert [one["t"] for one in opened(wereld)] == ["Eerste versie."]
    assert axe(page) == []


def test_a_double_click_sends_once(page, wereld):
    to_overview(page)
    page.dblclick("#versturen")
    read_code(page)

    assert len(wereld.bodies) == 1


def test_without_the_crypto_nothing_is_posted_and_the_text_stays(page, wereld):
    wereld.trouble = lambda path: "weg" if "/a/crypto" in path else None
    to_overview(page)
    page.click("#versturen")

    expect(page.locator("#versturen-fout")).to_contain_text("niet geladen")
    expect(page.locator("#antwoorden")).to_contain_text("Hij schreeuwt")
    assert not [path for path in wereld.asked if "/zonder" in path or "/api" in path]
    assert page.locator("form[action]").count() == 0


def test_a_long_story_goes_in_two_messages_once_someone_says_so(page, wereld):
    tekst = "Elke week opnieuw hetzelfde. " * 800
    to_story(page, tekst)
    page.click("#verder")
    expect(page.locator(f"{VERHAAL}-fout")).to_contain_text("past niet")
    page.check("#v-wat_is_er_gebeurd-in-delen")
    page.click("#naar-overzicht")
    expect(page.locator("#in-delen")).to_contain_text("2 berichten")
    page.click("#versturen")
    read_code(page)
    expect(page.locator("#rest-fout")).to_be_empty()

    assert "".join(one["t"] for one in opened(wereld)) == tekst


def test_how_full_it_is_is_said_only_near_the_end(page):
    to_story(page, "kort")
    expect(page.locator("#v-wat_is_er_gebeurd-vol")).to_be_hidden()

    page.fill(VERHAAL, "a" * 15_000)

    expect(page.locator("#v-wat_is_er_gebeurd-vol")).to_contain_text("ruimte voor ongeveer")


def test_back_after_sending_shows_nothing_of_what_was_told(page):
    send(page)
    page.go_back()

    expect(page.locator("#codepagina")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("Hij schreeuwt")


def test_two_tabs_are_two_meldingen_and_do_not_touch_each_other(page, wereld):
    other = page.context.new_page()
    to_overview(page, "eerste")
    to_overview(other, "tweede")
    page.click("#versturen")
    other.click("#versturen")

    assert read_code(page) != read_code(other)
    assert len(wereld.store.cases(after=b"", limit=50, today=DAG)[0]) == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda words: words[:7], "acht woorden"),
        (lambda words: [*words[:3], "qqqq", *words[4:]], "Woord 4 kennen we niet"),
        (lambda words: [*words[1:], words[0]], "horen niet bij elkaar"),
    ],
)
def test_a_mistyped_code_is_found_here_and_asks_nobody(page, wereld, change, sentence):
    words = send(page).split()
    wereld.asked.clear()
    open_postbus(page, " ".join(change(words)))

    expect(page.locator("#code-fout")).to_contain_text(sentence)
    assert not [path for path in wereld.asked if path.startswith("/api")]


def test_a_code_that_nobody_has_gets_one_clear_answer(page):
    page.goto(URLS.meld + "/melden/")
    page.wait_for_load_state()
    code = page.evaluate("vertrouwd.newCode()")

    open_postbus(page, code)

    expect(page.locator("#code-fout")).to_contain_text("vinden we geen postbus")


def test_an_altered_message_is_shown_as_such_and_the_rest_stays(page, tmp_path):
    code = send(page)
    open_postbus(page, code)
    page.fill("#antwoord", "Nog iets.")
    page.click("#verstuur-antwoord")
    expect(page.locator(".brief")).to_have_count(2)
    with closing(sqlite3.connect(tmp_path / "melding.db")) as db, db:
        db.execute("UPDATE records SET data = zeroblob(16412) WHERE seq = 0")

    open_postbus(page, code)

    expect(page.locator(".brief").nth(0)).to_contain_text("Nog iets.")
    expect(page.locator(".brief").nth(1)).to_contain_text("Dit bericht is gewijzigd")


@pytest.mark.parametrize(
    "hostile", [{"v": 1, "d": {"toString": None}, "t": {"toString": None}}, {"t": [], "d": 5}, {}]
)
def test_a_letter_that_is_no_letter_does_not_close_the_postbus(page, wereld, hostile):
    code = send(page)
    keys = mp1.derive(parse_code(WORDS, code), wereld.site.inhoud["site_id"])
    data = mp1.seal(keys.key, mp1.aad("H", keys.case_id, 1), json.dumps(hostile).encode())
    record = Record(1, "H", data, "ruben")
    wereld.store.add(keys.case_id, record, verloopt=date(2028, 12, 1), today=DAG)

    open_postbus(page, code)

    expect(page.locator(".brief")).to_have_count(2)
    expect(page.locator(".brief-tekst").first).to_be_empty()
    page.fill("#antwoord", "Nog iets.")
    page.click("#verstuur-antwoord")
    expect(page.locator(".brief")).to_have_count(3)


def test_an_answer_that_got_lost_is_sent_again_and_stands_there_once(page, wereld):
    open_postbus(page, send(page))
    wereld.trouble = lambda path: "verloren" if path.endswith("/messages") else None
    page.fill("#antwoord", "Nog iets.")
    page.click("#verstuur-antwoord")
    expect(page.locator("#schrijven-fout")).to_contain_text("Probeer gerust opnieuw")
    expect(page.locator("#antwoord")).to_have_value("Nog iets.")

    wereld.trouble = lambda _: None
    page.click("[data-opnieuw]")

    expect(page.locator(".brief")).to_have_count(2)


def test_with_a_keyboard_only_from_question_to_code(page):
    page.goto(URLS.meld + "/melden/")
    page.locator("input[name=gaat_over]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#v-rol .vraag-titel")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Met het toetsenbord.")
    page.locator("#naar-overzicht").press("Enter")
    expect(page.locator("#nakijken .scherm-titel")).to_be_focused()
    page.locator("#versturen").press("Enter")

    expect(page.locator("#codepagina .scherm-titel")).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_screen_is_accessible_and_fits(page, width):
    page.set_viewport_size({"width": width, "height": 740})
    wrong = []

    def look(name: str) -> None:
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wrong.extend([f"{name}: {found}" for found in axe(page)] + [name] * (wide > 0))

    page.goto(URLS.meld + "/")
    look("start")
    to_story(page)
    look("verhaal")
    page.click("#naar-overzicht")
    look("nakijken")
    page.click("#versturen")
    code = read_code(page)
    look("code")
    retype(page, code)
    look("einde")
    open_postbus(page, code)
    expect(page.locator(".brief")).to_have_count(1)
    look("postbus")
    assert wrong == []


def test_without_javascript_every_page_is_accessible(browser, wereld):
    with context(browser, java_script_enabled=False) as person:
        wereld.connect(person)
        plain = person.new_page()
        plain.goto(URLS.meld + "/melden/")
        expect(plain.locator(".eerlijk").first).to_contain_text("Onze server ziet je tekst")
        expect(plain.locator("[data-snel-weg]")).not_to_have_attribute("title", re.compile("Esc"))
        plain.click("#controleren")
        expect(plain.locator("#fouten")).to_be_visible()
        assert plain.title().startswith("Fout: ")
        plain.fill(VERHAAL, TEKST)
        plain.click("#controleren")
        plain.click("#versturen")
        code = " ".join(plain.locator("#code-woorden b").all_inner_texts())
        expect(plain.locator("#sluit-tabblad")).to_contain_text("Sluit dan dit tabblad")
        plain.goto(URLS.meld + "/postbus/")
        plain.fill("#code", code)
        plain.click("#open-postbus")

        expect(plain.locator(".brief-tekst")).to_have_text(TEKST, use_inner_text=True)
