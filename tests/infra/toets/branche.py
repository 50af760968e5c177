"""A small organisation with a norm of its own branche: one rule of each colour, by the day."""

import shutil
from datetime import date
from pathlib import Path

from infra import nakijken
from infra.toets.model import Toets
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
from inhoud.bladzijde import Inhoud
from tests.voorbeeld import ROOT, Klein

DAG = date(2026, 11, 25)
BIJNA = date(2027, 10, 1)  # a month before the page about help has to be looked at again
NORM = """\
titel: Afspraken in onze branche
uitleg: Dit spraken werkgevers en bonden af.
bron: {document: Arbocatalogus Voorbeeld, uitgever: De branche, maand: mei, jaar: 2026}
bindt: iedereen
regels:
  - id: BR-01
    wat: Een gedragscode
    soort: gedragscode
    eigenaar: directie
    blokken: [P, C]
  - id: BR-02
    wat: De pagina over hulp
    soort: hulp
    eigenaar: redactie
    blokken: [P, C, Z]
  - id: BR-03
    wat: Regeling voor een misstand
    soort: klokkenluidersregeling
    als: regeling-misstand
    eigenaar: directie
    blokken: [P]
"""


def make_content(map_: Path) -> Klein:
    """The content in *map_*/content, with the norm in one file."""
    klein = Klein(Path(shutil.copytree(ROOT / "tests/site/klein/content", map_ / "content")))
    klein.change(
        "data/organisatie.yml", "sector: gemeente", "sector: gemeente\nwerkzame_personen: 9"
    )
    klein.change("data/rollen.yml", "wat: Beslist.", "wat: Beslist.\n    bevoegd: ja")
    klein.change(
        "hulp/nl/waar-kan-ik-terecht.md",
        "status: concept\nherzien_voor: 2027-11-22",
        "status: vastgesteld\nvastgesteld_op: 2026-11-01\nvastgesteld_door: [directie]\n"
        "ingangsdatum: 2026-11-01\nherzien_voor: 2027-11-01",
    )
    return put_norm(klein, "branche", NORM)


def put_norm(klein: Klein, naam: str, tekst: str) -> Klein:
    """One more norm: one more file."""
    (klein.folder / "normen").mkdir(exist_ok=True)
    (klein.folder / f"normen/{naam}.yml").write_text(tekst, "utf-8")
    return klein


def judged(klein: Klein, dag: date = DAG) -> tuple[Inhoud, Toets]:
    """The content and how it stands."""
    inhoud = nakijken.checked(klein.folder, peildatum=dag)
    return inhoud, judge(inhoud, read_norms(inhoud)[0])
