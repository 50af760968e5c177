"""What a behandelaar may see: a list of keyboxes, and what is in the cases they could open."""

import base64
import json
import os
import re
from datetime import timedelta

import pytest

from functions.edge.fields import b64
from functions.melding import behandelen
from functions.melding.agepq import new_identity
from functions.melding.model import Case, Entry, Record
from functions.melding.mp1 import keybox
from tests.fakes import DAG, INHOUD, Gateway, Melder, claims, content, event, sealed

FORBIDDEN = (403, {"error": "FORBIDDEN"})
UNKNOWN = (404, {"error": "UNKNOWN"})
ASKED = {
    "list": lambda melder: {"after": ""},
    "thread": lambda melder: melder.opened(after=-1),
    "reply": lambda melder: melder.opened(seq=1, record=b64(sealed())),
    "close": lambda melder: melder.opened(),
}


@pytest.fixture
def melder(sqlite):
    return keep(sqlite)


def alike(box):
    """A keybox with other content, much sooner than by making one: as large, as hard to pack."""
    head, body = box.rsplit(b"\n", 1)
    noise = re.sub(rb"[\w+/]{20,}", lambda line: noise_for(len(line.group())), head)
    return noise + b"\n" + os.urandom(len(body))


def noise_for(size):
    return base64.b64encode(os.urandom(size))[:size]


def keep(store, melder=None):
    melder = melder or Melder()
    case = Case(melder.case_id, DAG + timedelta(days=780), melder.inzage_hash, melder.keybox, 1)
    store.create(case, Record(0, "M", melder.record), Entry(DAG, "js", 5_000))
    return melder


def test_the_list_shows_that_a_keybox_exists_and_nothing_else(inbox, melder):
    assert inbox.post("list", {"after": ""}) == (
        200,
        {"cases": [{"case": b64(melder.case_id), "keybox": b64(melder.keybox)}], "next": ""},
    )


def test_a_thread_is_read_and_answered_and_the_melder_reads_the_answer(inbox, melder, melder_side):
    answer = sealed()

    reply = melder.opened(seq=1, record=b64(answer))
    assert inbox.post("reply", reply) == (201, {})
    assert inbox.post("reply", reply) == (200, {})

    _, seen = inbox.post("thread", melder.opened(after=-1))
    assert seen == {
        "messages": [
            {"seq": 0, "by": "M", "record": b64(melder.record)},
            {"seq": 1, "by": "H", "record": b64(answer), "lezer": "anna"},
        ],
        "more": False,
    }
    _, read = melder_side.post("thread", melder.thread(0))
    assert read["messages"] == [{"seq": 1, "by": "H", "record": b64(answer)}]


def test_the_melder_and_the_behandelaar_cannot_take_each_others_place(inbox, melder, melder_side):
    said = melder.message(1)
    melder_side.post("messages", said)

    conflict = (409, {"error": "CONFLICT"})
    assert inbox.post("reply", melder.opened(seq=1, record=b64(sealed()))) == conflict
    assert inbox.post("reply", melder.opened(seq=1, record=said["record"])) == conflict


def test_whoever_replies_is_named_by_the_login_never_by_the_body(inbox, melder):
    body = melder.opened(seq=1, record=b64(sealed()), lezer="iemand anders")

    assert inbox.post("reply", body) == (400, {"error": "BAD_REQUEST"})


def test_a_closed_case_is_kept_for_the_shorter_term(inbox, melder, melder_side, today):
    assert inbox.post("close", melder.opened()) == (200, {})
    assert inbox.post("close", melder.opened()) == (200, {})

    today.later(400)

    assert melder_side.post("thread", melder.thread()) == UNKNOWN
    assert inbox.post("list", {"after": ""})[1]["cases"] == []


@pytest.mark.parametrize("route", ["thread", "reply", "close"])
def test_without_inzage_a_case_is_as_unknown_as_one_that_does_not_exist(
    inbox, melder, route, today
):
    excluded = Melder(access=melder.access)  # another inzage: this reader could not open the keybox
    nobody = Melder()

    def whole(who):
        login = inbox.login
        return inbox.handler(event(f"/api/v1/inbox/{route}", ASKED[route](who), login=login), None)

    answers = [whole(excluded), whole(nobody)]
    today.later(800)
    answers.append(whole(melder))

    assert answers[0]["statusCode"] == 404
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("route", ["thread", "reply", "close"])
def test_a_request_that_leaves_inzage_out_is_refused(inbox, melder, route):
    body = ASKED[route](melder)
    del body["inzage"]

    assert inbox.post(route, body) == (400, {"error": "BAD_REQUEST"})


