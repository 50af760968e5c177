"""The words of the meldpunt's first page and of the help inside the form: meld.yml."""

from pydantic import Field

from inhoud.registers.intake import Hulp
from inhoud.velden import Blok, Id, Zin

# The blocks the first page of the meldpunt cannot do without.
BLOKKEN = (
    "gevaar", "eigen_telefoon", "wie_leest", "wie_leest_niet", "anoniem", "geen_benadeling",
    "na_versturen", "eerst_praten", "andere_manieren",
)  # fmt: skip


class Tekstblok(Blok):
    """A heading, a text, and a list where that reads better."""

    id: Id
    titel: Zin
    tekst: Zin
    punten: tuple[Zin, ...] = ()


class Hulpblok(Tekstblok):
    """What appears with an answer that names it in *hulp*."""

    id: Hulp


class Meld(Blok):
    """meld.yml: a template names a block by its id."""

    titel: Zin
    inleiding: Zin
    duur: Zin
    knop_melden: Zin
    knop_postbus: Zin
    niets_verstuurd: Zin
    genoeg: Zin
    blokken: tuple[Tekstblok, ...] = Field(min_length=1)
    hulp: tuple[Hulpblok, ...] = ()
