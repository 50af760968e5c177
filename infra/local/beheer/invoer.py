"""What one value is typed in: a line, a box, a day, a choice; and what the form refuses in it."""

import datetime as dt
import types
from collections.abc import Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import AfterValidator

from infra.local.beheer import woorden
from infra.local.beheer.keuzes import Keuzes
from inhoud.registers.huisstijl import Kleur
from inhoud.velden import Schrijfvorm, Vertaalbaar
from inhoud.verwijzing import Naar

Veld = dict[str, Any]  # a field, as Sveltia's configuration has it
JA_NEE: Veld = {"widget": "select", "options": ["ja", "nee"]}
DATUM: Veld = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "time_format": False}
BEELD = frozenset({"foto", "logo"})


def bare(soort: Any, merken: Sequence[Any]) -> tuple[Any, Sequence[Any]]:  # noqa: ANN401 - a type, as `typing` has them
    """The type without what is written around it, and what that was."""
    hoofd, delen = get_origin(soort), get_args(soort)
    if hoofd is Annotated:
        return bare(delen[0], (*merken, *delen[1:]))
    if hoofd in (Union, types.UnionType):
        return bare(next(deel for deel in delen if deel is not type(None)), merken)
    return soort, merken


def scalar(naam: str, soort: type, merken: Sequence[Any], keuzes: Keuzes) -> Veld:
    """The field for one value."""
    if soort is bool:
        return JA_NEE
    if soort is dt.date:
        return DATUM
    if soort is int:
        return {"widget": "number", "value_type": "int", **_bounds(merken)}
    naar = next((merk for merk in merken if isinstance(merk, Naar)), None)
    if opties := keuzes.of(naar) if naar else keuzes.by_field(naam):
        return {"widget": "select", "options": opties}
    return _text(naam, merken)


def _text(naam: str, merken: Sequence[Any]) -> Veld:
    if naam in BEELD:
        return {"widget": "image", "choose_url": False}
    if set(merken) & set(get_args(Kleur)[1:]):
        return {"widget": "color"}
    if naam not in woorden.KORT and any(isinstance(merk, Vertaalbaar) for merk in merken):
        return {"widget": "text"}
    vormen = [merk.func for merk in merken if isinstance(merk, AfterValidator)]
    for vorm in vormen:
        if isinstance(vorm, Schrijfvorm):
            return {"widget": "string", "pattern": [f"^(?:{vorm.patroon})$", vorm.zin]}
    return {"widget": "string"}


def _bounds(merken: Sequence[Any]) -> Veld:
    laagst = next((merk.ge for merk in merken if isinstance(merk, Ge)), None)
    hoogst = next((merk.le for merk in merken if isinstance(merk, Le)), None)
    grenzen = {"min": laagst, "max": hoogst}
    return {naam: grens for naam, grens in grenzen.items() if grens is not None}
