"""Words that depend on who we are: `{term:organisatie}`, and parts only for one sector.

A municipality has a college and a gemeentesecretaris; another employer has neither. The text says
`{term:bestuur}`, and termen.yml says what that is here, in each language. A part between
`{alleen:gemeente}` and `{einde}`, each on a line of its own, is left out for any other sector.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from inhoud.velden import Blok, Id, Zin

Sector = Literal["gemeente", "anders"]
_TERM = re.compile(r"\{term:(\w+)\}")
_ALLEEN = re.compile(r"\{alleen:(gemeente|anders)\}\s*")
EINDE = "{einde}"


class Term(Blok):
    """A word, as a municipality and as any other employer says it."""

    id: Id
    gemeente: Zin
    anders: Zin


class Termen(Blok):
    """termen.yml."""

    termen: tuple[Term, ...] = Field(min_length=1)


class WoordRefused(Exception):
    """A term that does not exist, or a part that does not close; *regel* counts from 0."""

    def __init__(self, regel: int, boodschap: str) -> None:
        super().__init__(boodschap)
        self.regel = regel


@dataclass(frozen=True)
class Woorden:
    """The words of one sector in one language."""

    sector: Sector = "gemeente"
    termen: Mapping[str, str] = field(default_factory=dict)

    def fill(self, tekst: str) -> str:
        """*tekst* with every `{term:…}` filled in. Raises WoordRefused."""
        if "{term:" not in tekst:
            return tekst
        return _TERM.sub(lambda hier: self._word(hier[1]), tekst)

    def _word(self, naam: str) -> str:
        woord = self.termen.get(naam[:1].lower() + naam[1:])
        if woord is None:
            raise WoordRefused(0, f"{{term:{naam}}} bestaat niet; zie termen.yml")
        return woord[:1].upper() + woord[1:] if naam[:1].isupper() else woord

    def is_for(self, sector: object) -> bool:
        """Whether something that is only for *sector* is for us."""
        return sector is None or sector == self.sector

    def page(self, tekst: str) -> str:
        """A page's text for this sector; each line keeps its number. Raises WoordRefused."""
        if "{" not in tekst:
            return tekst
        regels, alleen, begin = [], None, 0
        for nummer, regel in enumerate(tekst.splitlines(keepends=True)):
            grens = _ALLEEN.fullmatch(regel)
            if grens or regel.strip() == EINDE:
                if bool(grens) == bool(alleen):
                    raise WoordRefused(nummer, "{alleen:…} en {einde} horen bij elkaar")
                alleen, begin = (grens[1] if grens else None), nummer
                regels.append("\n")
            else:
                regels.append(self._line(regel, nummer) if self.is_for(alleen) else "\n")
        if alleen:
            raise WoordRefused(begin, "{alleen:…} heeft geen {einde}")
        return "".join(regels)

    def _line(self, regel: str, nummer: int) -> str:
        try:
            return self.fill(regel)
        except WoordRefused as fout:
            raise WoordRefused(nummer, str(fout)) from None
