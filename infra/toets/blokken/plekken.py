"""The blocks about places: what has to change there, and where a poster can be read unseen."""

from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import Maanden, absent, late, unless
from infra.toets.dagen import is_near, months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.inrichting import Actie, Locatie


def actions_have_a_day(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """rondgangacties: what has to change at a location has a day, and is done by then.

    Orange: that day has passed; more than half a year ago is red.
    """
    if "werkomgeving" not in zicht.data:
        yield absent(zicht, "werkomgeving", wat="de rondgang door elk gebouw, en wat er beter moet")
        return
    open_ = [
        (("rondgangen", nummer, "acties", plaats, "termijn"), actie)
        for nummer, ronde in enumerate(zicht.data["werkomgeving"].rondgangen)
        for plaats, actie in enumerate(ronde.acties)
        if actie.status == "open"
    ]
    eerste = min((actie.termijn for _, actie in open_ if actie.termijn), default=None)
    zin, plek = "Elke actie van een rondgang ligt op schema.", zicht.in_register("werkomgeving")
    goed = Bevinding("actueel", "groen", zin, plek, voor=eerste)
    fouten = (fout for veld, actie in open_ for fout in _late(zicht, veld, actie))
    yield from unless(fouten, goed)


def _late(zicht: Zicht, veld: tuple[int | str, ...], actie: Actie) -> Iterator[Bevinding]:
    plek = zicht.in_register("werkomgeving", *veld)
    wat = f"De actie '{actie.wat.rstrip('.')}'"
    if actie.termijn is None:
        zin = f"{wat} heeft geen dag waarop ze klaar is; vul termijn in."
        yield Bevinding("actueel", "rood", zin, plek, actie.eigenaar)
    else:
        yield from late(zicht, wat, actie.termijn, plek, actie.eigenaar)


def read_unseen(zicht: Zicht, arg: Maanden) -> Iterator[Bevinding]:
    """posterplekken: at each location a poster can be read with nobody near, and still hangs there.

    Orange: it was last looked after too long ago, or nearly so; twice as long is red.
    """
    for naam, wat in (
        ("locaties", "in welke gebouwen en op welke terreinen mensen werken"),
        ("posterlocaties", "waar posters hangen, en waar je ze ongezien kunt lezen"),
    ):
        if naam not in zicht.data:
            yield absent(zicht, naam, wat=wat)
            return
    for nummer, locatie in enumerate(zicht.data["locaties"].locaties):
        yield _unseen(zicht, nummer, locatie, arg.maanden)


def _unseen(zicht: Zicht, nummer: int, locatie: Locatie, maanden: int) -> Bevinding:
    plekken = [
        (plek.laatst_nagekeken, nr)
        for nr, plek in enumerate(zicht.data["posterlocaties"].plekken)
        if plek.locatie == locatie.id and plek.ongezien and plek.laatst_nagekeken <= zicht.dag
    ]
    if not plekken:
        zin = (
            f"Op de locatie {locatie.naam} is geen plek waar je een poster ongezien leest; "
            "hang er een op, bijvoorbeeld in de toiletten, en zet dat in posterlocaties.yml."
        )
        return Bevinding("aanwezig", "rood", zin, zicht.in_register("locaties", "locaties", nummer))
    op, nr = max(plekken)
    voor, uiterst = months_later(op, maanden), months_later(op, 2 * maanden)
    stand: Stand = "groen"
    if is_near(voor, zicht.dag):
        stand = "rood" if uiterst < zicht.dag else "oranje"
    moet = f"doe dat vóór {day(voor)} opnieuw."
    if voor < zicht.dag:
        moet = f"dat moest vóór {day(voor)} opnieuw. Doe het alsnog."
    zin = f"Op de locatie {locatie.naam} is de poster op {day(op)} nagekeken; {moet}"
    plek = zicht.in_register("posterlocaties", "plekken", nr, "laatst_nagekeken")
    return Bevinding("actueel", stand, zin, plek, voor=voor)


BLOKKEN = {
    "rondgangacties": Bouwblok(actions_have_a_day),
    "posterplekken": Bouwblok(read_unseen, Maanden),
}
