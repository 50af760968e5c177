"""Reads the norms: every file in content/normen/ that holds rules, with every mistake in it."""

from collections.abc import Iterator

from infra.toets.blokken import BLOKKEN
from infra.toets.model import Aanroep, Norm, Regel
from infra.toets.voorwaarden import VOORWAARDEN
from inhoud.bladzijde import Inhoud
from inhoud.bron import Bron, from_yaml
from inhoud.fouten import Fout
from inhoud.lezen_bestand import Bestanden
from inhoud.paginas import SOORTEN

MAP = "normen"
ANDERE = ("eisen.yml", "verboden.yml")  # what is asked of our texts, and read with the registers


def read_norms(inhoud: Inhoud) -> tuple[list[Norm], list[Fout]]:
    """Every norm beside *inhoud*, in their order, and what is wrong with them."""
    bestanden = Bestanden(inhoud.map)
    bestanden.speak("nl")
    normen: list[Norm] = []
    gezien: dict[str, str] = {}
    for pad in sorted((inhoud.map / MAP).glob("*.y*ml")):
        if pad.name in ANDERE:
            continue
        if not pad.is_file():
            bestanden.fouten.append(
                Fout(bestanden.name(pad), 1, "dit is geen bestand; haal het weg")
            )
            continue
        bron = bestanden.open(bestanden.name(pad), pad, from_yaml)
        norm: Norm | None = bestanden.fill(bron, Norm, bron.velden) if bron else None
        if bron and norm:
            normen.append(norm)
            bestanden.fouten += _mistakes(inhoud, bron, norm, gezien)
    return sorted(normen, key=lambda norm: norm.volgorde), bestanden.fouten


def _mistakes(inhoud: Inhoud, bron: Bron, norm: Norm, gezien: dict[str, str]) -> Iterator[Fout]:
    for nummer, regel in enumerate(norm.regels):
        for veld, zin in _in_rule(inhoud, regel, gezien):
            yield Fout(bron.naam, bron.line_of(("regels", nummer, veld)), f"{veld}: {zin}")
        gezien.setdefault(regel.id, bron.naam)
        for plaats, aanroep in enumerate(regel.blokken):
            if fout := _in_block(regel, aanroep):
                plek = ("regels", nummer, "blokken", plaats)
                yield Fout(bron.naam, bron.line_of(plek), f"{regel.id}: {fout}")


def _in_rule(inhoud: Inhoud, regel: Regel, gezien: dict[str, str]) -> Iterator[tuple[str, str]]:
    if regel.id in gezien:
        yield "id", f"'{regel.id}' staat al in {gezien[regel.id]}"
    if regel.soort and regel.soort not in SOORTEN:
        yield "soort", f"de soort '{regel.soort}' bestaat niet; kies uit {', '.join(SOORTEN)}"
    if regel.als and regel.als not in VOORWAARDEN:
        yield "als", f"'{regel.als}' kennen we niet; kies uit {', '.join(VOORWAARDEN)}"
    rollen = inhoud.data.get("rollen")  # when it cannot be read, the check of the content tells
    if rollen and regel.eigenaar not in {rol.id for rol in rollen.rollen}:
        yield "eigenaar", f"rol '{regel.eigenaar}' staat niet in rollen.yml"
    bekend = inhoud.data["eisen"].by_id() if "eisen" in inhoud.data else dict.fromkeys(regel.eisen)
    for eis in regel.eisen:
        if eis not in bekend:
            yield "eisen", f"'{eis}' staat niet in eisen.yml"


def _in_block(regel: Regel, aanroep: Aanroep) -> str | None:
    blok = BLOKKEN.get(aanroep.naam)
    if blok is None:
        return f"het blok '{aanroep.naam}' bestaat niet; kies uit {', '.join(BLOKKEN)}"
    if blok.soort and not regel.soort:
        return f"blok {aanroep.naam}: zeg bij de regel met soort over welke pagina het gaat"
    fout = blok.wrong(aanroep.arg)
    return f"blok {aanroep.naam}: {fout}" if fout else None
