"""The blocks about trainings: what they are about, and when the last round of each was."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import get_args

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht
from inhoud.registers.leren import LeerdoelId, OnderwerpId, Training

REGISTER = "trainingen"
ONDERWERPEN: tuple[str, ...] = get_args(OnderwerpId)
VOOR_IEDEREEN: tuple[str, ...] = get_args(LeerdoelId)[:8]
VOOR_LEIDERS: tuple[str, ...] = get_args(LeerdoelId)[8:]

Genummerd = tuple[int, Training]  # with its place in the register


def subject_matter(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """leerstof: the basic trainings that are valid together have V1…V8 and L1…L8, leaders L9, L10.

    Orange: one of them has all of it, but nobody has to follow it.
    """
    if REGISTER not in zicht.data:
        yield absent(zicht, REGISTER, wat="welke trainingen er zijn")
        return
    zin = "De basistraining en de training voor leidinggevenden behandelen alles wat moet."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register(REGISTER, REGISTER))
    basis = ("basis", "basistraining")
    leiders = ("leidinggevende", "training voor leidinggevenden")
    gezien = [
        *_gaps(zicht, basis, "onderwerpen", ONDERWERPEN),
        *_gaps(zicht, basis, "leerdoelen", VOOR_IEDEREEN),
        *_gaps(zicht, leiders, "leerdoelen", VOOR_LEIDERS),
        *(een for soort in (basis, leiders) for een in _free_to_skip(zicht, soort)),
    ]
    yield from unless(gezien, goed)


def _gaps(
    zicht: Zicht, soort: tuple[str, str], veld: str, nodig: tuple[str, ...]
) -> Iterator[Bevinding]:
    geldig = _valid(zicht, soort[0])
    gehad = {code for _, training in geldig for code in getattr(training, veld)}
    if mist := [code for code in nodig if code not in gehad]:
        plek = ("trainingen", geldig[0][0], veld) if geldig else ("trainingen",)
        zin = (
            f"In de {soort[1]} ontbreekt {', '.join(mist)} ({veld}); behandel dat ook."
            if geldig
            else f"Er is geen {soort[1]} die nu geldt; geef er een, met {', '.join(mist)}."
        )
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register(REGISTER, *plek))


def _free_to_skip(zicht: Zicht, soort: tuple[str, str]) -> Iterator[Bevinding]:
    geldig = _valid(zicht, soort[0])
    if geldig and not any(training.verplicht for _, training in geldig):
        zin = f"Niemand hoeft de {soort[1]} te volgen; zet verplicht op ja."
        plek = zicht.in_register(REGISTER, "trainingen", geldig[0][0], "verplicht")
        yield Bevinding("aanwezig", "oranje", zin, plek)


def _valid(zicht: Zicht, soort: str) -> list[Genummerd]:
    return [
        (nummer, een)
        for nummer, een in enumerate(zicht.data[REGISTER].trainingen)
        if een.soort == soort and een.laatste_ronde <= zicht.dag <= _until(een)
    ]


def _until(training: Training) -> date:
    return months_later(training.laatste_ronde, training.geldig_maanden)


def last_rounds(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """laatste-trainingen: the last round of every training that people must follow still counts."""
    if REGISTER not in zicht.data:
        yield absent(zicht, REGISTER, "actueel", wat="welke trainingen er zijn")
        return
    verplicht = [een for een in _all(zicht) if een[1].verplicht]
    if not verplicht:
        zin = "Geen training is verplicht; zeg in trainingen.yml welke iedereen volgt."
        yield Bevinding("actueel", "rood", zin, zicht.in_register(REGISTER, REGISTER))
    for een in verplicht:
        yield _round(zicht, *een)


def _all(zicht: Zicht) -> Iterator[Genummerd]:
    yield from enumerate(zicht.data[REGISTER].trainingen)


def _round(zicht: Zicht, nummer: int, training: Training) -> Bevinding:
    """Until when the last round counts; the calendar has that from the register."""
    plek = zicht.in_register(REGISTER, "trainingen", nummer, "laatste_ronde")
    if training.laatste_ronde > zicht.dag:
        zin = f"'{training.naam}' is nog niet gegeven; zet de laatste ronde erin die er is geweest."
        return Bevinding("actueel", "rood", zin, plek)
    return zicht.within("actueel", _until(training), _given(training.naam), plek)


def _given(naam: str) -> Callable[[Stand, str], str]:
    def zin(stand: Stand, tot: str) -> str:
        if stand == "rood":
            return f"De ronde van '{naam}' gold tot {tot}; geef de training opnieuw."
        return f"Geef '{naam}' opnieuw vóór {tot}."

    return zin


def basic_training(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """basistraining: there is one, and its last round still counts."""
    yield from _one(zicht, lambda een: een.soort == "basis", "een basistraining")


def one_training(zicht: Zicht, naam: str) -> Iterator[Bevinding]:
    """training: the one with this id is there, and its last round still counts."""
    yield from _one(zicht, lambda een: een.id == naam, f"de training '{naam}'")


def _one(zicht: Zicht, keep: Callable[[Training], bool], wat: str) -> Iterator[Bevinding]:
    if REGISTER not in zicht.data:
        yield absent(zicht, REGISTER, wat="welke trainingen er zijn")
        return
    alle = [een for een in _all(zicht) if keep(een[1])]
    plek = zicht.in_register(REGISTER, REGISTER)
    if not alle:
        zin = f"Zet in trainingen.yml {wat}, en geef die."
        yield Bevinding("aanwezig", "rood", zin, plek)
        return
    yield Bevinding("aanwezig", "groen", f"{wat[:1].upper()}{wat[1:]} is er.", plek)
    yield _round(zicht, *max(alle, key=lambda een: _until(een[1])))


BLOKKEN = {
    "leerstof": Bouwblok(subject_matter),
    "laatste-trainingen": Bouwblok(last_rounds),
    "basistraining": Bouwblok(basic_training),
    "training": Bouwblok(one_training, str),
}
