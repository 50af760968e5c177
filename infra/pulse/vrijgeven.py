"""`vertrouwd pulse release`: read the answers once, after the round, and freeze what may be known.

Nobody sees a number before, and after it nothing changes any more: a second release of the same
round would let two pictures be laid side by side.
"""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from functions.pulse.model import PulseStore, Rij, Uitgave
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
    _not_before(stuk)
    _not_again(uit)
    vanaf = stuk.ronde.sluit + GEDULD
    if today < vanaf:
        raise Stopped(
            f"De ronde '{stuk.id}' kan nog niet vrijgegeven worden: dat mag vanaf {vanaf}, "
            "een week na de laatste dag. Tot die tijd kijkt niemand."
        )
    uitgave = _handed_out(stuk, store)
    return freeze(stuk, uit, store.answers(stuk.id), codes=uitgave.aantal, today=today)


def freeze(
    stuk: Rondestuk, uit: Path, rows: Iterable[Rij], *, codes: int | None, today: date
) -> Path:
    """The same from rows that come from anywhere. Raises Stopped."""
    _not_again(uit)
    try:
        gemaakt = release(stuk.id, stuk.ronde, rows, codes=codes, vrijgegeven=today)
    except ReleaseRefused as refused:
        raise Stopped(f"{refused} Er is niets vrijgegeven.") from None
    tekst = dump(gemaakt).encode()
    vinger = hashlib.sha256(tekst).hexdigest()
    # The fingerprint first: a release without one would be refused by the build.
    for naam, inhoud in ((VINGERAFDRUK, f"{vinger}  {RELEASE}\n".encode()), (RELEASE, tekst)):
        write_private(uit / naam, inhoud).chmod(LEESBAAR)
    return uit / RELEASE


def read_raw(pad: Path, ronde: str) -> tuple[list[Rij], int]:
    """Answers that were gathered elsewhere, in a file, and how many codes. Raises Stopped."""
    try:
        return ruw.read_raw(pad, ronde)
    except ReleaseRefused as refused:
        raise Stopped(str(refused)) from None


def _not_before(stuk: Rondestuk) -> None:
    if stuk.release is not None:
        raise Stopped(
            f"De ronde '{stuk.id}' is al vrijgegeven, op {stuk.release.vrijgegeven}. "
            "Een uitslag verandert daarna niet meer."
        )


def _not_again(uit: Path) -> None:
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
