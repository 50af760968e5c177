"""The slips of a round on paper, each with its code, behind a page for the two who hand them out.

Made in memory: no code goes to a file that someone would have to find and remove.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

import segno
import typst
import yaml

from functions.pulse.code import shown
from infra.posters import letters
from infra.site_path import SITE
from inhoud.registers.organisatie import Organisatie
from inhoud.registers.pulse import Ronde, Venster
from inhoud.schrijfwijze import day_in_words

PER_BLAD = 8
HARD = "\N{NO-BREAK SPACE}"  # no year stands alone on a line
_HERE = Path(__file__).parent
_NAMENS = {
    "or": ("van de OR", "Ondernemingsraad (OR)"),
    "pvt": ("van de personeelsvertegenwoordiging", "Personeelsvertegenwoordiging"),
    "geen": ("die de medewerkers kiezen", "Namens de medewerkers"),
}


@dataclass(frozen=True)
class Opdruk:
    """What stands on every slip; *groep* is the one that these slips are for, or none."""

    organisatie: Organisatie
    ronde: Ronde
    groep: str | None
    meld_url: str

    @property
    def adres(self) -> str:
        """Where the code is filled in."""
        return self.meld_url.rstrip("/") + "/pulse/"


def print_slips(opdruk: Opdruk, codes: Sequence[str]) -> bytes:
    """A PDF with a slip for each of *codes*, in that order.

    Raises NpmFailed when the letters for Arabic cannot be fetched.
    """
    papier = _same_for_all(opdruk) | {
        "aantal": len(codes),
        "per_blad": PER_BLAD,
        "bladen": _sheets(-(-len(codes) // PER_BLAD)),
        "briefjes": [[shown(code), _qr(f"{opdruk.adres}#{code}")] for code in codes],
    }
    compiler = typst.Compiler(
        _HERE / "briefjes.typ",
        root=_HERE,
        ignore_system_fonts=True,
        font_paths=[letters.folder()] if "ar" in opdruk.organisatie.talen else [],
        sys_inputs={"papier": json.dumps(papier)},
    )
    return cast("bytes", compiler.compile(format="pdf", pdf_standards="ua-1"))


def _same_for_all(opdruk: Opdruk) -> dict[str, object]:
    ronde, organisatie = opdruk.ronde, opdruk.organisatie
    namens, ondertekenaar = _NAMENS[organisatie.medezeggenschap]
    namen = {groep.id: groep.naam for groep in ronde.groepen}
    return {
        "organisatie": organisatie.naam,
        "titel": ronde.titel,
        "groep": namen[opdruk.groep] if opdruk.groep else None,
        "namens": namens,
        "ondertekenaar": ondertekenaar,
        "adres": opdruk.adres.split("://")[-1],
        "invullen": _when(ronde),
        "ook": [[taal, _day(_last_to_start(ronde), taal)] for taal in organisatie.talen[1:]],
    }


def _when(ronde: Ronde) -> str:
    invullen = f"Invullen kan van {_span(ronde)}."
    if ronde.uitgifte is None:
        return invullen
    return f"Haal je deelnamekaart op van {_span(ronde.uitgifte)}. {invullen}"


def _span(venster: Venster) -> str:
    van, tot = _day(venster.opent), _day(venster.sluit)
    van = van.removesuffix(tot[-5:])  # one year is said once
    return f"{van} tot{HARD}en{HARD}met{HARD}{tot}"


def _last_to_start(ronde: Ronde) -> date:
    """Who has no kaart by then cannot answer either."""
    return ronde.uitgifte.sluit if ronde.uitgifte else ronde.sluit


def _day(dag: date, taal: str = "nl") -> str:
    zinnen = yaml.safe_load((SITE / "i18n" / f"{taal}.yml").read_text("utf-8"))
    return day_in_words(dag, zinnen).replace(" ", HARD)


def _sheets(bladen: int) -> str:
    return "1 blad" if bladen == 1 else f"{bladen} bladen"


def _qr(adres: str) -> str:
    """An SVG that is cut as sharp as the printer can; the paper around it is the quiet zone."""
    drawn = io.BytesIO()
    made = segno.make(adres, error="m", micro=False, boost_error=False)
    made.save(drawn, kind="svg", border=0, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
