"""Fetching a deelnamekaart: one per code, while the window is open, and nothing of it anywhere."""

import json
import logging
import secrets
from datetime import date

import pytest

from functions.edge.fields import b64, unb64
from functions.pulse import kaart, uitgifte
from functions.pulse.blind import PrivateKey
from functions.pulse.code import hash_of, new_code, shown
from functions.pulse.model import KaartGiven, StoreBusy
from infra.pulse.sleutel import new_key
from tests.fakes import ADDRESS, Gateway, Kalender
from tests.functions.pulse.deelnemer import Deelnemer

RONDE = "nulmeting-2026"
CODE, OF_TWO = new_code(), new_code()


class Codes:
    """A store that knows codes and nothing else."""

    def __init__(self, ronde, codes):
        self.groep = {hash_of(ronde, code): groep for code, groep in codes.items()}
        self.bound = {}
        self.busy = False

    def sign_once(self, ronde, code, groep, blinded):
        if self.busy:
            raise StoreBusy
        if self.groep.get(code) != groep:
            return False
        if self.bound.setdefault(code, blinded) != blinded:
            raise KaartGiven
        return True


@pytest.fixture(scope="module")
def keys():
    made = {groep: PrivateKey.of(json.loads(new_key().privaat)) for groep in ("01", "02")}
    return {f"{RONDE}:{groep}": key for groep, key in made.items()}


def inhoud(keys, **other):
    sleutels = [
        {"groep": name.removeprefix(f"{RONDE}:"), "n": b64(key.public)}
        for name, key in keys.items()
    ]
    blind = {
        "id": RONDE, "opent": "2026-11-23", "sluit": "2026-12-11", "toegang": "blind",
        "uitgifte": {"opent": "2026-11-16", "sluit": "2026-12-04"}, "groepen": 2, "vragen": [],
        "sleutels": sleutels, **other,
    }  # fmt: skip
    paper = {**blind, "id": "mini-2027", "toegang": "code", "uitgifte": None, "sleutels": []}
    return {"formaat": 1, "rondes": [blind, paper]}


@pytest.fixture
def store():
    return Codes(RONDE, {CODE: "01", OF_TWO: "02"})


@pytest.fixture
def today():
    return Kalender(date(2026, 11, 16))


@pytest.fixture
def gateway(store, keys, today):
    made = uitgifte.make_handler(store, inhoud(keys), keys=keys, today=today)
    return Gateway(made, "/api/v1/pulse/")


@pytest.fixture
def person(keys):
    return Deelnemer(keys[f"{RONDE}:01"].n, RONDE, "01")


def asks(blinded, code=CODE, ronde=RONDE, **other):
    groep = "02" if code == OF_TWO else "01"
    asked = {"v": 1, "ronde": ronde, "code": code, "groep": groep, "blind": b64(blinded)}
    return asked | other


@pytest.mark.parametrize("groep", ["02", "03", "00", "1", "01 "])
def test_who_takes_the_wrong_group_loses_nothing(gateway, store, person, groep):
    status, _ = gateway.post("uitgifte", asks(person.blinded, groep=groep))

    assert status in {400, 404}
    assert store.bound == {}
    assert gateway.post("uitgifte", asks(person.blinded))[0] == 200


def test_a_code_buys_a_kaart_that_the_intake_accepts(gateway, person, keys):
    status, answer = gateway.post("uitgifte", asks(person.blinded))

    assert (status, [*answer]) == (200, ["handtekening"])
    sleutels = {"01": b64(keys[f"{RONDE}:01"].public)}
    assert kaart.check(person.kaart(unb64(answer["handtekening"])), RONDE, "01", sleutels)


def test_a_lost_answer_is_given_again_and_another_kaart_is_not(gateway, person):
    first = gateway.post("uitgifte", asks(person.blinded))
    other = Deelnemer(person.n, RONDE, "01")

    assert gateway.post("uitgifte", asks(person.blinded)) == first
    assert gateway.post("uitgifte", asks(other.blinded)) == (409, {"error": "CONFLICT"})
    assert gateway.post("uitgifte", asks(person.blinded)) == first


def test_every_group_has_the_key_of_its_codes(gateway, keys):
    person = Deelnemer(keys[f"{RONDE}:02"].n, RONDE, "02")
    _, answer = gateway.post("uitgifte", asks(person.blinded, OF_TWO))

    sleutels = {"02": b64(keys[f"{RONDE}:02"].public)}
    assert kaart.check(person.kaart(unb64(answer["handtekening"])), RONDE, "02", sleutels)


@pytest.mark.parametrize(
    "code",
    [new_code(), CODE[:-1], "", "?" * 17, CODE[::-1]],
    ids=["unknown", "too short", "nothing", "other signs", "backwards"],
)
def test_unknown_and_mistyped_codes_get_one_answer(gateway, store, person, code):
    assert gateway.post("uitgifte", asks(person.blinded, code)) == (404, {"error": "UNKNOWN"})
    assert store.bound == {}


