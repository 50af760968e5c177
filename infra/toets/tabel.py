"""The toets at the terminal: eighty columns, and signs that need no colour."""

import textwrap
from collections.abc import Iterator, Mapping

from infra.toets import woorden
from infra.toets.beeld import Deel, parts, role_names
from infra.toets.model import KOLOMMEN, STANDEN, Oordeel, Stand, Toets
from infra.toets.zicht import day
from inhoud.bladzijde import Inhoud

BREED = 80
# any terminal has these
TEKEN: Mapping[Stand | None, str] = {
    "rood": "!",
    "oranje": "~",
    "groen": "+",
    "grijs": "-",
    None: ".",
}
LETTER = {"aanwezig": "A", "actueel": "C", "vastgesteld": "V", "bekendgemaakt": "B"}
_VOOR = 17  # sign, stand and id; what is said stands behind them
_WAT = 40


def lines(inhoud: Inhoud, toets: Toets) -> Iterator[str]:
    """Everything that is printed, line by line."""
    delen = parts(inhoud, toets)
    normen = [deel.norm for deel in delen]
    yield from _wrap(f"Toets van {inhoud.data['organisatie'].naam} op {day(toets.dag)}")
    yield from _wrap(f"{woorden.what_it_is(normen)} {woorden.and_also(normen)}".strip())
    if delen:
        yield from _legend()
    for deel in delen:
        yield from _part(deel, role_names(inhoud))
    yield ""
    yield _count(toets)
    yield woorden.GEEN_OORDEEL


def _legend() -> Iterator[str]:
    yield ""
    for stand in STANDEN:
        yield f"  {TEKEN[stand]} {stand:<7} {woorden.BETEKENT[stand]}"
    yield f"  {TEKEN[None]} {woorden.NIET_GEVRAAGD}"
    kolommen = (f"{LETTER[kolom]} {woorden.KOLOM[kolom].lower()}" for kolom in KOLOMMEN)
    yield "  " + "   ".join(kolommen).replace("/or", "/OR")


def _part(deel: Deel, rollen: Mapping[str, str]) -> Iterator[str]:
    norm = deel.norm
    yield ""
    yield from _wrap(f"{'Referentie: ' if deel.referentie else ''}{norm.titel}")
    yield from _wrap(f"{norm.bron.document} ({woorden.source(norm)})")
    yield " " * (_VOOR + _WAT + 2) + " ".join(LETTER[kolom] for kolom in KOLOMMEN) + "  vóór"
    for oordeel in deel.oordelen:
        yield from _row(oordeel, rollen)


def _row(een: Oordeel, rollen: Mapping[str, str]) -> Iterator[str]:
    eerst, *rest = textwrap.wrap(een.regel.wat, _WAT)
    tekens = " ".join(TEKEN[een.kolommen[kolom]] for kolom in KOLOMMEN)
    voor = een.voor.isoformat() if een.voor else ""
    links = f"{TEKEN[een.stand]} {een.stand:<6} {een.regel.id}"
    yield f"{links:<{_VOOR}}{eerst:<{_WAT}}  {tekens}  {voor}".rstrip()
    for regel in rest:
        yield " " * _VOOR + regel
    wie = f"Wie: {rollen.get(een.eigenaar, een.eigenaar)}"
    if een.stand == "groen":
        yield " " * _VOOR + wie
        return
    yield from _wrap(een.zin, " " * _VOOR)
    yield " " * _VOOR + wie
    yield " " * _VOOR + f"In {een.plek.bestand}:{een.plek.regel}"


def _count(toets: Toets) -> str:
    aantal = len(toets.oordelen)
    geteld = [f"{n} {stand}" for stand, n, _ in woorden.tally(toets.oordelen)]
    punten = "1 punt" if aantal == 1 else f"{aantal} punten"
    return f"{punten}: {', '.join(geteld)}." if geteld else f"{punten}."


def _wrap(zin: str, voor: str = "") -> list[str]:
    return textwrap.wrap(zin, BREED, initial_indent=voor, subsequent_indent=voor)
