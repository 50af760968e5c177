"""Days that have passed: told on the day of reading, and nothing stops for it.

A page says itself when it was to be looked at again, a profile until when someone is appointed.
"""

from collections.abc import Iterator

from inhoud.bladzijde import NL, Inhoud
from inhoud.fouten import Fout
from inhoud.paginas import Profiel


def check_dates(inhoud: Inhoud) -> Iterator[Fout]:
    """Everything whose day lies before the peildatum."""
    for fout in (*_pages(inhoud), *_members(inhoud), *_notes(inhoud)):
        yield fout.as_warning()


def _pages(inhoud: Inhoud) -> Iterator[Fout]:
    vandaag = inhoud.peildatum
    for blad in inhoud.bladzijden:
        if blad.taal != NL:  # its header is that of the Dutch page
            continue
        kop = blad.kop
        if kop.herzien_voor < vandaag:
            zin = f"herzien_voor: {kop.herzien_voor} is voorbij; kijk de pagina na"
            yield blad.fout(("herzien_voor",), zin)
        if isinstance(kop, Profiel) and kop.aangesteld_tot and kop.aangesteld_tot < vandaag:
            zin = (
                f"aangesteld_tot: {kop.aangesteld_tot} is voorbij; haal het profiel weg of verleng"
            )
            yield blad.fout(("aangesteld_tot",), zin)


def _members(inhoud: Inhoud) -> Iterator[Fout]:
    commissie = inhoud.data.get("klachtencommissie")
    for nummer, lid in enumerate(commissie.leden if commissie else ()):
        if lid.benoemd_tot and lid.benoemd_tot < inhoud.peildatum:
            zin = f"benoemd_tot: {lid.benoemd_tot} is voorbij; wie volgt {lid.naam} op?"
            yield inhoud.fout("klachtencommissie", ("leden", nummer, "benoemd_tot"), zin)


def _notes(inhoud: Inhoud) -> Iterator[Fout]:
    status = inhoud.data.get("juridische_status")
    for nummer, notitie in enumerate(status.notities if status else ()):
        if notitie.is_due(inhoud.peildatum):
            zin = f"controleer_voor: {notitie.controleer_voor} is voorbij; kijk de wet opnieuw na"
            yield inhoud.fout("juridische_status", ("notities", nummer, "controleer_voor"), zin)
