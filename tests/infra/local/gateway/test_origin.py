"""One origin, asked over HTTP: files, functions, and what the gateway says by itself."""

import asyncio
import base64
import gzip
import json
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from infra.local.gateway.files import Files, Headers
from infra.local.gateway.functions import MAX_BODY, Gateway
from infra.local.gateway.origin import Origin
from infra.local.gateway.template import Api, Route, Throttle

POLICY = {"*": {"X-Test": "ja", "Cache-Control": "no-store"}, "/a/": {"Cache-Control": "immutable"}}


class Function:
    """A function that remembers its events and answers what it is told to."""

    def __init__(self) -> None:
        self.events: list[dict] = []
        self.answer: object = {"statusCode": 200, "body": "{}"}

    def __call__(self, event: dict, context: object) -> object:
        self.events.append(event)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer() if callable(self.answer) else self.answer


@pytest.fixture
def function() -> Function:
    return Function()


@pytest.fixture
def site(tmp_path):
    root = tmp_path / "site" / "meld"
    (root / "melden").mkdir(parents=True)
    (root / "a").mkdir()
    (root / "index.html").write_text("<h1>thuis</h1>", encoding="utf-8")
    (root / "melden/index.html").write_text("<h1>melden</h1>", encoding="utf-8")
    (root / "404.html").write_text("<h1>niet gevonden</h1>", encoding="utf-8")
    (root / "a/script.1.js").write_text("//" + "x" * 2_000, encoding="utf-8")
    (root / "druk.html").write_text("<h1>even druk</h1>", encoding="utf-8")
    (root / ".verborgen").write_text("geheim", encoding="utf-8")
    (tmp_path / "site/meld.headers.json").write_text(json.dumps(POLICY), encoding="utf-8")
    (tmp_path / "site/meld-geheim").write_text("geheim", encoding="utf-8")
    return root


@pytest.fixture
def ask(site, function):
    """Ask the origin: method, path, and what httpx takes."""
    gateway = Gateway(api("POST /api/v1/cases", rate=1, burst=5), {"f": function}, clock=lambda: 0)
    return before(site, gateway)


def before(site, gateway):
    """Ask the origin that stands before this gateway."""
    headers = Headers(site.parent / "meld.headers.json")
    return asker(Origin("meld.test", Files(site), headers, gateway))


def api(*keys: str, rate: float = 20, burst: int = 50, concurrency: int = 5) -> Api:
    throttle = Throttle(rate, burst)
    return Api("MeldApi", {key: Route(key, "f", concurrency, throttle) for key in keys}, None)


def asker(app):
    def ask(method: str, path: str, **more) -> httpx.Response:
        async def go() -> httpx.Response:
            transport = httpx.ASGITransport(app, client=("10.1.2.3", 4))
            async with httpx.AsyncClient(
                transport=transport, base_url="http://meld.test"
            ) as client:
                return await client.request(method, path, **more)

        # In a thread: the browser of other tests keeps a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, go()).result()

    return ask


def test_a_folder_is_its_index_page(ask):
    assert ask("GET", "/").text == "<h1>thuis</h1>"
    assert ask("GET", "/melden/").headers["content-type"] == "text/html; charset=utf-8"


def test_a_folder_without_slash_leads_to_the_one_with(ask):
    answer = ask("GET", "/melden")

    assert (answer.status_code, answer.headers["location"]) == (308, "/melden/")


def test_two_slashes_lead_nobody_to_another_site(ask):
    assert ask("GET", "http://meld.test//melden").headers["location"] == "/melden/"


@pytest.mark.parametrize(
    "path",
    [
        "/../meld-geheim", "/..%2fmeld-geheim", "/%2e%2e/meld-geheim", "/a/..%2f..%2fmeld-geheim",
        "/.verborgen", "/a/..%5c..%5cmeld-geheim", "/%00", "/melden/%00index.html", "//etc/passwd",
        "/a/", "/" + "x" * 5_000, "/index.html/", "/index.html/x",
    ],
)  # fmt: skip
def test_a_wrong_address_gets_our_own_page_and_never_another_file(ask, path):
    answer = ask("GET", path)

    assert answer.status_code == 404
    assert answer.text == "<h1>niet gevonden</h1>"


def test_a_link_out_of_the_site_is_not_followed(ask, site):
    (site / "uit.txt").symlink_to(site.parent / "meld-geheim")

    assert ask("GET", "/uit.txt").status_code == 404


def test_files_take_only_questions(ask):
    assert ask("POST", "/melden/").status_code == 405
    assert ask("HEAD", "/melden/").status_code == 200


