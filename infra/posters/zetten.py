"""From words and pictures to a PDF/UA-1 file that is small enough to mail."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst

from infra.posters import letters
from infra.posters.beeld import picture
from infra.stop import Stopped

MAX_BYTES = 100_000
PIXELS = (0, 112, 80, 56, 40)  # of a photo: as large as the file allows
_HERE = Path(__file__).parent


def typeset(
    naam: str, sjabloon: str, gegevens: Mapping[str, Any], beelden: Mapping[str, Path]
) -> bytes:
    """The paper *naam*: *sjabloon*.typ with *gegevens* as `d`; the same in gives the same out.

    *beelden* are pictures by the name that *gegevens* give them. Raises Stopped.
    """
    for pixels in PIXELS:
        pdf = _compile(naam, sjabloon, gegevens, beelden, pixels)
        if len(pdf) <= MAX_BYTES:
            return pdf
    raise Stopped(
        f"{naam}: {len(pdf) // 1000} kB is te veel. Kies kleinere foto's of een eenvoudiger logo."
    )


def _compile(
    naam: str, sjabloon: str, gegevens: Mapping[str, Any], beelden: Mapping[str, Path], pixels: int
) -> bytes:
    gezet = {**gegevens, "beelden": {naam: _picture(pad, pixels) for naam, pad in beelden.items()}}
    try:
        compiler = typst.Compiler(
            _HERE / f"{sjabloon}.typ",
            root=_HERE,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"papier": json.dumps(gezet)},
        )
        return cast("bytes", compiler.compile(format="pdf", pdf_standards="ua-1"))
    except typst.TypstError as fout:
        raise Stopped(f"{naam}: {_reason(str(fout))}") from None


def _picture(pad: Path, pixels: int) -> dict[str, object]:
    try:
        return picture(pad, pixels)
    except (OSError, UnicodeDecodeError, typst.TypstError):
        raise Stopped(f"{pad.name}: dit beeld is niet te lezen; bewaar het opnieuw.") from None


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[letters.folder()])


def _reason(fout: str) -> str:
    if "past niet" in fout:
        return "er staat te veel op. Maak een naam of een tekst korter."
    if teken := letters.MISSING.search(fout):
        return f"voor '{teken[1]}' hebben we geen letters."
    return f"dit papier is niet te maken.\n{fout}"
