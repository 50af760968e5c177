"""What a question is made of."""

from dataclasses import dataclass

from infra.init.knopen import Pad
from infra.init.samen import Regel
from infra.init.soorten import Soort

LETTERS = "abcdefgh"


@dataclass(frozen=True)
class Deel:
    """One thing to answer; *plek* is where it stands, register first.

    What does not stand there as it is said (*direct* is false), gevolgen.py puts in its place.
    """

    sleutel: str
    vraag: str
    soort: Soort
    plek: Pad = ()
    hoe: str = ""  # how to type it, where that is not plain
    mag_leeg: bool = False
    regels: tuple[Regel, ...] = ()
    direct: bool = True


@dataclass(frozen=True)
class Vraag:
    """One of the fifteen; *waarom* is one line on why it matters."""

    kop: str
    waarom: str
    delen: tuple[Deel, ...]

    def letter(self, deel: Deel) -> str:
        """What stands behind the number of the question, when it has more than one part."""
        return LETTERS[self.delen.index(deel)] if len(self.delen) > 1 else ""
