"""What has run out is deleted, and only that."""

from functions.melding import opruimen
from tests.fakes import Melder


def test_the_sweep_deletes_what_ran_out_and_may_run_again(sqlite, melder_side, today):
    old, new = Melder(), Melder()
    melder_side.post("cases", old.cases(melder_side.pow()))
    today.later(700)
    melder_side.post("cases", new.cases(melder_side.pow()))
    today.later(100)
    sweep = opruimen.make_handler(sqlite, today=today)

    assert sweep({}, None) == {"verwijderd": 6}  # case, record, two proofs, two counts
    assert sweep({}, None) == {"verwijderd": 0}
    assert sqlite.case(old.case_id) is None
    assert melder_side.post("thread", new.thread())[0] == 200
