"""The registers of the meldpunt: who can read, and who decides when it is about whom."""

from typing import Literal

from pydantic import Field

from inhoud.velden import AgeKey, Blok, Id, JaNee, Taal, Zin


class Lezer(Blok):
    """Someone with a key: *lijn* is the line of command they stand in, *gebruiker* their login."""

    id: Id
    naam: str
    rol: Zin
    soort: Literal["behandelaar", "noodsleutel"]
    lijn: Id
    talen: tuple[Taal, ...] = ("nl",)
    gebruiker: str | None = None
    age: AgeKey = ""


class Recipients(Blok):
    """recipients.yml: the people who can read a melding."""

    lezers: tuple[Lezer, ...] = Field(min_length=1)
    voorbeeld: JaNee = False


class Escalatierij(Blok):
    """One row: *behandelaar* is an id of recipients.yml, *hoger* one of rollen.yml.

    Where no single role decides, *beslist* says who does.
    """

    betrokkene: Id
    naam: Zin
    behandelaar: str
    hoger: str
    beslist: Zin | None = None
    uitgesloten: Zin | None = None
    extern: Zin | None = None


class Escalatie(Blok):
    """escalatie.yml: who acts when the melding is about this person."""

    escalatie: tuple[Escalatierij, ...] = Field(min_length=1)
