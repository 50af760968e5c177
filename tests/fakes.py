"""What the tests use instead of the world: a calendar, a melder, a behandelaar, a gateway."""

import base64
import gzip
import hashlib
import json
import os
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

import altcha

from functions.edge.fields import b64

DAG = date(2026, 11, 22)
INHOUD = {"termijnen": {"melding_open_dagen": 730, "melding_afgesloten_dagen": 365}}
SECRET = b"s" * 32
RECORD_SIZE = 16_412
# What the gateway tells and we never want to know; no test looks for these words elsewhere.
ADDRESS, BROWSER = "203.0.113.77", "Speurneus/7.7 kanarie"


@dataclass
class Kalender:
    """Today, until it is told otherwise."""

    dag: date = DAG

    def __call__(self) -> date:
        return self.dag

    def later(self, days: int) -> None:
        self.dag += timedelta(days=days)


@dataclass
class Melder:
    """Someone with a code. What they seal is random here, as it looks to the server."""

    access: bytes = field(default_factory=lambda: os.urandom(32))
    inzage: bytes = field(default_factory=lambda: os.urandom(32))
    keybox: bytes = field(default_factory=lambda: os.urandom(6_000))
    record: bytes = field(default_factory=lambda: os.urandom(RECORD_SIZE))

    @cached_property
    def case_id(self) -> bytes:
        return hashlib.sha256(b"mp1 case" + self.access).digest()

    @cached_property
    def inzage_hash(self) -> bytes:
        return hashlib.sha256(b"mp1 inzage" + self.inzage).digest()

    def cases(self, pow_: str, **other) -> dict:
        return {
            "v": 1,
            "access": b64(self.access),
            "inzage": b64(self.inzage_hash),
            "keybox": b64(self.keybox),
            "record": b64(self.record),
            "pow": pow_,
            **other,
        }

    def thread(self, after: int = -1) -> dict:
        return {"access": b64(self.access), "after": after}

    def message(self, seq: int, record: bytes | None = None) -> dict:
        return {"access": b64(self.access), "seq": seq, "record": b64(record or sealed())}

    def opened(self, **more) -> dict:
        """What someone asks who opened this melder's keybox."""
        return {"case": b64(self.case_id), "inzage": b64(self.inzage), **more}


def sealed() -> bytes:
    return os.urandom(RECORD_SIZE)


def solve(challenge: dict) -> str:
    """What a browser makes of a challenge."""
    read = altcha.Challenge.from_dict(challenge)
    return altcha.Payload(read, altcha.solve_challenge(read)).to_base64()


def claims(sub: str = "anna", rol: str = "behandelaar", **other) -> dict:
    return {"sub": sub, "rol": rol, "scope": "openid meldpunt/inbox", **other}


def event(path: str, body: object, *, login: dict | None = None, **other) -> dict:
    """An event as API Gateway makes it, with all that we never read."""
    text = body if isinstance(body, str) else json.dumps(body)
    context = {
        "accountId": "000000000000",
        "http": {"method": "POST", "path": path, "sourceIp": ADDRESS, "userAgent": BROWSER},
        "requestId": "kanarie-verzoek",
        "stage": "$default",
        "time": "22/Nov/2026:03:04:05 +0000",
        "timeEpoch": 1_795_316_645_000,
    }
    if login is not None:
        context["authorizer"] = {"jwt": {"claims": login, "scopes": ["meldpunt/inbox"]}}
    return {
        "version": "2.0",
        "routeKey": f"POST {path}",
        "rawPath": path,
        "rawQueryString": "kanarie=1",
        "cookies": ["kanarie=1"],
        "headers": {
            "content-type": "application/json",
            "user-agent": BROWSER,
            "x-forwarded-for": ADDRESS,
        },
        "requestContext": context,
        "body": text,
        "isBase64Encoded": False,
        **other,
    }


def content(answer: dict) -> dict:
    """The JSON of an answer, unpacked if it was packed."""
    body = answer["body"]
    if answer.get("isBase64Encoded"):
        body = gzip.decompress(base64.b64decode(body))
    return json.loads(body)


class Gateway:
    """Hands requests to a handler, as a browser on that origin would."""

    def __init__(self, handler, prefix: str = "/api/v1/", login: dict | None = None) -> None:
        self.handler = handler
        self.prefix = prefix
        self.login = login

    def post(self, route: str, body: object, **other) -> tuple[int, dict]:
        login = other.pop("login", self.login)
        made = event(self.prefix + route, body, login=login, **other)
        answer = self.handler(made, None)
        return answer["statusCode"], content(answer)

    def pow(self) -> str:
        return solve(self.post("challenge", {})[1])
