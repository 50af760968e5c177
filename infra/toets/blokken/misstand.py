"""The block about the rules for a misstand: the terms, three ways to tell it, and where outside."""

import re
from collections.abc import Iterator

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import absent, unless
from infra.toets.blokken.tekst import line_of_heading, sections, words
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Plek
from infra.toets.zicht import Zicht, day
from inhoud import tekst
from inhoud.bladzijde import Bladzijde
from inhoud.velden import Blok

DAGEN, MAANDEN = 7, 3  # LAW-01 and LAW-02: to confirm, and to say what was done
HUIS = "huis-voor-klokkenluiders"
NAKIJKEN = 12  # months the list of bodies is trusted
WIJZEN = "bij-wie-en-hoe"  # the heading under which the ways stand
MANIEREN = {
    "op papier of online": r"schriftelijk|op papier|brief|formulier|e-?mail",
    "mondeling": r"mondeling|telefo|\bbel",
    "in een gesprek": r"\bgesprek",
}


class Misstand(Blok):
    """What the block is given: how many bodies there are at least."""

    instanties: int = Field(ge=1)


def reportable(zicht: Zicht, arg: Misstand) -> Iterator[Bevinding]:
    """misstand: terms, ways and bodies are all there, and the page takes them from the data.

    Orange: nobody looked at the list of bodies for a year.
    """
    zin = "De termijnen, drie manieren om te melden en de instanties buiten staan erin."
    gezien = [*_terms(zicht), *_bodies(zicht, arg.instanties)]
    if blad := zicht.stuk:
        gezien += [*_shown(zicht, blad), *_ways(blad)]
    goed = Bevinding("aanwezig", "groen", zin, zicht.in_register("meldinstanties"))
    yield from unless(gezien, goed)


def _terms(zicht: Zicht) -> Iterator[Bevinding]:
    wettelijk = [klok for klok in zicht.data["meldprocedure"].klokken if klok.basis == "wet"]
    plek = zicht.in_register("meldprocedure", "klokken")
    if not any(klok.dagen and klok.dagen <= DAGEN for klok in wettelijk):
        zin = "Zet in meldprocedure.yml een klok met basis wet: bevestigen binnen zeven dagen."
        yield Bevinding("aanwezig", "rood", zin, plek)
    if not any(klok.maanden and klok.maanden <= MAANDEN for klok in wettelijk):
        zin = "Zet in meldprocedure.yml een klok met basis wet: terugkoppelen binnen drie maanden."
        yield Bevinding("aanwezig", "rood", zin, plek)


def _bodies(zicht: Zicht, minstens: int) -> Iterator[Bevinding]:
    lijst = zicht.data.get("meldinstanties")
    if lijst is None:
        yield absent(zicht, "meldinstanties", wat="waar iemand buiten kan melden")
        return
    buiten = [een for een in lijst.instanties if een.soort == "misstand"]
    plek = zicht.in_register("meldinstanties", "instanties")
    if {een.id for een in buiten} <= {HUIS}:
        zin = "Noem in meldinstanties.yml meer dan alleen het Huis voor Klokkenluiders, alle negen."
        yield Bevinding("aanwezig", "rood", zin, plek)
    elif len(buiten) < minstens:
        zin = f"In meldinstanties.yml staan {len(buiten)} van de {minstens} instanties; vul ze aan."
        yield Bevinding("aanwezig", "rood", zin, plek)
    op = lijst.gecontroleerd_op
    if months_later(op, NAKIJKEN) < zicht.dag:
        zin = f"De lijst met instanties is van {day(op)}; kijk na of ze nog klopt."
        plek = zicht.in_register("meldinstanties", "gecontroleerd_op")
        yield Bevinding("actueel", "oranje", zin, plek, voor=months_later(op, NAKIJKEN))


def _shown(zicht: Zicht, blad: Bladzijde) -> Iterator[Bevinding]:
    getoond = {(deel.blok, deel.arg) for deel in tekst.blocks(blad.bron.tekst)}
    for blok, arg, wat in (
        ("klokken", "wet", "de termijnen"),
        ("meldinstanties", "misstand", "de instanties"),
    ):
        if not getoond & {(blok, ""), (blok, arg)}:
            zin = f"Zet in '{blad.kop.title}' de regel {{blok:{blok}:{arg}}}; dan staan {wat} er."
            plek = zicht.in_page(blad, "title")
            yield Bevinding("aanwezig", "rood", zin, plek, blad.kop.eigenaar)


def _ways(blad: Bladzijde) -> Iterator[Bevinding]:
    gezegd = " ".join(words(sections(blad.bron.tekst).get(WIJZEN, "")))
    for manier, patroon in MANIEREN.items():
        if not re.search(patroon, gezegd, re.IGNORECASE):
            zin = f"Zeg in '{blad.kop.title}' onder {{#{WIJZEN}}} dat melden ook {manier} kan."
            plek = Plek(blad.pad, line_of_heading(blad, WIJZEN))
            yield Bevinding("aanwezig", "rood", zin, plek, blad.kop.eigenaar)


BLOKKEN = {"misstand": Bouwblok(reportable, Misstand, soort=True)}
