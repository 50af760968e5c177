"""Who judges a formal complaint: klachtencommissie.yml."""

import re
from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Email, Id, JaNee, Telefoon, Url, Zin
from inhoud.verwijzing import RolId

# Who leads or decides here cannot judge; who works at HR cannot either (AOF 6.1.2).
NIET_HIER = frozenset((
    "hr", "leidinggevende", "hogere-leidinggevende", "bevoegd-gezag", "bestuur", "directie",
    "behandelaar", "plaatsvervangend-behandelaar", "vertrouwenspersoon",
))  # fmt: skip
LEIDT = re.compile(
    r"\b(hr|personeelszaken|p&o|leidinggevende|teamleider|afdelingshoofd|manager|directeur)\b",
    re.IGNORECASE,
)


class Lid(Blok):
    """A member; *rol_hier* is the role someone from inside has in rollen.yml."""

    id: Id
    naam: str
    functie: Zin
    extern: JaNee
    voorzitter: JaNee = False
    rol_hier: RolId | None = None
    benoemd_tot: Datum | None = None

    @model_validator(mode="after")
    def _stands_apart(self) -> Self:
        if self.extern and self.rol_hier:
            raise ValueError("een extern lid heeft geen rol_hier")
        if self.rol_hier in NIET_HIER:
            raise ValueError(f"een lid heeft hier geen andere rol als '{self.rol_hier}'")
        if not self.extern and LEIDT.search(self.functie):
            raise ValueError("iemand van HR of een leidinggevende zit niet in de commissie")
        return self


class Termijn(Blok):
    """How many weeks a step takes at most, and from when they count."""

    id: Id
    naam: Zin
    weken: int = Field(ge=1, le=52)
    vanaf: Zin
    uitleg: Zin | None = None


class Klachtencommissie(Blok):
    """klachtencommissie.yml: an own committee, a regional one, or the LKOG."""

    type: Literal["intern", "regionaal", "lkog"]
    naam: Zin
    leden: tuple[Lid, ...] = ()
    intern_eerst: JaNee | None = None
    intern_eerst_uitleg: Zin | None = None
    taak: Zin
    bevoegdheden: tuple[Zin, ...] = Field(min_length=1)
    besluitvorming: Zin
    wraking: Zin
    besluitnemer: RolId
    besluitnemer_anders: Zin | None = None
    rechtsmiddel: Zin
    termijnen: tuple[Termijn, ...] = Field(min_length=1)
    email: Email | None = None
    telefoon: Telefoon | None = None
    adres: Zin | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.type == "lkog" and self.intern_eerst is None:
            raise ValueError("intern_eerst: zeg bij de LKOG of de interne procedure eerst komt")
        if self.intern_eerst and not self.intern_eerst_uitleg:
            raise ValueError("intern_eerst_uitleg: zeg wat er gebeurt als iemand die overslaat")
        if self.type == "intern" and not self.leden:
            raise ValueError("leden: een eigen commissie heeft leden")
        if sum(lid.voorzitter for lid in self.leden) > 1:
            raise ValueError("leden: er is één voorzitter")
        return self

    @property
    def voorzitter(self) -> Lid | None:
        """Who chairs."""
        return next((lid for lid in self.leden if lid.voorzitter), None)
