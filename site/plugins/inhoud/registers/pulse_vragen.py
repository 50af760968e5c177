"""A question of the pulse: its answers, which of them we count, and of which nobody sees a group.

An answer travels as a digit, its number in this list, and 0 for "wil ik niet zeggen".
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Id, JaNee, Zin

Soort = Literal["keuze", "hoogstens-twee", "per-vorm"]
EERSTE = ["zelf", "gezien"]  # of a question per kind: what happened to me, and to others
AFGELEID = {*EERSTE, "vergelijk"}  # what is worked out of the kinds together


class Antwoord(Blok):
    """One answer; *telt_niet* leaves whoever gives it out of the share: "niet van toepassing".

    *sluit_uit*: it goes with no other, as "niets houdt mij tegen".
    """

    id: Id
    tekst: Zin
    telt_niet: JaNee = False
    sluit_uit: JaNee = False


class Vorm(Blok):
    """A kind of behaviour that is asked after, with one line that says what it is."""

    id: Id
    tekst: Zin
    uitleg: Zin | None = None


class Vergelijk(Blok):
    """The kinds that a figure from elsewhere counts too, so that ours may stand beside it."""

    vormen: tuple[Id, ...] = Field(min_length=1)
    cijfer: Id
    let_op: Zin | None = None


class Vraag(Blok):
    """One question. *gevoelig*: from twenty answers and for the whole organisation only."""

    id: Id
    kort: Zin
    vraag: Zin
    uitleg: Zin | None = None
    soort: Soort = "keuze"
    gevoelig: JaNee = False
    antwoorden: tuple[Antwoord, ...] = Field(min_length=2, max_length=9)
    gunstig: tuple[Id, ...] = ()
    gunstig_tekst: Zin | None = None  # what the share says: "is het eens"
    vormen: tuple[Vorm, ...] = Field(default=(), max_length=20)
    vergelijk: Vergelijk | None = None

    @property
    def rijen(self) -> int:
        """How many rows of one person are kept, at most."""
        return len(self.vormen) + len(AFGELEID) if self.vormen else 1

    @property
    def tekens(self) -> int:
        """How many digits the answer takes."""
        return {"keuze": 1, "hoogstens-twee": 2, "per-vorm": len(self.vormen)}[self.soort]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        namen = [antwoord.id for antwoord in self.antwoorden]
        if len({*namen}) < len(namen):
            raise ValueError("antwoorden: een id staat er twee keer")
        if onbekend := {*self.gunstig} - {*namen}:
            raise ValueError(f"gunstig: '{min(onbekend)}' is geen antwoord")
        if self.soort == "keuze" and not self.gunstig:
            raise ValueError("gunstig: noem de antwoorden die we tellen")
        if self.soort != "keuze" and not self.gevoelig:
            raise ValueError("gevoelig: deze soort vraag is altijd gevoelig; schrijf ja")
        return self._forms()

    def _forms(self) -> Self:
        vormen = [vorm.id for vorm in self.vormen]
        if (self.soort == "per-vorm") != bool(vormen):
            raise ValueError("vormen: horen bij soort per-vorm, en alleen daar")
        if len({*vormen}) < len(vormen):
            raise ValueError("vormen: een id staat er twee keer")
        if eigen := {*vormen} & AFGELEID:
            raise ValueError(f"vormen: de naam '{min(eigen)}' gebruiken we zelf")
        eerste = [antwoord.id for antwoord in self.antwoorden[:2]]
        if self.soort == "per-vorm" and eerste != EERSTE:
            raise ValueError("antwoorden: de eerste twee heten zelf en gezien")
        if self.vergelijk and (onbekend := {*self.vergelijk.vormen} - {*vormen}):
            raise ValueError(f"vergelijk: '{min(onbekend)}' is geen vorm")
        return self

    def core(self) -> list[object]:
        """What of it may not change once codes are handed out; not the wording."""
        antwoorden = [[een.id, een.telt_niet, een.sluit_uit] for een in self.antwoorden]
        vergelijk = list(self.vergelijk.vormen) if self.vergelijk else []
        vormen = [vorm.id for vorm in self.vormen]
        return [
            self.id, self.soort, self.gevoelig, antwoorden, list(self.gunstig), vormen, vergelijk,
        ]  # fmt: skip
