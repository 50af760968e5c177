"""What this organisation counts, by its own content: which trainings, and which version was signed.

A training is counted among everyone, among who leads, or among who is new; its `doelgroep` says so.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from infra.toets.dagen import months_later
from inhoud.bladzijde import Inhoud
from inhoud.regels.rollen import advisers, committee, people
from inhoud.registers.leren import Training
from inhoud.registers.voorlichting import GEDRAGSCODE, Wie

VAST = ("nummer", "onderdeel", "rol", "in_dienst")
VERSIE = "gedragscode_versie"
NIEUW_MAANDEN = 12
EVEN_HIER = timedelta(days=30)  # before that nobody is asked to have signed
_WIE: tuple[tuple[str, Wie], ...] = (
    ("medewerker", "iedereen"), ("leidinggevende", "leidinggevenden"), ("nieuw", "nieuw"),
)  # fmt: skip


@dataclass(frozen=True)
class Opzet:
    """What is counted on *dag*; *major* is none without a gedragscode.

    *namen* are people whom the content names: nothing in the file of HR may be called so.
    """

    dag: date
    trainingen: tuple[Training, ...]
    major: int | None
    namen: frozenset[str] = frozenset()

    @property
    def kolommen(self) -> tuple[str, ...]:
        """What the first line of the file says."""
        code = () if self.major is None else (GEDRAGSCODE, VERSIE)
        return (*VAST, *(training.id for training in self.trainingen), *code)

    def is_new(self, in_dienst: date) -> bool:
        """Whether someone who came on *in_dienst* is new: here for a month, and not for a year."""
        return in_dienst + EVEN_HIER <= self.dag < months_later(in_dienst, NIEUW_MAANDEN)

    def still_counts(self, training: Training, gevolgd: date) -> bool:
        """Whether what was learnt on *gevolgd* is not yet due again."""
        return self.dag <= months_later(gevolgd, training.geldig_maanden)


def of_content(inhoud: Inhoud, dag: date) -> Opzet:
    """What *inhoud* asks to be counted on *dag*."""
    register, blad = inhoud.data.get("trainingen"), inhoud.page(GEDRAGSCODE)
    alle = register.trainingen if register else ()
    namen = advisers(inhoud) | committee(inhoud) | people(inhoud, "")
    return Opzet(
        dag,
        tuple(een for een in alle if een.verplicht and among(een)),
        int(blad.kop.versie.partition(".")[0]) if blad else None,
        frozenset(naam.casefold() for naam in namen if len(naam.split()) > 1),
    )


def among(training: Training) -> Wie | None:
    """Among whom *training* is counted; none when it is for a few, such as the works council."""
    return next((wie for groep, wie in _WIE if groep in training.doelgroep), None)
