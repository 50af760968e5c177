"""`vertrouwd kalender`: what falls due, on the terminal or as a file for an agenda program."""

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from infra import nakijken, werkplek
from infra.kalender import ics, tabel
from infra.kalender.moment import Moment
from infra.kalender.momenten import moments
from infra.kalender.pagina import BESTAND
from infra.local.data import write_private
from infra.stop import Stopped
from inhoud.registers.organisatie import Rol

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]
LEESBAAR = 0o644  # it holds what the intranet shows


def add_verb(add: Add, day: Callable[[str], date]) -> None:
    """The verb and what it takes; *add* makes it, *day* reads a day."""
    one = add("kalender", kalender, "laat zien wat wanneer moet, en wie het doet")
    one.add_argument("--peildatum", type=day, help="de dag waarop je kijkt; standaard vandaag")
    one.add_argument("--ics", type=Path, metavar="BESTAND", help="schrijf een agendabestand")
    one.add_argument("--eigenaar", metavar="ROL", help="alleen wat deze rol doet")


def kalender(asked: argparse.Namespace) -> None:
    """`vertrouwd kalender`."""
    inhoud = nakijken.checked(asked.content, peildatum=asked.peildatum)
    rollen: tuple[Rol, ...] = inhoud.data["rollen"].rollen
    dag = inhoud.peildatum
    alle = _of_role(moments(inhoud, dag, werkplek.judged(inhoud)), asked.eigenaar, rollen)
    if asked.ics:
        pad = _write(asked.ics, ics.text(alle, inhoud, dag))
        print(f"De kalender staat in {pad}, met {_count(alle)}.")
        return
    te_laat = sum(een.is_late(dag) for een in alle)
    print(f"Kalender op {dag}: {_count(alle)}, {te_laat or 'niets'} te laat.\n")
    print("\n".join(tabel.lines(alle, dag, rollen)))


def _count(alle: list[Moment]) -> str:
    return "1 moment" if len(alle) == 1 else f"{len(alle)} momenten"


def _of_role(alle: list[Moment], rol: str | None, rollen: Iterable[Rol]) -> list[Moment]:
    if rol is None:
        return alle
    bekend = [een.id for een in rollen]
    if rol not in bekend:
        raise Stopped(f"De rol '{rol}' staat niet in rollen.yml. Kies uit: {', '.join(bekend)}.")
    return [een for een in alle if een.eigenaar == rol]


def _write(pad: Path, inhoud: bytes) -> Path:
    doel = pad / BESTAND if pad.is_dir() else pad
    if not doel.parent.is_dir():
        raise Stopped(f"De map {doel.parent} bestaat niet; maak hem eerst.")
    try:
        geschreven = write_private(doel, inhoud)
    except OSError:
        raise Stopped(f"In de map {doel.parent} kan niet worden geschreven.") from None
    geschreven.chmod(LEESBAAR)
    return geschreven
