"""From loose rows to numbers, in one pass; what does not add up is refused."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from functions.pulse.model import Rij
from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.stop import Stopped
from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_vragen import Vraag

ZONDER_GROEP = "00"
JA = "01"
GEZIEN = "02"  # the second answer per kind
VLAGGEN = ("zelf", "gezien", "vergelijk")


class ReleaseRefused(Stopped):
    """Why these answers cannot become results, in Dutch."""


class Schaal(NamedTuple):
    """What may stand in the rows of one name."""

    gevoelig: bool
    antwoorden: frozenset[str]


class Score(NamedTuple):
    """Of *n* people who gave an answer that counts, so many gave the one we count."""

    aantal: int
    n: int


class Telling(NamedTuple):
    """How often each answer was given, by row name and group."""

    mensen: int
    per: Mapping[str, Mapping[str, Counter[str]]]

    def all_of(self, naam: str) -> Counter[str]:
        """The answers of all groups together."""
        return sum(self.per[naam].values(), Counter())

    def score(self, vraag: Vraag, groep: str | None = None) -> Score:
        """The favourable answers where one may be given; of everyone when no group is named."""
        gegeven = (
            self.all_of(vraag.id) if groep is None else self.per[vraag.id].get(groep, Counter())
        )
        telt = {
            f"{nummer:02d}": antwoord.id in vraag.gunstig
            for nummer, antwoord in enumerate(vraag.antwoorden, 1)
            if not antwoord.telt_niet
        }
        gunstig = sum(gegeven[teken] for teken, is_gunstig in telt.items() if is_gunstig)
        return Score(gunstig, sum(gegeven[teken] for teken in telt))


def count(ronde: Ronde, rows: Iterable[Rij]) -> Telling:
    """Count *rows*; every name must be known and have as many rows, of each group too.

    Raises ReleaseRefused.
    """
    schalen = dict(scales(ronde))
    groepen = {f"{nummer:02d}" for nummer in range(len(ronde.groepen) + 1)}
    per: dict[str, dict[str, Counter[str]]] = {naam: {} for naam in schalen}
    for rij, keer in Counter(rows).items():
        _check(rij, schalen, groepen)
        naam, groep, antwoord = rij
        per[naam].setdefault(groep, Counter())[antwoord] += keer
    telling = Telling(_people(per, schalen), per)
    for vraag in ronde.vragen:
        if vraag.soort == "per-vorm":
            _check_flags(vraag, telling)
    return telling


def scales(ronde: Ronde) -> Iterator[tuple[str, Schaal]]:
    """The row names of a round: a question, or of a question per kind its kinds and its flags."""
    for vraag in ronde.vragen:
        enkel = frozenset(f"{nummer:02d}" for nummer in range(len(vraag.antwoorden) + 1))
        if vraag.soort == "keuze":
            yield vraag.id, Schaal(vraag.gevoelig, enkel)
        elif vraag.soort == "hoogstens-twee":
            tekens = [str(nummer) for nummer in range(len(vraag.antwoorden) + 1)]
            twee = frozenset(een + ander for een in tekens for ander in tekens if een <= ander)
            yield vraag.id, Schaal(vraag.gevoelig, twee)
        else:
            for vorm in vraag.vormen:
                yield f"{vraag.id}/{vorm.id}", Schaal(vraag.gevoelig, enkel)
            for vlag in VLAGGEN if vraag.vergelijk else VLAGGEN[:2]:
                yield f"{vraag.id}/{vlag}", Schaal(vraag.gevoelig, frozenset(("00", "01", "02")))


def _check(rij: Rij, schalen: Mapping[str, Schaal], groepen: set[str]) -> None:
    naam, groep, antwoord = rij
    if naam not in schalen:
        raise ReleaseRefused(f"Deze ronde heeft geen vraag '{naam}'.")
    if groep not in groepen:
        raise ReleaseRefused(f"Bij de vraag '{naam}' staat een groep die er niet is: '{groep}'.")
    if schalen[naam].gevoelig and groep != ZONDER_GROEP:
        raise ReleaseRefused(f"De vraag '{naam}' is gevoelig: daarbij mag geen groep staan.")
    if antwoord not in schalen[naam].antwoorden:
        raise ReleaseRefused(
            f"Bij de vraag '{naam}' staat een antwoord dat er niet is: '{antwoord}'."
        )


def _people(per: Mapping[str, Mapping[str, Counter[str]]], schalen: Mapping[str, Schaal]) -> int:
    """How many people answered. The sentences name no number: they may end up in a log."""
    rijen = {
        naam: {groep: geteld.total() for groep, geteld in groepen.items()}
        for naam, groepen in per.items()
    }
    eerste, mensen = next((naam, sum(groepen.values())) for naam, groepen in rijen.items())
    for naam, groepen in rijen.items():
        if sum(groepen.values()) != mensen:
            raise ReleaseRefused(
                f"De vragen '{eerste}' en '{naam}' hebben niet evenveel antwoorden."
            )
    open_vragen = [naam for naam in rijen if not schalen[naam].gevoelig]
    for naam in open_vragen:
        if rijen[naam] != rijen[open_vragen[0]]:
            raise ReleaseRefused(
                f"De groepen zijn bij de vragen '{open_vragen[0]}' en '{naam}' niet even groot."
            )
    if not mensen:
        raise ReleaseRefused("Er zijn geen antwoorden in deze ronde.")
    return mensen


def _check_flags(vraag: Vraag, telling: Telling) -> None:
    kern = vraag.vergelijk.vormen if vraag.vergelijk else ()
    alle = tuple(vorm.id for vorm in vraag.vormen)
    for vlag, vormen, antwoord in (
        ("zelf", alle, JA),
        ("gezien", alle, GEZIEN),
        ("vergelijk", kern, JA),
    ):
        if not vormen:
            continue
        per_vorm = [telling.all_of(f"{vraag.id}/{vorm}")[antwoord] for vorm in vormen]
        if not max(per_vorm) <= telling.all_of(f"{vraag.id}/{vlag}")[JA] <= sum(per_vorm):
            raise ReleaseRefused(f"De rijen van '{vraag.id}/{vlag}' passen niet bij die per vorm.")
