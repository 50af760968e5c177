"""What a text asks from a register is there: `{blok:…}`, `{wet:…}` and `{cijfer:…}`."""

import re
from collections.abc import Iterator
from functools import cache

from inhoud import sjablonen, tekst
from inhoud.bladzijde import Bladzijde, Inhoud
from inhoud.fouten import Fout
from inhoud.ontleding import Deel

CIJFER = re.compile(r"\{cijfer:([a-z0-9_-]+)\}")
_VREEMD = re.compile(r"\{(?!filename\})(\w+):[^}\s]*\}")
_BEKEND = ("blok", "wet", "cijfer")


def check_blocks(inhoud: Inhoud) -> Iterator[Fout]:
    """Every place in a text that a register fills."""
    for blad in inhoud.bladzijden:
        for deel in tekst.blocks(blad.bron.tekst):
            if zin := _wrong_block(inhoud, deel):
                yield Fout(blad.bron.naam, blad.bron.tekst_regel + deel.regel, zin)
        yield from _inline(inhoud, blad)


def _wrong_block(inhoud: Inhoud, deel: Deel) -> str | None:
    if deel.blok == "wet" and deel.arg not in _ids(inhoud, "juridische_status"):
        return f"{{wet:{deel.arg}}} staat niet in juridische_status.yml"
    if sjablonen.block(deel.blok) is None:
        return f"{{blok:{deel.blok}}} bestaat niet; zie site/theme/templates/blokken"
    mist = sorted(_needs(deel.blok) - inhoud.data.keys() - inhoud.kapot)
    return f"{{blok:{deel.blok}}} heeft data/{mist[0]}.yml nodig" if mist else None


@cache
def _needs(blok: str) -> frozenset[str]:
    """The registers a block's template reads without asking whether they are there."""
    html = sjablonen.block(blok) or ""
    vragend = set(re.findall(r"data\.(\w+) is defined", html))
    return frozenset(set(re.findall(r"\bdata\.(\w+)", html)) - vragend)


def _inline(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    for nummer, regel in enumerate(blad.bron.tekst.splitlines()):
        plek = blad.bron.tekst_regel + nummer
        for een in CIJFER.findall(regel):
            if een not in _ids(inhoud, "cijfers"):
                zin = f"{{cijfer:{een}}} staat niet in cijfers.yml"
                yield Fout(blad.bron.naam, plek, zin)
        for soort in _VREEMD.findall(regel):
            if soort not in _BEKEND:
                zin = f"{{{soort}:…}} kennen we niet; kies term, alleen, cijfer, wet of blok"
                yield Fout(blad.bron.naam, plek, zin)


def _ids(inhoud: Inhoud, register: str) -> set[str]:
    """The ids in the one list of *register*."""
    if register not in inhoud.data:
        return set()
    lijsten = [waarde for _, waarde in inhoud.data[register] if isinstance(waarde, tuple)]
    return {item.id for lijst in lijsten for item in lijst if hasattr(item, "id")}
