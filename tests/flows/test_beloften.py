"""What stays behind of a whole walk, on the server and on the telephone: nothing that tells."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import context
from tests.canary import find
from tests.flows import walk

pytestmark = pytest.mark.browser
TEKST = "KANARIE-rood: de chef van de kantine pest me"
ANTWOORD = "KANARIE-groen: wij lezen dit vandaag"
AGENT = "Kanariebrowser/7.3"
ADDRESS = "203.0.113.77"
SEEN_BY_A_BROWSER = """async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def kept(dienst) -> bytes:
    """Every byte that the service wrote, in files and to its output."""
    files = [p for p in Path(dienst.data).rglob("*") if p.is_file() and "build" not in p.parts]
    return b"".join(p.read_bytes() for p in files) + dienst.log.read_bytes()


@pytest.fixture(scope="module", params=["met", "zonder"])
def walked(request, browser, dienst):
    """A conversation with marked words, from a marked browser and address."""
    js = request.param == "met"
    page = walk.melder(
        browser,
        dienst,
        java_script_enabled=js,
        user_agent=AGENT,
        extra_http_headers={"X-Forwarded-For": ADDRESS},
    )
    code = walk.tell(page, TEKST) if js else walk.tell_without_script(page, dienst, TEKST)
    inbox = walk.behandelaar(browser, dienst)
    walk.open_case(inbox, TEKST)
    walk.reply(inbox, ANTWOORD)
    walk.open_postbus(page, dienst, code)
    expect(page.locator("body")).to_contain_text(ANTWOORD)
    return page, code


@pytest.mark.belofte(1)
def test_no_word_no_code_no_address_and_no_browser_is_kept(walked, dienst):
    _, code = walked
    heap = kept(dienst)

    for secret in (TEKST, TEKST[:12], ANTWOORD, code, code.replace(" ", ""), AGENT, ADDRESS):
        assert find(heap, secret) == set(), secret


@pytest.mark.belofte(1)
def test_no_time_of_day_is_kept(walked, dienst):
    database = b"".join(p.read_bytes() for p in Path(dienst.data).glob("melding.sqlite*"))

    assert not re.search(rb"20\d\d-\d\d-\d\d[T ]\d\d:\d\d", database)
    assert not re.search(rb"(?<!\d)1[78]\d{8}(?!\d)", database)  # seconds since 1970, as text


def test_the_scanner_finds_what_it_looks_for(dienst):
    for form in (TEKST.encode(), TEKST.encode().hex().encode(), TEKST.encode("utf-16-le")):
        assert find(kept(dienst) + form, TEKST)


@pytest.mark.belofte(1)
def test_nothing_stays_behind_on_the_telephone(browser, dienst):
    page = walk.melder(browser, dienst)
    walk.retype(page, walk.tell(page, TEKST))

    assert set(page.evaluate(SEEN_BY_A_BROWSER).values()) <= {"", 0}
    assert page.context.cookies() == []
    assert TEKST not in page.content()


@pytest.mark.belofte(6)
def test_no_page_asks_anything_of_a_third_party_or_breaks_its_own_rules(browser, dienst):
    page = context(browser).new_page()
    asked, complaints = set(), []
    page.on("request", lambda r: asked.add(re.match(r"https?://[^/]+|\w+:", r.url)[0]))
    page.on("console", lambda m: m.type == "error" and complaints.append(m.text))
    for origin in ("intranet", "meld", "behandelen"):
        first = dienst.info[origin]
        page.goto(first)
        links = {a.get_attribute("href").split("#")[0] for a in page.locator("a[href^='/']").all()}
        for link in sorted(links):
            page.goto(first.rstrip("/") + link)
        page.wait_for_load_state("networkidle")

    # the login of the organisation is not a third party; only behandelen may ask it
    own = {dienst.info[o].rstrip("/") for o in ("intranet", "meld", "behandelen", "issuer")}
    assert asked <= own
    assert complaints == []


def test_the_tab_and_the_history_say_nothing_of_a_melding(browser, dienst):
    page = walk.melder(browser, dienst)
    code = walk.tell(page, TEKST)

    assert "meld" not in page.title().lower()
    assert not any(word in page.url for word in code.split())
    assert page.url.endswith("/melden/")


def test_snel_weg_leaves_no_way_back_to_the_text(browser, dienst):
    page = walk.melder(browser, dienst)
    page.route("https://**", lambda route: route.fulfill(body="weer", content_type="text/html"))
    page.get_by_role("link", name="Begin met vertellen").click()
    walk.next_to(page, "wat_is_er_gebeurd")
    page.locator("#v-wat_is_er_gebeurd-veld").fill(TEKST)
    page.get_by_role("link", name="Snel weg").click()
    page.wait_for_url("https://**")
    page.go_back()

    assert TEKST not in page.content()
    values = [field.input_value() for field in page.locator("textarea").all()]
    assert TEKST not in values
