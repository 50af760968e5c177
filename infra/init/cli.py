"""`vertrouwd init`: the fifteen questions, the answers once more, and then all of it at once."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from infra.init import slot, talen
from infra.init.antwoorden import Antwoorden
from infra.init.gesprek import Gesprek, Gestopt
from infra.init.gevolgen import make_registers
from infra.init.registers import Registers
from infra.init.rondgang import Rondgang
from infra.init.schrijven import NIETS, Wijziging, new_mistakes, replace_all
from infra.init.soorten import split
from infra.init.vraag import LETTERS
from infra.init.vragen import VRAGEN
from infra.stop import Stopped
from inhoud.lezen import read_content

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]
NODIG = ("organisatie", "recipients", "rollen", "escalatie", "termijnen")
BEGIN = (
    "Vijftien vragen, en daarna is de basis van jullie. Reken op een half uur.\n"
    "Enter houdt wat er staat. Een - maakt een antwoord leeg waar dat kan.\n"
    "Iets verkeerd getypt? Aan het eind kun je elke vraag opnieuw doen.\n"
    "Stoppen kan altijd met Ctrl-C. Tot je aan het eind ja zegt, wordt er niets geschreven."
)
KEUZE = (
    "\nKlopt dit? Typ j om te schrijven, of n om te stoppen.\n"
    "Typ het nummer van een vraag, zoals 6, om die opnieuw te doen."
)


def add_verb(add: Add) -> None:
    """The verb; *add* makes it."""
    add("init", init, "beantwoord vijftien vragen en maak de inhoud van jullie")


def init(asked: argparse.Namespace) -> None:
    """`vertrouwd init`."""
    begin(asked.content.resolve(), Gesprek(sys.stdin, sys.stdout), datetime.now(UTC).date())


def begin(content: Path, gesprek: Gesprek, dag: date) -> None:
    """Ask, try out, write, tell. Raises Stopped; unless it says otherwise nothing was written."""
    inhoud, fouten = read_content(content)
    stuk = sorted(fout for fout in fouten if fout.ernst == "fout")
    if any(fout.bestand.endswith(".yml") for fout in stuk) or {*NODIG} - inhoud.data.keys():
        raise Stopped("\n".join(map(str, stuk)))
    bij = Antwoorden(Registers(content), inhoud)
    rondgang = Rondgang(gesprek, bij)
    try:
        gesprek.say(BEGIN)
        rondgang.all()
        wijziging = _agreed(gesprek, bij, rondgang)
        geschreven = _write(content, wijziging) if wijziging else []
    except (Gestopt, KeyboardInterrupt) as reden:
        raise Stopped(f"{reden} Gestopt. {NIETS}".strip()) from None
    slot.tell(gesprek, bij, geschreven, dag)


def _agreed(gesprek: Gesprek, bij: Antwoorden, rondgang: Rondgang) -> Wijziging | None:
    """What will change, when it is right and someone said yes; nothing when nothing changes."""
    while bij.changed():
        _summary(gesprek, bij)
        gesprek.say(KEUZE)
        antwoord = gesprek.ask("Antwoord:").lower()
        nummer = antwoord.rstrip(LETTERS)  # 6b is a part of question 6
        if antwoord in {"j", "ja"}:
            wijziging = _make(bij)
            fouten = new_mistakes(bij.registers.map, wijziging)
            if not fouten:
                return wijziging
            gesprek.say("\nMet deze antwoorden klopt de inhoud niet meer:")
            gesprek.say("\n".join(fouten))
            gesprek.say(NIETS)
        elif antwoord in {"n", "nee"}:
            raise Gestopt
        elif nummer.isdecimal() and 0 < int(nummer) <= len(VRAGEN):
            rondgang.one(int(nummer))
        else:
            gesprek.say(f"Dat kennen we niet. Vragen hebben een nummer van 1 tot {len(VRAGEN)}.")
    gesprek.say("\nEr verandert niets, dus er wordt niets geschreven.")
    return None


def _summary(gesprek: Gesprek, bij: Antwoorden) -> None:
    gesprek.say("\nDit verandert er:")
    anders = bij.changed()
    for nummer, vraag in enumerate(VRAGEN, 1):
        for deel in (een for een in vraag.delen if een.sleutel in anders):
            sleutel = deel.sleutel
            gesprek.say(f"\n{nummer}{vraag.letter(deel)}. {deel.vraag}")
            gesprek.say(f"Was: {bij.show(sleutel, bij.vast[sleutel])}")
            gesprek.say(f"Wordt: {bij.show(sleutel, bij[sleutel])}")


def _make(bij: Antwoorden) -> Wijziging:
    content = bij.registers.map
    weg = [een for een in split(bij.vast["talen"]) if een not in split(bij["talen"])]
    bestanden = [pad for taal in weg for pad in talen.files_in(content, taal)]
    if bestanden and (reden := talen.not_safe(content, bestanden)):
        raise Stopped(f"Een taal kan er niet uit: {reden}. {NIETS}")
    return Wijziging(make_registers(bij).changed(), {pad: pad.read_bytes() for pad in bestanden})


def _write(content: Path, wijziging: Wijziging) -> list[str]:
    """The names of what was written, for who reads along."""
    replace_all(wijziging)
    namen = [f"{content.name}/{pad.relative_to(content)}" for pad in wijziging.nieuw]
    if wijziging.weg:
        namen.append(f"{len(wijziging.weg)} bestanden van een taal zijn weg; Git heeft ze nog")
    return namen
