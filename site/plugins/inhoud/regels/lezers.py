"""Rules about who can read a melding (R-22: nobody advises, handles and judges at once)."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.personen import is_among
from inhoud.regels.rollen import advisers, committee, people, row
from inhoud.registers.meldpunt import Lezer

MIN_LINES = 2  # one line alone could agree to keep silent


def check_readers(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Two lines and a noodsleutel; no vertrouwenspersoon; in production everyone has a key."""
    lezers: tuple[Lezer, ...] = inhoud.data["recipients"].lezers
    yield from _enough(inhoud, lezers)
    yield from _apart(inhoud, lezers)
    gezien: set[str] = set()
    for nummer, lezer in enumerate(lezers):
        plek = ("lezers", nummer, "age")
        if productie and not lezer.age:
            yield inhoud.fout("recipients", plek, f"age: {lezer.naam} heeft nog geen sleutel")
        if lezer.age and lezer.age in gezien:
            yield inhoud.fout("recipients", plek, "age: deze sleutel is al van een ander")
        gezien.add(lezer.age)
    if productie and inhoud.data["recipients"].voorbeeld:
        yield inhoud.fout("recipients", ("voorbeeld",), "voorbeeld: vul de echte lezers in")


def _enough(inhoud: Inhoud, lezers: tuple[Lezer, ...]) -> Iterator[Fout]:
    lijnen = {lezer.lijn for lezer in lezers if lezer.soort == "behandelaar"}
    if len(lijnen) < MIN_LINES:
        zin = "lezers: minstens twee behandelaars uit verschillende lijnen zijn nodig"
        yield inhoud.fout("recipients", ("lezers",), zin)
    if not any(lezer.soort == "noodsleutel" for lezer in lezers):
        yield inhoud.fout("recipients", ("lezers",), "lezers: er is geen noodsleutel")


def _apart(inhoud: Inhoud, lezers: tuple[Lezer, ...]) -> Iterator[Fout]:
    advies, commissie = advisers(inhoud), committee(inhoud)
    for nummer, lezer in enumerate(lezers):
        plek = ("lezers", nummer, "naam")
        if is_among(lezer.naam, advies):
            zin = f"naam: {lezer.naam} is vertrouwenspersoon en kan dus geen lezer zijn"
            yield inhoud.fout("recipients", plek, zin)
        if is_among(lezer.naam, commissie):
            zin = f"naam: {lezer.naam} zit in de klachtencommissie en kan dus geen lezer zijn"
            yield inhoud.fout("recipients", plek, zin)
    rol = people(inhoud, "klachtencommissie")
    for naam in sorted(een for een in rol if is_among(een, advies)):
        zin = f"wie: {naam} is vertrouwenspersoon en kan dus niet in de klachtencommissie"
        yield inhoud.fout("rollen", ("rollen", row(inhoud, "klachtencommissie"), "wie"), zin)
