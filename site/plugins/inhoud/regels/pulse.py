"""Rules about rounds of the pulse: one at a time, one nulmeting, and nothing half-ready."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.regels.taal import forbidden
from inhoud.registers.pulse import Ronde
from inhoud.ronde import Rondestuk
from inhoud.vertaling import untranslated
from inhoud.verwijzing import references

RUST = dt.timedelta(days=7)  # between the last day and the results
GEDULD = dt.timedelta(days=60)  # after its last day a round is released, or thrown away


def check_rounds(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Every round, and the rounds together."""
    stukken = list(inhoud.rondes.values())
    yield from _apart(stukken)
    yield from _one_baseline(stukken)
    yield from _keys_once(stukken)
    for stuk in stukken:
        yield from _way_in(stuk, productie=productie)
        yield from _names(inhoud, stuk)
        yield from _words(inhoud, stuk)
        yield from _after(inhoud, stuk)
        if productie and stuk.ronde.voorbeeld:
            yield stuk.fout(("voorbeeld",), "voorbeeld: dit is een ronde van ons voorbeeld")


def _apart(stukken: list[Rondestuk]) -> Iterator[Fout]:
    for eerder, later in pairwise(stukken):
        if later.ronde.opent <= eerder.ronde.sluit:
            yield later.fout(("opent",), f"opent: dan loopt de ronde '{eerder.id}' nog")


def _one_baseline(stukken: list[Rondestuk]) -> Iterator[Fout]:
    for stuk in stukken[1:]:
        if stuk.ronde.nulmeting:
            zin = f"nulmeting: alleen de eerste ronde is dat, en die heet '{stukken[0].id}'"
            yield stuk.fout(("nulmeting",), zin)


def _way_in(stuk: Rondestuk, *, productie: bool) -> Iterator[Fout]:
    ronde = stuk.ronde
    if ronde.toegang == "code":
        if ronde.uitgifte or ronde.sleutels:
            yield stuk.fout(("toegang",), "uitgifte en sleutels horen bij toegang: blind")
        return
    if ronde.uitgifte is None:
        yield stuk.fout(("toegang",), "uitgifte: zeg wanneer iemand een deelnamekaart kan halen")
    elif ronde.uitgifte.sluit >= ronde.opent:
        zin = "uitgifte: sluit voordat de vragen opengaan, anders verraadt het moment wie wie is"
        yield stuk.fout(("uitgifte", "sluit"), zin)
    yield from _keys(stuk, productie=productie)


def _keys(stuk: Rondestuk, *, productie: bool) -> Iterator[Fout]:
    gegeven = [sleutel.groep for sleutel in stuk.ronde.sleutels]
    groepen: list[str | None] = [groep.id for groep in stuk.ronde.groepen]
    if not gegeven:
        zin = f"sleutels: maak ze met: vertrouwd pulse sleutel --ronde {stuk.id}"
        fout = stuk.fout(("toegang",), zin)
        yield fout if productie else fout.as_warning()
    elif gegeven != [None] and sorted(map(str, gegeven)) != sorted(map(str, groepen)):
        yield stuk.fout(("sleutels",), "sleutels: een voor de hele ronde, of een voor elke groep")


def _keys_once(stukken: list[Rondestuk]) -> Iterator[Fout]:
    """With a key that two rounds or groups share a code of the one buys a kaart of the other."""
    gezien: set[str] = set()
    for stuk in stukken:
        for nummer, sleutel in enumerate(stuk.ronde.sleutels):
            if sleutel.n in gezien:
                zin = "n: deze sleutel is al eens gebruikt; maak een nieuwe"
                yield stuk.fout(("sleutels", nummer, "n"), zin)
            gezien.add(sleutel.n)


def _names(inhoud: Inhoud, stuk: Rondestuk) -> Iterator[Fout]:
    """What a round names that stands elsewhere, and what stands in it twice."""
    rollen, cijfers = inhoud.data.get("rollen"), inhoud.data.get("cijfers")
    for plek, _, naam in references(stuk.ronde):
        if rollen and naam not in {rol.id for rol in rollen.rollen}:
            yield stuk.fout(plek, f"{plek[-1]}: rol '{naam}' staat niet in rollen.yml")
    for nummer, vraag in enumerate(stuk.ronde.vragen):
        naam = vraag.vergelijk.cijfer if vraag.vergelijk else ""
        if naam and cijfers and naam not in {cijfer.id for cijfer in cijfers.cijfers}:
            zin = f"cijfer: '{naam}' staat niet in cijfers.yml"
            yield stuk.fout(("vragen", nummer, "vergelijk", "cijfer"), zin)
    for lijst in ("groepen", "vragen", "vervolg"):
        namen = [een.id for een in getattr(stuk.ronde, lijst)]
        for nummer, naam in enumerate(namen):
            if naam in namen[:nummer]:
                yield stuk.fout((lijst, nummer, "id"), f"id: '{naam}' staat er twee keer")


def _words(inhoud: Inhoud, stuk: Rondestuk) -> Iterator[Fout]:
    """Nothing said that we never say; and who answers can do so in each language of the site."""
    if verboden := inhoud.data.get("verboden"):
        yield from forbidden(stuk.bron, Ronde, verboden.for_kind("pulse"))
    verplicht = inhoud.data["organisatie"].talen_verplicht if "organisatie" in inhoud.data else ()
    over = stuk.ronde.sluit < inhoud.peildatum
    for taal in inhoud.talen[1:]:
        bron = stuk.vertalingen.get(taal)
        bestand = stuk.bron.naam.removesuffix("ronde.yml") + f"{taal}.yml"
        for plek in untranslated(Ronde, stuk.bron.velden, bron.velden if bron else {}):
            fout = Fout(bestand, 1, f"nog niet vertaald: {plek}")
            yield fout if taal in verplicht and not over else fout.as_warning()


def _after(inhoud: Inhoud, stuk: Rondestuk) -> Iterator[Fout]:
    if stuk.release and stuk.release.vrijgegeven < stuk.ronde.sluit + RUST:
        zin = "sluit: de uitslag is er al, en van voor een week na deze dag"
        yield stuk.fout(("sluit",), zin)
    if stuk.release and not stuk.ronde.vervolg:
        yield stuk.fout((), "vervolg: schrijf wat je gaat doen, wie en wanneer").as_warning()
    if not stuk.release and stuk.ronde.sluit + GEDULD < inhoud.peildatum:
        zin = f"deze ronde is nog niet vrijgegeven: vertrouwd pulse release --ronde {stuk.id}"
        yield stuk.fout(("sluit",), zin).as_warning()
