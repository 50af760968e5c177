"""What was found, what we do about it, and whether it helped: rie.yml, pva.yml, evaluaties.yml."""

from typing import Literal, Self

from pydantic import Field, model_validator

from inhoud.paginas import Instemming
from inhoud.velden import Blok, Datum, Id, JaNee, Versie, Zin
from inhoud.verwijzing import FactorId, MaatregelId, MetingId, PaginaId, RieId, RolId, VormId

# How far a measure is: plan, do (begun, done), check, act.
Stap = Literal["gepland", "bezig", "uitgevoerd", "gecontroleerd", "bijgestuurd"]
Pijler = Literal["cultuur", "beleid"]
Invoer = Literal[
    "jaarverslag-vp", "klachten", "bedrijfsarts", "pmo", "onderzoek", "evaluatie", "meldpunt",
]  # fmt: skip


class Vormbevinding(Blok):
    """What was found about one form of ongewenst gedrag."""

    id: VormId
    bevinding: Zin


class Factorbevinding(Blok):
    """What was found about one risk factor, and in which parts of the organisation."""

    id: FactorId
    zwaarte: Literal["eerst", "daarna", "volgen"]
    bevinding: Zin
    waar: tuple[Id, ...] = ()


class Onderdeel(Blok):
    """A part of the organisation, large enough that nobody is recognised."""

    id: Id
    naam: Zin


class RieOnderzoek(Blok):
    """One RI&E: what it covered, who was asked, who answers for it, where everyone reads it."""

    id: Id
    datum: Datum
    psa: JaNee
    reikwijdte: Zin
    onderdelen: tuple[Onderdeel, ...] = ()
    vormen: tuple[Vormbevinding, ...] = ()
    risicofactoren: tuple[Factorbevinding, ...] = ()
    raadpleging: tuple[MetingId, ...] = ()
    bronnen: tuple[Invoer, ...] = ()
    verantwoordelijke: RolId | None = None
    toetsing: Zin | None = None
    conclusie: Zin
    resultaatpagina: PaginaId | None = None

    @model_validator(mode="after")
    def _places_known(self) -> Self:
        hier = {deel.id for deel in self.onderdelen}
        for een in self.risicofactoren:
            if vreemd := set(een.waar) - hier:
                raise ValueError(f"risicofactoren: onderdeel '{min(vreemd)}' staat er niet bij")
        return self


class Rie(Blok):
    """rie.yml: every RI&E about social safety, the latest last."""

    onderzoeken: tuple[RieOnderzoek, ...] = Field(min_length=1)


class Maatregel(Blok):
    """What we do: why, who, when, with what, and how far it is."""

    id: Id
    titel: Zin
    wat: Zin
    pijler: Pijler
    risico: tuple[FactorId, ...] = ()
    eigenaar: RolId | None = None
    termijn: Datum | None = None
    eerste_termijn: Datum | None = None  # the date it had before, where *termijn* is a new one
    status: Stap = "gepland"
    uren: int | None = Field(default=None, ge=0)
    budget: int | None = Field(default=None, ge=0)
    middelen: Zin | None = None
    voortgang: Zin | None = None
    doel: Zin | None = None
    meting: tuple[MetingId, ...] = ()

    @model_validator(mode="after")
    def _new_date(self) -> Self:
        if self.eerste_termijn and (not self.termijn or self.termijn <= self.eerste_termijn):
            raise ValueError("eerste_termijn: zet de nieuwe, latere datum bij termijn")
        return self

    @property
    def klaar(self) -> bool:
        """Whether it was carried out."""
        return self.status not in ("gepland", "bezig")

    @property
    def te_doen(self) -> bool:
        """Whether something is still to be done; adjusted with a new date is, too."""
        return not self.klaar or (self.status == "bijgestuurd" and self.eerste_termijn is not None)


class Pva(Blok):
    """pva.yml: the plan van aanpak of this moment, made from one RI&E."""

    titel: Zin
    rie: RieId
    datum: Datum
    jaren: tuple[int, ...] = Field(min_length=1)
    versie: Versie
    or_instemming: Instemming
    pagina: PaginaId
    samenhang_di: Zin | None = None
    maatregelen: tuple[Maatregel, ...] = Field(min_length=1)


class Evaluatie(Blok):
    """A look back with the works council: how it went, and whether the goal was reached."""

    id: Id
    datum: Datum
    over: Zin
    or_aanwezig: JaNee
    deelnemers: tuple[RolId, ...] = ()
    proces: Zin
    doelbereik: Zin
    lessen: tuple[Zin, ...] = ()
    gevolg: tuple[MaatregelId, ...] = ()
    in_di_evaluatie: JaNee | None = None
    pagina: PaginaId | None = None

    @property
    def jaar(self) -> int:
        """The year it was held."""
        return self.datum.year


class Evaluaties(Blok):
    """evaluaties.yml: at least one a year, the latest last."""

    evaluaties: tuple[Evaluatie, ...] = Field(min_length=1)
