"""The sector's words, read before anything else: every other file may use them."""

from pathlib import Path

from pydantic import ValidationError

from inhoud.bron import BronUnreadable, from_yaml
from inhoud.woorden import Sector, Term, Termen, Woorden

NAMEN = ("naam", "korte_naam")  # of the organisation; terms too


def words_of(folder: Path, taal: str) -> Woorden:
    """The words in *taal*. What cannot be read gives no words, and is told when it is read again."""
    organisatie = _velden(folder / "data" / "organisatie.yml")
    sector: Sector = "anders" if organisatie.get("sector") == "anders" else "gemeente"
    termen = {naam: str(organisatie[naam]) for naam in NAMEN if naam in organisatie}
    for pad in (folder / "data" / "termen.yml", folder / "data" / taal / "termen.yml"):
        termen |= {term.id: getattr(term, sector) for term in _termen(pad)}
    eigen = _velden(folder / "data" / taal / "organisatie.yml")
    termen |= {naam: str(eigen[naam]) for naam in NAMEN if naam in eigen}
    return Woorden(sector, termen)


def _termen(pad: Path) -> tuple[Term, ...]:
    try:
        return Termen.model_validate(_velden(pad)).termen
    except ValidationError:
        return ()


def _velden(pad: Path) -> dict[str, object]:
    try:
        velden = from_yaml(pad.name, pad.read_text(encoding="utf-8")).velden
    except (OSError, UnicodeDecodeError, BronUnreadable):
        return {}
    return velden if isinstance(velden, dict) else {}
