"""What must be true of the meldpunt's registers: readers, questions, statuses, escalation."""

from collections.abc import Iterator
from typing import Any

from inhoud.fouten import Fout
from inhoud.lezen import Inhoud
from inhoud.paginas import Profiel
from inhoud.procedure import STATUSSEN

LISTS = {
    "recipients": ("lezers",),
    "intake": ("vragen", "groepen"),
    "meld": ("blokken", "hulp"),
    "meldprocedure": ("statussen", "klokken", "routes"),
    "rollen": ("rollen",),
    "hulplijnen": ("hulplijnen",),
}


def check_registers(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Every rule over the registers that could be read."""
    yield from _ids_once(inhoud)
    if "recipients" in inhoud.data:
        yield from _readers(inhoud, productie=productie)
    if "intake" in inhoud.data:
        yield from _questions(inhoud)
    if "meldprocedure" in inhoud.data:
        yield from _statuses(inhoud)


def _at(inhoud: Inhoud, register: str, plek: tuple[int | str, ...], zin: str) -> Fout:
    bron = inhoud.bronnen[register]
    return Fout(bron.naam, bron.line_of(plek), zin)


def _ids_once(inhoud: Inhoud) -> Iterator[Fout]:
    for register, lijsten in LISTS.items():
        for lijst in lijsten if register in inhoud.data else ():
            gezien: set[str] = set()
            for nummer, item in enumerate(getattr(inhoud.data[register], lijst)):
                if item.id in gezien:
                    zin = f"id: '{item.id}' staat er twee keer"
                    yield _at(inhoud, register, (lijst, nummer, "id"), zin)
                gezien.add(item.id)


def _readers(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Two behandelaars of different lines and a noodsleutel; never a vertrouwenspersoon (R-22)."""
    lezers = inhoud.data["recipients"].lezers
    behandelaars = [lezer for lezer in lezers if lezer.soort == "behandelaar"]
    if len({lezer.lijn for lezer in behandelaars}) < 2:  # noqa: PLR2004 - two lines, the rule itself
        zin = "lezers: minstens twee behandelaars uit verschillende lijnen zijn nodig"
        yield _at(inhoud, "recipients", ("lezers",), zin)
    if len(behandelaars) == len(lezers):
        yield _at(inhoud, "recipients", ("lezers",), "lezers: een noodsleutel ontbreekt")
    for nummer, lezer in enumerate(lezers):
        if lezer.naam in _never_readers(inhoud):
            zin = f"naam: {lezer.naam} is vertrouwenspersoon of lid van de klachtencommissie"
            yield _at(
                inhoud, "recipients", ("lezers", nummer, "naam"), f"{zin} en kan geen lezer zijn"
            )
        if productie and not lezer.age:
            zin = f"age: {lezer.naam} heeft nog geen sleutel"
            yield _at(inhoud, "recipients", ("lezers", nummer, "age"), zin)
    yield from _keys_once(inhoud)


def _keys_once(inhoud: Inhoud) -> Iterator[Fout]:
    gezien: set[str] = set()
    for nummer, lezer in enumerate(inhoud.data["recipients"].lezers):
        if lezer.age and lezer.age in gezien:
            yield _at(
                inhoud, "recipients", ("lezers", nummer, "age"), "age: deze sleutel staat er al"
            )
        gezien.add(lezer.age)


def _never_readers(inhoud: Inhoud) -> set[str]:
    namen = {blad.kop.naam for blad in inhoud.bladzijden if isinstance(blad.kop, Profiel)}
    for rol in inhoud.data["rollen"].rollen if "rollen" in inhoud.data else ():
        if rol.id.startswith(("vertrouwenspersoon", "klachtencommissie")) and rol.wie:
            namen.update(naam.strip() for naam in rol.wie.split(","))
    return namen


def _questions(inhoud: Inhoud) -> Iterator[Fout]:
    """A question can only depend on an answer that was asked before it."""
    vragen = inhoud.data["intake"].vragen
    eerder: dict[str, set[str]] = {}
    for nummer, vraag in enumerate(vragen):
        yield from _answers_once(inhoud, nummer, vraag)
        for ander, antwoorden in vraag.toon_als.items():
            plek = ("vragen", nummer, "toon_als", ander)
            if ander not in eerder:
                zin = f"toon_als: vraag '{ander}' staat niet vóór deze vraag"
                yield _at(inhoud, "intake", plek, zin)
            for los in sorted(set(antwoorden) - eerder.get(ander, set(antwoorden))):
                zin = f"toon_als: vraag '{ander}' heeft geen antwoord '{los}'"
                yield _at(inhoud, "intake", plek, zin)
        eerder[vraag.id] = {antwoord.id for antwoord in vraag.antwoorden}


def _answers_once(inhoud: Inhoud, nummer: int, vraag: Any) -> Iterator[Fout]:  # noqa: ANN401
    gezien: set[str] = set()
    for plaats, antwoord in enumerate(vraag.antwoorden):
        if antwoord.id in gezien:
            plek = ("vragen", nummer, "antwoorden", plaats, "id")
            yield _at(inhoud, "intake", plek, f"id: antwoord '{antwoord.id}' staat er twee keer")
        gezien.add(antwoord.id)


def _statuses(inhoud: Inhoud) -> Iterator[Fout]:
    procedure = inhoud.data["meldprocedure"]
    namen = {status.id for status in procedure.statussen}
    klokken = {klok.id for klok in procedure.klokken}
    for mist in (naam for naam in STATUSSEN if naam not in namen):
        yield _at(inhoud, "meldprocedure", ("statussen",), f"statussen: '{mist}' ontbreekt")
    for nummer, status in enumerate(procedure.statussen):
        plek = ("statussen", nummer)
        if status.id not in STATUSSEN:
            zin = f"id: '{status.id}' is geen status; kies uit {', '.join(STATUSSEN)}"
            yield _at(inhoud, "meldprocedure", (*plek, "id"), zin)
        for volgende in (naam for naam in status.volgende if naam not in STATUSSEN):
            zin = f"volgende: '{volgende}' is geen status"
            yield _at(inhoud, "meldprocedure", (*plek, "volgende"), zin)
        if status.klok and status.klok not in klokken:
            zin = f"klok: '{status.klok}' staat niet bij klokken"
            yield _at(inhoud, "meldprocedure", (*plek, "klok"), zin)
