"""Which tokens open the door of the inbox: the right ones, and no other."""

import base64
import hashlib
import hmac
import json
import socket
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from infra.local.gateway.answers import Refused
from infra.local.gateway.authoriser import Authoriser, as_text, fetch_json
from infra.local.gateway.template import Login

ISSUER = "http://localhost:9"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True) | {"kid": "k1"}
LOGIN = Login(("vertrouwd-behandelen",), ("meldpunt/inbox",))


class Issuer:
    """Publishes one key; counts how often it is asked."""

    def __init__(self) -> None:
        self.keys = [PUBLIC, {"kty": "EC", "kid": "ec"}]
        self.asked: list[str] = []

    def __call__(self, url: str) -> dict:
        self.asked.append(url)
        if url.endswith("/.well-known/openid-configuration"):
            return {"jwks_uri": f"{ISSUER}/jwks"}
        return {"keys": self.keys}


def claims(**changed) -> dict:
    now = int(time.time())
    made = {
        "iss": ISSUER,
        "aud": "vertrouwd-behandelen",
        "sub": "nadia",
        "scope": "meldpunt/inbox",
        "rol": "behandelaar",
        "iat": now,
        "exp": now + 60,
        **changed,
    }
    return {name: value for name, value in made.items() if value is not None}


def token(key=KEY, alg="RS256", kid="k1", **changed) -> str:
    return jwt.encode(claims(**changed), key, alg, headers={"kid": kid})


def ask(bearer: str, fetch=None) -> dict:
    return Authoriser(LOGIN, ISSUER, fetch or Issuer())(bearer)


def refused(bearer: str) -> int:
    with pytest.raises(Refused) as found:
        ask(bearer)
    return found.value.status


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"aud": ["iets-anders", "vertrouwd-behandelen"]},
        {"aud": None, "client_id": "vertrouwd-behandelen"},
        {"scope": "openid meldpunt/inbox profile"},
        {"scope": None, "scp": "meldpunt/inbox"},
        {"scope": None, "scp": ["openid", "meldpunt/inbox"]},
        pytest.param({"nbf": int(time.time()) - 5}, id="valid for five seconds"),
    ],
    ids=str,
)
def test_a_token_for_the_inbox_opens_it(changed):
    found = ask(f"Bearer {token(**changed)}")

    assert found["jwt"]["scopes"] == ["meldpunt/inbox"]
    assert found["jwt"]["claims"]["sub"] == "nadia"


def test_claims_arrive_as_text_as_aws_writes_them():
    found = ask(f"Bearer {token(rol=['behandelaar', 'teller'], exp=4_000_000_000, x=True)}")

    claims_ = found["jwt"]["claims"]
    assert claims_["rol"] == "[behandelaar teller]"
    assert (claims_["exp"], claims_["x"]) == ("4000000000", "true")


@pytest.mark.parametrize(
    "bearer",
    [
        pytest.param("", id="none"),
        pytest.param("Bearer", id="empty"),
        pytest.param("Bearer x.y.z", id="no token"),
        pytest.param("Basic bmFkaWE6eA==", id="another way to log in"),
        pytest.param(f"Bearer {token(aud='iets-anders')}", id="for another audience"),
        pytest.param(f"Bearer {token(aud=None)}", id="for nobody"),
        pytest.param(f"Bearer {token(aud='behandelen', scope=None)}", id="an ID token"),
        pytest.param(f"Bearer {token(iss='http://localhost:10')}", id="from another issuer"),
        pytest.param(f"Bearer {token(exp=int(time.time()) - 1)}", id="expired"),
        pytest.param(f"Bearer {token(exp=None)}", id="that never expires"),
        pytest.param(f"Bearer {token(nbf=int(time.time()) + 60)}", id="not yet valid"),
        pytest.param(f"Bearer {token(key=OTHER)}", id="signed by another"),
        pytest.param(f"Bearer {token(kid='k2')}", id="with an unknown key"),
        pytest.param(f"Bearer {token(kid='ec')}", id="with a key that is not RSA"),
        pytest.param(f"Bearer {token(alg='RS512')}", id="signed in another way"),
        pytest.param(f"Bearer {jwt.encode(claims(), None, 'none')}", id="not signed"),
        pytest.param(
            "Bearer " + jwt.encode(claims(), "x" * 64, "HS256", headers={"kid": "k1"}),
            id="signed with a shared secret",
        ),
    ],
)
def test_every_other_token_is_401(bearer):
    assert refused(bearer) == 401


def test_the_public_key_is_no_secret_to_sign_with():
    pem = KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    body = token().split(".")[1]
    head = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "kid": "k1"}).encode()).decode()
    signed = f"{head.rstrip('=')}.{body}"
    mac = hmac.new(pem, signed.encode(), hashlib.sha256).digest()

    forged = f"{signed}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"

    assert refused(f"Bearer {forged}") == 401


@pytest.mark.parametrize("scope", [None, "", "openid", "meldpunt/inbox2", "meldpunt"])
def test_a_token_without_the_scope_is_403(scope):
    assert refused(f"Bearer {token(scope=scope)}") == 403


def test_the_issuers_keys_are_asked_once():
    issuer = Issuer()
    authoriser = Authoriser(LOGIN, ISSUER, issuer)
    for _ in range(3):
        authoriser(f"Bearer {token()}")

    assert len(issuer.asked) == 2


def test_a_storm_of_unknown_keys_does_not_become_a_storm_at_the_issuer():
    issuer = Issuer()
    authoriser = Authoriser(LOGIN, ISSUER, issuer)
    for n in range(50):
        with pytest.raises(Refused):
            authoriser(f"Bearer {token(kid=f'x{n}')}")

    assert len(issuer.asked) == 2


def test_an_issuer_that_does_not_answer_is_401_and_no_crash():
    def silent(url):
        raise OSError

    with pytest.raises(Refused) as found:
        ask(f"Bearer {token()}", silent)

    assert found.value.status == 401


class Published(BaseHTTPRequestHandler):
    """Answers as the issuer, and says under which name it was asked."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"path": self.path, "host": self.headers["host"]}).encode())

    def log_message(self, *_) -> None:
        pass


@pytest.fixture
def issuer_port():
    with HTTPServer(("127.0.0.1", 0), Published) as server:
        Thread(target=server.serve_forever).start()
        yield server.server_port
        server.shutdown()


def test_the_keys_come_from_our_own_address_whatever_localhost_is(issuer_port, monkeypatch):
    def elsewhere(host, *more, **options):
        assert host == "127.0.0.1"
        return found(host, *more, **options)

    found = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", elsewhere)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert fetch_json(f"http://localhost:{issuer_port}/jwks") == {
        "path": "/jwks",
        "host": f"localhost:{issuer_port}",
    }


def test_nested_claims_are_text_too():
    assert as_text([1, "a", ["b", False]]) == "[1 a [b false]]"
