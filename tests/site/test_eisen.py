"""What is asked of the pages is served: some page says so, and its own text shows it."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from inhoud.lezen import read_content
from inhoud.paginas import Regeling
from tests.voorbeeld import ROOT


class Leestekst(HTMLParser):
    """The words of a page itself: no menu, no foot, nothing at the side."""

    def __init__(self, html: str):
        super().__init__()
        self._in_main = False
        self._stil = 0
        self._woorden: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._in_main |= tag == "main"
        self._stil += tag in {"aside", "script", "nav"}

    def handle_endtag(self, tag):
        self._in_main &= tag != "main"
        self._stil -= tag in {"aside", "script", "nav"}

    def handle_data(self, data):
        if self._in_main and not self._stil:
            self._woorden.append(data)

    def __str__(self) -> str:
        return " ".join(" ".join(self._woorden).split())


@pytest.fixture(scope="module")
def inhoud():
    return read_content(ROOT / "content")[0]


@pytest.fixture(scope="module")
def bladen(inhoud):
    return [blad for blad in inhoud.bladzijden if blad.taal == "nl"]


def html(out: Path, blad) -> str:
    return (out / "site/intranet" / blad.adres.strip("/") / "index.html").read_text("utf-8")


def test_everything_a_page_must_or_should_say_is_claimed_by_one(inhoud, bladen):
    geclaimd = {naam for blad in bladen for naam in blad.kop.eisen}
    mist = [e for e in inhoud.data["eisen"].eisen if e.asks_a_page and e.id not in geclaimd]
    assert not mist, "geen pagina noemt: " + "; ".join(f"{e.id} ({e.zin})" for e in mist)


def test_a_page_shows_what_it_claims(inhoud, bladen, voorbeeld_gebouwd):
    eisen = inhoud.data["eisen"].by_id()
    stil = []
    for blad in bladen:
        woorden = str(Leestekst(html(voorbeeld_gebouwd, blad)))
        assert woorden, blad.pad
        stil += [
            f"{blad.pad}: {naam} ({eisen[naam].zin})"
            for naam in blad.kop.eisen
            if not eisen[naam].shows_in(woorden)
        ]
    assert not stil, "de gebouwde pagina zegt niets over:\n" + "\n".join(stil)


def test_every_regeling_leads_to_the_code_and_to_someone_to_talk_to(bladen, voorbeeld_gebouwd):
    for blad in bladen:
        if isinstance(blad.kop, Regeling):
            pagina = html(voorbeeld_gebouwd, blad)
            for doel in ("/afspraken/gedragscode/", "/vertrouwenspersonen/"):
                assert f'href="{doel}' in pagina, (blad.pad, doel)
