"""A content file with its line numbers: YAML, or Markdown with a YAML header.

Values stay text (yaml.BaseLoader), because YAML would read the phone number 0612345670 as an
octal number and the language `no` as false. The models turn text into types.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Plek = tuple[int | str, ...]


class BronUnreadable(Exception):
    """The header or the YAML cannot be read; *regel* is where, the text says why in Dutch."""

    def __init__(self, regel: int, boodschap: str) -> None:
        super().__init__(boodschap)
        self.regel = regel


@dataclass(frozen=True)
class Bron:
    """A file: its name for messages, its fields, the line of each field, and the text below."""

    naam: str
    velden: Any
    lijnen: dict[Plek, int] = field(default_factory=dict)
    tekst: str = ""
    tekst_regel: int = 1

    def line_of(self, plek: Plek) -> int:
        """The line of *plek*, or of the nearest thing around it."""
        while plek and plek not in self.lijnen:
            plek = plek[:-1]
        return self.lijnen.get(plek, 1)


def from_yaml(naam: str, tekst: str) -> Bron:
    """A register."""
    velden, lijnen = _parse(tekst, eerste=1)
    return Bron(naam, velden, lijnen)


def from_markdown(naam: str, tekst: str) -> Bron:
    """A page: a header between two lines `---`, then Markdown."""
    regels = tekst.splitlines(keepends=True)
    if not regels or regels[0].rstrip() != "---":
        raise BronUnreadable(1, "de kop ontbreekt: begin met een regel ---")
    eind = next((nr for nr, regel in enumerate(regels) if nr and regel.rstrip() == "---"), 0)
    if not eind:
        raise BronUnreadable(1, "de kop heeft geen einde: sluit hem af met een regel ---")
    velden, lijnen = _parse("".join(regels[1:eind]), eerste=2)
    return Bron(naam, velden, lijnen, "".join(regels[eind + 1 :]), eind + 2)


def _parse(tekst: str, *, eerste: int) -> tuple[Any, dict[Plek, int]]:
    try:
        knoop = yaml.compose(tekst, Loader=yaml.BaseLoader)
        velden = yaml.load(tekst, Loader=yaml.BaseLoader)  # noqa: S506 - builds text only
    except yaml.MarkedYAMLError as fout:
        regel = fout.problem_mark.line + eerste if fout.problem_mark else eerste
        raise BronUnreadable(regel, f"dit is geen leesbare YAML ({fout.problem})") from fout
    except yaml.YAMLError as fout:
        raise BronUnreadable(eerste, "hier staat een teken dat niet in YAML mag") from fout
    lijnen: dict[Plek, int] = {(): eerste}
    dubbel = list(_walk(knoop, (), eerste, lijnen)) if knoop else []
    if dubbel:
        plek = dubbel[0]
        raise BronUnreadable(lijnen[plek], f"{plek[-1]}: staat er twee keer")
    return velden if velden is not None else {}, lijnen


def _walk(knoop: yaml.Node, plek: Plek, eerste: int, lijnen: dict[Plek, int]) -> Iterator[Plek]:
    """Fill *lijnen*; yield every key that stands twice in one block."""
    if isinstance(knoop, yaml.MappingNode):
        for sleutel, waarde in knoop.value:
            hier = (*plek, sleutel.value)
            bekend = hier in lijnen
            lijnen[hier] = sleutel.start_mark.line + eerste
            if bekend:
                yield hier
            yield from _walk(waarde, hier, eerste, lijnen)
    elif isinstance(knoop, yaml.SequenceNode):
        for nummer, waarde in enumerate(knoop.value):
            lijnen[*plek, nummer] = waarde.start_mark.line + eerste
            yield from _walk(waarde, (*plek, nummer), eerste, lijnen)
