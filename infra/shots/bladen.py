"""Every page of the built example by kind: a folder of content, or a screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infra.site_path import ROOT
from inhoud.lezen import read_content

TO_READ = ("intranet", "meld")  # what someone reads without logging in
TALEN = ("nl", "en", "ar")


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


def of_each_kind(out: Path) -> Iterator[Blad]:
    """The first page of every kind in every language on every origin."""
    gezien = set()
    for blad in every(out):
        soort = (blad.origin, blad.taal, blad.soort)
        if soort not in gezien:
            gezien.add(soort)
            yield blad


def _page(site: Path, bestand: Path, soorten: dict[str, str]) -> Blad:
    pad = "/" + bestand.relative_to(site).as_posix().removesuffix("index.html")
    taal = next((een for een in TALEN[1:] if pad.startswith(f"/{een}/")), "nl")
    kaal = pad.removeprefix(f"/{taal}/").strip("/").removesuffix(".html")
    if kaal.startswith("hulp/keuze"):
        soort = "keuzehulp"
    else:
        soort = soorten.get(pad) or kaal or {"intranet": "begin", "meld": "start"}[site.name]
    return Blad(site.name, taal, soort, pad)
