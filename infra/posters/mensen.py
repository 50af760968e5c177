"""Who one can call: the vertrouwenspersonen and the numbers, as a paper in one language says it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from infra.site_path import SITE
from inhoud.bladzijde import Bladzijde, Inhoud
from inhoud.paginas import Profiel
from inhoud.zinnen import zinnen

GEVAAR = "112"


def people(inhoud: Inhoud, taal: str) -> list[dict[str, Any]]:
    """Every vertrouwenspersoon; who speaks *taal* comes first."""
    bladen = profiles(inhoud, taal)
    bladen.sort(key=lambda paar: taal not in paar[1].talen)
    return [_person(blad, kop, zinnen(SITE / "i18n", taal)) for blad, kop in bladen]


def profiles(inhoud: Inhoud, taal: str) -> list[tuple[Bladzijde, Profiel]]:
    """Their pages that are adopted, in *taal* where they exist in it."""
    return [
        (blad, blad.kop)
        for blad in inhoud.pages("vp-profiel", taal)
        if isinstance(blad.kop, Profiel) and blad.kop.status == "vastgesteld"
    ]


def faces(inhoud: Inhoud) -> dict[str, Path]:
    """Their portraits, by the name that `people` gives them."""
    return {
        f"gezicht-{blad.id}": inhoud.map / kop.foto.lstrip("/")
        for blad, kop in profiles(inhoud, "nl")
    }


def lines(inhoud: Inhoud, taal: str, *soorten: str) -> list[dict[str, str]]:
    """The hulplijnen of these kinds, 112 first."""
    alle = inhoud.in_taal(taal)["hulplijnen"].hulplijnen
    lijnen = [lijn for lijn in alle if lijn.soort in soorten]
    lijnen.sort(key=lambda lijn: lijn.telefoon != GEVAAR)
    return [
        {
            "naam": lijn.naam,
            "nummer": lijn.telefoon or "",
            "wat": lijn.wat,
            "wanneer": lijn.wanneer or "",
        }
        for lijn in lijnen
    ]


def _person(blad: Bladzijde, kop: Profiel, woorden: Mapping[str, Any]) -> dict[str, Any]:
    namen = woorden["meld"]["talen_namen"]
    return {
        "naam": kop.naam,
        "soort": woorden["vp"][kop.type],
        "nummer": kop.telefoon or kop.email,
        "wanneer": kop.bereikbaarheid,
        "talen": woorden["komma"].join(namen.get(taal, taal) for taal in kop.talen),
        "gezicht": f"gezicht-{blad.id}",
        "taal": blad.taal,
    }
