"""Moments of the plan: at which table it comes back, and which measure or action is to be ready."""

from collections.abc import Iterator

from infra.kalender.blik import Blik, plain
from infra.kalender.moment import Moment
from inhoud.registers.inrichting import Actie


def meetings(blik: Blik) -> Iterator[Moment]:
    """Each table of agenda.yml, by the day it comes back; who is named first, owns it."""
    agenda = blik.register("agenda")
    for nummer, punt in enumerate(agenda.punten if agenda else ()):
        yield Moment(
            voor=punt.volgende,
            wat=f"{plain(punt.gremium)}: {plain(punt.onderwerp)}",
            soort="overleg",
            eigenaar=punt.deelnemers[0] if punt.deelnemers else "",
            plek=blik.in_register("agenda", "punten", nummer, "laatst_besproken"),
            id=f"overleg-{punt.id}",
        )


def measures(blik: Blik) -> Iterator[Moment]:
    """What the plan van aanpak promises and is not ready yet."""
    pva = blik.register("pva")
    for nummer, een in enumerate(pva.maatregelen if pva else ()):
        if een.termijn and een.te_doen:
            yield Moment(
                voor=een.termijn,
                wat=f"Maatregel afmaken: {plain(een.titel)}",
                soort="maatregel",
                eigenaar=een.eigenaar or "",
                plek=blik.in_register("pva", "maatregelen", nummer, "termijn"),
                id=f"maatregel-{een.id}",
            )


def actions(blik: Blik) -> Iterator[Moment]:
    """What has to change at a location, unless the plan has it for the same day."""
    werkomgeving = blik.register("werkomgeving")
    for nummer, ronde in enumerate(werkomgeving.rondgangen if werkomgeving else ()):
        for plaats, actie in enumerate(ronde.acties):
            if actie.termijn and actie.status == "open" and not _is_in_plan(blik, actie):
                hier = ("rondgangen", nummer, "acties", plaats, "termijn")
                yield Moment(
                    voor=actie.termijn,
                    wat=f"Actie afmaken: {plain(actie.wat)}",
                    soort="maatregel",
                    eigenaar=actie.eigenaar,
                    plek=blik.in_register("werkomgeving", *hier),
                    id=f"actie-{ronde.id}-{actie.id}",
                )


def _is_in_plan(blik: Blik, actie: Actie) -> bool:
    pva = blik.register("pva")
    return any(
        een.id == actie.maatregel and een.termijn == actie.termijn and een.te_doen
        for een in (pva.maatregelen if pva else ())
    )
