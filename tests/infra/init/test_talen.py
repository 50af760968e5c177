"""A language goes only with a yes, and only when Git has all of it."""

import subprocess

import pytest

EN = "hulp/en/waar-kan-ik-terecht.md"
PAGINA = """\
---
title: Where to go
vertaling_van: "1.0"
nagekeken_door: Bo
---
Talk to [Anna](anna).
"""


def git(folder, *wat):
    wie = ("-c", "user.name=Bo", "-c", "user.email=bo@klein.example")
    subprocess.run(["git", *wie, *wat], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def engels(klein):
    """Dutch and English."""
    klein.change("data/organisatie.yml", "sector:", "talen: [nl, en]\nsector:")
    for naam, tekst in ((EN, PAGINA), ("data/en/rollen.yml", "rollen: []\n")):
        (klein.folder / naam).parent.mkdir()
        (klein.folder / naam).write_text(tekst, "utf-8")
    return klein


@pytest.fixture
def vastgelegd(engels):
    git(engels.folder.parent, "init", "-q")
    git(engels.folder.parent, "add", ".")
    git(engels.folder.parent, "commit", "-qm", "alles")
    return engels


def test_with_a_yes_its_files_go_and_the_rest_is_in_order(vastgelegd, init):
    run = init(vastgelegd.folder, {"talen": ["nl", "j", "j"]}, "j")

    assert not run.stopped
    assert "In de taal 'en' zijn er 2 bestanden." in run.said
    assert run.before.keys() - run.after.keys() == {EN, "data/en/rollen.yml"}
    assert not (vastgelegd.folder / "hulp/en").exists()
    assert b"\ntalen: [nl]\n" in run.after["data/organisatie.yml"]
    assert vastgelegd.mistakes() == []


def test_without_a_yes_the_language_stays(vastgelegd, init):
    run = init(vastgelegd.folder, {"talen": ["nl", "n", ""]})

    assert "Goed, 'en' blijft." in run.said
    assert run.after == run.before


def test_nothing_goes_that_git_does_not_have(engels, init, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(engels.folder.parent.parent))
    zonder = init(engels.folder, {"talen": ["nl", ""]})
    git(engels.folder.parent, "init", "-q")
    git(engels.folder.parent, "add", ".")
    git(engels.folder.parent, "commit", "-qm", "alles")
    engels.change(EN, "Talk", "Speak")
    veranderd = init(engels.folder, {"talen": ["nl", ""]})
    git(engels.folder.parent, "commit", "-qam", "meer")
    (engels.folder / "hulp/en/nieuw.md").write_text(PAGINA, "utf-8")
    nieuw = init(engels.folder, {"talen": ["nl", ""]})

    assert "deze map staat niet in Git" in zonder.said
    assert f"{EN} is veranderd" in " ".join(veranderd.said.split())
    assert "hulp/en/nieuw.md staat nog niet in Git" in " ".join(nieuw.said.split())
    assert nieuw.after == nieuw.before


def test_when_a_file_cannot_go_the_others_come_back(vastgelegd, init, monkeypatch):
    weg = type(vastgelegd.folder).unlink

    def unlink(self, **options):
        if self == vastgelegd.folder / "hulp/en/waar-kan-ik-terecht.md":
            raise PermissionError(13, "Permission denied")
        weg(self, **options)

    monkeypatch.setattr(type(vastgelegd.folder), "unlink", unlink)
    run = init(vastgelegd.folder, {"talen": ["nl", "j", "j"]}, "j")

    assert "Alles staat weer zoals het stond" in run.stopped
    assert run.after == run.before
