"""The blocks about how an agreement came about and reads: who was asked, what comes first."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from infra.toets.blokken.blad import nothing_there
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.tekst import line_of_heading
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht
from inhoud.ontleding import read


def asked_before(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """totstandkoming: people were asked on a day before the page was adopted."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "vastgesteld")
        return
    kop, plek = blad.kop, zicht.in_page(blad, "totstandkoming")
    op = kop.vastgesteld_op
    if any(op is None or moment.datum < op for moment in kop.totstandkoming):
        zin = f"Over '{kop.title}' is vooraf meegedacht."
        yield Bevinding("vastgesteld", "groen", zin, plek, kop.eigenaar)
        return
    zin = (
        f"Over '{kop.title}' dacht pas na het vaststellen iemand mee; praat erover, "
        "en stel de tekst dan opnieuw vast."
        if kop.totstandkoming
        else f"Zet in '{kop.title}' bij totstandkoming wie vooraf meedacht, en op welke dag."
    )
    yield Bevinding("vastgesteld", "rood", zin, plek, kop.eigenaar)


def in_order(zicht: Zicht, namen: tuple[str, ...]) -> Iterator[Bevinding]:
    """volgorde: the headings stand in this order; another order is orange."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "aanwezig")
        return
    op_rij = [naam for naam, _ in read(blad.bron.tekst).koppen if naam in namen]
    plek = Plek(blad.pad, line_of_heading(blad, namen[0]))
    if set(op_rij) != set(namen):
        zin = "De volgorde is pas te zien als alle koppen er staan."
        yield Bevinding("aanwezig", "grijs", zin, plek)
    elif op_rij != list(namen):
        wens = ", dan ".join(f"{{#{naam}}}" for naam in namen)
        zin = f"Zet in '{blad.kop.title}' de koppen in deze volgorde: eerst {wens}."
        yield Bevinding("aanwezig", "oranje", zin, plek, blad.kop.eigenaar)
    else:
        yield Bevinding("aanwezig", "groen", "De onderdelen staan in de goede volgorde.", plek)


BLOKKEN = {
    "totstandkoming": Bouwblok(asked_before, soort=True),
    "volgorde": Bouwblok(in_order, Annotated[tuple[str, ...], Field(min_length=2)], soort=True),
}
