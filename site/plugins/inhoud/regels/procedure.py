"""Rules about how a melding is handled: the statuses, their clocks, and who acts for whom."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.meldpunt import Escalatierij
from inhoud.registers.procedure import STATUSSEN, Meldprocedure, Status

ABOUT_WHOM = "over_wie"
NO_PERSON = {"wil_ik_niet_zeggen", "weet_ik_niet", "anders"}  # these fall under the row `onbekend`


def check_statuses(inhoud: Inhoud) -> Iterator[Fout]:
    """All nine statuses, each leading to a status, each clock known."""
    procedure: Meldprocedure = inhoud.data["meldprocedure"]
    namen = {status.id for status in procedure.statussen}
    for mist in (naam for naam in STATUSSEN if naam not in namen):
        zin = f"statussen: '{mist}' ontbreekt"
        yield inhoud.fout("meldprocedure", ("statussen",), zin)
    klokken = {klok.id for klok in procedure.klokken}
    for nummer, status in enumerate(procedure.statussen):
        yield from _status(inhoud, nummer, status, klokken)


def _status(inhoud: Inhoud, nummer: int, status: Status, klokken: set[str]) -> Iterator[Fout]:
    plek = ("statussen", nummer)
    if status.id not in STATUSSEN:
        zin = f"id: '{status.id}' is geen status; kies uit {', '.join(STATUSSEN)}"
        yield inhoud.fout("meldprocedure", (*plek, "id"), zin)
    for volgende in (naam for naam in status.volgende if naam not in STATUSSEN):
        zin = f"volgende: '{volgende}' is geen status"
        yield inhoud.fout("meldprocedure", (*plek, "volgende"), zin)
    if status.klok and status.klok not in klokken:
        zin = f"klok: '{status.klok}' staat niet bij klokken"
        yield inhoud.fout("meldprocedure", (*plek, "klok"), zin)


def check_escalation(inhoud: Inhoud) -> Iterator[Fout]:
    """For everyone a melding can be about there is a row, with people who exist."""
    rijen = inhoud.data["escalatie"].escalatie
    for mist in sorted(asked(inhoud) - {rij.betrokkene for rij in rijen}):
        zin = f"escalatie: een rij voor '{mist}' ontbreekt"
        yield inhoud.fout("escalatie", ("escalatie",), zin)
    for nummer, rij in enumerate(rijen):
        yield from _row(inhoud, nummer, rij)


def _row(inhoud: Inhoud, nummer: int, rij: Escalatierij) -> Iterator[Fout]:
    lezers = inhoud.data["recipients"].lezers
    behandelaars = {lezer.id for lezer in lezers if lezer.soort == "behandelaar"}
    if rij.behandelaar not in behandelaars:
        zin = f"behandelaar: '{rij.behandelaar}' is geen behandelaar in recipients.yml"
        yield inhoud.fout("escalatie", ("escalatie", nummer, "behandelaar"), zin)
    if rij.hoger not in {rol.id for rol in inhoud.data["rollen"].rollen}:
        zin = f"hoger: rol '{rij.hoger}' staat niet in rollen.yml"
        yield inhoud.fout("escalatie", ("escalatie", nummer, "hoger"), zin)


def asked(inhoud: Inhoud) -> set[str]:
    """The answers to "over wie gaat het", and the row for who does not say."""
    for vraag in inhoud.data["intake"].vragen:
        if vraag.id == ABOUT_WHOM:
            return {antwoord.id for antwoord in vraag.antwoorden} - NO_PERSON | {"onbekend"}
    return {"onbekend"}
