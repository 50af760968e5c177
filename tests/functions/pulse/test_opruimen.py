"""The daily sweep: what ran out goes, and a round that was put off does not."""

import json
from datetime import date

import pytest

from functions.pulse import opruimen
from functions.pulse.code import hash_of
from functions.pulse.model import Uitgave
from infra.local.pulse_store import SqlitePulseStore
from tests.fakes import Kalender
from tests.functions.pulse.rondes import VOL, compiled, inhoud_of

CODE = "ABCDEFGHJKMNPQR0P"
OP_PAPIER = date(2026, 11, 29)  # the last day as it was when codes were printed
VERLOOPT = date(2027, 2, 27)  # ninety days after it


@pytest.fixture
def store(tmp_path):
    made = SqlitePulseStore(tmp_path / "pulse.sqlite")
    made.open_round(Uitgave(VOL, "d" * 64, 1, VERLOOPT), {hash_of(VOL, CODE): "00"}, ["fout"])
    yield made
    made.close()


def sweep(store, dag, *rondes) -> dict:
    made = opruimen.make_handler(store, inhoud_of(*rondes), today=Kalender(dag))
    answer = made({"kanarie": 1}, None)
    assert json.dumps(answer)
    return answer


def test_ninety_days_after_the_last_day_nothing_is_left(store):
    assert sweep(store, date(2027, 2, 26), compiled()) == {"verwijderd": 0}
    assert sweep(store, VERLOOPT, compiled())["verwijderd"] > 0
    assert store.round(VOL) is None


def test_a_round_that_was_put_off_keeps_its_codes_until_ninety_days_after_that(store):
    later = compiled(opent="2027-03-01", sluit="2027-03-14")

    assert sweep(store, date(2027, 3, 5), later) == {"verwijderd": 0}
    assert store.spend_code(VOL, hash_of(VOL, CODE), [])
    assert sweep(store, date(2027, 6, 12), later)["verwijderd"] > 0


def test_a_round_that_was_released_is_in_no_list_and_goes_on_its_day(store):
    assert sweep(store, VERLOOPT)["verwijderd"] > 0