def test_a_file_travels_compressed_and_once(ask):
    answer = ask("GET", "/a/script.1.js", headers={"accept-encoding": "gzip"})
    again = ask("GET", "/a/script.1.js", headers={"if-none-match": answer.headers["etag"]})

    assert answer.headers["content-encoding"] == "gzip"
    assert answer.text.startswith("//xxx")
    assert again.status_code == 304


def test_the_headers_of_the_origin_stand_on_every_answer(ask):
    for method, path in [
        ("GET", "/"),
        ("GET", "/nee"),
        ("POST", "/"),
        ("POST", "/api/v1/cases"),
        ("GET", "/api/"),
    ]:
        assert ask(method, path).headers["x-test"] == "ja"
    assert ask("GET", "/a/script.1.js").headers["cache-control"] == "immutable"
    assert ask("GET", "/").headers["cache-control"] == "no-store"


def test_that_a_file_is_not_there_is_never_kept(ask):
    tag = ask("GET", "/a/script.1.js").headers["etag"]
    same = ask("GET", "/a/script.1.js", headers={"if-none-match": tag})

    assert same.headers["cache-control"] == "immutable"
    assert ask("GET", "/a/script.2.js").headers["cache-control"] == "no-store"
    assert ask("POST", "/a/script.1.js").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("host", ["evil.test", "meld.test:81", "localhost", "127.0.0.1", ""])
@pytest.mark.parametrize("path", ["/", "/api/v1/cases", "/a/script.1.js"])
def test_who_asks_under_another_name_gets_nothing(ask, function, host, path):
    answer = ask("POST" if "api" in path else "GET", path, headers={"host": host})

    assert (answer.status_code, answer.json()) == (421, {"message": "Misdirected Request"})
    assert function.events == []


def test_a_function_says_itself_how_long_its_answer_is_kept(ask, function):
    function.answer = {"statusCode": 200, "headers": {"Cache-Control": "private"}, "body": "{}"}

    assert ask("POST", "/api/v1/cases").headers["cache-control"] == "private"


def test_a_function_gets_the_event_that_aws_gives(ask, function):
    headers = {"user-agent": "IE6", "x-a": "1", "cookie": "a=b; c=d", "referer": "http://x"}
    ask("POST", "/api/v1/cases?q=1&q=2", json={"a": "é"}, headers=headers)

    event = function.events[0]
    assert event["version"] == "2.0"
    assert event["routeKey"] == "POST /api/v1/cases"
    assert (event["rawPath"], event["rawQueryString"]) == ("/api/v1/cases", "q=1&q=2")
    assert event["queryStringParameters"] == {"q": "1,2"}
    assert event["cookies"] == ["a=b", "c=d"]
    assert event["headers"]["content-type"] == "application/json"
    assert event["headers"]["referer"] == "http://x"
    assert (json.loads(event["body"]), event["isBase64Encoded"]) == ({"a": "é"}, False)
    assert event["requestContext"]["http"]["sourceIp"] == "10.1.2.3"
    assert event["requestContext"]["http"]["userAgent"] == "IE6"
    assert event["headers"]["x-forwarded-for"] == "10.1.2.3"
    assert event["requestContext"]["stage"] == "$default"
    assert event["requestContext"]["timeEpoch"] > 1_700_000_000_000


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"a=b"),
        ("application/octet-stream", b"\x00\xff"),
        ("application/json", b"\xff"),
    ],
)
def test_what_is_not_text_arrives_as_base64(ask, function, kind, body):
    ask("POST", "/api/v1/cases", content=body, headers={"content-type": kind})

    event = function.events[0]
    assert (base64.b64decode(event["body"]), event["isBase64Encoded"]) == (body, True)


def test_an_empty_body_is_no_body(ask, function):
    ask("POST", "/api/v1/cases")

    assert "body" not in function.events[0]
    assert function.events[0]["isBase64Encoded"] is False


def test_bytes_of_a_function_arrive_as_bytes(ask, function):
    packed = base64.b64encode(gzip.compress(b'{"cases":[]}')).decode()
    function.answer = {
        "statusCode": 200, "isBase64Encoded": True, "body": packed, "cookies": ["a=1", "b=2"],
        "headers": {"Content-Encoding": "gzip", "Content-Type": "application/json"},
    }  # fmt: skip
    answer = ask("POST", "/api/v1/cases")

    assert answer.json() == {"cases": []}
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]


