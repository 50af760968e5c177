"""Which behaviour we do not accept: gedragsvormen.yml and discriminatiegronden.yml.

The pages, the form and the counts all take their names from here.
"""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from inhoud.registers.intake import Hulp
from inhoud.vaste_lijst import EACH_ONCE, exactly
from inhoud.velden import Blok, Id, JaNee, Zin
from inhoud.verwijzing import PaginaId

KERN = ("pesten", "discriminatie", "seksuele_intimidatie", "agressie")
GrondId = Literal[
    "ras", "geslacht", "seksuele_gerichtheid", "leeftijd", "handicap_of_ziekte",
    "politieke_gezindheid", "burgerlijke_staat", "nationaliteit", "godsdienst",
    "levensovertuiging", "arbeidsduur", "soort_contract", "verlof",
]  # fmt: skip


class Deelvorm(Blok):
    """One way it is done; the form asks for it when this behaviour was chosen."""

    id: Id
    tekst: Zin
    uitleg: Zin | None = None
    hulp: Hulp | None = None


class Gedragsvorm(Blok):
    """A form of behaviour; *kort* is its line in the form, *uitingen* is for one without parts."""

    id: Id
    naam: Zin
    kern: JaNee
    pagina: PaginaId
    kort: Zin
    definitie: Zin
    bron: Zin
    vormen: Annotated[tuple[Deelvorm, ...], EACH_ONCE] = ()
    uitingen: tuple[Zin, ...] = ()
    online: Zin
    voorbeelden: tuple[Zin, ...] = Field(min_length=2)
    wat_kun_je_doen: tuple[Zin, ...] = Field(min_length=1)
    eenmalig: Zin


class Gedragsvormen(Blok):
    """gedragsvormen.yml: the four forms of the arbocatalogus, and what we put beside them."""

    vormen: tuple[Gedragsvorm, ...]

    @model_validator(mode="after")
    def _four(self) -> Self:
        kern = [vorm.id for vorm in self.vormen if vorm.kern]
        if kern != list(KERN):
            raise ValueError(f"vormen: de vier met kern: ja zijn, in volgorde, {', '.join(KERN)}")
        return self


class Grond(Blok):
    """A ground on which one may not be treated differently at work."""

    id: GrondId
    tekst: Zin
    uitleg: Zin | None = None


class Discriminatiegronden(Blok):
    """discriminatiegronden.yml: all thirteen."""

    gronden: Annotated[
        tuple[Grond, ...], exactly(get_args(GrondId), "voor werk gelden dertien gronden")
    ]
