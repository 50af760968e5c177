"""T-01 … T-03, T-34: it is built here, it opens on any phone, and help is never far away."""

import re
from collections import deque

import pytest
from playwright.sync_api import expect

from tests.scenarios.lezer import Blad
from tests.voorbeeld import ROOT, URLS

STATISCH = {".html", ".css", ".js", ".json", ".svg", ".txt", ".png", ".jpg", ".webp"} | {
    ".ics", ".pdf",
}  # fmt: skip
# what may not be further than two clicks from the first page
DICHTBIJ = {
    "/afspraken/gedragscode/",
    "/afspraken/klachtenregeling/",
    "/vertrouwenspersonen/",
    f"{URLS.meld}/",
}
# one page of each template, and the longest; tests/site/test_pages.py looks at every page with axe
SOORTEN = (
    "/", "/hulp/", "/hulp/keuze/", "/hulp/keuze/zelf/leidinggevende/geweld/", "/gedrag/pesten/",
    "/afspraken/gedragscode/", "/afspraken/wet/", "/afspraken/wie-doet-wat/",
    "/vertrouwenspersonen/", "/vertrouwenspersonen/samira-benali/", "/plan/van-aanpak/",
    "/leidinggevenden/team/", "/zoeken/", "/en/hulp/", "/ar/hulp/",
)  # fmt: skip


def test_t01_a_clean_checkout_has_its_folders_and_the_commands_that_the_readme_names():
    for naam in ("site", "functions", "content", "infra", "tests", "pyproject.toml", "README.md"):
        assert (ROOT / naam).exists(), naam
    doelen = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    genoemd = set(re.findall(r"\bmake ([a-z]+)\b", (ROOT / "README.md").read_text("utf-8")))
    assert {"serve", "test"} <= genoemd <= doelen


# tests/conftest.py lets no test reach the network, and takes every AWS credential away
def test_t01_the_site_is_made_here_into_files_that_need_nothing_to_run(site):
    soorten = {pad.suffix for pad in site.map.rglob("*") if pad.is_file()}
    assert {".html", ".css", ".js"} <= soorten <= STATISCH
    for origin in ("intranet", "meld", "behandelen"):
        assert site.pad("/", origin).is_file()


@pytest.mark.browser
def test_t02_on_a_phone_with_a_keyboard_and_without_javascript_all_is_there(visit):
    phone = {"viewport": {"width": 360, "height": 640}, "java_script_enabled": False}
    page, origin = visit("intranet", **phone)
    breed = []
    for adres in SOORTEN:
        page.goto(origin.url + adres)
        expect(page.get_by_role("main")).to_be_visible()
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            breed.append(adres)
    assert breed == []

    page.goto(origin.url + "/gedrag/pesten/")
    for knop, wat in ((".hulp-nodig", "112"), (".menu-smal details", "Vertrouwenspersonen")):
        to_by_keyboard(page, page.locator(f"{knop} > summary"))
        page.keyboard.press("Enter")
        expect(page.locator(knop).get_by_role("link", name=wat).first).to_be_visible()


def to_by_keyboard(page, doel) -> None:
    """Tab from the top of the page until *doel* has the focus."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(40):
        page.keyboard.press("Tab")
        if doel.evaluate("node => node === document.activeElement"):
            return
    pytest.fail("the keyboard does not come there")


def test_t03_code_klacht_vertrouwenspersoon_and_meldpunt_are_two_clicks_away(site):
    afstand, rij = {"/": 0}, deque(["/"])
    while rij:
        hier = rij.popleft()
        for link in site.blad(hier).alles.links:
            naar = link.partition("#")[0]
            if naar not in afstand and (naar.startswith("/") or naar in DICHTBIJ):
                afstand[naar] = afstand[hier] + 1
                if naar.endswith("/") and site.pad(naar).is_file() and naar.startswith("/"):
                    rij.append(naar)
    assert {naar: afstand.get(naar) for naar in DICHTBIJ if afstand.get(naar, 9) > 2} == {}
    los = {a for a in site.adressen("intranet") if not a.startswith(("/en/", "/ar/"))} - set(
        afstand
    )
    assert los == set(), "nothing leads there"


@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_t03_every_page_has_what_is_always_there(site, inhoud, origin):
    weg = inhoud.data["organisatie"].snel_weg
    for pad in sorted((site.map / origin).rglob("*.html")):
        blad = Blad(pad.read_text("utf-8")).alles
        naam = pad.relative_to(site.map)
        hulp = blad.one("details", class_="hulp-nodig")
        assert hulp.one("summary").tekst, naam
        assert {"tel:112", "tel:08000113"} <= set(hulp.links), naam
        assert any("/hulp/" in link for link in hulp.links), naam
        voet = " ".join(blad.one("footer").links)
        assert "/afspraken/gedragscode/" in voet, naam
        assert "/vertrouwenspersonen/" in voet, naam
        assert blad.one("a", class_="snel-weg").attrs["href"] == weg, naam


def test_t03_a_page_says_when_it_was_adopted_and_is_reviewed_and_in_which_languages_it_is(
    site, inhoud
):
    for blad in inhoud.bladzijden:
        html = site.blad(blad.adres).alles
        over = html.one("footer").one("dl", class_="over-pagina")
        assert len(over.all("dt")) >= 3 + bool(blad.kop.vastgesteld_op), blad.pad
        assert str(blad.kop.herzien_voor.year) in over.tekst, blad.pad
        talen = {a.attrs["hreflang"] for a in html.all("a") if "hreflang" in a.attrs}
        anders = {b.taal for b in inhoud.translations(blad.id)} - {blad.taal}
        assert anders <= talen, blad.pad


def test_t34_who_has_no_account_reads_every_procedure_and_can_report(site, inhoud):
    openbaar = [b for b in inhoud.bladzijden if b.kop.zichtbaarheid == "openbaar"]
    assert [b.pad for b in openbaar if not site.pad(b.adres, "meld").is_file()] == []
    soorten = {b.soort for b in openbaar}
    assert {"meldprocedure", "klachtenregeling", "klokkenluidersregeling", "privacy"} <= soorten

    begin = site.blad("/", "meld")
    assert "/melden/" in begin.main.links
    assert "/hulp/" in begin.alles.links
    for taal in ("", "/en", "/ar"):
        vorm = site.blad(f"{taal}/melden/", "meld").main.one("form")
        assert vorm.attrs["method"] == "post"
        assert not vorm.all("input", type="password")


def test_t34_nothing_on_the_way_from_the_poster_asks_for_the_intranet(site):
    """Only a page for who leads a team stands where one has to log in."""
    for adres in ("/", "/melden/", "/postbus/", "/hulp/", "/hulp/keuze/zelf/hoger/nee/"):
        links = site.blad(adres, "meld").main.links
        binnen = {link.removeprefix(URLS.intranet) for link in links if URLS.intranet in link}
        assert binnen <= {"/leidinggevenden/signaal/"}, adres


def test_t34_an_applicant_and_a_former_employee_are_named(site):
    tekst = (
        site.blad("/hulp/", "meld").tekst + site.blad("/afspraken/klachtenregeling/", "meld").tekst
    )
    for wie in ("sollicit", "stag", "inhu", "inlog"):
        assert wie in tekst, wie
    assert re.search(r"oud-collega|werkte", tekst)


def test_t34_the_poster_names_the_address_that_is_built(inhoud):
    organisatie = inhoud.data["organisatie"]
    assert organisatie.meld_url.endswith(organisatie.meld_adres_kort)
