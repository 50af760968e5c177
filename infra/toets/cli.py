"""`vertrouwd toets`: how the content stands against its norms, for a person, a program, a file."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from infra import nakijken
from infra.local.data import write_private
from infra.stop import Stopped
from infra.toets import gegevens, papier, tabel
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
from infra.toets.vastgelegd import look

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]
SCHERM = "-"  # JSON to the terminal, and nothing else
LEESBAAR = 0o644  # it holds what the intranet shows


def add_verb(add: Add, day: Callable[[str], date]) -> None:
    """The verb and what it takes; *add* makes it, *day* reads a day."""
    one = add("toets", toets, "toets de inhoud aan de normen; eindigt met 1 als er iets rood is")
    one.add_argument("--peildatum", type=day, help="de dag waarop je kijkt; standaard vandaag")
    one.add_argument("--json", metavar="BESTAND", help="schrijf de uitslag als JSON; - is scherm")
    one.add_argument("--pdf", type=Path, metavar="BESTAND", help="schrijf het bewijs als pdf")


def toets(asked: argparse.Namespace) -> None:
    """`vertrouwd toets`."""
    inhoud = nakijken.checked(asked.content, peildatum=asked.peildatum)
    uitslag = judge(inhoud, read_norms(inhoud)[0])
    versie = look(inhoud.map)
    json = gegevens.as_json(inhoud, uitslag, versie)
    if asked.pdf and asked.json and Path(asked.json) == asked.pdf:
        raise Stopped(f"{asked.pdf} kan niet allebei zijn; geef --json en --pdf elk een naam.")
    # everything is made before anything is written
    bestanden = {} if asked.json in (None, SCHERM) else {Path(asked.json): json.encode()}
    if asked.pdf:
        bestanden[asked.pdf] = papier.print_toets(inhoud, uitslag, versie)
    _write(bestanden)
    if asked.json == SCHERM:
        print(json, end="")
    else:
        print("\n".join([*tabel.lines(inhoud, uitslag), *(f"Zie ook {pad}." for pad in bestanden)]))
    if uitslag.rood:
        raise SystemExit(1)


def _write(bestanden: dict[Path, bytes]) -> None:
    """Each whole or not at all. Raises Stopped, before the first when a folder is not there."""
    for pad in bestanden:
        if pad.exists() and not pad.is_file():
            raise Stopped(f"{pad} is geen bestand; noem er een.")
        if not pad.parent.is_dir():
            raise Stopped(f"De map {pad.parent} bestaat niet; maak hem eerst.")
    for pad, inhoud in bestanden.items():
        try:
            write_private(pad.resolve(), inhoud).chmod(LEESBAAR)
        except OSError:
            raise Stopped(f"In de map {pad.parent} kan niet worden geschreven.") from None
