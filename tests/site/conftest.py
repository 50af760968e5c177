"""A small organisation to break and to build, and the shipped one, built once."""

import shutil
from pathlib import Path

import pytest

from infra.build import Urls, build, check
from inhoud import controle

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


@pytest.fixture(scope="session")
def voorbeeld_gebouwd(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("voorbeeld")
    build(ROOT / "content", out, urls=URLS)
    return out
