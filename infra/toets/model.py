"""What the toets speaks of: a norm with its rules, what a block saw, and the verdict of a rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field

from infra.site_path import ROOT  # noqa: F401 - makes `inhoud` importable
from inhoud.registers.normen import EisId
from inhoud.velden import Blok, Schrijfvorm, Zin
from inhoud.verwijzing import RolId

Stand = Literal["groen", "oranje", "rood", "grijs"]
Kolom = Literal["aanwezig", "actueel", "vastgesteld", "bekendgemaakt"]
KOLOMMEN: tuple[Kolom, ...] = get_args(Kolom)
Bindt = Literal["gemeente", "iedereen"]
# Worst first. Grey is last: what does not apply colours nothing that does.
STANDEN: tuple[Stand, ...] = ("rood", "oranje", "groen", "grijs")


class Aanroep(Blok):
    """A block as a rule names it, with what it is given."""

    naam: str
    arg: Any = None


def _call(waarde: Any) -> Any:  # noqa: ANN401 - whatever YAML held
    if isinstance(waarde, str):
        return {"naam": waarde}
    if isinstance(waarde, dict) and len(waarde) == 1:
        naam, arg = next(iter(waarde.items()))
        return {"naam": str(naam), "arg": arg}
    raise ValueError("schrijf de letter of naam van een blok, of 'naam: wat erbij hoort'")


class Regel(Blok):
    """One row: *soort* is the kind of page its blocks look at, *als* when the row applies.

    *bindt* says for whom a red is red, where that differs from the rest of the norm.
    """

    id: Annotated[str, AfterValidator(Schrijfvorm(r"[A-Z]+-\d\d", "een id als R-01"))]
    wat: Zin
    soort: str | None = None
    als: str | None = None
    bindt: Bindt | None = None
    eigenaar: RolId
    eisen: tuple[EisId, ...] = ()
    blokken: tuple[Annotated[Aanroep, BeforeValidator(_call)], ...] = Field(min_length=1)


class Herkomst(Blok):
    """Where a norm comes from."""

    document: str
    uitgever: str
    maand: str | None = None  # "januari", where more than one came out in a year
    jaar: int


class Norm(Blok):
    """A file in content/normen/; *bindt* says for whom a red is red and no advice.

    The lowest *volgorde* comes first, then by file name.
    """

    titel: Zin
    uitleg: Zin | None = None
    bron: Herkomst
    bindt: Bindt
    volgorde: int = Field(default=50, ge=1, le=99)
    regels: tuple[Regel, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Plek:
    """The place to edit: *bestand* inside the content folder."""

    bestand: str
    regel: int = 1


@dataclass(frozen=True)
class Bevinding:
    """What one block saw.

    *voor* is until when it is in order, or by when it must be done; *wat* is what the calendar
    calls that, and is empty where the calendar knows it from elsewhere. Without an *eigenaar* the
    rule's own answers for it.
    """

    kolom: Kolom
    stand: Stand
    zin: str
    plek: Plek
    eigenaar: str = ""
    voor: date | None = None
    wat: str = ""


@dataclass(frozen=True)
class Oordeel:
    """One row of the matrix; a column is none when no block looked at it."""

    regel: Regel
    norm: Norm
    stand: Stand
    kolommen: Mapping[Kolom, Stand | None]
    zin: str
    eigenaar: str
    voor: date | None
    plek: Plek
    bevindingen: tuple[Bevinding, ...] = ()


@dataclass(frozen=True)
class Toets:
    """The whole matrix, as it is on *dag*."""

    dag: date
    oordelen: tuple[Oordeel, ...] = field(default=())

    def of(self, stand: Stand) -> list[Oordeel]:
        """The rows that stand like this."""
        return [oordeel for oordeel in self.oordelen if oordeel.stand == stand]

    @property
    def rood(self) -> bool:
        """Whether something is missing, expired or not adopted."""
        return bool(self.of("rood"))
