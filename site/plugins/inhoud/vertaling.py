"""Another language: a file that holds only sentences, laid over the Dutch one.

Dates, numbers, names and order come from the Dutch file, so they can never differ. What people
read is a field of type `Zin`; nothing else can be translated. Items of a list find each other by
`id`, whole lists of sentences are replaced.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from inhoud.bron import Bron, Plek
from inhoud.fouten import Fout
from inhoud.velden import Vertaalbaar

NAMES = ("id", "betrokkene", "naar", "datum")  # what tells one item of a list from another
NIET = "dit veld vertaal je niet; het komt uit het Nederlandse bestand"


@dataclass(frozen=True)
class Vorm:
    """What stands in a field: a sentence, a block (*model*), or many of them."""

    zin: bool = False
    model: type[BaseModel] | None = None
    veel: bool = False


@dataclass
class Vertaling:
    """The Dutch *velden* with those of *bron* laid over them, and what was wrong with that.

    What the Dutch file has for another sector, *weg*, is translated for nobody here.
    """

    bron: Bron
    weg: frozenset[str] = frozenset()
    fouten: list[Fout] = field(default_factory=list)

    def lay(self, model: type[BaseModel], velden: Any, over: Any, plek: Plek = ()) -> Any:  # noqa: ANN401 - whatever YAML held
        """*velden* in the other language."""
        if not isinstance(velden, dict) or not isinstance(over, dict):
            return self._refuse(plek, "moet een blok met velden zijn", velden)
        klaar = dict(velden)
        for naam, waarde in over.items():
            info = model.model_fields.get(naam)
            if naam in NAMES and plek:
                continue
            if info is None or (vorm := shape(info)) == Vorm():
                self._refuse((*plek, naam), f"{naam}: {NIET}", None)
            elif waarde != "":
                klaar[naam] = self._field(vorm, velden.get(naam), waarde, (*plek, naam))
        return klaar

    def _field(self, vorm: Vorm, basis: Any, over: Any, plek: Plek) -> Any:  # noqa: ANN401 - as above
        if basis in (None, "", [], {}):
            return self._refuse(plek, f"{plek[-1]}: staat niet in het Nederlandse bestand", basis)
        if vorm.model and vorm.veel:
            return self._items(vorm.model, basis, over, plek)
        if vorm.model:
            return self.lay(vorm.model, basis, over, plek)
        same = isinstance(over, list) and len(over) == len(basis) if vorm.veel else True
        if not same or isinstance(over, list) != vorm.veel:
            zin = f"{plek[-1]}: evenveel zinnen als in het Nederlandse bestand"
            return self._refuse(plek, zin, basis)
        return over

    def _items(self, model: type[BaseModel], basis: Any, over: Any, plek: Plek) -> Any:  # noqa: ANN401 - as above
        if not isinstance(over, list):
            return self._refuse(plek, f"{plek[-1]}: moet een lijst zijn", basis)
        klaar = list(basis)
        plaatsen = {_name(item): nummer for nummer, item in enumerate(basis)}
        for nummer, item in enumerate(over):
            plaats = plaatsen.get(_name(item))
            if plaats is None and _name(item) in self.weg:
                continue
            if plaats is None:
                zin = f"'{_name(item)}' staat niet in het Nederlandse bestand"
                self._refuse((*plek, nummer), zin, None)
            else:
                klaar[plaats] = self.lay(model, basis[plaats], item, (*plek, nummer))
        return klaar

    def _refuse(self, plek: Plek, zin: str, waarde: Any) -> Any:  # noqa: ANN401 - as above
        self.fouten.append(Fout(self.bron.naam, self.bron.line_of(plek), zin))
        return waarde


def untranslated(model: type[BaseModel], basis: Any, over: Any, pad: str = "") -> Iterator[str]:  # noqa: ANN401 - as above
    """Where *basis* has a sentence and *over* has none: `vragen.gaat_over.hint`."""
    over = over if isinstance(over, dict) else {}
    for naam, info in model.model_fields.items():
        vorm, waarde, ander = shape(info), (basis or {}).get(naam), over.get(naam)
        plek = f"{pad}{naam}"
        if waarde in (None, "", [], {}) or vorm == Vorm():
            continue
        if vorm.model and vorm.veel:
            anderen = {_name(item): item for item in ander or ()}
            for item in waarde:
                yield from untranslated(
                    vorm.model, item, anderen.get(_name(item)), f"{plek}.{_name(item)}."
                )
        elif vorm.model:
            yield from untranslated(vorm.model, waarde, ander, f"{plek}.")
        elif ander in (None, "", []):
            yield plek


def shape(info: FieldInfo) -> Vorm:
    """What of this field can be translated; `Vorm()` when nothing can."""
    if any(isinstance(merk, Vertaalbaar) for merk in info.metadata):
        return Vorm(zin=True)
    return _shape(info.annotation)


def _shape(soort: Any) -> Vorm:  # noqa: ANN401 - a type, as `typing` has them
    hoofd, delen = get_origin(soort), get_args(soort)
    if hoofd is Annotated:
        merken = any(isinstance(merk, Vertaalbaar) for merk in delen[1:])
        return Vorm(zin=True) if merken else _shape(delen[0])
    if hoofd in (Union, types.UnionType):
        return next((vorm for deel in delen if (vorm := _shape(deel)) != Vorm()), Vorm())
    if hoofd in (tuple, list):
        vorm = _shape(delen[0])
        return Vorm(vorm.zin, vorm.model, veel=True) if vorm != Vorm() else vorm
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return Vorm(model=soort) if _any_sentence(soort) else Vorm()
    return Vorm()


def _any_sentence(model: type[BaseModel]) -> bool:
    return any(shape(info) != Vorm() for info in model.model_fields.values())


def _name(item: Any) -> str:  # noqa: ANN401 - whatever YAML held
    if not isinstance(item, dict):
        return ""
    return next((str(item[naam]) for naam in NAMES if naam in item), "")
