"""The meldpunt with nothing but a keyboard, on the narrowest screen."""

import pytest
from playwright.sync_api import expect

from tests.flows import walk

pytestmark = pytest.mark.browser
TABS = 80  # more than any page has


def tab_to(page, selector):
    """Press Tab until the element has the focus, as someone without a mouse does."""
    target = page.locator(selector).first
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if target.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"met Tab kom je niet bij {selector}")


def fits(page):
    wide = page.evaluate("document.documentElement.scrollWidth")
    return wide <= page.viewport_size["width"]


@pytest.mark.belofte(5)
def test_someone_tells_and_comes_back_with_only_a_keyboard_at_320_px(browser, dienst):
    page = walk.melder(browser, dienst, viewport={"width": 320, "height": 640})
    screens = [fits(page)]
    tab_to(page, "#naar-melden")
    page.keyboard.press("Enter")
    expect(page.locator("#voortgang")).to_be_visible()
    tab_to(page, "input[name=gaat_over]")
    page.keyboard.press("Space")
    while not page.locator("#v-wat_is_er_gebeurd-veld").is_visible():
        screens.append(fits(page))
        tab_to(page, "#verder")
        page.keyboard.press("Enter")
    tab_to(page, "#v-wat_is_er_gebeurd-veld")
    page.keyboard.insert_text("Zonder muis geschreven.")
    tab_to(page, "#naar-overzicht")
    page.keyboard.press("Enter")
    screens.append(fits(page))
    tab_to(page, "#versturen")
    page.keyboard.press("Enter")
    code = walk.read_code(page)
    screens.append(fits(page))

    page.goto(dienst.info["meld"] + "/postbus/")
    tab_to(page, "#code")
    page.keyboard.insert_text(code)
    tab_to(page, "#open-postbus")
    page.keyboard.press("Enter")
    expect(page.locator("#brieven")).to_contain_text("Zonder muis geschreven.")
    screens.append(fits(page))

    assert all(screens), screens


def test_with_javascript_the_focus_lands_on_the_question_that_appears(browser, dienst):
    page = walk.melder(browser, dienst)
    page.locator("#naar-melden").click()
    expect(page.locator("#voortgang")).to_be_visible()
    page.locator("#verder").click()

    expect(page.locator("[data-vraag]:visible .vraag-titel")).to_be_focused()
