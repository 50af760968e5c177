"""What a body may hold, and that no refusal repeats it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.edge import fields
from functions.edge.answers import Refused

TABLE = {"naam": fields.text(5), "n": fields.whole(-1, 7), "bytes": fields.blob(3)}
GOOD = {"naam": "Anna", "n": 7, "bytes": "AAEC"}
CANARY = "kanarie"


def read(body) -> dict:
    return fields.read(TABLE, body if isinstance(body, bytes) else json.dumps(body).encode())


def test_a_good_body_comes_through_as_plain_python():
    assert read(GOOD) == {"naam": "Anna", "n": 7, "bytes": b"\0\1\2"}


BAD = {
    "not an object": [GOOD],
    "nothing": None,
    "a text": CANARY,
    "an unknown field": {**GOOD, CANARY: 1},
    "a missing field": {"naam": "Anna", "n": 7},
    "a long text": {**GOOD, "naam": CANARY},
    "a number for a text": {**GOOD, "naam": 1},
    "null for a text": {**GOOD, "naam": None},
    "a text for a number": {**GOOD, "n": "7"},
    "a truth for a number": {**GOOD, "n": True},
    "a fraction": {**GOOD, "n": 7.0},
    "too much": {**GOOD, "n": 8},
    "too little": {**GOOD, "n": -2},
    "bytes of another size": {**GOOD, "bytes": "AAECAw"},
    "no bytes": {**GOOD, "bytes": ""},
    "bytes with padding": {**GOOD, "bytes": "AAEC===="},
    "bytes in the other alphabet": {**GOOD, "bytes": "+/+/"},
    "bytes with a space": {**GOOD, "bytes": "AAE C"},
    "bytes that are no ASCII": {**GOOD, "bytes": "AAEé"},
    "bytes with half a letter": {**GOOD, "bytes": "AAEC\ud800"},
    "no bytes but a list": {**GOOD, "bytes": [0, 1, 2]},
    "no JSON": b"{" + CANARY.encode(),
    "no UTF-8": b'{"naam": "\xff"}',
    "nothing at all": b"",
    "not a number": b'{"naam": "Anna", "n": NaN, "bytes": "AAEC"}',
    "a number without end": b'{"naam": "Anna", "n": ' + b"9" * 5_000 + b', "bytes": "AAEC"}',
    "a name twice": b'{"naam": "Anna", "n": 1, "n": 7, "bytes": "AAEC"}',
    "a well without bottom": b"[" * 60_000,
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
def test_a_bad_body_is_refused_and_never_quoted(body):
    with pytest.raises(Refused) as refused:
        read(body)

    assert refused.value.code == "BAD_REQUEST"
    assert CANARY not in repr(refused.value)
    assert refused.value.__suppress_context__


@given(st.binary(max_size=99))
def test_bytes_travel_in_one_spelling_only(data):
    text = fields.b64(data)

    assert fields.unb64(text) == data
    for other in (text + "=", text + "\n", " " + text, text + "\0", text + "!"):
        with pytest.raises(ValueError, match="base64url"):
            fields.unb64(other)


def test_the_last_letter_of_bytes_has_one_spelling():
    assert fields.unb64("AA") == b"\0"
    with pytest.raises(ValueError, match="base64url"):
        fields.unb64("AB")  # decodes to the same byte in a careless reader
