"""Codes for a round: printed on slips, and known to the server only as hashes.

The PDF is the one place where the codes stand. It appears when the server knows them all, and when
anything goes wrong before that, it does not.
"""

import math
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from functions.pulse.code import hash_of, new_code
from functions.pulse.model import BEWAARD, PulseError, PulseStore, RoundChanged, Uitgave
from infra.pulse.briefjes import Opdruk, print_slips
from infra.pulse.rijen import row_names
from infra.stop import Stopped
from inhoud.registers.organisatie import Organisatie
from inhoud.registers.pulse import Ronde

MEESTE = 20_000
RUIM = 1.5  # codes per person: some get lost, and a few are left over at every location
_NIETS = "Er is geen bestand met codes gemaakt."


def make_codes(  # noqa: PLR0913 - what stands on a slip, and where the slips and the hashes go
    store: PulseStore,
    naam: str,
    ronde: Ronde,
    *,
    aantal: int,
    groep: str | None,
    organisatie: Organisatie,
    meld_url: str,
    uit: Path,
    today: date,
    toch: bool = False,
) -> Path:
    """The PDF at *uit*, with *aantal* slips for the round *naam*, as many as the store now knows.

    *groep*: for the people in it only; *toch*: even when these are many more codes than people.
    Raises Stopped.
    """
    if uit.exists():
        raise Stopped(f"{uit} bestaat al. Kies een andere naam, of vernietig dat bestand eerst.")
    _check_round(naam, ronde, today)
    _check_key(naam, ronde, groep)
    _check_number(aantal, ronde, groep, toch=toch, earlier=_earlier(store, naam))
    codes = [new_code() for _ in range(aantal)]
    digits = ronde.code_of(groep) if groep else "00"
    # By hash and, on paper, shuffled: neither order says in which the codes were made.
    hashes = dict.fromkeys(sorted(hash_of(naam, code) for code in codes), digits)
    secrets.SystemRandom().shuffle(codes)
    papier = print_slips(Opdruk(organisatie, ronde, groep, meld_url), codes)
    uitgave = Uitgave(naam, ronde.definition(), aantal, ronde.sluit + BEWAARD)
    return _keep(uit, papier, lambda: _upload(store, uitgave, hashes, row_names(ronde)))


def _check_round(naam: str, ronde: Ronde, today: date) -> None:
    if ronde.sluit < today:
        raise Stopped(f"De ronde {naam} is voorbij: invullen kon tot en met {ronde.sluit}.")
    if ronde.uitgifte and ronde.uitgifte.sluit < today:
        raise Stopped(
            f"Voor de ronde {naam} kon je een deelnamekaart ophalen tot en met "
            f"{ronde.uitgifte.sluit}; een nieuwe code geeft er geen meer."
        )


def _check_key(naam: str, ronde: Ronde, groep: str | None) -> None:
    if groep and groep not in {een.id for een in ronde.groepen}:
        raise Stopped(f"De ronde {naam} heeft geen groep '{groep}'.")
    if ronde.toegang == "code":
        if groep:
            raise Stopped("Codes voor een groep werken alleen in een ronde met toegang: blind.")
    elif groep not in {sleutel.groep for sleutel in ronde.sleutels}:
        waar = f"de groep '{groep}'" if groep else "de hele ronde"
        raise Stopped(f"De ronde {naam} heeft geen sleutel voor {waar}: vertrouwd pulse sleutel")


def _earlier(store: PulseStore, naam: str) -> int:
    try:
        uitgave = store.round(naam)
    except PulseError as stuk:
        raise Stopped(f"De opslag doet het niet ({stuk.code}). {_NIETS}") from None
    return uitgave.aantal if uitgave else 0


def _check_number(
    aantal: int, ronde: Ronde, groep: str | None, *, toch: bool, earlier: int
) -> None:
    if not 1 <= aantal <= MEESTE:
        raise Stopped(f"Kies een aantal van 1 tot en met {MEESTE}.")
    hoofden = sum(een.hoofden for een in ronde.groepen if groep in (None, een.id))
    te_veel = aantal > math.floor(hoofden * RUIM)
    samen_te_veel = earlier + aantal > math.floor(ronde.hoofden * RUIM)
    if not toch and (te_veel or samen_te_veel):
        raise Stopped(
            f"Dat zijn veel codes: {aantal} voor {hoofden} mensen, en eerder al {earlier} voor de "
            "hele ronde. Wie een code over heeft, kan twee keer meedoen. Weet je het zeker? "
            "Zet er dan --toch bij."
        )


def _upload(
    store: PulseStore, uitgave: Uitgave, hashes: dict[bytes, str], vragen: list[str]
) -> None:
    try:
        store.open_round(uitgave, hashes, vragen)
    except RoundChanged:
        raise Stopped(
            f"Voor de ronde {uitgave.ronde} zijn al codes gemaakt, en daarna veranderden de vragen "
            f"of de groepen. Zet die terug, of maak een nieuwe ronde. {_NIETS}"
        ) from None
    except PulseError as stuk:
        raise Stopped(
            f"De opslag nam de codes niet aan ({stuk.code}). {_NIETS} Probeer het nog eens. "
            "Codes die al geladen zijn, heeft niemand: ze tellen alleen mee als gemaakt."
        ) from None


def _keep(uit: Path, papier: bytes, upload: Callable[[], None]) -> Path:
    """Write *uit* for its owner only, once *upload* is done; when that fails, nothing is left.

    Until then the codes stand in memory only, so that a command that is killed leaves none behind.
    """
    with _told(uit):
        place = os.open(uit, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(place, "wb") as out:
            upload()
            with _told(uit):
                out.write(papier)
                out.flush()
                os.fsync(out.fileno())
    except BaseException:
        uit.unlink(missing_ok=True)
        raise
    return uit


@contextmanager
def _told(uit: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        raise Stopped(f"{uit} kan niet worden geschreven. {_NIETS} Kies een andere map.") from None
