"""The blocks about what everyone can find: pages nearby, help on every page, every language."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from infra.site_path import SITE
from infra.toets.blokken.bekend import near
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import unless
from infra.toets.blokken.tekst import Soort, linked_kinds
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Kolom, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud import sjablonen
from inhoud.bladzijde import NL, Bladzijde
from inhoud.paginas import Regeling
from inhoud.regels.talen import HULP, behind
from inhoud.zinnen import zinnen

NAKIJKEN = 12  # months a number is trusted
KOP = "onderdelen/kop"  # the template of what stands above every page
DAARIN = ('class="hulp-nodig"', "T.hulp_nodig", "hulp.nummers()")
Soorten = Annotated[tuple[Soort, ...], Field(min_length=1)]


def found(zicht: Zicht, soorten: tuple[str, ...]) -> Iterator[Bevinding]:
    """vindbaar: of each kind there is a page within two clicks; further is orange."""
    for soort in soorten:
        bladen = _pages_of(zicht, soort)
        if not bladen:
            yield _nothing(zicht, "bekendgemaakt", soort)
        for blad in bladen:
            yield near(zicht, blad)


def _nothing(zicht: Zicht, kolom: Kolom, soort: str) -> Bevinding:
    zin = f"Er is geen vastgestelde pagina van de soort {soort}; maak hem en laat hem vaststellen."
    return Bevinding(kolom, "rood", zin, zicht.in_register("organisatie"))


def _pages_of(zicht: Zicht, soort: str) -> list[Bladzijde]:
    """The adopted pages of *soort*; of `hulp` the one page that has all ways to get help."""
    bladen = zicht.adopted(soort)
    return [blad for blad in bladen if blad.kop.slug == HULP] if soort == HULP else bladen


def help_everywhere(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """hulp-nodig: the bar of every page opens on numbers that help, in every language.

    Orange: nobody looked at the numbers for a year.
    """
    zin = "Boven elke pagina staat 'Hulp nodig?' met een nummer voor nood."
    goed = Bevinding("bekendgemaakt", "groen", zin, zicht.in_register("hulplijnen"))
    yield from unless([*_bar(zicht), *_words(zicht), *_numbers(zicht)], goed)


def _bar(zicht: Zicht) -> Iterator[Bevinding]:
    kop, basis = sjablonen.source(KOP) or "", sjablonen.source("base") or ""
    if not all(deel in kop for deel in DAARIN) or "deel.balk()" not in basis:
        zin = (
            f"Zet 'Hulp nodig?' terug in de balk van elke pagina: site/theme/templates/{KOP}.html."
        )
        yield Bevinding("bekendgemaakt", "rood", zin, zicht.in_register("hulplijnen"))


def _words(zicht: Zicht) -> Iterator[Bevinding]:
    for taal in zicht.organisatie.talen:
        if not zinnen(SITE / "i18n", taal).get("hulp_nodig"):
            zin = f"Vertaal 'Hulp nodig?' in site/i18n/{taal}.yml (hulp_nodig)."
            yield Bevinding("bekendgemaakt", "rood", zin, zicht.in_register("organisatie", "talen"))


def _numbers(zicht: Zicht) -> Iterator[Bevinding]:
    lijst = zicht.data["hulplijnen"]
    if not any(lijn.soort == "nood" and lijn.telefoon for lijn in lijst.hulplijnen):
        zin = "Zet in hulplijnen.yml een nummer voor nood (soort: nood), zoals 112."
        plek = zicht.in_register("hulplijnen", "hulplijnen")
        yield Bevinding("bekendgemaakt", "rood", zin, plek)
    op = lijst.gecontroleerd_op
    if op is None or months_later(op, NAKIJKEN) < zicht.dag:
        toen = f"voor het laatst op {day(op)}" if op else "nog nooit"
        zin = f"De nummers in hulplijnen.yml zijn {toen} nagekeken; kijk na of ze kloppen."
        plek = zicht.in_register("hulplijnen", "gecontroleerd_op")
        yield Bevinding("bekendgemaakt", "oranje", zin, plek)


def translated(zicht: Zicht, soorten: tuple[str, ...]) -> Iterator[Bevinding]:
    """vertalingen: in every agreed language each page is there, and says this main version."""
    talen = [taal for taal in zicht.organisatie.talen_verplicht if taal != NL]
    plek = zicht.in_register("organisatie", "talen_verplicht")
    if not talen:
        zin = "Er is naast Nederlands geen taal afgesproken (talen_verplicht)."
        yield Bevinding("aanwezig", "grijs", zin, plek)
        return
    goed = Bevinding("aanwezig", "groen", f"De pagina's zijn er ook in: {', '.join(talen)}.", plek)
    bij = Bevinding("actueel", "groen", "De vertalingen zeggen hetzelfde als het Nederlands.", plek)
    bladen = {soort: _pages_of(zicht, soort) for soort in soorten}
    gezien = [
        een
        for soort in soorten
        for taal in talen
        for blad in bladen[soort]
        for een in _spoken(zicht, blad, taal)
    ]
    gezien += [_nothing(zicht, "aanwezig", soort) for soort in soorten if not bladen[soort]]
    yield from unless(gezien, goed, bij)


def _spoken(zicht: Zicht, blad: Bladzijde, taal: str) -> Iterator[Bevinding]:
    naam = zinnen(SITE / "i18n", NL)["meld"]["talen_namen"].get(taal, taal)
    ander, kop = zicht.inhoud.page(blad.id, taal), blad.kop
    if ander is None:
        zin = f"'{kop.title}' is er niet in deze taal: {naam}. Laat de pagina vertalen."
        plek = Plek(f"{blad.soort}/{taal}/{blad.id}.md")
        yield Bevinding("aanwezig", "rood", zin, plek, kop.eigenaar)
    elif behind(ander, blad):
        zin = (
            f"De vertaling van '{kop.title}' ({naam}) is van versie {ander.kop.vertaling_van}; "
            f"laat versie {kop.versie} vertalen."
        )
        plek = zicht.in_page(ander, "vertaling_van")
        yield Bevinding("actueel", "oranje", zin, plek, kop.eigenaar)


def linked_from_rules(zicht: Zicht, soorten: tuple[str, ...]) -> Iterator[Bevinding]:
    """verwijzing: every regeling links to these kinds; one missing is orange, all missing red."""
    regelingen = [blad for blad in zicht.dutch_pages() if isinstance(blad.kop, Regeling)]
    vast = [blad for blad in regelingen if blad in zicht.adopted(blad.soort)]
    plek = zicht.in_register("organisatie")
    if not vast:
        zin = "Er is nog geen regeling vastgesteld; daarna kijken we naar de links."
        yield Bevinding("aanwezig", "grijs", zin, plek)
        return
    zin = "Elke regeling wijst naar de gedragscode en naar wie steunt."
    goed = Bevinding("aanwezig", "groen", zin, plek)
    yield from unless((een for blad in vast for een in _links(zicht, blad, soorten)), goed)


def _links(zicht: Zicht, blad: Bladzijde, soorten: tuple[str, ...]) -> Iterator[Bevinding]:
    nodig = [soort for soort in soorten if soort != blad.soort]
    gelinkt = linked_kinds(zicht, blad)
    mist = [soort for soort in nodig if soort not in gelinkt]
    if mist:
        zin = f"Zet in '{blad.kop.title}' een link naar: {' en '.join(mist)}."
        plek = Plek(blad.pad, blad.bron.tekst_regel)
        stand: Stand = "rood" if mist == list(soorten) else "oranje"
        yield Bevinding("aanwezig", stand, zin, plek, blad.kop.eigenaar)


BLOKKEN = {
    "vindbaar": Bouwblok(found, Soorten),
    "hulp-nodig": Bouwblok(help_everywhere),
    "vertalingen": Bouwblok(translated, Soorten),
    "verwijzing": Bouwblok(linked_from_rules, Soorten),
}
