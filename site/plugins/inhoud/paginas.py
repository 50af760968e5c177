"""The pages: one model per kind, and the kind is the folder's name."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.velden import Blok, Datum, Email, Id, JaNee, Slug, Taal, Telefoon, Url, Versie, Zin

Doelgroep = Literal[
    "medewerker", "leidinggevende", "nieuw", "hr", "or", "vp", "bestuur", "extern", "publiek"
]
Betrokkene = Literal[
    "or", "hr", "vp", "preventiemedewerker", "netwerk", "leidinggevenden", "medewerkers"
]


class Bronvermelding(Blok):
    """Where a rule comes from."""

    document: str
    uitgever: str
    jaar: int
    paragraaf: str | None = None


class Instemming(Blok):
    """What the works council decided, and on which version."""

    vereist: Literal["ja", "nee", "nvt"]
    status: Literal["verleend", "aangevraagd", "niet-verleend", "nvt"]
    datum: Datum | None = None
    versie: Versie | None = None
    kenmerk: str | None = None
    motivering: str | None = None

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if self.vereist == "nvt" and not self.motivering:
            raise ValueError("bij nvt hoort een motivering")
        if self.status == "verleend" and not (self.datum and self.versie):
            raise ValueError("verleende instemming heeft een datum en een versie")
        return self


class Moment(Blok):
    """A day on which the work floor was asked."""

    datum: Datum
    wat: Zin


class Keuze(Blok):
    """A large answer on the first page, and where it leads."""

    tekst: Zin
    uitleg: Zin
    naar: str
    tekening: Literal["stoelen", "bank", "lantaarn", "brievenbus", "deur", "thee"]


class Pagina(Blok):
    """What every page says about itself."""

    title: Zin = Field(min_length=1)
    slug: Slug
    samenvatting: Zin | None = None
    eigenaar: Id
    versie: Versie
    status: Literal["concept", "ter-instemming", "vastgesteld", "ingetrokken"]
    herzien_voor: Datum
    vastgesteld_op: Datum | None = None
    vastgesteld_door: tuple[Id, ...] = ()
    ingangsdatum: Datum | None = None
    or_instemming: Instemming | None = None
    totstandkoming: tuple[Moment, ...] = ()
    betrokken: tuple[Betrokkene, ...] = ()
    doelgroep: tuple[Doelgroep, ...] = Field(min_length=1)
    vertaling_van: Versie | None = None  # the Dutch version a translation says
    nagekeken_door: str | None = None  # who speaks that language from home and read it
    zichtbaarheid: Literal["intranet", "openbaar"] = "intranet"
    bron: tuple[Bronvermelding, ...] = ()
    eisen: tuple[str, ...] = ()
    voorbeeld: JaNee = False
    leesniveau: Literal["B1", "B2"] = "B1"
    fase: tuple[Literal["voorkomen", "beperken", "achteraf"], ...] = ()
    alleen: Literal["gemeente", "anders"] | None = None  # the sector this page is for
    jaar: int | None = None  # the year a report is about
    keuzes: tuple[Keuze, ...] = ()  # the question of the first page
    hulp: tuple[Id, ...] = ()  # who stands in "Wie kan helpen": ids of profiles and lines
    zijkant_melden: JaNee = True  # whether the meldpunt stands there too: not for who is accused

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        op = self.vastgesteld_op
        if op and self.ingangsdatum and self.ingangsdatum < op:
            raise ValueError("ingangsdatum ligt vóór vastgesteld_op")
        if op and self.herzien_voor <= op:
            raise ValueError("herzien_voor moet na vastgesteld_op liggen")
        return self


class Regeling(Pagina):
    """A page the organisation adopts: it says when, by whom, and from which source."""

    bron: tuple[Bronvermelding, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _adopted(self) -> Self:
        if self.status == "vastgesteld" and not (self.vastgesteld_op and self.vastgesteld_door):
            raise ValueError("vastgesteld: zeg ook vastgesteld_op en vastgesteld_door")
        return self


class Profiel(Pagina):
    """A vertrouwenspersoon, with a face and a way to reach them."""

    naam: str
    type: Literal["intern", "extern"]
    foto: str
    foto_alt: Zin | None = None
    telefoon: Telefoon | None = None
    email: Email | None = None
    bereikbaarheid: Zin
    locaties: tuple[Zin, ...] = ()
    spreekruimte: Zin | None = None
    talen: tuple[Taal, ...] = Field(min_length=1)
    opleiding: Zin | None = None
    laatste_bijscholing: Datum | None = None
    lvv: Literal["ja", "nee", "nvt"] = "nvt"
    nevenfunctie: Zin | None = None
    uren_per_week: int | None = Field(default=None, ge=1)
    aangesteld_tot: Datum | None = None
    film_url: Url | None = None
    transcript: Zin | None = None
    over_mij: Zin | None = None
    gesprek_verloop: tuple[Zin, ...] = ()

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not (self.telefoon or self.email):
            raise ValueError("geef een telefoon of een email")
        return self

    @property
    def voornaam(self) -> str:
        """What people call them."""
        return self.naam.split()[0]


# What a translation says about itself; all else in its header are sentences.
OVER_DE_VERTALING = {"vertaling_van", "nagekeken_door"}

SOORTEN: dict[str, type[Pagina]] = {
    **dict.fromkeys(
        ("pagina", "hulp", "vertrouwensvoorziening", "privacy", "gereedschap", "faq", "signalen"),
        Pagina,
    ),
    **dict.fromkeys(
        (
            "visie", "gedragscode", "sanctiebeleid", "rie-afspraken", "pva-procedure", "pva",
            "meldprocedure", "klokkenluidersregeling", "klachtenregeling",
        ),
        Regeling,
    ),
    **dict.fromkeys(
        (
            "rie-resultaat", "evaluatie", "vp-jaarverslag", "opvang-nazorg", "voorlichtingsplan",
            "beleidsevaluatie", "werkomgeving",
        ),
        Pagina,
    ),
    "vp-profiel": Profiel,
}  # fmt: skip
