"""How the toets says it, on the page, on paper and at the terminal: one word for each thing."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from infra.toets.model import STANDEN, Kolom, Norm, Oordeel, Stand

STAND: Mapping[Stand, str] = {
    "rood": "niet in orde",
    "oranje": "vraagt aandacht",
    "groen": "in orde",
    "grijs": "geldt hier niet",
}
MEER: Mapping[Stand, str] = {**STAND, "oranje": "vragen aandacht", "grijs": "gelden hier niet"}
BETEKENT: Mapping[Stand, str] = {
    "rood": "er ontbreekt iets, of het is verlopen of niet vastgesteld",
    "oranje": "binnen zestig dagen te doen, of het kan beter",
    "groen": "in orde",
    "grijs": "geldt hier niet, en er staat waarom",
}
KOLOM: Mapping[Kolom, str] = {
    "aanwezig": "Aanwezig",
    "actueel": "Actueel",
    "vastgesteld": "Vastgesteld/OR",
    "bekendgemaakt": "Bekendgemaakt",
}
NIET_GEVRAAGD = "niet gevraagd"
GEEN_OORDEEL = "Geen juridisch oordeel."
GEEN_NORM = "Er is nog geen norm om aan te toetsen. Zet er een in de map normen."


def source(norm: Norm) -> str:
    """Who made *norm*, and when: "A&O fonds Gemeenten, januari 2026"."""
    bron = norm.bron
    return f"{bron.uitgever}, {f'{bron.maand} ' if bron.maand else ''}{bron.jaar}"


def what_it_is(normen: Sequence[Norm]) -> str:
    """What is held against what, by the first norm: "Toets aan het minimum uit … (…)."."""
    if not normen:
        return GEEN_NORM
    return f"Toets aan {_inside(normen[0].titel)} ({source(normen[0])})."


def and_also(normen: Sequence[Norm]) -> str:
    """The other norms, as a sentence; empty when there is one."""
    titels = [_inside(norm.titel) for norm in normen[1:]]
    return f"Ook aan: {'; '.join(titels)}." if titels else ""


def _inside(titel: str) -> str:
    """*titel* as it stands inside a sentence; a name in capitals keeps them."""
    return titel if titel[1:2].isupper() else titel[:1].lower() + titel[1:]


def tally(oordelen: Iterable[Oordeel]) -> list[tuple[Stand, int, str]]:
    """(stand, number, "3 niet in orde"), worst first; what is not there is left out."""
    op_stand = sorted((een.stand for een in oordelen), key=STANDEN.index)
    geteld = [(stand, len(list(groep))) for stand, groep in groupby(op_stand)]
    return [(stand, n, f"{n} {(STAND if n == 1 else MEER)[stand]}") for stand, n in geteld]
