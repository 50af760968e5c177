"""What one can notice, and what makes it more likely: signalen.yml and risicofactoren.yml."""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from inhoud.vaste_lijst import exactly
from inhoud.velden import Blok, Id, JaNee, Zin

FactorId = Literal["leiderschap", "organisatie", "plek", "normen", "samenstelling", "digitaal"]
Niveau = Literal["individu", "team", "organisatie"]


class Signaal(Blok):
    """Something one can notice; *voorbode* is what often comes first."""

    id: Id
    niveau: Niveau
    voorbode: JaNee = False
    tekst: Zin


class Signalen(Blok):
    """signalen.yml: no score and no diagnosis, a reason to ask."""

    let_op: tuple[Zin, ...] = Field(min_length=1)
    signalen: tuple[Signaal, ...]

    @model_validator(mode="after")
    def _every_level(self) -> Self:
        for niveau in get_args(Niveau):
            if not any(signaal.niveau == niveau for signaal in self.signalen):
                raise ValueError(f"signalen: geen enkel signaal heeft niveau {niveau}")
        if not any(signaal.voorbode for signaal in self.signalen):
            raise ValueError("signalen: zet bij minstens één signaal voorbode: ja")
        return self


class Risicofactor(Blok):
    """A circumstance; *kort* is the line the form shows."""

    id: FactorId
    naam: Zin
    kort: Zin
    wat: Zin
    tekens: tuple[Zin, ...] = ()
    vragen: tuple[Zin, ...] = ()


class Risicofactoren(Blok):
    """risicofactoren.yml: the six of the Arbeidsinspectie."""

    bron: Zin
    factoren: Annotated[
        tuple[Risicofactor, ...],
        exactly(get_args(FactorId), "de Arbeidsinspectie noemt zes risicofactoren"),
    ]
