"""Nobody holds two roles that clash (R-22): who advises, who handles, who judges, who decides.

Capitals, accents and spaces make no other person (personen.py).
"""

import re
from collections.abc import Iterable, Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.paginas import Profiel
from inhoud.personen import is_among, person
from inhoud.registers.commissie import NIET_HIER
from inhoud.registers.meldpunt import Lezer
from inhoud.registers.organisatie import Rol

# A vertrouwenspersoon stands beside one of the two sides, so cannot also do this.
NIET_NAAST_ADVIES = (
    "behandelaar", "plaatsvervangend-behandelaar", "extern-onderzoeker", "klachtensecretaris",
)  # fmt: skip


def check_roles(inhoud: Inhoud) -> Iterator[Fout]:
    """The roles in rollen.yml, the committee and the researchers."""
    yield from _advisers_elsewhere(inhoud)
    if "klachtencommissie" in inhoud.data:
        yield from _members(inhoud)
        yield from _same_members(inhoud)
    if "onderzoeken" in inhoud.data:
        yield from _researchers(inhoud)


def people(inhoud: Inhoud, rol: str) -> set[str]:
    """The people named for every role whose id starts with *rol*."""
    return {naam for rij in _rows(inhoud) if rij.id.startswith(rol) for naam in _split(rij.wie)}


def advisers(inhoud: Inhoud) -> set[str]:
    """Every vertrouwenspersoon, by profile and by role."""
    profielen = {blad.kop.naam for blad in inhoud.bladzijden if isinstance(blad.kop, Profiel)}
    return profielen | people(inhoud, "vertrouwenspersoon")


def committee(inhoud: Inhoud) -> set[str]:
    """Every member of the klachtencommissie, by register and by role."""
    gelezen = inhoud.data.get("klachtencommissie")
    leden = {lid.naam for lid in gelezen.leden} if gelezen else set()
    return leden | people(inhoud, "klachtencommissie")


def row(inhoud: Inhoud, rol: str) -> int:
    """Where the first role whose id starts with *rol* stands in rollen.yml."""
    return next(nummer for nummer, rij in enumerate(_rows(inhoud)) if rij.id.startswith(rol))


def _advisers_elsewhere(inhoud: Inhoud) -> Iterator[Fout]:
    advies = advisers(inhoud)
    for nummer, rij in enumerate(_rows(inhoud)):
        if rij.id not in NIET_NAAST_ADVIES:
            continue
        for veld in ("wie", "vervanger"):
            for naam in _both(_split(getattr(rij, veld)), advies):
                zin = f"{veld}: {naam} is vertrouwenspersoon en kan dus geen {rij.id} zijn"
                yield inhoud.fout("rollen", ("rollen", nummer, veld), zin)


def _members(inhoud: Inhoud) -> Iterator[Fout]:
    advies = advisers(inhoud)
    lezers = {lezer.naam for lezer in _readers(inhoud)}
    for nummer, lid in enumerate(inhoud.data["klachtencommissie"].leden):
        plek = ("leden", nummer, "naam")
        if is_among(lid.naam, advies):
            zin = f"naam: {lid.naam} is vertrouwenspersoon en kan dus niet in de commissie"
            yield inhoud.fout("klachtencommissie", plek, zin)
        if is_among(lid.naam, lezers):
            zin = f"naam: {lid.naam} leest meldingen en kan dus niet in de commissie"
            yield inhoud.fout("klachtencommissie", plek, zin)
        for rij in _rows(inhoud):
            if rij.id in NIET_HIER and person(lid.naam) in person(f"{rij.wie} {rij.vervanger}"):
                zin = f"naam: {lid.naam} is ook '{rij.id}' in rollen.yml"
                yield inhoud.fout("klachtencommissie", plek, zin)


def _same_members(inhoud: Inhoud) -> Iterator[Fout]:
    """Who the page on roles names is who sits in the committee."""
    leden = {lid.naam for lid in inhoud.data["klachtencommissie"].leden}
    rol = people(inhoud, "klachtencommissie") if leden else set()
    for naam in sorted(een for een in rol if not is_among(een, leden)):
        plek = ("rollen", row(inhoud, "klachtencommissie"), "wie")
        yield inhoud.fout("rollen", plek, f"wie: {naam} staat niet in klachtencommissie.yml")


def _researchers(inhoud: Inhoud) -> Iterator[Fout]:
    advies = advisers(inhoud)
    for nummer, een in enumerate(inhoud.data["onderzoeken"].onderzoeken):
        for naam in _both(een.uitvoerders, advies):
            plek = ("onderzoeken", nummer, "uitvoerders")
            zin = f"uitvoerders: {naam} is vertrouwenspersoon en onderzoekt dus niet"
            yield inhoud.fout("onderzoeken", plek, zin)


def _rows(inhoud: Inhoud) -> tuple[Rol, ...]:
    return tuple(inhoud.data["rollen"].rollen) if "rollen" in inhoud.data else ()


def _readers(inhoud: Inhoud) -> tuple[Lezer, ...]:
    return tuple(inhoud.data["recipients"].lezers) if "recipients" in inhoud.data else ()


def _both(namen: Iterable[str], anderen: set[str]) -> list[str]:
    """Who of *namen* is also one of *anderen*."""
    return sorted(naam for naam in namen if is_among(naam, anderen))


def _split(wie: str | None) -> set[str]:
    return {naam.strip() for naam in re.split(r",| en ", wie or "") if naam.strip()}
