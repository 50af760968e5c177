"""A content model as a form of the editor: every field, and what another language has of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from annotated_types import MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from infra.local.beheer import woorden
from infra.local.beheer.invoer import Veld, bare, scalar
from infra.local.beheer.keuzes import Keuzes
from inhoud.bladzijde import NL
from inhoud.paginas import OVER_DE_VERTALING
from inhoud.vertaling import NAMES, Vorm, shape


@dataclass(frozen=True)
class Velden:
    """Makes the fields of one file; *talen* are empty where a file has no translation."""

    keuzes: Keuzes
    talen: tuple[str, ...] = ()

    def of(self, model: type[BaseModel], *, in_list: bool = False) -> list[Veld]:
        """Every field of *model* that the editor can hold; a save leaves the others alone."""
        velden = model.model_fields
        heet = next((naam for naam in NAMES if naam in velden), None) if in_list else None
        made = (self._field(naam, info, heet) for naam, info in velden.items())
        return [veld for veld in made if veld]

    def _field(self, naam: str, info: FieldInfo, heet: str | None) -> Veld | None:
        kind = self._kind(naam, info.annotation, info.metadata)
        if kind is None:
            return None
        veld: Veld = {"name": naam, "label": woorden.label(naam), **kind}
        veld["required"] = info.is_required()
        if hint := woorden.HINTS.get(naam):
            veld["hint"] = hint
        if self.talen:
            veld |= self._translated(naam, info, heet)
            if "field" in veld:
                veld["field"]["i18n"] = veld["i18n"]
        return veld

    def _translated(self, naam: str, info: FieldInfo, heet: str | None) -> Veld:
        """Whether another language has this field; *heet* tells one item of a list from another."""
        if naam in OVER_DE_VERTALING:
            nodig = list(self.talen[1:]) if naam == "vertaling_van" else False
            return {"i18n": True, "required": nodig}
        if naam == heet:
            return {"i18n": True}
        if shape(info) == Vorm():
            return {"i18n": False}
        return {"i18n": True, "required": [NL] if info.is_required() else False}

    def _kind(self, naam: str, soort: Any, merken: Sequence[Any]) -> Veld | None:  # noqa: ANN401 - a type, as `typing` has them
        soort, merken = bare(soort, merken)
        hoofd = get_origin(soort)
        if hoofd is dict:
            return None  # no field of the editor holds names that differ from item to item
        if hoofd is tuple:
            return self._list(naam, get_args(soort)[0], merken)
        if hoofd is Literal:
            return {"widget": "select", "options": list(get_args(soort))}
        if issubclass(soort, BaseModel):
            return {"widget": "object", "collapsed": "auto", "fields": self.of(soort)}
        return scalar(naam, soort, merken, self.keuzes)

    def _list(self, naam: str, soort: Any, merken: Sequence[Any]) -> Veld | None:  # noqa: ANN401 - as above
        minstens = next(({"min": m.min_length} for m in merken if isinstance(m, MinLen)), {})
        if isinstance(soort, type) and issubclass(soort, BaseModel):
            return {"widget": "list", **self._blocks(soort), **minstens}
        item = self._kind(naam, soort, ())
        if item is None:
            return None
        if item["widget"] == "select":
            return {**item, "multiple": True, **minstens}
        if item["widget"] == "text":
            item = {"widget": "string"}
        regel = {"name": naam, "label": woorden.REGEL, **item}
        return {"widget": "list", "field": regel, **minstens}

    def _blocks(self, model: type[BaseModel]) -> Veld:
        velden = self.of(model, in_list=True)
        namen = {veld["name"] for veld in velden}
        opschrift = next((f"{{{{{een}}}}}" for een in woorden.OPSCHRIFT if een in namen), "")
        return {"fields": velden, "collapsed": True, "summary": opschrift}
