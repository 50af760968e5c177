"""Who reads the store or the logs finds no word that anyone wrote, no address, no time of day."""

import json
import logging
import re
import sqlite3
import sys

import pytest

from functions.edge.fields import b64
from functions.melding import behandelen, meld
from functions.melding.agepq import new_identity
from functions.melding.mp1 import aad, derive, keybox, seal
from tests import canary, fakes
from tests.fakes import INHOUD, SECRET, Gateway, Melder, claims

TEKST = "mijn leidinggevende raakte me aan bij de koffieautomaat"
CODE = b"tien bytes"
SIZES = {16_412, 6_000, 32}


class Echt(Melder):
    """A melder who really seals, and whose every secret is known to the test."""

    def __init__(self, seal_with=seal):
        self.keys = derive(CODE, "voorbeeld-meldpunt")
        data = json.dumps({"v": 1, "d": "2026-11-22", "t": TEKST}).encode()
        super().__init__(
            access=self.keys.access,
            inzage=self.keys.inzage,
            keybox=keybox(self.keys.case_id, self.keys.key, [new_identity()[1]], []),
            record=seal_with(self.keys.key, aad("M", self.keys.case_id, 0), data),
        )


def careless(_key, _aad, data):
    """What an unsealed record would look like, as large as a sealed one."""
    return data.ljust(fakes.RECORD_SIZE, b"\0")


@pytest.fixture
def both_sides(store, today, cheap):
    inbox = behandelen.make_handler(store, INHOUD, role_claim="rol", today=today)
    return (
        Gateway(meld.make_handler(store, INHOUD, secret=SECRET, today=today)),
        Gateway(inbox, "/api/v1/inbox/", claims()),
    )


def walk(melder, both_sides):
    """Tell, read, add, list, open, reply."""
    melder_side, inbox = both_sides
    record = b64(melder.record)
    for side, route, body in (
        (melder_side, "cases", melder.cases(melder_side.pow())),
        (melder_side, "messages", melder.message(1, melder.record)),
        (melder_side, "thread", melder.thread()),
        (inbox, "list", {"after": ""}),
        (inbox, "thread", melder.opened(after=-1)),
        (inbox, "reply", melder.opened(seq=2, record=record)),
    ):
        assert side.post(route, body)[0] in {200, 201}


@pytest.fixture
def rows(request, store):
    """Every row that the store holds, as name → value; and all of it as one heap of bytes."""

    def dump():
        if "sqlite" in request.node.name:
            path = request.getfixturevalue("tmp_path") / "melding.db"
            reader = sqlite3.connect(path)
            reader.row_factory = sqlite3.Row
            names = [n for (n,) in reader.execute("SELECT name FROM sqlite_master WHERE sql > ''")]
            found = [dict(row) for n in names for row in reader.execute(f"SELECT * FROM {n}")]
            reader.close()
            files = [one.read_bytes() for one in path.parent.glob("melding.db*")]
            return found, b"".join(files)
        client, name = request.getfixturevalue("aws_table")
        items = client.scan(TableName=name)["Items"]
        return [{k: next(iter(v.values())) for k, v in item.items()} for item in items], b""

    def heap():
        found, raw = dump()
        values = [value for row in found for value in row.values()]
        as_bytes = [v if isinstance(v, bytes) else str(v).encode() for v in values]
        return found, b"\n".join([*as_bytes, raw])

    return heap


@pytest.mark.belofte(1)
def test_the_store_holds_no_word_no_key_no_address_and_no_time(both_sides, rows):
    melder = Echt()
    walk(melder, both_sides)
    found, heap = rows()

    secrets = [TEKST, CODE, melder.access, melder.inzage, melder.keys.key]
    for secret in [*secrets, fakes.ADDRESS, fakes.BROWSER, "kanarie"]:
        assert canary.find(heap, secret) == set()
    assert melder.case_id in heap or melder.case_id.hex().encode() in heap  # we looked where it is
    clock = re.compile(r"\d\d:\d\d|^1[5-9]\d{8}")
    assert not [v for row in found for v in row.values() if isinstance(v, str) and clock.search(v)]


@pytest.mark.belofte(1)
def test_the_scan_of_the_store_would_find_a_text_that_was_not_sealed(both_sides, rows):
    walk(Echt(seal_with=careless), both_sides)

    assert canary.find(rows()[1], TEKST)


@pytest.mark.belofte(1)
def test_nothing_is_stored_but_what_is_on_the_list(both_sides, rows):
    walk(Melder(), both_sides)
    found, _ = rows()

    known = {
        "id", "pk", "sk", "lijst", "verloopt", "inzage", "keybox", "n", "seq", "by", "lezer",
        "data", "proof", "dag", "route",
    }  # fmt: skip
    assert {name for row in found for name in row} <= known
    for row in found:
        assert {len(v) for v in row.values() if isinstance(v, bytes)} <= SIZES
        assert row.get("by") in {None, "M", "H"}
        assert (row.get("lezer") == "anna") == (row.get("by") == "H")
    case = next(row for row in found if "keybox" in row)
    assert case["verloopt"].endswith("-01")
    dagen = [v for row in found for v in row.values() if re.search("2026-11-22", str(v))]
    assert len(dagen) == 1  # the day's count, which the next sweep takes away


REQUESTS = {
    "good": lambda melder: ("cases", melder.cases("x")),
    "unknown field": lambda melder: ("cases", {**melder.cases("x"), TEKST: TEKST}),
    "bad proof": lambda melder: ("cases", melder.cases(b64(TEKST.encode()))),
    "malformed": lambda _: ("cases", '{"tekst": "' + TEKST),
    "huge": lambda _: ("messages", TEKST * 5_000),
    "half a letter": lambda _: ("thread", TEKST + "\ud800"),
    "no base64": lambda _: ("thread", {"access": TEKST, "after": 0}),
    "another route": lambda _: ("../" + TEKST, {}),
    "not even an event": None,
}


@pytest.mark.belofte(1)
@pytest.mark.parametrize("name", REQUESTS)
def test_whatever_is_sent_the_logs_stay_empty_of_it(name, sqlite, today, caplog, capfd):
    handler = meld.make_handler(sqlite, INHOUD, secret=SECRET, today=today)
    caplog.set_level(logging.DEBUG)
    logging.getLogger("vertrouwd.test").info(f"begin {name}")  # noqa: G004  # Pelican drops repeats
    melder = Melder(record=TEKST.encode().ljust(fakes.RECORD_SIZE))

    if REQUESTS[name] is None:
        answer = handler({"tekst": TEKST}, None)
    else:
        route, body = REQUESTS[name](melder)
        answer = handler(fakes.event(f"/api/v1/{route}", body), None)

    said = (caplog.text + "".join(capfd.readouterr()) + json.dumps(answer)).encode()
    assert f"begin {name}".encode() in said
    for secret in (TEKST, melder.access, fakes.ADDRESS, fakes.BROWSER, "kanarie-verzoek"):
        if name != "another route" or secret != TEKST:  # a path is no secret: there are eight
            assert canary.find(said, secret) == set()


@pytest.mark.belofte(1)
def test_the_scan_of_the_logs_would_find_an_event_that_was_printed(capfd, caplog):
    whole = fakes.event("/api/v1/cases", {"tekst": TEKST})
    sys.stdout.write(str(whole))
    logging.getLogger("x").warning("%s", whole)

    assert canary.find("".join(capfd.readouterr()).encode(), TEKST)
    assert canary.find(caplog.text.encode(), fakes.ADDRESS)
