"""Pictures: small enough for a phone, and nothing in them that tells on anyone.

A photo from a telephone carries where and when it was taken and on whose device; a drawing can
carry a script. Both are refused, with the name of the file.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout

MAX_BYTES = 300_000
MB = 1_000_000
SOORTEN = (".svg", ".png", ".jpg", ".jpeg", ".webp")
# how a photo begins, and what stands in it where it holds more than a picture: EXIF, XMP, IPTC
FOTO = {
    ".png": (rb"\x89PNG\r\n", rb"eXIf|XML:com\.adobe\.xmp|Raw profile type"),
    ".jpg": (rb"\xff\xd8\xff", rb"Exif\0\0|http://ns\.adobe\.com/xap/|Photoshop 3\.0\0"),
    ".webp": (rb"RIFF.{4}WEBP", rb"EXIF|XMP "),
}
FOTO[".jpeg"] = FOTO[".jpg"]
# what an SVG needs for a drawing ends before this begins
GEEN_TEKENING = re.compile(
    r"<script|<foreignObject|<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|@import"
    r"|\b(href|src)\s*=\s*[\"']?(?!#|[\"']#)|url\(\s*[\"']?(?!#|[\"']#)",
    re.IGNORECASE,
)


def check_media(inhoud: Inhoud) -> Iterator[Fout]:
    """Every file in `media`."""
    for pad in sorted((inhoud.map / "media").rglob("*")):
        if pad.is_file() and not pad.name.startswith("."):
            naam = f"{inhoud.map.name}/{pad.relative_to(inhoud.map).as_posix()}"
            if zin := _wrong(pad):
                yield Fout(naam, 1, zin)


def _wrong(pad: Path) -> str | None:
    soort, grootte = pad.suffix.lower(), pad.stat().st_size
    if soort not in SOORTEN:
        return "dit soort bestand kan hier niet; kies svg, png, jpg of webp"
    if grootte > MAX_BYTES:
        return f"{_size(grootte)} is te groot voor een telefoon; maak er hoogstens 300 kB van"
    return _drawing(pad.read_bytes()) if soort == ".svg" else _photo(pad.read_bytes(), *FOTO[soort])


def _drawing(inhoud: bytes) -> str | None:
    try:
        tekst = inhoud.decode()
    except UnicodeDecodeError:
        return "deze tekening is geen UTF-8-tekst"
    if hier := GEEN_TEKENING.search(tekst):
        gevonden = hier[0].strip(" \"'<(")
        return f"in deze tekening staat '{gevonden}'; een tekening haalt niets op en doet niets"
    return None if "<svg" in tekst else "dit is geen svg"


def _photo(inhoud: bytes, begin: bytes, spoor: bytes) -> str | None:
    if not re.match(begin, inhoud, re.DOTALL):
        return "de inhoud is anders dan de naam zegt; bewaar de foto opnieuw als png, jpg of webp"
    if re.search(spoor, inhoud):
        return "in deze foto staat waar, wanneer of waarmee hij is gemaakt; bewaar hem zonder EXIF"
    return None


def _size(grootte: int) -> str:
    if grootte >= MB:
        return f"{grootte / MB:.1f} MB".replace(".", ",")
    return f"{grootte // 1000} kB"
