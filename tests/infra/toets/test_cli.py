"""`vertrouwd toets`: a table to read, JSON to reckon with, a PDF to take along, and how it ends."""

import json
import re
import subprocess
from datetime import date

import pytest

from infra.cli import main
from infra.toets import tabel
from infra.toets.dagen import months_later
from infra.toets.model import KOLOMMEN, STANDEN
from tests.infra.pulse.papier import texts
from tests.infra.toets.branche import BIJNA, DAG, NORM, make_content, put_norm
from tests.voorbeeld import ROOT


@pytest.fixture
def klein(tmp_path):
    return make_content(tmp_path)


@pytest.fixture
def toets(klein, capsys):
    """Run the verb: how it ended, what it printed, what it complained about."""

    def run(*more: object, dag=DAG) -> tuple[int, str, str]:
        code = 0
        try:
            main(
                ["toets", "--peildatum", str(dag), "--content", str(klein.folder), *map(str, more)]
            )
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return run


def without_red(klein) -> None:
    begin, eind = NORM.index("  - id: BR-01"), NORM.index("  - id: BR-02")
    put_norm(klein, "branche", NORM[:begin] + NORM[eind:])


def test_red_ends_with_1_after_everything_was_told(toets):
    code, told, complained = toets()

    assert (code, complained) == (1, "")
    assert told.splitlines()[-2:] == [
        "3 punten: 1 rood, 1 groen, 1 grijs.",
        "Geen juridisch oordeel.",
    ]


@pytest.mark.parametrize(("dag", "geteld"), [(DAG, "1 groen"), (BIJNA, "1 oranje")])
def test_without_red_it_ends_with_0(toets, klein, dag, geteld):
    without_red(klein)

    code, told, _ = toets(dag=dag)

    assert code == 0
    assert f"2 punten: {geteld}, 1 grijs." in told


def test_what_is_not_in_order_says_what_to_do_who_does_it_by_when_and_where(toets):
    _, told, _ = toets(dag=BIJNA)
    regels = [regel.strip() for regel in told.splitlines()]

    assert "! rood   BR-01   Een gedragscode                           ! - . ." in regels
    assert "van de soort gedragscode; maak hem en laat hem vaststellen." in " ".join(told.split())
    assert "Wie: Directie" in regels
    assert (
        "~ oranje BR-02   De pagina over hulp                       + ~ . +  2027-11-01" in regels
    )
    assert "In hulp/nl/waar-kan-ik-terecht.md:10" in regels
    assert "- grijs  BR-03   Regeling voor een misstand                - . . ." in regels
    assert "minder dan vijftig mensen" in told


def test_it_says_what_it_is_held_against_and_what_every_sign_means(toets, klein):
    put_norm(klein, "tweede", NORM.replace("BR-", "TW-").replace("Afspraken in", "Nog meer in"))

    _, told, _ = toets()
    heel = " ".join(told.split())

    assert heel.startswith(
        "Toets van Gemeente Klein op 25 november 2026 Toets aan afspraken in onze"
    )
    assert "onze branche (De branche, mei 2026). Ook aan: nog meer in onze branche." in heel
    for stand, teken in tabel.TEKEN.items():
        assert f"  {teken} {stand or 'niet gevraagd'}" in told
    assert "A aanwezig   C actueel   V vastgesteld/OR   B bekendgemaakt" in told


def test_t79_the_example_has_no_red_and_the_table_holds_every_rule_with_owner_and_date(proef):
    uitslag, rollen = proef.judged(), {r.id: r.naam for r in proef.inhoud.data["rollen"].rollen}
    regels = list(tabel.lines(proef.inhoud, uitslag))

    assert not uitslag.rood
    assert len(uitslag.oordelen) >= 37
    assert max(map(len, regels)) <= 80
    for een in uitslag.oordelen:
        begin = next(
            n for n, regel in enumerate(regels) if re.match(rf"\S \w+ +{een.regel.id} ", regel)
        )
        eind = next(n for n, regel in enumerate(regels) if n > begin and regel[:1] != " ")
        rij = "\n".join(regels[begin:eind])
        tekens = " ".join(tabel.TEKEN[een.kolommen[kolom]] for kolom in KOLOMMEN)
        assert f"{tabel.TEKEN[een.stand]} {een.stand}" in rij
        assert f"  {tekens}" in rij
        assert f"Wie: {rollen[een.eigenaar]}" in rij
        assert een.voor is None or een.voor.isoformat() in rij


