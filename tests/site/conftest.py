"""A small organisation to break and to build, and the shipped one, built once."""

import json
import mimetypes
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from infra.build import Urls, build, check
from inhoud import controle
from tests.browser import context

ROOT = Path(__file__).parents[2]
URLS = Urls(
    "https://intranet.test", "https://meld.test", "https://behandelen.test", "https://login.test"
)


class Klein:
    """A content folder of one's own; `mistakes` is what the editor would read."""

    def __init__(self, folder: Path):
        self.folder = folder

    def change(self, bestand: str, oud: str, nieuw: str) -> "Klein":
        pad = self.folder / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst, f"{bestand} has no {oud!r}"
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
        return self

    def mistakes(self, **options) -> list[str]:
        return check(self.folder, **options)

    def warnings(self) -> list[str]:
        return controle.check(self.folder).waarschuwingen


@pytest.fixture
def klein(tmp_path) -> Klein:
    return Klein(Path(shutil.copytree(ROOT / "tests/site/klein/content", tmp_path / "content")))


@pytest.fixture(scope="session")
def klein_gebouwd(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("klein")
    build(ROOT / "tests/site/klein/content", out, urls=URLS)
    return out


GEBOUWD: list[Path] = []  # once for the whole run: tests/scenarios look at it too


@pytest.fixture(scope="session")
def voorbeeld_gebouwd(tmp_path_factory) -> Path:
    if not GEBOUWD:
        out = tmp_path_factory.mktemp("voorbeeld")
        build(ROOT / "content", out, urls=URLS)
        GEBOUWD.append(out)
    return GEBOUWD[0]


class Origin:
    """One origin of a build, answered without a server: its files, its headers, nothing else."""

    def __init__(self, out: Path, naam: str):
        self.folder = out / "site" / naam
        self.rules = json.loads((out / f"site/{naam}.headers.json").read_text("utf-8"))
        self.url = URLS.of(naam)
        self.elsewhere: list[str] = []

    def paths(self) -> list[str]:
        files = sorted(self.folder.rglob("index.html"))
        read = [pad for pad in files if "/pagina." in pad.read_text("utf-8")]
        return ["/" + str(pad.relative_to(self.folder)).removesuffix("index.html") for pad in read]

    def answer(self, route: Route) -> None:
        url = route.request.url.partition("#")[0]
        if not url.startswith(self.url + "/"):
            self.elsewhere.append(url)
            return route.fulfill(body="elders", content_type="text/plain")
        pad = self.folder / url.removeprefix(self.url + "/")
        pad = pad / "index.html" if pad.is_dir() else pad
        headers = self.rules["*"] | (self.rules["/a/"] if "/a/" in url else {})
        kind = mimetypes.guess_type(pad.name)[0] or "application/octet-stream"
        return route.fulfill(body=pad.read_bytes(), headers=headers | {"Content-Type": kind})


@pytest.fixture
def visit(browser, voorbeeld_gebouwd):
    opened = []

    def visit(origin: str, **options) -> tuple[Page, Origin]:
        site = Origin(voorbeeld_gebouwd, origin)
        person = context(browser, **options)
        person.route("**/*", site.answer)
        opened.append(person)
        return person.new_page(), site

    yield visit
    for person in opened:
        person.close()
