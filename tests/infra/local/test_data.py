"""The data folder: for its owner, for one Vertrouwd at a time, and never half written."""

import multiprocessing

import pytest

from infra.local.data import keep, open_data, write_private
from infra.stop import Stopped


def test_a_file_is_for_its_owner_only_also_when_it_is_written_again(tmp_path):
    path = tmp_path / "map/geheim"
    write_private(path, b"een")
    write_private(path, b"twee")

    assert path.read_bytes() == b"twee"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_an_interrupted_write_left_is_in_nobodys_way(tmp_path):
    (tmp_path / "geheim.nieuw").write_bytes(b"half")

    assert write_private(tmp_path / "geheim", b"heel").read_bytes() == b"heel"


def test_what_was_made_once_stays(tmp_path):
    made = [keep(tmp_path / "geheim", lambda n=n: b"%d" % n) for n in range(3)]

    assert made == [b"0", b"0", b"0"]


def test_a_folder_that_cannot_be_is_told_in_one_sentence(tmp_path):
    (tmp_path / "bestand").write_text("", encoding="utf-8")

    with pytest.raises(Stopped, match=r"^De map .* kan niet worden gemaakt of beschreven\.$"):
        open_data(tmp_path / "bestand")


def try_to_open(path, told):
    try:
        open_data(path)
    except Stopped as stopped:
        told.put(str(stopped))
    else:
        told.put("open")


def test_two_at_once_in_one_folder_is_refused(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    told = spawn.Queue()
    open_data(tmp_path)
    other = spawn.Process(target=try_to_open, args=(tmp_path, told))
    other.start()

    assert "draait al" in told.get(timeout=30)
    other.join()
