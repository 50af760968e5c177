"""The shipped regelingen say what the arbocatalogus asks, and the jaarverslag gives nobody away."""

import re
from itertools import groupby

import pytest

from inhoud import leestekst, tekst
from inhoud.lezen import read_content
from tests.voorbeeld import ROOT

MIN_WORDS = 40
REGELINGEN = (
    "visie", "gedragscode", "sanctiebeleid", "meldprocedure", "klachtenregeling",
    "klokkenluidersregeling",
)  # fmt: skip
KOPPEN = {
    "gedragscode": "kernwaarden gewenst ongewenst non-discriminatie online-hybride "
    "stappen-medewerker stappen-werkgever steun-melder handhaving",
    "meldprocedure": "melden afhandelen leidinggevende-is-veroorzaker principes rollen termijnen",
    "klachtenregeling": "doel-reikwijdte toegankelijkheid route onafhankelijkheid commissie "
    "bescherming besluit nazorg",
    "klokkenluidersregeling": "wat-en-wanneer bij-wie-en-hoe rechten-melder na-ontvangst "
    "extern-melden",
}
BAND = re.compile(r"(\d+) tot en met (\d+)")
KLEIN = "minder dan 5"
TOTAAL = "Alles samen"


@pytest.fixture(scope="module")
def inhoud():
    return read_content(ROOT / "content")[0]


def page(inhoud, soort: str) -> str:
    (blad,) = (b for b in inhoud.pages(soort) if b.taal == "nl")
    return blad.bron.tekst


def sections(markdown: str) -> dict[str, str]:
    delen = re.split(r"^#+ .*\{#([a-z0-9-]+)\}$", markdown, flags=re.MULTILINE)
    return dict(zip(delen[1::2], delen[2::2], strict=True))


@pytest.mark.parametrize("soort", KOPPEN)
def test_a_regeling_has_every_heading_and_says_something_under_it(inhoud, soort):
    delen = sections(page(inhoud, soort))
    words = {kop: leestekst.count_words(leestekst.plain(deel)) for kop, deel in delen.items()}
    assert [kop for kop in KOPPEN[soort].split() if words.get(kop, 0) < MIN_WORDS] == []


@pytest.mark.parametrize("soort", REGELINGEN)
def test_a_regeling_leads_to_the_code_and_to_someone_to_talk_to(inhoud, soort):
    doelen = {doel.partition("#")[0] for _, doel in tekst.links(page(inhoud, soort))}
    assert {"gedragscode", "vertrouwenspersonen"} - {soort} <= doelen


def test_the_code_says_first_what_we_like_to_see_and_leads_on(inhoud):
    code = page(inhoud, "gedragscode")
    koppen = list(sections(code))
    assert koppen.index("gewenst") < koppen.index("ongewenst")
    doelen = {doel for _, doel in tekst.links(code)}
    assert {"klachtenregeling", "sanctiebeleid", "zo-behandelen-we-je-melding"} <= doelen


def test_a_complaint_takes_seven_parts(inhoud):
    assert sum(kop.startswith("route-") for kop in sections(page(inhoud, "klachtenregeling"))) == 7


def tables(markdown: str) -> list[list[list[str]]]:
    """Every table: its rows, each a list of cells."""
    regels = markdown.splitlines()
    blokken = [list(g) for is_rij, g in groupby(regels, lambda r: r.startswith("|")) if is_rij]
    return [
        [[c.strip() for c in rij.strip("|").split("|")] for rij in blok[2:]] for blok in blokken
    ]


def band(cel: str) -> tuple[int, int]:
    hier = BAND.fullmatch(cel)
    return (int(hier[1]), int(hier[2])) if hier else (0, 4)


def test_the_jaarverslag_shows_groups_of_five_and_nothing_smaller(inhoud):
    for tabel in tables(page(inhoud, "vp-jaarverslag")):
        for _, *cellen in tabel:
            for cel in cellen:
                lo, hi = band(cel)
                assert cel == KLEIN or (lo >= 5 and lo % 5 == 0 and hi == lo + 4), cel


def test_no_total_of_the_jaarverslag_tells_more_about_a_group_than_its_row(inhoud):
    """The condition of the theorem on anchored totals: every value of a cell stays possible."""
    met_totaal = [t for t in tables(page(inhoud, "vp-jaarverslag")) if t[-1][0] == TOTAAL]
    assert met_totaal
    for tabel in met_totaal:
        lo, hi = band(tabel[-1][1])
        rijen = [band(rij[1]) for rij in tabel[:-1]]
        som_lo, som_hi = sum(r[0] for r in rijen), sum(r[1] for r in rijen)
        assert (lo - som_lo) % 5 == 0
        assert som_lo + 4 <= hi
        assert lo <= som_hi - 4


def test_privacy_shows_the_terms_of_the_register(inhoud, voorbeeld_gebouwd):
    html = (voorbeeld_gebouwd / "site/meld/afspraken/privacy/index.html").read_text("utf-8")
    termijnen = inhoud.data["termijnen"]
    assert f"{termijnen.melding_open_dagen // 365} jaar na het laatste bericht" in html
    assert all(rij.wat in html for rij in termijnen.bewaren)
