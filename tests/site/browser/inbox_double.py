"""The world around the inbox page, as far as it can see: files, a login server and an API.

All made up here, but the cases are sealed for real, so that the page opens them for real.
"""

import base64
import json
import re
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import yaml
from playwright.sync_api import BrowserContext, Route

from functions.melding import agepq, mp1
from infra import assets, headers, keys, npm, pelican_run
from inhoud import controle
from inhoud.adressen import Urls

ROOT = Path(__file__).parents[3]
URLS = Urls(
    "http://127.0.0.1:18100",
    "http://127.0.0.1:18101",
    "http://127.0.0.1:18102",
    "http://localhost:18103",
)
ZIN = "appel boom cirkel deur eend fiets gras huis"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


@dataclass
class Lezer:
    """A reader of the register, with the key that nobody but the test has."""

    id: str
    gebruiker: str | None
    identity: str = ""
    age: str = ""

    def __post_init__(self) -> None:
        self.identity, self.age = agepq.new_identity()

    @cached_property
    def keyfile(self) -> dict:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(keys, "WORK", 8)  # the cost of a passphrase is not what is tested here
            file = keys.lock_identity(self.identity, ZIN)
        return {"name": "sleutel.age", "mimeType": "application/octet-stream", "buffer": file}


@dataclass
class Site:
    """The behandelen origin, built from the real content with readers of the test."""

    folder: Path
    lezers: list[Lezer]
    headers: dict

    def answer(self, route: Route, path: str) -> None:
        file = self.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            return route.fulfill(status=404, body="")
        own = self.headers["/a/"] if path.startswith("/a/") else {}
        kind = {"Content-Type": KINDS[file.suffix]}
        return route.fulfill(body=file.read_bytes(), headers={**self.headers["*"], **own, **kind})


def build_site(out: Path) -> Site:
    npm.ci(npm.BROWSER, dev=True)
    register = yaml.safe_load((ROOT / "content/data/recipients.yml").read_text(encoding="utf-8"))
    lezers = [Lezer(one["id"], one.get("gebruiker")) for one in register["lezers"]]
    for row, lezer in zip(register["lezers"], lezers, strict=True):
        row["age"] = lezer.age
    overlay = out / "recipients.yml"
    overlay.write_text(yaml.safe_dump(register), encoding="utf-8")
    inhoud = controle.checked(ROOT / "content", vervang={"recipients": overlay})
    folder = out / "behandelen"
    bundel = assets.bundle("behandelen", inhoud, folder)
    pelican_run.run(inhoud, folder, origin="behandelen", urls=URLS, bundel=bundel)
    return Site(folder, lezers, headers.for_origin("behandelen", bundel, URLS))


@dataclass
class Zaak:
    """A case as the server keeps it, and the key that only the test remembers."""

    keys: mp1.Keys
    keybox: bytes
    records: list[dict] = field(default_factory=list)
    dicht: bool = False

    @property
    def id(self) -> str:
        return mp1.b64(self.keys.case_id)

    def add(self, by: str, lezer: str | None = None, **inhoud: object) -> "Zaak":
        return self.add_json(json.dumps({"v": 1, **inhoud}), by, lezer)

    def add_json(self, text: str, by: str = "M", lezer: str | None = None) -> "Zaak":
        seq = len(self.records)
        data = text.encode()
        record = mp1.seal(self.keys.key, mp1.aad(by, self.keys.case_id, seq), data)
        found = {"seq": seq, "by": by, "record": mp1.b64(record)}
        self.records.append({**found, "lezer": lezer} if lezer else found)
        return self

    def read(self, seq: int) -> dict:
        one = self.records[seq]
        aad = mp1.aad(one["by"], self.keys.case_id, seq)
        return json.loads(mp1.open_(self.keys.key, aad, mp1.unb64(one["record"])))

    def spoil(self, seq: int) -> None:
        data = bytearray(mp1.unb64(self.records[seq]["record"]))
        data[100] ^= 1
        self.records[seq]["record"] = mp1.b64(bytes(data))


