"""A small round to print codes for, and what a scanner and a reader get from the paper."""

import re

import pypdfium2
import zxingcpp

from infra.pulse.briefjes import Opdruk
from inhoud.registers.organisatie import Organisatie
from inhoud.registers.pulse import Ronde

MELD = "https://meld.voorbeeld.example"
DPI = 150
_KEUZE = {
    "id": "fout",
    "kort": "Fouten",
    "vraag": "Mag een fout?",
    "antwoorden": [{"id": "ja", "tekst": "Ja"}, {"id": "nee", "tekst": "Nee"}],
    "gunstig": ["ja"],
}
BLIND = {
    "toegang": "blind",
    "uitgifte": {"opent": "2026-05-18", "sluit": "2026-05-31"},
    "sleutels": [{"groep": "ruimte", "n": "g" + "A" * 510 + "B"}],
}


def een_ronde(**anders) -> Ronde:
    velden = {
        "titel": "Proefronde 2026",
        "opent": "2026-06-01",
        "sluit": "2026-06-14",
        "uitgevoerd_door": "intern",
        "groepen": [
            {"id": "balie", "naam": "Balie", "hoofden": 20},
            {"id": "ruimte", "naam": "Ruimte en groen", "hoofden": 20},
        ],
        "vragen": [_KEUZE],
    }
    return Ronde.model_validate(velden | anders)


def een_organisatie(**anders) -> Organisatie:
    velden = {
        "naam": "Gemeente Voorbeeld",
        "korte_naam": "Voorbeeld",
        "sector": "gemeente",
        "site_id": "voorbeeld-meldpunt",
        "intranet_url": "https://intranet.voorbeeld.example",
        "meld_url": MELD,
        "behandelen_url": "https://behandelen.voorbeeld.example",
        "meld_adres_kort": "meld.voorbeeld.example",
        "talen": ["nl", "en", "ar"],
        "snel_weg": "https://weer.example",
    }
    return Organisatie.model_validate(velden | anders)


def een_opdruk(groep: str | None = None, **anders) -> Opdruk:
    return Opdruk(een_organisatie(), een_ronde(**anders), groep, MELD)


def texts(pdf: bytes) -> list[str]:
    """What stands on each page, every space as one."""
    pages = pypdfium2.PdfDocument(pdf)
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in pages]


def scans(pdf: bytes, dpi: int = DPI) -> list[zxingcpp.Barcode]:
    """Every QR code on every page, as a scanner of this resolution sees the paper."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        seen = page.render(scale=dpi / 72, grayscale=True)
        pixels = memoryview(seen.buffer).cast("B").cast("B", (seen.height, seen.stride))
        found += zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)
    return found
