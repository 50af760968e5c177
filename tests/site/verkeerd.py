"""Every field of every model, with values that cannot be right, walked over the shipped content.

A field counts once for its register, or once for its kind of page: at the first place that has it,
and where nothing has it, at the first place that could.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from inhoud.bron import Bron, Plek, from_markdown, from_yaml
from inhoud.lezen_woorden import words_of
from inhoud.paginas import SOORTEN
from inhoud.registers import REGISTERS, place

LIJST, BLOK, TEKST = ["een", ["twee"]], {"een": "twee"}, "zomaar wat"
# by type, what an editor may well type
GETYPT: dict[object, list[object]] = {
    date: ["2026-02-30", "morgen", "25-11-2026", "20261125"],
    int: ["veel", "1.5"],
    bool: ["misschien", "1"],
}


@dataclass(frozen=True)
class Veld:
    """A field: where it stands, what type it must be, and what its block holds."""

    plek: Plek
    soort: Any
    blok: Any = field(repr=False)
    verplicht: bool = False

    @property
    def naam(self) -> int | str:
        return self.plek[-1]

    def wrong(self) -> list[object]:
        """Values that this field can never have."""
        kaal, merken = bare(self.soort), list(marks(self.soort))
        if get_origin(kaal) is tuple:
            return [TEKST, BLOK, *([[]] if any(_has(m, "min_length") for m in merken) else [])]
        if get_origin(kaal) is dict or issubclass_(kaal, BaseModel):
            return [TEKST, LIJST]
        eigen = ["geen keuze"] if get_origin(kaal) is Literal else GETYPT.get(kaal, [])
        if kaal is str and any(isinstance(m, AfterValidator) for m in merken):
            eigen = ["("]  # no address, number, version or pattern looks like this
        grenzen = [str(m.ge - 1) for m in merken if _has(m, "ge")]
        grenzen += [str(m.le + 1) for m in merken if _has(m, "le")]
        return [LIJST, BLOK, *eigen, *grenzen]


def files(folder: Path) -> dict[str, tuple[type[BaseModel], list[Path]]]:
    """By register and by kind of page: the model, and the files that hold it."""
    alle = {naam: (model, [place(naam)]) for naam, model in REGISTERS.items()}
    for soort, model in SOORTEN.items():
        paden = sorted(pad.relative_to(folder) for pad in folder.glob(f"{soort}/nl/*.md"))
        alle[f"pagina's {soort}"] = (model, paden)
    return alle


@cache
def read(folder: Path, bestand: Path) -> Bron:
    ontleed = from_markdown if bestand.suffix == ".md" else from_yaml
    tekst = (folder / bestand).read_text("utf-8")
    return ontleed(f"{folder.name}/{bestand}", tekst, words_of(folder, "nl"))


def fields(folder: Path, model: type[BaseModel], paden: list[Path]) -> Iterator[tuple[Path, Veld]]:
    """Every field of *model*, those that are filled in first."""
    alle = [(pad, v) for pad in paden for v in _of_model(model, read(folder, pad).velden, ())]
    gezien: set[Plek] = set()
    for pad, veld in sorted(alle, key=lambda een: not _filled(een[1])):
        sleutel = tuple("#" if isinstance(deel, int) else deel for deel in veld.plek)
        if sleutel not in gezien:
            gezien.add(sleutel)
            yield pad, veld


def _filled(veld: Veld) -> bool:
    return isinstance(veld.naam, int) or veld.naam in veld.blok


def _of_model(model: type[BaseModel], blok: dict[str, Any], plek: Plek) -> Iterator[Veld]:
    for naam, info in model.model_fields.items():
        hier = (*plek, naam)
        yield Veld(hier, _type(info), blok, info.is_required())
        yield from _inside(_type(info), blok.get(naam), hier)


def _inside(soort: Any, waarde: Any, plek: Plek) -> Iterator[Veld]:
    kaal = bare(soort)
    if isinstance(waarde, dict) and issubclass_(kaal, BaseModel):
        yield from _of_model(kaal, waarde, plek)
    elif isinstance(waarde, list) and get_origin(kaal) is tuple:
        for nummer, item in enumerate(waarde):
            hier = (*plek, nummer)
            yield Veld(hier, get_args(kaal)[0], waarde)
            yield from _inside(get_args(kaal)[0], item, hier)


def _type(info: FieldInfo) -> Any:
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _parts(soort: Any) -> tuple[Any, ...]:
    return get_args(soort) if get_origin(soort) in (Union, types.UnionType) else ()


def bare(soort: Any) -> Any:
    """The type without what is written beside it, and without `None`."""
    while get_origin(soort) is Annotated or _parts(soort):
        delen = _parts(soort) or get_args(soort)[:1]
        soort = next(deel for deel in delen if deel is not type(None))
    return soort


def marks(soort: Any) -> Iterator[Any]:
    """What is written beside a type, also inside `X | None`."""
    if get_origin(soort) is Annotated:
        yield from get_args(soort)[1:]
        yield from marks(get_args(soort)[0])
    for deel in _parts(soort):
        yield from marks(deel)


def issubclass_(soort: Any, van: type) -> bool:
    return isinstance(soort, type) and issubclass(soort, van)


def _has(merk: object, naam: str) -> bool:
    return getattr(merk, naam, None) is not None
