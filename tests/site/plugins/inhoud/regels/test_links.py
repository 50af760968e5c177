"""A link in a text goes somewhere, seen from every origin."""

import pytest

from inhoud.adressen import Adresboek, Doel, LinkUnknown, Urls

HULP = "hulp/nl/waar-kan-ik-terecht.md"
URLS = Urls("https://i.test", "https://m.test/", "https://b.test", "https://l.test")
BOEK = Adresboek(
    {"hulp": Doel("/hulp/", ("intranet", "meld")), "plan": Doel("/plan/", ("intranet",))},
    {"hulp/nl/hulp.md": "hulp", "pagina/nl/plan.md": "plan"},
)


@pytest.mark.parametrize(
    ("link", "zin"),
    [
        ("nergens", "link 'nergens' bestaat niet"),
        ("/nergens/", "link '/nergens/' bestaat niet"),
        ("../nergens.md", "link '../nergens.md' bestaat niet"),
        ("#nergens", "link '#nergens' wijst naar een kop die er niet is"),
        ("index#nergens", "link 'index#nergens' wijst naar een kop die er niet is"),
        ("http://voorbeeld.nl", "link 'http://voorbeeld.nl' begint met http:; schrijf https:"),
        ("/media/weg.svg", "link '/media/weg.svg' bestaat niet"),
    ],
)
def test_a_link_to_nowhere_is_told_with_its_line(klein, link, zin):
    klein.change(HULP, "(#praten)", f"({link})")
    assert klein.mistakes() == [f"content/{HULP}:13: {zin}"]


@pytest.mark.parametrize(
    "link",
    [
        "index", "/", "/hulp", "/hulp/#praten", "../../vp-profiel/nl/anna.md", "melden", "postbus",
        "{filename}/vp-profiel/nl/anna.md", "{filename}../../pagina/nl/index.md", "meldpunt",
        "https://voorbeeld.nl", "mailto:a@b.example", "/media/anna.svg", "/postbus/",
    ],
)  # fmt: skip
def test_every_way_to_write_a_link_is_understood(klein, link):
    klein.change(HULP, "(#praten)", f"({link})")
    assert klein.mistakes() == []


STIL = "link 'tel:0880000000' belt meteen; zet het nummer in de woorden van de link"


def test_a_link_that_dials_has_the_number_in_its_words(klein):
    klein.change(HULP, "(#praten)", "(tel:0880000000)")
    assert klein.mistakes() == [f"content/{HULP}:13: {STIL}"]


def test_that_goes_for_a_sentence_of_a_register_too(klein):
    klein.change("data/hulplijnen.yml", "Bel bij gevaar.", "Bel [het Huis](tel:0880000000).")
    assert klein.mistakes() == [f"content/data/hulplijnen.yml:4: {STIL}"]


@pytest.mark.parametrize("woorden", ["088 000 00 00", "088&nbsp;000&nbsp;00&nbsp;00", "Bel 113"])
def test_a_number_in_the_words_is_enough(klein, woorden):
    tekst = klein.folder / HULP
    tekst.write_text(tekst.read_text("utf-8") + f"\n[{woorden}](tel:113)\n", encoding="utf-8")
    assert klein.mistakes() == []


@pytest.mark.parametrize(
    ("link", "origin", "href"),
    [
        ("hulp", "intranet", "/hulp/"),
        ("hulp", "meld", "/hulp/"),
        ("hulp", "behandelen", "https://i.test/hulp/"),
        ("plan", "meld", "https://i.test/plan/"),
        ("plan#nu", "meld", "https://i.test/plan/#nu"),
        ("melden", "intranet", "https://m.test/melden/"),
        ("melden", "meld", "/melden/"),
        ("tel:112", "meld", "tel:112"),
        ("../../pagina/nl/plan.md", "intranet", "/plan/"),
        ("media/a.svg", "intranet", "/media/a.svg"),
    ],
)
def test_a_link_that_crosses_origins_is_written_out(link, origin, href):
    assert BOEK.href(link, "hulp/nl/hulp.md", origin=origin, urls=URLS) == href


def test_an_unknown_link_is_never_passed_on():
    with pytest.raises(LinkUnknown):
        BOEK.href("weg", "", origin="meld", urls=URLS)
