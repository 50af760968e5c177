"""`vertrouwd pulse release`: once, after the round, from these questions; or nothing at all."""

import json
import shutil
from datetime import UTC, date, datetime, timedelta

import pytest

from functions.pulse.code import hash_of, new_code
from functions.pulse.model import BEWAARD, Uitgave
from functions.pulse.ronde import Ronde
from infra.cli import main
from infra.local.pulse_store import SqlitePulseStore
from infra.pulse import opslag, vrijgeven
from infra.pulse.rijen import row_names
from infra.pulse.ronde import read_round
from infra.pulse.vrijgeven import freeze, release_round
from infra.stop import Stopped
from inhoud.registers.pulse_release import Release
from tests.functions.pulse.rondes import KLEIN, compiled
from tests.voorbeeld import ROOT

MENSEN = 24
OVER = date(2026, 11, 13)  # the last day of the round in the example
VRIJ = OVER + timedelta(days=7)
ROWS = Ronde.of(compiled(KLEIN)).rows_of("01", "551")
CODES: list[bytes] = []  # the hashes of those handed out last


@pytest.fixture
def stuk(tmp_path):
    """The small round of the example, as it was before anyone answered."""
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    for naam in ("release.json", "release.sha256"):
        (content / "pulse" / KLEIN / naam).unlink()
    return read_round(content, KLEIN)[1]


@pytest.fixture
def uit(tmp_path, stuk):
    return tmp_path / "content/pulse" / KLEIN


@pytest.fixture
def store(tmp_path):
    made = SqlitePulseStore(tmp_path / "pulse.sqlite")
    yield made
    made.close()


def again(uit, tmp_path):
    """The same content in another clone, where nobody released anything."""
    clone = tmp_path / "clone/content"
    if not clone.exists():
        shutil.copytree(uit.parents[1], clone)
    hier = clone / "pulse" / KLEIN
    for naam in ("release.json", "release.sha256"):
        (hier / naam).unlink(missing_ok=True)
    return read_round(clone, KLEIN)[1], hier


def fill(store, stuk, mensen=MENSEN, codes=None) -> list:
    """So many people who agree with everything; the rows they leave."""
    given = [new_code() for _ in range(codes or mensen)]
    CODES[:] = [hash_of(KLEIN, code) for code in given]
    uitgave = Uitgave(KLEIN, stuk.ronde.definition(), len(given), OVER + BEWAARD)
    hashes = {hash_of(KLEIN, code): "00" for code in given}
    store.open_round(uitgave, hashes, row_names(stuk.ronde))
    rows = ROWS
    for code in given[:mensen]:
        assert store.spend_code(KLEIN, hash_of(KLEIN, code), rows)
    return rows * mensen


def test_after_a_week_the_results_are_frozen_with_their_fingerprint(store, stuk, uit):
    fill(store, stuk)

    made = release_round(stuk, uit, store, VRIJ)

    assert made == uit / "release.json"
    assert Release.model_validate(json.loads(made.read_text("utf-8"))).vrijgegeven == VRIJ
    assert read_round(uit.parents[1], KLEIN)[1].release is not None
    assert made.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("dag", [date(2026, 11, 1), OVER, VRIJ - timedelta(days=1)])
def test_before_that_nobody_sees_a_number(store, stuk, uit, dag):
    fill(store, stuk)

    with pytest.raises(Stopped, match=f"dat mag vanaf {VRIJ}"):
        release_round(stuk, uit, store, dag)

    assert not (uit / "release.json").exists()


@pytest.mark.belofte(4)
def test_a_second_release_is_refused_also_with_other_answers_and_also_half_way(store, stuk, uit):
    fill(store, stuk)
    release_round(stuk, uit, store, VRIJ)
    first = (uit / "release.json").read_bytes()

    with pytest.raises(Stopped, match="staat er al"):
        release_round(stuk, uit, store, VRIJ)  # who has not read it again
    with pytest.raises(Stopped, match="is al vrijgegeven"):
        release_round(read_round(uit.parents[1], KLEIN)[1], uit, store, VRIJ)
    with pytest.raises(Stopped, match="staat er al"):
        freeze(stuk, uit, [], codes=None, today=VRIJ)

    assert (uit / "release.json").read_bytes() == first


def test_from_another_clone_it_is_the_same_bytes_or_nothing(store, stuk, uit, tmp_path):
    fill(store, stuk, codes=MENSEN + 1)
    first = release_round(stuk, uit, store, VRIJ).read_bytes()
    ander, hier = again(uit, tmp_path)

    assert release_round(ander, hier, store, VRIJ + timedelta(9)).read_bytes() == first

    # somebody answers after all, because the days were changed: no second picture beside the first
    ander, hier = again(uit, tmp_path)
    monster = [code for code in CODES if store.spend_code(KLEIN, code, ROWS)]
    assert len(monster) == 1
    with pytest.raises(Stopped, match="is al vrijgegeven, op 2026-11-20, met een andere uitslag"):
        release_round(ander, hier, store, VRIJ + timedelta(9))
    assert not (hier / "release.json").exists()


