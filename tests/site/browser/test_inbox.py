"""The inbox in a real browser, with everything behind it made up: see inbox_double.py."""

import datetime as dt
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe, context
from tests.site.browser.inbox_double import URLS, ZIN, Wereld, build_site

pytestmark = pytest.mark.browser
TATTLE = "addEventListener('securitypolicyviolation', e => { document.title = e.blockedURI })"
WIDE = {"viewport": {"width": 1280, "height": 900}}


def days_ago(n: int) -> str:
    return (dt.datetime.now(dt.UTC).date() - dt.timedelta(days=n)).isoformat()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build_site(tmp_path_factory.mktemp("behandelen"))


@pytest.fixture
def wereld(site):
    return Wereld(site)


@pytest.fixture
def page(browser, wereld):
    with context(browser, **WIDE) as person:
        wereld.connect(person)
        page = person.new_page()
        page.add_init_script(TATTLE)
        page.goto(URLS.behandelen + "/")
        yield page
        assert page.title() == "Inbox van het meldpunt"  # neutral, and nothing broke the policy


def log_in(page: Page) -> None:
    page.click("#log-in")
    expect(page.locator("#ontgrendelen")).to_be_visible()


def unlock(page: Page, wereld: Wereld, zin: str = ZIN, lezer: int = 0) -> None:
    page.set_input_files("#sleutelbestand", wereld.site.lezers[lezer].keyfile)
    page.fill("#wachtzin", zin)
    page.click("#ontgrendel")


def enter(page: Page, wereld: Wereld) -> None:
    log_in(page)
    unlock(page, wereld)
    expect(page.locator("#stand")).to_have_text("De lijst is bijgewerkt.")


def open_first(page: Page, wereld: Wereld) -> None:
    enter(page, wereld)
    page.locator("[data-zaak]").first.click()
    expect(page.locator("#melding")).to_be_visible()


def sent(wereld: Wereld) -> list[str]:
    return [body["record"] for name, body, _ in wereld.calls if name == "reply"]


# logging in


def test_a_login_comes_back_from_the_popup_and_the_popup_closes(page, wereld):
    with page.context.expect_page() as popup:
        page.click("#log-in")
    popup.value.wait_for_event("close")

    expect(page.locator("#sleutel-kop")).to_be_focused()
    assert (
        page.evaluate("sessionStorage.length + localStorage.length + document.cookie.length") == 0
    )


def test_a_blocked_popup_is_said_and_the_button_stays(page):
    page.evaluate("() => { window.open = () => null }")
    page.click("#log-in")

    expect(page.locator("#inlog-fout")).to_contain_text("hield het inlogvenster tegen")
    expect(page.locator("#log-in")).to_be_enabled()


@pytest.mark.parametrize(("answer", "sentence"), [("nee", "afgebroken"), ("oud", "duurde te lang")])
def test_a_login_that_fails_says_why_and_can_be_tried_again(page, wereld, answer, sentence):
    wereld.login_with = answer
    page.click("#log-in")
    expect(page.locator("#inlog-fout")).to_contain_text(sentence)

    wereld.login_with = "ja"
    log_in(page)


def test_a_code_that_nobody_asked_for_goes_nowhere(page, wereld):
    stray = page.context.new_page()
    stray.goto(f"{URLS.behandelen}/login/?code=gestolen&state=verzonnen")

    expect(stray.locator("#status")).to_contain_text("is er niet meer")
    assert "gestolen" not in stray.url
    expect(page.locator("#inloggen")).to_be_visible()


def test_a_teller_reads_no_meldingen_and_may_come_in_as_someone_else(page, wereld):
    wereld.faults["list"] = [403]
    page.click("#log-in")
    expect(page.locator("#geen-toegang")).to_be_visible()
    assert axe(page) == []

    page.click("#ander-account")
    expect(page.locator("#ontgrendelen")).to_be_visible()


# the key


@pytest.mark.parametrize(
    ("lezer", "zin", "sentence"),
    [(0, "een twee drie", "wachtzin past niet"), (1, ZIN, "van iemand anders")],
)
def test_a_key_that_does_not_fit_says_why(page, wereld, lezer, zin, sentence):
    log_in(page)
    unlock(page, wereld, zin, lezer)

    expect(page.locator("#sleutel-fout")).to_contain_text(sentence)
    assert axe(page) == []


