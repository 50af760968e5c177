"""The shipped example, built as it is, built with other choices, and a copy to break."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from infra.build import build
from inhoud.controle import Verslag, check
from inhoud.lezen import read_content
from tests.scenarios.lezer import Gebouwd
from tests.site.browser.meld_double import Site, Wereld
from tests.voorbeeld import ROOT, URLS, Klein

CONTENT = ROOT / "content"
LATER = dt.date(2028, 1, 1)  # every note about the law is past its date


class Voorbeeld(Klein):
    """A copy of the shipped content."""

    def append(self, bestand: str, zin: str) -> int:
        """The line on which *zin* now stands."""
        pad = self.folder / bestand
        tekst = pad.read_text("utf-8")
        pad.write_text(f"{tekst}\n{zin}\n", encoding="utf-8")
        return len(tekst.splitlines()) + 2

    def sub(self, bestand: str, vorm: str, nieuw: str) -> "Voorbeeld":
        pad = self.folder / bestand
        tekst, aantal = re.subn(vorm, nieuw, pad.read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert aantal, f"{bestand} has no {vorm!r}"
        pad.write_text(tekst, encoding="utf-8")
        return self

    def report(self, **options) -> Verslag:
        return check(self.folder, **options)


def copy(to: Path) -> Voorbeeld:
    return Voorbeeld(Path(shutil.copytree(CONTENT, to / "content")))


@pytest.fixture
def voorbeeld(tmp_path) -> Voorbeeld:
    return copy(tmp_path)


@pytest.fixture(scope="session")
def inhoud():
    return read_content(CONTENT)[0]


@pytest.fixture(scope="session")
def site(voorbeeld_gebouwd) -> Gebouwd:
    return Gebouwd(voorbeeld_gebouwd)


@pytest.fixture(scope="session")
def verder(tmp_path_factory) -> Gebouwd:
    """The same organisation after some changes, read on a later day: see each of them below."""
    hier = tmp_path_factory.mktemp("verder")
    anders = copy(hier)
    # T-04: a form of behaviour gets another name
    anders.change("data/gedragsvormen.yml", "naam: Pesten", "naam: Treiteren")
    # T-28: the national committee, after the procedure of our own
    anders.sub("data/klachtencommissie.yml", "^type: intern", "type: lkog")
    uitleg = "Sla je die over, dan neemt de landelijke commissie je klacht niet in behandeling."
    eerst = f"intern_eerst: ja\nintern_eerst_uitleg: {uitleg}"
    anders.sub("data/klachtencommissie.yml", "^intern_eerst: nee", eerst)
    # T-30: fewer people than the law asks a scheme of
    anders.sub("data/organisatie.yml", r"^werkzame_personen: \d+", "werkzame_personen: 49")
    # T-35: the Dutch page moves on, its translations do not
    anders.sub("hulp/nl/waar-kan-ik-terecht.md", "^versie: .*", 'versie: "9.0"')
    build(anders.folder, hier / "out", urls=URLS, peildatum=LATER)
    return Gebouwd(hier / "out")


@pytest.fixture(scope="session")
def geen_gemeente(tmp_path_factory) -> Gebouwd:
    """The same pages for an employer that is no municipality, under its own name (T-31)."""
    hier = tmp_path_factory.mktemp("geen_gemeente")
    fabriek = copy(hier)
    fabriek.change("data/organisatie.yml", "sector: gemeente", "sector: anders")
    fabriek.change("data/organisatie.yml", "Gemeente Linderwaard", "Rijwielfabriek Noordster")
    for pad in [*fabriek.folder.rglob("*.yml"), *fabriek.folder.rglob("*.md")]:
        tekst = pad.read_text("utf-8")
        nieuw = tekst.replace("Linderwaard", "Noordster").replace("linderwaard", "noordster")
        pad.write_text(nieuw, encoding="utf-8")
    build(fabriek.folder, hier / "out", urls=URLS)
    return Gebouwd(hier / "out")


@pytest.fixture(scope="session")
def meld_site(tmp_path_factory) -> Site:
    return Site(tmp_path_factory.mktemp("meld"))


@pytest.fixture
def wereld(meld_site, tmp_path, monkeypatch) -> Wereld:
    """The meld pages with the functions that ship behind them."""
    monkeypatch.setattr("functions.melding.pow.COST", 10)
    return Wereld(meld_site, tmp_path)
