"""The pages in a real browser, under their own headers: legible, reachable, and a way out."""

import pytest
from playwright.sync_api import Route

from tests.browser import axe
from tests.site import bladen

pytestmark = pytest.mark.browser
WEG = "https://www.buienradar.nl/"


@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_a_page_loads_only_its_own_and_its_policy_has_nothing_to_say(
    visit, voorbeeld_gebouwd, origin
):
    page, site = visit(origin)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for blad in bladen.to_look_at(voorbeeld_gebouwd, origin):
        page.goto(site.url + blad.pad)
    assert site.elsewhere == []
    assert said == []


def test_without_javascript_menu_help_and_the_way_out_work(visit):
    page, site = visit("intranet", java_script_enabled=False)
    page.goto(site.url + "/afspraken/gedragscode/")
    page.get_by_text("Menu", exact=True).click()
    page.locator(".menu-smal").get_by_role("link", name="Vertrouwenspersonen").click()
    assert page.url == site.url + "/vertrouwenspersonen/"
    page.get_by_role("banner").get_by_text("Hulp nodig?").click()
    assert page.locator(".luik").get_by_role("link", name="112").get_attribute("href") == "tel:112"
    weg = page.get_by_role("link", name="Snel weg")
    assert weg.get_attribute("rel") == "noreferrer"
    weg.click()
    assert site.elsewhere[0].startswith(WEG.rstrip("/"))


def test_without_javascript_a_busy_server_has_words_and_a_reload_sends_all_again(visit):
    page, site = visit("meld", java_script_enabled=False)
    sent: list[str | None] = []

    def busy(route: Route) -> None:
        sent.append(route.request.post_data)
        druk = (site.folder / "druk.html").read_bytes()
        route.fulfill(status=429, body=druk, headers=site.rules["*"], content_type="text/html")

    page.route("**/zonder-javascript/controle", busy)
    page.goto(site.url + "/melden/")
    page.locator("#v-wat_is_er_gebeurd-veld").fill("Elke maandag maakt iemand grappen.")
    page.locator("#controleren").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Dat lukte nu niet"
    for one in ("085 000 00 10", "Huis voor Klokkenluiders", "vertrouwenspersoon"):
        assert page.get_by_role("main").get_by_text(one).first.is_visible()
    page.reload()
    assert "Elke+maandag+maakt+iemand+grappen." in sent[1]
    assert sent == [sent[0], sent[0]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_busy_server_are_accessible(visit, scheme):
    page, site = visit("meld", color_scheme=scheme)
    page.goto(site.url + "/druk.html")
    assert axe(page) == []


@pytest.mark.parametrize("how", ["click", "escape"])
def test_snel_weg_leaves_at_once_and_back_does_not_return(visit, how):
    page, site = visit("meld")
    page.goto(site.url + "/afspraken/privacy/")
    page.goto(site.url + "/hulp/")
    with page.expect_navigation():
        if how == "click":
            page.get_by_role("link", name="Snel weg").click()
        else:
            for _ in range(3):
                page.keyboard.press("Escape")
    assert page.url.startswith(WEG.rstrip("/"))
    page.go_back()
    assert page.url == site.url + "/afspraken/privacy/"


def test_two_escapes_stay_on_the_page(visit):
    page, site = visit("meld")
    page.goto(site.url + "/hulp/")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.get_by_role("heading", level=1).is_visible()
    assert site.elsewhere == []


def test_on_paper_the_buttons_of_the_screen_are_gone(visit):
    page, site = visit("intranet")
    page.goto(site.url + "/hulp/")
    page.emulate_media(media="print")
    assert not page.get_by_role("link", name="Snel weg").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
