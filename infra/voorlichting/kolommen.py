"""The first line of the file of HR: exactly the columns that are counted, and nobody's name."""

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence

KOP = "de eerste regel zegt wat er in elke kolom staat"
# A column with one of these in its name is about a person and not about a count.
PERSOON = (
    "naam", "name", "initialen", "voorletters", "mail", "bsn", "burgerservice", "sofi", "geboorte",
    "leeftijd", "geslacht", "telefoon", "mobiel", "adres", "postcode", "woonplaats",
)  # fmt: skip


def check_columns(kop: Sequence[str], kolommen: Sequence[str]) -> Iterator[str]:
    """What is wrong with *kop*; *kolommen* is what it has to be, in any order."""
    gegeven = [cel.casefold() for cel in kop]
    if not set(gegeven) & set(kolommen):
        yield f"{KOP}: {'; '.join(kolommen)}"
        return
    zinnen = [*_strange(gegeven, kolommen), *_missing(gegeven, kolommen)]
    yield from zinnen
    if zinnen:
        yield f"deze kolommen horen erin, en geen andere: {'; '.join(kolommen)}"


def _strange(gegeven: Sequence[str], kolommen: Sequence[str]) -> Iterator[str]:
    for nummer, cel in enumerate(gegeven, start=1):
        if cel in kolommen:
            continue
        letters = "".join(teken for teken in cel if teken.isalpha())
        woord = next((woord for woord in PERSOON if woord in letters), None)
        if woord:
            yield f"kolom {nummer} ({woord}): laat de kolom weg: namen horen niet in dit bestand"
            continue
        dichtbij = difflib.get_close_matches(cel, kolommen, n=1)
        vraag = f"bedoel je '{dichtbij[0]}'?" if dichtbij else "laat haar weg"
        yield f"kolom {nummer} kennen we niet; {vraag}"


def _missing(gegeven: Sequence[str], kolommen: Sequence[str]) -> Iterator[str]:
    aantal = Counter(gegeven)
    for naam in kolommen:
        if not aantal[naam]:
            yield f"de kolom '{naam}' ontbreekt"
        elif aantal[naam] > 1:
            yield f"de kolom '{naam}' staat er {aantal[naam]} keer"
