import pytest

from infra.posters.schrijven import write
from infra.stop import Stopped

TWEE = {"poster.pdf": b"nieuw", "folder.pdf": b"nieuw"}


def test_what_has_the_same_name_is_replaced_and_the_rest_stays(tmp_path):
    (tmp_path / "poster.pdf").write_bytes(b"oud")
    (tmp_path / "brief.txt").write_text("van mij")

    write(tmp_path, TWEE)

    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == {
        **TWEE,
        "brief.txt": b"van mij",
    }


def test_where_a_file_stands_no_folder_can_come(tmp_path):
    (tmp_path / "uit").write_text("ik ben een bestand")

    with pytest.raises(Stopped, match=r"uit is niet te schrijven\. Kies een andere map met --uit"):
        write(tmp_path / "uit", TWEE)


def test_what_cannot_be_replaced_leaves_all_as_it_was(tmp_path):
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "poster.pdf").write_bytes(b"oud")

    with pytest.raises(Stopped, match=r"folder.pdf is een map"):
        write(tmp_path, TWEE)

    assert (tmp_path / "poster.pdf").read_bytes() == b"oud"
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["folder.pdf", "poster.pdf"]
