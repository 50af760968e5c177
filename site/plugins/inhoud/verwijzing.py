"""Fields that name something that stands elsewhere: a role, a page, a measurement, a location.

A register says `eigenaar: hr`, and rollen.yml says who that is. The type of such a field tells
where to look, so that one rule can follow them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from pydantic import BaseModel

from inhoud.bron import Plek
from inhoud.velden import Id

PAGINA = "pagina"


@dataclass(frozen=True)
class Naar:
    """Marks a field that holds an id: of a page, or of an item of *register*'s list *lijst*."""

    register: str
    lijst: str = ""
    wat: str = ""


RolId = Annotated[Id, Naar("rollen", "rollen", "rol")]
PaginaId = Annotated[Id, Naar(PAGINA, wat="pagina")]
LocatieId = Annotated[Id, Naar("locaties", "locaties", "locatie")]
MetingId = Annotated[Id, Naar("metingen", "metingen", "meting")]
RieId = Annotated[Id, Naar("rie", "onderzoeken", "RI&E")]
MaatregelId = Annotated[Id, Naar("pva", "maatregelen", "maatregel")]
FactorId = Annotated[Id, Naar("risicofactoren", "factoren", "risicofactor")]
VormId = Annotated[Id, Naar("gedragsvormen", "vormen", "vorm")]
RouteId = Annotated[Id, Naar("meldprocedure", "routes", "route")]


def references(blok: BaseModel, plek: Plek = ()) -> Iterator[tuple[Plek, Naar, str]]:
    """Every id in *blok* that names something elsewhere, and where it stands."""
    for naam, info in type(blok).model_fields.items():
        merk = next((m for m in (*info.metadata, *_marks(info.annotation)) if _is(m)), None)
        yield from _in_value(getattr(blok, naam), merk, (*plek, naam))


def _in_value(waarde: Any, merk: Naar | None, plek: Plek) -> Iterator[tuple[Plek, Naar, str]]:  # noqa: ANN401 - whatever a field holds
    if isinstance(waarde, BaseModel):
        yield from references(waarde, plek)
    elif isinstance(waarde, tuple):
        for nummer, item in enumerate(waarde):
            yield from _in_value(item, merk, (*plek, nummer))
    elif merk and isinstance(waarde, str):
        yield plek, merk, waarde


def _marks(soort: Any) -> Iterator[Any]:  # noqa: ANN401 - a type, as `typing` has them
    """What is written beside a type, at any depth: in `X | None`, in `tuple[X, ...]`."""
    yield from getattr(soort, "__metadata__", ())
    for deel in get_args(soort):
        yield from _marks(deel)


def _is(merk: object) -> bool:
    return isinstance(merk, Naar)
