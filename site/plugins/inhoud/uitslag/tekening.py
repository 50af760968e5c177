"""A result over the rounds as a drawing with words, in the language of the page."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from inhoud.registers.pulse_release import Band
from inhoud.uitslag import grafiek
from inhoud.uitslag.grafiek import Streep
from inhoud.uitslag.momenten import Moment
from inhoud.uitslag.verloop import Meetpunt, Verloop

Zinnen = Mapping[str, Any]
SCHALEN = (20, 40, 100)  # percent


def drawn(
    verloop: Verloop, naam: str, titel: str, zinnen: Zinnen, *, klein: bool = False
) -> Markup:
    """The drawing, *naam* is its id; *klein* shows no more of the scale than small shares need."""
    strepen = [_row(punt, zinnen) for punt in verloop.punten]
    meest = max((streep.ends[1] for streep in strepen), default=0)
    tot = next(grens for grens in SCHALEN if grens >= meest or grens == SCHALEN[-1])
    svg = grafiek.dumbbell(naam, titel, strepen, tot=tot if klein else SCHALEN[-1])
    return Markup(svg)  # noqa: S704 - our own SVG, with the words escaped


def bar(band: Band, n: Band) -> Markup:
    """How much *band* is of *n* people, under the words that say so."""
    minst, meest = band[0] / max(1, n[1]), min(1.0, band[1] / max(1, n[0]))
    return Markup(grafiek.bar(minst * 100, meest * 100))  # noqa: S704 - our own SVG, numbers only


def _row(punt: Meetpunt, zinnen: Zinnen) -> Streep:
    label = _when(punt.moment, zinnen)
    if punt.midden is None or punt.marge is None:
        return Streep(label, zinnen["uitslag"]["verborgen"], punt.moment.merk, None)
    laag, hoog = (grens * 100 for grens in punt.marge)
    return Streep(label, f"{punt.ongeveer}%", punt.moment.merk, (laag, punt.midden, hoog))


def _when(moment: Moment, zinnen: Zinnen) -> str:
    maand = f"{zinnen['maanden'][moment.sluit.month - 1]} {moment.sluit.year}"
    woord = zinnen["uitslag"]["merk"].get(moment.merk)
    return f"{maand}{zinnen['komma']}{woord}" if woord else maand
