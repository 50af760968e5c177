"""The file of HR as rows of text: CSV as Excel and every staff system write it.

Of what stands in it nothing is ever repeated: who reads a message over a shoulder learns a line.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infra.stop import Stopped

GEEN_TEKST = "dit is geen tekstbestand; sla het op als CSV, met de codering UTF-8"
_NOOIT_IN_TEKST = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True)
class Tabel:
    """*kop* is the first line, *rijen* the others, each with the number of its line in the file."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(pad: Path) -> Tabel:
    """The rows of *pad*; a line without text does not count. Raises Stopped."""
    try:
        tekst = _decode(pad.read_bytes())
        rijen = [(regel, rij) for regel, rij in _rows(tekst) if any(rij)]
    except FileNotFoundError:
        raise Stopped(f"Het bestand {pad} bestaat niet.") from None
    except OSError:
        raise Stopped(f"Het bestand {pad} is niet te lezen.") from None
    except _Unreadable as fout:
        raise Stopped(f"{pad.name}:{fout.regel}: {fout}") from None
    if not rijen:
        raise Stopped(f"{pad.name}:1: dit bestand is leeg")
    return Tabel(rijen[0][1], tuple(rijen[1:]))


class _Unreadable(Exception):
    def __init__(self, regel: int, zin: str) -> None:
        super().__init__(zin)
        self.regel = regel


def _decode(ruw: bytes) -> str:
    for codering in ("utf-8-sig", "cp1252"):  # the second is what Excel writes on Windows
        try:
            tekst = ruw.decode(codering)
        except UnicodeDecodeError:
            continue
        if not _NOOIT_IN_TEKST.search(tekst):
            return tekst
    raise _Unreadable(1, GEEN_TEKST)


def _rows(tekst: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    eerste = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    teken = ";" if eerste.count(";") >= eerste.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True)
    regel = 1
    try:
        for rij in lezer:
            yield regel, _trimmed(rij)
            regel = lezer.line_num + 1
    except csv.Error:
        zin = "de aanhalingstekens kloppen niet, vanaf hier of eerder"
        raise _Unreadable(regel, zin) from None


def _trimmed(rij: list[str]) -> tuple[str, ...]:
    """Without the empty fields that Excel adds at the end."""
    cellen = [cel.strip() for cel in rij]
    while cellen and not cellen[-1]:
        cellen.pop()
    return tuple(cellen)
