"""The sheet on which someone signs the gedragscode."""

import hashlib
from collections import defaultdict
from dataclasses import replace

import pypdfium2
import pytest

from infra.cli import main
from infra.stop import Stopped
from infra.voorlichting.blad import sheet, write
from inhoud.lezen import read_content
from tests.infra.pulse.papier import texts
from tests.voorbeeld import ROOT

BESTAND = ROOT / "content/gedragscode/nl/gedragscode.md"


def rows(pdf: bytes) -> list[list[str]]:
    """What stands beside each other, from left to right, whatever the language says."""
    bladen = []
    for page in pypdfium2.PdfDocument(pdf):
        letters, tekst = defaultdict(list), page.get_textpage()
        for nummer in range(tekst.count_chars()):
            links, onder, *_ = tekst.get_charbox(nummer, loose=True)
            letters[round(onder)].append((links, tekst.get_text_range(nummer, 1)))
        bladen.append(["".join(x[1] for x in sorted(r)).strip() for r in letters.values()])
    return bladen


@pytest.fixture(scope="module")
def inhoud():
    return read_content(ROOT / "content")[0]


@pytest.mark.parametrize(
    ("taal", "gezegd"),
    [
        ("nl", ("Versie 1.0. Geldig vanaf 1 oktober 2026.", "Naam:", "Datum:", "Handtekening:")),
        ("en", ("Version 1.0. In force from 1 October 2026.", "Name:", "Date:", "Signature:")),
        ("ar", ("gedragscode", "1.0", "2026")),
    ],
)
def test_t88_the_sheet_holds_version_date_fingerprint_and_lines_to_write_on(inhoud, taal, gezegd):
    pdf = sheet(inhoud, taal)
    sha256 = hashlib.sha256(BESTAND.read_bytes()).hexdigest()

    bladen = [*zip(texts(pdf), rows(pdf), strict=True)]
    assert len(bladen) == 2  # for the file of HR, and to take home
    for blad, regels in bladen:
        assert [zin for zin in (*gezegd, "Linderwaard", "2.0") if zin not in blad] == []
        assert sha256 in regels
        assert any("content/gedragscode/nl/gedragscode.md" in regel for regel in regels)
    assert len(pdf) < 100_000
    assert b"<pdfuaid:part>1<" in pdf
    assert sheet(inhoud, taal) == pdf


def test_the_sheet_says_what_a_signature_is_and_what_is_kept(inhoud):
    voor_dossier, voor_jou = texts(sheet(inhoud))
    for zin in (
        "Ik heb de gedragscode gelezen en ik begrijp haar.",
        "Ze neemt je geen recht af.",
        "Je hoeft niet meteen te tekenen.",
        "Op de site staat niet wie tekende.",
        "zoals 2.0. Dan vragen we je opnieuw.",
        "Dit is een voorbeeldtekst",
    ):
        assert zin in voor_dossier
        assert zin in voor_jou
    assert "voor je personeelsdossier. Het volgende" in voor_dossier
    assert "Dit blad is voor jou." in voor_jou


def test_a_draft_says_that_it_is_not_to_be_signed(inhoud):
    blad = inhoud.page("gedragscode")
    concept = replace(blad, kop=blad.kop.model_copy(update={"status": "concept"}))
    assert "Teken dit blad nog niet." in texts(sheet(replace(inhoud, bladzijden=[concept])))[0]


def test_every_language_has_a_sheet_where_links_look_for_it(inhoud, tmp_path):
    write(inhoud, tmp_path)
    gevonden = {pad.relative_to(tmp_path).as_posix() for pad in tmp_path.rglob("*.pdf")}
    assert gevonden == {
        "nieuw/gedragscode-ondertekenen.pdf",
        "nieuw/gedragscode-ondertekenen-en.pdf",
        "nieuw/gedragscode-ondertekenen-ar.pdf",
    }


def test_without_a_gedragscode_there_is_no_sheet_and_no_link_to_it(tmp_path):
    klein, _ = read_content(ROOT / "tests/site/klein/content")
    write(klein, tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Stopped, match=r"content/gedragscode/nl/gedragscode\.md ontbreekt"):
        sheet(klein)


def test_with_an_organisation_that_cannot_be_read_it_says_so(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/organisatie.yml").write_text("naam: [\n", "utf-8")
    with pytest.raises(SystemExit):
        main(["voorlichting", "blad", "--content", str(tmp_path), "--uit", str(tmp_path / "x.pdf")])
    assert "/data/organisatie.yml:2: dit is niet te lezen" in capsys.readouterr().err


def test_when_the_disk_is_full_the_sheet_of_before_stays(tmp_path, monkeypatch):
    uit = tmp_path / "blad.pdf"
    uit.write_bytes(b"van gisteren")

    def full(self, _):
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(uit), "write_bytes", full)
    with pytest.raises(SystemExit):
        main(["voorlichting", "blad", "--uit", str(uit)])
    assert [pad.name for pad in tmp_path.iterdir()] == ["blad.pdf"]
    assert uit.read_bytes() == b"van gisteren"


def test_at_the_command_line(tmp_path, capsys, inhoud):
    uit = tmp_path / "blad.pdf"
    main(["voorlichting", "blad", "--taal", "en", "--uit", str(uit)])
    assert uit.read_bytes() == sheet(inhoud, "en")


@pytest.mark.parametrize(
    ("taal", "plek", "zin"),
    [
        ("xx", "blad.pdf", "code.md ontbreekt. Kies uit nl, en, ar."),
        ("nl", "weg/blad.pdf", "is niet te schrijven."),
    ],
)
def test_a_sheet_that_cannot_be_made_is_one_sentence(tmp_path, capsys, taal, plek, zin):
    with pytest.raises(SystemExit):
        main(["voorlichting", "blad", "--taal", taal, "--uit", str(tmp_path / plek)])
    assert capsys.readouterr().err.endswith(f"{zin}\n")
    assert list(tmp_path.iterdir()) == []
