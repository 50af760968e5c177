"""The block about figures: each one says who counted it, when, and among whom."""

import re
from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import unless
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht
from inhoud import tekst
from inhoud.bladzijde import Bladzijde
from inhoud.paginas import SOORTEN
from inhoud.regels.blokken import CIJFER
from inhoud.regels.taal import forbidden
from inhoud.registers.cijfers import Cijfer
from inhoud.registers.normen import Verbod

OUD = 5  # years
ALLE = "cijfers"  # the block that shows every figure
# In every language, also where verboden.yml has let go of it.
PERCENTAGE = Verbod(
    id="percentage",
    patroon=r"\d[\d.,]* ?[%٪]|\bprocent\b|\bper ?cent\b",
    waarom="een percentage heeft een bron, een jaar en een groep",
    gebruik="zet het in cijfers.yml en schrijf {cijfer:id}",
)
_MOGELIJK = re.compile(r"[%٪]|procent|per\s?cent", re.IGNORECASE)


def figures_have_a_source(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """cijfers: each figure on a page is one of cijfers.yml, and no other percentage stands there.

    Orange: a figure that is shown is more than five years old.
    """
    lijst: tuple[Cijfer, ...] = zicht.data["cijfers"].cijfers if "cijfers" in zicht.data else ()
    zin = "Elk cijfer op de site heeft een bron, een jaar en een groep."
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register("cijfers"))
    yield from unless([*_unknown(zicht, lijst), *_typed(zicht)], goed)
    jong = Bevinding("actueel", "groen", "Geen cijfer is te oud.", zicht.in_register("cijfers"))
    yield from unless(_old(zicht, lijst), jong)


def _used(zicht: Zicht) -> Iterator[tuple[Bladzijde, int, str]]:
    """Each figure a text names: the page, the line of the file, and the id."""
    for blad in zicht.inhoud.bladzijden:
        for nummer, regel in enumerate(blad.bron.tekst.splitlines()):
            for naam in CIJFER.findall(regel):
                yield blad, blad.bron.tekst_regel + nummer, naam


def _unknown(zicht: Zicht, lijst: tuple[Cijfer, ...]) -> Iterator[Bevinding]:
    bekend = {een.id for een in lijst if een.bron and een.jaar and een.populatie}
    for blad, regel, naam in _used(zicht):
        if naam not in bekend:
            zin = (
                f"'{blad.kop.title}' noemt het cijfer '{naam}'; "
                "zet het in cijfers.yml met bron, jaar en populatie, of haal het weg."
            )
            yield Bevinding("aanwezig", "rood", zin, Plek(blad.pad, regel), blad.kop.eigenaar)


def _typed(zicht: Zicht) -> Iterator[Bevinding]:
    for blad in zicht.inhoud.bladzijden:
        if not _MOGELIJK.search(f"{blad.bron.velden} {blad.bron.tekst}"):
            continue  # a text without the sign or the word needs no closer look
        for fout in forbidden(blad.bron, SOORTEN[blad.soort], (PERCENTAGE,)):
            zin = f"'{blad.kop.title}': {fout.boodschap}."
            yield Bevinding("aanwezig", "rood", zin, Plek(blad.pad, fout.regel), blad.kop.eigenaar)


def _old(zicht: Zicht, lijst: tuple[Cijfer, ...]) -> Iterator[Bevinding]:
    genoemd = {naam for _, _, naam in _used(zicht)}
    alle = any(d.blok == ALLE for b in zicht.dutch_pages() for d in tekst.blocks(b.bron.tekst))
    for nummer, een in enumerate(lijst):
        if een.jaar < zicht.dag.year - OUD and (alle or een.id in genoemd):
            zin = f"Het cijfer '{een.id}' is van {een.jaar}; zoek een nieuwer, of haal het weg."
            plek = zicht.in_register("cijfers", "cijfers", nummer, "jaar")
            yield Bevinding("actueel", "oranje", zin, plek)


BLOKKEN = {"cijfers": Bouwblok(figures_have_a_source)}
