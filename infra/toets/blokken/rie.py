"""The block about the RI&E: its last time was whole, and everyone can read what came out."""

from collections.abc import Iterator
from typing import get_args

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, happened, latest, published, unless
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.gedrag import KERN
from inhoud.registers.plannen import RieOnderzoek
from inhoud.registers.signalen import FactorId
from inhoud.velden import Blok


class Bekend(Blok):
    """Within how many months everyone can read the results."""

    bekend_maanden: int = Field(ge=1, le=24)


def risks_were_assessed(zicht: Zicht, arg: Bekend) -> Iterator[Bevinding]:
    """rie: the latest RI&E has all that is asked of it.

    Orange: the results are not out yet and may still come, or came later than agreed. A
    zelfinspectie stands in a register of its own and repairs nothing here.
    """
    if "rie" not in zicht.data:
        yield absent(zicht, "rie", wat="de RI&E over sociale veiligheid")
        return
    gevonden = latest(zicht, "rie", "onderzoeken")
    if gevonden is None:
        zin = "Er is nog geen RI&E over sociale veiligheid; schrijf hem in rie.yml."
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register("rie", "onderzoeken"))
        return
    nummer, rie = gevonden
    plek = zicht.in_register("rie", "onderzoeken", nummer)
    wie = rie.verantwoordelijke or ""
    heel = Bevinding("aanwezig", "groen", f"De RI&E van {day(rie.datum)} is heel.", plek, wie)
    yield from unless(_lacks(zicht, nummer, rie), heel)
    yield _known(zicht, nummer, rie, arg.bekend_maanden)


def _lacks(zicht: Zicht, nummer: int, rie: RieOnderzoek) -> Iterator[Bevinding]:
    for veld, wat in _gaps(zicht, rie):
        plek = zicht.in_register("rie", "onderzoeken", nummer, veld)
        zin = f"De RI&E van {day(rie.datum)} {wat}."
        yield Bevinding("aanwezig", "rood", zin, plek, rie.verantwoordelijke or "")


def _gaps(zicht: Zicht, rie: RieOnderzoek) -> Iterator[tuple[str, str]]:
    """(field, what is so and what to do) for all that is asked and not there."""
    if not rie.psa:
        yield "psa", "gaat niet over psychosociale arbeidsbelasting; onderzoek dat ook"
    gevonden = {een.id for een in rie.vormen if een.bevinding.strip()}
    if mist := [vorm.replace("_", " ") for vorm in KERN if vorm not in gevonden]:
        yield "vormen", f"zegt niets over {_row(mist)}; schrijf bij vormen wat er is gevonden"
    gevonden = {een.id for een in rie.risicofactoren if een.bevinding.strip()}
    if mist := [factor for factor in get_args(FactorId) if factor not in gevonden]:
        yield "risicofactoren", f"mist iets bij risicofactoren; schrijf wat er is over {_row(mist)}"
    if not rie.onderdelen:
        yield "onderdelen", "zegt niet waar het risico zit; noem de onderdelen"
    metingen = zicht.data["metingen"].metingen if "metingen" in zicht.data else ()
    gevraagd = {een.id for _, een in happened(zicht, metingen)}
    if not gevraagd & set(rie.raadpleging):
        yield "raadpleging", "zegt niet hoe medewerkers zijn gevraagd; noem een meting"
    if not rie.verantwoordelijke:
        yield "verantwoordelijke", "noemt niemand die ervoor instaat; vul verantwoordelijke in"


def _row(namen: list[str]) -> str:
    *begin, laatste = namen
    return f"{', '.join(begin)} en {laatste}" if begin else laatste


def _known(zicht: Zicht, nummer: int, rie: RieOnderzoek, maanden: int) -> Bevinding:
    """Whether what came out of this RI&E, and not of an earlier one, can be read."""
    plek = zicht.in_register("rie", "onderzoeken", nummer, "resultaatpagina")
    wie, voor = rie.verantwoordelijke or "", months_later(rie.datum, maanden)
    blad = published(zicht, rie.resultaatpagina)
    op = (blad.kop.ingangsdatum or blad.kop.vastgesteld_op) if blad else None
    if op is None or op < rie.datum:
        stand: Stand = "rood" if voor < zicht.dag else "oranje"
        moet = "had gemoeten" if stand == "rood" else "moet"
        zin = (
            f"De uitkomst van de RI&E van {day(rie.datum)} staat nog niet op de site; "
            f"dat {moet} vóór {day(voor)}. Laat de pagina vaststellen en noem hem in rie.yml."
        )
        wat = "De uitkomst van de RI&E bekendmaken"
        return Bevinding("bekendgemaakt", stand, zin, plek, wie, voor, wat)
    if op > voor:
        zin = (
            f"De uitkomst van de RI&E kwam op {day(op)}, later dan {day(voor)}; "
            "spreek af hoe dat de volgende keer op tijd is."
        )
        return Bevinding("bekendgemaakt", "oranje", zin, plek, wie)
    zin = "De uitkomst van de RI&E staat op de site."
    return Bevinding("bekendgemaakt", "groen", zin, plek, wie)


BLOKKEN = {"rie": Bouwblok(risks_were_assessed, Bekend)}
