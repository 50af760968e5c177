"""The kinds of field an editor fills in, and what is refused in each."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator


class Blok(BaseModel):
    """A block of fields: a typing error in a name is refused, an empty field counts as absent."""

    # a model is worked out when it is first used: most stand inside another, which holds them
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, velden: Any) -> Any:  # noqa: ANN401 - whatever YAML held
        if isinstance(velden, dict):
            return {naam: waarde for naam, waarde in velden.items() if waarde != ""}
        return velden


def _yes_no(waarde: Any) -> Any:  # noqa: ANN401 - whatever YAML held
    bekend = {"ja": True, "nee": False, "true": True, "false": False}
    if isinstance(waarde, str):
        if waarde not in bekend:
            raise ValueError("schrijf ja of nee")
        return bekend[waarde]
    return waarde


@dataclass(frozen=True)
class Schrijfvorm:
    """How a text must be written; *zin* says so to whoever writes it otherwise."""

    patroon: str
    zin: str

    def __call__(self, waarde: str) -> str:
        """*waarde* as it is. Raises ValueError."""
        if not re.fullmatch(self.patroon, waarde):
            raise ValueError(self.zin)
        return waarde


def _matches(patroon: str, zin: str) -> AfterValidator:
    return AfterValidator(Schrijfvorm(patroon, zin))


def _whole_date(waarde: Any) -> Any:  # noqa: ANN401 - whatever YAML held
    if isinstance(waarde, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", waarde):
        raise ValueError("geen geldige datum (JJJJ-MM-DD)")
    return waarde


class Vertaalbaar:
    """Marks a field that people read, so that another language may say it in its own words."""


Zin = Annotated[str, Vertaalbaar()]
JaNee = Annotated[bool, BeforeValidator(_yes_no)]
Datum = Annotated[dt.date, BeforeValidator(_whole_date)]
Id = Annotated[
    str, _matches(r"[a-z0-9]+([_-][a-z0-9]+)*", "alleen kleine letters, cijfers, - en _")
]
Slug = Annotated[
    str,
    _matches(
        r"[a-z0-9-]+(/[a-z0-9-]+)*|/", "een adres als hulp/melden: kleine letters, cijfers, -"
    ),
]
Taal = Annotated[str, _matches(r"[a-z]{2,3}", "een taalcode van twee of drie letters, zoals nl")]
Versie = Annotated[str, _matches(r"\d+\.\d+", "een versie als 1.0")]
Url = Annotated[
    str,
    _matches(
        r"https://[^\s]+|http://(127\.0\.0\.1|localhost)(:\d+)?[^\s]*",
        "een adres dat met https:// begint",
    ),
]
Herkomst = Annotated[
    str, _matches(r"https://[a-z0-9.-]+(:\d+)?", "https:// met een naam, zonder pad of / erachter")
]
# A space or hyphen keeps every YAML reader, also the editor's, from taking the number as a number.
Telefoon = Annotated[
    str,
    _matches(
        r"\d{3}|0\d{3}-\d{4}|\+?\d[\d -]*[ -][\d -]*\d",
        "schrijf het telefoonnummer met spaties, zoals 06 12 34 56 70",
    ),
]
Email = Annotated[str, _matches(r"[^\s@]+@[^\s@]+\.[^\s@]+", "geen geldig e-mailadres")]
AgeKey = Annotated[
    str, _matches(r"(age1pq1[02-9ac-hj-np-z]+)?", "een sleutel begint met age1pq1 (of is nog leeg)")
]
SiteId = Annotated[str, _matches(r"[a-z0-9-]{3,64}", "drie tot 64 kleine letters, cijfers of -")]