@pytest.mark.parametrize("route", ASKED)
@pytest.mark.parametrize(
    "login",
    [
        {},
        None,
        claims(rol="teller"),
        claims(rol="[behandelaar teller]"),
        claims(rol="behandelaar,teller"),
        claims(rol="behandelaar teller"),
        claims(rol="geen behandelaar"),
        claims(rol="assistent behandelaar"),
        claims(rol=["assistent behandelaar"]),
        claims(rol='["assistent behandelaar"]'),
        claims(rol='["behandelaar", "teller"]'),
        claims(rol="[behandelaar"),
        claims(rol="behandelaar]"),
        claims(rol=["teller", "behandelaar"]),
        claims(rol=""),
        claims(rol="behandelaars"),
        claims(rol=None),
        {"sub": "anna", "scope": "meldpunt/inbox", "andere_rol": "behandelaar"},
        claims(scope=""),
        claims(scope="openid"),
        claims(scope="openid meldpunt/inbox2"),
        {"sub": "anna", "rol": "behandelaar"},
        claims(sub=""),
        {"rol": "behandelaar", "scope": "meldpunt/inbox"},
    ],
)
def test_who_is_no_behandelaar_hears_nothing(inbox, melder, route, login):
    assert inbox.post(route, ASKED[route](melder), login=login) == FORBIDDEN
    assert inbox.post(route, "kanarie", login=login) == FORBIDDEN


@pytest.mark.parametrize(
    "rol",
    [
        "behandelaar",
        "[behandelaar]",
        "[behandelaar or]",
        '["behandelaar", "or"]',
        ["behandelaar"],
        " behandelaar ",
    ],
)
def test_the_role_is_read_however_the_gateway_hands_it_on(inbox, melder, rol):
    assert inbox.post("list", {"after": ""}, login=claims(rol=rol))[0] == 200


@pytest.mark.parametrize(
    "scope",
    [
        {"scope": "openid meldpunt/inbox"},
        {"scp": "meldpunt/inbox"},
        {"scp": "[openid meldpunt/inbox]"},
        {"scope": "openid", "scp": ["meldpunt/inbox"]},
    ],
)
def test_the_scope_is_read_under_either_name(inbox, melder, scope):
    login = {"sub": "anna", "rol": "behandelaar", **scope}

    assert inbox.post("list", {"after": ""}, login=login)[0] == 200


def test_the_role_stands_in_the_claim_that_the_organisation_names(sqlite, today):
    made = behandelen.make_handler(sqlite, INHOUD, role_claim="cognito:groups", today=today)
    login = {"sub": "anna", "scope": "meldpunt/inbox", "cognito:groups": "[behandelaar]"}

    assert Gateway(made, "/api/v1/inbox/", login).post("list", {"after": ""})[0] == 200


@pytest.mark.parametrize("after", [None, 0, "AA", "A" * 44, "kanarie", []])
def test_a_list_goes_on_behind_a_case_and_nothing_else(inbox, after):
    assert inbox.post("list", {"after": after}) == (400, {"error": "BAD_REQUEST"})


@pytest.mark.parametrize(("readers", "most"), [(3, 50), (4, 49), (8, 25)])
def test_a_page_of_the_list_stays_small_however_many_readers(inbox, sqlite, readers, most):
    real = keybox(b"c" * 32, b"k" * 32, [new_identity()[1] for _ in range(readers)], [])
    for _ in range(51):
        keep(sqlite, Melder(keybox=alike(real)))

    whole = event("/api/v1/inbox/list", {"after": ""}, login=claims())
    answer = inbox.handler(whole, None)
    found = content(answer)["cases"]

    assert answer["headers"]["Content-Encoding"] == "gzip"
    assert len(base64.b64decode(answer["body"])) <= 300_000
    assert len(found) == most
    after = content(answer)["next"]
    while after:
        _, page = inbox.post("list", {"after": after})
        found, after = found + page["cases"], page["next"]
    assert len({one["case"] for one in found}) == len(found) == 51


def test_no_answer_is_kept_on_the_way(inbox, melder):
    for route, asked in ASKED.items():
        body = json.dumps(asked(melder))
        answer = inbox.handler(event(f"/api/v1/inbox/{route}", body, login=claims()), None)
        assert answer["headers"]["Cache-Control"] == "no-store"
