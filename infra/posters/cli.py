"""`vertrouwd posters`: the papers for wall and pocket, and the list for a round past them."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from infra import nakijken
from infra.posters import ronde
from infra.posters.papieren import PAPIEREN, make
from infra.posters.schrijven import write
from infra.posters.vouwblad import CODE, HULP
from infra.posters.weigeren import is_example
from inhoud.bladzijde import Inhoud

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]
UIT = Path("build/posters")


def add_verb(add: Add) -> None:
    """The verb and what it takes; *add* makes one."""
    one = add("posters", posters, "maak posters, stickers en de folder, of de posterronde")
    one.add_argument("--uit", type=Path, metavar="MAP", help=f"map voor het papier ({UIT})")
    one.add_argument("--taal", nargs="+", metavar="TAAL", help="standaard elke taal van de site")
    one.add_argument("--url", help="het adres dat je verwacht; een ander dan meld_url weigeren we")
    one.add_argument("--proef", action="store_true", help="om te bekijken, niet om op te hangen")
    one.add_argument("--ronde", action="store_true", help="waar hangt het, en wat kijk je na")


def posters(asked: argparse.Namespace) -> None:
    """`vertrouwd posters`."""
    inhoud = nakijken.checked(asked.content)
    if asked.ronde:
        _round(inhoud, asked.uit)
        return
    talen, uit = asked.taal or inhoud.talen, asked.uit or UIT
    bestanden = make(inhoud, talen, url=asked.url, proef=asked.proef)
    write(uit, bestanden)
    print(f"In {uit} staan, in {', '.join(dict.fromkeys(talen))}:")
    for papier in PAPIEREN:
        namen = [naam for naam in bestanden if naam.rpartition("-")[0] == papier.naam]
        print(f"  {', '.join(namen)}: {papier.wat}")
    print(f"Op alles staat {inhoud.data['organisatie'].meld_url}. Scan er één voordat je print.")
    for taal in dict.fromkeys(talen):
        _not_read(inhoud, taal)
    if is_example(inhoud, proef=asked.proef):
        print("let op: dit is een voorbeeld. Het staat erop: nog niet ophangen.")


def _round(inhoud: Inhoud, uit: Path | None) -> None:
    blad = ronde.print_round(inhoud, _today()) if uit else b""
    print("\n".join(ronde.told(inhoud, _today())))
    if uit:
        write(uit, {"posterronde.pdf": blad})
        print(f"\nHet blad om af te vinken: {uit / 'posterronde.pdf'}")


def _not_read(inhoud: Inhoud, taal: str) -> None:
    """A translation that nobody who speaks the language has read is said so."""
    bladen = [blad for blad in (inhoud.page(CODE, taal), inhoud.page(HULP, taal)) if blad]
    if taal != inhoud.talen[0] and not all(blad.kop.nagekeken_door for blad in bladen):
        print(f"let op: '{taal}' is niet nagelezen door iemand die de taal van huis uit spreekt.")


def _today() -> date:
    return datetime.now(UTC).date()
