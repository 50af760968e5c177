"""The golden walk: someone tells, the behandelaar answers, the melder reads it and answers back."""

import signal

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.flows import walk

pytestmark = pytest.mark.browser
BEVESTIGING = "Dank je wel. We hebben je melding gelezen en nemen die serieus."
TERUG = "Fijn dat jullie antwoorden. Het gebeurde gisteren weer."


@pytest.mark.belofte(2)
def test_someone_tells_the_behandelaar_answers_and_the_melder_answers_back(browser, dienst):
    melder = walk.melder(browser, dienst)
    code = walk.tell(melder)
    walk.retype(melder, code)
    expect(melder.locator("#einde")).to_be_visible()

    inbox = walk.behandelaar(browser, dienst)
    walk.open_case(inbox, walk.TEKST)
    walk.reply(inbox, BEVESTIGING)

    walk.open_postbus(melder, dienst, code)
    expect(melder.locator("#brieven")).to_contain_text(BEVESTIGING)
    melder.locator("#antwoord").fill(TERUG)
    melder.locator("#verstuur-antwoord").click()
    expect(melder.locator("#brieven")).to_contain_text(TERUG)

    inbox.locator("#ververs").click()
    expect(inbox.locator("#berichten")).to_contain_text(TERUG)


@pytest.mark.belofte(5)
def test_without_javascript_the_whole_conversation_works_too(browser, dienst):
    tekst = "Zonder script: ze sluiten me buiten. 🙁 مرحبا"
    melder = walk.melder(browser, dienst, java_script_enabled=False)
    melder.get_by_role("link", name="Begin met vertellen").click()
    expect(melder.locator("body")).to_contain_text("Onze server ziet je tekst heel even")
    code = walk.tell_without_script(melder, dienst, tekst)

    inbox = walk.behandelaar(browser, dienst)
    walk.open_case(inbox, tekst)
    walk.reply(inbox, BEVESTIGING)

    walk.open_postbus(melder, dienst, code)
    expect(melder.locator("body")).to_contain_text(BEVESTIGING)
    melder.locator("#antwoord").fill(TERUG)
    melder.locator("#verstuur-antwoord").click()
    expect(melder.locator("body")).to_contain_text(TERUG)


@pytest.mark.belofte(3)
def test_an_excluded_reader_sees_nothing_and_the_other_reads_it(browser, dienst):
    tekst = "Dit gaat over Ruben zelf."
    buiten, binnen = dienst.login(1), dienst.login(0)
    walk.tell(walk.melder(browser, dienst), tekst, niet=(buiten["naam"],))

    walk.open_case(walk.behandelaar(browser, dienst, 0), tekst)
    other = walk.behandelaar(browser, dienst, 1)

    with pytest.raises(AssertionError):
        walk.open_case(other, tekst)
    assert binnen["naam"] != buiten["naam"]
    expect(other.locator("body")).not_to_contain_text(tekst)


def test_a_teller_logs_in_and_may_not_read(browser, dienst):
    page = browser.new_page()
    page.goto(dienst.info["behandelen"])
    walk.log_in(page, dienst.login(rol="teller"))

    expect(page.locator("#geen-toegang")).to_be_visible()
    page.close()


@pytest.mark.belofte(2)
def test_what_was_acknowledged_survives_a_kill_and_a_second_start(browser, dienst):
    tekst = "Dit mag niet verdwijnen als de stekker eruit gaat."
    code = walk.tell(walk.melder(browser, dienst), tekst)

    dienst.stop(signal.SIGKILL)
    dienst.start()

    melder = walk.melder(browser, dienst)
    walk.open_postbus(melder, dienst, code)
    expect(melder.locator("#brieven")).to_contain_text(tekst)
    walk.open_case(walk.behandelaar(browser, dienst), tekst)


def test_the_pages_of_the_walk_have_no_axe_violation(browser, dienst):
    melder = walk.melder(browser, dienst)
    found = {"start": axe(melder)}
    melder.goto(dienst.info["meld"] + "/melden/")
    found["eerste vraag"] = axe(melder)
    walk.next_to(melder, "wat_is_er_gebeurd")
    found["verhaal"] = axe(melder)
    melder.locator("#v-wat_is_er_gebeurd-veld").fill("Kort.")
    melder.locator("#naar-overzicht").click()
    found["nakijken"] = axe(melder)
    melder.locator("#versturen").click()
    code = walk.read_code(melder)
    found["code"] = axe(melder)
    walk.open_postbus(melder, dienst, code)
    expect(melder.locator("#brieven")).to_contain_text("Kort.")
    found["postbus"] = axe(melder)
    inbox = walk.behandelaar(browser, dienst)
    found["lijst"] = axe(inbox)
    walk.open_case(inbox, "Kort.")
    found["melding"] = axe(inbox)

    assert {page: wrong for page, wrong in found.items() if wrong} == {}


@pytest.mark.belofte(5)
def test_the_pages_without_javascript_have_no_axe_violation(browser, dienst):
    melder = walk.melder(browser, dienst)
    melder.route("**/*.js", lambda route: route.abort())  # axe itself needs a page that runs
    found = {}
    code = walk.tell_without_script(melder, dienst, "Alleen tekst.", look=found)
    found["code"] = axe(melder)
    walk.open_postbus(melder, dienst, "appel boom")
    found["verkeerde code"] = axe(melder)
    walk.open_postbus(melder, dienst, code)
    expect(melder.locator("#brieven")).to_contain_text("Alleen tekst.")
    found["postbus"] = axe(melder)

    assert {page: wrong for page, wrong in found.items() if wrong} == {}
    assert len(found) == 5
