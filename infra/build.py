"""Make the three origins and what the functions need from the content.

Everything is made in a fresh folder and put in place at the end, so a build that fails leaves the
old one as it was. The same content gives the same bytes.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from infra import assets, headers, nakijken, pelican_run, werkplek  # these make `inhoud` importable
from infra.afval import no_collection
from inhoud.adressen import SCHERMEN, Urls
from inhoud.bladzijde import Inhoud, folder
from inhoud.fouten import InhoudRefused
from inhoud.registers.pulse import Ronde
from inhoud.ronde import to_answer

__all__ = ["ORIGINS", "BuildRefused", "Urls", "build", "check"]

ORIGINS = ("intranet", "meld", "behandelen")
PLACES = ("site", "functions")
Shells = Mapping[str, Mapping[str, str]]  # pages by name, by language
BuildRefused = InhoudRefused


def check(content: Path, *, productie: bool = False) -> list[str]:
    """What is wrong in *content*: Dutch lines `path:line: message`, empty when all is well."""
    return nakijken.check(content, productie=productie).fouten


def build(
    content: Path,
    out: Path,
    *,
    urls: Urls,
    vervang: Mapping[str, Path] | None = None,
    productie: bool = False,
    peildatum: date | None = None,
) -> None:
    """Build `<out>/site` and `<out>/functions`; *vervang* as `read_content`.

    What is out of date on *peildatum* (today) says so on its page.

    Raises BuildRefused with every mistake in the content, before anything is written.
    """
    with no_collection():
        inhoud = nakijken.checked(
            content, vervang=vervang, productie=productie, peildatum=peildatum
        )
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".nieuw-", dir=out) as nieuw:
            _make(inhoud, Path(nieuw), urls)
            _swap(Path(nieuw), out)


def _make(inhoud: Inhoud, nieuw: Path, urls: Urls) -> None:
    melding: Shells = {}
    pulse: Shells = {}
    toets = werkplek.judged(inhoud)
    for origin in ORIGINS:
        doel = nieuw / "site" / origin
        bundel = assets.bundle(origin, inhoud, doel)
        binnen = werkplek.for_intranet(inhoud, toets) if origin == "intranet" else None
        pelican_run.run(inhoud, doel, origin=origin, urls=urls, bundel=bundel, werkplek=binnen)
        if binnen:
            werkplek.write_files(inhoud, toets, doel)
        logins = inhoud.data["organisatie"].login_origins
        regels = headers.for_origin(origin, bundel, urls, logins)
        (nieuw / "site" / f"{origin}.headers.json").write_text(_json(regels), encoding="utf-8")
        if origin == "meld":
            melding = take_shells(inhoud, doel, "zonder")
            pulse = take_shells(inhoud, doel, "pulse-zonder")
    _write_function(nieuw / "functions" / "melding", for_melding(inhoud, melding))
    _write_function(nieuw / "functions" / "pulse", for_pulse(inhoud, pulse))


def take_shells(inhoud: Inhoud, meld: Path, naam: str) -> dict[str, dict[str, str]]:
    """By language, the pages a function fills in without JavaScript: they move out of the site."""
    return {taal: _take_from(meld / folder(taal) / naam) for taal in inhoud.talen}


def _take_from(map_: Path) -> dict[str, str]:
    if not map_.is_dir():
        return {}
    paginas = {pad.stem: pad.read_text(encoding="utf-8") for pad in sorted(map_.glob("*.html"))}
    shutil.rmtree(map_)
    return paginas


def for_melding(inhoud: Inhoud, paginas: Shells) -> dict[str, object]:
    """What the slice `melding` knows of the content: inhoud.json."""
    organisatie, termijnen = inhoud.data["organisatie"], inhoud.data["termijnen"]
    return {
        "formaat": 1,
        "site_id": organisatie.site_id,
        "organisatie": {"naam": organisatie.naam},
        "lezers": assets.readers(inhoud),
        "talen": {
            taal: {
                "intake": _dump(inhoud.in_taal(taal)["intake"]),
                "rollen": {
                    lezer.id: lezer.rol for lezer in inhoud.in_taal(taal)["recipients"].lezers
                },
                "paginas": dict(shells),
            }
            for taal, shells in paginas.items()
        },
        "termijnen": termijnen.model_dump(
            include={"melding_open_dagen", "melding_afgesloten_dagen"}
        ),
    }


def for_pulse(inhoud: Inhoud, paginas: Shells) -> dict[str, object]:
    """What the slice `pulse` knows of the content: rounds whose results are not out yet."""
    nu = to_answer(inhoud.rondes.values(), inhoud.peildatum)
    return {
        "formaat": 1,
        "rondes": [
            _round(naam, stuk.ronde) for naam, stuk in inhoud.rondes.items() if not stuk.release
        ],
        "talen": {
            taal: {
                "paginas": dict(shells),
                "ronde": nu.id if nu else "",
                "begin": SCHERMEN["vragenlijst"].spoken(taal).pad,
            }
            for taal, shells in paginas.items()
        },
    }


def _round(naam: str, ronde: Ronde) -> dict[str, object]:
    vragen = [
        vraag.model_dump(include={"id", "soort", "gevoelig"})
        | {"antwoorden": len(vraag.antwoorden), "vormen": [vorm.id for vorm in vraag.vormen]}
        | {"vergelijk": list(vraag.vergelijk.vormen) if vraag.vergelijk else []}
        for vraag in ronde.vragen
    ]
    sleutels = [
        {"groep": ronde.code_of(sleutel.groep) if sleutel.groep else "00", "n": sleutel.n}
        for sleutel in ronde.sleutels
    ]
    dagen = ronde.model_dump(mode="json", include={"opent", "sluit", "toegang", "uitgifte"})
    return {"id": naam, **dagen, "groepen": len(ronde.groepen)} | {
        "vragen": vragen, "sleutels": sleutels,
    }  # fmt: skip


def _dump(model: BaseModel) -> dict[str, object]:
    return model.model_dump(mode="json", exclude_none=True)


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
