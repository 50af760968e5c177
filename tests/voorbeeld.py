"""Content to break, and a build to look at without a server."""

import json
import mimetypes
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Route

from infra.build import Urls, check
from inhoud import controle

ROOT = Path(__file__).parents[1]
URLS = Urls(
    "https://intranet.test", "https://meld.test", "https://behandelen.test", "https://login.test"
)


class Klein:
    """A content folder of one's own; `mistakes` is what the editor would read."""

    def __init__(self, folder: Path):
        self.folder = folder

    def change(self, bestand: str, oud: str, nieuw: str) -> "Klein":
        pad = self.folder / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst, f"{bestand} has no {oud!r}"
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
        return self

    def put(self, registers: Mapping[str, str]) -> "Klein":
        """Write each register, whatever stood there."""
        for naam, tekst in registers.items():
            (self.folder / f"data/{naam}.yml").write_text(tekst, encoding="utf-8")
        return self

    def mistakes(self, **options) -> list[str]:
        return check(self.folder, **options)

    def warnings(self) -> list[str]:
        return controle.check(self.folder).waarschuwingen


class Origin:
    """One origin of a build, answered without a server: its files, its headers, nothing else."""

    def __init__(self, out: Path, naam: str):
        self.folder = out / "site" / naam
        self.rules = json.loads((out / f"site/{naam}.headers.json").read_text("utf-8"))
        self.url = URLS.of(naam)
        self.elsewhere: list[str] = []

    def paths(self) -> list[str]:
        files = sorted(self.folder.rglob("index.html"))
        read = [pad for pad in files if "/pagina." in pad.read_text("utf-8")]
        return ["/" + str(pad.relative_to(self.folder)).removesuffix("index.html") for pad in read]

    def answer(self, route: Route) -> None:
        url = route.request.url.partition("#")[0]
        if not url.startswith(self.url + "/"):
            self.elsewhere.append(url)
            return route.fulfill(body="elders", content_type="text/plain")
        pad = self.folder / url.removeprefix(self.url + "/")
        pad = pad / "index.html" if pad.is_dir() else pad
        headers = self.rules["*"] | (self.rules["/a/"] if "/a/" in url else {})
        kind = mimetypes.guess_type(pad.name)[0] or "application/octet-stream"
        return route.fulfill(body=pad.read_bytes(), headers=headers | {"Content-Type": kind})
