"""The page on the intranet: what is late, what is near, and the rest of the year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from infra.kalender.bundel import Bundel, together
from infra.kalender.moment import Moment
from infra.kalender.woorden import from_now
from infra.toets.dagen import MAANDEN, is_near, months_later

BESTAND = "kalender.ics"


@dataclass(frozen=True)
class Regel:
    """A line of the page; *wanneer* says how long it is late, or how soon it is."""

    bundel: Bundel
    wanneer: str


def variables(momenten: Iterable[Moment], dag: date) -> dict[str, object]:
    """What the template shows: `te_laat`, `binnenkort`, `maanden` and how many come later."""
    alle = [Regel(een, from_now(een.voor, dag)) for een in together(momenten)]
    jaar = months_later(dag, MAANDEN)
    komend = [een for een in alle if een.bundel.voor >= dag]
    rest = [een for een in komend if not is_near(een.bundel.voor, dag)]
    return {
        "dag": dag,
        "bestand": BESTAND,
        "te_laat": [een for een in alle if een.bundel.voor < dag],
        "binnenkort": [een for een in komend if is_near(een.bundel.voor, dag)],
        "maanden": _by_month(een for een in rest if een.bundel.voor <= jaar),
        "later": sum(len(een.bundel.momenten) for een in rest if een.bundel.voor > jaar),
    }


def _by_month(regels: Iterable[Regel]) -> list[tuple[date, list[Regel]]]:
    return [
        (maand, list(groep))
        for maand, groep in groupby(regels, key=lambda een: een.bundel.voor.replace(day=1))
    ]
