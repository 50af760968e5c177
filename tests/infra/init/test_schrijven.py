"""All of it or nothing: no new mistake, no half file, nothing of someone else overwritten."""

import shutil
from io import StringIO
from pathlib import Path

import pytest

from infra.init import schrijven
from tests.infra.init.test_cli import LEZERS, ja
from tests.infra.init.verloop import typed


def test_a_mistake_that_was_not_there_is_shown_and_nothing_is_written(shipped, init):
    shipped.change("hulp/nl/waar-kan-ik-terecht.md", "slug: hulp", "slug: hulp\nalleen: gemeente")
    shipped.change("vp-profiel/nl/anna.md", "Ik luister.", "Ik luister. [Al fout](nergens).")
    run = init(shipped.folder, {"sector": "anders"}, "j", "3", "gemeente", "j")

    assert "content/pagina/nl/index.md:11: link 'waar-kan-ik-terecht' bestaat niet" in run.said
    assert "nergens" not in run.said
    assert "Er verandert niets" in run.said
    assert run.left == ["j"]
    assert run.after == run.before


@pytest.mark.parametrize("welke", [1, 2, 3])
def test_when_one_file_cannot_be_written_all_are_as_they_were(klein, init, monkeypatch, welke):
    gelukt, keer = Path.replace, []

    def replace(self, target):
        keer.append(target)
        if len(keer) == welke:
            raise OSError(28, "No space left on device")
        return gelukt(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    run = init(klein.folder, ja(LEZERS), "j")

    assert len(keer) == welke  # it is tried, and after that nothing more
    assert "Alles staat weer zoals het stond" in run.stopped
    assert run.after == run.before


def test_when_the_disk_is_full_nothing_is_left_beside_the_files(klein, init, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("infra.init.schrijven.os.fsync", full)
    run = init(klein.folder, ja(LEZERS), "j")

    assert "is er nog ruimte" in run.stopped
    assert run.after == run.before


def test_without_room_for_a_copy_it_stops_before_it_writes(klein, init, monkeypatch):
    def full(*_, **__):
        raise shutil.Error([("a", "b", "[Errno 27] File too large")])

    regels = "".join(f"{regel}\n" for regel in [*typed(klein.folder, ja(LEZERS)), "j"])
    monkeypatch.setattr("infra.init.schrijven.shutil.copytree", full)
    run = init(klein.folder, lees=StringIO(regels))

    assert "Uitproberen op een kopie lukte niet." in run.stopped
    assert run.after == run.before


def test_a_change_while_the_new_files_are_made_is_seen(klein, init, monkeypatch):
    echt = schrijven._beside

    def beside(pad, inhoud):
        klein.change("data/rollen.yml", "# Wie doet wat.", "# Van een ander.")
        monkeypatch.setattr(schrijven, "_beside", echt)
        return echt(pad, inhoud)

    monkeypatch.setattr(schrijven, "_beside", beside)
    run = init(klein.folder, ja(LEZERS), "j")

    assert "intussen door iemand anders veranderd" in run.stopped
    assert run.after["data/recipients.yml"] == run.before["data/recipients.yml"]
    assert b"# Van een ander." in run.after["data/rollen.yml"]


def test_what_someone_else_changed_meanwhile_is_not_overwritten(klein, init):
    class Ondertussen(StringIO):
        def readline(self, *_):
            if self.tell() == 0:
                klein.change("data/organisatie.yml", "korte_naam: Klein", "korte_naam: Kl")
            return super().readline()

    regels = [*typed(klein.folder, {"naam": ["Anders", "j"]}), "j"]
    run = init(klein.folder, lees=Ondertussen("".join(f"{regel}\n" for regel in regels)))

    assert "intussen veranderd" in run.stopped
    assert b"korte_naam: Kl\n" in run.after["data/organisatie.yml"]
    assert b"Anders" not in run.after["data/organisatie.yml"]
