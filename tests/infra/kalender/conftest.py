"""A small organisation with one of each kind of date, to move and to judge on any day."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from infra.kalender.moment import Moment
from infra.kalender.momenten import moments
from infra.toets.model import Toets
from inhoud.bladzijde import Inhoud
from inhoud.lezen import read_content
from tests.voorbeeld import ROOT, Klein

REGISTERS = {
    "agenda": """
punten:
  - id: bestuur
    gremium: Het bestuur
    onderwerp: Voortgang van het [plan](plan).
    niveau: bestuur
    frequentie_maanden: 6
    laatst_besproken: 2026-11-17
    deelnemers: [directie]
""",
    "pva": """
titel: Plan
rie: rie-2026
datum: 2026-09-15
jaren: [2026]
versie: "1.0"
or_instemming: {vereist: ja, status: verleend, datum: 2026-09-08, versie: "1.0"}
pagina: plan
maatregelen:
  - id: licht
    titel: Licht op de werf
    wat: Licht.
    pijler: beleid
    eigenaar: directie
    termijn: 2027-03-31
    status: bezig
""",
    "werkomgeving": """
rondgangen:
  - id: kantoor-2026
    locatie: kantoor
    datum: 2026-06-09
    gedaan_door: [directie]
    acties:
      - id: deur
        wat: Een deur die dicht kan.
        eigenaar: directie
        termijn: 2027-03-31
        maatregel: licht
""",
    "locaties": "locaties:\n  - id: kantoor\n    naam: Het kantoor\n",
    "posterlocaties": """
plekken:
  - id: hal
    locatie: kantoor
    type: gang
    waar: Hal
    ongezien: nee
    formaat: A4
    laatst_nagekeken: 2026-11-12
  - id: wc
    locatie: kantoor
    type: toilet
    waar: Deur
    ongezien: ja
    formaat: A4
    laatst_nagekeken: 2026-08-31
""",
    "trainingen": """
trainingen:
  - id: basis
    naam: De basis
    soort: basis
    doelgroep: [medewerker]
    wat: Alles.
    leerdoelen: [L1]
    onderwerpen: [V1]
    duur: Een uur
    werkvorm: Praten
    geldig_maanden: 24
    laatste_ronde: 2024-02-29
""",
    "communicatie": """
kalender:
  - {id: week, maand: 11, wat: "Week van de Werkstress.", kanaal: artikel, eigenaar: directie}
""",
    "juridische_status": """
notities:
  - id: psa
    groep: beleid
    titel: Beleid
    zin: De wet vraagt beleid.
    artikel: Arbowet
    bron: Arbowet
    stand: geldend
    stand_datum: 2026-01-01
    gecontroleerd_op: 2026-11-25
    controleer_voor: 2027-02-01
""",
    "meldinstanties": """
gecontroleerd_op: 2026-11-25
bron: Huis
instanties:
  - {id: acm, naam: ACM, soort: misstand, waarvoor: Handel.}
""",
    "klachtencommissie": """
type: intern
naam: Commissie
leden:
  - {id: wim, naam: Wim Terpstra, functie: Jurist, extern: ja, benoemd_tot: 2029-10-01}
taak: Adviseert.
bevoegdheden: [Horen]
besluitvorming: Samen.
wraking: Kan.
besluitnemer: directie
rechtsmiddel: De rechter.
termijnen:
  - {id: advies, naam: Advies, weken: 12, vanaf: de klacht}
""",
}


class Alles(Klein):
    """The small organisation; `moments` reads it as it is now."""

    def read(self, dag: date = date(2026, 11, 25)) -> Inhoud:
        inhoud, fouten = read_content(self.folder)
        assert [str(fout) for fout in fouten] == []
        inhoud.peildatum = dag
        return inhoud

    def moments(self, dag: date, toets: Toets | None = None) -> dict[str, Moment]:
        """What the calendar holds on *dag*, by id."""
        alle = moments(self.read(dag), dag, toets)
        assert alle == sorted(alle, key=lambda een: een.voor)
        assert len({een.id for een in alle}) == len(alle)
        return {een.id: een for een in alle}


@pytest.fixture
def alles(tmp_path) -> Alles:
    folder = shutil.copytree(ROOT / "tests/site/klein/content", tmp_path / "content")
    klein = Alles(Path(folder))
    klein.put(REGISTERS)
    klein.change("data/hulplijnen.yml", "hulplijnen:", "gecontroleerd_op: 2026-11-22\nhulplijnen:")
    klein.change("vp-profiel/nl/anna.md", "talen: [nl]", "talen: [nl]\naangesteld_tot: 2028-10-01")
    (ronde := klein.folder / "pulse/najaar").mkdir(parents=True)
    tekst = (ROOT / "content/pulse/najaar-2026/ronde.yml").read_text("utf-8")
    vervolg = tekst.index("vervolg:")
    stap = "vervolg:\n  - {id: or, wat: Naar de OR., eigenaar: directie, voor: 2027-01-10}\n"
    (ronde / "ronde.yml").write_text(tekst[:vervolg] + stap, "utf-8")
    klein.change("pulse/najaar/ronde.yml", "opent: 2026-10-26", "opent: 2026-12-01")
    klein.change("pulse/najaar/ronde.yml", "sluit: 2026-11-13", "sluit: 2026-12-18")
    return klein
