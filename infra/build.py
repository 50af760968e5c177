"""Make the three origins and what the functions need from the content.

Everything is made in a fresh folder and put in place at the end, so a build that fails leaves the
old one as it was. The same content gives the same bytes.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from infra import assets, headers, pelican_run  # these make `inhoud` importable
from inhoud import controle
from inhoud.adressen import Urls
from inhoud.fouten import InhoudRefused
from inhoud.lezen import Inhoud

__all__ = ["ORIGINS", "BuildRefused", "Urls", "build", "check"]

ORIGINS = ("intranet", "meld", "behandelen")
PLACES = ("site", "functions")
BuildRefused = InhoudRefused


def check(content: Path, *, productie: bool = False) -> list[str]:
    """What is wrong in *content*: Dutch lines `path:line: message`, empty when all is well."""
    return controle.check(content, productie=productie)[1]


def build(
    content: Path,
    out: Path,
    *,
    urls: Urls,
    overlay: Path | None = None,
    productie: bool = False,
) -> None:
    """Build `<out>/site` and `<out>/functions`; *overlay* is a recipients.yml used instead.

    Raises BuildRefused with every mistake in the content, before anything is written.
    """
    vervang = {"recipients": overlay} if overlay else {}
    inhoud = controle.checked(content, vervang=vervang, productie=productie)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".nieuw-", dir=out) as nieuw:
        _make(inhoud, Path(nieuw), urls)
        _swap(Path(nieuw), out)


def _make(inhoud: Inhoud, nieuw: Path, urls: Urls) -> None:
    paginas: Mapping[str, str] = {}
    for origin in ORIGINS:
        doel = nieuw / "site" / origin
        bundel = assets.bundle(origin, inhoud, doel)
        pelican_run.run(inhoud, doel, origin=origin, urls=urls, bundel=bundel)
        logins = inhoud.data["organisatie"].login_origins
        regels = headers.for_origin(origin, bundel, urls, logins)
        (nieuw / "site" / f"{origin}.headers.json").write_text(_json(regels), encoding="utf-8")
        if origin == "meld":
            paginas = _take_shells(doel / "zonder")
    _write_function(nieuw / "functions" / "melding", for_melding(inhoud, paginas))


def _take_shells(map_: Path) -> dict[str, str]:
    """The pages the function without JavaScript fills in: they move out of the site."""
    if not map_.is_dir():
        return {}
    paginas = {pad.stem: pad.read_text(encoding="utf-8") for pad in sorted(map_.glob("*.html"))}
    shutil.rmtree(map_)
    return paginas


def for_melding(inhoud: Inhoud, paginas: Mapping[str, str]) -> dict[str, object]:
    """What the slice `melding` knows of the content: inhoud.json."""
    organisatie, termijnen = inhoud.data["organisatie"], inhoud.data["termijnen"]
    return {
        "formaat": 1,
        "site_id": organisatie.site_id,
        "organisatie": {"naam": organisatie.naam},
        "lezers": assets.readers(inhoud),
        "intake": inhoud.data["intake"].model_dump(mode="json", exclude_none=True),
        "termijnen": termijnen.model_dump(
            include={"melding_open_dagen", "melding_afgesloten_dagen"}
        ),
        "paginas": dict(paginas),
    }


def _write_function(map_: Path, inhoud: dict[str, object]) -> None:
    map_.mkdir(parents=True)
    (map_ / "inhoud.json").write_text(_json(inhoud), encoding="utf-8")


def _json(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, indent=1) + "\n"


def _swap(nieuw: Path, out: Path) -> None:
    """Put the new folders in place; the old ones go with the temporary folder."""
    for naam in PLACES:
        if (out / naam).exists():
            (out / naam).rename(nieuw / f"oud-{naam}")
        (nieuw / naam).rename(out / naam)
