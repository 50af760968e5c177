"""Read the rounds of the pulse: content/pulse/<ronde>/ with ronde.yml, translations, a release."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from inhoud.bladzijde import NL
from inhoud.bron import Bron, from_yaml
from inhoud.fouten import Fout
from inhoud.lezen_bestand import Bestanden
from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_release import Release
from inhoud.ronde import Rondestuk

# No name that a table has a use for itself: the rows of a round begin with its name.
NAAM = re.compile(r"(?!(?:ronde|code|kaart|formaat)$)[a-z0-9]+(-[a-z0-9]+)*")
RELEASE, VINGERAFDRUK = "release.json", "release.sha256"
VERANDERD = "dit bestand is veranderd na de vrijgave; haal het terug uit Git"


def read_rounds(
    bestanden: Bestanden, mappen: Iterable[Path], talen: Sequence[str]
) -> dict[str, Rondestuk]:
    """Every round in *mappen*, earliest first."""
    stukken = [stuk for folder in mappen for stuk in _rounds(bestanden, folder, talen)]
    return {stuk.id: stuk for stuk in sorted(stukken, key=lambda s: (s.ronde.opent, s.id))}


def _rounds(bestanden: Bestanden, folder: Path, talen: Sequence[str]) -> Iterator[Rondestuk]:
    for pad in sorted(folder.iterdir() if folder.is_dir() else ()):
        toon = bestanden.name(pad)
        if pad.is_dir() and NAAM.fullmatch(pad.name):
            yield from _round(bestanden, pad, talen)
        elif pad.name != "README.md":
            zin = "hier staan mappen, een per ronde: kleine letters, cijfers en -"
            bestanden.fouten.append(Fout(toon, 1, zin))


def _round(bestanden: Bestanden, pad: Path, talen: Sequence[str]) -> Iterator[Rondestuk]:
    bestand = pad / "ronde.yml"
    toon = bestanden.name(bestand)
    if not bestand.is_file():
        bestanden.fouten.append(Fout(toon, 1, "dit bestand ontbreekt"))
        return
    bestanden.speak(NL)
    bron = bestanden.open(toon, bestand, from_yaml)
    ronde = bestanden.fill(bron, Ronde, bron.velden) if bron else None
    if bron is None or ronde is None:
        return
    vertalingen = _translations(bestanden, pad, talen)
    vertaald = {
        taal: gelegd
        for taal, over in vertalingen.items()
        if (gelegd := bestanden.lay(over, bron, Ronde))
    }
    yield Rondestuk(pad.name, ronde, bron, vertaald, vertalingen, _release(bestanden, pad, ronde))


def _translations(bestanden: Bestanden, pad: Path, talen: Sequence[str]) -> dict[str, Bron]:
    gelezen: dict[str, Bron] = {}
    for bestand in sorted(pad.glob("*.yml")):
        toon, taal = bestanden.name(bestand), bestand.stem
        if taal in talen and taal != NL:
            bestanden.speak(taal)
            bron = bestanden.open(toon, bestand, from_yaml)
            gelezen |= {taal: bron} if bron else {}
        elif bestand.name != "ronde.yml":
            zin = f"de taal '{taal}' staat niet in organisatie.yml"
            bestanden.fouten.append(Fout(toon, 1, zin))
    return gelezen


def _release(bestanden: Bestanden, pad: Path, ronde: Ronde) -> Release | None:
    """The frozen results: only as they were frozen, and only of the round they belong to."""
    bestand, afdruk = pad / RELEASE, pad / VINGERAFDRUK
    if not bestand.is_file():
        return None
    toon = bestanden.name(bestand)
    vinger = hashlib.sha256(bestand.read_bytes()).hexdigest()
    if not afdruk.is_file() or afdruk.read_text("utf-8", "replace").split()[:1] != [vinger]:
        bestanden.fouten.append(Fout(toon, 1, VERANDERD))
        return None
    release: Release | None = bestanden.json(bestand, Release, VERANDERD)
    if release and (release.ronde, release.definitie) != (pad.name, ronde.definition()):
        zin = "hoort niet bij deze ronde.yml: groepen of vragen zijn veranderd na de vrijgave"
        bestanden.fouten.append(Fout(toon, 1, zin))
        return None
    return release