def test_a_file_that_is_no_key_says_so(page):
    log_in(page)
    page.set_input_files("#sleutelbestand", {"name": "a.age", "mimeType": "", "buffer": b"hallo"})
    page.fill("#wachtzin", ZIN)
    page.click("#ontgrendel")

    expect(page.locator("#sleutel-fout")).to_contain_text("geen sleutelbestand")


def test_the_words_may_be_copied_with_capitals_and_hyphens(page, wereld):
    log_in(page)
    unlock(page, wereld, f"  {ZIN.upper().replace(' ', '-')} ")

    expect(page.locator("#leeg")).to_be_visible()


# the list


def test_cases_for_others_leave_no_trace_on_the_screen(page, wereld):
    for n in range(5):
        wereld.melding("niet voor jou", d=days_ago(n), niet=("nadia-osinga",))
    enter(page, wereld)

    expect(page.locator("#leeg")).to_be_visible()
    assert "5" not in page.inner_text("main")


def test_the_next_task_stands_on_top_over_all_pages_of_the_list(page, wereld):
    wereld.melding("vandaag", d=days_ago(0), vragen={"gaat_over": "binnen"})
    wereld.melding("te laat", d=days_ago(9), vragen={"gaat_over": "niet van ons \u202e"})
    wereld.melding("onveilig", d=days_ago(1), vragen={"veilig": "nee"})
    wereld.melding("beantwoord", d=days_ago(3)).add("H", d=days_ago(2), t="gelezen")
    enter(page, wereld)

    lines = page.locator("#lijst .regel").all_inner_texts()
    assert lines == ["onveilig", "te laat", "vandaag", "beantwoord"]
    assert "Te laat met bevestigen" in page.inner_text("[data-taak=laat]")
    assert "Gedrag van iemand op het werk" in page.inner_text("#lijst")
    assert "niet van ons" not in page.inner_text("#lijst")


def test_a_case_that_cannot_be_fetched_stays_in_view_and_can_be_tried_again(page, wereld):
    wereld.melding("hallo", d=days_ago(0))
    wereld.faults["thread"] = ["weg"]
    enter(page, wereld)
    expect(page.locator("[data-taak=fout]")).to_contain_text("geen verbinding")
    expect(page.locator("#lijst-fout")).to_contain_text("onderaan")

    page.click("[data-taak=fout]")
    expect(page.locator("#berichten")).to_contain_text("hallo")


def test_a_case_that_nobody_can_open_or_close_does_not_stand_in_the_list(page, wereld):
    wereld.melding("echt", d=days_ago(0))
    rommel = wereld.melding("rommel", d=days_ago(0))
    rommel.keys = replace(rommel.keys, inzage=b"x" * 32)
    enter(page, wereld)

    assert page.locator("#lijst .regel").all_inner_texts() == ["echt"]
    expect(page.locator("#lijst-fout")).to_have_text("")


HOSTILE = [
    '{"t":"x","vragen":{"gaat_over":{"toString":0,"valueOf":0}}}',
    '{"t":"x","vragen":{"gaat_over":%s}}' % ("[" * 7000 + "]" * 7000),
    '{"t":"x","niet":[{"toString":0,"valueOf":0}]}',
    '{"t":"x","niet":["\\u2069 LET OP: sluit deze melding af"]}',
    '{"t":{"toString":0},"d":{"toString":0},"s":{},"via":[],"rol":{},"naam":{"toString":0}}',
    '{"t":"x","d":"2026-99-99","vragen":{"__proto__":{"veilig":"nee"},"veilig":{"toString":0}}}',
    '{"__proto__":{"t":1},"vragen":[["veilig","nee"]]}',
    "[]",
]


def test_whatever_someone_seals_every_other_melding_can_be_read(page, wereld):
    wereld.melding("echt", d=days_ago(9))
    for text in HOSTILE:
        wereld.case().add_json(text).add_json(text)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    enter(page, wereld)
    rows = page.locator("#lijst [data-zaak]")
    expect(rows).to_have_count(len(HOSTILE) + 1)

    for n in range(len(HOSTILE) + 1):
        rows.nth(n).click()
        expect(page.locator("#berichten li")).not_to_have_count(0)
        assert "LET OP" not in page.inner_text("#melding-let-op")
        assert "Spoed" not in page.inner_text("#melding-taak")
    assert errors == []


def test_a_refresh_asks_only_what_is_new(page, wereld):
    zaak = wereld.melding("een", d=days_ago(0)).add("H", d=days_ago(0), t="twee")
    open_first(page, wereld)
    zaak.add("M", d=days_ago(0), t="drie")
    wereld.calls.clear()
    page.click("#ververs")
    expect(page.locator("#berichten")).to_contain_text("drie")

    assert [body["after"] for name, body, _ in wereld.calls if name == "thread"] == [1]


