"""The employer's own colours and logo: huisstijl.yml, refused where text is hard to read.

Names are those of the tokens in site/theme/css; what is not given is ours. Contrast is the ratio of
WCAG 2.2 (1.4.3 text 4.5, 1.4.11 what one operates 3), computed for light and dark.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator

from inhoud.velden import Blok


def _colour(waarde: str) -> str:
    if len(waarde) != 7 or waarde[0] != "#" or set(waarde[1:].lower()) - set("0123456789abcdef"):  # noqa: PLR2004 - # and six digits
        raise ValueError("schrijf een kleur als #0b4f5c")
    return waarde.lower()


Kleur = Annotated[str, AfterValidator(_colour)]


class Kleuren(Blok):
    """One scheme; the defaults are ours, by day."""

    grond: Kleur = "#fbfaf7"
    vlak: Kleur = "#eaf3f3"
    warm: Kleur = "#f6e7d8"
    kaart: Kleur = "#ffffff"
    inkt: Kleur = "#1f2a2e"
    inkt_zacht: Kleur = "#5a666a"
    merk: Kleur = "#0b4f5c"
    op_merk: Kleur = "#ffffff"
    rand: Kleur = "#7a868a"
    lijn: Kleur = "#dde3e1"
    focus: Kleur = "#ffd27a"
    op_focus: Kleur = "#1f2a2e"
    licht: Kleur = "#ffd27a"
    fout: Kleur = "#b3261e"
    goed: Kleur = "#1e6b3a"
    let_op: Kleur = "#8a4b12"


class Donker(Kleuren):
    """The same by night."""

    grond: Kleur = "#12191b"
    vlak: Kleur = "#1b2527"
    warm: Kleur = "#2b2320"
    kaart: Kleur = "#192123"
    inkt: Kleur = "#ecf0ee"
    inkt_zacht: Kleur = "#a9b5b5"
    merk: Kleur = "#8ad4df"
    op_merk: Kleur = "#12191b"
    rand: Kleur = "#6f7d80"
    lijn: Kleur = "#2a3639"
    licht: Kleur = "#e9b968"
    fout: Kleur = "#ff9c8f"
    goed: Kleur = "#8fd6a6"
    let_op: Kleur = "#ffc58a"


class Huisstijl(Blok):
    """huisstijl.yml."""

    logo: str | None = None  # media/…, an SVG or PNG; ours when absent
    hoeken: Literal["recht", "zacht", "rond"] = "zacht"
    licht: Kleuren = Kleuren()
    donker: Donker = Donker()


GRONDEN = ("grond", "vlak", "warm", "kaart")
# what must stand out against what, and how much
PAREN = (
    *((tekst, op, 4.5) for tekst in ("inkt", "inkt_zacht", "merk") for op in GRONDEN),
    *(
        (tekst, op, 4.5)
        for tekst in ("fout", "goed", "let_op")
        for op in ("grond", "kaart", "warm")
    ),
    ("op_merk", "merk", 4.5),
    ("op_focus", "focus", 4.5),
    ("rand", "grond", 3.0),
    ("rand", "kaart", 3.0),
)
KNIK = 0.04045  # where sRGB goes from a line to a curve
HOEKEN = {"recht": "0", "zacht": "0.5rem", "rond": "1rem"}


def too_weak(kleuren: Kleuren) -> Iterator[tuple[str, str, float, float]]:
    """(colour, ground, ratio, needed) for every pair that is hard to read."""
    for voor, achter, nodig in PAREN:
        verhouding = contrast(getattr(kleuren, voor), getattr(kleuren, achter))
        if verhouding < nodig:
            yield voor, achter, verhouding, nodig


def contrast(een: str, ander: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    licht, donker = sorted((_luminance(een), _luminance(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _luminance(kleur: str) -> float:
    # the constants of sRGB
    delen = (int(kleur[n : n + 2], 16) / 255 for n in (1, 3, 5))
    rood, groen, blauw = (d / 12.92 if d <= KNIK else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def css(huisstijl: Huisstijl) -> str:
    """The tokens as a style sheet, for both schemes."""
    dag = _tokens(huisstijl.licht) + f"  --ronding: {HOEKEN[huisstijl.hoeken]};\n"
    nacht = _tokens(huisstijl.donker)
    return f":root {{\n{dag}}}\n@media (prefers-color-scheme: dark) {{\n:root {{\n{nacht}}}\n}}\n"


def _tokens(kleuren: Kleuren) -> str:
    return "".join(f"  --{naam.replace('_', '-')}: {waarde};\n" for naam, waarde in kleuren)
