"""The blocks about the texts themselves: they are our own, and everyone can read them."""

from collections.abc import Iterator

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import not_checked, unless
from infra.toets.blokken.tekst import OPVULLING
from infra.toets.model import Bevinding, Plek, Stand
from infra.toets.zicht import GEVRAAGD, Zicht
from inhoud.bladzijde import Bladzijde
from inhoud.fouten import Fout

VOOR_IEDEREEN = frozenset({"medewerker", "nieuw", "publiek"})


def texts_are_our_own(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """voorbeeldteksten: what a norm asks for is no longer our example, and has nothing to fill in.

    What a norm asks for is a page of a kind that some rule with P is about. Orange: another page
    is still an example, or has something to fill in.
    """
    nodig: frozenset[str] = zicht.gedeeld[GEVRAAGD]
    fouten = [*_pages(zicht, nodig), *_registers(zicht), *_rounds(zicht)]
    goed = "Er staat geen voorbeeldtekst meer op de site."
    yield from unless(
        fouten, Bevinding("aanwezig", "groen", goed, zicht.in_register("organisatie"))
    )


def _pages(zicht: Zicht, nodig: frozenset[str]) -> Iterator[Bevinding]:
    for blad in zicht.inhoud.bladzijden:
        stand: Stand = "rood" if blad.soort in nodig else "oranje"
        wie, titel = blad.kop.eigenaar, blad.kop.title
        if blad.kop.voorbeeld and blad.taal == "nl":  # a translation has the header of the Dutch
            zin = f"'{titel}' is nog onze voorbeeldtekst; maak er je eigen tekst van."
            yield Bevinding("aanwezig", stand, zin, zicht.in_page(blad, "voorbeeld"), wie)
        for regel, over in _to_fill_in(blad):
            zin = f"In '{titel}' staat nog '{over}'; vul in wat daar hoort."
            yield Bevinding("aanwezig", stand, zin, Plek(blad.pad, regel), wie)


def _to_fill_in(blad: Bladzijde) -> Iterator[tuple[int, str]]:
    for nummer, regel in enumerate(blad.bron.tekst.splitlines()):
        for hier in OPVULLING.finditer(regel):
            yield blad.bron.tekst_regel + nummer, hier[0]


def _registers(zicht: Zicht) -> Iterator[Bevinding]:
    for naam, register in zicht.data.items():
        if getattr(register, "voorbeeld", False) is True:  # a sentence of that name is none
            plek = zicht.in_register(naam, "voorbeeld")
            zin = f"{plek.bestand} is nog ons voorbeeld; vul je eigen gegevens in."
            yield Bevinding("aanwezig", "rood", zin, plek)


def _rounds(zicht: Zicht) -> Iterator[Bevinding]:
    for stuk in zicht.inhoud.rondes.values():
        if stuk.ronde.voorbeeld:
            plek = Plek(f"pulse/{stuk.id}/ronde.yml", stuk.bron.line_of(("voorbeeld",)))
            zin = f"De ronde '{stuk.ronde.titel}' is nog ons voorbeeld; haal hem weg."
            yield Bevinding("aanwezig", "rood", zin, plek)


def everyone_can_read(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """leesbaar: the check found no mistake in the words of pages for everyone, and no HTML.

    Orange: a sentence is too long, a word is difficult, or such a page is written for experts.
    The automated WCAG checks are no part of this: they run in the tests of every build, on every
    page, in light and dark.
    """
    gezien = zicht.inhoud.gezien
    if gezien is None:
        yield not_checked(zicht)
        return
    bladen = {b.bron.naam: b for b in zicht.inhoud.bladzijden if VOOR_IEDEREEN & {*b.kop.doelgroep}}
    gevonden = [fout for fout in gezien if fout.over and fout.bestand in bladen]
    rood = [fout for fout in gevonden if fout.ernst == "fout"]
    zacht = [fout for fout in gevonden if fout.ernst != "fout"]
    plek = zicht.in_register("organisatie")
    goed = Bevinding("aanwezig", "groen", "Pagina's voor iedereen zijn goed te lezen.", plek)
    fouten = [_of(bladen[fout.bestand], fout) for fout in rood]
    fouten += [*_counted(bladen, zacht), *_for_experts(zicht, bladen)]
    yield from unless(fouten, goed)


def _of(blad: Bladzijde, fout: Fout) -> Bevinding:
    zin = f"'{blad.kop.title}': {fout.boodschap.rstrip('.')}."
    return Bevinding("aanwezig", "rood", zin, Plek(blad.pad, fout.regel), blad.kop.eigenaar)


def _counted(bladen: dict[str, Bladzijde], zacht: list[Fout]) -> Iterator[Bevinding]:
    """One finding for all warnings, at the first of them."""
    if zacht:
        eerste = zacht[0]
        aantal = "één zin" if len(zacht) == 1 else f"{len(zacht)} zinnen"
        blad = bladen[eerste.bestand]
        zin = (
            f"Maak {aantal} op pagina's voor iedereen makkelijker; vertrouwd check noemt ze. "
            f"De eerste staat in '{blad.kop.title}'."
        )
        plek = Plek(blad.pad, eerste.regel)
        yield Bevinding("aanwezig", "oranje", zin, plek, blad.kop.eigenaar)


def _for_experts(zicht: Zicht, bladen: dict[str, Bladzijde]) -> Iterator[Bevinding]:
    for blad in bladen.values():
        if blad.kop.leesniveau != "B1" and blad.taal == "nl":
            zin = f"'{blad.kop.title}' is voor iedereen; schrijf de pagina op leesniveau B1."
            plek = zicht.in_page(blad, "leesniveau")
            yield Bevinding("aanwezig", "oranje", zin, plek, blad.kop.eigenaar)


BLOKKEN = {
    "voorbeeldteksten": Bouwblok(texts_are_our_own),
    "leesbaar": Bouwblok(everyone_can_read),
}
