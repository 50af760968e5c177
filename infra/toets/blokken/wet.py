"""The block about the law: what the site says of it was looked at, and nothing is not so."""

from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, not_checked, unless
from infra.toets.dagen import is_near
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht, day
from inhoud import tekst
from inhoud.registers.recht import Notitie


def law_was_checked(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """wet: what we say of the law was looked at in time, and nothing is said that is not so.

    Orange: a note was never confirmed, or its day has passed or is near. Red: a text says what
    verboden.yml forbids, or names a note that is not there.
    """
    if "juridische_status" not in zicht.data:
        yield absent(
            zicht, "juridische_status", wat="wat de site over de wet zegt, met bron en dag"
        )
        return
    notities: tuple[Notitie, ...] = zicht.data["juridische_status"].notities
    plek = zicht.in_register("juridische_status", "notities")
    zin = "Geen tekst zegt iets over de wet dat niet klopt."
    fouten = [*_no_note(zicht, notities), *_not_so(zicht)]
    yield from unless(fouten, Bevinding("aanwezig", "groen", zin, plek))
    voor = min((een.controleer_voor for een in notities), default=None)
    zin = "Alles wat de site over de wet zegt, is nagekeken."
    goed = Bevinding("actueel", "groen", zin, plek, voor=voor)
    te_doen = (f for nr, een in enumerate(notities) for f in _to_check(zicht, nr, een))
    yield from unless(te_doen, goed)


def _to_check(zicht: Zicht, nummer: int, een: Notitie) -> Iterator[Bevinding]:
    if een.stand == "te-controleren":
        zin = (
            f"Niemand bevestigde nog '{een.titel}'; kijk bij de bron na wat nu geldt, "
            f"en zet stand en datums vóór {day(een.controleer_voor)} in juridische_status.yml."
        )
    elif een.is_due(zicht.dag):
        zin = (
            f"'{een.titel}' moest vóór {day(een.controleer_voor)} opnieuw zijn nagekeken; "
            "kijk bij de bron, en zet de datums opnieuw."
        )
    elif is_near(een.controleer_voor, zicht.dag):
        zin = f"Kijk '{een.titel}' vóór {day(een.controleer_voor)} na bij de bron."
    else:
        return
    plek = zicht.in_register("juridische_status", "notities", nummer, "controleer_voor")
    yield Bevinding("actueel", "oranje", zin, plek, voor=een.controleer_voor)


def _no_note(zicht: Zicht, notities: tuple[Notitie, ...]) -> Iterator[Bevinding]:
    bekend = {een.id for een in notities}
    for blad in zicht.inhoud.bladzijden:
        for deel in tekst.blocks(blad.bron.tekst):
            if deel.blok == "wet" and deel.arg not in bekend:
                zin = f"'{blad.kop.title}' noemt {{wet:{deel.arg}}}; zet die notitie erbij."
                plek = Plek(blad.pad, blad.bron.tekst_regel + deel.regel)
                yield Bevinding("aanwezig", "rood", zin, plek, blad.kop.eigenaar)


def _not_so(zicht: Zicht) -> Iterator[Bevinding]:
    """What verboden.yml forbids because the law says something else."""
    if "verboden" not in zicht.data:
        yield absent(zicht, "verboden", wat="wat jullie niet over de wet zeggen")
        return
    gezien = zicht.inhoud.gezien
    if gezien is None:
        yield not_checked(zicht)
        return
    bladen = {blad.bron.naam: blad for blad in zicht.inhoud.bladzijden}
    for fout in (een for een in gezien if een.over == "wet"):
        blad = bladen.get(fout.bestand)
        pad = blad.pad if blad else fout.bestand.partition("/")[2]
        wie, wat = (blad.kop.eigenaar, f"'{blad.kop.title}'") if blad else ("", pad)
        yield Bevinding(
            "aanwezig", "rood", f"{wat} zegt {fout.boodschap}", Plek(pad, fout.regel), wie
        )


BLOKKEN = {"wet": Bouwblok(law_was_checked)}
