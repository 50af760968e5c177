"""T-87, T-88: what everyone learns, how far we are, and the route of who is new."""

import pytest

from inhoud.lezen import read_content
from tests.voorbeeld import ROOT


@pytest.fixture(scope="module")
def geteld():
    return read_content(ROOT / "content")[0].data["voorlichting"]


@pytest.mark.parametrize("adres", ["/nieuw/", "/en/nieuw/"])
def test_t88_the_route_of_twelve_weeks_leads_to_the_code_and_to_the_sheet(site, adres):
    blad = site.blad(adres)
    taal = "/en" if adres.startswith("/en") else ""

    assert f"{taal}/afspraken/gedragscode/" in blad.onder("week-1").links
    assert "#ondertekenen" in blad.onder("week-4").links
    assert blad.onder("week-12").all("li")
    bladen = [link for link in blad.onder("ondertekenen").links if link.endswith(".pdf")]
    assert len(bladen) == 3
    for link in bladen:
        assert (site.map / "intranet" / link.lstrip("/")).read_bytes().startswith(b"%PDF")
    assert len(blad.onder("afvinken").all("input", type="checkbox")) == 15


def test_t88_the_page_says_what_is_kept_where_and_when_it_is_asked_again(site):
    gezegd = site.blad("/nieuw/").onder("ondertekenen").tekst
    for zin in (
        "je naam, de datum en welke versie van de code",
        "rij tekens op die bij precies die tekst hoort",
        "in je personeelsdossier",
        "Op deze site staat niet wie tekende.",
        "een nieuw hoofdnummer, zoals 2.0",
    ):
        assert zin in gezegd


def test_t87_the_page_shows_each_share_of_each_part_and_what_it_does_not_show(site, geteld):
    dekking = site.blad("/leren/voorlichting/").onder("dekking")
    rijen = [[cel.tekst for cel in rij.all("th", "td")] for rij in dekking.all("tr")]

    basis = geteld.of("basis", "iedereen")
    assert ["Sociaal veilig werken, de basis", "iedereen", f"{basis.deel}% of meer"] in rijen
    for onderdeel in basis.onderdelen:
        assert [onderdeel.naam, f"{onderdeel.deel}% of meer"] in rijen
    assert "16 november 2026" in dekking.tekst
    assert "minder dan tien mensen" in dekking.tekst
    assert "Namen. Wie wat volgde, staat in een lijst bij HR." in dekking.tekst
