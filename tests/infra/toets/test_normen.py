"""Mistakes in a norm: all at once, with their place, by check, build and toets alike."""

import pytest

from infra.cli import main
from tests.infra.toets.branche import NORM, judged, make_content, put_norm

FOUT = """\
titel: Een tweede norm
bron: {document: Document, uitgever: Uitgever, jaar: 2026}
bindt: iedereen
regels:
  - id: BR-02
    wat: Staat ook in het andere bestand
    soort: gedragscode
    eigenaar: directie
    blokken: [P, Q]
  - id: TW-02
    wat: Van alles mis
    soort: gedragcode
    als: soms
    eigenaar: baas
    blokken:
      - P: 3
      - L: [visie, gedragcode]
      - A: {van: nergens, maanden: nul}
      - H
  - id: TW-03
    wat: Een blok dat een pagina zoekt
    eigenaar: directie
    blokken: [V]
"""
FOUTEN = [
    ("tweede.yml:5", "id: 'BR-02' staat al in content/normen/branche.yml"),
    ("tweede.yml:9", "BR-02: het blok 'Q' bestaat niet; kies uit P, C, V, O,"),
    ("tweede.yml:12", "soort: de soort 'gedragcode' bestaat niet; kies uit "),
    ("tweede.yml:13", "als: 'soms' kennen we niet; kies uit regeling-misstand"),
    ("tweede.yml:14", "eigenaar: rol 'baas' staat niet in rollen.yml"),
    ("tweede.yml:16", "TW-02: blok P: hier hoort niets achter"),
    ("tweede.yml:17", "TW-02: blok L: 1: de soort 'gedragcode' bestaat niet"),
    ("tweede.yml:18", "TW-02: blok A: "),
    ("tweede.yml:19", "TW-02: blok H: zeg erachter waar het om gaat"),
    ("tweede.yml:23", "TW-03: blok V: zeg bij de regel met soort over welke pagina het gaat"),
    ("zoek.yml:3", "dit is niet te lezen"),
]


@pytest.fixture
def klein(tmp_path):
    return make_content(tmp_path)


@pytest.mark.parametrize("verb", ["check", "build --issuer https://x.example", "toets"])
def test_every_mistake_comes_at_once_with_its_place_and_nothing_is_written(
    klein, tmp_path, capsys, verb
):
    put_norm(klein, "tweede", FOUT)
    put_norm(klein, "zoek", "titel: x\nbron: {document: [\n")
    klein.change("data/termijnen.yml", "melding_open_dagen", "meldingen_open_dagen")
    naar = {"build": ["--out"], "toets": ["--json", "--pdf"], "check": []}[verb.split()[0]]
    uit = [deel for optie in naar for deel in (optie, str(tmp_path / f"uit{optie}"))]

    with pytest.raises(SystemExit) as left:
        main([*verb.split(), "--content", str(klein.folder), *uit])
    told = capsys.readouterr()

    assert left.value.code == 1
    assert told.out == ""
    inhoud = [regel for regel in told.err.splitlines() if "/normen/" not in regel]
    normen = [regel for regel in told.err.splitlines() if "/normen/" in regel]
    assert any("content/data/termijnen.yml:" in regel for regel in inhoud)
    for regel, (plek, zin) in zip(normen, FOUTEN, strict=True):
        assert regel.startswith(f"content/normen/{plek}: {zin}")
    assert list(tmp_path.glob("uit*")) == []


def test_a_norm_is_looked_at_too_when_the_roles_cannot_be_read(klein):
    klein.change("data/rollen.yml", "rollen:", "rolen:")
    put_norm(klein, "branche", NORM.replace("[P, C]", "[P, Q]"))

    assert "content/normen/branche.yml:10: BR-01: het blok 'Q' bestaat niet" in "\n".join(
        klein.mistakes()
    )


def test_a_field_that_a_norm_does_not_have_is_refused_with_the_one_that_was_meant(klein):
    put_norm(klein, "branche", NORM.replace("bindt: iedereen", "bint: iedereen"))

    assert klein.mistakes() == [
        "content/normen/branche.yml:1: bindt: verplicht veld ontbreekt",
        "content/normen/branche.yml:4: bint: onbekend veld; bedoel je 'bindt'?",
    ]


def test_a_second_norm_is_one_file_and_its_rules_come_behind(klein):
    put_norm(klein, "nog-een", NORM.replace("BR-", "NE-"))

    _, toets = judged(klein)

    assert [een.regel.id for een in toets.oordelen] == [
        "BR-01", "BR-02", "BR-03", "NE-01", "NE-02", "NE-03",
    ]  # fmt: skip


def test_a_norm_stands_where_it_asks_to_and_else_by_the_name_of_its_file(tmp_path):
    klein = make_content(tmp_path)
    put_norm(klein, "aaa", NORM.replace("BR-", "AA-"))
    put_norm(klein, "zzz", NORM.replace("BR-", "ZZ-").replace("bindt:", "volgorde: 1\nbindt:"))

    _, toets = judged(klein)

    assert [o.regel.id for o in toets.oordelen][::3] == ["ZZ-01", "AA-01", "BR-01"]


def test_a_folder_or_a_link_to_nothing_among_the_norms_is_named(klein, capsys):
    normen = klein.folder / "normen"
    (normen / "map.yml").mkdir()
    (normen / "weg.yml").symlink_to("nergens")

    with pytest.raises(SystemExit):
        main(["check", "--content", str(klein.folder)])

    gezegd = capsys.readouterr().err.splitlines()
    assert [
        f"content/normen/{naam}.yml:1: dit is geen bestand; haal het weg" for naam in ("map", "weg")
    ] == gezegd


def test_an_id_in_another_form_says_what_one_looks_like(klein, capsys):
    put_norm(klein, "tweede", FOUT[: FOUT.index("  - id: TW-02")].replace("BR-02", "BR-2"))

    with pytest.raises(SystemExit):
        main(["check", "--content", str(klein.folder)])

    gezegd = capsys.readouterr().err
    assert "tweede.yml:5: regels.0.id: een id als R-01" in gezegd
    assert "minstens 1 nodig" not in gezegd  # there is one
