"""A result as a drawing: a line per round as long as we are unsure, with a shape on it.

Numbers in, SVG out. Lengths are in percent of the width and in the size of the letters, so that a
narrow screen makes a drawing narrow and never its letters small. It reads from left to right in
every language; the colours and the letters are in uitslag.css.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

Vorm = Literal["nulmeting", "vorig-jaar", "nu", "eerder"]
RIJ = 3.1  # what a row takes, in letters
KOP, AS = 1.2, 2.0  # of that, the words; and below all rows, the numbers

# a square, a ring, a disc and a diamond: the kind of a round is never its colour alone
MERKEN: dict[Vorm, str] = {
    "nulmeting": '<rect x="-.42em" y="-.42em" width=".84em" height=".84em"/>',
    "vorig-jaar": '<circle r=".4em"/>',
    "nu": '<circle r=".55em"/>',
    "eerder": '<rect x="-.32em" y="-.32em" width=".64em" height=".64em" transform="rotate(45)"/>',
}


@dataclass(frozen=True)
class Streep:
    """One round in the drawing; percents, and none of them where the result is hidden."""

    label: str
    waarde: str
    vorm: Vorm
    plaats: tuple[float, float, float] | None  # from, in the middle, up to

    @property
    def ends(self) -> tuple[float, float]:
        """How far the line goes."""
        return (self.plaats[0], self.plaats[2]) if self.plaats else (0, 0)


def dumbbell(naam: str, titel: str, strepen: Sequence[Streep], *, tot: int = 100) -> str:
    """One row for each round, with its margin; behind all of them that of the nulmeting.

    *tot* is where the scale ends, in percent.
    """
    hoog, schaal = RIJ * len(strepen), 100 / tot
    baan = [_lane(streep.ends, hoog, schaal) for streep in strepen[:-1] if _is_base(streep)]
    rijen = [_row(streep, RIJ * nummer, schaal) for nummer, streep in enumerate(strepen)]
    return _svg(naam, titel, hoog + AS, [*baan, *_axis(hoog, tot), *rijen])


def bar(laag: float, hoog: float) -> str:
    """Under words that say the same: full as far as we are sure."""
    return (
        '<svg class="grafiek g-balk" aria-hidden="true" width="100%" height=".5em">'
        f'<rect class="g-hoogstens" width="{_n(hoog)}%" height="100%"/>'
        f'<rect class="g-zeker" width="{_n(laag)}%" height="100%"/></svg>'
    )


def _svg(naam: str, titel: str, hoog: float, delen: Sequence[str]) -> str:
    kop = f'<title id="{naam}">{escape(titel)}</title>'
    return (
        f'<svg class="grafiek" role="img" aria-labelledby="{naam}" width="100%"'
        f' height="{_n(hoog)}em" fill="currentColor">{kop}{"".join(delen)}</svg>'
    )


def _is_base(streep: Streep) -> bool:
    return streep.vorm == "nulmeting" and streep.plaats is not None


def _lane(ends: tuple[float, float], hoog: float, schaal: float) -> str:
    laag, tot = (grens * schaal for grens in ends)
    return (
        f'<rect class="g-baan" x="{_n(laag)}%" y="0" width="{_n(tot - laag)}%"'
        f' height="{_n(hoog + 0.4)}em"/>'
    )


def _axis(hoog: float, tot: int) -> list[str]:
    tikken = ((0, 0, "start"), (50, tot // 2, "middle"), (100, tot, "end"))
    streep, onder = f'y1="{_n(hoog)}em" y2="{_n(hoog + 0.4)}em"', f'y="{_n(hoog + 1.6)}em"'
    return [
        f'<line class="g-as" x1="{x}%" x2="{x}%" {streep}/>'
        f'<text class="g-klein" x="{x}%" {onder} text-anchor="{anker}">{getal}%</text>'
        for x, getal, anker in tikken
    ]


def _row(streep: Streep, y: float, schaal: float) -> str:
    hier = f"{_n(y + KOP + 0.95)}em"
    as_ = f'y1="{hier}" y2="{hier}"'
    delen = [_words(streep, y), f'<line class="g-as" x1="0" x2="100%" {as_}/>']
    if streep.plaats:
        van, plek, tot = (_n(x * schaal) for x in streep.plaats)
        merk = MERKEN[streep.vorm]
        delen += [
            f'<line class="g-marge" x1="{van}%" x2="{tot}%" {as_}/>',
            f'<svg class="g-merk" x="{plek}%" y="{hier}" overflow="visible">{merk}</svg>',
        ]
    return f'<g class="g-{streep.vorm}">{"".join(delen)}</g>'


def _words(streep: Streep, y: float) -> str:
    hier = f'y="{_n(y + KOP)}em"'
    return (
        f'<text x="0" {hier}>{escape(streep.label)}</text>'
        f'<text class="g-waarde" x="100%" {hier} text-anchor="end">{escape(streep.waarde)}</text>'
    )


def _n(getal: float) -> str:
    """A length as short as it can be written."""
    return f"{getal:.1f}".removesuffix(".0")
