"""What was counted of the voorlichting is a training that we have, or a version that was there."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.voorlichting import GEDRAGSCODE, Dekking


def check_coverage(inhoud: Inhoud) -> Iterator[Fout]:
    """Every count in voorlichting.yml."""
    for nummer, een in enumerate(inhoud.data["voorlichting"].metingen):
        wrong = _version(inhoud, een) if een.id == GEDRAGSCODE else _training(inhoud, een)
        if wrong:
            veld, zin = wrong
            yield inhoud.fout("voorlichting", ("metingen", nummer, veld), f"{veld}: {zin}")


def _training(inhoud: Inhoud, een: Dekking) -> tuple[str, str] | None:
    lijst = inhoud.data.get("trainingen")
    if lijst is None or een.id in {training.id for training in lijst.trainingen}:
        return None
    return "id", f"training '{een.id}' staat niet in trainingen.yml"


def _version(inhoud: Inhoud, een: Dekking) -> tuple[str, str] | None:
    blad = inhoud.page(GEDRAGSCODE)
    if blad is None or een.major is None or een.major <= int(blad.kop.versie.partition(".")[0]):
        return None
    return "major", f"van de gedragscode is versie {een.major} er nog niet"
