"""The block about the works council and the tools themselves: the meldpunt, and the vragenlijst."""

from collections.abc import Iterator

from infra.toets.blokken.blad import consent
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, uses_pulse
from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht
from inhoud.registers.instemmingen import Besluit, Onderwerp


def council_agreed(zicht: Zicht, onderwerp: Onderwerp) -> Iterator[Bevinding]:
    """instemming: the works council consented to this tool as it is now, before it began.

    Orange: they look at it again together within sixty days; red when that day has passed. Grey:
    there is no works council, with the reason, or no vragenlijst.
    """
    if onderwerp == "vragenlijst" and not uses_pulse(zicht):
        plek = zicht.in_register("instemmingen")
        yield Bevinding("vastgesteld", "grijs", "Er is hier geen korte vragenlijst.", plek)
        return
    if "instemmingen" not in zicht.data:
        yield absent(zicht, "instemmingen", wat="wat de OR besloot over meldpunt en vragenlijst")
        return
    lijst: tuple[Besluit, ...] = zicht.data["instemmingen"].instemmingen
    gevonden = next(((nr, een) for nr, een in enumerate(lijst) if een.id == onderwerp), None)
    if gevonden is None:
        zin = f"Vraag de OR om instemming met '{onderwerp}', en zet het in instemmingen.yml."
        yield Bevinding("vastgesteld", "rood", zin, zicht.in_register("instemmingen"))
        return
    yield _agreed(zicht, *gevonden)
    yield from _again(zicht, *gevonden)


def _agreed(zicht: Zicht, nummer: int, een: Besluit) -> Bevinding:
    stand, zin = consent(zicht, een.or_instemming, een.wat, een.versie)
    op = een.or_instemming.datum
    if stand == "groen" and op and op > een.ingangsdatum:
        zin = (
            f"De OR stemde pas in nadat '{een.wat}' was begonnen; "
            "leg een nieuwe versie voor die pas na het antwoord ingaat."
        )
        stand = "rood"
    plek = zicht.in_register("instemmingen", "instemmingen", nummer, "or_instemming")
    return Bevinding("vastgesteld", stand, zin, plek, een.eigenaar)


def _again(zicht: Zicht, nummer: int, een: Besluit) -> Iterator[Bevinding]:
    if een.opnieuw_voor:
        yield zicht.within(
            "actueel",
            een.opnieuw_voor,
            lambda stand, tot: (
                f"Jullie zouden '{een.wat}' vóór {tot} opnieuw bekijken met de OR. Doe dat alsnog."
                if stand == "rood"
                else f"Bekijk '{een.wat}' vóór {tot} opnieuw met de OR."
            ),
            zicht.in_register("instemmingen", "instemmingen", nummer, "opnieuw_voor"),
            eigenaar=een.eigenaar,
            wat=f"Opnieuw bekijken met de OR: {een.wat}",
        )


BLOKKEN = {"instemming": Bouwblok(council_agreed, Onderwerp)}
