"""What a melder and a behandelaar do, step by step, in a real browser."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser import axe, context

TEKST = "Elke maandag maakt iemand grappen over mijn accent. 😔 Ik slaap slecht. هذا صعب"


def melder(browser: Browser, dienst, **options) -> Page:
    """A melder on a phone, on the first page of the meldpunt."""
    page = context(browser, **options).new_page()
    page.goto(dienst.info["meld"])
    return page


def tell(page: Page, tekst: str = TEKST, *, niet: tuple[str, ...] = ()) -> str:
    """From the first page to the code; answers only what one must, and whom to leave out."""
    page.get_by_role("link", name="Begin met vertellen").click()
    next_to(page, "wat_is_er_gebeurd")
    page.locator("#v-wat_is_er_gebeurd-veld").fill(tekst)
    if niet:
        next_to(page, "niet_lezen")
        for naam in niet:
            page.get_by_role("checkbox", name=naam).check()
        page.locator("#verder").click()
    page.locator("#naar-overzicht").click()
    page.locator("#versturen").click()
    return read_code(page)


def tell_without_script(page: Page, dienst, tekst: str = TEKST, *, look: dict | None = None) -> str:
    """The same on the one long page that everyone gets first; *look* gets what axe finds."""
    page.goto(dienst.info["meld"] + "/melden/")
    if look is not None:
        look["formulier"] = axe(page)
    page.locator("#v-wat_is_er_gebeurd-veld").fill(tekst)
    page.locator("#controleren").click()
    expect(page.locator("#antwoorden")).to_contain_text(tekst)
    if look is not None:
        look["nakijken"] = axe(page)
    page.locator("#versturen").click()
    return read_code(page)


def next_to(page: Page, vraag: str) -> None:
    """Press "Verder" until this question is on the screen; the script must be running first."""
    expect(page.locator("#voortgang")).to_be_visible()
    for _ in range(20):
        if page.locator(f"#v-{vraag}").is_visible():
            return
        page.locator("#verder").click()
    raise AssertionError(f"de vraag {vraag} kwam niet")


def read_code(page: Page) -> str:
    """The eight words on the code page."""
    expect(page.locator("#code-woorden li")).to_have_count(8, timeout=30_000)
    return " ".join(page.locator("#code-woorden b").all_inner_texts())


def retype(page: Page, code: str) -> None:
    """Type the two words that the page asks for, and leave."""
    words = code.split()
    for veld in (page.locator("#woord-a"), page.locator("#woord-b")):
        veld.fill(words[int(veld.get_attribute("data-woord")) - 1])
    page.locator("#klaar").click()


def open_postbus(page: Page, dienst, code: str) -> None:
    """Come back with eight words."""
    page.goto(dienst.info["meld"] + "/postbus/")
    page.locator("#code").fill(code)
    page.locator("#open-postbus").click()


def behandelaar(browser: Browser, dienst, n: int = 0) -> Page:
    """A behandelaar who logged in and unlocked the key, in front of the list."""
    page = context(browser, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(dienst.info["behandelen"])
    login = dienst.login(n)
    log_in(page, login)
    unlock(page, login)
    return page


def log_in(page: Page, login: dict) -> None:
    """Through the popup of the identity provider."""
    with page.expect_popup() as popup:
        page.locator("#log-in").click()
    window = popup.value
    window.get_by_label("Gebruikersnaam").fill(login["gebruiker"])
    window.get_by_label("Wachtwoord").fill(login["wachtwoord"])
    with window.expect_event("close"):
        window.get_by_role("button", name=re.compile("inloggen|log in", re.IGNORECASE)).click()


def unlock(page: Page, login: dict) -> None:
    """With the key file and the eight words that belong to it."""
    page.locator("#sleutelbestand").set_input_files(login["sleutel"])
    page.locator("#wachtzin").fill(login["wachtzin"])
    page.locator("#ontgrendel").click()
    expect(page.locator("#inbox")).to_be_visible()
    expect(page.locator("#stand")).to_contain_text("De lijst is bijgewerkt", timeout=60_000)


def open_case(page: Page, tekst: str) -> None:
    """The case in the list that holds *tekst*."""
    rows = page.locator("#lijst [data-zaak]").all()
    ids = [row.get_attribute("data-zaak") for row in rows]  # a row may move while we look
    for zaak in ids:
        page.locator(f'#lijst [data-zaak="{zaak}"]').click()
        expect(page.locator("#melding")).to_be_visible()
        if tekst in page.locator("#berichten").inner_text():
            return
    raise AssertionError(f"deze melding staat niet in de lijst van {len(ids)}")


def reply(page: Page, tekst: str) -> None:
    """Answer in the case that is open."""
    page.locator("#antwoord").fill(tekst)
    page.locator("#verstuur").click()
    expect(page.locator("#stand")).to_contain_text("Je antwoord is verstuurd")
