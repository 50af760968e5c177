"""The command: what it takes, and that it stops with a sentence and never with a traceback."""

import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest

from infra import cli  # makes `inhoud` importable
from infra.stop import Stopped
from inhoud.bladzijde import Inhoud
from inhoud.controle import Verslag
from tests.voorbeeld import ROOT


def run(capsys, *arguments) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        cli.main([str(one) for one in arguments])
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return left.value.code, told.err


@pytest.mark.parametrize("verb", ["serve", "check", "build --issuer https://x.example"])
def test_a_content_folder_that_is_not_there_is_one_sentence(capsys, tmp_path, verb):
    code, told = run(capsys, *verb.split(), "--content", tmp_path / "nergens")

    assert code == 2
    assert told.endswith(f"--content: de map {tmp_path / 'nergens'} bestaat niet\n")


def test_mistakes_in_the_content_come_all_at_once_with_their_place(capsys, tmp_path):
    code, told = run(capsys, "check", "--content", tmp_path)

    assert code == 1
    assert len(told.splitlines()) > 3
    assert all(re.match(r".+:\d+: .+", line) for line in told.splitlines())


def test_serve_with_mistakes_in_the_content_makes_nothing(capsys, tmp_path):
    code, _ = run(
        capsys, "serve", "--content", tmp_path, "--data", tmp_path / "data", "--port", 39_990
    )

    assert code == 1
    assert not (tmp_path / "data/serve.json").exists()


@pytest.mark.parametrize("port", ["0", "65533", "-1", "acht"])
def test_a_port_that_is_none_is_refused(capsys, port):
    code, told = run(capsys, "serve", "--port", port)

    assert code == 2
    assert "kies een getal van 1 tot en met 65532" in told


def test_every_verb_takes_the_content_of_another_repository(tmp_path):
    for verb in ("serve", "build --issuer x", "check"):
        asked = cli.parser().parse_args([*verb.split(), "--content", str(tmp_path)])
        assert asked.content == tmp_path


def test_a_reason_to_stop_is_told_as_it_is(capsys, monkeypatch):
    def stop(*_, **__):
        raise Stopped("Er is iets.")

    monkeypatch.setattr(cli, "serve", stop)

    assert run(capsys, "serve") == (1, "Er is iets.\n")


def test_a_terminal_without_our_letters_gets_the_rest(tmp_path, monkeypatch):
    (content := tmp_path / "één").mkdir()
    monkeypatch.setattr(cli.nakijken, "check", lambda *_, **__: Verslag(Inhoud(content)))
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), "ascii"))
    cli.main(["check", "--content", str(content)])
    sys.stdout.seek(0)

    assert sys.stdout.read().endswith("/??n is in orde.\n")


def test_who_reads_only_the_first_line_gets_no_traceback():
    code = "from infra.cli import main; main(['check', '--content', 'tests/site/klein/content'])"
    started = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    started.stdout.close()

    assert started.stderr.read() == b""
    assert started.wait() == 1
