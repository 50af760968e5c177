"""Who writes saves a page and sees it, or reads what is wrong in it; a melder notices nothing."""

import asyncio
import shutil
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from playwright.sync_api import expect

from infra.local import voorproef
from tests.browser import context
from tests.flows import walk
from tests.flows.conftest import ROOT, Dienst

pytestmark = pytest.mark.browser
PAGE = "hulp/nl/waar-kan-ik-terecht.md"
ADDRESS = "/hulp/"
SOON = 90_000  # milliseconds: a build, on a machine that is busy with others


@pytest.fixture(scope="module")
def serve(tmp_path_factory):
    folder = tmp_path_factory.mktemp("voorproef")
    shutil.copytree(ROOT / "tests/site/klein/content", folder / "content")
    running = Dienst(folder / "data", folder / "content")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(serve):
    """The page that is written on; afterwards it is again as it was."""
    path = serve.content / PAGE
    was = path.read_text("utf-8")
    yield path
    if path.read_text("utf-8") != was:
        save(serve, path, was)


def asked(serve, path: str) -> httpx.Response:
    return httpx.get(serve.info["intranet"] + path)


def save(serve, path, text: str) -> None:
    """Save, and wait until it was built."""
    before = asked(serve, "/_voorproef.json").text
    path.write_text(text, encoding="utf-8")
    deadline = time.monotonic() + SOON / 1000
    while asked(serve, "/_voorproef.json").text == before:
        assert time.monotonic() < deadline, serve.log.read_text("utf-8")[-2000:]
        time.sleep(0.1)


def changed(page, *, old: str = "Bel [Anna]", new: str) -> str:
    text = page.read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1)


def test_a_saved_page_shows_itself_in_the_browser_that_has_it_open(browser, serve, page):
    person = context(browser)
    open_page = person.new_page()
    open_page.goto(serve.info["intranet"] + ADDRESS)
    page.write_text(changed(page, new="Zomaar iets nieuws: bel [Anna]"), encoding="utf-8")
    expect(open_page.get_by_text("Zomaar iets nieuws")).to_be_visible(timeout=SOON)
    person.close()


def test_a_mistake_stands_on_the_page_and_in_the_terminal_until_it_is_mended(serve, page):
    good = page.read_text("utf-8")
    save(serve, page, changed(page, old="eigenaar: ", new="eigenaar: nie"))
    line = f"content/{PAGE}:{good[: good.index('eigenaar: ')].count(chr(10)) + 1}: "
    told = asked(serve, ADDRESS)
    assert told.status_code == 503
    assert line in told.text
    assert line in serve.log.read_text("utf-8")
    assert httpx.get(serve.info["meld"] + ADDRESS).status_code == 200

    save(serve, page, good)
    assert asked(serve, ADDRESS).status_code == 200


def test_nothing_of_the_preview_is_in_what_was_built_or_on_the_meldpunt(serve):
    assert "_voorproef" in asked(serve, ADDRESS).text
    assert "_voorproef" not in httpx.get(serve.info["meld"] + ADDRESS).text
    built = [path for path in (serve.data / "build").rglob("*") if path.is_file()]
    assert len(built) > 20
    assert [path for path in built if b"_voorproef" in path.read_bytes()] == []


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_who_is_telling_while_the_pages_are_built_again_loses_nothing(
    browser, serve, page, java_script_enabled
):
    melder = walk.melder(browser, serve, java_script_enabled=java_script_enabled)
    melder.goto(serve.info["meld"] + "/melden/")
    if java_script_enabled:
        walk.next_to(melder, "wat_is_er_gebeurd")
    melder.locator("#v-wat_is_er_gebeurd-veld").fill(walk.TEKST)

    save(serve, page, changed(page, new="Midden in een melding: bel [Anna]"))
    assert "Midden in een melding" in httpx.get(serve.info["meld"] + ADDRESS).text

    assert melder.locator("#v-wat_is_er_gebeurd-veld").input_value() == walk.TEKST
    melder.locator("#naar-overzicht" if java_script_enabled else "#controleren").click()
    melder.locator("#versturen").click()
    assert len(walk.read_code(melder).split()) == 8


def test_where_a_machine_cannot_watch_it_says_so_and_the_rest_goes_on(
    monkeypatch, tmp_path, capsys
):
    async def too_many_folders(*_, **__):
        raise OSError
        yield

    monkeypatch.setattr(voorproef, "awatch", too_many_folders)
    watching = voorproef.Voorproef(tmp_path, tmp_path, 1, lambda: None)

    def watch() -> None:  # in a thread, because the browser's tests keep a loop running in this one
        asyncio.run(asyncio.wait_for(watching.watch(), 0.2))

    with ThreadPoolExecutor(1) as pool, pytest.raises(TimeoutError):
        pool.submit(watch).result()

    assert "Opslaan vernieuwt de pagina's hier niet" in capsys.readouterr().out
