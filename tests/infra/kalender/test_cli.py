"""`vertrouwd kalender`: a table to read, a file to import, and a sentence when that cannot be."""

from datetime import date

import pytest

from infra.cli import main
from infra.kalender import tabel
from infra.kalender.moment import Moment
from infra.toets.model import Plek
from tests.infra.kalender.agendabestand import events
from tests.voorbeeld import ROOT

DAG = date(2026, 11, 25)
KLEIN = ROOT / "tests/site/klein/content"


@pytest.fixture
def kalender(capsys):
    """Run the verb: how it ended, and what it said."""

    def run(*more: object, content: object = KLEIN) -> tuple[int, str]:
        code = 0
        try:
            main(["kalender", "--peildatum", str(DAG), "--content", str(content), *map(str, more)])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out + said.err

    return run


def test_the_table_begins_with_what_is_late_and_names_who_and_where():
    regels = list(
        tabel.lines(
            [
                Moment(date(2026, 11, 1), "Oud", "wet", "", Plek("data/a.yml", 3), "a"),
                Moment(DAG, "Nu", "wet", "", Plek("data/b.yml"), "b"),
                Moment(date(2027, 12, 1), "Straks", "wet", "", Plek("data/c.yml"), "c"),
            ],
            DAG,
            (),
        )
    )

    assert regels == [
        "TE LAAT:",
        "  2026-11-01  3 weken te laat  Nog niemand  Oud  (data/a.yml:3)",
        "\nBinnen 60 dagen:",
        "  2026-11-25  vandaag          Nog niemand  Nu  (data/b.yml:1)",
        "\nLater:",
        "  2027-12-01  over 12 maanden  Nog niemand  Straks  (data/c.yml:1)",
    ]


def test_an_empty_calendar_says_so():
    assert list(tabel.lines([], DAG, ())) == [tabel.GEEN]


def test_everyone_sees_all_and_a_role_its_own(kalender):
    code, alles = kalender()
    _, redactie = kalender("--eigenaar", "redactie")
    _, directie = kalender("--eigenaar", "directie")

    assert code == 0
    assert alles.startswith("Kalender op 2026-11-25: 3 momenten, niets te laat.\n\nLater:\n")
    assert alles == redactie
    assert directie == f"Kalender op 2026-11-25: 0 momenten, niets te laat.\n\n{tabel.GEEN}\n"


def test_a_role_that_is_not_there_is_refused_with_those_that_are(kalender):
    code, zin = kalender("--eigenaar", "personeel")

    assert code == 1
    assert zin == (
        "De rol 'personeel' staat niet in rollen.yml. "
        "Kies uit: redactie, directie, klachtencommissie.\n"
    )


def test_the_file_is_written_whole_and_is_the_same_twice(kalender, tmp_path):
    code, zin = kalender("--ics", tmp_path, "--eigenaar", "redactie")
    eerste = (tmp_path / "kalender.ics").read_bytes()
    kalender("--ics", tmp_path / "kalender.ics", "--eigenaar", "redactie")

    assert code == 0
    assert str(tmp_path / "kalender.ics") in zin
    assert (tmp_path / "kalender.ics").read_bytes() == eerste
    assert [pad.name for pad in tmp_path.iterdir()] == ["kalender.ics"]
    assert {een["DESCRIPTION"].split("\n")[0] for een in events(eerste).values()} == {
        "Wie: Redactie"
    }


def test_a_folder_that_is_not_there_is_one_sentence_and_makes_nothing(kalender, tmp_path):
    code, zin = kalender("--ics", tmp_path / "nergens/kalender.ics")

    assert (code, zin) == (1, f"De map {tmp_path / 'nergens'} bestaat niet; maak hem eerst.\n")
    assert list(tmp_path.iterdir()) == []


def test_mistakes_in_the_content_come_first(kalender, tmp_path):
    code, zin = kalender("--ics", tmp_path / "uit.ics", content=tmp_path)

    assert code == 1
    assert "organisatie.yml:1: dit bestand ontbreekt" in zin
    assert not (tmp_path / "uit.ics").exists()
