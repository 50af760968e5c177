"""Answering, as a browser with JavaScript does it: once, in time, and told only yes or no."""

import json
from collections import Counter
from datetime import date

import pytest

from functions.pulse import intake
from functions.pulse.code import hash_of, new_code
from functions.pulse.model import StoreBusy, Uitgave
from functions.pulse.ronde import Ronde
from infra.local.pulse_store import SqlitePulseStore
from tests.fakes import ADDRESS, BROWSER, Gateway, Kalender, event
from tests.functions.pulse.rondes import KLEIN, MIDDEN, VOL, compiled, inhoud_of

ROUTE = "pulse/antwoord"


@pytest.fixture
def store(tmp_path):
    made = SqlitePulseStore(tmp_path / "pulse.sqlite")
    yield made
    made.close()


def hand_out(store, naam=VOL, aantal=1) -> list[str]:
    codes = [new_code() for _ in range(aantal)]
    ronde = Ronde.of(compiled(naam))
    vragen = [rij.vraag for rij in ronde.rows_of("00", "0" * ronde.tekens)]
    uitgave = Uitgave(naam, "d" * 64, aantal, date(2027, 3, 1))
    store.open_round(uitgave, {hash_of(naam, code): "00" for code in codes}, vragen)
    return codes


def gateway(store, *rondes, dag=None) -> Gateway:
    inhoud = inhoud_of(*(rondes or (compiled(),)))
    today = Kalender(dag) if dag else Kalender()
    return Gateway(intake.make_handler(store, inhoud, today=today))


def body(code, antwoorden=MIDDEN, **anders) -> dict:
    sent = {"v": 1, "ronde": VOL, "bewijs": code, "groep": "03", "antwoorden": antwoorden}
    return sent | anders


def rows(store, naam=VOL) -> Counter:
    return Counter(store.answers(naam))


def test_answers_come_in_once_and_the_code_is_spent(store):
    [code] = hand_out(store)
    api = gateway(store)

    assert api.post(ROUTE, body(code)) == (201, {})
    assert sum(rows(store).values()) == 15
    # the answer got lost and the browser tries again: what was kept is kept, and once
    assert api.post(ROUTE, body(code)) == (404, {"error": "UNKNOWN"})
    assert sum(rows(store).values()) == 15


def test_a_used_an_unknown_a_foreign_and_a_mistyped_code_get_one_answer(store):
    used, other = hand_out(store, aantal=2)
    [foreign] = hand_out(store, KLEIN)
    api = gateway(store, compiled(), compiled(KLEIN))
    api.post(ROUTE, body(used))
    mistyped = other[:-1] + ("0" if other[-1] != "0" else "1")

    answers = [
        whole(api, body(code))
        for code in (used, new_code(), foreign, mistyped, "", "kanarie", "É" * 17)
    ]

    assert {json.dumps(answer, sort_keys=True) for answer in answers} == {
        json.dumps(answers[0], sort_keys=True)
    }
    assert (answers[0]["statusCode"], answers[0]["body"]) == (404, '{"error":"UNKNOWN"}')
    assert api.post(ROUTE, body(other)) == (201, {})


def whole(api, sent) -> dict:
    """The answer as the gateway gets it."""
    return api.handler(event(f"/api/v1/{ROUTE}", sent), None)


@pytest.mark.parametrize(
    ("dag", "antwoord"),
    [
        (date(2026, 11, 15), (403, {"error": "NOT_OPEN"})),
        (date(2026, 11, 16), (201, {})),
        (date(2026, 11, 29), (201, {})),
        (date(2026, 11, 30), (410, {"error": "OVER"})),
    ],
)
def test_a_round_is_open_from_its_first_day_up_to_and_including_its_last(store, dag, antwoord):
    [code] = hand_out(store)

    assert gateway(store, dag=dag).post(ROUTE, body(code)) == antwoord
    assert sum(rows(store).values()) == (15 if antwoord[0] == 201 else 0)


@pytest.mark.parametrize(
    "anders",
    [
        {"antwoorden": "9" * 13},
        {"antwoorden": MIDDEN[:-1]},
        {"groep": "06"},
        {"groep": 3},
        {"antwoorden": 4532315012331},
        {"naam": "kanarie"},
        {"v": 2},
        {"bewijs": None},
    ],
)
def test_what_does_not_fit_is_refused_keeps_nothing_and_leaves_the_code_whole(store, anders):
    [code] = hand_out(store)
    api = gateway(store)

    assert api.post(ROUTE, body(code, **anders)) == (400, {"error": "BAD_REQUEST"})
    assert not rows(store)
    assert api.post(ROUTE, body(code)) == (201, {})


def test_a_round_that_does_not_exist_is_no_other_answer_than_a_wrong_code(store):
    [code] = hand_out(store)

    assert gateway(store).post(ROUTE, body(code, ronde="bestaat-niet")) == (
        404,
        {"error": "UNKNOWN"},
    )


def test_when_the_store_is_busy_nothing_is_kept_and_the_code_works_later(store, monkeypatch):
    [code] = hand_out(store)
    api = gateway(store)

    def busy(*_):
        raise StoreBusy

    with monkeypatch.context() as broken:
        broken.setattr(store, "spend_code", busy)
        assert api.post(ROUTE, body(code)) == (503, {"error": "BUSY"})

    assert api.post(ROUTE, body(code)) == (201, {})


def test_everyone_gets_the_same_answer_whatever_they_said(store):
    codes = hand_out(store, aantal=3)
    api = gateway(store)
    kinds = ["0" * 13, "5555499333333"[:13], MIDDEN]
    sent = [
        body(code, antwoorden.replace("5", "3"), groep=groep)
        for code, antwoorden, groep in zip(codes, kinds, ("00", "05", "03"), strict=True)
    ]

    answers = [whole(api, one) for one in sent]

    assert {one["body"] for one in answers} == {"{}"}


def test_t71_a_round_is_short_needs_no_login_and_keeps_no_address_and_no_tie_to_a_person(
    store, tmp_path
):
    ronde = compiled()
    asked = {vraag["id"] for vraag in ronde["vragen"]}
    [code] = hand_out(store)

    status, _ = gateway(store).post(ROUTE, body(code))
    store.close()

    assert status == 201  # and no login was sent
    assert len(ronde["vragen"]) <= 10
    assert {"ingrijpen", "gedragscode", "vertrouwenspersoon", "melden"} <= asked
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for never in (code, ADDRESS, BROWSER, "22/Nov/2026", "1795316645", "kanarie"):
        assert never.encode() not in files
    assert hash_of(VOL, code) not in files
