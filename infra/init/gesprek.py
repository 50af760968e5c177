"""Talking with whoever sits at the keyboard, or with a file that holds the answers.

Plain lines of at most eighty signs: no colours, no columns and nothing that moves, so that a
screen reader reads it in order and a log can keep it.
"""

import textwrap
from typing import TextIO

BREED = 79
BOM = "\ufeff"  # some editors begin a file of answers with it


class Gestopt(Exception):
    """There is nobody to answer any more."""


class Gesprek:
    """Says sentences on *uit* and reads answers from *lees*, one a line."""

    def __init__(self, lees: TextIO, uit: TextIO) -> None:
        self._lees, self._uit = lees, uit

    def say(self, tekst: str = "", *, begin: str = "") -> None:
        """A sentence or more, after *begin*; each line of *tekst* begins a line."""
        for regel in tekst.split("\n"):
            vol = textwrap.fill(
                regel, BREED, initial_indent=begin, subsequent_indent=" " * len(begin),
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
            print(vol, file=self._uit)

    def ask(self, wat: str) -> str:
        """What someone types after *wat*. Raises Gestopt at the end of what there is to read."""
        print(f"{wat} ", end="", file=self._uit, flush=True)
        try:
            regel = self._lees.readline()
        except UnicodeDecodeError:
            print(file=self._uit)
            raise Gestopt("Dit antwoord is geen UTF-8-tekst.") from None
        except KeyboardInterrupt:
            print(file=self._uit)
            raise Gestopt from None
        if not regel:
            print(file=self._uit)
            raise Gestopt
        if not self._lees.isatty():  # a terminal has shown it already
            print(regel.rstrip("\r\n"), file=self._uit)
        return regel.lstrip(BOM).strip()

    def yes(self, wat: str) -> bool:
        """Whether the answer to *wat* is yes; nothing but a `j` or an `n` will do."""
        while True:
            antwoord = self.ask(f"{wat} (j/n)").lower()
            if antwoord in {"j", "ja", "n", "nee"}:
                return antwoord.startswith("j")
            self.say("Typ j of n.")
