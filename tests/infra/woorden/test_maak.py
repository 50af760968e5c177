"""Making the list of words: what gets in, and what stops it."""

import pytest

from functions.melding import woorden
from infra.woorden import maak
from infra.woorden.maak import ListRefused, as_text, choose

ALL = {"appel", "appeltje", "banaan", "citroen", "druif"}


def test_the_commonest_word_of_four_letters_wins() -> None:
    assert list(choose(["appeltje", "appel", "druif"], ALL, ALL, [])) == ["appeltje", "druif"]


def test_a_word_that_nobody_read_never_gets_in() -> None:
    assert list(choose(["appel", "druif"], ALL, {"druif"}, [])) == ["druif"]


def test_a_word_that_is_not_in_the_dictionary_never_gets_in() -> None:
    assert list(choose(["appel", "druif"], {"druif"}, ALL, [])) == ["druif"]


@pytest.mark.parametrize("word", ["kip", "aardappel", "pony", "café", "Appel"])
def test_a_word_that_is_hard_to_type_never_gets_in(word: str) -> None:
    assert list(choose([word], {word}, {word}, [])) == []


def test_a_word_that_is_approved_and_blocked_stops_the_making() -> None:
    with pytest.raises(ListRefused, match="appel, appeltje"):
        list(choose(["appel"], ALL, ALL, ["app*"]))


def test_too_few_words_is_no_list() -> None:
    with pytest.raises(ListRefused, match="only 2 words are left of the 3"):
        as_text(["druif", "appel"], size=3)


def test_the_list_stands_by_alphabet() -> None:
    assert as_text(["druif", "appel", "citroen"], size=2) == "appel\ndruif\n"


def test_without_wordfreq_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(maak.importlib, "import_module", missing)
    with pytest.raises(SystemExit, match=r"pip install wordfreq==3\.1\.1"):
        maak.main([])


def test_another_list_than_the_frozen_one_is_refused_and_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setattr(maak, "make", lambda: "appel\n")
    monkeypatch.setattr(maak, "LIST", tmp_path / "woorden.txt")
    with pytest.raises(SystemExit, match=woorden.SHA256):
        maak.main([])
    assert not (tmp_path / "woorden.txt").exists()


def test_nieuw_writes_another_list(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(maak, "make", lambda: "appel\n")
    monkeypatch.setattr(maak, "LIST", tmp_path / "woorden.txt")
    assert maak.main(["--nieuw"]) == 0
    assert (tmp_path / "woorden.txt").read_text("utf-8") == "appel\n"
