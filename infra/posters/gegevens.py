"""What stands on every paper in one language, all of it from the content."""

import re
from pathlib import Path
from typing import Any

from infra.posters.beeld import drawing, square
from infra.posters.mensen import faces, lines
from inhoud.bladzijde import Inhoud
from inhoud.registers.huisstijl import Huisstijl
from inhoud.registers.posters import Posters
from inhoud.weergave import direction

TEKENINGEN = ("merk", "deur", "stoelen")
_ZIN = re.compile(r"(?<=[.?!؟…])\s+")


def on_every_paper(inhoud: Inhoud, taal: str, *, voorbeeld: bool) -> dict[str, Any]:
    """The words, colours and drawings; *voorbeeld* says on it that it is not for the wall yet."""
    data = inhoud.in_taal(taal)
    organisatie, woorden = data["organisatie"], data["posters"]
    nummer = organisatie.meldpunt_telefoon
    return {
        **letters_and_colours(inhoud, taal),
        "titel": f"{organisatie.naam}: {data['communicatie'].poster_zin}",
        "organisatie": organisatie.naam,
        "kop": _ZIN.split(data["communicatie"].poster_zin),
        "adres": organisatie.meld_adres_kort,
        "bel": [woorden.bel, nummer] if nummer else [],
        "nood": lines(inhoud, taal, "nood"),
        "praten": _block(data["meld"], "eerst_praten"),
        "woorden": " ".join(data["communicatie"].controlewoorden),
        "mensen": [],
        **_said_on_paper(woorden, organisatie.meld_url, voorbeeld=voorbeeld),
    }


def letters_and_colours(inhoud: Inhoud, taal: str = "nl") -> dict[str, Any]:
    """What papier.typ needs of anything we print."""
    huisstijl = _style(inhoud)
    return {
        "taal": taal,
        "rtl": direction(taal) == "rtl",
        "kleuren": huisstijl.licht.model_dump(),
        "tekeningen": {naam: drawing(naam, huisstijl.licht) for naam in TEKENINGEN},
        "logo": "logo" if huisstijl.logo else None,
    }


def pictures(inhoud: Inhoud) -> dict[str, Path]:
    """The portraits and the logo, by the name under which a paper asks for them."""
    logo = _style(inhoud).logo
    return faces(inhoud) | ({"logo": inhoud.map / logo.lstrip("/")} if logo else {})


def _said_on_paper(woorden: Posters, adres: str, *, voorbeeld: bool) -> dict[str, Any]:
    vierkant, modules = square(adres)
    return {
        "uitnodiging": _ZIN.split(woorden.uitnodiging),
        "scan": woorden.scan,
        "netwerk": woorden.netwerk,
        "typ": woorden.typ,
        "ander_adres": woorden.ander_adres,
        "woorden_label": woorden.controlewoorden,
        "voorbeeld": woorden.voorbeeld if voorbeeld else None,
        "koppen": woorden.folder.model_dump(),
        "qr": vierkant,
        "qr_modules": modules,
        "qr_alt": woorden.qr.replace("{adres}", adres),
    }


def _style(inhoud: Inhoud) -> Huisstijl:
    huisstijl: Huisstijl = inhoud.data.get("huisstijl") or Huisstijl()
    return huisstijl


def _block(meld: Any, naam: str) -> dict[str, Any]:  # noqa: ANN401 - the register in a language
    blok = next(blok for blok in meld.blokken if blok.id == naam)
    return {"titel": blok.titel, "tekst": blok.tekst}