@dataclass
class Wereld:
    """What stands behind one person's browser.

    *faults* are used up call by call: a status, "weg" (never came) or "na" (its answer got lost).
    """

    site: Site
    gebruiker: str = "nadia"
    zaken: list[Zaak] = field(default_factory=list)
    faults: dict[str, list] = field(default_factory=dict)
    calls: list[tuple[str, dict, str]] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    logins: int = 0
    logouts: list[dict] = field(default_factory=list)
    login_with: str = "ja"
    ends_login: bool = True

    def melding(self, tekst: str, *, niet: tuple = (), **meer: object) -> Zaak:
        return self.case(niet).add("M", t=tekst, **({"niet": list(niet)} | meer))

    def case(self, niet: tuple = ()) -> Zaak:
        derived = mp1.derive(secrets.token_bytes(10), "toets")
        readers = self.site.lezers
        ages = [one.age for one in readers]
        out = {one.age for one in readers if one.id in niet}
        zaak = Zaak(derived, mp1.keybox(derived.case_id, derived.key, ages, out))
        self.zaken.append(zaak)
        self.zaken.sort(key=lambda one: one.keys.case_id)
        return zaak

    def connect(self, context: BrowserContext) -> None:
        context.route(re.compile(".*"), self.answer)

    def answer(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" == URLS.issuer:
            return self.login(route, url)
        if url.path.startswith("/api/v1/inbox/"):
            return self.api(route, url.path.rsplit("/", 1)[1])
        return self.site.answer(route, url.path)

    # the login server

    def login(self, route: Route, url: object) -> None:
        cors = {"Access-Control-Allow-Origin": URLS.behandelen}
        if url.path == "/.well-known/openid-configuration":
            found = {"issuer": URLS.issuer, "authorization_endpoint": f"{URLS.issuer}/auth",
                     "token_endpoint": f"{URLS.issuer}/token"}  # fmt: skip
            found |= {"end_session_endpoint": f"{URLS.issuer}/uit"} if self.ends_login else {}
            return route.fulfill(json=found, headers=cors)
        asked = {k: v[0] for k, v in parse_qs(url.query).items()}
        if url.path == "/auth":
            return self.authorise(route, asked)
        if url.path == "/uit":
            self.logouts.append(asked)
            return _go_on(route, f"{asked['post_logout_redirect_uri']}?state={asked['state']}")
        sent = {k: v[0] for k, v in parse_qs(route.request.post_data).items()}
        gebruiker = self.codes.pop(sent["code"], None)
        if gebruiker is None or "code_verifier" not in sent:
            return route.fulfill(status=400, json={"error": "invalid_grant"}, headers=cors)
        self.logins += 1
        token = _jwt({"sub": gebruiker, "n": self.logins})
        return route.fulfill(json={"access_token": token, "id_token": token}, headers=cors)

    def authorise(self, route: Route, asked: dict) -> None:
        code = secrets.token_urlsafe(8)
        back = {"ja": f"code={code}", "nee": "error=access_denied", "oud": "code=verlopen"}
        if self.login_with == "ja":
            self.codes[code] = self.gebruiker
        answer = f"{back[self.login_with]}&state={quote(asked['state'])}&iss={quote(URLS.issuer)}"
        _go_on(route, f"{asked['redirect_uri']}?{answer}")

    # the API

    def api(self, route: Route, name: str) -> None:
        body = json.loads(route.request.post_data)
        self.calls.append((name, body, route.request.headers["authorization"]))
        fault = self.faults[name].pop(0) if self.faults.get(name) else None
        if fault == "weg":
            return route.abort()
        if isinstance(fault, int):
            return route.fulfill(status=fault, json={"message": "wat de gateway zegt"})
        status, found = getattr(self, name)(body)
        return route.abort() if fault == "na" else route.fulfill(status=status, json=found)

    def list(self, body: dict) -> tuple[int, dict]:
        after = mp1.unb64(body["after"])
        found = [one for one in self.zaken if one.keys.case_id > after]
        cases = [{"case": one.id, "keybox": mp1.b64(one.keybox)} for one in found[:3]]
        return 200, {"cases": cases, "next": cases[-1]["case"] if len(found) > 3 else ""}

    def find(self, body: dict) -> Zaak | None:
        return next((one for one in self.zaken if one.id == body["case"]
                     and mp1.b64(one.keys.inzage) == body["inzage"]), None)  # fmt: skip

    def thread(self, body: dict) -> tuple[int, dict]:
        if (zaak := self.find(body)) is None:
            return 404, {"error": "UNKNOWN"}
        found = [one for one in zaak.records if one["seq"] > body["after"]]
        return 200, {"messages": found[:2], "more": len(found) > 2}

    def reply(self, body: dict) -> tuple[int, dict]:
        if (zaak := self.find(body)) is None:
            return 404, {"error": "UNKNOWN"}
        there = zaak.records[body["seq"]] if body["seq"] < len(zaak.records) else None
        if there:
            same = there["record"] == body["record"]
            return (200, {}) if same else (409, {"error": "CONFLICT"})
        one = {"seq": body["seq"], "by": "H", "record": body["record"], "lezer": self.gebruiker}
        zaak.records.append(one)
        return 201, {}

    def close(self, body: dict) -> tuple[int, dict]:
        if (zaak := self.find(body)) is None:
            return 404, {"error": "UNKNOWN"}
        zaak.dicht = True
        return 200, {}


def _go_on(route: Route, url: str) -> None:
    page = f'<!doctype html><title>Login</title><meta http-equiv="refresh" content="0;url={url}">'
    route.fulfill(body=page, content_type="text/html")


def _jwt(claims: dict) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"x.{body}.x"
