"""Pictures on paper: our drawings in the house colours, a face, a logo, and the code to scan."""

import io
from functools import cache
from pathlib import Path
from typing import cast

import segno
import typst

from infra.site_path import THEME
from inhoud.registers.huisstijl import Kleuren

FOTO = 160  # pixels that a photo is high when the file has room for it
_KLEINER = b"""
#set page(width: auto, height: 1in, margin: 0pt)
#image("/" + sys.inputs.naam, height: 1in)
"""
# as the classes in site/theme/css/onderdelen.css
_LIJN = 'fill="none" stroke="{merk}" stroke-linecap="round" stroke-linejoin="round" stroke-width='
_KLASSEN = {
    "t-lijn": _LIJN + '"3"',
    "t-fijn": _LIJN + '"1.5"',
    "t-licht": 'fill="{licht}"',
    "t-vlak": 'fill="{vlak}"',
    "t-merk": 'fill="{merk}"',
}


def drawing(naam: str, kleuren: Kleuren) -> str:
    """The drawing *naam* of the site as an SVG that needs no style sheet."""
    svg = (THEME / "templates" / "tekeningen" / f"{naam}.svg").read_text("utf-8")
    for klasse, vorm in _KLASSEN.items():
        svg = svg.replace(f'class="{klasse}"', vorm.format_map(kleuren.model_dump()))
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def square(adres: str) -> tuple[str, int]:
    """The QR code of *adres* at level Q, as an SVG without margin, and how many modules wide."""
    drawn = io.BytesIO()
    made = segno.make(adres, error="q", micro=False, boost_error=False)
    made.save(drawn, kind="svg", border=0, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode(), int(made.symbol_size(border=0)[0])


@cache
def picture(pad: Path, pixels: int) -> dict[str, object]:
    """The picture in *pad*, as `image(bytes(inhoud), format: soort)` takes it.

    A drawing stays a drawing while *pixels* is 0. A photo is always made anew: no more than
    *pixels* high, and with nothing in it but what one sees.
    """
    if pad.suffix.lower() == ".svg" and not pixels:
        return {"soort": "svg", "inhoud": pad.read_text("utf-8")}
    compiler = typst.Compiler(
        _KLEINER,
        root=pad.parent,
        ignore_system_fonts=True,
        sys_inputs={"naam": pad.name},
    )
    made = compiler.compile(format="png", ppi=float(pixels or FOTO))
    return {"soort": "png", "inhoud": list(cast("bytes", made))}
