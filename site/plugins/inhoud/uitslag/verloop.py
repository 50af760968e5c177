"""One result over the rounds: how much in each, and whether that really differs.

We compare with the nulmeting and with a year ago, and only for the whole organisation: in small
groups nearly every difference is chance.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from inhoud.registers.pulse_release import Cel
from inhoud.registers.pulse_vragen import Vraag
from inhoud.uitslag import interval
from inhoud.uitslag.interval import Marge, Woord
from inhoud.uitslag.momenten import Moment, asked

Vergelijking = Literal["nulmeting", "vorig-jaar"]


@dataclass(frozen=True)
class Meetpunt:
    """One result in one round; no cell: hidden, for want of answers."""

    moment: Moment
    cel: Cel | None

    @property
    def marge(self) -> Marge | None:
        """Between which shares it lies, uncertainty and all."""
        return interval.released(self.cel, self.moment.ronde.hoofden) if self.cel else None

    @property
    def midden(self) -> float | None:
        """The share it is about, in percent."""
        midden = interval.middle(self.cel) if self.cel else None
        return None if midden is None else midden * 100

    @property
    def ongeveer(self) -> int | None:
        """The same in whole percents."""
        return None if self.midden is None else math.floor(self.midden + 0.5)

    @property
    def tussen(self) -> tuple[int, int] | None:
        """The margin in whole percents, outward."""
        if self.marge is None:
            return None
        return math.floor(self.marge.laag * 100), math.ceil(self.marge.hoog * 100)


@dataclass(frozen=True)
class Oordeel:
    """What we may say about a difference."""

    met: Vergelijking
    woord: Woord
    toen: Meetpunt
    verschil: int  # points; so far apart their margins no longer touch


@dataclass(frozen=True)
class Verloop:
    """One result in every round that has it, earliest first."""

    punten: tuple[Meetpunt, ...]

    @property
    def nu(self) -> Meetpunt:
        """The round that is shown."""
        return self.punten[-1]

    @property
    def oordelen(self) -> tuple[Oordeel, ...]:
        """Beside the nulmeting, and beside a year ago where that was another round."""
        gevonden = (self._judged(punt) for punt in self.punten[:-1])
        return tuple(oordeel for oordeel in gevonden if oordeel)

    def _judged(self, punt: Meetpunt) -> Oordeel | None:
        nu, toen = self.nu.marge, punt.marge
        if nu is None or toen is None or not punt.moment.vergeleken:
            return None
        met: Vergelijking = "nulmeting" if punt.moment.nulmeting else "vorig-jaar"
        verschil = math.ceil(interval.apart(nu, toen) * 100)
        return Oordeel(met, interval.trend(nu, toen), punt, verschil)


def course(
    momenten: Sequence[Moment], vraag: Vraag, take: Callable[[Moment], Cel | None]
) -> Verloop:
    """What *take* gives of every round that asked *vraag* as it is asked now."""
    return Verloop(tuple(Meetpunt(m, take(m)) for m in momenten if asked(m, vraag)))
