"""Read a whole content folder: pages and registers, with every mistake that was found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from inhoud.adressen import Adresboek, Doel
from inhoud.bron import Bron, BronUnreadable, Plek, from_markdown, from_yaml
from inhoud.fouten import Fout, from_validation
from inhoud.intake import Intake
from inhoud.meldpunt import Escalatie, Recipients
from inhoud.meldtekst import Meld
from inhoud.organisatie import Communicatie, Hulplijnen, Organisatie, Rollen
from inhoud.paginas import SOORTEN, Pagina
from inhoud.procedure import Meldprocedure, Termijnen

REGISTERS: dict[str, type[BaseModel]] = {
    "organisatie": Organisatie,
    "recipients": Recipients,
    "intake": Intake,
    "meld": Meld,
    "meldprocedure": Meldprocedure,
    "termijnen": Termijnen,
    "rollen": Rollen,
    "escalatie": Escalatie,
    "hulplijnen": Hulplijnen,
    "communicatie": Communicatie,
}


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
        """The path on every origin it stands on."""
        return "/" if self.kop.slug == "/" else f"/{self.kop.slug}/"

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

    *onleesbaar* holds the ids of pages with a mistake in the header: a link to them is no mistake.
    """

    map: Path
    bladzijden: list[Bladzijde] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    bronnen: dict[str, Bron] = field(default_factory=dict)
    onleesbaar: set[str] = field(default_factory=set)

    def fout(self, register: str, plek: Plek, zin: str) -> Fout:
        """A mistake in a register, on the line of *plek*."""
        bron = self.bronnen[register]
        return Fout(bron.naam, bron.line_of(plek), zin)

    def pages(self, soort: str) -> list[Bladzijde]:
        """The pages of one kind, by file name."""
        return [blad for blad in self.bladzijden if blad.soort == soort]

    def address_book(self) -> Adresboek:
        """Everything a link can point to."""
        return Adresboek(
            {blad.id: Doel(blad.adres, blad.origins) for blad in self.bladzijden},
            {blad.pad: blad.id for blad in self.bladzijden},
        )


def read_content(
    folder: Path, *, vervang: Mapping[str, Path] | None = None
) -> tuple[Inhoud, list[Fout]]:
    """Read *folder*; *vervang* names registers that come from another file."""
    inhoud = Inhoud(folder)
    fouten = [*_read_registers(inhoud, vervang or {}), *_read_pages(inhoud)]
    return inhoud, fouten


def _read_registers(inhoud: Inhoud, vervang: Mapping[str, Path]) -> Iterator[Fout]:
    for naam, model in REGISTERS.items():
        pad = vervang.get(naam, inhoud.map / "data" / f"{naam}.yml")
        toon = pad.name if naam in vervang else f"{inhoud.map.name}/data/{naam}.yml"
        if not pad.is_file():
            yield Fout(toon, 1, "dit bestand ontbreekt")
            continue
        bron = yield from _open(toon, pad, from_yaml)
        gelezen = (yield from _fill(bron, model)) if bron else None
        if bron and gelezen:
            inhoud.data[naam], inhoud.bronnen[naam] = gelezen, bron


def _read_pages(inhoud: Inhoud) -> Iterator[Fout]:
    for pad in sorted(inhoud.map.rglob("*.md")):
        plek = pad.relative_to(inhoud.map)
        if plek.name == "README.md":
            continue
        toon = f"{inhoud.map.name}/{plek.as_posix()}"
        if len(plek.parts) != 3 or plek.parts[0] not in SOORTEN:  # noqa: PLR2004 - soort/taal/id
            yield Fout(toon, 1, _where_pages_go(plek.parts[0]))
            continue
        bron = yield from _open(toon, pad, from_markdown)
        kop = (yield from _fill(bron, SOORTEN[plek.parts[0]])) if bron else None
        if bron and kop:
            soort, taal, _ = plek.parts
            blad = Bladzijde(soort, taal, plek.stem, plek.as_posix(), kop, bron)
            inhoud.bladzijden.append(blad)
        else:
            inhoud.onleesbaar.add(plek.stem)


def _where_pages_go(soort: str) -> str:
    zin = "een pagina staat in <soort>/<taal>/<naam>.md"
    return zin if soort in SOORTEN else f"{zin}; de soort '{soort}' bestaat niet"


Ontleed = Callable[[str, str], Bron]


def _open(toon: str, pad: Path, ontleed: Ontleed) -> Any:  # noqa: ANN401 - a generator that returns
    try:
        return ontleed(toon, pad.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        yield Fout(toon, 1, "dit bestand is geen UTF-8-tekst")
    except BronUnreadable as fout:
        yield Fout(toon, fout.regel, str(fout))
    return None


def _fill(bron: Bron, model: type[BaseModel]) -> Any:  # noqa: ANN401 - a generator that returns
    try:
        return model.model_validate(bron.velden)
    except ValidationError as fout:
        yield from from_validation(bron, model, fout)
    return None
