"""What stands in the folder of two sides: taken from the pages and registers as they are now.

In front the gedragscode in short; inside what you can do and who is there; behind how it goes on.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from infra.posters.mensen import lines, people
from infra.posters.uittreksel import Afdeling, bold, section, without_slant
from infra.site_path import SITE
from inhoud.bladzijde import Bladzijde, Inhoud
from inhoud.fouten import Fout
from inhoud.registers.procedure import Klok
from inhoud.zinnen import zinnen

CODE, HULP = "gedragscode", "waar-kan-ik-terecht"
NODIG = {CODE: ("kernwaarden", "gewenst", "ongewenst"), HULP: ("vier-wegen",)}
GEWENST = 5  # the first of the list: what fits on the front of a folder
NIET = ("heropend",)  # a step back is no part of the way in short


def missing(inhoud: Inhoud, taal: str) -> Iterator[Fout]:
    """Pages and headings that the folder in *taal* cannot do without."""
    for naam, ankers in NODIG.items():
        blad, soort = inhoud.page(naam, taal), _kind(inhoud, naam)
        if blad is None:
            bestand = f"{inhoud.map.name}/{soort}/{taal}/{naam}.md"
            yield Fout(bestand, 1, "deze pagina ontbreekt; zonder haar is er geen folder")
            continue
        for anker in ankers:
            if section(blad.bron.tekst, anker) is None:
                zin = f"de folder zoekt hier een kop met {{#{anker}}}"
                yield Fout(blad.bron.naam, blad.bron.tekst_regel, zin)


def parts(inhoud: Inhoud, taal: str) -> dict[str, Any]:
    """The four pages of the folder. `missing` has nothing to say."""
    return {
        "voor": _front(inhoud, taal),
        "doen": _routes(inhoud, taal),
        "mensen": people(inhoud, taal),
        "buiten": {
            "kop": zinnen(SITE / "i18n", taal)["meld"]["start"]["buiten"],
            "lijnen": lines(inhoud, taal, "steun", "extern"),  # who helps at once stands opposite
        },
        "daarna": _afterwards(inhoud, taal),
    }


def _front(inhoud: Inhoud, taal: str) -> dict[str, Any]:
    blad = _page(inhoud, CODE, taal)
    waarden, gewenst, ongewenst = (_part(blad, anker) for anker in NODIG[CODE])
    return {
        "titel": blad.kop.title,
        "zin": blad.kop.samenvatting or "",
        "waarden": [without_slant(punt) for punt in waarden.punten],
        "gewenst": {"kop": gewenst.kop, "punten": gewenst.punten[:GEWENST]},
        "ongewenst": {"kop": ongewenst.kop, "punten": [bold(punt) for punt in ongewenst.punten]},
        "versie": blad.kop.versie,
        "adres": _address(inhoud, blad),
    }


def _routes(inhoud: Inhoud, taal: str) -> dict[str, Any]:
    wegen = _part(_page(inhoud, HULP, taal), *NODIG[HULP])
    return {"alineas": wegen.alineas, "punten": wegen.punten}


def _afterwards(inhoud: Inhoud, taal: str) -> dict[str, Any]:
    data, woorden = inhoud.in_taal(taal), zinnen(SITE / "i18n", taal)["procedure"]
    blokken = {blok.id: blok for blok in data["meld"].blokken}
    return {
        "stappen": [s.melder_ziet for s in data["meldprocedure"].statussen if s.id not in NIET],
        "klokken": [_clock(klok, woorden) for klok in data["meldprocedure"].klokken],
        "beloften": [
            {"titel": blokken[naam].titel, "tekst": blokken[naam].tekst}
            for naam in ("anoniem", "geen_benadeling")
        ],
    }


def _clock(klok: Klok, woorden: Any) -> dict[str, str]:  # noqa: ANN401 - the words of the interface
    aantal, eenheid = (klok.dagen, "dagen") if klok.dagen else (klok.maanden, "maanden")
    return {
        "tijd": f"{aantal} {woorden[eenheid]}",
        "naam": klok.naam,
        "basis": woorden["basis"][klok.basis],
        "uitleg": klok.uitleg or "",
    }


def _address(inhoud: Inhoud, blad: Bladzijde) -> str:
    """Where the whole text stands, as one types it."""
    organisatie = inhoud.data["organisatie"]
    intranet = urlsplit(organisatie.intranet_url).netloc
    site = organisatie.meld_adres_kort if "meld" in blad.origins else intranet
    return f"{site.rstrip('/')}{blad.adres.rstrip('/')}"


def _kind(inhoud: Inhoud, naam: str) -> str:
    blad = inhoud.page(naam)
    return blad.soort if blad else {CODE: "gedragscode", HULP: "hulp"}[naam]


def _page(inhoud: Inhoud, naam: str, taal: str) -> Bladzijde:
    blad = inhoud.page(naam, taal)
    if blad is None:
        raise LookupError(naam)  # `missing` said so
    return blad


def _part(blad: Bladzijde, anker: str) -> Afdeling:
    deel = section(blad.bron.tekst, anker)
    if deel is None:
        raise LookupError(anker)  # `missing` said so
    return deel
