"""The blocks about behaviour, measures, tools and learning, filled from the shipped registers."""

import re
from html.parser import HTMLParser
from types import SimpleNamespace as Iets

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inhoud.lezen import read_content
from inhoud.weergave import Weergave
from inhoud.zinnen import zinnen
from tests.voorbeeld import ROOT, URLS

LEIDING = "leidinggevende-hogere_leidinggevende-directie-bestuurder"
LEEG = {"br", "hr", "img", "input", "wbr"}
BLOKKEN = [
    "gedragsvormen", "gedragsvorm:pesten", "gedragsvorm:discriminatie",
    "gedragsvorm:seksuele_intimidatie", "gedragsvorm:agressie", "gedragsvorm:respectloos",
    "discriminatiegronden", "sancties", "factoren", "signalen", "risicofactoren",
    "escalatieladder", "interventies", "checklist:teamgesprek", "checklist:grijze-gebieden",
    "checklist:goede-gesprek", "checklist:tegenspraak", "checklist:groepsgesprek",
    "checklist:teamafspraken", "checklist:werkomgeving", "dialoogvormen", "leerdoelen",
    "trainingen", "escalatie", f"escalatie:{LEIDING}",
]  # fmt: skip


class Well(HTMLParser):
    """Refuses HTML that closes something else than what is open, and counts what it sees."""

    def __init__(self, html: str):
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.ids += [waarde for naam, waarde in attrs if naam == "id"]
        assert not [naam for naam, _ in attrs if naam == "style" or naam.startswith("on")]
        if tag not in LEEG:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def show():
    inhoud, _ = read_content(ROOT / "content")
    weergave = Weergave(inhoud, "intranet", URLS, {"nl": zinnen(ROOT / "site/i18n", "nl")})
    map_ = FileSystemLoader(ROOT / "site/theme/templates")
    env = Environment(loader=map_, autoescape=True, undefined=StrictUndefined)
    env.globals |= weergave.names()
    env.filters |= weergave.filters()

    def show(blok: str) -> str:
        naam, _, arg = blok.partition(":")
        page = Iets(blad=Iets(id="gedrag"))
        return env.get_template(f"blokken/{naam}.html").render(arg=arg, page=page)

    return show


@pytest.mark.parametrize("blok", BLOKKEN)
def test_a_block_about_behaviour_is_sound_html_with_each_id_once(show, blok):
    html = Well(show(blok))
    assert html.seen
    assert len(html.ids) == len(set(html.ids))


@pytest.mark.parametrize(
    ("blok", "tag", "aantal"),
    [
        ("gedragsvormen", "h3", 4),
        ("discriminatiegronden", "li", 13),
        ("sancties", "h4", 8),
        ("factoren", "dt", 8),
        ("escalatieladder", "li", 6),
        ("risicofactoren", "details", 6),
        ("leerdoelen", "li", 10),
    ],
)
def test_a_block_shows_as_many_as_there_are(show, blok, tag, aantal):
    assert Well(show(blok)).seen.count(tag) == aantal


def test_pesten_is_said_to_repeat_and_once_may_be_told_too(show):
    html = show("gedragsvorm:pesten")
    for zin in ("Pesten herhaalt zich", "groepsapp", "Je mag ook melden wat één keer gebeurde"):
        assert zin in html


def test_the_levels_never_come_by_themselves(show):
    html = show("sancties")
    assert "De voorbeelden overlappen. De weging van de factoren bepaalt het niveau." in html
    assert "Geen enkel gedrag krijgt vanzelf een niveau." in html


def test_by_whom_it_is_about_one_reads_who_takes_it_up_and_who_decides(show):
    html = show(f"escalatie:{LEIDING}")
    assert Well(html).seen.count("h3") == 4
    kaarten = dict(re.findall(r'<h3 id="over-([\w-]+)">(.*?)</li>', html, re.DOTALL))
    for over, behandelaar, beslist in (
        ("leidinggevende", "Nadia Osinga", "De gemeentesecretaris"),
        ("hogere-leidinggevende", "Ruben Tak", "De gemeentesecretaris"),
        ("directie", "Ruben Tak", "Het college van burgemeester en wethouders"),
        ("bestuurder", "Ruben Tak", "Dat verschilt per functie."),
    ):
        assert f"<bdi>{behandelaar}</bdi>" in kaarten[over], over
        assert f"<dd>{beslist}</dd>" in kaarten[over], over


def test_who_decides_stands_there_for_everyone_a_melding_can_be_about(show):
    html = show("escalatie")
    assert re.findall(r'<h3 id="over-([\w-]+)"', html)[::9] == ["collega", "onbekend"]
    assert html.count("Wie beslist") == 10


def test_signals_stand_at_three_levels_without_a_number(show):
    html = show("signalen")
    niveaus = re.findall(r'<h3 id="signalen-(\w+)"', html)
    assert niveaus[:3] == ["individu", "team", "organisatie"]
    assert not re.search(r"\d", re.sub("<[^>]+>", "", html))


def test_a_sheet_can_be_ticked_and_written_on(show):
    html = Well(show("checklist:teamafspraken"))
    assert html.seen.count("input") >= 10
    assert html.seen.count("td") == 15
