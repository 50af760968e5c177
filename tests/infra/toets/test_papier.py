"""The toets on paper: read back, and seen as a printer would make it."""

import re

import pypdfium2
import pytest

from infra.toets.papier import print_toets
from infra.toets.vastgelegd import Vastgelegd
from infra.toets.woorden import STAND
from inhoud.leestekst import plain
from tests.infra.pulse.papier import texts

COMMIT = Vastgelegd("0123456789abcdef0123456789abcdef01234567", gewijzigd=True)
LANG = "Gemeenschappelijke regeling voor veiligheid, gezondheid en arbeidsvoorziening in Noordoost"


def read(proef, vastgelegd: Vastgelegd = COMMIT) -> tuple[bytes, str]:
    """The file, and its words; where a long name may break, there is no space."""
    pdf = print_toets(proef.inhoud, proef.judged(), vastgelegd)
    return pdf, together(" ".join(texts(pdf)))


def together(tekst: str) -> str:
    """Without spaces and hyphens: a line ends where it happens to."""
    return re.sub(r"[\s\u00ad\u200b\ufffe-]+", "", tekst)


def ink(pdf: bytes) -> list[tuple[int, int]]:
    """Of every page: the first and last column that is not white, in thousandths of its width."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        seen = page.render(scale=1, grayscale=True)
        pixels = memoryview(seen.buffer).cast("B").cast("B", (seen.height, seen.stride)).tolist()
        dark = [x for x in range(seen.width) if any(rij[x] < 128 for rij in pixels)]
        found.append((1000 * dark[0] // seen.width, 1000 * dark[-1] // seen.width))
    return found


def test_it_says_of_what_and_when_it_is_and_what_it_is_not(proef):
    pdf, alles = read(proef)

    for zin in (
        "Gemeente Linderwaard",
        "Toets aan het minimum uit de arbocatalogus Sociale veiligheid",
        "(A&O fonds Gemeenten, januari 2026). Ook aan: ",
        "Geen juridisch oordeel.",
        "Dag van de toets: 25 november 2026",
        f"Versie van de inhoud: {COMMIT.commit}, met niet-vastgelegde wijzigingen",
        "Besproken met de ondernemingsraad",
        "Bron: Arbocatalogus Sociale veiligheid (A&O fonds Gemeenten, januari 2026).",
        f"Bladzijde 1 van {len(texts(pdf))}",
    ):  # fmt: skip
        assert together(zin) in alles, zin


def test_every_rule_stands_in_it_with_every_point_that_is_not_in_order(proef):
    proef.without_page("klachtenregeling").page("gedragscode", or_instemming=None)
    uitslag, rollen = proef.judged(), {r.id: r.naam for r in proef.inhoud.data["rollen"].rollen}
    _, alles = read(proef)

    assert len(uitslag.of("rood")) >= 2
    for een in uitslag.oordelen:
        assert together(f"{een.regel.id} {plain(een.regel.wat)[:12]}") in alles
        punten = [punt for punt in een.bevindingen if punt.stand in ("rood", "oranje")]
        if len(punten) > 1:
            laatste = punten[-1]
            zin = f"{een.regel.id}, {len(punten)} van {len(punten)}, {STAND[laatste.stand]}."
            assert together(f"{zin} {laatste.zin}") in alles
        for punt in punten or [een]:
            for deel in (punt.zin, rollen[punt.eigenaar], f"{punt.plek.bestand}:{punt.plek.regel}"):
                assert together(deel) in alles, (een.regel.id, deel)


@pytest.mark.parametrize(
    ("vastgelegd", "zin"), [(Vastgelegd("ab" * 20), "ab" * 20), (Vastgelegd(), "geen Git")]
)
def test_it_says_so_when_all_is_in_git_and_when_there_is_none(proef, vastgelegd, zin):
    _, alles = read(proef, vastgelegd)

    assert together(f"Versie van de inhoud: {zin} Uitslag:") in alles


def test_the_same_content_and_commit_give_the_same_file_for_a_screen_reader_too(proef):
    pdf, _ = read(proef)
    known = pypdfium2.PdfDocument(pdf).get_metadata_dict(skip_empty=True)

    assert read(proef)[0] == pdf
    assert {*known} == {"Title", "Creator"}
    assert known["Title"] == "Gemeente Linderwaard: Toets aan het minimum"
    assert b"<pdfuaid:part>1<" in pdf
    assert b"/Lang(nl)" in pdf.replace(b" ", b"")
    assert pdf.count(b"/S/TH") >= 9
    assert len(pdf) < 150_000


def test_nothing_falls_off_the_paper_with_a_long_name_and_long_sentences(proef):
    lang = (
        "Een lange zin over wat er allemaal mist, met veiligheidsverantwoordelijkheidsafspraken. "
    )
    anders = {"naam": LANG, "sector": "anders", "medezeggenschap": "pvt"}
    proef.inhoud.data["organisatie"] = proef.inhoud.data["organisatie"].model_copy(update=anders)
    proef.page("gedragscode", title=lang * 6).page("gedragscode", or_instemming=None)

    pdf, alles = read(proef)

    assert together(LANG) in alles
    assert together("Referentie") in alles
    assert together("Besproken met de personeelsvertegenwoordiging") in alles
    for links, rechts in ink(pdf):
        assert links >= 45
        assert rechts <= 955


@pytest.mark.parametrize("teken", ["🙂", "李", "\x07"])
def test_a_sign_that_no_letter_shows_becomes_a_question_mark(proef, teken):
    proef.page("visie", title=f"Visie {teken}", or_instemming=None)

    assert together("instemming van de OR op 'Visie ?'") in read(proef)[1]
