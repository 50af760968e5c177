"""`vertrouwd voorlichting import`: what ends up in Git, and what never does."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from infra.cli import main
from inhoud import controle
from tests.infra.voorlichting.personeel import GEHEIM, KOP, put, row, staff
from tests.voorbeeld import ROOT, Klein

VANDAAG = datetime.now(UTC).date()
DAG = VANDAAG - timedelta(30)
TRAINING = """\
  - id: {}
    naam: A
    soort: {}
    doelgroep: [{}]
    verplicht: {}
    wat: B
    leerdoelen: [L1, L2, L3, L4, L5, L6, L7, L8, L9, L10]
    onderwerpen: [V1, V2, V3, V4, V5, V6, V7, V8]
    duur: C
    werkvorm: D
    geldig_maanden: 24
    laatste_ronde: 2026-10-13
"""
TRAININGEN = (
    "basis basis medewerker ja",
    "leiden leidinggevende leidinggevende ja",
    "welkom basis nieuw ja",
    "raad verdieping or ja",  # for a few, so nobody is counted
    "omstander verdieping medewerker nee",
)
CODE = """\
---
title: Gedragscode
slug: gedragscode
eigenaar: redactie
versie: "1.0"
status: vastgesteld
vastgesteld_op: 2026-01-15
vastgesteld_door: [directie]
herzien_voor: 2036-11-22
doelgroep: [medewerker]
bron: [{document: A, uitgever: B, jaar: 2026}]
---
We gaan goed met elkaar om.
"""


@pytest.fixture
def klein(tmp_path):
    klein = Klein(
        Path(shutil.copytree(ROOT / "tests/site/klein/content", tmp_path / "git/content"))
    )
    rijen = [TRAINING.format(*een.split()) for een in TRAININGEN]
    klein.put({"trainingen": "trainingen:\n" + "".join(rijen)})
    pad = klein.folder / "gedragscode/nl/gedragscode.md"
    pad.parent.mkdir(parents=True)
    pad.write_text(CODE, "utf-8")
    return klein


@pytest.fixture
def teller(klein, tmp_path, capsys):
    """Import rows on a day: how it ended, what it said, and what then stands in the register."""

    def run(rijen, dag=DAG, pad=None) -> tuple[int, str, str]:
        pad = pad or put(tmp_path, rijen, codering="cp1252")
        code = 0
        try:
            given = ["--dag", str(dag), "--content", str(klein.folder)]
            main(["voorlichting", "import", str(pad), *given])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert not [woord for woord in GEHEIM if woord in said.out + said.err]
        assert [een.name for een in klein.folder.glob("data/.*")] == []
        register = klein.folder / "data/voorlichting.yml"
        return code, said.out + said.err, register.read_text("utf-8") if register.exists() else ""

    return run


def ago(dagen: int) -> str:
    return str(DAG - timedelta(dagen))


OUD = {"in_dienst": "2015-03-01", "gedragscode_versie": "1.0", "gedragscode": ago(9)}
BALIE = {**OUD, "basis": ago(100), "onderdeel": "Balie"}
STAF = [
    *staff(16, 100, **BALIE),
    *staff(4, 200, **BALIE | {"basis": ""}),  # an employee without the basic training
    *staff(10, 300, **OUD, basis=ago(800), onderdeel="Financiën"),  # and here it is due again
    *staff(2, 400, **OUD, basis=ago(3), onderdeel="P7391 Zonneveld"),
    *staff(8, 500, **OUD, basis=ago(3), onderdeel="Werf"),
    *staff(11, 600, **BALIE | {"rol": "leidinggevende", "leiden": ago(20)}),
    *staff(1, 700, **BALIE | {"rol": "leidinggevende"}),  # leads, and never learnt L9 and L10
    *staff(11, 800, **BALIE | {"in_dienst": ago(60), "welkom": ago(50)}),
    *staff(1, 900, **BALIE | {"in_dienst": ago(40), "gedragscode": "", "gedragscode_versie": ""}),
    *staff(1, 950, **BALIE | {"in_dienst": ago(29), "gedragscode": "", "gedragscode_versie": ""}),
]


def test_t87_the_register_has_a_share_of_each_part_and_of_who_leads_and_names_nobody(teller):
    code, said, register = teller(STAF)

    assert code == 0
    assert (
        register.partition("metingen:\n")[2]
        == """\
  - id: basis
    wie: iedereen
    deel: 75
    onderdelen:
      - naam: Andere onderdelen
        deel: 90
      - naam: Balie
        deel: 90
      - naam: Financiën
        deel: 0
  - id: leiden
    wie: leidinggevenden
    deel: 90
  - id: welkom
    wie: nieuw
    deel: 90
  - id: gedragscode
    wie: iedereen
    major: 1
    deel: 95
  - id: gedragscode
    wie: nieuw
    major: 1
    deel: 90
