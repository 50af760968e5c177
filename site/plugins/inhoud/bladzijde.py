"""All content as it was read: pages and registers, in every language."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inhoud.adressen import Adresboek, Doel
from inhoud.bron import Bron, Plek
from inhoud.fouten import Fout
from inhoud.paginas import Pagina
from inhoud.ronde import Rondestuk

NL = "nl"


def folder(taal: str) -> str:
    """Where the pages of a language stand, inside an origin."""
    return "" if taal == NL else taal


@dataclass(frozen=True)
class Bladzijde:
    """A page as read: where it stands, what its header says, and its text."""

    soort: str
    taal: str
    id: str
    pad: str  # inside the content folder
    kop: Pagina
    bron: Bron

    @property
    def adres(self) -> str:
        """The path on every origin it stands on; a language but Dutch has a folder of its own."""
        pad = "/" if self.kop.slug == "/" else f"/{self.kop.slug}/"
        return pad if self.taal == NL else f"/{self.taal}{pad}"

    @property
    def origins(self) -> tuple[str, ...]:
        """Where it stands."""
        return ("intranet", "meld") if self.kop.zichtbaarheid == "openbaar" else ("intranet",)

    def fout(self, plek: Plek, zin: str) -> Fout:
        """A mistake in the header, on the line of *plek*."""
        return Fout(self.bron.naam, self.bron.line_of(plek), zin)


@dataclass
class Inhoud:
    """All content; *data* maps a register's name to its model, *bronnen* to its file.

    *vertaald* holds the registers of each other language, and *vertalingen* their files.
    *onleesbaar* holds the ids of pages with a mistake in the header: a link to them is no mistake.
    """

    map: Path
    bladzijden: list[Bladzijde] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    bronnen: dict[str, Bron] = field(default_factory=dict)
    vertaald: dict[str, dict[str, Any]] = field(default_factory=dict)
    vertalingen: dict[str, dict[str, Bron]] = field(default_factory=dict)
    onleesbaar: set[str] = field(default_factory=set)
    kapot: set[str] = field(default_factory=set)  # registers that are there and have a mistake
    rondes: dict[str, Rondestuk] = field(default_factory=dict)  # of the pulse, earliest first
    peildatum: dt.date = dt.date.min  # the day the content is judged on
    gezien: tuple[Fout, ...] | None = None  # what its check found; none when it was not checked

    def fout(self, register: str, plek: Plek, zin: str) -> Fout:
        """A mistake in a register, on the line of *plek*."""
        bron = self.bronnen[register]
        return Fout(bron.naam, bron.line_of(plek), zin)

    @property
    def talen(self) -> tuple[str, ...]:
        """The languages of the site, Dutch first."""
        organisatie = self.data.get("organisatie")
        return tuple(organisatie.talen) if organisatie else (NL,)

    def in_taal(self, taal: str) -> Mapping[str, Any]:
        """The registers in *taal*; what has no translation is Dutch."""
        return self.data | self.vertaald.get(taal, {})

    def pages(self, soort: str, taal: str = NL) -> list[Bladzijde]:
        """The pages of one kind, by file name, in *taal* where they exist in it."""
        anders = {b.id: b for b in self.bladzijden if b.soort == soort and b.taal == taal}
        return [
            anders.get(blad.id, blad)
            for blad in self.bladzijden
            if blad.soort == soort and blad.taal == NL
        ]

    def page(self, naam: str, taal: str = NL) -> Bladzijde | None:
        """The page *naam* in *taal*."""
        return next((b for b in self.bladzijden if b.id == naam and b.taal == taal), None)

    def translations(self, naam: str) -> Iterator[Bladzijde]:
        """The page *naam* in every language it has, in the order of the site's languages."""
        for taal in self.talen:
            if blad := self.page(naam, taal):
                yield blad

    def released(self) -> list[Rondestuk]:
        """The rounds of the pulse whose results are out, earliest first."""
        return [stuk for stuk in self.rondes.values() if stuk.release]

    def address_book(self, taal: str = NL) -> Adresboek:
        """Everything a link can point to, in *taal* where it exists in it."""
        bladen = [b for b in self.bladzijden if b.taal == NL]
        bladen += [b for b in self.bladzijden if b.taal == taal != NL]
        return Adresboek(
            {blad.id: Doel(blad.adres, blad.origins, blad.taal) for blad in bladen},
            {blad.pad: blad.id for blad in self.bladzijden},
            taal=taal if taal in self.talen else NL,
            gemaakt=self.made(),
        )

    def made(self) -> dict[str, Doel]:
        """Pages that are made from a register and not from a page: id → where."""
        doelen = {
            "zoeken": Doel("/zoeken/", ("intranet",)),
            "kalender": Doel("/vp-hr-or/kalender/", ("intranet",), vertaald=False),
            "toets": Doel("/vp-hr-or/toets/", ("intranet",), vertaald=False),
        }
        if "keuzehulp" in self.data:
            doelen["keuzehulp"] = Doel("/hulp/keuze/", ("intranet", "meld"))
        for blad in self.translations("gedragscode"):
            achter = "" if blad.taal == NL else f"-{blad.taal}"
            pad = f"/nieuw/gedragscode-ondertekenen{achter}.pdf"
            doelen[f"ondertekenblad{achter}"] = Doel(pad, ("intranet",), blad.taal, vertaald=False)
        for stuk in self.released():
            doelen[f"pulse-{stuk.id}"] = Doel(f"/cijfers/pulse/{stuk.id}/", ("intranet",))
        return doelen
