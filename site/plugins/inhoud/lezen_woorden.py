"""The sector's words, read before anything else: every other file may use them.

What a form of behaviour is called stands in gedragsvormen.yml; a text says `{term:vorm_pesten}`.
"""

from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from inhoud.bron import GEWOON, BronUnreadable, from_yaml
from inhoud.woorden import Sector, Term, Termen, Woorden

NAMEN = ("naam", "korte_naam")  # of the organisation; terms too


def words_of(folder: Path, taal: str) -> Woorden:
    """The words in *taal*. What cannot be read gives none, and is told when it is read again."""
    organisatie = _velden(folder / "data" / "organisatie.yml")
    sector: Sector = "anders" if organisatie.get("sector") == "anders" else "gemeente"
    termen = {naam: str(organisatie[naam]) for naam in NAMEN if naam in organisatie}
    for pad in (folder / "data" / "termen.yml", folder / "data" / taal / "termen.yml"):
        termen |= {term.id: getattr(term, sector) for term in _termen(pad)}
    eigen = _velden(folder / "data" / taal / "organisatie.yml")
    termen |= {naam: str(eigen[naam]) for naam in NAMEN if naam in eigen}
    woorden = Woorden(sector, termen)
    return replace(woorden, termen=termen | _forms(folder / "data", taal, woorden))


def _forms(data: Path, taal: str, woorden: Woorden) -> dict[str, str]:
    """The names of the forms of behaviour."""
    namen: dict[str, str] = {}
    for pad in (data / "gedragsvormen.yml", data / taal / "gedragsvormen.yml"):
        vormen = _velden(pad, woorden).get("vormen")
        for vorm in vormen if isinstance(vormen, list) else ():
            if isinstance(vorm, dict) and vorm.get("naam"):
                namen[f"vorm_{vorm.get('id')}"] = str(vorm["naam"])
    return namen


def _termen(pad: Path) -> tuple[Term, ...]:
    try:
        return Termen.model_validate(_velden(pad)).termen
    except ValidationError:
        return ()


def _velden(pad: Path, woorden: Woorden = GEWOON) -> dict[str, object]:
    try:
        velden = from_yaml(pad.name, pad.read_text(encoding="utf-8"), woorden).velden
    except (OSError, UnicodeDecodeError, BronUnreadable):
        return {}
    return velden if isinstance(velden, dict) else {}
