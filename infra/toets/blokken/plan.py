"""The blocks about the plan van aanpak: made from the latest RI&E, and carried out in time."""

from collections.abc import Iterator
from typing import get_args

from infra.toets.blokken.blad import consent
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, late, latest, unless
from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht, day
from inhoud.registers.plannen import Maatregel, Pijler, Pva

NODIG = {"eigenaar": "eigenaar", "termijn": "termijn", "risico": "risico uit de RI&E"}


def made_from_the_rie(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """plan: it answers the latest RI&E, in both pillars, and the works council consented.

    Orange: a risk that the RI&E puts first has no measure.
    """
    if "pva" not in zicht.data:
        yield absent(zicht, "pva", wat="het plan van aanpak bij de RI&E")
        return
    pva: Pva = zicht.data["pva"]
    plek = zicht.in_register("pva", "rie")
    yield from unless(
        [*_of_the_latest(zicht, pva), *_pillars(zicht, pva), *_first_risks(zicht, pva)],
        Bevinding("aanwezig", "groen", "Het plan heeft beide pijlers.", plek),
        Bevinding("actueel", "groen", "Het plan hoort bij de laatste RI&E.", plek),
    )
    stand, zin = consent(zicht, pva.or_instemming, pva.titel, pva.versie)
    yield Bevinding("vastgesteld", stand, zin, zicht.in_register("pva", "or_instemming"))


def _of_the_latest(zicht: Zicht, pva: Pva) -> Iterator[Bevinding]:
    if pva.datum > zicht.dag:
        zin = (
            f"Het plan is van {day(pva.datum)}, en die dag komt nog; zet de echte datum in pva.yml."
        )
        yield Bevinding("actueel", "rood", zin, zicht.in_register("pva", "datum"))
    gevonden = latest(zicht, "rie", "onderzoeken")
    if gevonden and gevonden[1].id != pva.rie:
        zin = (
            f"Het plan hoort bij de RI&E '{pva.rie}', en de laatste is '{gevonden[1].id}'; "
            "maak het plan opnieuw bij die laatste."
        )
    elif gevonden is None:
        zin = "Het plan hoort bij een RI&E, en die is er nog niet; doe eerst het onderzoek."
    else:
        return
    yield Bevinding("actueel", "rood", zin, zicht.in_register("pva", "rie"))


def _pillars(zicht: Zicht, pva: Pva) -> Iterator[Bevinding]:
    for pijler in get_args(Pijler):
        if all(een.pijler != pijler for een in pva.maatregelen):
            zin = f"Het plan heeft geen maatregel in de pijler '{pijler}'; bedenk er een."
            yield Bevinding("aanwezig", "rood", zin, zicht.in_register("pva", "maatregelen"))


def _first_risks(zicht: Zicht, pva: Pva) -> Iterator[Bevinding]:
    gevonden = latest(zicht, "rie", "onderzoeken")
    eerst = [f.id for f in gevonden[1].risicofactoren if f.zwaarte == "eerst"] if gevonden else []
    genoemd = {risico for een in pva.maatregelen for risico in een.risico}
    for risico in (naam for naam in eerst if naam not in genoemd):
        zin = f"De RI&E zet '{risico}' als eerste; bedenk daar een maatregel bij."
        yield Bevinding("aanwezig", "oranje", zin, zicht.in_register("pva", "maatregelen"))


def carried_out(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """maatregelen: each has an owner, a day and a risk, and is done by that day.

    Orange: its day has passed; more than half a year ago is red.
    """
    if "pva" not in zicht.data:
        zin = "Er is nog geen plan om uit te voeren."
        yield Bevinding("actueel", "grijs", zin, zicht.in_register("pva"))
        return
    pva: Pva = zicht.data["pva"]
    fouten = []
    for nummer, een in enumerate(pva.maatregelen):
        fouten += [*_gaps(zicht, nummer, een), *_late(zicht, nummer, een)]
    eerste = min((e.termijn for e in pva.maatregelen if e.te_doen and e.termijn), default=None)
    plek = zicht.in_register("pva", "maatregelen")
    heel = "Elke maatregel heeft een eigenaar, een termijn en een risico."
    yield from unless(
        fouten,
        Bevinding("aanwezig", "groen", heel, plek),
        Bevinding("actueel", "groen", "Geen maatregel is te laat.", plek, voor=eerste),
    )


def _gaps(zicht: Zicht, nummer: int, een: Maatregel) -> Iterator[Bevinding]:
    for veld, wat in NODIG.items():
        if not getattr(een, veld):
            zin = f"De maatregel '{een.titel}' heeft nog geen {wat}; vul {veld} in."
            plek = zicht.in_register("pva", "maatregelen", nummer, veld)
            yield Bevinding("aanwezig", "rood", zin, plek, een.eigenaar or "")


def _late(zicht: Zicht, nummer: int, een: Maatregel) -> Iterator[Bevinding]:
    if een.termijn and een.te_doen:
        plek = zicht.in_register("pva", "maatregelen", nummer, "termijn")
        wat = f"De maatregel '{een.titel}'"
        yield from late(zicht, wat, een.termijn, plek, een.eigenaar or "")


BLOKKEN = {"plan": Bouwblok(made_from_the_rie), "maatregelen": Bouwblok(carried_out)}
