"""What is only counted: reasons to keep silent, and behaviour by kind. Bands, never a share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inhoud.registers.pulse_release import Band, Cel
from inhoud.registers.pulse_vragen import Vraag
from inhoud.uitslag.momenten import Moment, asked
from inhoud.uitslag.verloop import Meetpunt, Verloop, course

ZELF, GEZIEN, VERGELIJK = "zelf", "gezien", "vergelijk"


@dataclass(frozen=True)
class Deelrij:
    """One reason or kind, in every round; no band: hidden, or not asked then."""

    id: str
    tekst: str
    banden: tuple[Band | None, ...]


@dataclass(frozen=True)
class Deelbeeld:
    """One question of which each answer or kind is counted."""

    vraag: Vraag
    n: Band | None  # of how many people, in the round that is shown; none: hidden
    rijen: tuple[Deelrij, ...]


@dataclass(frozen=True)
class Gedragbeeld(Deelbeeld):
    """What people went through, by kind and all together; *vergelijk* as a figure counts it."""

    zelf: Verloop
    samen: tuple[Deelrij, Deelrij]  # of any kind: what themselves, and what they saw
    vergelijk: Meetpunt | None


def of_reasons(momenten: Sequence[Moment], vraag: Vraag) -> Deelbeeld:
    """Most often named first."""
    rijen = [
        Deelrij(een.id, een.tekst, _bands(momenten, vraag, een.id)) for een in vraag.antwoorden
    ]
    rijen.sort(key=lambda rij: rij.banden[-1] or (0, 0), reverse=True)
    namen = [rij.id for rij in rijen]
    return Deelbeeld(vraag, _counted(momenten[-1], vraag, namen), tuple(rijen))


def of_behaviour(
    momenten: Sequence[Moment], vergeleken: Sequence[Moment], vraag: Vraag
) -> Gedragbeeld:
    """The kinds in their own order: to rank them is not for us."""
    rijen = tuple(
        Deelrij(vorm.id, vorm.tekst, _bands(vergeleken, vraag, vorm.id)) for vorm in vraag.vormen
    )
    zelf, gezien = (
        Deelrij(deel, antwoord.tekst, _bands(vergeleken, vraag, deel))
        for deel, antwoord in zip((ZELF, GEZIEN), vraag.antwoorden, strict=False)
    )
    ook = part(momenten[-1], vraag, VERGELIJK) if vraag.vergelijk else None
    return Gedragbeeld(
        vraag,
        _counted(momenten[-1], vraag, [rij.id for rij in rijen]),
        rijen,
        course(momenten, vraag, _named(vraag, ZELF)),
        (zelf, gezien),
        Meetpunt(momenten[-1], ook) if ook else None,
    )


def part(moment: Moment, vraag: Vraag, deel: str) -> Cel | None:
    """One count of *vraag* in one round."""
    uitslag = moment.release.vragen.get(vraag.id)
    return (uitslag.delen or {}).get(deel) if uitslag else None


def _named(vraag: Vraag, deel: str) -> Callable[[Moment], Cel | None]:
    return lambda moment: part(moment, vraag, deel)


def _bands(momenten: Sequence[Moment], vraag: Vraag, deel: str) -> tuple[Band | None, ...]:
    cellen = (part(moment, vraag, deel) if asked(moment, vraag) else None for moment in momenten)
    return tuple(cel.aantal if cel else None for cel in cellen)


def _counted(moment: Moment, vraag: Vraag, delen: Sequence[str]) -> Band | None:
    """Of how many people *delen* are; of kinds, from the least answered up to the most.

    A kind is of who answered it; a reason, and all kinds together, of everyone who took part.
    """
    cellen = (part(moment, vraag, deel) for deel in delen)
    banden = [cel.n for cel in cellen if cel and cel.n]
    return (min(laag for laag, _ in banden), max(hoog for _, hoog in banden)) if banden else None
