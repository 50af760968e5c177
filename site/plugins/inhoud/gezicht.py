"""The face of a vertrouwenspersoon: a small drawing stands in the page itself, a photo is fetched.

A drawing in the page saves a phone one request each. It goes there only when it holds nothing but
shapes and colours: no id, no style, no link and no other element, so it cannot become more than a
picture. Any other picture is an `<img>`.
"""

import re
from pathlib import Path

from markupsafe import Markup, escape

MAX_BYTES = 1_500
PIXELS = 160
_WAARDE = r'(?: (?:{})="[\w\s.,#%-]*")*'
_OP_SVG = _WAARDE.format("viewBox|width|height|fill")
_OP_VORM = _WAARDE.format(
    "c?[xy]|[xy][12]|r[xy]?|d|points|width|height|transform|fill|stroke|opacity"
    "|(?:fill|stroke)-opacity|(?:fill|clip)-rule|stroke-(?:width|linecap|linejoin)"
)
_TEKENING = re.compile(
    rf'\s*<svg(?: xmlns="http://www\.w3\.org/2000/svg")?(?P<op>{_OP_SVG})\s*>'
    rf"(?P<vormen>(?:\s*<(?:path|circle|ellipse|rect|line|polyline|polygon){_OP_VORM}\s*/>)+)"
    r"\s*</svg>\s*"
)


def html(pad: Path, adres: str, alt: str | None, *, later: bool) -> Markup:
    """The picture in *pad* (or at *adres*); *later* leaves a photo below the fold for later."""
    if tekening := _drawn(pad):
        naam = f'role="img" aria-label="{escape(alt)}"' if alt else 'aria-hidden="true"'
        op = re.sub(r' (?:width|height)="[^"]*"', "", tekening["op"])
        maat = f'width="{PIXELS}" height="{PIXELS}"'
        return Markup(f'<svg class="gezicht"{op} {maat} {naam}>{tekening["vormen"]}</svg>')  # noqa: S704 - shapes only, see above
    lui = Markup(' loading="lazy"') if later else ""
    foto = Markup('<img class="gezicht" src="{}" alt="{}" width="{}" height="{}"{}>')
    return foto.format(adres, alt or "", PIXELS, PIXELS, lui)


def _drawn(pad: Path) -> re.Match[str] | None:
    if pad.suffix != ".svg" or pad.stat().st_size > MAX_BYTES:
        return None
    return _TEKENING.fullmatch(pad.read_text(encoding="utf-8"))
