"""The results of each group that is shown together: its bands beside one another, no verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inhoud.registers.pulse import Groep
from inhoud.registers.pulse_release import Band
from inhoud.registers.pulse_vragen import Vraag
from inhoud.uitslag.momenten import Moment, asked

HELFT = 0.5


@dataclass(frozen=True)
class Deelname:
    """How many of the people who were asked took part; a share in percent says less than this."""

    band: Band
    hoofden: int

    @property
    def laag(self) -> bool:
        """Whether more people kept silent than spoke, whichever number of the band it was."""
        return self.band[1] / self.hoofden < HELFT


@dataclass(frozen=True)
class Groepcel:
    """What a group said in one round; no share: hidden, for want of answers."""

    aandeel: Band | None


@dataclass(frozen=True)
class Groeprij:
    """One question in every round; None where the group was not asked it."""

    vraag: Vraag
    cellen: tuple[Groepcel | None, ...]


@dataclass(frozen=True)
class Groepbeeld:
    """One group: who took part, and its questions."""

    groep: Groep
    deelname: Deelname | None
    rijen: tuple[Groeprij, ...]

    @property
    def verborgen(self) -> bool:
        """Whether there is nothing to show, in any round."""
        cellen = [cel for rij in self.rijen for cel in rij.cellen if cel]
        return not any(cel.aandeel for cel in cellen)


def of_groups(momenten: Sequence[Moment], vragen: Sequence[Vraag]) -> Iterator[Groepbeeld]:
    """Every group of the round that is shown, in its own order."""
    nu = momenten[-1]
    for groep in nu.ronde.groepen:
        band = nu.release.respons.groepen.get(groep.id)
        rijen = (
            Groeprij(vraag, tuple(_cell(moment, vraag, groep) for moment in momenten))
            for vraag in vragen
        )
        deelname = Deelname(band, groep.hoofden) if band else None
        yield Groepbeeld(groep, deelname, tuple(rijen))


def _cell(moment: Moment, vraag: Vraag, groep: Groep) -> Groepcel | None:
    if not asked(moment, vraag) or groep.id not in {een.id for een in moment.ronde.groepen}:
        return None
    uitslag = moment.release.vragen.get(vraag.id)
    cel = uitslag.groepen.get(groep.id) if uitslag else None
    return Groepcel(cel.aandeel if cel else None)