def test_arrows_walk_through_the_list_and_escape_goes_back_to_it(page, wereld):
    for tekst in ("een", "twee"):
        wereld.melding(tekst, d=days_ago(0))
    enter(page, wereld)
    rows = page.locator("[data-zaak]")
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#melding-kop")).to_be_focused()

    page.keyboard.press("Escape")
    expect(rows.nth(1)).to_be_focused()


# a case


def test_what_a_melder_wrote_is_text_and_stays_in_its_place(page, wereld):
    nasty = (
        "<img src=x onerror='document.title=1'> javascript:alert(1) \u202egnaltrev " + "x" * 10_000
    )
    wereld.melding(nasty, d=days_ago(0), vragen={"<b>x</b>": "\u202eom"}, niet=())
    open_first(page, wereld)

    assert page.locator("#melding :is(img, a, b:not(.wie b))").count() == 0
    assert page.inner_text(".bericht .vreemd") == nasty
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_answers_have_their_labels_and_the_name_waits_for_a_step(page, wereld):
    vragen = {
        "gaat_over": "binnen",
        "wie_precies": "P. de Wit",
        "gedrag": ["pesten", "nieuw_antwoord"],
    }
    wereld.melding("tekst", d=days_ago(0), vragen=vragen, niet=("ruben-tak",), via="zonder-js")
    open_first(page, wereld)
    seen = page.inner_text("#melding")
    assert "Gedrag van iemand op het werk" in seen
    assert "nieuw_antwoord" in seen
    assert "Ruben Tak" in page.inner_text("#melding-let-op")
    assert "De server zag de tekst even" in seen
    assert "P. de Wit" not in page.content()

    page.click("#niet-betrokken")
    expect(page.locator("#ingevuld-lijst")).to_contain_text("P. de Wit")


def test_a_changed_message_says_so_and_the_rest_can_be_read(page, wereld):
    zaak = (
        wereld.melding("eerste", d=days_ago(0))
        .add("M", d=days_ago(0), t="tweede")
        .add("M", t="derde")
    )
    zaak.spoil(1)
    open_first(page, wereld)

    texts = page.locator(".bericht").all_inner_texts()
    assert [
        word in text for word, text in zip(("eerste", "gewijzigd", "derde"), texts, strict=True)
    ] == [True] * 3


def test_a_confirmation_is_two_clicks_and_starts_the_other_clock(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(6))
    open_first(page, wereld)
    expect(page.locator("#melding-taak")).to_contain_text("nog 1 dag")
    page.click("#bevestiging")
    page.dblclick("#verstuur")
    expect(page.locator("#stand")).to_have_text("Je antwoord is verstuurd.")

    assert zaak.read(1)["rol"] == "behandelaar"
    assert len(zaak.records) == 2
    expect(page.locator("#melding-taak")).to_contain_text("terugkoppeling")
    expect(page.locator("#antwoord")).to_have_value("")


def test_a_retry_after_a_lost_answer_sends_the_same_bytes(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    wereld.faults["reply"] = ["na"]
    page.fill("#antwoord", "dag")
    page.click("#verstuur")
    expect(page.locator("#antwoord_fout")).to_contain_text("het komt maar één keer aan")
    page.click("#verstuur")
    expect(page.locator("#stand")).to_have_text("Je antwoord is verstuurd.")

    first, second = sent(wereld)
    assert first == second
    assert len(zaak.records) == 2


@pytest.mark.parametrize("again", ["#ververs", "#vergrendel"])
def test_an_answer_that_was_lost_and_seen_again_is_not_sent_twice(page, wereld, again):
    zaak = wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    wereld.faults["reply"] = ["na"]
    page.fill("#antwoord", "dag")
    page.click("#verstuur")
    expect(page.locator("#antwoord_fout")).not_to_have_text("")
    page.click(again)
    if again == "#vergrendel":
        unlock(page, wereld)
        page.click("[data-zaak]")
    expect(page.locator("#berichten li")).to_have_count(2)
    page.click("#verstuur")
    expect(page.locator("#stand")).to_have_text("Je antwoord is verstuurd.")

    assert len(zaak.records) == 2


def test_a_message_that_crosses_ours_is_shown_and_our_text_stays(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "dag")
    zaak.add("M", d=days_ago(0), t="nog iets")
    page.click("#verstuur")
    expect(page.locator("#antwoord_fout")).to_contain_text("Lees het eerst")
    expect(page.locator("#berichten")).to_contain_text("nog iets")
    expect(page.locator("#antwoord")).to_have_value("dag")

    page.click("#verstuur")
    expect(page.locator("#stand")).to_have_text("Je antwoord is verstuurd.")
    assert zaak.read(2)["t"] == "dag"


def test_every_refusal_of_an_answer_has_its_own_sentence_and_keeps_the_text(page, wereld):
    wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "dag")
    sentences = {403: "mag dit niet", 404: "is er niet meer", 413: "is vol", 429: "te veel"}
    for status, sentence in (sentences | {503: "druk", 500: "storing"}).items():
        wereld.faults["reply"] = [status]
        page.click("#verstuur")
        expect(page.locator("#antwoord_fout")).to_contain_text(sentence)
    expect(page.locator("#antwoord")).to_have_value("dag")


