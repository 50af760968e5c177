"""The world around the meld pages: their files, and the functions that ship, all in this process.

A test can come in between: the network fails, an answer is lost, a script is blocked.
"""

import json
from collections.abc import Callable
from pathlib import Path

import yaml
from playwright.sync_api import BrowserContext, Route

from functions.melding import agepq, meld, zonder_javascript
from infra import assets, build, headers, npm, pelican_run
from infra.local.stores import SqliteMeldingStore
from inhoud import controle
from tests.fakes import SECRET, Kalender, event
from tests.functions.melding.meld_paginas import ROOT, URLS
from tests.site.browser.inbox_double import KINDS

Trouble = Callable[
    [str], object
]  # by path: a status, "weg" (no network), "verloren" (after the writing)


class Site:
    """The meld origin, built from the real content with readers of the test."""

    def __init__(self, out: Path) -> None:
        npm.ci(npm.BROWSER, dev=True)
        self.identities, overlay = _readers(out)
        content = controle.checked(ROOT / "content", vervang={"recipients": overlay})
        self.folder = out / "meld"
        bundel = assets.bundle("meld", content, self.folder)
        pelican_run.run(content, self.folder, origin="meld", urls=URLS, bundel=bundel)
        self.headers = headers.for_origin("meld", bundel, URLS)
        shells = build.take_shells(content, self.folder, "zonder")
        self.inhoud = json.loads(json.dumps(build.for_melding(content, shells)))

    def answer(self, route: Route, path: str) -> None:
        file = self.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            return route.fulfill(status=404, body="")
        own = self.headers["/a/"] if path.startswith("/a/") else {}
        kind = {"Content-Type": KINDS[file.suffix]}
        return route.fulfill(body=file.read_bytes(), headers={**self.headers["*"], **own, **kind})


class Wereld:
    """One fresh store behind the site."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.site = site
        self.store = SqliteMeldingStore(folder / "melding.db")
        self.trouble: Trouble = lambda _: None
        self.asked: list[str] = []
        self.bodies: list[dict] = []  # of `cases`
        today = Kalender()
        self._meld = meld.make_handler(self.store, site.inhoud, secret=SECRET, today=today)
        self._zonder = zonder_javascript.make_handler(
            self.store, site.inhoud, secret=SECRET, today=today
        )

    def connect(self, context: BrowserContext) -> None:
        context.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(URLS.meld)
        self.asked.append(path)
        trouble = self.trouble(path)
        if trouble == "weg" or not path.startswith("/"):
            return route.abort()
        if isinstance(trouble, int):
            return route.fulfill(status=trouble, json={"message": "AWS"})
        if route.request.method != "POST":
            return self.site.answer(route, path)
        answer = self._call(route, path)
        if trouble == "verloren":
            return route.abort()
        headers_ = {**self.site.headers["*"], **answer["headers"]}
        return route.fulfill(status=answer["statusCode"], headers=headers_, body=answer["body"])

    def _call(self, route: Route, path: str) -> dict:
        body = route.request.post_data or ""
        kind = {"headers": {"content-type": route.request.headers["content-type"]}}
        if path.startswith("/zonder-javascript/"):
            return self._zonder(event(path, body, **kind), None)
        if path.endswith("/cases"):
            self.bodies.append(json.loads(body))
        return self._meld(event(path, body, **kind), None)


def _readers(out: Path) -> tuple[dict[str, str], Path]:
    register = yaml.safe_load((ROOT / "content/data/recipients.yml").read_text("utf-8"))
    identities = {}
    for lezer in register["lezers"]:
        identities[lezer["id"]], lezer["age"] = agepq.new_identity()
    overlay = out / "recipients.yml"
    overlay.write_text(yaml.safe_dump(register, allow_unicode=True), "utf-8")
    return identities, overlay
