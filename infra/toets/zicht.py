"""What a block sees: the content, the day, its rule, and the page that rule is about."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from infra.toets.dagen import is_near
from infra.toets.model import Bevinding, Kolom, Plek, Regel, Stand
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.registers import place
from inhoud.registers.organisatie import Organisatie
from inhoud.schrijfwijze import day_in_words

_MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december"
_ZINNEN = {"maanden": _MAANDEN.split()}
GEVRAAGD = "gevraagd"  # shared by all rules: the kinds of page that the norms ask for


@dataclass(frozen=True)
class Zicht:
    """One rule looking at the content."""

    inhoud: Inhoud
    dag: date
    regel: Regel
    gedeeld: dict[str, Any]  # what is worked out once for all rules, by name

    @property
    def organisatie(self) -> Organisatie:
        """organisatie.yml."""
        organisatie: Organisatie = self.inhoud.data["organisatie"]
        return organisatie

    @property
    def data(self) -> Mapping[str, Any]:
        """The registers; one that is absent has no key."""
        return self.inhoud.data

    @cached_property
    def stukken(self) -> list[Bladzijde]:
        """The adopted pages of the rule's kind."""
        return self.adopted(self.regel.soort or "")

    @property
    def stuk(self) -> Bladzijde | None:
        """The page the rule is about, when there is exactly one."""
        return self.stukken[0] if len(self.stukken) == 1 else None

    def adopted(self, soort: str) -> list[Bladzijde]:
        """The adopted Dutch pages of *soort*; an example counts only for the example itself."""
        return [
            blad
            for blad in self.inhoud.pages(soort)
            if blad.kop.status == "vastgesteld"
            and (not blad.kop.voorbeeld or self.organisatie.voorbeeld)
        ]

    def in_page(self, blad: Bladzijde, *veld: int | str) -> Plek:
        """Where *veld* stands in the header of *blad*."""
        return Plek(blad.pad, blad.bron.line_of(veld))

    def in_register(self, naam: str, *veld: int | str) -> Plek:
        """Where *veld* stands in the register *naam*; its first line when that is absent."""
        bron = self.inhoud.bronnen.get(naam)
        return Plek(place(naam).as_posix(), bron.line_of(veld) if bron else 1)

    def once(self, naam: str, maak: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever was made
        """What *maak* gives, worked out once for all rules."""
        if naam not in self.gedeeld:
            self.gedeeld[naam] = maak()
        return self.gedeeld[naam]

    def within(
        self,
        kolom: Kolom,
        voor: date,
        zin: Callable[[Stand, str], str],
        plek: Plek,
        *,
        eigenaar: str = "",
        wat: str = "",
    ) -> Bevinding:
        """Something that holds until *voor*: green, orange when that is near, red when passed.

        *zin* is given the stand and the day in words.
        """
        stand: Stand = (
            "rood" if voor < self.dag else "oranje" if is_near(voor, self.dag) else "groen"
        )
        return Bevinding(kolom, stand, zin(stand, day(voor)), plek, eigenaar, voor, wat)

    def dutch_pages(self) -> Iterator[Bladzijde]:
        """Every page that is not a translation."""
        return (blad for blad in self.inhoud.bladzijden if blad.taal == NL)


def day(dag: date) -> str:
    """25 november 2026."""
    return day_in_words(dag, _ZINNEN)
