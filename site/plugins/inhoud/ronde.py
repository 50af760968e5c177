"""A round of the pulse as it was read: its file, in every language, and its results if any."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from inhoud.bron import Bron, Plek
from inhoud.fouten import Fout
from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_release import Release


@dataclass(frozen=True)
class Rondestuk:
    """One folder of content/pulse/."""

    id: str
    ronde: Ronde
    bron: Bron
    vertaald: dict[str, Ronde] = field(default_factory=dict)
    vertalingen: dict[str, Bron] = field(default_factory=dict)
    release: Release | None = None

    def in_taal(self, taal: str) -> Ronde:
        """The round in *taal*, in Dutch when it has no translation."""
        return self.vertaald.get(taal, self.ronde)

    def fout(self, plek: Plek, zin: str) -> Fout:
        """A mistake in ronde.yml, on the line of *plek*."""
        return Fout(self.bron.naam, self.bron.line_of(plek), zin)


def to_answer(rondes: Iterable[Rondestuk], dag: dt.date) -> Rondestuk | None:
    """The round that the answering page is for: open on *dag*, or else the next one."""
    open_ = [stuk for stuk in rondes if stuk.ronde.sluit >= dag and stuk.release is None]
    return min(open_, key=lambda stuk: stuk.ronde.opent, default=None)
