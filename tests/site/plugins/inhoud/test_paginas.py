"""A mistake on a page is told in Dutch, with the file and the line to click."""

# ruff: noqa: E501 - a case is one line
import pytest

HULP, PROFIEL, BEGIN = (
    "hulp/nl/waar-kan-ik-terecht.md",
    "vp-profiel/nl/anna.md",
    "pagina/nl/index.md",
)

# file, text, what an editor makes of it, line and message
CASES = [
    (HULP, "title: Waar kan ik terecht?\n", "", "2: title: verplicht veld ontbreekt"),
    (HULP, "doelgroep:", "doelgroepp:", "2: doelgroep: verplicht veld ontbreekt"),
    (HULP, "doelgroep:", "doelgroepp:", "8: doelgroepp: onbekend veld; bedoel je 'doelgroep'?"),
    (HULP, "2027-11-22", "22-11-2027", "7: herzien_voor: geen geldige datum (JJJJ-MM-DD)"),
    (HULP, "2027-11-22", "2027-02-30", "7: herzien_voor: geen geldige datum (JJJJ-MM-DD)"),
    (HULP, '"1.0"', "een", "5: versie: een versie als 1.0"),
    (HULP, "slug: hulp", "slug: Hulp!", "3: slug: een adres als hulp/melden: kleine letters, cijfers, -"),
    (HULP, "openbaar", "geheim", "9: zichtbaarheid: ongeldige waarde 'geheim'; kies uit 'intranet' of 'openbaar'"),
    (HULP, "[medewerker]", "[]", "8: doelgroep: minstens 1 nodig"),
    (HULP, "[medewerker]", "iedereen", "8: doelgroep: moet een lijst zijn"),
    (HULP, "eigenaar: redactie", "eigenaar: niemand", "4: eigenaar: rol 'niemand' staat niet in rollen.yml"),
    (HULP, "slug: hulp", "slug: melden", "3: slug: '/melden/' is op het meldpunt al het scherm 'melden'"),
    (HULP, "slug: hulp", "slug: hulp\nslug: hulp", "4: slug: staat er twee keer"),
    (HULP, "slug: hulp", "slug: hulp\ntaal: en", "4: taal: onbekend veld"),
    (HULP, "slug: hulp", "slug: hulp\nhulp: [anna, bob]", "4: hulp: 'bob' is geen profiel en staat niet in hulplijnen.yml"),
    (HULP, "status: concept", "status: vastgesteld\nvastgesteld_op: 2026-01-01", "8: herzien_voor: een hulp kijken we binnen 12 maanden na"),
    (HULP, "---\n", "", "1: de kop ontbreekt: begin met een regel ---"),
    (HULP, "slug: hulp", "slug: [hulp", "4: dit is niet te lezen; kijk naar inspringen, haakjes, aanhalingstekens en dubbele punten"),
    (PROFIEL, "06 12 34 56 70", "0612345670", "12: telefoon: schrijf het telefoonnummer met spaties, zoals 06 12 34 56 70"),
    (PROFIEL, "telefoon: 06 12 34 56 70\n", "", "2: geef een telefoon of een email"),
    (PROFIEL, "intern", "half", "10: type: ongeldige waarde 'half'; kies uit 'intern' of 'extern'"),
    (PROFIEL, "anna.svg", "bob.svg", "11: foto: 'media/bob.svg' bestaat niet"),
    (PROFIEL, "media/anna.svg", "../content/media/anna.svg", "11: foto: '../content/media/anna.svg' bestaat niet"),
    (PROFIEL, "talen: [nl]", "talen: [nl]\nfilm_url: https://meld.klein.example/film", "15: film_url: '/film' staat niet op deze site; laat het leeg tot de film er is"),
    (PROFIEL, "talen: [nl]", "talen: [nl]\nuren_per_week: veel", "15: uren_per_week: geen heel getal"),
    (PROFIEL, "talen: [nl]", "talen: [nl]\nuren_per_week: 0", "15: uren_per_week: moet minstens 1 zijn"),
    (BEGIN, "voorbeeld: ja", "voorbeeld: misschien", "9: voorbeeld: schrijf ja of nee"),
]  # fmt: skip


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "zin"), CASES)
def test_a_mistake_in_a_header_is_told_with_its_line(klein, bestand, oud, nieuw, zin):
    klein.change(bestand, oud, nieuw)
    assert f"content/{bestand}:{zin}" in klein.mistakes()


def test_two_pages_never_share_an_address(klein):
    klein.change(PROFIEL, "slug: vertrouwenspersonen/anna-de-wit", "slug: hulp")
    zin = f"slug: het adres '/hulp/' is al van content/{HULP}"
    assert klein.mistakes() == [f"content/{PROFIEL}:3: {zin}"]


def test_a_whole_content_folder_has_no_mistakes(klein):
    assert klein.mistakes() == []


def test_all_mistakes_are_told_at_once_in_order(klein):
    klein.change(HULP, '"1.0"', "een").change(HULP, "openbaar", "geheim")
    klein.change(PROFIEL, "intern", "half")
    plekken = [regel.split(": ")[0] for regel in klein.mistakes()]
    assert plekken == [f"content/{HULP}:5", f"content/{HULP}:9", f"content/{PROFIEL}:10"]


def test_a_regeling_that_is_adopted_says_when_by_whom_and_from_which_source(klein):
    code = klein.folder / "gedragscode/nl/code.md"
    code.parent.mkdir(parents=True)
    kop = (klein.folder / HULP).read_text(encoding="utf-8").split("---")[1]
    kop = kop.replace("slug: hulp", "slug: code").replace("concept", "vastgesteld")
    code.write_text(f"---{kop}---\nTekst.\n", encoding="utf-8")
    assert klein.mistakes() == ["content/gedragscode/nl/code.md:2: bron: verplicht veld ontbreekt"]
    bron = "bron:\n  - {document: Wet, uitgever: Rijk, jaar: 2026}\n"
    code.write_text(f"---{kop}{bron}---\nTekst.\n", encoding="utf-8")
    zin = "2: vastgesteld: zeg ook vastgesteld_op en vastgesteld_door"
    assert klein.mistakes() == [f"content/gedragscode/nl/code.md:{zin}"]


def test_a_page_in_an_unknown_folder_is_refused(klein):
    pad = klein.folder / "nieuws/nl/a.md"
    pad.parent.mkdir(parents=True)
    pad.write_text("---\n---\n", encoding="utf-8")
    zin = "een pagina staat in <soort>/<taal>/<naam>.md; de soort 'nieuws' bestaat niet"
    assert klein.mistakes() == [f"content/nieuws/nl/a.md:1: {zin}"]


def test_a_file_that_is_no_text_is_refused(klein):
    (klein.folder / HULP).write_bytes(b"---\ntitle: \xff\n---\n")
    assert f"content/{HULP}:1: dit bestand is geen UTF-8-tekst" in klein.mistakes()


def test_production_refuses_sample_text_and_leaves_drafts_out(klein):
    klein.change(BEGIN, "status: concept", "status: vastgesteld")
    regels = klein.mistakes(productie=True)
    assert f"content/{BEGIN}:9: voorbeeld: vervang deze voorbeeldtekst door je eigen" in regels
    assert f"content/{BEGIN}:11: link 'waar-kan-ik-terecht' bestaat niet" in regels
