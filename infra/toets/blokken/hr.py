"""The block about the four moments in someone's work at which this is talked about."""

from collections.abc import Iterator
from typing import get_args

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht
from inhoud.registers.inrichting import Verankering
from inhoud.velden import Blok

MOMENTEN: tuple[str, ...] = get_args(Verankering.model_fields["id"].annotation)
REGISTER = "hr_verankering"


class HrMomenten(Blok):
    """What the block is given: how many words say how it goes, at least."""

    woorden: int = Field(ge=1)


def moments(zicht: Zicht, arg: HrMomenten) -> Iterator[Bevinding]:
    """hr-momenten: four moments, each with an owner and with words on how it really goes."""
    if REGISTER not in zicht.data:
        yield absent(
            zicht, REGISTER, wat="hoe het gaat bij selectie, onboarding, jaargesprek en vertrek"
        )
        return
    zin = "Bij selectie, onboarding, jaargesprek en vertrek staat vast hoe het gaat."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register(REGISTER, "momenten"))
    yield from unless(_wrong(zicht, arg.woorden), goed)


def _wrong(zicht: Zicht, woorden: int) -> Iterator[Bevinding]:
    rollen = {rol.id for rol in zicht.data["rollen"].rollen}
    momenten: tuple[Verankering, ...] = zicht.data[REGISTER].momenten
    for mist in (naam for naam in MOMENTEN if naam not in {een.id for een in momenten}):
        zin = f"Het moment '{mist}' ontbreekt; zet in {REGISTER}.yml hoe dat gaat en wie het doet."
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register(REGISTER, "momenten"))
    for nummer, een in enumerate(momenten):
        if een.eigenaar not in rollen:
            zin = f"Kies bij '{een.titel}' een eigenaar uit rollen.yml."
            plek = zicht.in_register(REGISTER, "momenten", nummer, "eigenaar")
            yield Bevinding("aanwezig", "rood", zin, plek)
        if (aantal := len(een.werkwijze.split())) < woorden:
            zin = f"Bij '{een.titel}' staan {aantal} van {woorden} woorden; zeg hoe het echt gaat."
            plek = zicht.in_register(REGISTER, "momenten", nummer, "werkwijze")
            yield Bevinding("aanwezig", "rood", zin, plek, een.eigenaar)


BLOKKEN = {"hr-momenten": Bouwblok(moments, HrMomenten)}
