"""The sheet on which someone signs the gedragscode: one for the staff file, one to take home.

It names the version and the fingerprint of the Dutch file, as it lies in the content.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst
import yaml

from infra.posters import letters
from infra.site_path import SITE
from infra.stop import Stopped
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.registers.voorlichting import GEDRAGSCODE
from inhoud.schrijfwijze import day_in_words
from inhoud.weergave import direction

ONDERTEKENBLAD = "ondertekenblad"  # what a link calls it
_HERE = Path(__file__).parent


def sheet(inhoud: Inhoud, taal: str = NL) -> bytes:
    """A PDF/UA-1 file of two sheets in *taal*; the same content gives the same bytes.

    Raises Stopped when there is no gedragscode in that language.
    """
    gelezen, bron = inhoud.page(GEDRAGSCODE, taal), inhoud.page(GEDRAGSCODE)
    if gelezen is None or bron is None:
        keuze = ", ".join(een for een in inhoud.talen if inhoud.page(GEDRAGSCODE, een))
        anders = f" Kies uit {keuze}." if keuze else ""
        bestand = f"{inhoud.map.name}/{GEDRAGSCODE}/{taal}/{GEDRAGSCODE}.md"
        raise Stopped(f"{bestand} ontbreekt.{anders}")
    compiler = typst.Compiler(
        _HERE / "blad.typ",
        root=_HERE,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"papier": json.dumps(_data(inhoud, gelezen, bron))},
    )
    try:
        return cast("bytes", compiler.compile(format="pdf", pdf_standards="ua-1"))
    except typst.TypstError as fout:
        raise Stopped(f"Het blad van de gedragscode is niet te maken.\n{fout}") from None


def write(inhoud: Inhoud, folder: Path) -> None:
    """Put the sheet in every language into *folder*, the whole intranet, where links find it."""
    for naam, doel in inhoud.made().items():
        if naam.startswith(ONDERTEKENBLAD):
            pad = folder / doel.pad.lstrip("/")
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_bytes(sheet(inhoud, doel.taal))


def _data(inhoud: Inhoud, gelezen: Bladzijde, bron: Bladzijde) -> dict[str, Any]:
    zinnen = yaml.safe_load((SITE / "i18n" / f"{gelezen.taal}.yml").read_text("utf-8"))
    woorden = dict(zinnen[ONDERTEKENBLAD])
    versie = bron.kop.versie
    volgende = f"{int(versie.partition('.')[0]) + 1}.0"
    woorden["bewaren_regels"] = [
        zin.replace("{volgende}", volgende) for zin in woorden["bewaren_regels"]
    ]
    return woorden | {
        "taal": gelezen.taal,
        "rtl": direction(gelezen.taal) == "rtl",
        "organisatie": inhoud.in_taal(gelezen.taal)["organisatie"].naam,
        "document": f"{gelezen.kop.title}. {_version(bron, zinnen)}",
        "vingerafdruk": woorden["vingerafdruk"].partition("{bestand}"),
        "bestand": f"{inhoud.map.name}/{bron.pad}",
        "sha256": hashlib.sha256((inhoud.map / bron.pad).read_bytes()).hexdigest(),
        "let_op": _warning(bron, zinnen),
    }


def _version(bron: Bladzijde, zinnen: Mapping[str, Any]) -> str:
    woorden, dag = zinnen[ONDERTEKENBLAD], bron.kop.ingangsdatum or bron.kop.vastgesteld_op
    versie = woorden["versie"].replace("{versie}", bron.kop.versie)
    vanaf = woorden["vanaf"].replace("{dag}", day_in_words(dag, zinnen)) if dag else ""
    return f"{versie} {vanaf}".strip()


def _warning(bron: Bladzijde, zinnen: Mapping[str, Any]) -> str | None:
    if bron.kop.status != "vastgesteld":
        return str(zinnen[ONDERTEKENBLAD]["nog_niet"])
    return str(zinnen["voorbeeld"]) if bron.kop.voorbeeld else None


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[letters.folder()])