def test_an_earlier_last_day_in_the_file_brings_no_earlier_release(store, stuk, uit):
    fill(store, stuk)
    pad = uit / "ronde.yml"
    pad.write_text(pad.read_text("utf-8").replace(f"sluit: {OVER}", "sluit: 2026-10-27"), "utf-8")

    with pytest.raises(Stopped, match=f"dat mag vanaf {VRIJ}"):
        release_round(read_round(uit.parents[1], KLEIN)[1], uit, store, OVER)


def test_a_file_of_answers_is_released_no_earlier_and_no_second_time_either(stuk, tmp_path):
    with pytest.raises(Stopped, match=f"dat mag vanaf {VRIJ}"):
        freeze(stuk, tmp_path, [], codes=None, today=OVER)
    released = read_round(ROOT / "content", KLEIN)[1]
    with pytest.raises(Stopped, match="is al vrijgegeven"):
        freeze(released, tmp_path, [], codes=None, today=VRIJ)


def test_groups_that_changed_after_the_codes_were_handed_out_stop_it_and_nothing_is_lost(
    store, stuk, uit
):
    rows = fill(store, stuk)
    pad = uit / "ronde.yml"
    pad.write_text(pad.read_text("utf-8").replace("hoofden: 182", "hoofden: 180"), "utf-8")

    with pytest.raises(Stopped, match="veranderd nadat de codes zijn uitgegeven"):
        release_round(read_round(uit.parents[1], KLEIN)[1], uit, store, VRIJ)

    assert sorted(store.answers(KLEIN)) == sorted(rows)
    assert not (uit / "release.json").exists()


def test_a_round_for_which_no_codes_were_handed_out_here_is_told(store, stuk, uit):
    with pytest.raises(Stopped, match="geen codes uitgegeven"):
        release_round(stuk, uit, store, VRIJ)


def test_more_answers_than_codes_stop_it(stuk, tmp_path, store):
    rows = fill(store, stuk)

    with pytest.raises(Stopped, match=r"meer antwoorden dan codes.*Er is niets vrijgegeven"):
        freeze(stuk, tmp_path, rows, codes=MENSEN - 1, today=VRIJ)

    assert not (tmp_path / "release.json").exists()


def test_a_write_that_fails_half_way_leaves_no_release_and_works_the_next_time(
    store, stuk, uit, monkeypatch
):
    fill(store, stuk)
    real = vrijgeven.write_private

    def full(path, content):
        if path.name == "release.json":
            raise OSError("disk full")
        return real(path, content)

    with monkeypatch.context() as broken:
        broken.setattr(vrijgeven, "write_private", full)
        with pytest.raises(OSError, match="disk full"):
            release_round(stuk, uit, store, VRIJ)
    assert read_round(uit.parents[1], KLEIN)[1].release is None

    assert release_round(stuk, uit, store, VRIJ).exists()


def test_the_same_from_a_file_gives_the_same_bytes(store, stuk, uit, tmp_path, capsys):
    rows = fill(store, stuk)
    ruw = tmp_path / "ruw.json"
    ruw.write_text(json.dumps({"ronde": KLEIN, "codes": MENSEN, "antwoorden": rows}), "utf-8")
    los = tmp_path / "los"

    main(["pulse", "release", "--content", str(uit.parents[1]), "--ronde", KLEIN,
          "--invoer", str(ruw), "--uit", str(los)])  # fmt: skip
    release_round(stuk, uit, store, datetime.now(UTC).date())

    assert (los / "release.json").read_bytes() == (uit / "release.json").read_bytes()
    assert "De uitslag is bevroren" in capsys.readouterr().out


def test_a_round_that_does_not_exist_is_one_sentence_with_the_ones_that_do(capsys):
    with pytest.raises(SystemExit):
        main(["pulse", "release", "--ronde", "winter"])

    told = capsys.readouterr().err
    assert "Er is geen ronde 'winter'. Dit zijn ze: nulmeting-2026, najaar-2026." in told


def test_a_file_of_answers_that_is_broken_is_told_and_stays_as_it_is(tmp_path):
    (tmp_path / opslag.BESTAND).write_bytes(b"geen database" * 100)

    with pytest.raises(Stopped, match="er is niets aan veranderd"):
        opslag.open_file(tmp_path)

    assert (tmp_path / opslag.BESTAND).read_bytes() == b"geen database" * 100


def test_a_table_that_cannot_be_reached_is_one_sentence_without_a_traceback(monkeypatch, tmp_path):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")

    with (
        pytest.raises(Stopped, match="De tabel X is niet te bereiken"),
        opslag.opened(tmp_path, "X") as store,
    ):
        store.round("een")
