"""From findings to verdicts: every rule of every norm, judged on one day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from infra.toets.blokken import BLOKKEN
from infra.toets.model import (
    KOLOMMEN,
    STANDEN,
    Bevinding,
    Kolom,
    Norm,
    Oordeel,
    Regel,
    Stand,
    Toets,
)
from infra.toets.voorwaarden import VOORWAARDEN
from infra.toets.zicht import GEVRAAGD, Zicht, day
from inhoud.bladzijde import Inhoud

IN_KOLOM: tuple[Stand, ...] = ("rood", "oranje", "grijs", "groen")
ALS_VOORBEELD = "Voor jullie is deze norm een voorbeeld en geen afspraak."


def judge(inhoud: Inhoud, normen: Iterable[Norm]) -> Toets:
    """The matrix of *inhoud* on its own peildatum. The norms were read by `read_norms`."""
    normen = list(normen)
    gedeeld: dict[str, Any] = {GEVRAAGD: _asked_kinds(normen)}
    dag = inhoud.peildatum
    oordelen = [
        _judge_rule(Zicht(inhoud, dag, regel, gedeeld), norm)
        for norm in normen
        for regel in norm.regels
    ]
    return Toets(dag, tuple(oordelen))


def _asked_kinds(normen: Iterable[Norm]) -> frozenset[str]:
    """The kinds of page that there has to be one of."""
    regels = (regel for norm in normen for regel in norm.regels if regel.soort)
    return frozenset(
        regel.soort or ""
        for regel in regels
        if any(aanroep.naam == "P" for aanroep in regel.blokken)
    )


def _judge_rule(zicht: Zicht, norm: Norm) -> Oordeel:
    gezien = [_with_owner(een, zicht.regel) for een in _findings(zicht)]
    bindt = zicht.regel.bindt or norm.bindt
    if bindt == "gemeente" and zicht.organisatie.sector != "gemeente":
        gezien = [_as_advice(een) for een in gezien]
    op_rij = sorted(gezien, key=lambda een: (STANDEN.index(een.stand), een.voor or date.max))
    eerste = op_rij[0]
    return Oordeel(
        regel=zicht.regel,
        norm=norm,
        stand=eerste.stand,
        kolommen={kolom: _worst(op_rij, kolom) for kolom in KOLOMMEN},
        zin=_sentence(op_rij),
        eigenaar=eerste.eigenaar,
        voor=_due(op_rij),
        plek=eerste.plek,
        bevindingen=tuple(op_rij),
    )


def _findings(zicht: Zicht) -> Iterator[Bevinding]:
    if zicht.regel.als:
        geldt, waarom = VOORWAARDEN[zicht.regel.als]
        if not geldt(zicht):
            yield Bevinding("aanwezig", "grijs", waarom, zicht.in_register("organisatie"))
            return
    for aanroep in zicht.regel.blokken:
        blok = BLOKKEN[aanroep.naam]
        yield from blok.zie(zicht, blok.take(aanroep.arg))


def _with_owner(een: Bevinding, regel: Regel) -> Bevinding:
    return een if een.eigenaar else replace(een, eigenaar=regel.eigenaar)


def _as_advice(een: Bevinding) -> Bevinding:
    if een.stand != "rood":
        return een
    return replace(een, stand="oranje", zin=f"{een.zin} {ALS_VOORBEELD}")


def _worst(op_rij: Sequence[Bevinding], kolom: Kolom) -> Stand | None:
    """A column is grey before it is green: that something does not apply is told, not hidden."""
    hier = {een.stand for een in op_rij if een.kolom == kolom}
    return next((stand for stand in IN_KOLOM if stand in hier), None)


def _due(op_rij: Sequence[Bevinding]) -> date | None:
    """The first day that belongs to how the row stands: a red one takes none of a green finding."""
    dagen = (een.voor for een in op_rij if een.voor and een.stand == op_rij[0].stand)
    return min(dagen, default=None)


def _sentence(op_rij: Sequence[Bevinding]) -> str:
    eerste, voor = op_rij[0], _due(op_rij)
    if eerste.stand == "groen":
        return f"In orde tot {day(voor)}." if voor else "In orde."
    meer = sum(een.stand == eerste.stand for een in op_rij) - 1
    if eerste.stand == "grijs" or not meer:
        return eerste.zin
    return f"{eerste.zin} Er {'is nog één punt' if meer == 1 else f'zijn nog {meer} punten'}."
