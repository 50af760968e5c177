"""All there is to see of a round, for the template: from releases, in the language of the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_release import Cel, Release
from inhoud.registers.pulse_vragen import Vraag
from inhoud.uitslag.delen import Deelbeeld, Gedragbeeld, of_behaviour, of_reasons
from inhoud.uitslag.groepen import Deelname, Groepbeeld, of_groups
from inhoud.uitslag.kort import Punt, in_short
from inhoud.uitslag.momenten import Moment, asked, moments
from inhoud.uitslag.tekening import bar, drawn
from inhoud.uitslag.verloop import Verloop, course

KWARTEN = {0: "minste", 25: "minder", 50: "meer", 75: "meeste"}


@dataclass(frozen=True)
class Vraagbeeld:
    """One question: the share that says what we hope for, in every round."""

    vraag: Vraag
    verloop: Verloop
    anders: bool  # an earlier round asked it otherwise, and is left out


@dataclass(frozen=True)
class Kwartbeeld:
    """One question that is answered in quarters only: (round, which quarter; none is hidden)."""

    vraag: Vraag
    punten: tuple[tuple[Moment, str | None], ...]


@dataclass(frozen=True)
class Beeld:
    """One round, with those before it."""

    momenten: tuple[Moment, ...]  # of each result a row
    vergeleken: tuple[Moment, ...]  # of each table a column: nulmeting, a year ago, now
    deelname: Deelname | None
    vragen: tuple[Vraagbeeld, ...]
    groepen: tuple[Groepbeeld, ...]
    redenen: tuple[Deelbeeld, ...]
    gedrag: tuple[Gedragbeeld, ...]
    gemeld: tuple[Kwartbeeld, ...]

    @classmethod
    def of(cls, rondes: Sequence[tuple[str, Ronde, Release]]) -> Self:
        """*rondes*: every released round up to and including the one to show, earliest first."""
        alle = moments(rondes)
        naast = tuple(moment for moment in alle if moment.vergeleken)
        ronde, release = alle[-1].ronde, alle[-1].release
        band = release.respons.organisatie
        open_ = [vraag for vraag in ronde.vragen if not vraag.gevoelig]
        gevoelig = [vraag for vraag in ronde.vragen if vraag.gevoelig]
        return cls(
            alle,
            naast,
            Deelname(band, ronde.hoofden) if band else None,
            tuple(_question(alle, vraag) for vraag in open_),
            tuple(of_groups(naast, open_)),
            tuple(of_reasons(naast, vraag) for vraag in _kind(gevoelig, "hoogstens-twee")),
            tuple(of_behaviour(alle, naast, vraag) for vraag in _kind(gevoelig, "per-vorm")),
            tuple(_quarters(naast, vraag) for vraag in _kind(gevoelig, "keuze")),
        )

    # what a template asks with its own words
    tekening = staticmethod(drawn)
    balk = staticmethod(bar)

    @property
    def nu(self) -> Moment:
        """The round that is shown."""
        return self.momenten[-1]

    @property
    def kort(self) -> tuple[Punt, ...]:
        """What to read first."""
        return in_short(self.vragen, self.redenen, self.gedrag)


def _kind(vragen: Sequence[Vraag], soort: str) -> list[Vraag]:
    return [vraag for vraag in vragen if vraag.soort == soort]


def _question(momenten: Sequence[Moment], vraag: Vraag) -> Vraagbeeld:
    anders = any(
        een.id == vraag.id and not asked(moment, vraag)
        for moment in momenten
        for een in moment.ronde.vragen
    )
    return Vraagbeeld(vraag, course(momenten, vraag, _whole(vraag)), anders)


def _whole(vraag: Vraag) -> Callable[[Moment], Cel | None]:
    """The cell of the whole organisation."""

    def cell(moment: Moment) -> Cel | None:
        uitslag = moment.release.vragen.get(vraag.id)
        return uitslag.organisatie if uitslag else None

    return cell


def _quarters(momenten: Sequence[Moment], vraag: Vraag) -> Kwartbeeld:
    verloop = course(momenten, vraag, _whole(vraag))
    return Kwartbeeld(vraag, tuple((punt.moment, _quarter(punt.cel)) for punt in verloop.punten))


def _quarter(cel: Cel | None) -> str | None:
    return KWARTEN[cel.aandeel[0] // 25 * 25] if cel and cel.aandeel else None