def test_the_json_holds_the_same_in_the_order_of_the_norms(toets, tmp_path):
    uit = tmp_path / "uit.json"
    code, alleen, _ = toets("--json", "-")
    toets("--json", uit)
    gelezen = json.loads(alleen)

    assert code == 1
    assert uit.read_text("utf-8") == alleen
    assert (gelezen["dag"], gelezen["organisatie"], gelezen["sector"]) == (
        "2026-11-25", "Gemeente Klein", "gemeente",
    )  # fmt: skip
    assert [een["id"] for een in gelezen["oordelen"]] == ["BR-01", "BR-02", "BR-03"]
    rood, groen, grijs = gelezen["oordelen"]
    assert rood | {"bevindingen": []} == {
        "id": "BR-01",
        "norm": "Afspraken in onze branche",
        "wat": "Een gedragscode",
        "stand": "rood",
        "kolommen": dict(zip(KOLOMMEN, ("rood", "grijs", None, None), strict=True)),
        "zin": "Er is nog geen pagina van de soort gedragscode; maak hem en laat hem vaststellen.",
        "eigenaar": "directie",
        "voor": None,
        "bestand": "gedragscode/nl/gedragscode.md",
        "regel": 1,
        "bevindingen": [],
    }  # fmt: skip
    assert (groen["stand"], groen["voor"], grijs["stand"]) == ("groen", "2027-11-01", "grijs")
    assert {punt["kolom"] for punt in groen["bevindingen"]} == {
        "aanwezig",
        "actueel",
        "bekendgemaakt",
    }
    assert {een["stand"] for een in gelezen["oordelen"]} <= {*STANDEN}


def test_the_pdf_is_written_beside_the_table(toets, tmp_path):
    code, told, _ = toets("--pdf", tmp_path / "bewijs.pdf")

    assert code == 1
    assert f"Zie ook {tmp_path / 'bewijs.pdf'}." in told
    assert "BR-02" in texts((tmp_path / "bewijs.pdf").read_bytes())[0]


def test_it_names_the_commit_of_the_content_and_whether_more_was_written(toets, klein):
    assert json.loads(toets("--json", "-")[1])["commit"] is None
    wie = ["-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false"]
    for vraag in (["init", "-q"], ["add", "."], [*wie, "commit", "-qm", "alles"]):
        subprocess.run(["git", *vraag], cwd=klein.folder, check=True)
    commit = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=klein.folder, capture_output=True, text=True, check=True
    ).stdout.strip()

    def told() -> tuple[str, bool]:
        gelezen = json.loads(toets("--json", "-")[1])
        return gelezen["commit"], gelezen["gewijzigd"]

    assert told() == (commit, False)
    put_norm(klein, "branche", f"# nog niet bewaard\n{NORM}")
    assert told() == (commit, True)


@pytest.mark.parametrize("optie", ["--json", "--pdf"])
def test_where_nothing_can_be_written_is_one_sentence(toets, tmp_path, optie):
    code, told, complained = toets(optie, tmp_path / "nergens/uit")
    _, _, map_ = toets(optie, tmp_path)

    assert (code, told) == (1, "")
    assert complained == f"De map {tmp_path / 'nergens'} bestaat niet; maak hem eerst.\n"
    assert map_ == f"{tmp_path} is geen bestand; noem er een.\n"


def test_without_a_norm_it_says_so_and_ends_with_0(capsys):
    main(["toets", "--content", str(ROOT / "tests/site/klein/content")])

    assert "Er is nog geen norm om aan te toetsen." in capsys.readouterr().out


def test_one_name_is_not_two_files(toets, tmp_path):
    code, _, complained = toets("--json", tmp_path / "uit", "--pdf", tmp_path / "uit")

    assert (code, "geef --json en --pdf elk een naam" in complained) == (1, True)
    assert not (tmp_path / "uit").exists()


def test_json_says_that_it_is_no_verdict(toets):
    assert json.loads(toets("--json", "-")[1])["let_op"] == "Geen juridisch oordeel."


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31"])
def test_a_day_beyond_all_reckoning_is_refused(toets, dag):
    assert "kies een jaar van 1900 tot en met 2199" in toets(dag=dag)[2]


@pytest.mark.parametrize(("maanden", "dag"), [(1, date.max), (-1, date.min)])
def test_months_beyond_the_last_day_end_on_it(maanden, dag):
    assert months_later(dag, maanden) == dag
