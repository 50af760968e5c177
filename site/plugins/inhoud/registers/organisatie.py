"""The registers about the organisation: who it is, who has which role, who helps."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Email, Herkomst, Id, JaNee, SiteId, Taal, Telefoon, Url, Zin

PAD = "{pad}"
WBK_VANAF = 50  # people at work, as a rule (Wet bescherming klokkenluiders)


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
    talen: tuple[Taal, ...] = ("nl",)  # Dutch first, then what else the site and the form speak
    talen_verplicht: tuple[Taal, ...] = ("nl",)
    werkzame_personen: int | None = Field(default=None, ge=1)
    wbk_sector_uitzondering: JaNee = False
    medezeggenschap: Literal["or", "pvt", "geen"] = "or"
    werkdefinitie: Zin | None = None  # of sociale veiligheid; the others stand beside it
    snel_weg: Url
    meldpunt_telefoon: Telefoon | None = None
    meldpunt_email: Email | None = None
    meldpunt_adres: str | None = None
    git_url: Url | None = None
    git_bestand_url: Url | None = None  # of one file of the content, which stands there as {pad}
    contact: str | None = None
    voorbeeld: JaNee = False

    @model_validator(mode="after")
    def _three_origins(self) -> Self:
        if len({self.intranet_url, self.meld_url, self.behandelen_url}) < 3:  # noqa: PLR2004 - three origins
            raise ValueError("intranet_url, meld_url en behandelen_url zijn drie adressen")
        if self.talen[:1] != ("nl",):
            raise ValueError("talen: begin met nl")
        if anders := set(self.talen_verplicht) - set(self.talen):
            raise ValueError(f"talen_verplicht: '{min(anders)}' staat niet bij talen")
        return self

    @model_validator(mode="after")
    def _file_somewhere(self) -> Self:
        if self.git_bestand_url and PAD not in self.git_bestand_url:
            raise ValueError(f"git_bestand_url: zet {PAD} waar het bestand hoort te staan")
        return self

    def file_url(self, bestand: str) -> str | None:
        """Where to edit *bestand*, a path inside the content folder; else where all files are."""
        if self.git_bestand_url:
            return self.git_bestand_url.replace(PAD, bestand)
        return self.git_url

    @property
    def moet_regeling_hebben(self) -> bool:
        """Whether the law asks for rules on a misstand; who does not say how many, is asked."""
        return (
            self.wbk_sector_uitzondering
            or self.werkzame_personen is None
            or self.werkzame_personen >= WBK_VANAF
        )


class Rol(Blok):
    """What someone does here, and who it is."""

    id: Id
    naam: Zin
    wat: Zin
    taken: tuple[Zin, ...] = ()
    wie: str | None = None
    vervanger: str | None = None
    deskundigheid: Zin | None = None
    bevoegd: JaNee = False  # may adopt a regeling
    telefoon: Telefoon | None = None
    bereikbaar: Zin | None = None  # when the number is answered, and what helps at other hours
    email: Email | None = None


class Rollen(Blok):
    """rollen.yml: who does what; pages name their owner by these ids."""

    rollen: tuple[Rol, ...] = Field(min_length=1)


class Hulplijn(Blok):
    """A number or a person that helps."""

    id: Id
    naam: Zin
    wat: Zin
    telefoon: Telefoon | None = None
    url: Url | None = None
    wanneer: Zin | None = None
    soort: Literal["nood", "steun", "extern", "intern"] = "steun"


class Hulplijnen(Blok):
    """hulplijnen.yml: numbers that help at once, and who stands outside the organisation."""

    gecontroleerd_op: Datum | None = None
    hulplijnen: tuple[Hulplijn, ...] = Field(min_length=1)
