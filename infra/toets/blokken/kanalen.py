"""The block about telling people: on the intranet and on paper, for who misses one of the two."""

from collections.abc import Iterator
from datetime import date

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import Maanden, happened
from infra.toets.dagen import is_near, months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day

OP_HET_SCHERM = frozenset({"intranet"})
OP_PAPIER = frozenset({"poster", "folder", "personeelsblad"})


def told_in_several_ways(zicht: Zicht, arg: Maanden) -> Iterator[Bevinding]:
    """kanalen: in so many months, something was told on the intranet and on paper.

    Orange: one of the two is missing, or will be soon. Red: nothing was told at all.
    """
    begin = months_later(zicht.dag, -arg.maanden)
    log = happened(zicht, zicht.data["communicatie"].log)
    geweest = [een for _, een in log if een.datum >= begin]
    plek = zicht.in_register("communicatie", "log")
    if not geweest:
        zin = (
            f"In {arg.maanden} maanden is niets bekendgemaakt; vertel waar mensen terechtkunnen, "
            "op het intranet en op papier, en schrijf dat in communicatie.yml."
        )
        yield Bevinding("bekendgemaakt", "rood", zin, plek)
        return
    for wat, soorten in (("op het intranet", OP_HET_SCHERM), ("op papier", OP_PAPIER)):
        dagen = [een.datum for een in geweest if soorten & set(een.kanaal)]
        yield _way(zicht, wat, max(dagen, default=None), arg.maanden)


def _way(zicht: Zicht, wat: str, op: date | None, maanden: int) -> Bevinding:
    plek = zicht.in_register("communicatie", "log")
    if op is None:
        zin = f"In {maanden} maanden is {wat} niets verteld; doe dat, voor wie het anders mist."
        return Bevinding("bekendgemaakt", "oranje", zin, plek)
    voor = months_later(op, maanden)
    stand: Stand = "oranje" if is_near(voor, zicht.dag) else "groen"
    zin = f"We vertelden het {wat} op {day(op)}; doe het opnieuw vóór {day(voor)}."
    return Bevinding("bekendgemaakt", stand, zin, plek, voor=voor)


BLOKKEN = {"kanalen": Bouwblok(told_in_several_ways, Maanden)}
