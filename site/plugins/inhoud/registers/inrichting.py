"""How the place and the work are arranged: locations, their checks, HR, privacy, statements.

locaties.yml, werkomgeving.yml, hr_verankering.yml, dpia.yml and verklaringen.yml.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import LocatieId, MaatregelId, PaginaId, RolId


class Locatie(Blok):
    """A building or a yard where people work."""

    id: Id
    naam: Zin
    adres: Zin | None = None
    wat: Zin | None = None


class Locaties(Blok):
    """locaties.yml."""

    locaties: tuple[Locatie, ...] = Field(min_length=1)


class Actie(Blok):
    """What has to change at a location."""

    id: Id
    wat: Zin
    eigenaar: RolId
    termijn: Datum | None = None
    status: Literal["open", "klaar"] = "open"
    maatregel: MaatregelId | None = None


class Rondgang(Blok):
    """One walk with the checklist through one location."""

    id: Id
    locatie: LocatieId
    datum: Datum
    gedaan_door: tuple[RolId, ...] = Field(min_length=1)
    goed: tuple[Zin, ...] = ()
    bevindingen: tuple[Zin, ...] = ()
    acties: tuple[Actie, ...] = ()


class Werkomgeving(Blok):
    """werkomgeving.yml: the latest walk of each location, and older ones before it."""

    rondgangen: tuple[Rondgang, ...] = Field(min_length=1)


class Verankering(Blok):
    """A moment in someone's work at which this is talked about."""

    id: Literal["selectie", "onboarding", "exit", "functioneren"]
    titel: Zin
    eigenaar: RolId
    werkwijze: Zin
    punten: tuple[Zin, ...] = ()
    datum: Datum


class HrVerankering(Blok):
    """hr_verankering.yml: at the door, at the start, each year, and at the end."""

    momenten: tuple[Verankering, ...] = Field(min_length=1)


class Privacyrisico(Blok):
    """A way in which it could go wrong, and what we do against it."""

    id: Id
    risico: Zin
    maatregel: Zin


class Beoordeling(Blok):
    """A DPIA, with what the functionaris gegevensbescherming said."""

    id: Id
    onderwerp: Zin
    datum: Datum
    eigenaar: RolId
    fg_advies: Zin | None = None
    fg_datum: Datum | None = None
    herzien_voor: Datum
    risicos: tuple[Privacyrisico, ...] = ()
    pagina: PaginaId | None = None


class Dpia(Blok):
    """dpia.yml."""

    beoordelingen: tuple[Beoordeling, ...] = Field(min_length=1)


class Verklaring(Blok):
    """What someone answers for on a day, without a case or a name."""

    id: Id
    soort: Literal["lopende-zaken", "opruimen", "verify-site"]
    datum: Datum
    door: RolId
    van_buiten: JaNee = False  # whether who says it works elsewhere
    in_orde: JaNee
    aantal: int | None = Field(default=None, ge=0)
    van: int | None = Field(default=None, ge=1)
    document: PaginaId | None = None
    major: int | None = Field(default=None, ge=1)
    zin: Zin

    @model_validator(mode="after")
    def _a_share_has_both(self) -> Self:
        if (self.aantal is None) != (self.van is None):
            raise ValueError("aantal en van horen bij elkaar")
        if self.aantal is not None and self.van is not None and self.aantal > self.van:
            raise ValueError("aantal is meer dan van")
        return self

    @model_validator(mode="after")
    def _checked_from_outside(self) -> Self:
        if self.soort == "verify-site" and not self.van_buiten:
            raise ValueError(
                "verify-site: dit doet iemand die hier niet werkt; zet van_buiten op ja"
            )
        return self


class Verklaringen(Blok):
    """verklaringen.yml: the latest last."""

    verklaringen: tuple[Verklaring, ...] = Field(min_length=1)
