"""What goes wrong for a melder in real life; nothing that was acknowledged is lost by it."""

import urllib.error
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import expect

from functions.melding.code import new_code
from functions.melding.woorden import WORDS
from tests.flows import walk

pytestmark = pytest.mark.browser


@pytest.fixture
def melder(browser, dienst):
    page = walk.melder(browser, dienst)
    yield page
    page.context.close()


def ready_to_send(page, tekst):
    page.get_by_role("link", name="Begin met vertellen").click()
    walk.next_to(page, "wat_is_er_gebeurd")
    page.locator("#v-wat_is_er_gebeurd-veld").fill(tekst)
    page.locator("#naar-overzicht").click()


def cases_with(browser, dienst, tekst):
    inbox = walk.behandelaar(browser, dienst)
    found = 0
    for row in inbox.locator("#lijst [data-zaak]").all():
        row.click()
        found += tekst in inbox.locator("#berichten").inner_text()
    inbox.context.close()
    return found


def test_a_lost_answer_after_the_server_wrote_makes_one_melding(melder, browser, dienst):
    tekst = "Het antwoord van de server raakte kwijt."
    lost = []

    def lose_once(route):
        if not lost:
            lost.append(route.fetch().status)
            return route.abort()
        return route.continue_()

    melder.route("**/api/v1/cases", lose_once)
    ready_to_send(melder, tekst)
    melder.locator("#versturen").click()
    expect(melder.locator("#versturen-fout")).not_to_be_empty(timeout=30_000)
    melder.locator("#versturen-fout [data-opnieuw]").click()
    walk.read_code(melder)

    assert lost == [201]
    assert cases_with(browser, dienst, tekst) == 1


def test_a_double_click_sends_once(melder, browser, dienst):
    tekst = "Twee keer geklikt van de zenuwen."
    ready_to_send(melder, tekst)
    melder.locator("#versturen").dblclick()
    walk.read_code(melder)

    assert cases_with(browser, dienst, tekst) == 1


def test_no_network_keeps_the_text_and_says_so(melder):
    ready_to_send(melder, "Geen bereik in de kelder.")
    melder.context.set_offline(True)
    melder.locator("#versturen").click()

    expect(melder.locator("#versturen-fout")).to_contain_text("geen verbinding")
    expect(melder.locator("#antwoorden")).to_contain_text("Geen bereik in de kelder.")
    melder.context.set_offline(False)
    melder.locator("#versturen-fout [data-opnieuw]").click()
    walk.read_code(melder)


@pytest.mark.parametrize("status", [429, 503, 500])
def test_a_busy_service_says_so_and_keeps_the_text(melder, status):
    melder.route("**/api/v1/challenge", lambda route: route.fulfill(status=status, body="{}"))
    ready_to_send(melder, "Het is druk.")
    melder.locator("#versturen").click()

    expect(melder.locator("#versturen-fout")).not_to_be_empty()
    expect(melder.locator("#antwoorden")).to_contain_text("Het is druk.")


def test_a_blocked_crypto_script_never_falls_back_to_a_plain_post(melder):
    posts = []
    melder.on("request", lambda r: r.method == "POST" and posts.append(r.url))
    melder.route("**/crypto*.js", lambda route: route.abort())
    ready_to_send(melder, "De firewall houdt iets tegen.")
    melder.locator("#versturen").click()

    expect(melder.locator("#versturen-fout")).not_to_be_empty(timeout=60_000)
    expect(melder.locator("#antwoorden")).to_contain_text("De firewall houdt iets tegen.")
    assert posts == []


def test_back_after_sending_shows_nothing_of_what_was_typed(melder):
    tekst = "Niemand mag dit terugvinden."
    ready_to_send(melder, tekst)
    melder.locator("#versturen").click()
    walk.read_code(melder)
    for _ in range(5):
        melder.go_back()
        assert tekst not in melder.content()


def test_the_phones_back_button_goes_to_the_question_before_and_keeps_every_letter(melder):
    melder.get_by_role("link", name="Begin met vertellen").click()
    walk.next_to(melder, "wat_is_er_gebeurd")
    melder.locator("#v-wat_is_er_gebeurd-veld").fill("Half verhaal")
    melder.locator("#verder").click()
    melder.go_back()

    expect(melder.locator("#v-wat_is_er_gebeurd-veld")).to_have_value("Half verhaal")
    expect(melder.locator("#v-wat_is_er_gebeurd-veld")).to_be_visible()


def test_too_much_text_is_offered_as_a_second_message_and_nothing_is_lost(melder, browser, dienst):
    einde = "Dit is het einde van mijn lange verhaal."
    ready_to_send(melder, "Het begon lang geleden. " * 900 + einde)
    if melder.locator("#v-wat_is_er_gebeurd-in-delen").is_visible():
        melder.locator("#v-wat_is_er_gebeurd-in-delen").check()
        melder.locator("#naar-overzicht").click()
    melder.locator("#versturen").click()
    walk.read_code(melder)

    assert cases_with(browser, dienst, einde) == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("appel boom", "acht"),
        ("appel boom xxxx fiets gras huis auto bloem", "3"),
        ("appel appel appel appel appel appel appel appel", "woord"),
    ],
)
def test_a_mistyped_code_is_told_on_the_page_and_sent_nowhere(melder, dienst, typed, says):
    asked = []
    melder.on("request", lambda r: "/api/" in r.url and asked.append(r.url))
    walk.open_postbus(melder, dienst, typed)

    expect(melder.locator("form#openen")).to_contain_text(says)
    assert asked == []


def test_a_good_code_of_nobody_gets_one_clear_sentence(melder, dienst):
    walk.open_postbus(melder, dienst, new_code(WORDS))

    expect(melder.locator("form#openen")).to_contain_text("geen postbus")
    expect(melder.locator("#postbus")).to_be_hidden()


def test_two_tabs_write_to_one_postbus_and_both_arrive(browser, dienst):
    one = walk.melder(browser, dienst)
    code = walk.tell(one, "Twee tabbladen.")
    two = one.context.new_page()
    for page in (one, two):
        walk.open_postbus(page, dienst, code)
        expect(page.locator("#brieven")).to_contain_text("Twee tabbladen.")
    for page, tekst in ((one, "Uit tab een."), (two, "Uit tab twee.")):
        page.locator("#antwoord").fill(tekst)
        page.locator("#verstuur-antwoord").click()
        expect(page.locator("#brieven")).to_contain_text(tekst)

    expect(two.locator("#brieven")).to_contain_text("Uit tab een.")
    one.context.close()


def test_a_thousand_requests_are_slowed_down_and_then_a_melding_still_gets_through(melder, dienst):
    url = dienst.info["meld"].rstrip("/") + "/api/v1/challenge"

    def ask(_):
        try:
            asked = urllib.request.Request(url, b"{}", {"content-type": "application/json"})
            with urllib.request.urlopen(asked) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code

    with ThreadPoolExecutor(8) as pool:
        statuses = Counter(pool.map(ask, range(1_000)))

    assert set(statuses) <= {200, 429, 503}
    assert statuses[429] > 0
    ready_to_send(melder, "Na de drukte.")
    melder.locator("#versturen").click()
    while not melder.locator("#code-woorden li").count():  # busy still: try again, as asked
        again = melder.locator("#versturen-fout [data-opnieuw]")
        expect(again.or_(melder.locator("#codepagina")).first).to_be_visible(timeout=30_000)
        if again.is_visible():
            again.click()
    walk.read_code(melder)
