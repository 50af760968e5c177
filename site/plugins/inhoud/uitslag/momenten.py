"""The rounds as the one that is shown sees them: the nulmeting, a year ago, and others."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_release import Release
from inhoud.registers.pulse_vragen import Vraag
from inhoud.uitslag.grafiek import Vorm

JAAR, SPELING = 365, 110  # days: what is still "a year ago"
MEESTE_RIJEN = 5


@dataclass(frozen=True)
class Moment:
    """One round as the round that is shown sees it."""

    id: str
    ronde: Ronde
    release: Release
    nu: bool = False
    nulmeting: bool = False
    vorig_jaar: bool = False

    @property
    def sluit(self) -> dt.date:
        """The day that names it."""
        return self.ronde.sluit

    @property
    def merk(self) -> Vorm:
        """What it is called first."""
        if self.nu:
            return "nu"
        return "nulmeting" if self.nulmeting else "vorig-jaar" if self.vorig_jaar else "eerder"

    @property
    def vergeleken(self) -> bool:
        """Whether the round that is shown lies beside it."""
        return self.nu or self.nulmeting or self.vorig_jaar


def moments(rondes: Sequence[tuple[str, Ronde, Release]]) -> tuple[Moment, ...]:
    """*rondes*, the one shown last, with what each of them is to it."""
    *_, (getoond, nu, _) = rondes
    eerder = [(naam, ronde) for naam, ronde, _ in rondes[:-1]]
    nulmeting = next((naam for naam, ronde, _ in rondes if ronde.nulmeting), None)
    afstand = {naam: abs((nu.sluit - ronde.sluit).days - JAAR) for naam, ronde in eerder}
    jaar = min((dagen, naam) for naam, dagen in afstand.items()) if afstand else None
    vorig = jaar[1] if jaar and jaar[0] <= SPELING else None
    alle = [
        Moment(naam, ronde, release, naam == getoond, naam == nulmeting, naam == vorig)
        for naam, ronde, release in rondes
    ]
    over = MEESTE_RIJEN - sum(moment.vergeleken for moment in alle)
    laatste = [moment.id for moment in alle if not moment.vergeleken][-over:] if over else []
    return tuple(moment for moment in alle if moment.vergeleken or moment.id in laatste)


def asked(moment: Moment, vraag: Vraag) -> bool:
    """Whether that round asked the same: what one could answer, and what of it we count."""
    return any(_core(een) == _core(vraag) for een in moment.ronde.vragen)


def _core(vraag: Vraag) -> tuple[object, ...]:
    antwoorden = tuple((een.id, een.telt_niet) for een in vraag.antwoorden)
    vormen = tuple(vorm.id for vorm in vraag.vormen)
    return vraag.id, vraag.soort, vraag.gevoelig, antwoorden, {*vraag.gunstig}, vormen
