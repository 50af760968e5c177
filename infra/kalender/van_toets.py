"""Moments that a norm asks for: what the toets saw and the calendar has a name for."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from infra.kalender.moment import Moment, by_day
from infra.toets.model import Bevinding, Plek, Toets

# the register, or the kind of page, that has to be edited → the kind of moment
SOORT_VAN = {
    "communicatie": "campagne",
    "dpia": "privacy",
    "evaluaties": "evaluatie",
    "hr_verankering": "hr",
    "instemmingen": "overleg",
    "juridische_status": "wet",
    "klachtencommissie": "persoon",
    "locaties": "rondgang",
    "metingen": "meting",
    "posterlocaties": "posterronde",
    "pva": "maatregel",
    "rie": "rie",
    "signalen_jaar": "signalen",
    "trainingen": "training",
    "verklaringen": "verklaring",
    "voorlichting": "training",
    "vp-jaarverslag": "jaarverslag",
    "vp-profiel": "persoon",
    "werkomgeving": "rondgang",
    "zelfinspectie": "zelfinspectie",
}


def from_toets(toets: Toets | None) -> list[Moment]:
    """A moment for each finding with a day and a name; of one place and day it is one."""
    gezien: dict[tuple[Plek, date], Moment] = {}
    for oordeel in toets.oordelen if toets else ():
        for een in oordeel.bevindingen:
            if een.wat and een.voor:
                moment = _moment(een, een.voor, een.eigenaar or oordeel.eigenaar)
                gezien.setdefault((een.plek, een.voor), moment)
    return list(_each_its_own(sorted(gezien.values(), key=by_day)))


def _moment(een: Bevinding, voor: date, eigenaar: str) -> Moment:
    bron = _source(een.plek)
    soort = SOORT_VAN.get(bron, "toets" if een.plek.bestand.startswith("data/") else "herziening")
    return Moment(voor, een.wat, soort, eigenaar, een.plek, f"toets-{bron}-{_slug(een.wat)}")


def _source(plek: Plek) -> str:
    """The name of the register, or the kind of the page."""
    pad = PurePosixPath(plek.bestand)
    return pad.parts[0] if pad.suffix == ".md" else pad.stem


def _slug(wat: str) -> str:
    kaal = unicodedata.normalize("NFKD", wat).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")


def _each_its_own(momenten: Iterable[Moment]) -> Iterator[Moment]:
    """Two with one name get a number, the earliest first: an agenda keeps one of each id."""
    vaak: Counter[str] = Counter()
    for moment in momenten:
        vaak[moment.id] += 1
        n = vaak[moment.id]
        yield moment if n == 1 else replace(moment, id=f"{moment.id}-{n}")
