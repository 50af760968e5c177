"""What this site says about the law, and where a misstand can be told outside: each thing once.

juridische_status.yml holds the sentences with their source and date; meldinstanties.yml the bodies.
"""

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Id, Telefoon, Url, Zin

Groep = Literal["beleid", "steun", "klachten", "misstand", "strafbaar", "privacy"]


class Notitie(Blok):
    """One statement: *stand* is what a person confirmed, *laatst_bekend* what was last known.

    *zin* is all that other pages say about it.
    """

    id: Id
    groep: Groep
    titel: Zin
    zin: Zin
    uitleg: Zin | None = None
    artikel: Zin
    bron: Zin
    bron_url: Url | None = None
    stand: Literal["geldend", "in-behandeling", "te-controleren"]
    laatst_bekend: Literal["geldend", "in-behandeling", "aangenomen"] | None = None
    stand_datum: Datum
    gecontroleerd_op: Datum
    controleer_voor: Datum
    waarschuwing: Zin | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.controleer_voor <= self.gecontroleerd_op:
            raise ValueError("controleer_voor moet na gecontroleerd_op liggen")
        if self.stand_datum > self.gecontroleerd_op:
            raise ValueError("stand_datum ligt na gecontroleerd_op")
        if self.laatst_bekend and self.stand != "te-controleren":
            raise ValueError("laatst_bekend hoort bij stand te-controleren")
        return self

    def is_due(self, peildatum: dt.date) -> bool:
        """Whether the day to look at it again has passed."""
        return self.controleer_voor < peildatum


class JuridischeStatus(Blok):
    """juridische_status.yml."""

    notities: tuple[Notitie, ...] = Field(min_length=1)


class Meldinstantie(Blok):
    """A body outside the organisation, and what it is for."""

    id: Id
    naam: Zin
    afkorting: str | None = None
    soort: Literal["misstand", "klacht"]
    waarvoor: Zin
    let_op: Zin | None = None
    telefoon: Telefoon | None = None
    url: Url | None = None


class Meldinstanties(Blok):
    """meldinstanties.yml: nine bodies for a misstand (LAW-06), and who hears a klacht."""

    gecontroleerd_op: Datum
    bron: Zin
    bron_url: Url | None = None
    instanties: tuple[Meldinstantie, ...] = Field(min_length=1)
