"""When a rule applies at all; where it does not, the row is grey and says why."""

from collections.abc import Callable

from infra.toets.zicht import Zicht

Voorwaarde = tuple[Callable[[Zicht], bool], str]

VOORWAARDEN: dict[str, Voorwaarde] = {
    "regeling-misstand": (
        lambda zicht: zicht.organisatie.moet_regeling_hebben,
        "Er werken hier minder dan vijftig mensen; deze regeling mag, maar hoeft niet.",
    ),
    "echt": (
        lambda zicht: not zicht.organisatie.voorbeeld,
        "Dit is de voorbeeldorganisatie; haar teksten zijn allemaal voorbeeld.",
    ),
}
