"""`vertrouwd beheer`: open a page in the editor, change it, save it, and nothing else happened."""

import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from infra import npm
from infra.build import check
from infra.local.beheer import klaarzetten
from tests.browser import context
from tests.flows.conftest import COMMAND
from tests.infra.local.beheer import opfs

ANNA = "content/vp-profiel/nl/anna.md"
LIJNEN = "content/data/hulplijnen.yml"
NIEUW = "\n\n## Zo werk ik {#zo-werk-ik}\n\nBel gerust, {term:organisatie} weet er niets van."
MARK = "# Deze regel blijft staan.\n"


@dataclass
class Beheer:
    """A running `vertrouwd beheer` on the small organisation."""

    repository: Path
    port: int
    log: Path
    said: list[str] = field(default_factory=list)  # what the page asked for, and its complaints
    files: dict[str, str] = field(default_factory=dict)  # what it found in the folder

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        args = ["beheer", "--port", str(self.port), "--content", self.repository / "content"]
        with self.log.open("wb") as out:
            self.process = subprocess.Popen([COMMAND, *args], stdout=out, stderr=out)
        deadline = time.monotonic() + 120
        while "Stoppen: Ctrl-C" not in self.log.read_text("utf-8"):
            assert self.process.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)


@pytest.fixture(scope="module")
def beheer(repository) -> Iterator[Beheer]:
    npm.ci(klaarzetten.FOLDER)
    lijnen = repository / LIJNEN
    lijnen.write_text(f"{MARK}{lijnen.read_text('utf-8')}", "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = Beheer(repository, port, repository.parent / "beheer.log")
    running.start()
    yield running
    if running.process.poll() is None:
        running.stop()


@pytest.fixture
def page(browser: Browser, beheer: Beheer) -> Iterator[Page]:
    """The editor in Chromium, the folder opened; every request and every complaint is noted."""
    person = context(browser, viewport={"width": 1280, "height": 900})
    opfs.offer(person)
    shown = person.new_page()
    beheer.said.clear()
    shown.on("request", lambda request: beheer.said.append(request.url))
    shown.on("pageerror", lambda error: beheer.said.append(f"fout: {error}"))
    shown.on(
        "console",
        lambda line: line.type in {"error", "warning"} and beheer.said.append(f"fout: {line.text}"),
    )
    shown.goto(f"{beheer.adres}/")
    beheer.files = opfs.fill(shown, beheer.repository)
    yield shown
    person.close()


def open_folder(page: Page) -> None:
    page.get_by_role("button", name="Werken met een lokale repository").click()
    expect(page.get_by_text("Gewone pagina's").first).to_be_visible()


def open_entry(page: Page, beheer: Beheer, path: str) -> None:
    page.goto(f"{beheer.adres}/#/collections/{path}")


def entry_field(page: Page, name: str):
    return page.locator(f'[data-key-path="{name}"]').first.locator("input, textarea").first


def save(page: Page) -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()


def saved(page: Page, beheer: Beheer) -> dict[str, str]:
    """The files that a save changed, written back so that the check reads them."""
    deadline = time.monotonic() + 20
    while (now := opfs.read(page)) == beheer.files and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(0.5)  # a second file would come right after the first
    now = opfs.read(page)
    changed = {path: text for path, text in now.items() if text != beheer.files.get(path)}
    for path, text in changed.items():
        (beheer.repository / path).write_text(text, "utf-8")
    assert now.keys() == beheer.files.keys()
    return changed


def went_elsewhere(beheer: Beheer) -> list[str]:
    ours = (f"{beheer.adres}/", f"blob:{beheer.adres}/", "data:")
    return [one for one in beheer.said if not one.startswith(ours)]


@pytest.mark.browser
def test_a_page_is_opened_changed_and_saved_and_passes_the_check(page, beheer):
    open_folder(page)
    open_entry(page, beheer, "vp-profiel/entries/anna")
    was = beheer.files[ANNA]
    title = re.search(r"^title: (.+)$", was, re.MULTILINE)[1]
    body = entry_field(page, "body")
    expect(entry_field(page, "title")).to_have_value(title)
    entry_field(page, "title").fill("Anna de Bruin")
    body.fill(f"{body.input_value()}{NIEUW}")
    save(page)
    changed = saved(page, beheer)

    assert changed == {
        ANNA: was.replace(f"title: {title}", "title: Anna de Bruin").rstrip("\n") + f"{NIEUW}\n"
    }
    assert check(beheer.repository / "content") == []
    assert went_elsewhere(beheer) == []


@pytest.mark.browser
def test_a_register_keeps_its_comments_and_its_quotes(page, beheer):
    open_folder(page)
    open_entry(page, beheer, "meldpunt/entries/hulplijnen")
    page.get_by_role("button", name="Alles uitvouwen").click()
    entry_field(page, "hulplijnen.0.wat").fill("Bel bij gevaar: meteen.")
    save(page)
    was = beheer.files[LIJNEN]

    assert saved(page, beheer) == {
        LIJNEN: was.replace("wat: Bel bij gevaar.", 'wat: "Bel bij gevaar: meteen."')
    }
    assert was.startswith(MARK)
    assert check(beheer.repository / "content") == []
    assert went_elsewhere(beheer) == []


@pytest.mark.browser
def test_a_mistake_is_told_at_its_field_and_nothing_is_written(page, beheer):
    organisatie = beheer.repository / "content/data/organisatie.yml"
    organisatie.write_text(f"{organisatie.read_text('utf-8')}talen: [nl, en]\n", "utf-8")
    page.reload()
    open_folder(page)
    open_entry(page, beheer, "vp-profiel/entries/anna")
    entry_field(page, "title").fill("")
    entry_field(page, "versie").fill("1")
    save(page)

    expect(page.get_by_text("Dit veld is verplicht.")).to_be_visible()
    expect(page.get_by_text("een versie als 1.0")).to_be_visible()
    assert opfs.read(page) == beheer.files
    assert went_elsewhere(beheer) == []


@pytest.mark.browser
def test_the_only_way_in_is_the_folder_on_this_machine(page, beheer):
    expect(page.get_by_role("button", name="Werken met een lokale repository")).to_be_visible()

    assert page.get_by_role("button").filter(visible=True).count() == 1


def test_it_answers_to_its_own_name_only_and_with_a_strict_policy(beheer):
    answer = httpx.get(f"{beheer.adres}/")
    policy = answer.headers["content-security-policy"]

    assert "script-src 'self';" in policy
    assert "http" not in policy
    assert "unsafe-eval" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert httpx.get(f"{beheer.adres}/", headers={"host": "kwaad.example"}).status_code == 421
    assert httpx.post(f"{beheer.adres}/").status_code == 405
    with socket.socket() as elsewhere:  # it would be taken if the editor stood on every address
        elsewhere.bind(("127.0.0.2", beheer.port))


def test_it_tells_where_it_is_and_which_folder_to_open(beheer):
    told = beheer.log.read_text("utf-8")

    assert beheer.adres in told
    assert str(beheer.repository) in told
    assert "Edge" in told


def test_a_port_in_use_is_one_sentence(beheer):
    args = ["beheer", "--port", str(beheer.port), "--content", beheer.repository / "content"]
    ran = subprocess.run([COMMAND, *args], capture_output=True, encoding="utf-8", check=False)

    assert ran.returncode == 1
    assert ran.stdout == ""
    assert re.fullmatch(rf"Poort {beheer.port} is al in gebruik .+ --port \d+\n", ran.stderr)


def test_a_new_role_can_be_chosen_at_once(beheer):
    rollen = beheer.repository / "content/data/rollen.yml"
    nieuw = "  - id: nieuw\n    naam: Nieuw\n    wat: Doet mee.\n"
    rollen.write_text(f"{rollen.read_text('utf-8')}{nieuw}", "utf-8")
    config = httpx.get(f"{beheer.adres}/config.json").text

    assert '{"label":"Nieuw (nieuw)","value":"nieuw"}' in config


def test_ctrl_c_ends_it_and_leaves_nothing(beheer):
    assert beheer.stop() == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", beheer.port)) != 0


def test_nothing_it_serves_fetches_from_elsewhere(editor):
    script = (editor / "sveltia-cms.js").read_text("utf-8")

    assert not re.search(r"unpkg\.com|jsdelivr\.net", script)
    assert len(list((editor / "letters").iterdir())) == 3
    assert (editor / "@sveltia/cms/package.json").is_file()


def test_a_sveltia_that_fetches_something_new_is_refused(tmp_path):
    with pytest.raises(klaarzetten.Stopped, match=r"haalt iets van unpkg\.com"):
        klaarzetten.own_addresses("fetch('https://unpkg.com/nieuw')", tmp_path / "letters")
