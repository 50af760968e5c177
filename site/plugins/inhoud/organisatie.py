"""The registers about the organisation: who it is, who has which role, who helps, what it says."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Email, Herkomst, Id, JaNee, SiteId, Taal, Telefoon, Url


class Organisatie(Blok):
    """organisatie.yml: name, addresses, and where "Snel weg" goes."""

    naam: str
    korte_naam: str
    sector: Literal["gemeente", "anders"]
    site_id: SiteId
    intranet_url: Url
    meld_url: Url
    behandelen_url: Url
    # besides the issuer's own, where the login also answers: Cognito's tokens have another host
    login_origins: tuple[Herkomst, ...] = ()
    meld_adres_kort: str
    taal: Taal = "nl"
    snel_weg: Url
    meldpunt_telefoon: Telefoon | None = None
    meldpunt_email: Email | None = None
    meldpunt_adres: str | None = None
    git_url: Url | None = None
    contact: str | None = None
    voorbeeld: JaNee = False

    @model_validator(mode="after")
    def _three_origins(self) -> Self:
        if len({self.intranet_url, self.meld_url, self.behandelen_url}) < 3:  # noqa: PLR2004 - three origins
            raise ValueError("intranet_url, meld_url en behandelen_url zijn drie adressen")
        return self


class Rol(Blok):
    """What someone does here, and who it is."""

    id: Id
    naam: str
    wat: str
    wie: str | None = None
    telefoon: Telefoon | None = None
    email: Email | None = None


class Rollen(Blok):
    """rollen.yml: who does what; pages name their owner by these ids."""

    rollen: tuple[Rol, ...] = Field(min_length=1)


class Hulplijn(Blok):
    """A number or a person that helps."""

    id: Id
    naam: str
    wat: str
    telefoon: Telefoon | None = None
    url: Url | None = None
    wanneer: str | None = None
    soort: Literal["nood", "steun", "extern", "intern"] = "steun"


class Hulplijnen(Blok):
    """hulplijnen.yml: numbers that help at once, and who stands outside the organisation."""

    gecontroleerd_op: Datum | None = None
    hulplijnen: tuple[Hulplijn, ...] = Field(min_length=1)


class Communicatie(Blok):
    """communicatie.yml: what is printed on posters, with the control words of the readers."""

    controlewoorden: tuple[str, ...] = ()
    poster_zin: str | None = None
