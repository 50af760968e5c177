"""The calendar as a file for an agenda program (RFC 5545): a whole day each, with two reminders.

The same content on the same day gives the same bytes. An id is the same as long as the moment is,
so who subscribes sees a moment move when its day does.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from infra.kalender.bundel import Bundel, together
from infra.kalender.moment import Moment
from infra.kalender.woorden import SOORTEN, owner
from inhoud.bladzijde import Inhoud

EERDER = (60, 30)  # days before it: about two months, and one
LANGST = 75  # octets in a line, its end not counted
_ESCAPE = re.compile(r"([\\;,])")
_GEEN_TEKST = re.compile(r"[\x00-\x1f\x7f]")  # a program may refuse the whole file for one of these


@dataclass(frozen=True)
class Agenda:
    """Whose calendar it is: where it is read, and on which day it was made."""

    inhoud: Inhoud
    dag: date

    @property
    def adres(self) -> str:
        """The page that shows the same."""
        intranet: str = self.inhoud.data["organisatie"].intranet_url
        return intranet.rstrip("/") + self.inhoud.made()["kalender"].pad

    @property
    def naam(self) -> str:
        """What an agenda program calls it."""
        return f"Sociale veiligheid, {self.inhoud.data['organisatie'].korte_naam}"


def text(momenten: Iterable[Moment], inhoud: Inhoud, dag: date) -> bytes:
    """The file, as it is on *dag*."""
    agenda = Agenda(inhoud, dag)
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Vertrouwd//Kalender//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(agenda.naam)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(regel for een in together(momenten) for regel in _event(een, agenda)),
        "END:VCALENDAR",
    ]
    return b"".join(fold(regel) for regel in regels)


def _event(een: Bundel, agenda: Agenda) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{een.id}@{urlsplit(agenda.adres).hostname}"
    yield f"DTSTAMP:{agenda.dag:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{een.voor:%Y%m%d}"
    if een.voor < date.max:  # the last day there is has none after it; without an end it is a day
        yield f"DTEND;VALUE=DATE:{een.voor + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(een.wat)}"
    yield f"DESCRIPTION:{_escaped(_description(een, agenda))}"
    yield f"CATEGORIES:{_escaped(SOORTEN[een.soort])}"
    yield f"URL:{agenda.adres}"
    yield "TRANSP:TRANSPARENT"  # it is a task, and takes nobody's day
    for dagen in EERDER:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_escaped(een.wat)}"
        yield f"TRIGGER:-P{dagen}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _description(een: Bundel, agenda: Agenda) -> str:
    rollen = agenda.inhoud.data["rollen"].rollen
    namen = [f"- {naam} ({moment.plek.bestand})" for naam, moment in een.namen]
    waar = namen or [f"Bestand: {een.bestanden[0]}"]
    return "\n".join((f"Wie: {owner(rollen, een.eigenaar)}", *waar))


def _escaped(zin: str) -> str:
    regels = "\n".join(_GEEN_TEKST.sub("", regel) for regel in re.split(r"\r\n?|\n", zin))
    return _ESCAPE.sub(r"\\\1", regels).replace("\n", r"\n")


def fold(regel: str) -> bytes:
    """*regel* in lines of at most 75 octets, none of which ends halfway a letter."""
    stukken, stuk = [], b""
    for letter in regel:
        bytes_ = letter.encode()
        if len(stuk) + len(bytes_) > LANGST:
            stukken.append(stuk)
            stuk = b" "
        stuk += bytes_
    return b"\r\n".join((*stukken, stuk)) + b"\r\n"
