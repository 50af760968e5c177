"""The example people: made once, able to open what is sealed to them."""

from pathlib import Path

import pytest
import yaml

from functions.melding import agepq
from infra.keys import unlock_identity
from infra.local.example import as_users, make_example
from infra.stop import Stopped

REGISTER = {
    "lezers": [
        {"id": "a", "naam": "Á", "soort": "behandelaar", "gebruiker": "an", "age": ""},
        {"id": "b", "naam": "B", "soort": "behandelaar", "age": ""},
        {"id": "n", "naam": "N", "soort": "noodsleutel", "age": ""},
    ]
}


@pytest.fixture
def content(tmp_path):
    (tmp_path / "content/data").mkdir(parents=True)
    path = tmp_path / "content/data/recipients.yml"
    path.write_text(yaml.safe_dump(REGISTER, allow_unicode=True), "utf-8")
    return tmp_path / "content"


def test_every_reader_can_open_what_is_sealed_to_the_register(content, tmp_path):
    example = make_example(content, tmp_path / "data")
    register = yaml.safe_load(example.recipients.read_text("utf-8"))["lezers"]
    box = agepq.seal(b"hallo", [lezer["age"] for lezer in register])

    for one in example.logins[:2]:
        identity = unlock_identity(Path(one.sleutel).read_bytes(), one.wachtzin)
        assert agepq.open_(box, identity) == b"hallo"
    assert agepq.open_(box, Path(example.noodsleutel).read_text("utf-8").strip()) == b"hallo"


def test_the_second_start_finds_the_same_people(content, tmp_path):
    first, again = (make_example(content, tmp_path / "data") for _ in range(2))

    assert first == again
    assert first.recipients.read_bytes() == again.recipients.read_bytes()


def test_two_behandelaars_and_a_teller_can_log_in_each_with_their_own_password(content, tmp_path):
    users = as_users(make_example(content, tmp_path / "data").logins)

    assert [(one["gebruiker"], one["rol"]) for one in users] == [
        ("an", "behandelaar"),
        ("b", "behandelaar"),
        ("teller", "teller"),
    ]
    assert len({one["wachtwoord"] for one in users}) == 3


def test_the_content_is_not_touched_and_every_secret_is_for_its_owner(content, tmp_path):
    before = (content / "data/recipients.yml").read_bytes()
    make_example(content, tmp_path / "data")

    assert (content / "data/recipients.yml").read_bytes() == before
    made = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}


@pytest.mark.parametrize("text", ["", "lezers: 3", "lezers: [{id: a}]", ": :", "[]"])
def test_a_register_that_is_none_is_told_in_one_sentence(content, tmp_path, text):
    (content / "data/recipients.yml").write_text(text, encoding="utf-8")

    with pytest.raises(Stopped, match=r"recipients\.yml: hierin staat geen lijst van lezers"):
        make_example(content, tmp_path / "data")
