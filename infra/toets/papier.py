"""The toets as evidence on paper: a PDF that names the content it was made from, to talk about."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

import typst

from infra.posters import letters
from infra.stop import Stopped
from infra.toets import woorden
from infra.toets.beeld import Deel, parts, role_names
from infra.toets.model import KOLOMMEN, Bevinding, Oordeel, Stand, Toets
from infra.toets.vastgelegd import Vastgelegd
from infra.toets.zicht import day
from inhoud.bladzijde import Inhoud
from inhoud.leestekst import plain

BESTAND = "toets.pdf"
HARD = "\N{NO-BREAK SPACE}"  # no day stands alone on a line
_HERE = Path(__file__).parent
_TAFEL = {
    "or": "de ondernemingsraad",
    "pvt": "de personeelsvertegenwoordiging",
    "geen": "de medewerkers",
}


def print_toets(inhoud: Inhoud, toets: Toets, vastgelegd: Vastgelegd) -> bytes:
    """A PDF of *toets*; the same content and commit give the same bytes. Raises NpmFailed.

    A sign that our letters lack, such as one in a title, becomes a question mark.
    """
    gezegd = json.dumps(_paper(inhoud, toets, vastgelegd), ensure_ascii=False)
    while True:
        try:
            return _compile(gezegd)
        except typst.TypstError as fout:
            gezegd = _without(gezegd, str(fout))


def _compile(gezegd: str) -> bytes:
    compiler = typst.Compiler(
        _HERE / "papier.typ",
        root=_HERE,
        font_paths=[letters.folder()],
        ignore_system_fonts=True,
        sys_inputs={"papier": gezegd},
    )
    return cast("bytes", compiler.compile(format="pdf", pdf_standards="ua-1"))


def _without(gezegd: str, fout: str) -> str:
    """*gezegd* with a question mark for what *fout* says has no letters. Raises Stopped."""
    hier = letters.MISSING.search(fout)
    teken = letters.CODE.sub(lambda code: chr(int(code[1], 16)), hier[1]) if hier else ""
    # JSON writes what is no sign at all in its own way
    for vorm in (teken, json.dumps(teken)[1:-1]):
        if vorm and vorm in gezegd:
            return gezegd.replace(vorm, "?")
    raise Stopped(f"De pdf van de toets is niet te maken.\n{fout}")


def _paper(inhoud: Inhoud, toets: Toets, vastgelegd: Vastgelegd) -> dict[str, Any]:
    organisatie, delen = inhoud.data["organisatie"], parts(inhoud, toets)
    normen = [deel.norm for deel in delen]
    wie = role_names(inhoud)
    return {
        "organisatie": organisatie.naam,
        "wat": woorden.what_it_is(normen),
        "ook": woorden.and_also(normen),
        "geen_oordeel": woorden.GEEN_OORDEEL,
        "dag": _day(toets.dag),
        "versie": str(vastgelegd),
        "geteld": [[stand, zin] for stand, _, zin in woorden.tally(toets.oordelen)],
        "woord": woorden.STAND,
        "niet_gevraagd": woorden.NIET_GEVRAAGD,
        "kolommen": [woorden.KOLOM[kolom] for kolom in KOLOMMEN],
        "tafel": _TAFEL[organisatie.medezeggenschap],
        "delen": [_part(deel, wie) for deel in delen],
    }


def _part(deel: Deel, wie: Mapping[str, str]) -> dict[str, Any]:
    norm = deel.norm
    return {
        "titel": norm.titel,
        "uitleg": plain(norm.uitleg or ""),
        "bron": f"Bron: {norm.bron.document} ({woorden.source(norm)}).",
        "referentie": deel.referentie,
        "rijen": [_row(een, wie) for een in deel.oordelen],
    }


def _row(een: Oordeel, wie: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": een.regel.id,
        "wat": plain(een.regel.wat),
        "stand": een.stand,
        "kolommen": [een.kolommen[kolom] for kolom in KOLOMMEN],
        "gezien": [_said(punt, wie) for punt in _to_say(een)],
    }


def _to_say(een: Oordeel) -> list[Oordeel | Bevinding]:
    """One sentence for what is in order; else every point that is not."""
    if een.stand in ("groen", "grijs"):
        return [een]
    let_op: tuple[Stand, ...] = ("rood", "oranje")
    return [punt for punt in een.bevindingen if punt.stand in let_op]


def _said(punt: Oordeel | Bevinding, wie: Mapping[str, str]) -> dict[str, str]:
    return {
        "stand": punt.stand,
        "zin": punt.zin,
        "wie": wie.get(punt.eigenaar, punt.eigenaar),
        "voor": _day(punt.voor) if punt.voor else "",
        "waar": f"{punt.plek.bestand}:{punt.plek.regel}",
    }


def _day(dag: date) -> str:
    return day(dag).replace(" ", HARD, 1)
