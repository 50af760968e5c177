"""Rules about who can read a melding (R-22: nobody advises, handles and judges at once)."""

import re
from collections.abc import Iterator

from inhoud.fouten import Fout
from inhoud.lezen import Inhoud
from inhoud.meldpunt import Lezer
from inhoud.paginas import Profiel

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
    profielen = {blad.kop.naam for blad in inhoud.bladzijden if isinstance(blad.kop, Profiel)}
    advies = profielen | _names(inhoud, "vertrouwenspersoon")
    commissie = _names(inhoud, "klachtencommissie")
    for nummer, lezer in enumerate(lezers):
        plek = ("lezers", nummer, "naam")
        if lezer.naam in advies:
            zin = f"naam: {lezer.naam} is vertrouwenspersoon en kan dus geen lezer zijn"
            yield inhoud.fout("recipients", plek, zin)
        if lezer.naam in commissie:
            zin = f"naam: {lezer.naam} zit in de klachtencommissie en kan dus geen lezer zijn"
            yield inhoud.fout("recipients", plek, zin)
    for naam in sorted(advies & commissie):
        nummer = _row(inhoud, "klachtencommissie")
        zin = f"wie: {naam} is vertrouwenspersoon en kan dus niet in de klachtencommissie"
        yield inhoud.fout("rollen", ("rollen", nummer, "wie"), zin)


def _names(inhoud: Inhoud, rol: str) -> set[str]:
    """The people named for every role whose id starts with *rol*."""
    rollen = inhoud.data["rollen"].rollen if "rollen" in inhoud.data else ()
    teksten = [rij.wie or "" for rij in rollen if rij.id.startswith(rol)]
    return {naam.strip() for wie in teksten for naam in re.split(r",| en ", wie) if naam.strip()}


def _row(inhoud: Inhoud, rol: str) -> int:
    rollen = inhoud.data["rollen"].rollen
    return next(nummer for nummer, rij in enumerate(rollen) if rij.id.startswith(rol))
