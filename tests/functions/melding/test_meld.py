"""What a melder's browser may ask, and what it hears: the whole matrix."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from functions.edge.answers import STATUS
from functions.edge.fields import b64
from functions.melding import meld, model
from tests.fakes import INHOUD, SECRET, Gateway, Melder, event, sealed

ROUTES = ("challenge", "cases", "thread", "messages")


def tell(side, melder=None):
    melder = melder or Melder()
    assert side.post("cases", melder.cases(side.pow())) == (201, {})
    return melder


def test_a_melding_is_told_read_back_and_added_to(melder_side):
    melder = tell(melder_side)
    more = sealed()

    assert melder_side.post("messages", melder.message(1, more)) == (201, {})

    status, found = melder_side.post("thread", melder.thread())
    assert status == 200
    assert found == {
        "messages": [
            {"seq": 0, "by": "M", "record": b64(melder.record)},
            {"seq": 1, "by": "M", "record": b64(more)},
        ],
        "more": False,
    }


def test_a_lost_answer_costs_nothing_the_same_again_is_the_same(melder_side):
    melder = Melder()
    body, other = melder.cases(melder_side.pow()), melder.cases(melder_side.pow())

    assert melder_side.post("cases", body)[0] == 201
    assert melder_side.post("cases", body)[0] == 200
    assert melder_side.post("cases", other)[0] == 200
    assert melder_side.post("cases", {**body, "pow": "verlopen"})[0] == 200
    said = melder.message(1)
    assert [melder_side.post("messages", said)[0] for _ in range(3)] == [201, 200, 200]


def test_a_proof_of_work_pays_for_one_case(melder_side):
    paid = melder_side.pow()
    melder_side.post("cases", Melder().cases(paid))
    other = Melder()

    assert melder_side.post("cases", other.cases(paid)) == (403, {"error": "POW"})
    assert melder_side.post("cases", other.cases("")) == (403, {"error": "POW"})
    assert melder_side.post("thread", other.thread()) == (404, {"error": "UNKNOWN"})


def test_other_content_for_a_place_that_is_taken_is_a_conflict(melder_side):
    melder = tell(melder_side)
    other = Melder(access=melder.access)
    melder_side.post("messages", melder.message(1))

    assert melder_side.post("cases", other.cases(melder_side.pow())) == (409, {"error": "CONFLICT"})
    for seq in (0, 1, 3):
        assert melder_side.post("messages", melder.message(seq)) == (409, {"error": "CONFLICT"})


def test_an_unknown_case_and_one_that_ran_out_get_the_very_same_answer(melder_side, today):
    gone = tell(melder_side)
    today.later(800)

    def whole(melder, route, body):
        return melder_side.handler(event(f"/api/v1/{route}", getattr(melder, body)(1)), None)

    for route, body in (("thread", "thread"), ("messages", "message")):
        answers = [whole(m, route, body) for m in (gone, Melder(), Melder(access=b"\0" * 32))]
        assert answers[0]["statusCode"] == 404
        assert answers[0] == answers[1] == answers[2]


def test_a_thread_goes_on_where_the_reader_was(melder_side):
    melder = tell(melder_side)
    for seq in range(1, 25):
        melder_side.post("messages", melder.message(seq))

    _, first = melder_side.post("thread", melder.thread())
    _, rest = melder_side.post("thread", melder.thread(first["messages"][-1]["seq"]))

    assert (len(first["messages"]), first["more"]) == (20, True)
    assert ([one["seq"] for one in rest["messages"]], rest["more"]) == ([*range(20, 25)], False)


GOOD = {
    "challenge": dict,
    "cases": lambda: Melder().cases("x"),
    "thread": lambda: Melder().thread(),
    "messages": lambda: Melder().message(1),
}


@pytest.mark.parametrize("route", ROUTES)
def test_an_unknown_field_is_refused(melder_side, route):
    body = {**GOOD[route](), "status": "kanarie"}

    assert melder_side.post(route, body) == (400, {"error": "BAD_REQUEST"})


@pytest.mark.parametrize(
    ("route", "field"), [(route, name) for route in ROUTES for name in GOOD[route]()]
)
def test_a_field_that_is_missing_or_wrong_is_refused(melder_side, route, field):
    body = GOOD[route]()
    without = {name: value for name, value in body.items() if name != field}
    wrong = [None, {}, [], 1.5, True, -2, 201, "AA", "!" * 5_000]

    assert melder_side.post(route, without) == (400, {"error": "BAD_REQUEST"})
    for value in wrong:
        assert melder_side.post(route, {**body, field: value}) in (
            (400, {"error": "BAD_REQUEST"}),
            (403, {"error": "POW"}) if (field, value) == ("pow", "AA") else None,
        )


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("body", ["", "{", "[]", "null", "kanarie", '{"a":' * 9_000, "\x00"])
def test_malformed_json_is_refused(melder_side, route, body):
    assert melder_side.post(route, body) == (400, {"error": "BAD_REQUEST"})


@pytest.mark.parametrize("route", ROUTES)
def test_a_body_that_is_too_large_or_of_another_kind_is_refused(melder_side, route):
    good = json.dumps(GOOD[route]())

    assert melder_side.post(route, " " * 65_537) == (413, {"error": "TOO_LARGE"})
    kind = {"content-type": "text/plain"}
    assert melder_side.post(route, good, headers=kind) == (415, {"error": "MEDIA"})


def test_a_record_of_another_size_is_refused(melder_side):
    melder = tell(melder_side)

    for size in (0, 16_411, 16_413):
        body = melder.message(1, b"x" * size or b"x")
        assert melder_side.post("messages", body) == (400, {"error": "BAD_REQUEST"})


def test_a_full_case_says_so(melder_side, monkeypatch):
    monkeypatch.setattr(model, "MAX_RECORDS", 1)
    melder = tell(melder_side)

    assert melder_side.post("messages", melder.message(1)) == (413, {"error": "TOO_LARGE"})


def test_a_full_day_says_so_and_the_next_day_is_open(melder_side, today, monkeypatch):
    monkeypatch.setattr(model, "CAPS", {model.JS: 1})
    first = tell(melder_side)
    other = Melder()

    assert melder_side.post("cases", other.cases(melder_side.pow())) == (503, {"error": "BUSY"})
    assert melder_side.post("messages", first.message(1)) == (201, {})
    today.later(1)
    tell(melder_side, other)


def test_a_busy_day_asks_more_work(melder_side, monkeypatch):
    monkeypatch.setattr("functions.melding.pow.CASES_PER_STEP", 1)
    costs = []
    for _ in range(3):
        costs.append(melder_side.post("challenge", {})[1]["parameters"]["cost"])
        tell(melder_side)

    assert costs == [10, 20, 40]


@pytest.mark.parametrize("path", ["", "case", "cases/1", "inbox/list", "../cases", "cases?x=1"])
def test_what_is_no_route_gets_the_same_shape(melder_side, path):
    assert melder_side.post(path, {}) == (404, {"error": "UNKNOWN"})


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS", "HEAD", "KANARIE"])
def test_only_post_is_answered(melder_side, method):
    whole = event("/api/v1/cases", {})
    whole["requestContext"]["http"]["method"] = method

    answer = melder_side.handler(whole, None)

    assert (answer["statusCode"], answer["body"]) == (404, '{"error":"UNKNOWN"}')


def test_no_answer_is_kept_on_the_way_and_none_sets_a_cookie(melder_side):
    for route in ROUTES:
        answer = melder_side.handler(event(f"/api/v1/{route}", GOOD[route]()), None)
        assert answer["headers"] == {
            "Cache-Control": "no-store",
            "Content-Type": "application/json",
        }
        assert not answer["cookies"]


def test_the_list_of_refusals_is_closed():
    assert STATUS == {
        "BAD_REQUEST": 400, "POW": 403, "FORBIDDEN": 403, "NOT_OPEN": 403, "UNKNOWN": 404,
        "CONFLICT": 409, "OVER": 410, "TOO_LARGE": 413, "MEDIA": 415, "BUSY": 503,
    }  # fmt: skip
    said = {error.code for error in model.MeldingError.__subclasses__()}
    assert said <= STATUS.keys() - {"NOT_OPEN", "OVER"}  # a meldpunt is never closed


@pytest.fixture
def either_side(store, today, cheap):
    """The same handler on each of the two stores."""
    return Gateway(meld.make_handler(store, INHOUD, secret=SECRET, today=today))


def test_of_eight_writers_for_one_place_one_wins_and_none_is_lost(either_side):
    melder = tell(either_side)
    waiting = {n: sealed() for n in range(8)}

    def write(n):
        """As a browser does: on a conflict, look what is new and try the next place."""
        seq, tried = 1, []
        while True:
            status, _ = either_side.post("messages", melder.message(seq, waiting[n]))
            tried.append((seq, status))
            if status != 409:
                return tried
            _, found = either_side.post("thread", melder.thread(seq - 1))
            seq = found["messages"][-1]["seq"] + 1 if found["messages"] else seq

    with ThreadPoolExecutor(8) as pool:
        tried = [*pool.map(write, waiting)]

    first = [status for each in tried for seq, status in each[:1]]
    assert sorted(first) == [201] + [409] * 7
    _, thread = either_side.post("thread", melder.thread())
    kept = [one["record"] for one in thread["messages"][1:]]
    assert sorted(kept) == sorted(map(b64, waiting.values()))


def test_of_eight_identical_tellings_one_makes_the_case(either_side):
    melder = Melder()
    bodies = [melder.cases(either_side.pow()) for _ in range(4)]

    with ThreadPoolExecutor(8) as pool:
        answers = [*pool.map(lambda body: either_side.post("cases", body)[0], bodies * 2)]

    assert sorted(answers) == [200] * 7 + [201]
    assert len(either_side.post("thread", melder.thread())[1]["messages"]) == 1
