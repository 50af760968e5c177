"""What the works council decided about the meldpunt and the vragenlijst: instemmingen.yml."""

from typing import Literal

from pydantic import Field

from inhoud.paginas import Instemming
from inhoud.velden import Blok, Datum, Versie, Zin
from inhoud.verwijzing import RolId

Onderwerp = Literal["meldpunt", "vragenlijst"]


class Besluit(Blok):
    """One decision: *versie* is of what was decided on, and *ingangsdatum* when it began.

    *opnieuw_voor* is the day before which it is looked at again together.
    """

    id: Onderwerp
    wat: Zin
    versie: Versie
    ingangsdatum: Datum
    eigenaar: RolId
    or_instemming: Instemming
    opnieuw_voor: Datum | None = None


class Instemmingen(Blok):
    """instemmingen.yml."""

    instemmingen: tuple[Besluit, ...] = Field(min_length=1)
