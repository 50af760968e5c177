"""The world around the pages of the pulse: the content with a round open, and a server that says
what a test wants it to say.
"""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs

import yaml
from playwright.sync_api import BrowserContext, Page, Route, expect

from functions.edge.fields import b64, unb64
from functions.edge.pagina import Pagina
from functions.pulse.blind import PrivateKey, sign
from infra import assets, build, headers, npm, pelican_run
from infra.local.proefronde import write_round
from infra.pulse.sleutel import new_key
from inhoud import controle
from inhoud.ronde import to_answer
from tests.browser import context
from tests.site.browser.inbox_double import KINDS
from tests.voorbeeld import ROOT, URLS

VANDAAG = date(2026, 12, 1)
CODE = "ABCDEFGHJKMNPQR0P"
DOLLARS = "Geld & $bewijs, $5 of $$"  # an organisation may call a group anything
ZONDER = "/zonder-javascript/pulse"
ANTWOORD, UITGIFTE = "/api/v1/pulse/antwoord", "/api/v1/pulse/uitgifte"


class Site:
    """The meld origin with a round of eight questions; *blind*: with a key of the test."""

    def __init__(self, out: Path, *, blind: bool = False) -> None:
        npm.ci(npm.BROWSER, dev=True)
        erbij = write_round(ROOT / "content", out, VANDAAG)
        self.key = PrivateKey.of(json.loads(new_key().privaat)) if blind else None
        _change(next(erbij.glob("*/ronde.yml")), self.key)
        content = controle.checked(ROOT / "content", vervang={"pulse": erbij}, peildatum=VANDAAG)
        stuk = to_answer(content.rondes.values(), VANDAAG)
        assert stuk
        self.id, self.ronde = stuk.id, stuk.ronde
        self.folder = out / "meld"
        bundel = assets.bundle("meld", content, self.folder)
        pelican_run.run(content, self.folder, origin="meld", urls=URLS, bundel=bundel)
        self.headers = headers.for_origin("meld", bundel, URLS)["*"]
        self.shells = build.take_shells(content, self.folder, "pulse-zonder")

    def read(self, pad: str) -> str:
        return (self.folder / pad.lstrip("/") / "index.html").read_text("utf-8")


def _change(ronde: Path, key: PrivateKey | None) -> None:
    velden = yaml.safe_load(ronde.read_text("utf-8"))
    velden["groepen"][0]["naam"] = DOLLARS
    if key:
        dagen = {"opent": str(VANDAAG - timedelta(9)), "sluit": str(VANDAAG - timedelta(2))}
        sleutels = [{"n": b64(key.public)}]
        velden |= {"toegang": "blind", "uitgifte": dagen, "sleutels": sleutels}
    ronde.write_text(yaml.safe_dump(velden, allow_unicode=True), "utf-8")


@dataclass
class Wereld:
    """One server behind the site: what it was asked, and what it says next."""

    site: Site
    says: list[object] = field(default_factory=list)  # a code, "weg" or "verloren"; else it is well
    asked: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)

    def connect(self, person: BrowserContext) -> None:
        person.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(URLS.meld)
        self.asked.append(path)
        if not path.startswith("/"):
            return route.fulfill(body="elders", content_type="text/plain")
        if route.request.method == "POST":
            return self._post(route, path)
        file = self.site.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            return route.fulfill(status=404, body="")
        kind = {"Content-Type": KINDS[file.suffix]}
        return route.fulfill(body=file.read_bytes(), headers={**self.site.headers, **kind})

    def _post(self, route: Route, path: str) -> None:
        body = route.request.post_data or ""
        says = self.says.pop(0) if self.says else None
        if says != "weg":
            self.bodies.append(body)
        if says in ("weg", "verloren"):
            return route.abort()
        if path == ZONDER:
            html = self._page(parse_qs(body, keep_blank_values=True), says)
            headers_ = {**self.site.headers, "Content-Type": KINDS[".html"]}
            return route.fulfill(body=html, headers=headers_)
        if says:
            return route.fulfill(status=STATUS[says], json={"error": says})
        if path == UITGIFTE:
            signed = sign(self.site.key, unb64(json.loads(body)["blind"]))
            return route.fulfill(json={"handtekening": b64(signed)})
        return route.fulfill(status=201, json={})

    def _page(self, fields: dict[str, list[str]], says: object) -> str:
        shells = self.site.shells[fields["taal"][0]]
        if not says:
            return Pagina(shells["klaar"]).fill({})
        n = self.site.ronde.tekens
        chosen = {f"c_{i}_{fields[f'v_{i}'][0]}": "checked" for i in range(n)}
        chosen |= {f"s_{i}_{fields[f'v_{i}'][0]}": "selected" for i in range(n)}
        chosen |= {f"groep_{fields['groep'][0]}": "selected", "bewijs": fields["bewijs"][0]}
        toon = {"fouten", says}
        return Pagina(shells["vragen"]).fill({**chosen, "toch": "0"}, toon, fout=[({}, ())])


STATUS = {
    "UNKNOWN": 404, "FORBIDDEN": 403, "CONFLICT": 409, "NOT_OPEN": 403, "OVER": 410,
    "BAD_REQUEST": 400, "BUSY": 503, "TOO_LARGE": 413, "MEDIA": 415,
}  # fmt: skip


def answer(page: Page, digit: str) -> None:
    """Everywhere the same; in a question that has no such answer, the last it has."""
    page.evaluate(CHOOSE, digit)


CHOOSE = """digit => {
  for (const keuzes of document.querySelectorAll(".keuzes")) {
    const rond = [...keuzes.querySelectorAll("input")];
    (rond.find(({ value }) => value === digit) ?? rond.at(-2)).click();
  }
  for (const lijst of document.querySelectorAll("select[name^=v_]")) {
    lijst.value = digit;
    lijst.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


def person(browser, wereld: Wereld, **options) -> Page:
    """A fresh person on the day of the test."""
    made = context(browser, **options)
    wereld.connect(made)
    page = made.new_page()
    page.clock.set_fixed_time(f"{VANDAAG}T12:00:00")
    return page


def at_the_questions(page: Page, *, taal: str = "", code: str = CODE) -> Page:
    page.goto(f"{URLS.meld}{taal}/pulse/")
    if code:
        page.fill("#bewijs", code)
    return page


def sees(page: Page, zin: str) -> None:
    """The sentence stands there, is spoken, and has the focus."""
    expect(page.locator("#fout")).to_contain_text(zin)
    expect(page.locator("#fout")).to_be_focused()
