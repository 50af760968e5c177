"""What is wrong in the content, said in Dutch to the editor, with the place to click."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from inhoud.bron import Bron


@dataclass(frozen=True, order=True)
class Fout:
    """One mistake: *bestand* as the editor sees it, *regel* counted from 1.

    A `waarschuwing` is told and stops nothing. *over* says what the toets looks for: what can be
    read by everyone (taal), or is said of the law (wet).
    """

    bestand: str
    regel: int
    boodschap: str
    ernst: Literal["fout", "waarschuwing"] = "fout"
    over: Literal["", "taal", "wet"] = ""

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}: {self.boodschap}"

    def as_warning(self) -> "Fout":
        """The same, as something to look at and not to stop for."""
        return replace(self, ernst="waarschuwing")


class InhoudRefused(Exception):
    """The content has mistakes; *regels* are the Dutch lines, all of them."""

    def __init__(self, regels: list[str]) -> None:
        super().__init__("\n".join(regels))
        self.regels = regels


VAST = {
    "missing": "verplicht veld ontbreekt",
    "int_parsing": "geen heel getal",
    "int_type": "geen heel getal",
    "bool_type": "schrijf ja of nee",
    "string_type": "moet tekst zijn",
    "list_type": "moet een lijst zijn",
    "tuple_type": "moet een lijst zijn",
    "dict_type": "moet een blok met velden zijn",
    "model_type": "moet een blok met velden zijn",
    "model_attributes_type": "moet een blok met velden zijn",
    "string_too_short": "mag niet leeg zijn",
    "too_short": "minstens {min_length} nodig",
    "greater_than_equal": "moet minstens {ge} zijn",
    "less_than_equal": "mag hoogstens {le} zijn",
    "date_from_datetime_parsing": "geen geldige datum (JJJJ-MM-DD)",
    "date_parsing": "geen geldige datum (JJJJ-MM-DD)",
    "date_type": "geen geldige datum (JJJJ-MM-DD)",
}


def from_validation(bron: Bron, model: type[BaseModel], fout: ValidationError) -> Iterator[Fout]:
    """The mistakes pydantic found, each on the line of its field."""
    alle = fout.errors(include_url=False)
    dieper = {een["loc"][:lang] for een in alle for lang in range(1, len(een["loc"]))}
    for een in alle:
        loc = tuple(een["loc"])
        if een["type"] == "too_short" and loc in dieper:
            continue  # there is one, and what is wrong in it is told
        veld = ".".join(str(deel) for deel in loc)
        zin = _sentence(een, model)
        yield Fout(bron.naam, bron.line_of(loc), f"{veld}: {zin}" if veld else zin)


def _sentence(een: Any, model: type[BaseModel]) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    soort, ctx = een["type"], een.get("ctx", {})
    if soort == "literal_error":
        gegeven = f"ongeldige waarde '{een['input']}'; " if isinstance(een["input"], str) else ""
        return f"{gegeven}kies uit {ctx['expected'].replace(' or ', ' of ')}"
    if soort == "extra_forbidden":
        return "onbekend veld" + _did_you_mean(str(een["loc"][-1]), model)
    if soort == "value_error":
        return str(ctx["error"])
    # what pydantic says itself is no Dutch
    return VAST.get(soort, "dit klopt niet").format(**ctx)


def _did_you_mean(veld: str, model: type[BaseModel]) -> str:
    dichtbij = difflib.get_close_matches(veld, list(model.model_fields), n=1)
    return f"; bedoel je '{dichtbij[0]}'?" if dichtbij else ""