def test_a_text_that_does_not_fit_is_not_sent_and_the_page_says_how_full_it_is(page, wereld):
    wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    expect(page.locator("#maat")).to_be_hidden()
    page.fill("#antwoord", "x" * 15_000)
    expect(page.locator("#maat-zin")).to_contain_text("ruimte")
    page.fill("#antwoord", "é" * 9_000)
    page.click("#verstuur")

    expect(page.locator("#antwoord_fout")).to_contain_text("past niet")
    assert sent(wereld) == []


def test_a_login_that_ran_out_while_writing_costs_no_letter(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    wereld.faults["reply"] = [401]
    page.fill("#antwoord", "een lang antwoord")
    page.click("#verstuur")
    expect(page.locator("#opnieuw")).to_be_visible()
    assert axe(page) == []
    page.click("#log-opnieuw-in")

    expect(page.locator("#stand")).to_have_text("Je antwoord is verstuurd.")
    assert zaak.read(1)["t"] == "een lang antwoord"
    assert wereld.logins == 2


def test_someone_else_who_logs_in_sees_nothing_of_the_first(page, wereld):
    wereld.melding("geheim", d=days_ago(0))
    open_first(page, wereld)
    wereld.faults["reply"] = [401]
    page.fill("#antwoord", "concept")
    page.click("#verstuur")
    wereld.gebruiker = "ruben"
    page.click("#log-opnieuw-in")

    expect(page.locator("#slot-reden")).to_contain_text("iemand anders ingelogd")
    assert "geheim" not in page.content()
    assert page.input_value("#antwoord") == ""


def test_someone_else_who_logs_in_after_a_refusal_finds_no_drafts(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(9)).add("H", "nadia", d=days_ago(8), t="gelezen")
    open_first(page, wereld)
    page.fill("#antwoord", "concept")
    page.click("#sluit")
    page.fill("#slotbericht", "slotconcept")
    wereld.faults["list"] = [403]
    page.click("#ververs")
    expect(page.locator("#geen-toegang")).to_be_visible()
    assert page.input_value("#slotbericht") == ""
    wereld.gebruiker = "ruben"
    page.click("#ander-account")
    expect(page.locator("#ontgrendelen")).to_be_visible()
    unlock(page, wereld, lezer=1)
    page.click(f"[data-zaak='{zaak.id}']")

    expect(page.locator("#antwoord")).to_have_value("")
    assert "concept" not in page.input_value("#slotbericht")


# leaving


def test_the_way_out_asks_nothing_and_takes_the_inbox_off_the_page(page, wereld):
    wereld.melding("geheim", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "concept")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.context.route("**/*buienradar*/**", lambda route: route.fulfill(body="weer"))
    page.click("[data-snel-weg]")
    page.wait_for_url("**buienradar**")
    page.go_back()

    assert asked == []
    assert "geheim" not in page.content()
    page.goto(URLS.behandelen + "/")


def test_escape_three_times_goes_nowhere_and_keeps_the_draft(page, wereld):
    wereld.melding("hallo", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "concept")
    for _ in range(4):
        page.keyboard.press("Escape")

    expect(page.locator("#antwoord")).to_have_value("concept")


def test_a_page_that_the_browser_kept_whole_starts_again_without_its_key(page, wereld):
    wereld.melding("geheim", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "concept")
    kept = "new PageTransitionEvent('pageshow', {persisted: true})"
    with page.expect_navigation():
        page.evaluate(f"setTimeout(() => dispatchEvent({kept}))")

    expect(page.locator("#inloggen")).to_be_visible()
    assert "geheim" not in page.content()


def test_logging_out_ends_the_login_in_a_window_of_its_own(page, wereld):
    enter(page, wereld)
    with page.context.expect_page() as popup:
        page.click("#log-uit")
    popup.value.wait_for_event("close")

    assert wereld.logouts[0]["client_id"] == "behandelen"
    expect(page.locator("#inloggen [role=status]")).to_contain_text("Je bent hier uitgelogd.")
    assert axe(page) == []


def test_a_login_that_cannot_be_ended_from_here_is_said(page, wereld):
    wereld.ends_login = False
    page.reload()
    enter(page, wereld)
    page.click("#log-uit")

    expect(page.locator("#inloggen [role=status]")).to_contain_text("nog ingelogd")


def test_no_login_name_stands_on_the_page(site):
    html = (site.folder / "index.html").read_text(encoding="utf-8")
    scripts = "".join(path.read_text(encoding="utf-8") for path in site.folder.glob("a/*.js"))

    named = [one.gebruiker for one in site.lezers if one.gebruiker]
    assert named == ["nadia", "ruben"]
    assert [one for one in named if f'"{one}"' in html + scripts] == []


def test_who_answered_is_named(page, wereld):
    wereld.melding("hallo", d=days_ago(3)).add("H", "ruben", d=days_ago(2), t="gelezen")
    open_first(page, wereld)

    expect(page.locator("[data-van=H] .wie")).to_contain_text("Ruben Tak")


def test_locking_takes_everything_off_the_page_and_keeps_the_draft(page, wereld):
    wereld.melding("geheim", d=days_ago(0))
    open_first(page, wereld)
    page.fill("#antwoord", "concept")
    page.click("#vergrendel")
    expect(page.locator("#sleutel-kop")).to_be_focused()
    assert "geheim" not in page.content()

    unlock(page, wereld)
    page.click("[data-zaak]")
    expect(page.locator("#antwoord")).to_have_value("concept")


def test_half_an_hour_of_nobody_locks(browser, wereld):
    wereld.melding("geheim", d=days_ago(0))
    with context(browser, **WIDE) as person:
        wereld.connect(person)
        page = person.new_page()
        page.clock.install()
        page.goto(URLS.behandelen + "/")
        log_in(page)
        unlock(page, wereld)
        page.clock.run_for(5_000)
        page.click("[data-zaak]")
        page.clock.fast_forward("30:30")

        expect(page.locator("#slot-reden")).to_contain_text("half uur")
        assert "geheim" not in page.content()


def test_closing_asks_first_tells_the_melder_and_can_be_finished_after_a_failure(page, wereld):
    zaak = wereld.melding("hallo", d=days_ago(9)).add("H", "nadia", d=days_ago(8), t="gelezen")
    open_first(page, wereld)
    page.click("#sluit")
    expect(page.locator("#sluit-stap")).to_contain_text("365 dagen")
    wereld.faults["close"] = ["weg"]
    page.click("#sluit-ja")
    expect(page.locator("#sluit_fout")).to_contain_text("geen verbinding")
    page.click("#sluit-ja")

    expect(page.locator("#stand")).to_have_text("De melding is afgesloten.")
    assert zaak.dicht
    assert [zaak.read(2)["s"], len(zaak.records)] == ["afgesloten", 3]


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_no_screen_has_a_fault_that_axe_can_find(browser, wereld, width, scheme):
    wereld.melding("hallo", d=days_ago(9), vragen={"gaat_over": "binnen", "veilig": "nee"})
    size = {"width": width, "height": 800}
    with context(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as person:
        wereld.connect(person)
        page = person.new_page()
        page.goto(URLS.behandelen + "/")
        faults = axe(page)
        log_in(page)
        faults += axe(page)
        unlock(page, wereld)
        page.locator("[data-zaak]").click()
        page.click("#bevestiging")
        faults += axe(page)
        assert faults == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_crypto_script_is_missed_and_said(browser, wereld):
    with context(browser, **WIDE) as person:
        wereld.connect(person)
        person.route("**/crypto-behandelen*", lambda route: route.abort())
        page = person.new_page()
        page.clock.install()
        page.goto(URLS.behandelen + "/")
        log_in(page)
        unlock(page, wereld)
        page.evaluate("sleutelbestand.files[0].arrayBuffer().then(() => null)")  # read by now
        page.clock.run_for(21_000)

        expect(page.locator("#sleutel-fout")).to_contain_text("niet geladen")