def test_a_bare_answer_is_200_json(ask, function):
    function.answer = {"a": 1}
    answer = ask("POST", "/api/v1/cases")

    assert (answer.status_code, answer.json()) == (200, {"a": 1})
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "nonsense",
    [
        ValueError("ik heb verteld dat"),
        {"statusCode": "abc", "body": ""},
        {"statusCode": 200, "body": "!", "isBase64Encoded": True},
        {"statusCode": 200, "body": 7},
        {"statusCode": 200, "headers": "x"},
        {"statusCode": 200, "headers": {"x": "a\nb"}},
    ],
    ids=repr,
)
def test_a_function_that_breaks_is_500_and_its_reason_stays_inside(ask, function, nonsense, capfd):
    function.answer = nonsense
    answer = ask("POST", "/api/v1/cases")

    assert (answer.status_code, answer.json()) == (500, {"message": "Internal Server Error"})
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/cases"),
        ("POST", "/api/v1/other"),
        ("POST", "/api/v1/cases/"),
        ("OPTIONS", "/api/v1/cases"),
    ],
)
def test_another_route_is_404_and_reaches_no_function(ask, function, method, path):
    answer = ask(method, path)

    assert (answer.status_code, answer.json()) == (404, {"message": "Not Found"})
    assert "access-control-allow-origin" not in answer.headers
    assert function.events == []


def test_a_body_that_is_too_large_is_413_and_reaches_no_function(ask, function):
    answer = ask("POST", "/api/v1/cases", content=b"x" * (MAX_BODY + 1))

    assert (answer.status_code, answer.json()) == (413, {"message": "Request Entity Too Large"})
    assert function.events == []


def test_after_the_burst_comes_429(ask, function):
    answers = [ask("POST", "/api/v1/cases") for _ in range(7)]

    assert [one.status_code for one in answers] == [200] * 5 + [429] * 2
    assert answers[-1].json() == {"message": "Too Many Requests"}
    assert len(function.events) == 5


def test_more_at_once_than_reserved_is_503(site, function):
    busy, done = threading.Event(), threading.Event()

    def answer():
        busy.set()
        assert done.wait(10)
        return {"statusCode": 200, "body": "{}"}

    function.answer = answer
    gateway = Gateway(api("POST /api/v1/cases", concurrency=1), {"f": function})
    ask = before(site, gateway)
    first = []
    thread = threading.Thread(target=lambda: first.append(ask("POST", "/api/v1/cases")))
    thread.start()
    assert busy.wait(10)

    second = ask("POST", "/api/v1/cases")
    done.set()
    thread.join()

    assert (second.status_code, second.json()) == (503, {"message": "Service Unavailable"})
    assert first[0].status_code == 200
    function.answer = {"statusCode": 200, "body": "{}"}
    assert ask("POST", "/api/v1/cases").status_code == 200


def test_to_measure_the_brakes_can_be_off(site, function):
    api_ = api("POST /api/v1/cases", rate=1, burst=1, concurrency=0)
    gateway = Gateway(api_, {"f": function}, throttles=False)
    ask = before(site, gateway)

    assert {ask("POST", "/api/v1/cases").status_code for _ in range(20)} == {200}


@pytest.fixture
def ask_by_form(site, function):
    """The same without JavaScript: two at most, and one at a time."""
    key = "POST /zonder-javascript/controle"
    gateway = Gateway(api(key, rate=1, burst=2), {"f": function}, clock=lambda: 0)
    ask = before(site, gateway)
    return lambda **more: ask("POST", "/zonder-javascript/controle", **more)


def druk(answer: httpx.Response) -> int:
    """The status, of what must be the page for a person."""
    assert answer.text == "<h1>even druk</h1>"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-test"] == "ja"
    return answer.status_code


def test_without_javascript_a_refusal_of_the_gateway_is_a_page(ask_by_form, function):
    assert druk(ask_by_form(content=b"x" * (MAX_BODY + 1))) == 413
    function.answer = ValueError("ik heb verteld dat")
    assert druk(ask_by_form()) == 500
    assert druk(ask_by_form()) == 429


def test_without_javascript_a_function_that_is_full_is_a_page(site, function):
    gateway = Gateway(api("POST /zonder-javascript/controle", concurrency=0), {"f": function})
    ask = before(site, gateway)

    assert druk(ask("POST", "/zonder-javascript/controle")) == 503


def test_without_javascript_a_wrong_address_is_our_own_page_too(site, function):
    gateway = Gateway(api("POST /zonder-javascript/controle"), {"f": function})
    ask = before(site, gateway)
    answer = ask("GET", "/zonder-javascript/controle")

    assert (answer.status_code, answer.text) == (404, "<h1>niet gevonden</h1>")


def test_what_the_function_itself_answers_stays_as_it_is(ask_by_form, function):
    function.answer = {"statusCode": 503, "body": "<h1>vol</h1>"}

    assert (ask_by_form().status_code, ask_by_form().text) == (503, "<h1>vol</h1>")