@pytest.mark.parametrize("ronde", ["", "mini-2027", "bestaat-niet", "nulmeting-2026:01"])
def test_a_round_without_kaarten_is_as_unknown_as_a_code(gateway, person, ronde):
    answer = gateway.post("uitgifte", asks(person.blinded, ronde=ronde))
    assert answer == (404, {"error": "UNKNOWN"})


def test_a_code_is_read_in_small_letters_and_only_without_spaces(gateway, person):
    assert gateway.post("uitgifte", asks(person.blinded, CODE.lower()))[0] == 200
    assert gateway.post("uitgifte", asks(person.blinded, shown(CODE)))[0] == 400


@pytest.mark.parametrize("dag", [date(2026, 11, 16), date(2026, 12, 4)])
def test_kaarten_are_given_from_the_first_day_to_the_last(gateway, person, today, dag):
    today.dag = dag
    assert gateway.post("uitgifte", asks(person.blinded))[0] == 200


@pytest.mark.parametrize(
    ("dag", "answer"),
    [
        (date(2026, 11, 15), (403, {"error": "NOT_OPEN"})),
        (date(2026, 12, 5), (410, {"error": "OVER"})),
    ],
)
def test_on_any_other_day_a_code_buys_nothing(gateway, store, person, today, dag, answer):
    today.dag = dag

    assert gateway.post("uitgifte", asks(person.blinded)) == answer
    assert store.bound == {}


@pytest.mark.parametrize("number", [lambda n: 0, lambda n: 1, lambda n: n - 1, lambda n: n])
def test_a_number_that_is_never_blind_is_not_signed_and_costs_no_code(
    gateway, store, person, number
):
    answer = gateway.post("uitgifte", asks(number(person.n).to_bytes(384, "big")))
    assert answer == (400, {"error": "BAD_REQUEST"})
    assert store.bound == {}


@pytest.mark.parametrize(
    "wrong",
    [
        {"v": 2}, {"extra": 1}, {"blind": ""}, {"blind": b64(bytes(383))},
        {"blind": b64(bytes(385))},
        {"blind": "+" * 512}, {"blind": b64(bytes(384)) + "="}, {"blind": None}, {"code": None},
        {"ronde": 5}, {"ronde": "r" * 65}, {"code": "A" * 18},
    ],
    ids=str,
)  # fmt: skip
def test_anything_but_these_fields_in_these_sizes_is_refused(gateway, store, person, wrong):
    body = {**asks(person.blinded), **wrong}

    assert gateway.post("uitgifte", body) == (400, {"error": "BAD_REQUEST"})
    assert store.bound == {}


def test_a_body_that_is_too_large_or_no_json_is_refused(gateway):
    assert gateway.post("uitgifte", "x" * 3_000) == (413, {"error": "TOO_LARGE"})
    assert gateway.post("uitgifte", "{}", headers={})[0] == 415


def test_a_busy_store_says_so(gateway, store, person):
    store.busy = True
    assert gateway.post("uitgifte", asks(person.blinded)) == (503, {"error": "BUSY"})


def test_a_key_that_is_not_there_yet_or_gone_is_no_reason_to_say_more_and_costs_no_code(
    store, keys, today, person
):
    made = uitgifte.make_handler(store, inhoud(keys), keys={}, today=today)
    gateway = Gateway(made, "/api/v1/pulse/")

    assert gateway.post("uitgifte", asks(person.blinded)) == (503, {"error": "BUSY"})
    assert store.bound == {}


def test_another_key_than_the_published_one_does_not_start(store, keys, today):
    swapped = dict(zip(keys, reversed(keys.values()), strict=True))

    with pytest.raises(ValueError, match="does not belong") as caught:
        uitgifte.make_handler(store, inhoud(keys), keys=swapped, today=today)
    assert not any(char.isdigit() for char in str(caught.value))


def test_nothing_of_a_request_is_printed_logged_or_answered(gateway, person, capfd, caplog, store):
    caplog.set_level(logging.DEBUG)
    wrong = b64(secrets.token_bytes(383))
    bodies = [
        asks(person.blinded), asks(bytes(384)), asks(person.blinded, OF_TWO),
        asks(b"", blind=wrong), asks(Deelnemer(person.n, RONDE).blinded),
        asks(person.blinded, new_code()), "geen json",
    ]  # fmt: skip
    answers = [gateway.post("uitgifte", body) for body in bodies]
    store.busy = True
    answers.append(gateway.post("uitgifte", bodies[0]))

    said = json.dumps(answers) + "".join(capfd.readouterr()) + caplog.text
    for secret in (CODE, OF_TWO, b64(person.blinded)[:20], wrong[:20], "geen json", ADDRESS):
        assert secret not in said
    assert {json.dumps(answer) for status, answer in answers if status != 200} == {
        f'{{"error": "{code}"}}' for code in ("BAD_REQUEST", "UNKNOWN", "CONFLICT", "BUSY")
    }
