"""The blocks about privacy: it was weighed beforehand, and what is kept goes in time."""

from collections.abc import Iterator, Sequence

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import Maanden, absent, unless, uses_pulse
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud import tekst
from inhoud.registers.inrichting import Beoordeling
from inhoud.registers.instemmingen import Onderwerp
from inhoud.registers.procedure import Termijnen

BLOK = "bewaartermijnen"  # what a page shows the terms with
TIJDEN = ("melding_open_dagen", "melding_afgesloten_dagen")
# What is kept besides a melding, and has a term of its own.
BEWAREN = (
    "reservekopie", "zaakdossier", "klachtdossier", "personeelsdossier", "vertrouwenspersoon",
)  # fmt: skip
PULSE = "pulse"


class Privacytoets(Maanden):
    """What is assessed, and how long an assessment counts."""

    onderwerpen: tuple[Onderwerp, ...] = Field(min_length=1)


def privacy_was_weighed(zicht: Zicht, arg: Privacytoets) -> Iterator[Bevinding]:
    """dpia: each subject was assessed, with advice, and not too long ago.

    Orange: it has to be looked at again within sixty days. Grey: there is no vragenlijst.
    """
    if "dpia" not in zicht.data:
        yield absent(
            zicht, "dpia", wat="hoe jullie vooraf de privacy toetsten, met het advies erbij"
        )
        return
    rijen = {een.id: (nr, een) for nr, een in enumerate(zicht.data["dpia"].beoordelingen)}
    plek = zicht.in_register("dpia", "beoordelingen")
    for naam in arg.onderwerpen:
        if naam == "vragenlijst" and not uses_pulse(zicht):
            yield Bevinding("aanwezig", "grijs", "Er is hier geen korte vragenlijst.", plek)
        elif naam not in rijen or rijen[naam][1].datum > zicht.dag:
            zin = (
                f"Er is nog geen DPIA over '{naam}'; toets de privacy, "
                "vraag de functionaris gegevensbescherming om advies, en zet het in dpia.yml."
            )
            yield Bevinding("aanwezig", "rood", zin, plek)
        else:
            yield from _assessed(zicht, *rijen[naam], arg.maanden)


def _assessed(zicht: Zicht, nummer: int, een: Beoordeling, maanden: int) -> Iterator[Bevinding]:
    hier = ("beoordelingen", nummer)
    advies = bool(een.fg_advies and een.fg_datum and een.fg_datum <= zicht.dag)
    zin = (
        f"De DPIA '{een.onderwerp}' heeft advies."
        if advies
        else f"De DPIA '{een.onderwerp}' heeft nog geen advies van de functionaris "
        "gegevensbescherming; vraag het, en vul fg_advies en fg_datum in."
    )
    plek = zicht.in_register("dpia", *hier, "fg_advies")
    yield Bevinding("aanwezig", "groen" if advies else "rood", zin, plek, een.eigenaar)
    yield zicht.within(
        "actueel",
        min(een.herzien_voor, months_later(een.datum, maanden)),
        lambda stand, tot: (
            f"De DPIA '{een.onderwerp}' is van {day(een.datum)}; {_again(stand, tot)}"
        ),
        zicht.in_register("dpia", *hier, "herzien_voor"),
        eigenaar=een.eigenaar,
        wat=f"DPIA opnieuw bekijken: {een.onderwerp}",
    )


def _again(stand: Stand, tot: str) -> str:
    if stand == "rood":
        return f"dat moest vóór {tot} opnieuw. Doe het alsnog."
    return f"kijk vóór {tot} opnieuw."


def terms_are_set(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """bewaartermijnen: all that is kept has a term, and a page shows them all."""
    plek = zicht.in_register("termijnen", "bewaren")
    goed = Bevinding("aanwezig", "groen", "Alles wat we bewaren, heeft een termijn.", plek)
    nodig = (*BEWAREN, PULSE) if uses_pulse(zicht) else BEWAREN
    zinnen = _without_term(zicht.data["termijnen"], nodig)
    yield from unless((Bevinding("aanwezig", "rood", zin, plek) for zin in zinnen), goed)
    yield _shown(zicht)


def _without_term(termijnen: Termijnen, nodig: Sequence[str]) -> Iterator[str]:
    for naam in TIJDEN:
        if not getattr(termijnen, naam):
            yield f"Zeg in termijnen.yml bij {naam} hoe lang jullie een melding bewaren."
    gezet = {een.id for een in termijnen.bewaren if een.hoe_lang.strip()}
    for naam in nodig:
        if naam not in gezet:
            yield f"Zeg in termijnen.yml bij bewaren hoe lang jullie '{naam}' bewaren."


def _shown(zicht: Zicht) -> Bevinding:
    bladen = zicht.stukken
    for blad in bladen:
        if any(deel.blok == BLOK for deel in tekst.blocks(blad.bron.tekst)):
            zin = f"'{blad.kop.title}' laat zien hoe lang we bewaren."
            return Bevinding("bekendgemaakt", "groen", zin, Plek(blad.pad))
    zin = f"Zet {{blok:{BLOK}}} op de privacypagina, zodat iedereen ziet hoe lang jullie bewaren."
    plek = Plek(bladen[0].pad) if bladen else zicht.in_register("termijnen", "bewaren")
    return Bevinding("bekendgemaakt", "rood", zin, plek, bladen[0].kop.eigenaar if bladen else "")


BLOKKEN = {
    "dpia": Bouwblok(privacy_was_weighed, Privacytoets),
    "bewaartermijnen": Bouwblok(terms_are_set, soort=True),
}
