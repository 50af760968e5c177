"""What can be done when it goes wrong: the steps of one person, what we do, and what may follow."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from inhoud.vaste_lijst import exactly
from inhoud.velden import Blok, Id, JaNee, Zin
from inhoud.verwijzing import PaginaId, RolId, RouteId

NiveauId = Literal["licht", "matig", "ernstig", "zeer_ernstig"]
FactorId = Literal[
    "beleving_en_aanleiding", "aard", "ernst", "herhaling", "aantal_betrokkenen",
    "publieke_context", "impact", "machtsverhouding",
]  # fmt: skip
StapId = Literal[
    "zelf", "collega_of_leidinggevende", "vertrouwenspersoon", "bemiddeling", "mediation", "klacht"
]
# Without these four sentences the levels would say more than they can.
LET_OP = ("overlappen", "geen_automatisme", "eenmalig", "bestuurders")


class Sanctieniveau(Blok):
    """A level as a guideline; *oplegger* decides, *toetser* looks whether it is in proportion.

    *oplegger_uitleg* stands in the place of the role's name, where that alone would mislead.
    """

    id: NiveauId
    naam: Zin
    wat: Zin
    voorbeelden: tuple[Zin, ...] = Field(min_length=1)
    maatregelen: tuple[Zin, ...] = Field(min_length=1)
    oplegger: RolId
    oplegger_uitleg: Zin | None = None
    toetser: RolId
    termijn: Zin


class Weegfactor(Blok):
    """What is weighed before a level is chosen."""

    id: FactorId
    naam: Zin
    wat: Zin


class LetOp(Blok):
    """A caution that stands beside the levels."""

    id: Id
    tekst: Zin


def _cautious(rij: tuple[LetOp, ...]) -> tuple[LetOp, ...]:
    for naam in LET_OP:
        if naam not in {item.id for item in rij}:
            raise ValueError(f"'{naam}' ontbreekt")
    return rij


class Sancties(Blok):
    """sancties.yml: four levels, the factors, and what to be careful with."""

    niveaus: Annotated[
        tuple[Sanctieniveau, ...], exactly(get_args(NiveauId), "de richtlijn kent vier niveaus")
    ]
    factoren: Annotated[
        tuple[Weegfactor, ...], exactly(get_args(FactorId), "elke factor wordt gewogen")
    ]
    let_op: Annotated[tuple[LetOp, ...], AfterValidator(_cautious)]


class Stap(Blok):
    """A step someone can take; *mag_ook_direct* says that nothing has to come before another."""

    id: StapId
    naam: Zin
    wat: Zin
    wanneer_niet: Zin
    mag_ook_direct: Zin
    pagina: PaginaId


class Escalatieladder(Blok):
    """escalatieladder.yml: six steps, and that their order is free."""

    volgorde: Zin
    stappen: Annotated[
        tuple[Stap, ...],
        exactly(get_args(StapId), "de ladder heeft zes stappen"),
    ]


class Interventie(Blok):
    """Something a behandelaar can choose; *route* is one of meldprocedure.yml."""

    id: Id
    naam: Zin
    route: RouteId
    wat: Zin
    wanneer: tuple[Zin, ...] = Field(min_length=1)
    wanneer_niet: tuple[Zin, ...] = Field(min_length=1)
    wie_leidt: Zin
    vastleggen: tuple[Zin, ...] = Field(min_length=1)
    beide_willen: JaNee = False
    niet_bij_strafbaar: JaNee = False


class Interventies(Blok):
    """interventies.yml: the closed list a behandelaar chooses from."""

    interventies: tuple[Interventie, ...] = Field(min_length=1)
