"""The blocks about asking people how it goes, and about looking at what is known together."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, happened, latest, unless
from infra.toets.dagen import is_ending, months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.meten import Signaaljaar
from inhoud.velden import Blok

# Everyone is asked, and asked themselves; groups and interviews are for finding out more.
AAN_IEDEREEN = ("pulse", "vragenlijst", "mto", "werkoverleg")


def asked_regularly(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """monitoring: people were asked within the rhythm of metingen.yml.

    Orange: the last quarter of that time has begun, or it has passed; twice as long is red.
    """
    if "metingen" not in zicht.data:
        yield absent(
            zicht, "metingen", wat="hoe vaak jullie vragen hoe het gaat, en wanneer dat was"
        )
        return
    ritme = zicht.data["metingen"].ritme_maanden
    op, plek = _last_asked(zicht), zicht.in_register("metingen", "metingen")
    if op is None:
        zin = "Er is nog niet gevraagd hoe het gaat; houd een korte vragenlijst of een rondje."
        yield Bevinding("actueel", "rood", zin, plek)
        return
    voor, uiterst = months_later(op, ritme), months_later(op, 2 * ritme)
    zin = f"We vroegen op {day(op)} hoe het gaat; vraag het opnieuw vóór {day(voor)}."
    stand: Stand = "oranje" if is_ending(op, voor, zicht.dag) else "groen"
    if voor < zicht.dag:
        stand = "rood" if uiterst < zicht.dag else "oranje"
        zin = (
            f"We vroegen op {day(op)} voor het laatst hoe het gaat, en dat zou elke "
            f"{'maand' if ritme == 1 else f'{ritme} maanden'} zijn. "
            "Houd een korte vragenlijst of een rondje in het overleg."
        )
    yield Bevinding("actueel", stand, zin, plek, voor=voor, wat="Opnieuw vragen hoe het gaat")


def _last_asked(zicht: Zicht) -> date | None:
    """The last day of the newest round or measurement that has closed."""
    metingen = happened(zicht, zicht.data["metingen"].metingen)
    dagen = [een.datum for _, een in metingen if een.instrument in AAN_IEDEREEN]
    dagen += [stuk.ronde.sluit for stuk in zicht.inhoud.released()]
    return max((dag for dag in dagen if dag <= zicht.dag), default=None)


def has_a_baseline(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """nulmeting: there is a first measurement to lay the others beside."""
    metingen = zicht.data["metingen"].metingen if "metingen" in zicht.data else ()
    gemeten = any(een.nulmeting for _, een in happened(zicht, metingen))
    rondes = [s.ronde for s in zicht.inhoud.released() if s.ronde.sluit <= zicht.dag]
    plek = zicht.in_register("metingen", "metingen")
    if gemeten or any(ronde.nulmeting for ronde in rondes):
        yield Bevinding("aanwezig", "groen", "Er is een nulmeting.", plek)
        return
    zin = (
        "Er is geen nulmeting, dus niets om een volgende meting naast te leggen; "
        "zet nulmeting: ja bij de eerste."
    )
    yield Bevinding("aanwezig", "rood", zin, plek)


class Bronnen(Blok):
    """From how many sources signals come, at least."""

    minstens: int = Field(ge=1, le=11)


def sources_together(zicht: Zicht, arg: Bronnen) -> Iterator[Bevinding]:
    """signaalbronnen: the newest yearly record has enough sources, and says what they mean.

    Orange: what came of it was discussed with nobody.
    """
    if "signalen_jaar" not in zicht.data:
        yield absent(zicht, "signalen_jaar", wat="welke signalen er zijn, en uit welke bronnen")
        return
    gevonden = latest(zicht, "signalen_jaar", "jaren")
    if gevonden is None:
        zin = "Er is nog geen jaaroverzicht van signalen."
        yield Bevinding("aanwezig", "grijs", zin, zicht.in_register("signalen_jaar"))
        return
    nummer, jaar = gevonden
    zin = "Het jaaroverzicht van signalen komt uit genoeg bronnen."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register("signalen_jaar", "jaren", nummer))
    yield from unless(_wanting(zicht, nummer, jaar, arg.minstens), goed)


def _wanting(zicht: Zicht, nummer: int, jaar: Signaaljaar, minstens: int) -> Iterator[Bevinding]:
    lacks: list[tuple[str, Stand, str]] = []
    if len({bron.id for bron in jaar.bronnen}) < minstens:
        zin = f"komt uit te weinig bronnen; leg er minstens {minstens} naast elkaar"
        lacks.append(("bronnen", "rood", zin))
    if not jaar.conclusie:
        lacks.append(("conclusie", "rood", "heeft geen conclusie; schrijf op wat eruit komt"))
    if not jaar.besproken_met:
        lacks.append(("besproken_met", "oranje", "is met niemand besproken; doe dat nog"))
    for veld, stand, wat in lacks:
        zin = f"Het jaaroverzicht van signalen van {day(jaar.datum)} {wat}."
        plek = zicht.in_register("signalen_jaar", "jaren", nummer, veld)
        yield Bevinding("aanwezig", stand, zin, plek)


BLOKKEN = {
    "monitoring": Bouwblok(asked_regularly),
    "nulmeting": Bouwblok(has_a_baseline),
    "signaalbronnen": Bouwblok(sources_together, Bronnen),
}
