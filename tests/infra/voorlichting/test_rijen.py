"""What HR brings is read as people to count, or refused as a whole: by line, never by person."""

# ruff: noqa: E501 - a case is one line
import pytest

from infra.stop import Stopped
from infra.voorlichting.rijen import read_people
from tests.infra.voorlichting.personeel import GEHEIM, KOP, opzet, put, row, staff

VERWACHT = f"1: deze kolommen horen erin, en geen andere: {KOP.replace(';', '; ')}"
NUMMER = "2: nummer: hoogstens twaalf letters en cijfers, met minstens één cijfer en zonder spaties; nooit een naam of e-mailadres"
DATUM = "dit is geen dag die bestaat; schrijf hem als 2026-11-16 of 16-11-2026"
NAAM = "2: onderdeel: schrijf een korte naam, met letters, cijfers en gewone leestekens"
PERSOON = "2: onderdeel: dit lijkt een persoon; schrijf de naam van een onderdeel"


def refused(pad) -> list[str]:
    with pytest.raises(Stopped) as gestopt:
        read_people(pad, opzet())
    gezegd = str(gestopt.value)
    assert not [woord for woord in GEHEIM if woord in gezegd]
    return [regel.removeprefix(f"{pad.name}:") for regel in gezegd.splitlines()]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("teken", [";", ","])
def test_a_file_is_read_as_excel_and_others_write_it(tmp_path, codering, teken):
    rijen = [regel.replace(";", teken) for regel in staff(10, onderdeel="Financiën")]
    mensen = read_people(put(tmp_path, rijen, KOP.replace(";", teken), codering), opzet())
    assert [mens.onderdeel for mens in mensen] == ["Financiën"] * 10
    assert mensen[0].deed == {"basis", "gedragscode"}


def test_order_and_capitals_of_columns_and_empty_lines_do_not_matter(tmp_path):
    kop = "Rol;NUMMER;onderdeel;in_dienst;basis;leiden;welkom;gedragscode_versie;gedragscode;;"
    rij = "Leidinggevende;{};Balie;1-3-2015;;16-11-2025;;2;2026-10-05;;"
    rijen = [";;;;;;;;;;", *(rij.format(nummer) for nummer in range(100, 110))]
    mensen = read_people(put(tmp_path, rijen, kop), opzet())
    assert {mens.leidt for mens in mensen} == {True}
    assert mensen[0].deed == {"leiden", "gedragscode"}


# what is different in the first row, and what is said of it
VELDEN = [
    ({"onderdeel": "zonneveld@linderwaard.example"}, [PERSOON]),
    ({"onderdeel": "Team Samira Benali"}, [PERSOON]),
    ({"onderdeel": "BÉNALI,  Samira"}, [PERSOON]),
    ({"onderdeel": "=cmd|' /C calc'!A0"}, [NAAM]),
    ({"onderdeel": "-Zonneveld"}, [NAAM]),
    ({"onderdeel": ""}, ["2: onderdeel: vul in waar deze persoon werkt"]),
    ({"onderdeel": "<b>Zonneveld</b>"}, [NAAM]),
    ({"rol": "Zonneveld"}, ["2: rol: kies medewerker of leidinggevende"]),
    ({"in_dienst": ""}, [f"2: in_dienst: {DATUM}"]),
    ({"in_dienst": "2026-02-30"}, [f"2: in_dienst: {DATUM}"]),
    ({"basis": "vorig jaar"}, [f"2: basis: {DATUM}"]),
    ({"basis": "02/03/2026"}, [f"2: basis: {DATUM}"]),
    ({"basis": "2026-11-17"}, ["2: basis: deze dag ligt na 2026-11-16, de dag van de telling"]),
    ({"in_dienst": "1-12-2026"}, ["2: in_dienst: deze dag ligt na 2026-11-16, de dag van de telling"]),
    ({"gedragscode": "2027-01-01"}, ["2: gedragscode: deze dag ligt na 2026-11-16, de dag van de telling"]),
    ({"gedragscode_versie": "3.0"}, ["2: gedragscode_versie: deze versie bestaat niet; de nieuwste is 2"]),
    ({"gedragscode_versie": "nieuwste"}, ["2: gedragscode_versie: schrijf de versie die op het blad staat, zoals 1.0"]),
    ({"gedragscode_versie": ""}, ["2: gedragscode en gedragscode_versie: vul beide in, of geen van beide"]),
    ({"gedragscode": ""}, ["2: gedragscode en gedragscode_versie: vul beide in, of geen van beide"]),
    ({"rol": "chef", "basis": "?", "welkom": "?"}, [f"2: basis: {DATUM}", "2: rol: kies medewerker of leidinggevende", f"2: welkom: {DATUM}"]),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "zinnen"), VELDEN)
def test_a_field_that_cannot_be_is_told_with_its_line(tmp_path, anders, zinnen):
    assert refused(put(tmp_path, [row("P7391", **anders), *staff(10)])) == zinnen


