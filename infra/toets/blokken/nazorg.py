"""The block about support and aftercare: what a behandelaar arranges, for each of six groups."""

from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht
from inhoud import tekst

LIJST = "opvang-nazorg"  # of checklists.yml
GROEPEN = (
    "melder-opvang", "melder-nazorg", "beschuldigde-opvang", "beschuldigde-nazorg", "getuigen",
    "team",
)  # fmt: skip


def tasks(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """nazorgtaken: the checklist names tasks for every group.

    Orange: no page shows it, so nobody ticks anything off.
    """
    if "checklists" not in zicht.data:
        yield absent(zicht, "checklists", wat="de lijst met opvang en nazorg")
        return
    zin = "Voor alle zes groepen staat vast wat de behandelaar regelt."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register("checklists", "checklists"))
    yield from unless(_lacking(zicht), goed)


def _lacking(zicht: Zicht) -> Iterator[Bevinding]:
    lijsten = enumerate(zicht.data["checklists"].checklists)
    nummer, lijst = next(((nr, een) for nr, een in lijsten if een.id == LIJST), (0, None))
    if lijst is None:
        zin = f"Zet in checklists.yml een lijst '{LIJST}' met de groepen {', '.join(GROEPEN)}."
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register("checklists", "checklists"))
        return
    taken = {groep.id: groep.punten for groep in lijst.groepen}
    plek = zicht.in_register("checklists", "checklists", nummer, "groepen")
    for mist in (groep for groep in GROEPEN if not taken.get(groep)):
        zin = f"In de lijst '{lijst.titel}' ontbreken taken voor '{mist}'; zet erbij wat je regelt."
        yield Bevinding("aanwezig", "rood", zin, plek)
    if not any(_shows(blad.bron.tekst) for blad in zicht.dutch_pages()):
        zin = f"Zet {{blok:checklist:{LIJST}}} op een pagina; nu ziet geen behandelaar de lijst."
        yield Bevinding("aanwezig", "oranje", zin, plek)


def _shows(geschreven: str) -> bool:
    return any((een.blok, een.arg) == ("checklist", LIJST) for een in tekst.blocks(geschreven))


BLOKKEN = {"nazorgtaken": Bouwblok(tasks)}
