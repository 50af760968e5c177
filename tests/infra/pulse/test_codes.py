import stat
from datetime import date

import pytest

from functions.pulse.code import hash_of, new_code
from functions.pulse.model import RoundChanged, StoreBusy, Uitgave
from infra.pulse import codes as making
from infra.pulse.codes import make_codes
from infra.pulse.rijen import row_names
from infra.stop import Stopped
from tests.infra.pulse.papier import BLIND, MELD, een_organisatie, een_ronde, scans, texts

TODAY = date(2026, 5, 20)


class Lade:
    """A store that keeps what it is given, or breaks with *stuk* on the way."""

    def __init__(self, uit=None, stuk=None, earlier=0):
        self.uit, self.stuk, self.earlier = uit, stuk, earlier
        self.given, self.beside = [], {}

    def round(self, ronde):
        return Uitgave(ronde, "", self.earlier, TODAY) if self.earlier else None

    def open_round(self, uitgave, codes, vragen):
        self.beside = {path: path.stat().st_size for path in self.uit.parent.iterdir()}
        if self.stuk:
            raise self.stuk
        self.given.append((uitgave, codes, vragen))


@pytest.fixture
def uit(tmp_path):
    return tmp_path / "briefjes.pdf"


def make(store, uit, ronde=None, **anders):
    store.uit = uit
    gevraagd = {"aantal": 3, "groep": None, "today": TODAY} | anders
    return make_codes(
        store, "proef", ronde or een_ronde(), uit=uit,
        organisatie=een_organisatie(), meld_url=MELD, **gevraagd,
    )  # fmt: skip


def on_paper(uit):
    return [square.text.partition("#")[2] for square in scans(uit.read_bytes())]


def test_the_store_gets_hashes_of_what_is_on_paper_and_nothing_else(uit):
    lade, ronde = Lade(), een_ronde()

    assert make(lade, uit) == uit

    [(uitgave, hashes, vragen)] = lade.given
    assert uitgave == ("proef", ronde.definition(), 3, date(2026, 9, 12))
    assert hashes == {hash_of("proef", code): "00" for code in on_paper(uit)}
    assert len(hashes) == 3
    assert vragen == row_names(ronde) == ["fout"]


def test_the_paper_is_for_its_maker_only_and_appears_when_the_store_has_it_all(uit):
    lade = Lade()

    make(lade, uit)

    assert lade.beside == {uit: 0}  # its place, with nothing in it yet
    assert [*uit.parent.iterdir()] == [uit]
    assert stat.S_IMODE(uit.stat().st_mode) == 0o600


def test_neither_the_paper_nor_the_store_tells_the_order_of_making(uit, monkeypatch):
    made = []
    monkeypatch.setattr(making, "new_code", lambda: made.append(new_code()) or made[-1])
    lade = Lade()

    make(lade, uit, aantal=30)

    text = "".join(texts(uit.read_bytes())).replace(" ", "")
    printed = sorted(made, key=text.index)
    assert printed != made
    assert [*lade.given[0][1]] not in [
        [hash_of("proef", code) for code in o] for o in (made, printed)
    ]


@pytest.mark.parametrize(
    ("stuk", "zin"),
    [(StoreBusy(), "nam de codes niet aan"), (RoundChanged(), "maak een nieuwe ronde")],
)
def test_when_the_store_breaks_there_is_no_paper_and_a_sentence_says_what_to_do(uit, stuk, zin):
    lade = Lade(stuk=stuk)

    with pytest.raises(Stopped, match=zin):
        make(lade, uit)

    assert lade.beside
    assert [*uit.parent.iterdir()] == []


def test_when_someone_stops_the_command_there_is_no_paper_either(uit):
    with pytest.raises(KeyboardInterrupt):
        make(Lade(stuk=KeyboardInterrupt()), uit)

    assert [*uit.parent.iterdir()] == []


def test_codes_that_exist_are_never_written_over(uit):
    uit.write_text("codes")
    lade = Lade()

    with pytest.raises(Stopped, match="bestaat al"):
        make(lade, uit)

    assert (uit.read_text(), lade.given) == ("codes", [])


def test_a_folder_that_is_not_there_is_told_before_the_store_hears_anything(tmp_path):
    lade = Lade()

    with pytest.raises(Stopped, match="kan niet worden geschreven"):
        make(lade, tmp_path / "weg" / "briefjes.pdf")

    assert lade.given == []


@pytest.mark.parametrize("aantal", [-1, 0, 20_001])
def test_a_number_that_nobody_means_is_refused(uit, aantal):
    with pytest.raises(Stopped, match="1 tot en met 20000"):
        make(Lade(), uit, aantal=aantal, toch=True)


@pytest.mark.parametrize(("aantal", "earlier"), [(61, 0), (3, 58)])
def test_many_more_codes_than_people_only_when_asked_twice(uit, aantal, earlier):
    with pytest.raises(Stopped, match="--toch"):
        make(Lade(earlier=earlier), uit, aantal=aantal)

    lade = Lade(earlier=earlier)
    make(lade, uit, aantal=aantal, toch=True)
    assert len(lade.given[0][1]) == aantal


def test_a_round_that_is_over_gets_no_codes(uit):
    with pytest.raises(Stopped, match="voorbij"):
        make(Lade(), uit, today=date(2026, 6, 15))
    with pytest.raises(Stopped, match="deelnamekaart"):
        make(Lade(), uit, een_ronde(**BLIND), groep="ruimte", today=date(2026, 6, 1))


def test_without_the_key_for_their_kaarten_there_are_no_codes(uit):
    with pytest.raises(Stopped, match="geen sleutel voor de hele ronde"):
        make(Lade(), uit, een_ronde(**BLIND))
    with pytest.raises(Stopped, match="geen sleutel voor de groep 'balie'"):
        make(Lade(), uit, een_ronde(**BLIND), groep="balie")


def test_codes_for_a_group_fetch_its_kaart_and_work_in_no_other_round(uit):
    lade = Lade()
    make(lade, uit, een_ronde(**BLIND), groep="ruimte")

    assert {*lade.given[0][1].values()} == {"02"}
    with pytest.raises(Stopped, match="toegang: blind"):
        make(lade, uit.with_name("b.pdf"), groep="ruimte")
    with pytest.raises(Stopped, match="geen groep 'haven'"):
        make(lade, uit.with_name("c.pdf"), groep="haven")
