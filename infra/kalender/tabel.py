"""The calendar on the terminal: what is late first, each with its day, who does it and the file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from infra.kalender.moment import Moment
from infra.kalender.woorden import from_now, owner
from infra.toets.dagen import is_near
from inhoud.registers.organisatie import Rol

GEEN = "Er staat niets in de kalender."


def lines(momenten: Sequence[Moment], dag: date, rollen: Iterable[Rol]) -> Iterator[str]:
    """Three parts, each with a heading; an empty one is left out."""
    if not momenten:
        yield GEEN
        return
    wanneer = _even(from_now(een.voor, dag) for een in momenten)
    wie = _even(owner(rollen, een.eigenaar) for een in momenten)
    deel = ""
    for een, hoe_lang, rol in zip(momenten, wanneer, wie, strict=True):
        if (kop := _heading(een, dag)) != deel:
            yield f"{kop}:" if not deel else f"\n{kop}:"
            deel = kop
        plek = f"{een.plek.bestand}:{een.plek.regel}"
        yield f"  {een.voor}  {hoe_lang}  {rol}  {een.wat}  ({plek})"


def _even(woorden: Iterable[str]) -> list[str]:
    """Each as wide as the widest."""
    alle = list(woorden)
    breed = max(map(len, alle), default=0)
    return [woord.ljust(breed) for woord in alle]


def _heading(een: Moment, dag: date) -> str:
    if een.is_late(dag):
        return "TE LAAT"
    return "Binnen 60 dagen" if is_near(een.voor, dag) else "Later"
