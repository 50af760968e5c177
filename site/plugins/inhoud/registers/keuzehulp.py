"""The route chooser: three questions, and the steps that fit the answers. Nothing is stored.

Every combination is a page of its own, so it works without JavaScript; the address of the page is
the only trace, and it stays in the browser.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Id, Zin


class Antwoord(Blok):
    """An answer; *naar* ends the questions at that page."""

    id: Id
    tekst: Zin
    uitleg: Zin | None = None
    naar: str | None = None


class Vraag(Blok):
    """One question, one page."""

    id: Id
    vraag: Zin
    uitleg: Zin | None = None
    antwoorden: tuple[Antwoord, ...] = Field(min_length=2)


class Stap(Blok):
    """Something one can do now: *wat* happens then, and where it starts."""

    id: Id
    naam: Zin
    wat: Zin
    naar: str


class Uitkomst(Blok):
    """The steps for whoever answered like *als*; the first that fits counts."""

    id: Id
    als: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    titel: Zin
    zin: Zin
    stappen: tuple[Id, ...] = Field(min_length=1)
    niet: Zin | None = None

    def fits(self, gekozen: dict[str, str]) -> bool:
        """Whether these answers lead here."""
        return all(gekozen.get(vraag) in ids for vraag, ids in self.als.items())


class Keuzehulp(Blok):
    """keuzehulp.yml."""

    titel: Zin
    inleiding: Zin
    spoor: Zin  # that nothing is stored, and where the address stays
    vragen: tuple[Vraag, ...] = Field(min_length=1)
    stappen: tuple[Stap, ...] = Field(min_length=1)
    uitkomsten: tuple[Uitkomst, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _every_answer_arrives(self) -> Self:
        bekend = {stap.id for stap in self.stappen}
        for uitkomst in self.uitkomsten:
            if vreemd := sorted(set(uitkomst.stappen) - bekend):
                raise ValueError(f"uitkomst '{uitkomst.id}': stap '{vreemd[0]}' bestaat niet")
        for scherm in screens(self):
            if scherm.vraag is None and scherm.uitkomst is None:
                gekozen = ", ".join(scherm.pad)
                raise ValueError(f"uitkomsten: er past geen uitkomst bij {gekozen}")
        return self


@dataclass(frozen=True)
class Scherm:
    """One page: the answers so far, and the next question or the outcome."""

    pad: tuple[str, ...]
    vraag: Vraag | None = None
    uitkomst: Uitkomst | None = None

    @property
    def adres(self) -> str:
        """Where it stands, without its language."""
        return "/".join(("/hulp/keuze", *self.pad)) + "/"


def screens(keuzehulp: Keuzehulp, pad: tuple[str, ...] = ()) -> Iterator[Scherm]:
    """Every page, from the first question on."""
    if len(pad) == len(keuzehulp.vragen):
        gekozen = dict(zip((vraag.id for vraag in keuzehulp.vragen), pad, strict=True))
        past = next((u for u in keuzehulp.uitkomsten if u.fits(gekozen)), None)
        yield Scherm(pad, uitkomst=past)
        return
    vraag = keuzehulp.vragen[len(pad)]
    yield Scherm(pad, vraag=vraag)
    for antwoord in vraag.antwoorden:
        if antwoord.naar is None:
            yield from screens(keuzehulp, (*pad, antwoord.id))
