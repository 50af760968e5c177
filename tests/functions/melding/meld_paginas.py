"""The real pages and questions of the example organisation; the test has the readers' keys."""

import json
import re
from base64 import b64encode
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

import yaml

from functions.melding import agepq
from infra import build, pelican_run
from inhoud import controle
from tests.fakes import BROWSER, event

ROOT = Path(__file__).parents[3]
URLS = build.Urls(*(f"http://127.0.0.1:{port}" for port in (18_200, 18_201, 18_202, 18_203)))
URLENCODED = "application/x-www-form-urlencoded"


class Names:
    """Stands for the bundle of scripts and styles: nothing has to be packed to fill in a page."""

    def url(self, naam: str) -> str:
        return f"/a/{naam}"

    def integrity(self, _: str) -> str:
        return ""


@cache
def identities() -> dict[str, tuple[str, str]]:
    """Of every reader in the register: (identity, recipient)."""
    register = yaml.safe_load((ROOT / "content/data/recipients.yml").read_text("utf-8"))
    return {lezer["id"]: agepq.new_identity() for lezer in register["lezers"]}


@cache
def inhoud_json() -> str:
    """What the build would write for this slice."""
    register = yaml.safe_load((ROOT / "content/data/recipients.yml").read_text("utf-8"))
    for lezer in register["lezers"]:
        lezer["age"] = identities()[lezer["id"]][1]
    with TemporaryDirectory() as folder:
        overlay, out = Path(folder) / "recipients.yml", Path(folder) / "meld"
        overlay.write_text(yaml.safe_dump(register, allow_unicode=True), "utf-8")
        inhoud = controle.checked(ROOT / "content", vervang={"recipients": overlay})
        pelican_run.run(inhoud, out, origin="meld", urls=URLS, bundel=Names())
        return json.dumps(build.for_melding(inhoud, build.take_shells(inhoud, out, "zonder")))


class Browser:
    """Someone without JavaScript: posts forms, and reads what is on the page."""

    def __init__(self, handler) -> None:
        self.handler = handler
        self.status = 0
        self.html = ""
        self.headers: dict = {}

    def post(self, route: str, fields, *, media: str = URLENCODED) -> str:
        body = fields if isinstance(fields, bytes) else urlencode(fields, doseq=True).encode()
        # as AWS passes a plain form
        sent = {"isBase64Encoded": True, "headers": {"content-type": media, "user-agent": BROWSER}}
        made = event(f"/zonder-javascript/{route}", b64encode(body).decode(), **sent)
        answer = self.handler(made, None)
        self.status, self.html = answer["statusCode"], answer["body"]
        self.headers = {name.lower(): value for name, value in answer["headers"].items()}
        return self.html

    def hidden(self) -> dict[str, list[str]]:
        """The hidden fields, as the browser would post them."""
        found: dict[str, list[str]] = {}
        for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.html):
            found.setdefault(name, []).append(unescape(value))
        return found

    def words(self) -> str:
        return " ".join(re.findall(r"<b>([a-z]+)</b>", self.html))

    def letters(self) -> list[str]:
        return [unescape(t) for t in re.findall(r'brief-tekst" dir="auto">([^<]*)<', self.html)]

    def shown(self) -> str:
        """The page without what is hidden in it."""
        visible = re.sub(r"<(\w+)[^>]* hidden>.*?</\1>", "", self.html, flags=re.DOTALL)
        return unescape(re.sub(r"<[^>]+>", "", visible))

    def written(self, name: str) -> str:
        """What stands in the text field *name*."""
        field = re.search(
            rf'<textarea[^>]*name="{name}"[^>]*>\n(.*?)</textarea>', self.html, re.DOTALL
        )
        return unescape(field[1]) if field else ""
