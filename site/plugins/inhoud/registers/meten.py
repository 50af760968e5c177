"""How we know what is going on.

metingen.yml, signalen_jaar.yml, onderzoeken.yml and zelfinspectie.yml. No number below ten people
stands here, and no team small enough to guess who said what.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import FactorId, MaatregelId, MetingId, PaginaId, RolId

MINSTENS = 10  # people behind a number

Instrument = Literal[
    "vragenlijst", "pulse", "mto", "focusgroep", "interviews", "exitgesprekken", "werkoverleg",
    "netwerk", "vertrouwenspersoon",
]  # fmt: skip
Signaalbron = Literal[
    "onderzoek", "rie", "jaarverslag-vp", "bedrijfsarts", "klachten", "meldpunt", "verzuim",
    "verloop", "exitgesprekken", "or", "hr",
]  # fmt: skip
Signaalsoort = Literal["sfeer", "uitsluiting", "grappen", "leiding", "werkdruk", "online"]


class Meting(Blok):
    """One moment at which people were asked; *datum* is the day it closed."""

    id: Id
    titel: Zin
    instrument: Instrument
    datum: Datum
    nulmeting: JaNee = False
    vragenset: Id | None = None
    uitgevoerd_door: Literal["intern", "extern"]
    populatie: Zin
    uitgenodigd: int | None = Field(default=None, ge=MINSTENS)
    respons: int | None = None
    samenvatting: Zin
    vervolg: Zin | None = None
    pagina: PaginaId | None = None

    @model_validator(mode="after")
    def _nobody_recognised(self) -> Self:
        if self.instrument == "pulse" and self.respons is not None:
            raise ValueError("respons: laat leeg; de marge staat bij de uitkomst van de ronde")
        if self.respons is not None and self.respons < MINSTENS:
            raise ValueError("respons: onder de tien noemen we geen aantal; laat het leeg")
        if self.respons and self.uitgenodigd and self.respons > self.uitgenodigd:
            raise ValueError("respons: er kunnen niet meer antwoorden zijn dan uitnodigingen")
        return self


class Metingen(Blok):
    """metingen.yml: the latest last; *ritme_maanden* is how often we want to ask."""

    ritme_maanden: int = Field(ge=1, le=24)
    metingen: tuple[Meting, ...] = Field(min_length=1)


class Signaalgroep(Blok):
    """What one source said, without a name or a team."""

    id: Signaalbron
    wat: Zin


class Signaal(Blok):
    """Something HR, a vertrouwenspersoon or the works council noticed in more than one place."""

    id: Id
    van: Literal["hr", "vp", "or"]
    soort: Signaalsoort
    waar: Literal["organisatie", "meerdere-teams"]


class Signaaljaar(Blok):
    """What was gathered in one year."""

    id: Id
    datum: Datum
    bronnen: tuple[Signaalgroep, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    conclusie: Zin | None = None
    besproken_met: tuple[RolId, ...] = ()
    gevolg: tuple[MaatregelId, ...] = ()


class SignalenJaar(Blok):
    """signalen_jaar.yml: at least one a year, the latest last."""

    jaren: tuple[Signaaljaar, ...] = Field(min_length=1)


class Onderzoek(Blok):
    """A closer look at a pattern: never about a person, always about the factors behind it."""

    id: Id
    aanleiding: Zin
    vraag: Zin
    factoren: tuple[FactorId, ...] = Field(min_length=1)
    uitvoerder: Literal["intern", "extern"]
    uitvoerders: tuple[str, ...] = ()
    begonnen: Datum
    afgerond: Datum | None = None
    advies: Zin | None = None
    opvolging: Zin | None = None
    metingen: tuple[MetingId, ...] = ()
    gevolg: tuple[MaatregelId, ...] = ()


class Onderzoeken(Blok):
    """onderzoeken.yml."""

    onderzoeken: tuple[Onderzoek, ...] = ()


class Verbeterpunt(Blok):
    """What the tool showed to be missing, and the measure that came of it."""

    id: Id
    wat: Zin
    maatregel: MaatregelId | None = None


class Zelfinspectie(Blok):
    """One time the tool was filled in. It is no RI&E."""

    id: Id
    datum: Datum
    hulpmiddel: Zin
    ingevuld_door: tuple[RolId, ...] = Field(min_length=1)
    verbeterpunten: tuple[Verbeterpunt, ...] = ()


class Zelfinspecties(Blok):
    """zelfinspectie.yml."""

    inspecties: tuple[Zelfinspectie, ...] = Field(min_length=1)
