"""A round of the pulse: what is asked, of which groups, from when until when.

content/pulse/<ronde>/ronde.yml. An answer travels as digits, the number of the answer in this file,
and 0 for "wil ik niet zeggen"; so whatever someone answers, it has the same length.
"""

import base64
import hashlib
import json
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import RolId

MINSTENS_HOOFDEN = 20  # of a group: at half of them answering, ten answers
MEESTE_RIJEN = 99  # of one person, in one transaction with the code that goes
MEESTE_GROEPEN = 98  # two digits
Nummers = tuple[int, int]
Soort = Literal["keuze", "hoogstens-twee", "per-vorm"]
EERSTE = ["zelf", "gezien"]  # of a question per kind: what happened to me, and to others
AFGELEID = {*EERSTE, "vergelijk"}  # what is worked out of the kinds together
FORMAAT = 1


class Groep(Blok):
    """Who is shown together; set before the round, from the number of people in it."""

    id: Id
    naam: Zin
    hoofden: int = Field(ge=MINSTENS_HOOFDEN)


class Antwoord(Blok):
    """One answer; *telt_niet* leaves whoever gives it out of the share: "niet van toepassing".

    *sluit_uit*: it goes with no other, as "niets houdt mij tegen".
    """

    id: Id
    tekst: Zin
    telt_niet: JaNee = False
    sluit_uit: JaNee = False


class Vorm(Blok):
    """A kind of behaviour that is asked after, with one line that says what it is."""

    id: Id
    tekst: Zin
    uitleg: Zin | None = None


class Vergelijk(Blok):
    """The kinds that a figure from elsewhere counts too, so that ours may stand beside it."""

    vormen: tuple[Id, ...] = Field(min_length=1)
    cijfer: Id
    let_op: Zin | None = None


class Vraag(Blok):
    """One question. *gevoelig*: from twenty answers and for the whole organisation only."""

    id: Id
    kort: Zin
    vraag: Zin
    uitleg: Zin | None = None
    soort: Soort = "keuze"
    gevoelig: JaNee = False
    antwoorden: tuple[Antwoord, ...] = Field(min_length=2, max_length=9)
    gunstig: tuple[Id, ...] = ()
    gunstig_tekst: Zin | None = None  # what the share says: "is het eens"
    vormen: tuple[Vorm, ...] = Field(default=(), max_length=20)
    vergelijk: Vergelijk | None = None

    @property
    def rijen(self) -> int:
        """How many rows of one person are kept, at most."""
        return len(self.vormen) + len(AFGELEID) if self.vormen else 1

    @property
    def tekens(self) -> int:
        """How many digits the answer takes."""
        return {"keuze": 1, "hoogstens-twee": 2, "per-vorm": len(self.vormen)}[self.soort]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        namen = [antwoord.id for antwoord in self.antwoorden]
        if len({*namen}) < len(namen):
            raise ValueError("antwoorden: een id staat er twee keer")
        if onbekend := {*self.gunstig} - {*namen}:
            raise ValueError(f"gunstig: '{min(onbekend)}' is geen antwoord")
        if self.soort == "keuze" and not self.gunstig:
            raise ValueError("gunstig: noem de antwoorden die we tellen")
        if self.soort != "keuze" and not self.gevoelig:
            raise ValueError("gevoelig: deze soort vraag is altijd gevoelig; schrijf ja")
        return self._forms()

    def _forms(self) -> Self:
        vormen = [vorm.id for vorm in self.vormen]
        if (self.soort == "per-vorm") != bool(vormen):
            raise ValueError("vormen: horen bij soort per-vorm, en alleen daar")
        if len({*vormen}) < len(vormen):
            raise ValueError("vormen: een id staat er twee keer")
        if eigen := {*vormen} & AFGELEID:
            raise ValueError(f"vormen: de naam '{min(eigen)}' gebruiken we zelf")
        eerste = [antwoord.id for antwoord in self.antwoorden[:2]]
        if self.soort == "per-vorm" and eerste != EERSTE:
            raise ValueError("antwoorden: de eerste twee heten zelf en gezien")
        if self.vergelijk and (onbekend := {*self.vergelijk.vormen} - {*vormen}):
            raise ValueError(f"vergelijk: '{min(onbekend)}' is geen vorm")
        return self


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
            "vragen": [_core(vraag) for vraag in self.vragen],
        }
        tekst = json.dumps(kern, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return hashlib.sha256(tekst.encode()).hexdigest()


def _core(vraag: Vraag) -> list[object]:
    antwoorden = [[een.id, een.telt_niet, een.sluit_uit] for een in vraag.antwoorden]
    vergelijk = list(vraag.vergelijk.vormen) if vraag.vergelijk else []
    vormen = [vorm.id for vorm in vraag.vormen]
    return [
        vraag.id, vraag.soort, vraag.gevoelig, antwoorden, list(vraag.gunstig), vormen, vergelijk,
    ]  # fmt: skip
