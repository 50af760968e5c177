"""The block about paper on the wall: it leads to the meldpunt, and to no one else's."""

from collections.abc import Iterator

from infra.controlewoorden import compute
from infra.posters.adres import mistakes
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import unless
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht
from inhoud.adressen import SCHERMEN

SCHERM = "meldpunt"


def leads_to_the_meldpunt(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """qr: each QR code is the address of the meldpunt and nothing more; the words fit its keys.

    Orange: the readers have no keys yet, so there are no words to print.
    """
    plek = zicht.in_register("organisatie", "meld_url")
    zin = "De QR-code is het adres van het meldpunt, zonder iets erachter."
    goed = Bevinding("aanwezig", "groen", zin, plek)
    yield from unless([*_address(zicht), *_screen(zicht)], goed)
    yield _words(zicht)


def _address(zicht: Zicht) -> Iterator[Bevinding]:
    for veld, wat in mistakes(zicht.organisatie):
        zin = f"Maak {veld} goed in organisatie.yml: {wat}."
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register("organisatie", veld))


def _screen(zicht: Zicht) -> Iterator[Bevinding]:
    """What stands at that address is the meldpunt: no page took its name."""
    boek = zicht.once("adresboek", zicht.inhoud.address_book)
    if boek.doelen[SCHERM] != SCHERMEN[SCHERM]:
        zin = f"Een pagina heet '{SCHERM}', zoals het scherm van het meldpunt; hernoem die pagina."
        blad = zicht.inhoud.page(SCHERM)
        plek = zicht.in_page(blad, "slug") if blad else zicht.in_register("organisatie")
        yield Bevinding("aanwezig", "rood", zin, plek)


def _words(zicht: Zicht) -> Bevinding:
    """Whether the printed words are those of the keys as they are now."""
    nodig = compute(zicht.data["recipients"].lezers)
    gedrukt = zicht.data["communicatie"].controlewoorden
    plek = zicht.in_register("communicatie", "controlewoorden")
    stand: Stand = "groen"
    zin = "De controlewoorden horen bij de sleutels van de lezers."
    if not nodig and not gedrukt:
        stand = "oranje"
        zin = (
            "De lezers hebben nog geen sleutel, dus er zijn nog geen controlewoorden; "
            "maak de sleutels, en zet de woorden in communicatie.yml voordat je posters ophangt."
        )
    elif gedrukt != nodig:
        stand = "rood"
        zin = (
            "De controlewoorden in communicatie.yml horen niet bij de sleutels van de lezers; "
            "zet de goede erin en vervang wat er hangt."
        )
    return Bevinding("actueel", stand, zin, plek)


BLOKKEN = {"qr": Bouwblok(leads_to_the_meldpunt)}
