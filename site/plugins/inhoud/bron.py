"""A content file with its line numbers: YAML, or Markdown with a YAML header.

Values stay text (the base loader), because YAML would read the phone number 0612345670 as an
octal number and the language `no` as false. The models turn text into types.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from inhoud.woorden import Woorden, WoordRefused

Plek = tuple[int | str, ...]
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the same, and quicker where it is built
GEWOON = Woorden()
ALLEEN = "alleen"
GEEN_YAML = (
    "dit is niet te lezen; kijk naar inspringen, haakjes, aanhalingstekens en dubbele punten"
)

TAB = "hier staat een tab; spring in met spaties"


class BronUnreadable(Exception):
    """The header or the YAML cannot be read; *regel* is where, the text says why in Dutch."""

    def __init__(self, regel: int, boodschap: str) -> None:
        super().__init__(boodschap)
        self.regel = regel


@dataclass(frozen=True)
class Bron:
    """A file: its name for messages, its fields, the line of each field, and the text below.

    *weg* holds the ids of what is only for another sector.
    """

    naam: str
    velden: Any
    lijnen: dict[Plek, int] = field(default_factory=dict)
    tekst: str = ""
    tekst_regel: int = 1
    weg: frozenset[str] = frozenset()

    def line_of(self, plek: Plek) -> int:
        """The line of *plek*, or of the nearest thing around it."""
        while plek and plek not in self.lijnen:
            plek = plek[:-1]
        return self.lijnen.get(plek, 1)


def sentences(velden: Any, plek: Plek = ()) -> Iterator[tuple[Plek, str]]:  # noqa: ANN401 - whatever YAML held
    """Every text in a file, with its place."""
    if isinstance(velden, str):
        yield plek, velden
    elif isinstance(velden, dict | list):
        paren = velden.items() if isinstance(velden, dict) else enumerate(velden)
        for deel, waarde in paren:
            yield from sentences(waarde, (*plek, deel))


def from_yaml(naam: str, tekst: str, woorden: Woorden = GEWOON) -> Bron:
    """A register."""
    lezer = _Lezer(1, woorden)
    return Bron(naam, lezer.read(tekst), lezer.lijnen, weg=frozenset(lezer.weg))


def from_markdown(naam: str, tekst: str, woorden: Woorden = GEWOON) -> Bron:
    """A page: a header between two lines `---`, then Markdown."""
    regels = tekst.splitlines(keepends=True)
    if not regels or regels[0].rstrip() != "---":
        raise BronUnreadable(1, "de kop ontbreekt: begin met een regel ---")
    eind = next((nr for nr, regel in enumerate(regels) if nr and regel.rstrip() == "---"), 0)
    if not eind:
        raise BronUnreadable(1, "de kop heeft geen einde: sluit hem af met een regel ---")
    lezer = _Lezer(2, woorden)
    velden = lezer.read("".join(regels[1:eind]))
    if not isinstance(velden, dict):
        raise BronUnreadable(2, "de kop moet een blok met velden zijn")
    try:
        onder = woorden.page("".join(regels[eind + 1 :]))
    except WoordRefused as fout:
        raise BronUnreadable(fout.regel + eind + 2, str(fout)) from None
    return Bron(naam, velden, lezer.lijnen, onder, eind + 2)


class _Lezer:
    """Turns YAML nodes into plain values, and remembers the line of each."""

    def __init__(self, eerste: int, woorden: Woorden) -> None:
        self.lijnen: dict[Plek, int] = {(): eerste}
        self.weg: set[str] = set()
        self._eerste = eerste
        self._woorden = woorden
        self._gezien: set[int] = set()

    def read(self, tekst: str) -> Any:  # noqa: ANN401 - whatever stands there
        try:
            knoop = yaml.compose(tekst, Loader=LOADER)
        except yaml.MarkedYAMLError as fout:
            nummer = fout.problem_mark.line if fout.problem_mark else 0
            hier = "".join(tekst.splitlines()[nummer : nummer + 1])
            tab = "\t" in hier[: len(hier) - len(hier.lstrip())]
            raise BronUnreadable(nummer + self._eerste, TAB if tab else GEEN_YAML) from fout
        except (yaml.YAMLError, ValueError) as fout:
            raise BronUnreadable(self._eerste, "hier staat een teken dat niet mag") from fout
        return self.value(knoop, ()) if knoop else {}

    def value(self, knoop: yaml.Node, plek: Plek) -> Any:  # noqa: ANN401 - whatever stands there
        if id(knoop) in self._gezien:
            zin = "een verwijzing met & en * kan hier niet; schrijf het twee keer"
            raise BronUnreadable(self._line(knoop), zin)
        self._gezien.add(id(knoop))
        if isinstance(knoop, yaml.MappingNode):
            return self._mapping(knoop, plek)
        if isinstance(knoop, yaml.SequenceNode):
            onze = [kind for kind in knoop.value if self._is_ours(kind)]
            return [self._item(kind, (*plek, nr)) for nr, kind in enumerate(onze)]
        try:
            return self._woorden.fill(str(knoop.value))
        except WoordRefused as fout:
            raise BronUnreadable(self._line(knoop), str(fout)) from None

    def _is_ours(self, knoop: yaml.Node) -> bool:
        """Whether this item of a list is for our sector; `alleen` is then taken out of it."""
        if not isinstance(knoop, yaml.MappingNode):
            return True
        alleen = [waarde for naam, waarde in knoop.value if naam.value == ALLEEN]
        knoop.value = [paar for paar in knoop.value if paar[0].value != ALLEEN]
        ours = all(self._woorden.is_for(waarde.value) for waarde in alleen)
        if not ours:
            self.weg |= {str(waarde.value) for naam, waarde in knoop.value if naam.value == "id"}
        return ours

    def _mapping(self, knoop: yaml.MappingNode, plek: Plek) -> dict[str, Any]:
        velden: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            naam = str(sleutel.value)
            if naam in velden:
                raise BronUnreadable(self._line(sleutel), f"{naam}: staat er twee keer")
            self.lijnen[*plek, naam] = self._line(sleutel)
            velden[naam] = self.value(waarde, (*plek, naam))
        return velden

    def _item(self, knoop: yaml.Node, plek: Plek) -> Any:  # noqa: ANN401 - whatever stands there
        self.lijnen[plek] = self._line(knoop)
        return self.value(knoop, plek)

    def _line(self, knoop: yaml.Node) -> int:
        return int(knoop.start_mark.line) + self._eerste
