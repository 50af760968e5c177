"""The blocks about how many of us a training reached, and how many new people signed the code.

The shares come from HR as steps of five, rounded down, and are never of one person or of everyone:
ninety is what every group can reach (registers/voorlichting.py says why).
"""

from collections.abc import Iterator

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.voorlichting import GEDRAGSCODE, HOOGST, Dekking, Voorlichting
from inhoud.velden import Blok

REGISTER = "voorlichting"
TELLEN, OUD = 12, 24  # months after which a count is old, and says nothing any more
TE_KLEIN = "De groep heeft minder dan tien mensen; daarom tonen we geen deel."


class Minstens(Blok):
    """What a block is given: the share, in percent, below which it is not enough."""

    minstens: int = Field(ge=1, le=HOOGST)


def reach(zicht: Zicht, arg: Minstens) -> Iterator[Bevinding]:
    """dekking: of each training that people must follow is counted who did; too few is orange."""
    lijst: Voorlichting | None = zicht.data.get(REGISTER)
    if lijst is None:
        yield _not_counted(zicht)
        return
    trainingen = zicht.data["trainingen"].trainingen if "trainingen" in zicht.data else ()
    namen = {een.id: een.naam for een in trainingen if een.verplicht}
    geteld = [(nr, een) for nr, een in enumerate(lijst.metingen) if een.id in namen]
    for mist in (naam for naam in namen if naam not in {een.id for _, een in geteld}):
        zin = f"Er is niet geteld wie '{namen[mist]}' volgde; lees de lijst van HR opnieuw in."
        yield _of(zicht, "oranje", zin, "metingen")
    for nummer, een in geteld:
        yield from unless(_low(zicht, nummer, een, arg.minstens), _fine(zicht, nummer, een))
    yield from _counted(zicht, lijst, [een for _, een in geteld])


def _not_counted(zicht: Zicht) -> Bevinding:
    wat = "wat HR telde, met `vertrouwd voorlichting import`"
    return absent(zicht, REGISTER, "bekendgemaakt", wat=wat)


def _low(zicht: Zicht, nummer: int, een: Dekking, minstens: int) -> Iterator[Bevinding]:
    naam = next(t.naam for t in zicht.data["trainingen"].trainingen if t.id == een.id)
    if een.deel is not None and een.deel < minstens:
        zin = (
            f"Van {_whom(een)} volgde minstens {een.deel} procent '{naam}'; "
            f"plan een ronde tot het er {minstens} zijn."
        )
        yield _of(zicht, "oranje", zin, "metingen", nummer, "deel")
        return
    laag = [deel.naam for deel in een.onderdelen if deel.deel < minstens]
    if laag:
        zin = f"'{naam}' bereikte nog te weinig mensen bij {_and(laag)}; plan daar een ronde."
        yield _of(zicht, "oranje", zin, "metingen", nummer, "onderdelen")


def _fine(zicht: Zicht, nummer: int, een: Dekking) -> Bevinding:
    if een.deel is None:
        return _of(zicht, "grijs", TE_KLEIN, "metingen", nummer)
    zin = f"Van {_whom(een)} volgde minstens {een.deel} procent de training."
    return _of(zicht, "groen", zin, "metingen", nummer)


def _whom(een: Dekking) -> str:
    return {"iedereen": "iedereen", "nieuw": "wie nieuw is"}.get(een.wie, "de leidinggevenden")


def _and(namen: list[str]) -> str:
    return " en ".join([", ".join(namen[:-1]), namen[-1]] if namen[1:] else namen)


def signed(zicht: Zicht, arg: Minstens) -> Iterator[Bevinding]:
    """ondertekening: everyone new signed this main version; not everyone is orange, too few red."""
    lijst: Voorlichting | None = zicht.data.get(REGISTER)
    if lijst is None:
        yield _not_counted(zicht)
        return
    alle = [(nr, een) for nr, een in enumerate(lijst.metingen) if een.id == GEDRAGSCODE]
    nieuw = [een for een in alle if een[1].wie == "nieuw"]
    if not nieuw:
        zin = "Er is niet geteld wie de gedragscode tekende; lees de lijst van HR opnieuw in."
        yield _of(zicht, "rood", zin, "metingen")
    yield from _outdated(zicht, alle)
    for nummer, een in nieuw:
        yield _signatures(zicht, nummer, een, arg.minstens)
    yield from _counted(zicht, lijst, [een for _, een in nieuw])


def _outdated(zicht: Zicht, alle: list[tuple[int, Dekking]]) -> Iterator[Bevinding]:
    """Signatures of an earlier main version than the one that holds today."""
    nu = max((int(blad.kop.versie.split(".")[0]) for blad in zicht.adopted(GEDRAGSCODE)), default=0)
    for nummer, een in alle:
        if een.major is not None and een.major < nu:
            zin = (
                f"De getelde handtekeningen zijn van versie {een.major} van de gedragscode; "
                f"nu geldt versie {nu}. Vraag iedereen opnieuw."
            )
            yield _of(zicht, "rood", zin, "metingen", nummer, "major")
            return


def _signatures(zicht: Zicht, nummer: int, een: Dekking, minstens: int) -> Bevinding:
    if een.deel is None:
        return _of(zicht, "grijs", TE_KLEIN, "metingen", nummer)
    if een.deel >= HOOGST:
        zin = "Nieuwe collega's ondertekenden de gedragscode."
        return _of(zicht, "groen", zin, "metingen", nummer, "deel")
    stand: Stand = "rood" if een.deel < minstens else "oranje"
    zin = (
        f"Nog niet elke nieuwe collega tekende de gedragscode (minstens {een.deel} procent wel); "
        "vraag de anderen na hun eerste gesprek."
    )
    return _of(zicht, stand, zin, "metingen", nummer, "deel")


def _counted(zicht: Zicht, lijst: Voorlichting, rijen: list[Dekking]) -> Iterator[Bevinding]:
    """How old the count is; when nothing of it is shown, only if it is old."""
    op, voor = lijst.gemeten_op, months_later(lijst.gemeten_op, TELLEN)
    plek, wat = zicht.in_register(REGISTER, "gemeten_op"), "Tellen wie de voorlichting volgde"
    if op > zicht.dag:
        zin = f"HR telde volgens {REGISTER}.yml op {day(op)}, en die dag komt nog; tel opnieuw."
        yield Bevinding("actueel", "rood", zin, plek)
        return
    stand: Stand = "groen" if zicht.dag <= voor else "oranje"
    if zicht.dag > months_later(op, OUD):
        stand = "rood"
    if stand == "groen" and all(een.deel is None for een in rijen):
        return
    zin = f"HR telde op {day(op)} wie de voorlichting volgde; tel opnieuw vóór {day(voor)}."
    if stand != "groen":
        zin = f"HR telde voor het laatst op {day(op)} wie de voorlichting volgde; tel opnieuw."
    yield Bevinding("actueel", stand, zin, plek, voor=voor, wat=wat)


def _of(zicht: Zicht, stand: Stand, zin: str, *veld: int | str) -> Bevinding:
    return Bevinding("bekendgemaakt", stand, zin, zicht.in_register(REGISTER, *veld))


BLOKKEN = {"dekking": Bouwblok(reach, Minstens), "ondertekening": Bouwblok(signed, Minstens)}
