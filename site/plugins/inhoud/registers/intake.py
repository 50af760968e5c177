"""The questions of the form: intake.yml."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Id, JaNee, Zin

Soort = Literal["keuze", "meerkeuze", "tekst", "lang", "lezers"]
Hulp = Literal["acuut", "misstand", "publiek", "beschuldigd"]


class Antwoord(Blok):
    """An answer to choose; *hulp* names the block of help that appears with it."""

    id: Id
    tekst: Zin
    uitleg: Zin | None = None
    hulp: Hulp | None = None


class Vraag(Blok):
    """One question; *toon_als* maps another question to the answers that bring this one up."""

    id: Id
    vraag: Zin
    waarom: Zin | None = None
    hint: Zin | None = None
    soort: Soort
    verplicht: JaNee = False
    groep: str | None = None
    # `gedragsvormen`, `discriminatiegronden`, or the forms of one behaviour: `gedragsvormen.pesten`
    antwoorden_uit: str | None = None
    antwoorden: tuple[Antwoord, ...] = ()
    toon_als: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _answers_fit(self) -> Self:
        kiezen = self.soort in ("keuze", "meerkeuze")
        if kiezen and not self.antwoorden_uit and len(self.antwoorden) < 2:  # noqa: PLR2004 - one answer is no choice
            raise ValueError("een keuzevraag heeft minstens twee antwoorden")
        if not kiezen and self.antwoorden:
            raise ValueError(f"een vraag van soort {self.soort} heeft geen antwoorden")
        return self


class Groep(Blok):
    """A heading over some questions."""

    id: Id
    naam: Zin


class Intake(Blok):
    """intake.yml: the questions in the order of the screens."""

    vragen: tuple[Vraag, ...] = Field(min_length=1)
    groepen: tuple[Groep, ...] = ()


def filled_in(intake: Intake, data: Mapping[str, Any]) -> Intake:
    """The questions with the answers that come from other registers, those first."""
    vragen = tuple(
        vraag.model_copy(
            update={"antwoorden": (*_from(vraag.antwoorden_uit, data), *vraag.antwoorden)}
        )
        if vraag.antwoorden_uit
        else vraag
        for vraag in intake.vragen
    )
    return intake.model_copy(update={"vragen": vragen})


def _from(uit: str, data: Mapping[str, Any]) -> Iterable[Antwoord]:
    """The answers *uit* names; none when that register could not be read, as is told elsewhere."""
    register, _, een = uit.partition(".")
    if register == "gedragsvormen" and register in data:
        vormen = data[register].vormen
        if not een:
            return [Antwoord(id=v.id, tekst=v.naam, uitleg=v.kort) for v in vormen]
        return [_answer(deel) for vorm in vormen if vorm.id == een for deel in vorm.vormen]
    if register == "discriminatiegronden" and register in data:
        return [_answer(grond) for grond in data[register].gronden]
    return []


def _answer(van: Any) -> Antwoord:  # noqa: ANN401 - a row of either register
    return Antwoord(id=van.id, tekst=van.tekst, uitleg=van.uitleg, hulp=getattr(van, "hulp", None))
