"""What a kind of moment looks at: the content on one day, and who answers for a part of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from infra.toets.model import Plek
from inhoud import leestekst
from inhoud.bladzijde import Bladzijde, Inhoud
from inhoud.registers import place

ANDERS = "redactie"  # who keeps what no page is about


@dataclass(frozen=True)
class Blik:
    """The content as it is on *dag*."""

    inhoud: Inhoud
    dag: date

    def register(self, naam: str) -> Any:  # noqa: ANN401 - the model of that register
        """The register *naam*, or none."""
        return self.inhoud.data.get(naam)

    def in_register(self, naam: str, *veld: int | str) -> Plek:
        """Where *veld* stands in the register *naam*."""
        return Plek(place(naam).as_posix(), self.inhoud.bronnen[naam].line_of(veld))

    def in_page(self, blad: Bladzijde, *veld: int | str) -> Plek:
        """Where *veld* stands in the header of *blad*."""
        return Plek(blad.pad, blad.bron.line_of(veld))

    def owner_of(self, naam: str) -> str:
        """Who owns the page *naam*, or the first of that kind; else who edits; else empty."""
        blad = self.inhoud.page(naam) or next(iter(self.inhoud.pages(naam)), None)
        if blad:
            return blad.kop.eigenaar
        rollen = self.register("rollen")
        return ANDERS if rollen and any(rol.id == ANDERS for rol in rollen.rollen) else ""


def plain(zin: str) -> str:
    """A sentence of the content as one line of plain words, without its full stop."""
    return " ".join(leestekst.plain(zin).split()).rstrip(".")
