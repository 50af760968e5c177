"""Rules about other languages: no Dutch left where it matters, and honest about the rest."""

import re
from collections.abc import Iterator

from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.fouten import Fout
from inhoud.registers import REGISTERS, place
from inhoud.vertaling import untranslated

# Who tells something in another language meets these, from the first page to the answer.
HELE_WEG = (
    "posters", "meld", "intake", "meldprocedure", "hulplijnen", "escalatie", "recipients",
)  # fmt: skip
NODIGE_SOORTEN = ("gedragscode", "meldprocedure", "vertrouwensvoorziening")
HULP = "hulp"  # the address of the page that has all ways to get help
# Of these the form shows a part.
IN_HET_FORMULIER = {
    "gedragsvormen": re.compile(r"\.(naam|kort)$|\.vormen\.\w+\.(tekst|uitleg)$"),
    "discriminatiegronden": re.compile(r"\.(tekst|uitleg)$"),
}


def check_translations(inhoud: Inhoud) -> Iterator[Fout]:
    """Every other language of the site."""
    for taal in inhoud.talen[1:]:
        for naam in (*HELE_WEG, *IN_HET_FORMULIER):
            yield from _whole(inhoud, taal, naam)
        if taal in inhoud.data["organisatie"].talen_verplicht:
            yield from _pages(inhoud, taal)
    for blad in inhoud.bladzijden:
        if blad.taal != NL:
            yield from _honest(inhoud, blad)


def _pages(inhoud: Inhoud, taal: str) -> Iterator[Fout]:
    for blad in inhoud.bladzijden:
        nodig = blad.soort in NODIGE_SOORTEN or blad.kop.slug == HULP
        gelezen = inhoud.page(blad.id, taal) or blad.id in inhoud.onleesbaar
        if blad.taal == NL and nodig and not gelezen:
            bestand = f"{inhoud.map.name}/{blad.soort}/{taal}/{blad.id}.md"
            zin = f"deze vertaling ontbreekt; '{taal}' staat bij talen_verplicht"
            yield Fout(bestand, 1, zin)


def _whole(inhoud: Inhoud, taal: str, naam: str) -> Iterator[Fout]:
    basis = inhoud.bronnen.get(naam)
    over = inhoud.vertalingen.get(taal, {}).get(naam)
    if basis is None:
        return
    bestand = f"{inhoud.map.name}/{place(naam).parent}/{taal}/{naam}.yml"
    for plek in untranslated(REGISTERS[naam], basis.velden, over.velden if over else {}):
        if naam not in IN_HET_FORMULIER or IN_HET_FORMULIER[naam].search(plek):
            yield _by_need(inhoud, taal, Fout(bestand, 1, f"nog niet vertaald: {plek}"))


def _honest(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    bron = inhoud.page(blad.id)
    if bron is None:
        return  # the Dutch page has a mistake, which is told
    if blad.kop.vertaling_van is None:
        yield blad.fout((), "vertaling_van: zeg van welke Nederlandse versie dit de vertaling is")
    elif behind(blad, bron):
        zin = f"vertaling_van: de Nederlandse pagina is al versie {bron.kop.versie}"
        yield blad.fout(("vertaling_van",), zin).as_warning()
    if not blad.kop.nagekeken_door:
        zin = "nagekeken_door: niemand die deze taal van huis uit spreekt las dit"
        yield blad.fout((), zin).as_warning()


def behind(blad: Bladzijde, bron: Bladzijde) -> bool:
    """Whether the Dutch page says something else by now: its major version is newer."""
    van = blad.kop.vertaling_van or "0.0"
    return int(van.split(".")[0]) < int(bron.kop.versie.split(".")[0])


def _by_need(inhoud: Inhoud, taal: str, fout: Fout) -> Fout:
    nodig = taal in inhoud.data["organisatie"].talen_verplicht
    return fout if nodig else fout.as_warning()
