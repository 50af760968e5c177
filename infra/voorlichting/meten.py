"""From people, one a line in the file of HR, to the shares in voorlichting.yml."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from infra.voorlichting.delen import MINSTENS, Cel, group_parts, share
from infra.voorlichting.opzet import Opzet, among
from inhoud.registers.leren import Training
from inhoud.registers.voorlichting import (
    GEDRAGSCODE,
    Dekking,
    Onderdeeldekking,
    Voorlichting,
    Wie,
)  # fmt: skip


@dataclass(frozen=True)
class Mens:
    """Somebody: *deed* holds the trainings that still count, and the gedragscode if signed."""

    onderdeel: str
    leidt: bool = False
    nieuw: bool = False
    deed: frozenset[str] = frozenset()


def measure(mensen: Sequence[Mens], opzet: Opzet) -> Voorlichting:
    """Every share that may be shown of *mensen*."""
    metingen = [_training(een, mensen) for een in opzet.trainingen]
    if opzet.major is not None:
        metingen += _signatures(mensen, opzet.major)
    return Voorlichting(gemeten_op=opzet.dag, metingen=tuple(metingen))


def _training(training: Training, mensen: Sequence[Mens]) -> Dekking:
    wie = among(training) or "iedereen"
    namen = group_parts([mens.onderdeel for mens in mensen])
    groep = [mens for mens in mensen if _belongs(mens, wie)]
    van = Counter(namen[mens.onderdeel] for mens in groep)
    deden = Counter(namen[mens.onderdeel] for mens in groep if training.id in mens.deed)
    cells: dict[str, Cel] = {naam: (deden[naam], van[naam]) for naam in sorted(van)}
    if len(van) == 1 or min(van.values(), default=0) < MINSTENS:
        geheel = [(deden.total(), van.total())]
        return Dekking(id=training.id, wie=wie, deel=share(geheel))
    onderdelen = tuple(
        Onderdeeldekking(naam=naam, deel=deel)
        for naam, cel in cells.items()
        if (deel := share([cel])) is not None
    )
    deel = share([*cells.values()])
    return Dekking(id=training.id, wie=wie, deel=deel, onderdelen=onderdelen)


def _belongs(mens: Mens, wie: Wie) -> bool:
    return {"iedereen": True, "leidinggevenden": mens.leidt, "nieuw": mens.nieuw}[wie]


def _signatures(mensen: Sequence[Mens], major: int) -> list[Dekking]:
    """Who is new, and everyone; when that would tell of fewer than ten others, only who is new."""
    nieuw, ander = _signed(mensen, nieuw=True), _signed(mensen, nieuw=False)
    wie_nieuw, iedereen = share([nieuw]), share([nieuw, ander])
    if wie_nieuw is None:
        iedereen = share([(nieuw[0] + ander[0], nieuw[1] + ander[1])])
    elif 0 < ander[1] < MINSTENS:
        iedereen = None
    return [
        Dekking(id=GEDRAGSCODE, wie="iedereen", major=major, deel=iedereen),
        Dekking(id=GEDRAGSCODE, wie="nieuw", major=major, deel=wie_nieuw),
    ]


def _signed(mensen: Sequence[Mens], *, nieuw: bool) -> Cel:
    groep = [mens for mens in mensen if mens.nieuw == nieuw]
    return sum(GEDRAGSCODE in mens.deed for mens in groep), len(groep)
