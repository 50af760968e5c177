"""What everyone learns here, and in which training."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from inhoud.paginas import Doelgroep
from inhoud.vaste_lijst import exactly
from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import FactorId, PaginaId

LeerdoelId = Literal["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10"]
OnderwerpId = Literal["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"]
Soort = Literal["basis", "leidinggevende", "verdieping"]


class Leerdoel(Blok):
    """What someone knows or can do afterwards, and the page that says it too."""

    id: LeerdoelId
    tekst: Zin
    voor: Literal["iedereen", "leidinggevende"]
    pagina: PaginaId


class Onderwerp(Blok):
    """What the voorlichting is about."""

    id: OnderwerpId
    tekst: Zin
    pagina: PaginaId


class Leerdoelen(Blok):
    """leerdoelen.yml: the codes of the arbocatalogus."""

    leerdoelen: Annotated[
        tuple[Leerdoel, ...], exactly(get_args(LeerdoelId), "de codes L1 tot en met L10 staan vast")
    ]
    onderwerpen: Annotated[
        tuple[Onderwerp, ...],
        exactly(get_args(OnderwerpId), "de codes V1 tot en met V8 staan vast"),
    ]


class Training(Blok):
    """A training; *geldig_maanden* after the last round it is due again."""

    id: Id
    naam: Zin
    soort: Soort
    doelgroep: tuple[Doelgroep, ...] = Field(min_length=1)
    verplicht: JaNee = False
    wat: Zin
    leerdoelen: tuple[LeerdoelId, ...] = Field(min_length=1)
    onderwerpen: tuple[OnderwerpId, ...] = Field(min_length=1)
    duur: Zin
    werkvorm: Zin
    geldig_maanden: int = Field(ge=1)
    laatste_ronde: Datum
    risicofactoren: tuple[FactorId, ...] = ()


class Trainingen(Blok):
    """trainingen.yml: no names here, HR keeps who followed what."""

    trainingen: tuple[Training, ...] = Field(min_length=1)
