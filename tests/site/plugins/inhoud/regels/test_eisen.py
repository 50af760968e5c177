"""What is asked of the whole stands once in eisen.yml, and a page claims only what it says."""

from collections import Counter

import pytest

from inhoud.lezen import read_content
from tests.voorbeeld import ROOT

PAGINA = "pagina/nl/over-ons.md"  # a kind whose template adds nothing
HULP = "hulp/nl/waar-kan-ik-terecht.md"
EISEN = "normen/eisen.yml"
KLEIN = """eisen:
  - id: SER-37
    bron: SER
    paragraaf: Procedures
    soort: [page]
    prioriteit: must
    zin: Iedereen vindt waar je kunt melden.
    blijkt_uit: ['meldpunt', 'met of zonder naam']
  - id: MIS-01
    bron: MIS
    paragraaf: opdracht
    soort: [page]
    prioriteit: must
    zin: Er is een intranet.
    overal: ja
"""


@pytest.fixture
def gevraagd(klein):
    """The small organisation, with two things asked of it."""
    (klein.folder / "normen").mkdir()
    (klein.folder / EISEN).write_text(KLEIN, encoding="utf-8")
    kop = (klein.folder / HULP).read_text(encoding="utf-8").split("---")[1]
    kop = kop.replace("slug: hulp", "slug: over-ons").replace("Waar kan ik terecht?", "Over ons")
    (klein.folder / PAGINA).write_text(f"---{kop}---\n## Praten\n", encoding="utf-8")
    return klein


@pytest.fixture(scope="module")
def eisen():
    inhoud, _ = read_content(ROOT / "content")
    return inhoud.data["eisen"].eisen


def claim(klein, naam: str, zin: str = "") -> None:
    klein.change(PAGINA, "slug: over-ons", f"slug: over-ons\neisen:\n  - MIS-01\n  - {naam}")
    klein.change(PAGINA, "## Praten", f"{zin}\n\n## Praten")


def test_a_page_that_claims_something_says_something_about_it(gevraagd):
    claim(gevraagd, "SER-37")
    zin = "eisen: de pagina zegt niets over SER-37 (Iedereen vindt waar je kunt melden.)"
    assert gevraagd.mistakes() == [f"content/{PAGINA}:6: {zin}"]


@pytest.mark.parametrize("zin", ["Ga naar het **Meldpunt**.", "Dat kan met of\nzonder naam."])
def test_one_of_the_patterns_is_enough(gevraagd, zin):
    claim(gevraagd, "SER-37", zin)
    assert gevraagd.mistakes() == []


def test_what_a_link_points_to_says_nothing(gevraagd):
    claim(gevraagd, "SER-37", "[Ga hierheen](meldpunt).")
    assert len(gevraagd.mistakes()) == 1


def test_a_page_filled_by_a_register_is_judged_when_it_is_built(gevraagd):
    claim(gevraagd, "SER-37", "{blok:bestaat-niet}")
    assert not any("SER-37" in fout for fout in gevraagd.mistakes())


@pytest.mark.parametrize("naam", ["SER-99", "C-11"])
def test_a_claim_names_what_is_asked(gevraagd, naam):
    claim(gevraagd, naam)
    zin = f"eisen: '{naam}' staat niet in normen/eisen.yml"
    assert gevraagd.mistakes() == [f"content/{PAGINA}:6: {zin}"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("'meldpunt'", "'(meld'", "8: eisen.0.blijkt_uit.0: dit patroon klopt niet: "),
        ("id: SER-37", "id: ser37", "2: eisen.0.id: een id als SER-01 of AOF-6.1.2-03"),
        ("id: SER-37", "id: AOF-37", "2: eisen.0: id en bron horen bij elkaar"),
        ("id: MIS-01", "id: MIS-01\n    vraag: x", "10: eisen.1.vraag: onbekend veld"),
        ("    overal: ja\n", "", "9: eisen.1: MIS-01: zeg met blijkt_uit waaraan je het"),
        ("[page]", "[pagina]", "5: eisen.0.soort.0: ongeldige waarde 'pagina'; kies uit "),
        ("id: MIS-01\n    bron: MIS", "id: SER-37\n    bron: SER", "9: id: 'SER-37' staat er twee"),
    ],
)
def test_a_mistake_in_what_is_asked_is_told_with_its_line(gevraagd, oud, nieuw, zin):
    gevraagd.change(EISEN, oud, nieuw)
    fouten = gevraagd.mistakes()
    assert any(fout.startswith(f"content/{EISEN}:{zin}") for fout in fouten), fouten


def test_all_that_was_found_in_the_sources_is_asked(eisen):
    assert Counter(eis.bron for eis in eisen) == {
        "SER": 58, "GIMD": 33, "SC": 39, "XP": 23, "AOF": 140, "MIS": 6, "LAW": 13, "DER": 11,
    }  # fmt: skip
    assert Counter(eis.prioriteit for eis in eisen) == {"must": 197, "should": 97, "could": 29}


def test_each_is_one_short_sentence_of_our_own(eisen):
    for eis in eisen:
        assert eis.zin.endswith("."), eis.id
        assert len(eis.zin.split()) <= 25, eis.id
        assert "capability" not in eis.zin.lower(), eis.id
    assert len({eis.zin for eis in eisen}) == len(eisen)


def test_a_pattern_is_about_something(eisen):
    for eis in eisen:
        assert not eis.blijkt_uit or not eis.shows_in("Een pagina over de tuin en het weer."), (
            eis.id
        )
        assert len(eis.blijkt_uit) <= 3, eis.id
