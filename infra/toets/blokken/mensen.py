"""The blocks about who does what: roles that clash, and who handles a melding."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import unless
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht
from inhoud.personen import person
from inhoud.regels.rollen import NIET_NAAST_ADVIES, advisers, committee
from inhoud.registers.commissie import NIET_HIER
from inhoud.registers.meldpunt import Lezer

TWEE = 2  # who handles, and who takes over
SOORT_LEZER = {"behandelaar": "Behandelaar", "noodsleutelhouder": "Houder van de noodsleutel"}
NIET_BIJ_STEUN = frozenset((*NIET_NAAST_ADVIES, "klachtencommissie", "noodsleutelhouder"))
NIET_BIJ_OORDEEL = NIET_HIER - {"vertrouwenspersoon"}  # that one is told from the other side
_BIJ_HR = re.compile(r"\bhr\b|personeelszaken|p&o", re.IGNORECASE)
_TUSSEN = re.compile(r",|;|\(|\)| en |/")


@dataclass(frozen=True)
class Naamrol:
    """A role someone has by name, and where that is written."""

    id: str
    naam: str
    plek: Plek


def roles_of(zicht: Zicht, wie: str) -> list[Naamrol]:
    """Every role in which *wie* is named, in any register: each once."""
    alle: list[tuple[str, Naamrol]] = zicht.once("rollen op naam", lambda: list(_named(zicht)))
    gevonden: dict[str, Naamrol] = {}
    zelf = person(next(iter(_names(wie)), ""))
    for naam, rol in alle:
        if _is_one(naam, zelf):
            gevonden.setdefault(rol.id, rol)
    return list(gevonden.values())


def _is_one(naam: str, ander: str) -> bool:
    """Whether these are one person: one of both may have a title before it."""
    kort, lang = sorted((naam, ander), key=len)
    return naam == ander or (" " in kort and lang.endswith(f" {kort}"))


def _named(zicht: Zicht) -> Iterator[tuple[str, Naamrol]]:
    for wie, rol in _written(zicht):
        yield from ((person(naam), rol) for naam in _names(wie))


def _written(zicht: Zicht) -> Iterator[tuple[str | None, Naamrol]]:
    """Each role, and what stands there for who has it."""
    for nummer, rol in enumerate(zicht.data["rollen"].rollen):
        for veld in ("wie", "vervanger"):
            plek = zicht.in_register("rollen", "rollen", nummer, veld)
            yield getattr(rol, veld), Naamrol(rol.id, rol.naam, plek)
    for nummer, lezer in enumerate(zicht.data["recipients"].lezers):
        soort = "noodsleutelhouder" if lezer.soort == "noodsleutel" else "behandelaar"
        plek = zicht.in_register("recipients", "lezers", nummer, "naam")
        yield lezer.naam, Naamrol(soort, SOORT_LEZER[soort], plek)
    if "onderzoeken" in zicht.data:
        for nummer, een in enumerate(zicht.data["onderzoeken"].onderzoeken):
            plek = zicht.in_register("onderzoeken", "onderzoeken", nummer, "uitvoerders")
            for naam in een.uitvoerders:
                yield naam, Naamrol("extern-onderzoeker", "Onderzoeker", plek)
    if "klachtencommissie" in zicht.data:
        for nummer, lid in enumerate(zicht.data["klachtencommissie"].leden):
            plek = zicht.in_register("klachtencommissie", "leden", nummer, "naam")
            yield lid.naam, Naamrol("klachtencommissie", "Lid van de klachtencommissie", plek)


def _names(wie: str | None) -> list[str]:
    return [naam for naam in _TUSSEN.split(wie or "") if naam.strip()]


def kept_apart(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """rolscheiding: who supports does not handle or judge, who judges does not lead or decide."""
    zin = "Wie steunt, wie behandelt en wie oordeelt zijn verschillende mensen."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register("rollen"))
    yield from unless(_clashes(zicht), goed)


def _clashes(zicht: Zicht) -> Iterator[Bevinding]:
    for wie, niet, doet in (
        (advisers, NIET_BIJ_STEUN, "is vertrouwenspersoon"),
        (committee, NIET_BIJ_OORDEEL, "zit in de klachtencommissie"),
    ):
        for naam in sorted(wie(zicht.inhoud)):
            for rol in (rol for rol in roles_of(zicht, naam) if rol.id in niet):
                ook = f"{naam} {doet} en heeft ook de rol '{rol.naam}'"
                zin = f"{ook}; kies voor een van de twee een ander."
                yield Bevinding("aanwezig", "rood", zin, rol.plek)


def handlers(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """behandelaars: at least two people from different lines.

    Orange: all of them work at HR, or nobody outside keeps a key for when none can read.
    """
    lezers: tuple[Lezer, ...] = zicht.data["recipients"].lezers
    eigen = [lezer for lezer in lezers if lezer.soort == "behandelaar"]
    plek = zicht.in_register("recipients", "lezers")
    zin = f"{len(eigen)} behandelaars uit verschillende lijnen kunnen een melding lezen."
    yield from unless(_too_few(zicht, eigen, plek), Bevinding("aanwezig", "groen", zin, plek))
    if len(eigen) == len(lezers):
        zin = "Laat iemand buiten huis een noodsleutel bewaren, en zet die in recipients.yml."
        yield Bevinding("aanwezig", "oranje", zin, plek)


def _too_few(zicht: Zicht, eigen: list[Lezer], plek: Plek) -> Iterator[Bevinding]:
    mensen = {person(lezer.naam) for lezer in eigen}
    if len(mensen) < TWEE:
        zin = (
            "Kies minstens twee mensen die een melding kunnen behandelen; zet ze in recipients.yml."
        )
        yield Bevinding("aanwezig", "rood", zin, plek)
    elif len({lezer.lijn for lezer in eigen}) < TWEE:
        zin = "Alle behandelaars staan in één lijn; kies er een bij uit een andere, of van buiten."
        yield Bevinding("aanwezig", "rood", zin, plek)
    if eigen and all(at_hr(zicht, lezer) for lezer in eigen):
        zin = "Alle behandelaars werken bij HR; kies er ook een die dat niet doet."
        yield Bevinding("aanwezig", "oranje", zin, plek)


def at_hr(zicht: Zicht, lezer: Lezer) -> bool:
    """Whether *lezer* works at HR, by role, by line or by what is said of them."""
    ook = {rol.id for rol in roles_of(zicht, lezer.naam)}
    return "hr" in ook or bool(_BIJ_HR.search(f"{lezer.lijn} {lezer.rol}"))


BLOKKEN = {"rolscheiding": Bouwblok(kept_apart), "behandelaars": Bouwblok(handlers)}