@pytest.mark.parametrize(
    "nummer",
    ["Zonneveld", "zonneveld@x.nl", "P7391 Zonneveld", "", "P7391-Zonneveld", "1234567890123"],
)
def test_a_number_is_no_name_and_no_address(tmp_path, nummer):
    assert refused(put(tmp_path, [row(nummer), *staff(10)])) == [NUMMER]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path):
    rijen = [row("p7391"), *staff(9), row("P7391", rol="?"), row("8;8"), row("9") + ";Zonneveld"]
    assert refused(put(tmp_path, rijen)) == [
        "12: nummer: staat ook op regel 2",
        "12: rol: kies medewerker of leidinggevende",
        "13: hier staan meer velden dan er kolommen zijn",
        "14: hier staan meer velden dan er kolommen zijn",
    ]


@pytest.mark.parametrize(
    ("kop", "zinnen"),
    [
        (KOP.replace("basis", "basiss"), ["1: de kolom 'basis' ontbreekt", VERWACHT, "1: kolom 5 kennen we niet; bedoel je 'basis'?"]),
        (KOP.replace("rol", "achternaam"), ["1: de kolom 'rol' ontbreekt", VERWACHT, "1: kolom 3 (naam): laat de kolom weg: namen horen niet in dit bestand"]),
        (KOP.replace("rol", "E-mail"), ["1: de kolom 'rol' ontbreekt", VERWACHT, "1: kolom 3 (mail): laat de kolom weg: namen horen niet in dit bestand"]),
        (KOP.replace("rol", "Zonneveld"), ["1: de kolom 'rol' ontbreekt", VERWACHT, "1: kolom 3 kennen we niet; laat haar weg"]),
        (KOP.replace("rol", "nummer"), ["1: de kolom 'nummer' staat er 2 keer", "1: de kolom 'rol' ontbreekt", VERWACHT]),
    ],
)  # fmt: skip
def test_a_column_that_is_wrong_is_told_with_all_that_belong(tmp_path, kop, zinnen):
    gezegd = refused(put(tmp_path, staff(10), kop))
    assert sorted(regel for regel in gezegd if regel.startswith("1:")) == sorted(zinnen)


@pytest.mark.parametrize(
    "kolom",
    ["Voornaam", "tussenvoegsel naam", "BSN", "Geboorte-datum", "telefoonnummer", "Postcode"],
)
def test_a_column_about_a_person_has_to_go(tmp_path, kolom):
    gezegd = refused(put(tmp_path, [f"{rij};Zonneveld" for rij in staff(10)], f"{KOP};{kolom}"))
    assert len(gezegd) == 2
    assert "laat de kolom weg: namen horen niet in dit bestand" in gezegd[1]


def test_a_file_without_a_first_line_says_so_and_repeats_nobody(tmp_path):
    pad = put(tmp_path, staff(12), row("P7391", onderdeel="Zonneveld"))
    assert refused(pad) == [
        f"1: de eerste regel zegt wat er in elke kolom staat: {KOP.replace(';', '; ')}"
    ]


@pytest.mark.parametrize(
    ("ruw", "zin"),
    [
        (b"", "1: dit bestand is leeg"),
        (b"\xef\xbb\xbf\r\n;;;\r\n", "1: dit bestand is leeg"),
        (b"PK\x03\x04Zonneveld", "1: dit is geen tekstbestand; sla het op als CSV, met de codering UTF-8"),
        ((KOP + "\r\n").encode("utf-16"), "1: dit is geen tekstbestand; sla het op als CSV, met de codering UTF-8"),
        (f'{KOP}\r\n1;"Zonneveld;x\r\n'.encode(), "2: de aanhalingstekens kloppen niet, vanaf hier of eerder"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_refused(tmp_path, ruw, zin):
    pad = tmp_path / "hr.csv"
    pad.write_bytes(ruw)
    assert refused(pad) == [zin]


@pytest.mark.parametrize("aantal", [0, 9])
def test_fewer_than_ten_people_are_not_counted(tmp_path, aantal):
    zin = "1: er staan minder dan tien mensen in; dan zegt elk getal iets over iemand"
    assert refused(put(tmp_path, staff(aantal))) == [zin]


def test_a_file_that_is_not_there_is_no_crash(tmp_path):
    with pytest.raises(Stopped, match="bestaat niet"):
        read_people(tmp_path / "weg.csv", opzet())
    with pytest.raises(Stopped, match="is niet te lezen"):
        read_people(tmp_path, opzet())


def test_burgerservicenummers_are_refused_as_numbers(tmp_path):
    echte = [nummer for nummer in range(100000000, 100000200) if _fits(str(nummer))]
    assert refused(put(tmp_path, [row(nummer) for nummer in echte[:12]])) == [
        "1: nummer: dit lijken burgerservicenummers; neem een ander nummer"
    ]
    assert refused(put(tmp_path, [row(nummer) for nummer in echte[:12]] + [row("p1")]))
    acht = [nummer for nummer in range(10000000, 10000200) if _fits(f"0{nummer}")]
    assert refused(put(tmp_path, [row(nummer) for nummer in acht[:12]]))
    assert read_people(put(tmp_path, staff(12, begin=100000000)), opzet())


def test_one_letter_written_in_two_ways_is_one_part(tmp_path):
    rijen = [*staff(6, onderdeel="Financiën"), *staff(6, 200, onderdeel="Financie\u0308n")]
    assert {mens.onderdeel for mens in read_people(put(tmp_path, rijen), opzet())} == {"Financiën"}


def _fits(nummer: str) -> bool:
    gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return sum(g * int(c) for g, c in zip(gewichten, nummer, strict=True)) % 11 == 0
