"""The blocks for what an organisation asks of itself: one page by name, and its own agenda."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from infra.toets.blokken.blad import current
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent
from infra.toets.blokken.tekst import has_headings
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Stand
from infra.toets.zicht import Zicht, day
from inhoud.registers.zichtbaar import Agendapunt
from inhoud.velden import Blok, Id


class EenPagina(Blok):
    """What the block is given: the id of a page, and the headings it has at least."""

    id: Id
    koppen: Annotated[tuple[str, ...], Field(min_length=1)]


def one_page(zicht: Zicht, arg: EenPagina) -> Iterator[Bevinding]:
    """pagina: the page with this id is adopted and current, and has these headings."""
    blad = zicht.inhoud.page(arg.id)
    if blad is None:
        zin = f"Er is nog geen pagina met de naam '{arg.id}'; maak hem en laat hem vaststellen."
        yield Bevinding("aanwezig", "rood", zin, zicht.in_register("organisatie"))
        return
    if blad not in zicht.adopted(blad.soort):
        eigen = blad.kop.status == "vastgesteld"
        doe = "maak er je eigen tekst van" if eigen else "laat haar vaststellen"
        zin = f"'{blad.kop.title}' telt nog niet mee; {doe}."
        plek = zicht.in_page(blad, "voorbeeld" if eigen else "status")
        yield Bevinding("aanwezig", "rood", zin, plek, blad.kop.eigenaar)
        return
    yield from has_headings(zicht, blad, arg.koppen)
    yield current(zicht, blad)


def on_the_agenda(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """agenda: it comes back in time at every table; up to a month late is orange, later is red."""
    if "agenda" not in zicht.data:
        yield absent(zicht, "agenda", "actueel", wat="aan welke tafels dit terugkomt")
        return
    for nummer, punt in enumerate(zicht.data["agenda"].punten):
        voor = punt.volgende
        stand: Stand = "groen"
        if voor < zicht.dag:
            stand = "oranje" if zicht.dag < months_later(voor, 1) else "rood"
        plek = zicht.in_register("agenda", "punten", nummer, "laatst_besproken")
        wie = punt.deelnemers[0] if punt.deelnemers else ""
        yield Bevinding("actueel", stand, _said(stand, punt), plek, wie, voor)


def _said(stand: Stand, punt: Agendapunt) -> str:
    tot = day(punt.volgende)
    if stand == "groen":
        return f"{punt.gremium} bespreekt dit weer vóór {tot}."
    return f"{punt.gremium} had dit vóór {tot} weer moeten bespreken; zet het op de agenda."


BLOKKEN = {"pagina": Bouwblok(one_page, EenPagina), "agenda": Bouwblok(on_the_agenda)}
