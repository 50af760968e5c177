"""The kinds of answer: what someone types becomes what we keep, or a sentence says why not.

The rules are those of the content's own models; here stands only how it is typed.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from inhoud.bron import Bron
from inhoud.fouten import from_validation
from inhoud.personen import is_among, person
from inhoud.velden import Blok, Email, Herkomst, Id, Taal, Telefoon, Url

Lees = Callable[[str], str]
# What would hide in a name: a control, half a letter, another direction, a line of its own.
_VERBORGEN = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff]")
_LOS = ("Cc", "Cs", "Co")
_ZICHTBAAR = ("L", "N", "S")  # letters, figures, symbols such as emoji
KORT = 40  # characters: what stays readable above a screen of 320 px
_SCHEIDING = re.compile(r",| en ")


@dataclass(frozen=True)
class Soort:
    """*lees* raises ValueError with a Dutch sentence; *lijst* says that YAML holds a list."""

    lees: Lees
    lijst: bool = False


def validated(soort: Any, waarde: str) -> str:  # noqa: ANN401 - any type, as `typing` has them
    """*waarde* when a model would take it in a field of this type. Raises ValueError."""
    try:
        return str(TypeAdapter(soort).validate_python(waarde))
    except ValidationError as fout:
        zinnen = [een.boodschap for een in from_validation(Bron("", {}), Blok, fout)]
        raise ValueError("; ".join(zinnen)) from None


def split(namen: str) -> tuple[str, ...]:
    """The names in `A, B en C`."""
    return tuple(deel.strip() for deel in _SCHEIDING.split(namen) if deel.strip())


def one_line(tekst: str) -> str:
    """Words as people read them. Raises ValueError."""
    woorden = " ".join(unicodedata.normalize("NFC", tekst).split())
    if _VERBORGEN.search(woorden) or any(unicodedata.category(een) in _LOS for een in woorden):
        raise ValueError("hier staat een teken dat niemand ziet; typ het over")
    if "{" in woorden or "}" in woorden:
        raise ValueError("accolades kunnen hier niet")
    if not any(unicodedata.category(een)[0] in _ZICHTBAAR for een in woorden):
        raise ValueError("typ minstens één letter")
    return woorden


def of_type(soort: Any) -> Soort:  # noqa: ANN401 - as above
    """What fits a field of this type."""
    return Soort(lambda tekst: validated(soort, one_line(tekst)))


def choice(model: type[BaseModel], veld: str) -> Soort:
    """One of the words that fit the field, in capitals or not."""
    passend = of_field(model, veld)
    return Soort(lambda tekst: passend.lees(tekst.lower()))


def of_field(model: type[BaseModel], veld: str) -> Soort:
    """What fits this field of this model."""
    return of_type(model.model_fields[veld].rebuild_annotation())


def number(model: type[BaseModel], veld: str, *, van: int = 0, tot: int = 0) -> Soort:
    """A whole number that fits the field, and lies between two bounds of our own."""
    passend = of_field(model, veld)

    def read(tekst: str) -> str:
        if not (tekst.isascii() and tekst.isdecimal()):
            raise ValueError("typ een heel getal, zonder punt en zonder woord erbij, zoals 120")
        waarde = passend.lees(tekst)
        if van and int(waarde) < van:
            raise ValueError(f"dat is te weinig; kies minstens {van}")
        if tot and int(waarde) > tot:
            raise ValueError(f"dat is te veel; kies hoogstens {tot}")
        return waarde

    return Soort(read)


def _address(tekst: str) -> str:
    adres = one_line(tekst).lower()
    if not adres.isascii():
        raise ValueError("gebruik in dit adres alleen de letters a tot en met z, cijfers, - en .")
    return validated(Herkomst, adres)


def _line(tekst: str) -> str:
    return validated(Id, person(one_line(tekst)).replace(" ", "-"))


def _short(tekst: str) -> str:
    naam = one_line(tekst)
    if len(naam) > KORT:
        raise ValueError(f"dat is te lang voor een kleine telefoon; kies hoogstens {KORT} tekens")
    return naam


def _languages(tekst: str) -> str:
    codes = re.split(r"[\s,]+", one_line(tekst).lower().strip(", "))
    return ", ".join(dict.fromkeys(validated(Taal, code) for code in codes))


def _names(tekst: str) -> str:
    namen = split(one_line(tekst))
    dubbel = next((naam for nr, naam in enumerate(namen) if is_among(naam, namen[:nr])), "")
    if dubbel:
        raise ValueError(f"{dubbel} staat er twee keer")
    return ", ".join(one_line(naam) for naam in namen)


TEKST = Soort(one_line)
KORTE_NAAM = Soort(_short)
ADRES = Soort(_address)
LIJN = Soort(_line)
TALEN = Soort(_languages, lijst=True)
NAMEN = Soort(_names)
TELEFOON, EMAIL, URL = of_type(Telefoon), of_type(Email), of_type(Url)


def _one_of_two(tekst: str) -> str:
    if tekst.strip() not in {"1", "2"}:
        raise ValueError("typ 1 voor de eerste behandelaar of 2 voor de tweede")
    return tekst.strip()


HANDELAAR = Soort(_one_of_two)
