"""A round of the pulse: what is asked, of which groups, from when until when.

content/pulse/<ronde>/ronde.yml; its questions stand in pulse_vragen.py.
"""

import base64
import hashlib
import json
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from inhoud.registers.pulse_vragen import Vraag
from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import RolId

MINSTENS_HOOFDEN = 20  # of a group: at half of them answering, ten answers
MEESTE_RIJEN = 99  # of one person, in one transaction with the code that goes
MEESTE_GROEPEN = 98  # two digits
FORMAAT = 1


class Groep(Blok):
    """Who is shown together; set before the round, from the number of people in it."""

    id: Id
    naam: Zin
    hoofden: int = Field(ge=MINSTENS_HOOFDEN)


class Venster(Blok):
    """From and up to and including these days."""

    opent: Datum
    sluit: Datum

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.sluit < self.opent:
            raise ValueError("sluit: de laatste dag komt voor de eerste")
        return self


def _modulus(n: str) -> str:
    """*n* if it can be a modulus of 3072 bit. Raises ValueError."""
    gelezen = base64.urlsafe_b64decode(n)
    if not (gelezen[0] & 0x80 and gelezen[-1] & 1):  # the first bit of 3072, and odd
        raise ValueError("dit is geen sleutel; neem over wat vertrouwd pulse sleutel liet zien")
    return n


class Sleutel(Blok):
    """The public key that the deelnamekaarten of this round are signed with."""

    groep: Id | None = None  # none: of the whole round
    # 3072 bit, base64url; e is 65537
    n: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{512}$"), AfterValidator(_modulus)]

    @property
    def vingerafdruk(self) -> str:
        """SHA-256 of the modulus, in hex: what people compare, and a browser holds on to."""
        return hashlib.sha256(base64.urlsafe_b64decode(self.n)).hexdigest()


class Stap(Blok):
    """What we are going to do about it."""

    id: Id
    wat: Zin
    eigenaar: RolId
    voor: Datum
    klaar: JaNee = False


class Ronde(Venster):
    """ronde.yml: *opent* and *sluit* are the first and the last day one can answer."""

    titel: Zin
    nulmeting: JaNee = False
    toegang: Literal["code", "blind"] = "code"
    uitgifte: Venster | None = None  # blind: when the deelnamekaart can be fetched
    sleutels: tuple[Sleutel, ...] = ()
    uitgevoerd_door: Literal["intern", "extern"]
    bureau: str | None = None
    groepen: tuple[Groep, ...] = Field(min_length=1, max_length=MEESTE_GROEPEN)
    vragen: tuple[Vraag, ...] = Field(min_length=1, max_length=10)
    vervolg: tuple[Stap, ...] = ()  # written after the results are known
    besproken_met_or: Datum | None = None
    voorbeeld: JaNee = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if sum(vraag.rijen for vraag in self.vragen) > MEESTE_RIJEN:
            raise ValueError("vragen: te veel soorten gedrag bij elkaar; laat er een paar weg")
        return self

    @property
    def hoofden(self) -> int:
        """How many people are asked."""
        return sum(groep.hoofden for groep in self.groepen)

    @property
    def tekens(self) -> int:
        """How many digits all answers of one person take."""
        return sum(vraag.tekens for vraag in self.vragen)

    def code_of(self, groep: str) -> str:
        """The two digits that stand for a group; 00 is "wil ik niet zeggen"."""
        return f"{[een.id for een in self.groepen].index(groep) + 1:02d}"

    def definition(self) -> str:
        """SHA-256, in hex, of what may not change once codes are handed out.

        Groups, questions and the way in; not the wording, and not the days.
        """
        kern = {
            "formaat": FORMAAT,
            "toegang": self.toegang,
            "groepen": [[groep.id, groep.hoofden] for groep in self.groepen],
            "vragen": [vraag.core() for vraag in self.vragen],
        }
        tekst = json.dumps(kern, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return hashlib.sha256(tekst.encode()).hexdigest()
