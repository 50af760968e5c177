"""Why no paper is made: what is wrong in the content, on the line where it can be mended."""

from collections.abc import Iterator, Sequence

from infra import controlewoorden
from infra.posters.adres import mistakes
from infra.posters.mensen import GEVAAR, lines, profiles
from infra.posters.vouwblad import CODE, missing
from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers import REGISTERS, place
from inhoud.vertaling import untranslated

OP_PAPIER = {"posters": "", "communicatie": "poster_zin"}  # what has to be said in each language


def refusals(
    inhoud: Inhoud, talen: Sequence[str], *, url: str | None = None, proef: bool = False
) -> list[Fout]:
    """All that stands in the way of papers in *talen*, in order; empty when they can be made."""
    organisatie = inhoud.data["organisatie"]
    alles = [
        inhoud.fout("organisatie", (veld,), f"{veld}: {zin}")
        for veld, zin in mistakes(organisatie, url, proef=proef)
    ]
    for taal in (taal for taal in talen if taal not in organisatie.talen):
        keuze = ", ".join(organisatie.talen)
        zin = f"talen: '{taal}' staat hier niet bij; kies uit {keuze}"
        alles.append(inhoud.fout("organisatie", ("talen",), zin))
    alles += [*controlewoorden.mistakes(inhoud), *_help(inhoud), *_own_texts(inhoud)]
    alles += [] if proef else [*_keys(inhoud), *_draft(inhoud)]
    for taal in (taal for taal in talen if taal in organisatie.talen):
        alles += [*_said_in(inhoud, taal), *missing(inhoud, taal)]
    return sorted(set(alles))


def is_example(inhoud: Inhoud, *, proef: bool) -> bool:
    """Whether the paper must say of itself that it is not for the wall."""
    echt = controlewoorden.compute(inhoud.data["recipients"].lezers)
    return proef or inhoud.data["organisatie"].voorbeeld or not echt


def _keys(inhoud: Inhoud) -> Iterator[Fout]:
    if inhoud.data["organisatie"].voorbeeld:
        return
    for nummer, lezer in enumerate(inhoud.data["recipients"].lezers):
        if not lezer.age:
            zin = f"age: {lezer.naam} heeft nog geen sleutel; alleen kijken kan met --proef"
            yield inhoud.fout("recipients", ("lezers", nummer, "age"), zin)


def _draft(inhoud: Inhoud) -> Iterator[Fout]:
    blad = inhoud.page(CODE)
    if blad and blad.kop.status != "vastgesteld":
        zin = "status: de folder wacht tot dit is vastgesteld; alleen kijken kan met --proef"
        yield blad.fout(("status",), zin)


def _help(inhoud: Inhoud) -> Iterator[Fout]:
    if GEVAAR not in {lijn["nummer"] for lijn in lines(inhoud, "nl", "nood")}:
        zin = f"hulplijnen: op elk papier staat {GEVAAR}; zet het hier, met soort: nood"
        yield inhoud.fout("hulplijnen", ("hulplijnen",), zin)
    if not profiles(inhoud, "nl"):
        zin = "er is nog geen vastgesteld profiel van een vertrouwenspersoon"
        yield Fout(f"{inhoud.map.name}/vp-profiel/nl", 1, zin)


def _own_texts(inhoud: Inhoud) -> Iterator[Fout]:
    if "posters" not in inhoud.data:
        zin = "dit bestand ontbreekt; hierin staan de woorden voor op papier"
        yield Fout(f"{inhoud.map.name}/{place('posters').as_posix()}", 1, zin)
    if not inhoud.data["communicatie"].poster_zin:
        zin = "poster_zin: zeg hier de zin die bovenaan staat"
        yield inhoud.fout("communicatie", (), zin)


def _said_in(inhoud: Inhoud, taal: str) -> Iterator[Fout]:
    """A paper speaks one language."""
    if taal == inhoud.talen[0]:
        return
    for naam, alleen in OP_PAPIER.items():
        basis, over = inhoud.bronnen.get(naam), inhoud.vertalingen[taal].get(naam)
        if basis is None:
            continue
        bestand = f"{inhoud.map.name}/{place(naam).parent.as_posix()}/{taal}/{naam}.yml"
        for plek in untranslated(REGISTERS[naam], basis.velden, over.velden if over else {}):
            if plek.startswith(alleen):
                yield Fout(bestand, 1, f"nog niet vertaald: {plek}")
