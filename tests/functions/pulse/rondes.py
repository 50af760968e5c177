"""A round as the build writes it for the functions, with the eight questions, and a small one."""

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.build import _round
from infra.pulse.ronde import read_round
from tests.voorbeeld import ROOT

VOL, KLEIN = "nulmeting-2026", "najaar-2026"
OPENT, SLUIT = "2026-11-16", "2026-11-29"  # around the day of tests/fakes.py
MIDDEN = "4532315012331"  # a person's answers: thirteen digits


def compiled(naam: str = VOL, **anders) -> dict:
    """A round of the example, open on the day of the tests."""
    _, stuk = read_round(ROOT / "content", naam)
    return _round(naam, stuk.ronde) | {"opent": OPENT, "sluit": SLUIT} | anders


def inhoud_of(*rondes: dict) -> dict:
    talen = {
        taal: {
            "paginas": {},
            "ronde": "",
            "begin": "/pulse/" if taal == "nl" else f"/{taal}/pulse/",
        }
        for taal in ("nl", "en", "ar")
    }
    return {"formaat": 1, "rondes": [*rondes], "talen": talen}
