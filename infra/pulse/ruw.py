"""A file of loose answers, for whoever counts outside the server: `--invoer antwoorden.json`."""

import json
from pathlib import Path
from typing import Any

from functions.pulse.model import Rij
from infra.afval import no_collection
from infra.pulse.tellen import ReleaseRefused

VELDEN = {"ronde", "codes", "antwoorden"}
IN_EEN_RIJ = 3  # vraag, groep, antwoord


def read_raw(pad: Path, ronde: str) -> tuple[list[Rij], int]:
    """The answers in *pad*, which must be of *ronde*, and how many codes were handed out.

    Raises ReleaseRefused.
    """
    with no_collection():
        gelezen = _parse(pad)
        codes = _codes(gelezen, ronde, pad)
        return [_row(rij, pad) for rij in gelezen["antwoorden"]], codes


def _codes(gelezen: Any, ronde: str, pad: Path) -> int:  # noqa: ANN401 - whatever JSON held
    if not isinstance(gelezen, dict) or gelezen.keys() != VELDEN:
        raise ReleaseRefused(f"{pad}: verwacht precies ronde, codes en antwoorden.")
    if gelezen["ronde"] != ronde:
        raise ReleaseRefused(f"{pad}: dit zijn niet de antwoorden van de ronde '{ronde}'.")
    codes = gelezen["codes"]
    if type(codes) is not int or codes < 1:
        raise ReleaseRefused(f"{pad}: codes is een getal, en minstens 1.")
    if not isinstance(gelezen["antwoorden"], list):
        raise ReleaseRefused(f"{pad}: antwoorden is een lijst.")
    return codes


def _parse(pad: Path) -> Any:  # noqa: ANN401 - whatever JSON held
    try:
        return json.loads(pad.read_text("utf-8"))
    except OSError as fout:
        raise ReleaseRefused(f"{pad}: dit bestand is er niet, of is niet te lezen.") from fout
    except (ValueError, RecursionError) as fout:
        raise ReleaseRefused(f"{pad}: dit is geen JSON.") from fout


def _row(rij: Any, pad: Path) -> Rij:  # noqa: ANN401 - whatever JSON held
    if isinstance(rij, list) and len(rij) == IN_EEN_RIJ:
        vraag, groep, antwoord = rij
        if isinstance(vraag, str) and isinstance(groep, str) and isinstance(antwoord, str):
            return Rij(vraag, groep, antwoord)
    raise ReleaseRefused(
        f"{pad}: een antwoord is een rij van drie teksten: vraag, groep, antwoord."
    )
