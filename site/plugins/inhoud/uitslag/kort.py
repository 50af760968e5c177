"""The three sentences to read first, picked by rules that were fixed before any round.

What changed clearest (or that nothing did), where it is lowest, and what people went through; where
one of these is not there, the reason named most and the highest result take its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from inhoud.registers.pulse_release import Band
from inhoud.uitslag.delen import Deelbeeld, Gedragbeeld
from inhoud.uitslag.verloop import Meetpunt, Oordeel

if TYPE_CHECKING:
    from inhoud.uitslag.beeld import Vraagbeeld

ZINNEN = 3


@dataclass(frozen=True)
class Punt:
    """One sentence: its kind, and what to fill in."""

    soort: Literal["hoger", "lager", "geen", "laagst", "zelf", "reden", "hoogst"]
    vraag: str = ""
    tekst: str = ""
    nu: int | None = None
    toen: Meetpunt | None = None
    band: Band | None = None
    n: Band | None = None  # of how many people


def in_short(
    vragen: Sequence["Vraagbeeld"], redenen: Sequence[Deelbeeld], gedrag: Sequence[Gedragbeeld]
) -> tuple[Punt, ...]:
    """At most three, in this order."""
    getoond = [een for een in vragen if een.verloop.nu.midden is not None]
    getoond.sort(key=_middle)
    return tuple(islice(_candidates(getoond, redenen, gedrag), ZINNEN))


def _candidates(
    oplopend: Sequence["Vraagbeeld"], redenen: Sequence[Deelbeeld], gedrag: Sequence[Gedragbeeld]
) -> Iterator[Punt]:
    verschil = _change(oplopend)
    if verschil:
        yield verschil
    if oplopend:
        yield _extreme("laagst", oplopend[0])
    for een in gedrag:
        cel = een.zelf.nu.cel
        if cel and cel.aantal and cel.n:
            yield Punt("zelf", een.vraag.kort, band=cel.aantal, n=cel.n)
    for reden in redenen:
        if reden.n and not _tied(reden):
            yield Punt("reden", reden.vraag.kort, reden.rijen[0].tekst)
    if len(oplopend) > 1:
        yield _extreme("hoogst", oplopend[-1])


def _middle(een: "Vraagbeeld") -> float:
    return een.verloop.nu.midden or 0.0


def _extreme(soort: Literal["laagst", "hoogst"], een: "Vraagbeeld") -> Punt:
    tekst = een.vraag.gunstig_tekst or ""
    return Punt(soort, een.vraag.kort, tekst, een.verloop.nu.ongeveer)


def _tied(reden: Deelbeeld) -> bool:
    """Two reasons in one band: neither is named most."""
    return len(reden.rijen) > 1 and reden.rijen[0].banden[-1] == reden.rijen[1].banden[-1]


def _change(vragen: Sequence["Vraagbeeld"]) -> Punt | None:
    """The clear difference that is largest, or that there is none."""
    paren = [(een, oordeel) for een in vragen for oordeel in een.verloop.oordelen]
    duidelijk = [(een, oordeel) for een, oordeel in paren if oordeel.woord != "geen"]
    if not duidelijk:
        return Punt("geen", toen=paren[0][1].toen) if paren else None
    een, oordeel = max(duidelijk, key=lambda paar: _moved(*paar))
    return Punt(
        oordeel.woord, een.vraag.kort, een.vraag.gunstig_tekst or "",
        een.verloop.nu.ongeveer, oordeel.toen,
    )  # fmt: skip


def _moved(een: "Vraagbeeld", oordeel: Oordeel) -> float:
    return abs(_middle(een) - (oordeel.toen.midden or 0.0))
