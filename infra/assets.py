"""The styles, scripts and pictures of an origin: bundled, named by their hash, with integrity.

What is bundled is what a template asks for with `asset("…")`, so there is no second list.
"""

import base64
import hashlib
import json
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from infra.bundling import bundle_file
from infra.site_path import BROWSER, THEME
from inhoud.bladzijde import Inhoud
from inhoud.fouten import InhoudRefused
from inhoud.registers import huisstijl

WITHOUT_PAGES = "behandelen"
ASKED = re.compile(r"""asset\(\s*["']([^"']+)["']""")


@dataclass
class Bundel:
    """The files of one origin: name → (address, integrity)."""

    bestanden: dict[str, tuple[str, str]] = field(default_factory=dict)

    def url(self, naam: str) -> str:
        """Where *naam* stands."""
        return self.bestanden[naam][0]

    def integrity(self, naam: str) -> str:
        """The hash a browser checks *naam* against."""
        return self.bestanden[naam][1]

    def script_hashes(self) -> list[str]:
        """The hashes of all scripts, for the header."""
        return sorted(hash_ for url, hash_ in self.bestanden.values() if url.endswith(".js"))


def bundle(origin: str, inhoud: Inhoud, out: Path) -> Bundel:
    """Bundle what the templates of *origin* ask for into `<out>/a/`."""
    bundel, map_ = Bundel(), out / "a"
    map_.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as tijdelijk:
        gegevens = Path(tijdelijk) / "inhoud.json"
        gegevens.write_text(json.dumps(for_browser(inhoud)), encoding="utf-8")
        kleuren = huisstijl.css(inhoud.data.get("huisstijl") or huisstijl.Huisstijl())
        gegevens.with_name("huisstijl.css").write_text(kleuren, encoding="utf-8")
        namen = asked(origin)
        bronnen = [_source(naam) for naam in namen]
        with ThreadPoolExecutor() as pool:  # each waits for a process of its own
            gebundeld = list(pool.map(lambda bron: bundle_file(bron, gegevens), bronnen))
    for naam, (inhoud_, licenties) in zip(namen, gebundeld, strict=True):
        bundel.bestanden[naam] = _put(naam, inhoud_, licenties, map_)
    return bundel


def asked(origin: str) -> list[str]:
    """The names the templates of *origin* use, and the style sheet of its screens, if any."""
    templates = THEME / "templates"
    kinds = "base" if origin == WITHOUT_PAGES else "*"  # a page's kind is a template of its own
    eigen = [*templates.glob(f"{origin}/**/*.html"), *templates.glob(f"{kinds}.html")]
    namen = {naam for pad in eigen for naam in ASKED.findall(pad.read_text(encoding="utf-8"))}
    scherm = f"{origin}.css"
    return sorted(namen | ({scherm} if (THEME / "css" / scherm).is_file() else set()))


def _source(naam: str) -> Path:
    pad = {".css": THEME / "css", ".js": BROWSER}.get(Path(naam).suffix, THEME / "static") / naam
    if not pad.is_file():
        raise InhoudRefused([f"{pad.name}:1: een template vraagt dit bestand, maar het is er niet"])
    return pad


def _put(naam: str, inhoud: bytes, licenties: str, map_: Path) -> tuple[str, str]:
    pad = Path(naam)
    vinger = hashlib.sha256(inhoud).hexdigest()[:10]
    doel = map_ / f"{pad.stem}.{vinger}{pad.suffix}"
    doel.write_bytes(inhoud)
    if licenties:
        doel.with_name(f"{doel.name}.licenties.txt").write_text(licenties, encoding="utf-8")
    hash_ = base64.b64encode(hashlib.sha384(inhoud).digest()).decode()
    return f"/a/{doel.name}", f"sha384-{hash_}"


def readers(inhoud: Inhoud) -> list[dict[str, str]]:
    """The readers as the browser and the functions know them."""
    velden = ("id", "naam", "rol", "soort", "age")
    return [
        {veld: getattr(lezer, veld) for veld in velden}
        for lezer in inhoud.data["recipients"].lezers
    ]


def for_browser(inhoud: Inhoud) -> dict[str, object]:
    """What a script gets from `import inhoud from "inhoud"`."""
    return {
        "site_id": inhoud.data["organisatie"].site_id,
        "woorden": _words(),
        "lezers": readers(inhoud),
    }


def _words() -> str:
    pad = THEME.parents[1] / "functions" / "melding" / "woorden.txt"
    return " ".join(pad.read_text(encoding="utf-8").split()) if pad.is_file() else ""
