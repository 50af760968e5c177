"""A file as HR would make it, and what this organisation counts."""

import datetime as dt
from pathlib import Path

from infra.voorlichting.opzet import Opzet
from inhoud.registers.leren import Training

DAG = dt.date(2026, 11, 16)
KOP = "nummer;onderdeel;rol;in_dienst;basis;leiden;welkom;gedragscode;gedragscode_versie"
# in each test something that may never come out again
GEHEIM = ("Zonneveld", "p7391", "P7391", "zonneveld")


def training(naam: str, *groepen: str, maanden: int = 24) -> Training:
    return Training.model_validate({
        "id": naam, "naam": naam, "soort": "basis", "doelgroep": list(groepen), "verplicht": "ja",
        "wat": "A", "leerdoelen": ["L1"], "onderwerpen": ["V1"], "duur": "B", "werkvorm": "C",
        "geldig_maanden": maanden, "laatste_ronde": "2026-10-13",
    })  # fmt: skip


def opzet(major: int | None = 2) -> Opzet:
    trainingen = (
        training("basis", "medewerker", "nieuw"),
        training("leiden", "leidinggevende", maanden=12),
        training("welkom", "nieuw"),
    )
    return Opzet(DAG, trainingen, major, frozenset({"samira benali"}))


def row(nummer: object, **anders: str) -> str:
    velden = {
        "onderdeel": "Balie", "rol": "medewerker", "in_dienst": "2015-03-01", "basis": "2026-02-01",
        "leiden": "", "welkom": "", "gedragscode": "2026-10-05", "gedragscode_versie": "2.0",
    }  # fmt: skip
    return ";".join([str(nummer), *(velden | anders).values()])


def staff(aantal: int, begin: int = 100, **anders: str) -> list[str]:
    """So many rows that are alike, each with a number of its own."""
    return [row(begin + nummer, **anders) for nummer in range(aantal)]


def put(folder: Path, rijen: list[str], kop: str = KOP, codering: str = "utf-8") -> Path:
    pad = folder / "hr.csv"
    pad.write_bytes("\r\n".join([kop, *rijen, ""]).encode(codering))
    return pad
