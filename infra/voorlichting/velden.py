"""What may stand in one field of the file of HR. A refusal never repeats what stood there."""

import re
import unicodedata
from datetime import date
from functools import cache

from infra.voorlichting.opzet import Opzet
from inhoud.personen import person

LANGSTE_NAAM = 80
_DAG = re.compile(
    r"(?P<j>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)|(?P<d2>\d\d?)-(?P<m2>\d\d?)-(?P<j2>\d{4})"
)
_NUMMER = re.compile(r"(?=.*\d)[A-Za-z0-9]{1,12}", re.ASCII)
_VERSIE = re.compile(r"(\d{1,4})([.,]\d{1,4})?", re.ASCII)
_ROLLEN = ("medewerker", "leidinggevende")


class VeldRefused(Exception):
    """The Dutch sentence says what must stand here."""


def number(cel: str) -> str:
    """The number by which HR sees doubles. Raises VeldRefused."""
    if not _NUMMER.fullmatch(cel):
        raise VeldRefused(
            "hoogstens twaalf letters en cijfers, met minstens één cijfer en zonder spaties; "
            "nooit een naam of e-mailadres"
        )
    return cel.casefold()


def part(cel: str, opzet: Opzet) -> str:
    """The name of a part of the organisation. Raises VeldRefused."""
    if not cel:
        raise VeldRefused("vul in waar deze persoon werkt")
    woorden = _words(cel)
    if "@" in cel or any(_words(naam) <= woorden for naam in opzet.namen):
        raise VeldRefused("dit lijkt een persoon; schrijf de naam van een onderdeel")
    gewoon = cel.isprintable() and cel[0].isalnum()  # no formula of a spreadsheet
    if len(cel) > LANGSTE_NAAM or not gewoon or set(cel) & set("{}<>"):
        raise VeldRefused("schrijf een korte naam, met letters, cijfers en gewone leestekens")
    return unicodedata.normalize("NFC", cel)


@cache
def _words(naam: str) -> frozenset[str]:
    """In whatever order and however they are written: `Bénali, Samira` too."""
    return frozenset(re.findall(r"\w+", person(naam)))


def leads(cel: str) -> bool:
    """Whether someone leads others. Raises VeldRefused."""
    if cel.casefold() not in _ROLLEN:
        raise VeldRefused("kies medewerker of leidinggevende")
    return cel.casefold() == _ROLLEN[1]


def day(cel: str, opzet: Opzet) -> date | None:
    """A day until the day of counting, or none. Raises VeldRefused."""
    if not cel:
        return None
    try:
        dag = _date(_DAG.fullmatch(cel))
    except ValueError:
        zo = f"{opzet.dag:%Y-%m-%d} of {opzet.dag:%d-%m-%Y}"
        raise VeldRefused(f"dit is geen dag die bestaat; schrijf hem als {zo}") from None
    if dag > opzet.dag:
        raise VeldRefused(f"deze dag ligt na {opzet.dag}, de dag van de telling")
    return dag


def _date(gevonden: re.Match[str] | None) -> date:
    if gevonden is None:
        raise ValueError
    deel: dict[str, str | None] = gevonden.groupdict()
    jaar, maand, dag = (int(deel[een] or deel[f"{een}2"] or 0) for een in "jmd")
    return date(jaar, maand, dag)


def major(cel: str, nu: int) -> int | None:
    """The main version someone signed, or none; *nu* is the newest. Raises VeldRefused."""
    if not cel:
        return None
    gevonden = _VERSIE.fullmatch(cel)
    if not gevonden:
        raise VeldRefused("schrijf de versie die op het blad staat, zoals 1.0")
    if not 0 < int(gevonden[1]) <= nu:
        raise VeldRefused(f"deze versie bestaat niet; de nieuwste is {nu}")
    return int(gevonden[1])
