"""The block about what someone answers for on a day: the newest says that it is in order."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import Maanden, happened
from infra.toets.dagen import is_ending, months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.inrichting import Verklaring

Soort = Literal["lopende-zaken", "opruimen", "verify-site"]
VAN_BUITEN = "verify-site"
# kind → (what is said, what the calendar calls saying it again)
WAT: dict[str, tuple[str, str]] = {
    "lopende-zaken": (
        "of lopende meldingen op tijd zijn",
        "Verklaren of lopende meldingen op tijd zijn",
    ),
    "opruimen": (
        "of verlopen meldingen zijn gewist",
        "Verklaren of verlopen meldingen zijn gewist",
    ),
    VAN_BUITEN: (
        "of de site gelijk is aan de bron",
        "De site laten vergelijken met de bron",
    ),
}


class Gevraagd(Maanden):
    """Which statement, and how many months one counts."""

    soort: Soort


def someone_answers(zicht: Zicht, arg: Gevraagd) -> Iterator[Bevinding]:
    """verklaring: the newest of its kind says that it is in order, and is not too old.

    Orange: the last quarter of its time has begun, or it has passed; twice as long is red.
    """
    lijst = zicht.data["verklaringen"].verklaringen if "verklaringen" in zicht.data else ()
    geweest = [rij for rij in happened(zicht, lijst) if rij[1].soort == arg.soort]
    zegt, wat = WAT[arg.soort]
    if not geweest:
        zin = f"Nog niemand verklaarde {zegt}; laat dat doen, en zet het in verklaringen.yml."
        plek = zicht.in_register("verklaringen", "verklaringen")
        yield Bevinding("aanwezig", "rood", zin, plek)
        return
    nummer, een = geweest[-1]
    plek = zicht.in_register("verklaringen", "verklaringen", nummer, "datum")
    stand, zin = _content(een, zegt)
    yield Bevinding("aanwezig", stand, zin, plek, een.door)
    voor, uiterst = months_later(een.datum, arg.maanden), months_later(een.datum, 2 * arg.maanden)
    stand, zin = _age(zicht.dag, een, voor, uiterst)
    yield Bevinding("actueel", stand, zin, plek, een.door, voor, wat)


def _content(een: Verklaring, zegt: str) -> tuple[Stand, str]:
    """What is said in our own words: theirs might be about a case, and everyone reads this."""
    if not een.in_orde:
        return "rood", f"Op {day(een.datum)} was het niet in orde; los dat op en verklaar opnieuw."
    if een.soort == VAN_BUITEN and not een.van_buiten:
        return "rood", f"Laat iemand die hier niet werkt verklaren {zegt}."
    return "groen", f"Op {day(een.datum)} was het in orde."


def _age(dag: date, een: Verklaring, voor: date, uiterst: date) -> tuple[Stand, str]:
    toen = f"De laatste verklaring is van {day(een.datum)}"
    if voor < dag:
        stand: Stand = "rood" if uiterst < dag else "oranje"
        return stand, f"{toen}; er moest vóór {day(voor)} een nieuwe zijn. Kijk het na."
    stand = "oranje" if is_ending(een.datum, voor, dag) else "groen"
    return stand, f"{toen}; doe het opnieuw vóór {day(voor)}."


BLOKKEN = {"verklaring": Bouwblok(someone_answers, Gevraagd)}
