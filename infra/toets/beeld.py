"""The matrix as it is shown: norm by norm, and what has to be done first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from infra.toets.model import STANDEN, Norm, Oordeel, Toets
from inhoud.bladzijde import Inhoud

EERST = 3  # what someone can keep in mind


@dataclass(frozen=True)
class Deel:
    """A norm with its rows; a *referentie* binds others, and is an example here."""

    norm: Norm
    oordelen: Sequence[Oordeel]
    referentie: bool


def parts(inhoud: Inhoud, toets: Toets) -> list[Deel]:
    """Every norm that was held against *inhoud*, in the order of the toets."""
    gemeente = inhoud.data["organisatie"].sector == "gemeente"
    return [
        Deel(norm, list(rijen), referentie=norm.bindt == "gemeente" and not gemeente)
        for norm, rijen in groupby(toets.oordelen, key=lambda een: een.norm)
    ]


def to_do_first(toets: Toets, hoeveel: int = EERST) -> list[Oordeel]:
    """The most urgent rows: red before orange; what has no day is due on the day of the toets."""
    te_doen = [*toets.of("rood"), *toets.of("oranje")]
    return sorted(te_doen, key=lambda een: (STANDEN.index(een.stand), een.voor or toets.dag))[
        :hoeveel
    ]


def next_due(toets: Toets) -> Oordeel | None:
    """The row that comes back first, for when nothing has to be done now."""
    komend = [een for een in toets.of("groen") if een.voor]
    return min(komend, key=lambda een: een.voor or toets.dag, default=None)


def role_names(inhoud: Inhoud) -> Mapping[str, str]:
    """What each role is called here, by its id."""
    return {rol.id: rol.naam for rol in inhoud.data["rollen"].rollen}
