"""`vertrouwd pulse release`: read the answers once, after the round, and freeze what may be known.

Nobody sees a number before, and after it nothing changes any more: a second release of the same
round would let two pictures be laid side by side.
"""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from functions.pulse.model import BEWAARD, PulseStore, Rij, Uitgave, Vrijgave
from infra.local.data import write_private
from infra.pulse import ruw
from infra.pulse.tellen import ReleaseRefused
from infra.pulse.uitslag import dump, release
from infra.stop import Stopped
from inhoud.lezen_rondes import RELEASE, VINGERAFDRUK
from inhoud.ronde import Rondestuk

GEDULD = timedelta(days=7)  # after the last day, for whoever is still on the way
LEESBAAR = 0o644  # like the rest of the content


def release_round(stuk: Rondestuk, uit: Path, store: PulseStore, today: date) -> Path:
    """Freeze the results of *stuk* in the folder *uit*. Raises Stopped; then nothing is written."""
    _not_again(stuk, uit)
    uitgave = _handed_out(stuk, store)
    # Not before the last day that stood on the slips either, whatever ronde.yml says by now.
    _not_early(stuk, max(stuk.ronde.sluit, uitgave.verloopt - BEWAARD), today)
    rows = list(store.answers(stuk.id))
    tekst = _results(stuk, rows, codes=uitgave.aantal, today=today)
    first = store.freeze(stuk.id, Vrijgave(today, _vinger(tekst)))
    if first.vinger != _vinger(tekst):  # then as on the day of the first time, and only as then
        tekst = _results(stuk, rows, codes=uitgave.aantal, today=first.dag)
    if first.vinger != _vinger(tekst):
        raise Stopped(
            f"De ronde '{stuk.id}' is al vrijgegeven, op {first.dag}, met een andere uitslag. "
            "Haal die terug uit Git: een uitslag verandert daarna niet meer."
        )
    return _write(uit, tekst)


def freeze(
    stuk: Rondestuk, uit: Path, rows: Iterable[Rij], *, codes: int | None, today: date
) -> Path:
    """The same from rows that come from anywhere. Raises Stopped."""
    _not_again(stuk, uit)
    _not_early(stuk, stuk.ronde.sluit, today)
    return _write(uit, _results(stuk, rows, codes=codes, today=today))


def read_raw(pad: Path, ronde: str) -> tuple[list[Rij], int]:
    """Answers that were gathered elsewhere, in a file, and how many codes. Raises Stopped."""
    try:
        return ruw.read_raw(pad, ronde)
    except ReleaseRefused as refused:
        raise Stopped(str(refused)) from None


def _results(stuk: Rondestuk, rows: Iterable[Rij], *, codes: int | None, today: date) -> bytes:
    """What is frozen."""
    try:
        return dump(release(stuk.id, stuk.ronde, rows, codes=codes, vrijgegeven=today)).encode()
    except ReleaseRefused as refused:
        raise Stopped(f"{refused} Er is niets vrijgegeven.") from None


def _vinger(tekst: bytes) -> str:
    return hashlib.sha256(tekst).hexdigest()


def _write(uit: Path, tekst: bytes) -> Path:
    # The fingerprint first: a release without one would be refused by the build.
    afdruk = f"{_vinger(tekst)}  {RELEASE}\n".encode()
    for naam, inhoud in ((VINGERAFDRUK, afdruk), (RELEASE, tekst)):
        write_private(uit / naam, inhoud).chmod(LEESBAAR)
    return uit / RELEASE


def _not_early(stuk: Rondestuk, sluit: date, today: date) -> None:
    vanaf = sluit + GEDULD
    if today < vanaf:
        raise Stopped(
            f"De ronde '{stuk.id}' kan nog niet vrijgegeven worden: dat mag vanaf {vanaf}, "
            "een week na de laatste dag. Tot die tijd kijkt niemand."
        )


def _not_again(stuk: Rondestuk, uit: Path) -> None:
    if stuk.release is not None:
        raise Stopped(
            f"De ronde '{stuk.id}' is al vrijgegeven, op {stuk.release.vrijgegeven}. "
            "Een uitslag verandert daarna niet meer."
        )
    if (uit / RELEASE).exists():
        raise Stopped(f"{uit / RELEASE} staat er al. Een uitslag verandert daarna niet meer.")


def _handed_out(stuk: Rondestuk, store: PulseStore) -> Uitgave:
    uitgave = store.round(stuk.id)
    if uitgave is None:
        raise Stopped(
            f"Voor de ronde '{stuk.id}' zijn hier geen codes uitgegeven, of ze is al opgeruimd."
        )
    if uitgave.definitie != stuk.ronde.definition():
        raise Stopped(
            f"{stuk.bron.naam}: groepen, vragen of toegang zijn veranderd nadat de codes zijn "
            "uitgegeven. Zet ze terug zoals ze waren; de antwoorden zijn er nog."
        )
    return uitgave
