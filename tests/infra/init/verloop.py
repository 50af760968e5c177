"""One run of the wizard, from a list of answers."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from infra.init.antwoorden import Antwoorden
from infra.init.cli import begin
from infra.init.gesprek import Gesprek
from infra.init.registers import Registers
from infra.init.vragen import VRAGEN
from infra.stop import Stopped
from inhoud.bladzijde import Inhoud
from tests.voorbeeld import ROOT, Klein

VANDAAG = date(2026, 11, 25)
ROLLEN = """\
# Wie doet wat.
rollen:
  - id: redactie
    naam: Redactie
    wat: Houdt de pagina's bij.
  - {id: bestuur, naam: Bestuur, wat: Stelt vast., wie: Ria Raad, bevoegd: ja}
  - id: bevoegd-gezag
    naam: Directeur
    wat: Beslist.
    wie: Dora Dijk   # sinds 2024
    vervanger: Eva Evers
  - id: directie
    naam: Directie
    wat: Leidt.
    wie: Dora Dijk
  - id: behandelaar
    naam: Behandelaar
    wat: Leest meldingen.
    wie: Bo Bakker
    vervanger: Cem Demir
    telefoon: "085 000 00 10"
  - id: plaatsvervangend-behandelaar
    naam: Tweede behandelaar
    wat: Leest meldingen.
    wie: Cem Demir
    vervanger: Bo Bakker
    telefoon: 085 000 00 11
  - id: noodsleutelhouder
    naam: Houder
    wat: Bewaart de noodsleutel.
    wie: Notaris Noot
  - id: vertrouwenspersoon
    naam: Vertrouwenspersoon
    wat: Luistert.
    wie: Anna de Wit
  - id: klachtencommissie
    naam: Klachtencommissie
    wat: Adviseert over klachten.
    wie: Dirk Dekker en Fenna Faas
"""
EIND = "\n  - betrokkene: onbekend"
RIJEN = """
  - betrokkene: directie
    naam: De directie
    behandelaar: cem
    hoger: bestuur
    extern: Bo Bakker kan meelezen.
  - betrokkene: bestuurder
    naam: Een bestuurder
    behandelaar: cem
    hoger: bestuur
    beslist: De raad van toezicht.
"""
LIJN = """
  - id: meldpunt
    naam: Ons meldpunt
    wat: Bel gerust.
    telefoon: "085 000 00 10"
    soort: intern
"""


def fill(folder: Path) -> Klein:
    """The small content, with a place for every answer."""
    made = Klein(Path(shutil.copytree(ROOT / "tests/site/klein/content", folder)))
    made.put({"rollen": ROLLEN})
    made.change("data/escalatie.yml", EIND, RIJEN + EIND.lstrip("\n"))
    made.change("data/hulplijnen.yml", "\n  - id: zelfmoord", LIJN + "  - id: zelfmoord")
    made.change("data/organisatie.yml", "sector:", "werkzame_personen: 80\nsector:")
    return made


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file, hidden ones too; what Git keeps for itself is not content."""
    paden = (pad for pad in folder.rglob("*") if pad.is_file() and ".git" not in pad.parts)
    return {pad.relative_to(folder).as_posix(): pad.read_bytes() for pad in paden}


def typed(folder: Path, gegeven: Mapping[str, str | Sequence[str]]) -> list[str]:
    """A line for every question that is asked; several where the first ones are refused."""
    bij = Antwoorden(Registers(folder), Inhoud(folder))
    delen = [deel for vraag in VRAGEN for deel in vraag.delen if bij.is_there(deel)]
    assert gegeven.keys() <= {deel.sleutel for deel in delen}
    regels = []
    for deel in delen:
        antwoord = gegeven.get(deel.sleutel, "")
        regels += [antwoord] if isinstance(antwoord, str) else antwoord
    return regels


class Verloop:
    """What was said, what stopped it if anything did, and what the files were before."""

    def __init__(self, folder: Path, gegeven=None, *eind: str, lees: StringIO | None = None):
        self.before = bytes_of(folder)
        uit = StringIO()
        regels = [*typed(folder, gegeven or {}), *eind]
        lees = lees or StringIO("".join(f"{regel}\n" for regel in regels))
        self.stopped = ""
        try:
            begin(folder, Gesprek(lees, uit), VANDAAG)
        except Stopped as reden:
            self.stopped = str(reden)
        self.said = uit.getvalue()
        self.after = bytes_of(folder)
        self.left = lees.read().splitlines()