"""
    )
    assert not [woord for woord in (*GEHEIM, "Werf", "65", "2015") if woord in register]
    assert "basis, iedereen, Balie: geen getal → 90%" in said


def test_what_was_written_is_what_the_check_and_the_next_count_read(teller, klein):
    _, _, eerst = teller(STAF)
    assert controle.check(klein.folder).fouten == []
    assert teller(STAF)[2] == eerst
    _, said, _ = teller(STAF[14:])
    assert "basis, iedereen, Balie: 90% → 85%" in said


def test_t88_after_a_major_change_a_signature_of_the_old_version_no_longer_counts(teller, klein):
    klein.change("gedragscode/nl/gedragscode.md", 'versie: "1.0"', 'versie: "1.4"')
    assert "major: 1\n    deel: 95" in teller(STAF)[2]  # other words: nobody is asked again
    klein.change("gedragscode/nl/gedragscode.md", 'versie: "1.4"', 'versie: "2.0"')
    _, said, register = teller(STAF)
    assert register.count("major: 2\n    deel: 0") == 2
    assert "gedragscode, nieuw: 90% → 0%" in said


def test_t88_below_ten_new_people_there_is_no_share_of_them(teller):
    register = teller([*STAF[:52], *staff(9, 800, **BALIE | {"in_dienst": ago(60)})])[2]
    assert "wie: nieuw\n    major: 1\n" in register
    assert register.endswith("major: 1\n")


def test_where_nearly_all_are_new_it_is_not_told_of_the_others(teller):
    nieuw = staff(12, 800, **BALIE | {"in_dienst": ago(60)})
    register = teller([*nieuw, *staff(9, 100, **BALIE)])[2]
    assert "wie: iedereen\n    major: 1\n  - id: gedragscode\n    wie: nieuw" in register
    assert register.endswith("deel: 90\n")


def test_a_mistake_anywhere_leaves_the_register_as_it_was(teller, klein):
    _, _, eerst = teller(STAF)
    code, said, daarna = teller([row("P7391 Zonneveld", **BALIE), *STAF])
    assert (code, daarna) == (1, eerst)
    assert said.startswith("hr.csv:2: nummer: ")
    klein.change("data/rollen.yml", "wat: Beslist.", "wat: ''")
    code, said, daarna = teller(STAF)
    assert (code, daarna) == (1, eerst)
    assert said.startswith("content/data/rollen.yml:")


def test_a_register_that_was_broken_by_hand_is_made_anew(teller, klein):
    klein.put({"voorlichting": "metingen: []\n"})
    assert teller(STAF)[0] == 0


def test_so_it_is_from_inside_the_folder(klein, tmp_path, monkeypatch):
    klein.put({"voorlichting": "metingen: []\n"})
    monkeypatch.chdir(klein.folder)
    pad = str(put(tmp_path, STAF))
    main(["voorlichting", "import", pad, "--dag", str(DAG), "--content", "."])
    assert "gemeten_op: " in (klein.folder / "data/voorlichting.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("dagen", "zin"),
    [(-1, "die is nieuwer"), (27, "tussen twee tellingen zitten"), (31, "moet nog komen")],
)
def test_a_count_too_soon_after_another_is_refused(teller, dagen, zin):
    teller(STAF)
    code, said, _ = teller(STAF[5:], dag=DAG + timedelta(dagen))
    assert code == 1
    assert zin in said
    assert teller(STAF[5:], dag=DAG + timedelta(28))[0] == 0


def test_a_file_inside_git_is_told_and_one_that_git_has_is_refused(teller, klein):
    git = klein.folder.parent
    subprocess.run(["git", "init", "-q", git], check=True)
    pad = put(klein.folder, STAF)
    code, said, register = teller([], pad=pad)
    assert code == 0
    assert "let op: hr.csv:1: dit bestand ligt in een Git-repository." in said
    subprocess.run(["git", "add", "content/hr.csv"], cwd=git, check=True)
    code, said, daarna = teller([], pad=pad)
    assert (code, daarna) == (1, register)
    assert said.startswith("hr.csv:1: dit bestand staat in Git, en wie de inhoud ophaalt")


def test_without_a_gedragscode_its_columns_are_not_asked(teller, klein, tmp_path):
    shutil.rmtree(klein.folder / "gedragscode")
    kop = KOP.removesuffix(";gedragscode;gedragscode_versie")
    rijen = [rij.rsplit(";", 2)[0] for rij in STAF]
    code, _, register = teller([], pad=put(tmp_path, rijen, kop))
    assert code == 0
    assert "gedragscode" not in register.partition("metingen:")[2]
