"""One register as it lies on disk: look something up by its path, and change just that.

A change replaces the characters of one value. Comments, order, quotes and every other line stay as
whoever wrote them left them, in whatever style of YAML that was.
"""

import re
from typing import Any

import yaml

from infra.init.knopen import Pad, Waarde, end, fields, pairs, step, write
from inhoud.bron import LOADER

BOM = "\ufeff"
_REGELEINDE = re.compile(r"\r?\n|\Z")


class NietTeVinden(Exception):
    """There is no such place in this file."""


class Bestand:
    """The text of a register; *tekst* is what it has become."""

    def __init__(self, tekst: str) -> None:
        self._begin = BOM if tekst.startswith(BOM) else ""
        self._tekst = tekst.removeprefix(BOM)
        self._boom: Any = None

    @property
    def tekst(self) -> str:
        """The whole file."""
        return self._begin + self._tekst

    def value(self, pad: Pad) -> Waarde | None:
        """A text, or the texts of a list; none when there is no such place."""
        try:
            knoop = self._find(pad)
        except NietTeVinden:
            return None
        if isinstance(knoop, yaml.SequenceNode):
            return tuple(str(kind.value) for kind in knoop.value)
        return str(knoop.value) if isinstance(knoop, yaml.ScalarNode) else None

    def text(self, pad: Pad) -> str:
        """The text at *pad*, empty when there is none."""
        waarde = self.value(pad)
        return waarde if isinstance(waarde, str) else ""

    def has(self, pad: Pad) -> bool:
        """Whether there is such a place."""
        try:
            self._find(pad)
        except NietTeVinden:
            return False
        return True

    def is_flat(self, pad: Pad) -> bool:
        """Whether the list at *pad* is written between brackets, as `[a, b]`."""
        return self.has(pad) and bool(self._find(pad).flow_style)

    def count(self, pad: Pad) -> int:
        """How many items the list at *pad* has."""
        return len(self._find(pad).value) if self.has(pad) else 0

    def fields(self, naam: str) -> list[tuple[Pad, str]]:
        """Where a field of this name stands, at any depth, and what it says."""
        return list(fields(self._find(()), naam)) if self.has(()) else []

    def set(self, pad: Pad, waarde: Waarde) -> None:
        """Put *waarde* there; a field that its block does not have yet comes at the end of it.

        Raises NietTeVinden when not even the block is there.
        """
        if self.value(pad) == waarde:
            return
        blok = self._find(pad[:-1])
        paar = next(((naam, ding) for naam, ding in pairs(blok) if naam.value == pad[-1]), None)
        if paar is None:
            self._add(blok, str(pad[-1]), waarde)
        elif isinstance(paar[1], yaml.ScalarNode) and paar[1].start_mark.index < self._end(paar[1]):
            nieuw = write(waarde, quoted=paar[1].style in {"'", '"'})
            self._splice(paar[1].start_mark.index, self._end(paar[1]), nieuw)
        else:  # an empty field, or a list
            begin = self._tekst.index(":", paar[0].end_mark.index) + 1
            self._splice(begin, max(begin, self._end(paar[1])), f" {write(waarde)}")

    def swap_items(self, pad: Pad, eerste: int, laatste: int, regels: list[str]) -> None:
        """Put *regels* where the items *eerste* to *laatste* of a list stood, as deep as those."""
        items = self._find(pad).value
        begin = self._tekst.rfind("\n", 0, items[eerste].start_mark.index) + 1
        inspring = self._tekst[begin : self._tekst.index("-", begin)]
        nieuw = self._newline().join(inspring + regel for regel in regels)
        self._splice(begin, self._line_end(self._end(items[laatste])), nieuw)

    def _find(self, pad: Pad) -> Any:  # noqa: ANN401 - a node, as PyYAML has them
        if self._boom is None:
            self._boom = yaml.compose(self._tekst, Loader=LOADER)
        knoop = self._boom
        for stap in pad:
            knoop = step(knoop, stap)
        if knoop is None:
            raise NietTeVinden
        return knoop

    def _add(self, blok: Any, veld: str, waarde: Waarde) -> None:  # noqa: ANN401 - as above
        if not pairs(blok):
            raise NietTeVinden
        if blok.flow_style:
            plek = self._end(blok) - 1
            self._splice(plek, plek, f", {veld}: {write(waarde, quoted=True)}")
            return
        inspring = " " * pairs(blok)[0][0].start_mark.column
        plek = self._line_end(self._end(blok))
        self._splice(plek, plek, f"{self._newline()}{inspring}{veld}: {write(waarde)}")

    def _end(self, knoop: Any) -> int:  # noqa: ANN401 - as above
        return end(knoop, self._tekst)

    def _splice(self, begin: int, eind: int, nieuw: str) -> None:
        self._tekst = self._tekst[:begin] + nieuw + self._tekst[eind:]
        self._boom = None

    def _newline(self) -> str:
        return "\r\n" if "\r\n" in self._tekst else "\n"

    def _line_end(self, plek: int) -> int:
        hier = _REGELEINDE.search(self._tekst, plek)
        return hier.start() if hier else plek
