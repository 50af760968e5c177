"""Of a request we know method, path, content type and body, and nothing else, whatever happens."""

import base64
import logging
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest

from functions.edge import answers, event
from tests import canary, fakes

LIMIT = 100
ALLOWED = {
    "event": {"rawPath", "headers", "requestContext", "body", "isBase64Encoded"},
    "event.headers": {"content-type"},
    "event.requestContext": {"http", "authorizer"},
    "event.requestContext.http": {"method"},
    "event.requestContext.authorizer": {"jwt"},
    "event.requestContext.authorizer.jwt": {"claims"},
}


class Touched(BaseException):
    """Someone looked at what we promise not to see; no handler swallows this."""


class Tripwire(Mapping):
    """An event, or a part of one, that shows what is allowed and raises the alarm at the rest."""

    def __init__(self, content: dict, name: str = "event") -> None:
        self._content, self._name = content, name

    def __getitem__(self, key):
        if key not in ALLOWED[self._name]:
            raise Touched(f"{self._name}.{key}")
        value, name = self._content[key], f"{self._name}.{key}"
        return Tripwire(value, name) if name in ALLOWED else value

    def __iter__(self):
        raise Touched(f"all of {self._name}")

    def __len__(self):
        raise Touched(f"the size of {self._name}")


class Untouchable:
    """A Lambda context: request id, log stream, deadline. None of it is for us."""

    def __getattribute__(self, name):
        raise Touched(f"context.{name}")


def app():
    made = event.Resolver()

    @made.post("/echo")
    def echo():
        return answers.answer(200, {"got": event.body_of(made, "application/json", LIMIT).decode()})

    @made.post("/fout")
    def fout():
        raise RuntimeError(event.body_of(made, "application/json", LIMIT).decode())

    return made


@pytest.fixture(scope="module")
def handler():
    return event.make_handler(app())


def post(handler, body="hallo", path="/echo", **other):
    answer = handler(fakes.event(path, body, **other), None)
    return answer["statusCode"], fakes.content(answer)


@pytest.mark.parametrize("claims", [True, False])
@pytest.mark.parametrize("path", ["/echo", "/fout", "/nergens"])
def test_nothing_of_a_request_is_looked_at_but_what_we_say(path, claims):
    handler = event.make_handler(app(), claims=claims)
    whole = fakes.event(path, "hallo", login=fakes.claims())

    answer = handler(Tripwire(whole), Untouchable())

    assert answer["statusCode"] == {"/echo": 200, "/fout": 503, "/nergens": 404}[path]


def test_the_tripwire_works():
    whole = Tripwire(fakes.event("/echo", "hallo"))

    for look in (
        lambda: whole["requestContext"]["http"]["sourceIp"],
        lambda: whole["requestContext"]["timeEpoch"],
        lambda: whole["headers"].get("user-agent"),
        lambda: "x-forwarded-for" in whole["headers"],
        lambda: whole.get("cookies"),
        lambda: dict(whole),
        lambda: Untouchable().aws_request_id,
    ):
        with pytest.raises(Touched):
            look()


def test_without_a_login_claims_are_not_taken_along():
    whole = fakes.event("/echo", "hallo", login=fakes.claims())

    assert "authorizer" not in event.reduce_event(whole)["requestContext"]
    assert event.reduce_event(whole, claims=True)["requestContext"]["authorizer"] == {
        "jwt": {"claims": fakes.claims()}
    }


def test_a_body_comes_as_text_or_in_base64(handler):
    packed = base64.b64encode(b"hallo").decode()

    assert post(handler) == (200, {"got": "hallo"})
    assert post(handler, packed, isBase64Encoded=True) == (200, {"got": "hallo"})


@pytest.mark.parametrize(
    ("media", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ("Application/JSON", 200),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("application/jsonp", 415),
        ("", 415),
    ],
)
def test_a_body_of_another_kind_is_refused(handler, media, status):
    assert post(handler, headers={"content-type": media})[0] == status


def test_a_request_without_a_content_type_is_refused(handler):
    assert post(handler, headers={}) == (415, {"error": "MEDIA"})


@pytest.mark.parametrize("size", [LIMIT + 1, 1_000_000])
def test_a_body_that_is_too_large_is_refused_before_it_is_decoded(handler, size):
    assert post(handler, "x" * LIMIT)[0] == 200
    assert post(handler, "x" * size) == (413, {"error": "TOO_LARGE"})
    assert post(handler, "!" * 2 * size, isBase64Encoded=True) == (413, {"error": "TOO_LARGE"})
    packed = base64.b64encode(b"x" * size).decode()
    assert post(handler, packed, isBase64Encoded=True) == (413, {"error": "TOO_LARGE"})
    assert post(handler, "é" * (LIMIT - 1)) == (413, {"error": "TOO_LARGE"})


def test_a_body_that_is_no_base64_is_refused(handler):
    assert post(handler, "!!!!", isBase64Encoded=True) == (400, {"error": "BAD_REQUEST"})
    assert post(handler, "é", isBase64Encoded=True) == (400, {"error": "BAD_REQUEST"})
    assert post(handler, "\ud800") == (400, {"error": "BAD_REQUEST"})


def test_no_body_is_an_empty_body(handler):
    whole = fakes.event("/echo", "")
    del whole["body"]

    assert fakes.content(handler(whole, None)) == {"got": ""}


@pytest.mark.parametrize(
    "whole",
    [
        fakes.event("/fout", "kanarie in een fout"),
        fakes.event("/nergens", "kanarie"),
        fakes.event("/echo/../fout", "kanarie"),
        {"rawPath": "kanarie"},
        {},
        {"kanarie": 1, "requestContext": None},
    ],
)
def test_whatever_goes_wrong_the_answer_and_the_logs_say_nothing(handler, whole, caplog, capfd):
    caplog.set_level(logging.DEBUG)

    answer = handler(whole, None)

    assert answer["statusCode"] in {404, 503}
    assert fakes.content(answer) in ({"error": "UNKNOWN"}, {"error": "BUSY"})
    assert answer["headers"]["Cache-Control"] == "no-store"
    said = caplog.text + "".join(capfd.readouterr())
    assert canary.find((str(answer) + said).encode(), "kanarie") == set()


@pytest.mark.parametrize(
    "name", ["POWERTOOLS_DEBUG", "POWERTOOLS_DEV", "POWERTOOLS_LOGGER_LOG_EVENT"]
)
def test_no_setting_of_the_console_makes_it_print_events(name, monkeypatch, capfd):
    monkeypatch.setenv(name, "true")
    handler = event.make_handler(app())

    post(handler, "kanarie")
    status, content = post(handler, "kanarie", "/fout")

    assert (status, content) == (503, {"error": "BUSY"})
    assert "kanarie" not in "".join(capfd.readouterr())


@pytest.fixture
def restless():
    """Threads that take turns as often as they can; Powertools alone mixes up answers then."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


def test_many_threads_each_get_their_own_answer(handler, restless):
    def ask(n):
        return post(handler, f"van {n}") == (200, {"got": f"van {n}"})

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(2_000)))


def test_a_packed_answer_is_gzip_and_small():
    response = answers.packed({"cases": ["zelfde"] * 1_000})
    answer = {"body": response.body, "isBase64Encoded": response.base64_encoded}

    assert response.headers["Content-Encoding"] == "gzip"
    assert fakes.content(answer) == {"cases": ["zelfde"] * 1_000}
    assert len(response.body) < 200
