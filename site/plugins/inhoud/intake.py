"""The questions of the form: intake.yml."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Id, JaNee

Soort = Literal["keuze", "meerkeuze", "tekst", "lang", "lezers"]
Hulp = Literal["acuut", "misstand", "publiek", "beschuldigd"]


class Antwoord(Blok):
    """An answer to choose; *hulp* names the block of help that appears with it."""

    id: Id
    tekst: str
    uitleg: str | None = None
    hulp: Hulp | None = None


class Vraag(Blok):
    """One question; *toon_als* maps another question to the answers that bring this one up."""

    id: Id
    vraag: str
    waarom: str | None = None
    hint: str | None = None
    soort: Soort
    verplicht: JaNee = False
    groep: str | None = None
    antwoorden: tuple[Antwoord, ...] = ()
    toon_als: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _answers_fit(self) -> Self:
        kiezen = self.soort in ("keuze", "meerkeuze")
        if kiezen and len(self.antwoorden) < 2:  # noqa: PLR2004 - one answer is no choice
            raise ValueError("een keuzevraag heeft minstens twee antwoorden")
        if not kiezen and self.antwoorden:
            raise ValueError(f"een vraag van soort {self.soort} heeft geen antwoorden")
        return self


class Groep(Blok):
    """A heading over some questions."""

    id: Id
    naam: str


class Intake(Blok):
    """intake.yml: the questions in the order of the screens."""

    vragen: tuple[Vraag, ...] = Field(min_length=1)
    groepen: tuple[Groep, ...] = ()
