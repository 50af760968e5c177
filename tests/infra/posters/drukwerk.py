"""The example's content, another look at it, and what a reader and a ruler get from the paper."""

import struct
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2

from infra import controlewoorden
from infra.posters.papieren import PAPIEREN, make_one
from inhoud.bladzijde import Inhoud
from inhoud.lezen import read_content
from tests.infra.pulse.papier import scans, texts
from tests.voorbeeld import ROOT

CONTENT = ROOT / "content"
ADRES = "https://meld.linderwaard.example"
MM = 25.4 / 72
A4 = (210, 297)


@cache
def voorbeeld() -> Inhoud:
    inhoud, fouten = read_content(CONTENT)
    assert fouten == []
    return inhoud


def anders(inhoud: Inhoud, register: str, **velden: Any) -> Inhoud:
    """The same content with other fields in one register, in every language."""
    data = {**inhoud.data, register: inhoud.data[register].model_copy(update=velden)}
    vertaald = {taal: dict(registers) for taal, registers in inhoud.vertaald.items()}
    for registers in vertaald.values():
        if register in registers:
            registers[register] = registers[register].model_copy(update=velden)
    return replace(inhoud, data=data, vertaald=vertaald)


def ander_blad(inhoud: Inhoud, naam: str, oud: str, nieuw: str) -> Inhoud:
    """The same content with other words on the Dutch page *naam*."""
    bladen = list(inhoud.bladzijden)
    plek = next(nr for nr, b in enumerate(bladen) if (b.id, b.taal) == (naam, "nl"))
    assert oud in bladen[plek].bron.tekst
    bron = replace(bladen[plek].bron, tekst=bladen[plek].bron.tekst.replace(oud, nieuw))
    bladen[plek] = replace(bladen[plek], bron=bron)
    return replace(inhoud, bladzijden=bladen)


def andere_kop(inhoud: Inhoud, welk: str, /, **velden: Any) -> Inhoud:
    """The same content with other fields in the header of page *welk*, in every language."""
    bladen = [
        replace(b, kop=b.kop.model_copy(update=velden)) if b.id == welk else b
        for b in inhoud.bladzijden
    ]
    return replace(inhoud, bladzijden=bladen)


def met_sleutels(inhoud: Inhoud, *, woorden: bool = True) -> Inhoud:
    """Real readers of a real organisation; *woorden* prints what belongs to their keys."""
    lezers = tuple(
        lezer.model_copy(update={"age": f"age1pq1{'qpzry9x8'[nr] * 8}"})
        for nr, lezer in enumerate(inhoud.data["recipients"].lezers)
    )
    inhoud = anders(anders(inhoud, "recipients", lezers=lezers), "organisatie", voorbeeld=False)
    gedrukt = controlewoorden.compute(lezers) if woorden else ()
    return anders(inhoud, "communicatie", controlewoorden=gedrukt)


def een(inhoud: Inhoud, naam: str, taal: str = "nl", *, als_voorbeeld: bool = False) -> bytes:
    """One paper, with no questions asked."""
    soort = next(papier for papier in PAPIEREN if papier.naam == naam)
    return make_one(inhoud, soort, taal, voorbeeld=als_voorbeeld)


def words(pdf: bytes) -> str:
    return " ".join(texts(pdf))


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page, in whole millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    return [(round(b * MM), round(h * MM)) for b, h in map(pypdfium2.PdfPage.get_size, document)]


def width_of_code(pdf: bytes, dpi: int = 100) -> float:
    """Of the QR code, in millimetres."""
    hoeken = scans(pdf, dpi)[0].position
    return (hoeken.top_right.x - hoeken.top_left.x) / dpi * 25.4


def noise(pad: Path, kant: int) -> Path:
    """A photo that no one can make small: a PNG with a colour of chance in every pixel."""
    kans = Random(kant)
    rijen = b"".join(b"\0" + kans.randbytes(kant * 3) for _ in range(kant))
    delen = {
        b"IHDR": struct.pack(">IIBBBBB", kant, kant, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(rijen),
        b"IEND": b"",
    }
    png = b"\x89PNG\r\n\x1a\n"
    for naam, inhoud in delen.items():
        png += struct.pack(">I", len(inhoud)) + naam + inhoud
        png += struct.pack(">I", zlib.crc32(naam + inhoud))
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(png)
    return pad
