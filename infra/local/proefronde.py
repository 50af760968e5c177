"""A round to try, while `vertrouwd serve` runs: the questions of the content, open these weeks.

It stands in the data folder and comes on top of the content's own rounds, unless one of those is
open or yet to come. Its codes are on the screen; a real round's are on paper and nowhere else.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from functions.pulse.code import hash_of, new_code
from functions.pulse.model import PulseStore, Uitgave
from infra.local.data import keep, write_private
from infra.pulse.rijen import row_names
from inhoud.bladzijde import NL
from inhoud.lezen import PULSE
from inhoud.lezen_bestand import Bestanden
from inhoud.lezen_rondes import read_rounds
from inhoud.ronde import Rondestuk

FOLDER, BRIEFJES = "pulse-proef", "pulse-codes"  # in the data folder
CODES = 40
DUUR = timedelta(days=14)
TITELS = {"en": "A round to try", "ar": "جولة للتجربة"}
NIET = ("vervolg", "besproken_met_or", "nulmeting", "bureau")


@dataclass(frozen=True)
class Proefronde:
    """The round to try, and codes that each work once."""

    folder: Path
    ronde: str = ""
    codes: tuple[str, ...] = ()


def make_proefronde(content: Path, data: Path, store: PulseStore, today: date) -> Proefronde:
    """The round of these weeks; without a name when the content has one of its own."""
    folder = write_round(content, data, today)
    for naam, stuk in _rounds(content, folder).items():
        if naam.startswith("proef-"):
            return Proefronde(folder, naam, _codes(data, naam, stuk, store))
    return Proefronde(folder)


def write_round(content: Path, data: Path, today: date) -> Path:
    """The folder with the round to try, made anew so that it is open; empty without one."""
    folder = data / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    rondes = _rounds(content, content / PULSE).values()
    if not rondes or any(stuk.ronde.sluit >= today for stuk in rondes):
        folder.mkdir(parents=True)
        return folder
    meeste = max(rondes, key=lambda stuk: len(stuk.ronde.vragen))
    # another round when the questions change: its codes belong to these
    hier = folder / f"proef-{meeste.ronde.definition()[:8]}"
    write_private(hier / "ronde.yml", _yaml(_own(meeste.bron.velden, today)))
    for taal, bron in meeste.vertalingen.items():
        over = {naam: w for naam, w in bron.velden.items() if naam not in NIET}
        write_private(hier / f"{taal}.yml", _yaml(over | {"titel": TITELS.get(taal, taal)}))
    return folder


def _rounds(content: Path, folder: Path) -> dict[str, Rondestuk]:
    """The rounds in *folder*, without all else there is to read; mistakes are told by the check."""
    talen = sorted({pad.stem for pad in folder.glob("*/??.yml")})
    return read_rounds(Bestanden(content), [folder], (NL, *talen))


def _own(velden: Mapping[str, Any], today: date) -> dict[str, Any]:
    rest = {naam: waarde for naam, waarde in velden.items() if naam not in NIET}
    dagen = {"opent": str(today), "sluit": str(today + DUUR)}
    eigen = {"titel": "Proefronde", "uitgevoerd_door": "intern", "toegang": "code"}
    weg = ("uitgifte", "sleutels")
    return {naam: w for naam, w in rest.items() if naam not in weg} | dagen | eigen


def _codes(data: Path, naam: str, stuk: Rondestuk, store: PulseStore) -> tuple[str, ...]:
    made = keep(data / BRIEFJES / f"{naam}.json", _new_codes)
    codes: list[str] = json.loads(made)
    if store.round(naam) is None:
        verloopt = stuk.ronde.sluit + timedelta(days=365)
        uitgave = Uitgave(naam, stuk.ronde.definition(), len(codes), verloopt)
        hashes = {hash_of(naam, code): "00" for code in codes}
        store.open_round(uitgave, hashes, row_names(stuk.ronde))
    return tuple(codes)


def _new_codes() -> bytes:
    return json.dumps([new_code() for _ in range(CODES)]).encode()


def _yaml(velden: Mapping[str, Any]) -> bytes:
    return yaml.safe_dump(velden, allow_unicode=True, sort_keys=False, width=10_000).encode()
