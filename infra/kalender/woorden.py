"""How the calendar says it: the name of each kind, and how long until or since a day."""

from collections.abc import Iterable
from datetime import date

from infra.toets.dagen import MAANDEN
from inhoud.registers.organisatie import Rol

NIEMAND = "Nog niemand"
SOORTEN = {
    "campagne": "Campagne",
    "evaluatie": "Evaluatie",
    "herziening": "Pagina nakijken",
    "hr": "HR",
    "jaarverslag": "Jaarverslag",
    "maatregel": "Maatregel",
    "meting": "Meting",
    "overleg": "Overleg",
    "persoon": "Aanstelling",
    "posterronde": "Posters",
    "privacy": "Privacy",
    "pulse": "Korte vragenlijst",
    "rie": "RI&E",
    "rondgang": "Rondgang",
    "signalen": "Signalen",
    "toets": "Toets",
    "training": "Training",
    "verklaring": "Verklaring",
    "wet": "Wet en nummers",
    "zelfinspectie": "Zelfinspectie",
}
WEEK = 7  # days
TWEE_WEKEN, TWEE_MAANDEN, TWEE_JAAR = 2 * WEEK, 2, 2 * MAANDEN


def from_now(voor: date, dag: date) -> str:
    """When *voor* is, seen from *dag*: "vandaag", "over 3 weken", "5 dagen te laat"."""
    if voor == dag:
        return "vandaag"
    if voor < dag:
        return f"{_span(voor, dag)} te laat"
    return "morgen" if (voor - dag).days == 1 else f"over {_span(dag, voor)}"


def _span(van: date, tot: date) -> str:
    """How long from *van* until *tot*, in the unit people would use."""
    dagen, maanden = (tot - van).days, _whole_months(van, tot)
    if dagen < TWEE_WEKEN:
        return "1 dag" if dagen == 1 else f"{dagen} dagen"
    if maanden < TWEE_MAANDEN:
        return f"{dagen // WEEK} weken"
    return f"{maanden} maanden" if maanden < TWEE_JAAR else f"{maanden // MAANDEN} jaar"


def _whole_months(van: date, tot: date) -> int:
    return (tot.year - van.year) * MAANDEN + tot.month - van.month - (tot.day < van.day)


def owner(rollen: Iterable[Rol], eigenaar: str) -> str:
    """What the role *eigenaar* is called here."""
    return next((rol.naam for rol in rollen if rol.id == eigenaar), NIEMAND)
