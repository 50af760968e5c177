"""What blocks that look at a register share: its newest record, and the page it names."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Kolom, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud.bladzijde import Bladzijde
from inhoud.registers import place
from inhoud.velden import Blok

TE_LANG = 6  # months after its day what is not done is red


class Maanden(Blok):
    """How many months something counts."""

    maanden: int = Field(ge=1, le=120)


def absent(zicht: Zicht, naam: str, kolom: Kolom = "aanwezig", *, wat: str = "") -> Bevinding:
    """Red: there is no register *naam*; *wat* is what has to be written in it."""
    bestand = place(naam).as_posix()
    doe = f"zet daarin {wat}" if wat else "maak dat bestand, het voorbeeld laat zien hoe"
    return Bevinding(kolom, "rood", f"{bestand} ontbreekt; {doe}.", zicht.in_register(naam))


def not_checked(zicht: Zicht) -> Bevinding:
    """Grey: nobody looked at the words yet, so nothing can be said of them."""
    zin = "De teksten zijn niet nagekeken; doe dat met vertrouwd check."
    return Bevinding("aanwezig", "grijs", zin, zicht.in_register("organisatie"))


def happened(zicht: Zicht, rijen: Sequence[Any]) -> list[tuple[int, Any]]:
    """Those of *rijen* with a day of today or before, the newest last, each with its place."""
    geweest = (rij for rij in enumerate(rijen) if rij[1].datum <= zicht.dag)
    return sorted(geweest, key=lambda rij: (rij[1].datum, rij[0]))


def latest(zicht: Zicht, naam: str, lijst: str) -> tuple[int, Any] | None:
    """The newest record in *lijst* that has happened: its place in the list, and itself."""
    rijen = happened(zicht, getattr(zicht.data[naam], lijst) if naam in zicht.data else ())
    return rijen[-1] if rijen else None


def unless(fouten: Iterable[Bevinding], *goed: Bevinding) -> Iterator[Bevinding]:
    """*fouten*, and each of *goed* in whose column there is none."""
    gezien = set()
    for fout in fouten:
        gezien.add(fout.kolom)
        yield fout
    yield from (een for een in goed if een.kolom not in gezien)


def late(zicht: Zicht, wat: str, termijn: date, plek: Plek, eigenaar: str) -> Iterator[Bevinding]:
    """That *wat* was to be ready on *termijn*, when that has passed: red after half a year."""
    if termijn >= zicht.dag:
        return
    lang = months_later(termijn, TE_LANG) < zicht.dag
    toen = f"{day(termijn)}{', meer dan een half jaar geleden' if lang else ''}"
    zin = f"{wat} moest klaar zijn op {toen}; rond dat af, of spreek een nieuwe dag af."
    stand: Stand = "rood" if lang else "oranje"
    yield Bevinding("actueel", stand, zin, plek, eigenaar, termijn)


def published(zicht: Zicht, naam: str | None) -> Bladzijde | None:
    """The page *naam* if everyone can read it today as something that was adopted."""
    blad = zicht.inhoud.page(naam) if naam else None
    if blad is None or blad not in zicht.adopted(blad.soort):
        return None
    op = blad.kop.ingangsdatum or blad.kop.vastgesteld_op
    return blad if op and op <= zicht.dag else None


def uses_pulse(zicht: Zicht) -> bool:
    """Whether people here are asked anything by the short questionnaire."""
    metingen = zicht.data["metingen"].metingen if "metingen" in zicht.data else ()
    return bool(zicht.inhoud.rondes) or any(een.instrument == "pulse" for een in metingen)
