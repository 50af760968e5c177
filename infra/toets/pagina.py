"""The page of the intranet: what has to be done first, then every rule of every norm."""

from infra.toets import woorden
from infra.toets.beeld import next_due, parts, role_names, to_do_first
from infra.toets.model import Toets
from infra.toets.papier import BESTAND
from inhoud.bladzijde import Inhoud


def variables(inhoud: Inhoud, toets: Toets) -> dict[str, object]:
    """What the template shows; `bestand` is empty when there is nothing to print."""
    delen = parts(inhoud, toets)
    normen = [deel.norm for deel in delen]
    return {
        "dag": toets.dag,
        "delen": delen,
        "wat": woorden.what_it_is(normen),
        "ook": woorden.and_also(normen),
        "geen_oordeel": woorden.GEEN_OORDEEL,
        "geteld": woorden.tally(toets.oordelen),
        "eerst": to_do_first(toets),
        "straks": next_due(toets),
        "rollen": role_names(inhoud),
        "stand": woorden.STAND,
        "kolommen": woorden.KOLOM,
        "niet_gevraagd": woorden.NIET_GEVRAAGD,
        "bron": woorden.source,
        "bestand": BESTAND if delen else "",
    }
