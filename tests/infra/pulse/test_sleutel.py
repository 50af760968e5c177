"""The keys of a round, from the day they are made to the day they are destroyed."""

import json
import os
import stat

import pytest

from functions.edge.fields import b64
from infra.pulse import sleutel
from infra.pulse.sleutel import NIET_GEDEKT, destroy_keys, new_key, read_keys, write_key
from infra.stop import Stopped


@pytest.fixture(scope="module")
def made():
    return new_key()


def test_a_key_is_kept_for_its_owner_only_and_found_by_round_and_group(tmp_path, made):
    path = write_key(tmp_path, "nulmeting-2026", "00", made)
    write_key(tmp_path, "mini-2027", "03", made)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    found = read_keys(tmp_path)
    assert set(found) == {"nulmeting-2026:00", "mini-2027:03"}
    assert b64(found["mini-2027:03"].public) == made.n
    assert set(json.loads(path.read_bytes())) == {"p", "q"}


def test_there_are_no_keys_before_any_is_made(tmp_path):
    assert read_keys(tmp_path) == {}
    assert destroy_keys(tmp_path, "nulmeting-2026") == 0


def test_a_key_is_never_replaced(tmp_path, made):
    path = write_key(tmp_path, "r", "00", made)
    before = path.read_bytes()

    with pytest.raises(Stopped, match="al een sleutel"):
        write_key(tmp_path, "r", "00", made)
    assert path.read_bytes() == before


def test_keys_of_one_round_are_overwritten_and_removed_and_others_stay(tmp_path, made, monkeypatch):
    gone = [write_key(tmp_path, "r", groep, made) for groep in ("01", "02")]
    stays = [write_key(tmp_path, ronde, "01", made) for ronde in ("r-2", "s")]
    other_names = [path.with_suffix(".kopie") for path in gone]
    for path, other in zip(gone, other_names, strict=True):
        os.link(path, other)  # a second name of the same file shows what was written over it

    assert destroy_keys(tmp_path, "r") == 2
    assert not any(path.exists() for path in gone)
    assert all(path.exists() for path in stays)
    for other in other_names:
        assert other.stat().st_size == len(made.privaat)
        assert not {*json.loads(made.privaat).values()} & {*other.read_bytes().decode("latin-1")}
        assert b'"p"' not in other.read_bytes()


def test_it_says_which_copies_it_cannot_reach():
    for copy in ("back-up", "momentopname", "AWS", "ssd"):
        assert copy in NIET_GEDEKT


def test_a_file_that_is_no_key_is_named_and_not_shown(tmp_path):
    folder = tmp_path / sleutel.FOLDER
    folder.mkdir()
    (folder / "r.00.json").write_text('{"p": "kanarie", "q": "kanarie"}', "utf-8")

    with pytest.raises(Stopped, match=r"r\.00\.json is geen sleutel") as caught:
        read_keys(tmp_path)
    assert "kanarie" not in str(caught.value)
