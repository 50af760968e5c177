"""Every kind of page in every language: day and night, on a small screen, without a script."""

import pytest

from tests.browser import axe
from tests.site import bladen

pytestmark = pytest.mark.browser
# What a dark screen can change about what axe finds.
COLOURS = ["color-contrast", "link-in-text-block"]
# On the meld origin stand pages of the intranet, the same but for the bar above them.
EACH = {"intranet": bladen.to_look_at, "meld": bladen.of_each_kind}
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


@pytest.mark.parametrize("origin", bladen.TO_READ)
def test_every_page_is_accessible_by_day_and_by_night(visit, voorbeeld_gebouwd, origin):
    page, site = visit(origin)
    kinds = bladen.of_each_kind(voorbeeld_gebouwd, origin)  # colours are those of its kind
    wrong = {}
    for blad in EACH[origin](voorbeeld_gebouwd, origin):
        page.emulate_media(color_scheme="light")
        page.goto(site.url + blad.pad)
        wrong[blad.pad] = axe(page)
        if blad in kinds:
            page.emulate_media(color_scheme="dark")
            wrong[blad.pad] += [f"dark: {een}" for een in axe(page, rules=COLOURS)]
    assert {pad: found for pad, found in wrong.items() if found} == {}


@pytest.mark.parametrize("origin", bladen.TO_READ)
@pytest.mark.parametrize(
    ("width", "which"),
    [(320, bladen.to_look_at), (768, bladen.of_each_kind), (1280, bladen.of_each_kind)],
)
def test_no_page_is_wider_than_the_screen(visit, voorbeeld_gebouwd, origin, width, which):
    page, site = visit(origin, viewport={"width": width, "height": 700})
    wide = []
    for blad in which(voorbeeld_gebouwd, origin):
        page.goto(site.url + blad.pad)
        if page.evaluate(TOO_WIDE):
            wide.append(blad.pad)
    assert wide == []


@pytest.mark.parametrize("origin", bladen.TO_READ)
def test_with_letters_twice_as_large_no_page_slides_sideways(visit, voorbeeld_gebouwd, origin):
    page, site = visit(origin, bypass_csp=True)
    wide = []
    for blad in bladen.of_each_kind(voorbeeld_gebouwd, origin):
        page.goto(site.url + blad.pad)
        page.add_style_tag(content=":root { font-size: 32px }")
        if page.evaluate(TOO_WIDE):
            wide.append(blad.pad)
    assert wide == []


def test_with_letters_twice_as_large_a_line_holds_more_than_a_word(visit):
    page, site = visit("intranet", bypass_csp=True)
    for pad, deel in (("/", ".keuzes span"), ("/", ".mensen p"), ("/hulp/ik-zie-iets/", "ol > li")):
        page.goto(site.url + pad)
        page.add_style_tag(content=":root { font-size: 32px }")
        assert page.locator(f"main {deel}").first.bounding_box()["width"] > 180, deel


@pytest.mark.parametrize("origin", bladen.TO_READ)
def test_without_a_script_there_is_text_a_menu_and_help(visit, voorbeeld_gebouwd, origin):
    page, site = visit(origin, java_script_enabled=False)
    for blad in bladen.of_each_kind(voorbeeld_gebouwd, origin):
        page.goto(site.url + blad.pad)
        assert page.get_by_role("heading", level=1).first.is_visible(), blad
        assert len(page.locator("main").inner_text().split()) > 10, blad
        assert page.locator("header.balk a.merk").is_visible(), blad
        page.locator("details.hulp-nodig > summary").click()
        assert page.locator(".luik .nummer").first.is_visible(), blad
