"""Every page of the built example by kind, and which of them a run looks at in a browser.

A kind is a folder of content, or a screen. Any run looks at one of each kind in each language.
`.ci/run` looks at all; only of the route chooser, whose screens come from one template, it takes a
few in each language, and others after each commit.
"""

import os
import random
import subprocess
from dataclasses import dataclass
from pathlib import Path

from inhoud.lezen import read_content

ROOT = Path(__file__).parents[2]
TO_READ = ("intranet", "meld")  # what someone reads without logging in
TALEN = ("nl", "en", "ar")
SCREENS = 4  # of the route chooser, in each language on each origin


@dataclass(frozen=True)
class Blad:
    """One page of one origin."""

    origin: str
    taal: str
    soort: str
    pad: str


def every(out: Path) -> list[Blad]:
    """All pages of the build *out* that are read without a login."""
    inhoud, _ = read_content(ROOT / "content")
    soorten = {blad.adres: blad.soort for blad in inhoud.bladzijden if blad.kop.slug != "/"}
    return [
        _page(out / "site" / origin, pad, soorten)
        for origin in TO_READ
        for pad in sorted((out / "site" / origin).rglob("*.html"))
    ]


def _page(site: Path, bestand: Path, soorten: dict[str, str]) -> Blad:
    pad = "/" + bestand.relative_to(site).as_posix().removesuffix("index.html")
    taal = next((een for een in TALEN[1:] if pad.startswith(f"/{een}/")), "nl")
    kaal = pad.removeprefix(f"/{taal}/").strip("/").removesuffix(".html")
    if kaal.startswith("hulp/keuze"):
        soort = "keuzehulp"
    else:
        soort = soorten.get(pad) or kaal or {"intranet": "begin", "meld": "start"}[site.name]
    return Blad(site.name, taal, soort, pad)


def of_each_kind(out: Path, origin: str) -> list[Blad]:
    """The first page of every kind in every language, on the first origin that has it."""
    eerste = {(blad.soort, blad.taal): blad for blad in reversed(every(out))}
    return [blad for blad in eerste.values() if blad.origin == origin]


def to_look_at(out: Path, origin: str) -> list[Blad]:
    """What this run looks at."""
    if os.environ.get("VERTROUWD_BROWSER") != "verplicht":
        return of_each_kind(out, origin)
    alle = [blad for blad in every(out) if blad.origin == origin]
    kies = random.Random(_commit())
    gekozen = [blad for blad in alle if blad.soort != "keuzehulp"]
    for taal in TALEN:
        schermen = [b for b in alle if b.soort == "keuzehulp" and b.taal == taal]
        gekozen += kies.sample(schermen, min(SCREENS, len(schermen)))
    return gekozen


def _commit() -> str:
    git = ["git", "-C", ROOT, "rev-parse", "HEAD"]
    return subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()
