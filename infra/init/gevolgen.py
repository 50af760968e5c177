"""From answers to registers: what was answered, and everything that has to follow it."""

import re
from urllib.parse import urlsplit

from infra.init.antwoorden import Antwoorden
from infra.init.escalatie import change_rows, change_sentences, make_sentences
from infra.init.lezen import DELEN
from infra.init.mensen import change_readers
from infra.init.namen import make_site_id
from infra.init.registers import Registers
from infra.init.soorten import split
from infra.init.voorbeeld import SITE_ID, VOORBEELD
from infra.init.voorkeur import change_preferences
from infra.stop import Stopped

EIGEN = ("naam", "intranet_url", "meld_url", "behandelen_url")
# An answer, and the fields elsewhere that say the same.
ELDERS = {"telefoon": "telefoon", "email": "email", "contact": "email"}


def make_registers(bij: Antwoorden) -> Registers:
    """The registers with all answers in them; nothing is written to disk.

    Raises Stopped when someone else changed an answer while these were given.
    """
    registers = Registers(bij.registers.map)
    zo = Antwoorden(registers, bij.inhoud)
    if zo.vast != bij.vast:
        raise Stopped("De inhoud is intussen veranderd. Er is niets geschreven. Begin opnieuw.")
    zo.nu = dict(bij.nu)
    eerder = make_sentences(zo, zo.vast)
    for sleutel in zo.changed():
        deel = DELEN[sleutel]
        if deel.direct and deel.plek:
            registers.write(deel.plek, split(zo[sleutel]) if deel.soort.lijst else zo[sleutel])
    wissel = change_readers(zo)
    change_rows(zo, wissel)
    change_sentences(zo, wissel, eerder, make_sentences(zo, zo.nu))
    change_preferences(zo)
    _short_address(zo)
    _file_address(zo)
    _numbers(zo)
    _no_example(zo)
    return registers


def _short_address(bij: Antwoorden) -> None:
    """What stands on the poster follows the address, if it did before."""
    plek = ("organisatie", "meld_adres_kort")
    if bij.registers.read(plek) == urlsplit(bij.vast["meld_url"]).netloc:
        bij.registers.write(plek, urlsplit(bij["meld_url"]).netloc)


def _file_address(bij: Antwoorden) -> None:
    """The address of one file goes with the address of all: it may not lead elsewhere."""
    plek = ("organisatie", "git_bestand_url")
    staat = str(bij.registers.read(plek) or "")
    onder = bool(bij["git_url"]) and staat.startswith(bij["git_url"])
    if bij.changed("git_url") and not onder:
        bij.registers.write(plek, "")


def _numbers(bij: Antwoorden) -> None:
    """The number of the meldpunt stands in more than one register."""
    for sleutel in bij.changed(*ELDERS):
        oud, veld = bij.vast[sleutel], ELDERS[sleutel]
        for naam in bij.registers.names() if oud else ():
            bestand = bij.registers.open(naam)
            for plek, staat in bestand.fields(veld) if bestand else ():
                if _same(staat) == _same(oud):
                    bij.registers.write((naam, *plek), bij[sleutel])


def _same(waarde: str) -> str:
    """A number however it is spaced; an address as it is."""
    return waarde if "@" in waarde else re.sub(r"\D", "", waarde)


def _no_example(bij: Antwoorden) -> None:
    """With a name of its own it gets the mark that all codes hang on, once, and is no example."""
    plek = ("organisatie", "site_id")
    eigen = bij["naam"] != VOORBEELD["naam"]
    if eigen and bij.registers.read(plek) == SITE_ID:
        bij.registers.write(plek, make_site_id(bij["naam"]))
    klaar = all(bij[sleutel] != VOORBEELD[sleutel] for sleutel in EIGEN)
    if klaar and bij.registers.read(("organisatie", "voorbeeld")) == "ja":
        bij.registers.write(("organisatie", "voorbeeld"), "nee")
