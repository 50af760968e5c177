"""The toets for another program: the same rows as JSON, always in the same order."""

import json
from typing import Any

from infra.toets import woorden
from infra.toets.model import Bevinding, Oordeel, Toets
from infra.toets.vastgelegd import Vastgelegd
from inhoud.bladzijde import Inhoud


def as_json(inhoud: Inhoud, toets: Toets, vastgelegd: Vastgelegd) -> str:
    """`{let_op, dag, organisatie, sector, commit, gewijzigd, oordelen: […]}`; a day: 2026-11-25."""
    organisatie = inhoud.data["organisatie"]
    alles = {
        "let_op": woorden.GEEN_OORDEEL,
        "dag": toets.dag.isoformat(),
        "organisatie": organisatie.naam,
        "sector": organisatie.sector,
        "commit": vastgelegd.commit or None,
        "gewijzigd": vastgelegd.gewijzigd,
        "oordelen": [_row(een) for een in toets.oordelen],
    }
    return json.dumps(alles, ensure_ascii=False, indent=1) + "\n"


def _row(oordeel: Oordeel) -> dict[str, Any]:
    return {
        "id": oordeel.regel.id,
        "norm": oordeel.norm.titel,
        "wat": oordeel.regel.wat,
        "stand": oordeel.stand,
        "kolommen": dict(oordeel.kolommen),
        **_saw(oordeel),
        "bevindingen": [_finding(een) for een in oordeel.bevindingen],
    }


def _finding(een: Bevinding) -> dict[str, Any]:
    return {"kolom": een.kolom, "stand": een.stand, **_saw(een), "wat": een.wat or None}


def _saw(een: Oordeel | Bevinding) -> dict[str, Any]:
    return {
        "zin": een.zin,
        "eigenaar": een.eigenaar,
        "voor": een.voor.isoformat() if een.voor else None,
        "bestand": een.plek.bestand,
        "regel": een.plek.regel,
    }
