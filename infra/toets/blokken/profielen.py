"""The block about vertrouwenspersonen: from inside and outside, trained, and with one role."""

import re
from collections.abc import Callable, Iterator

from pydantic import Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.mensen import NIET_BIJ_STEUN, roles_of
from infra.toets.blokken.register import unless
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Kolom, Plek, Stand
from infra.toets.zicht import Zicht
from inhoud.bladzijde import Bladzijde
from inhoud.paginas import Profiel
from inhoud.velden import Blok

SOORT = "vp-profiel"
SOORTEN = {"intern": "interne", "extern": "externe"}
# Beside being a vertrouwenspersoon, by role and by what someone wrote as nevenfunctie.
NOOIT = NIET_BIJ_STEUN | {
    "leidinggevende",
    "hogere-leidinggevende",
    "directie",
    "bevoegd-gezag",
    "bestuur",
}
LIEVER_NIET = {"hr", "bedrijfsmaatschappelijk-werk"}
_NIET = r"(?<!geen )(?<!niet )"
_NOOIT = re.compile(
    rf"{_NIET}\b(behandelaar|klachtencommissie|leidinggevende|teamleider|afdelingshoofd|manager"
    r"|directeur)\b",
    re.IGNORECASE,
)
_LIEVER_NIET = re.compile(
    rf"{_NIET}\b(hr|hr-\w+|p&o|personeelszaken|bmw|bedrijfsmaatschappelijk)\b", re.IGNORECASE
)


Eigen = tuple[Bladzijde, Profiel]  # a page, and its header as that of a profile


class Profielen(Blok):
    """What the block is given: after how many months someone follows a training again."""

    bijscholing_maanden: int = Field(ge=1, le=120)


def profiles(zicht: Zicht, arg: Profielen) -> Iterator[Bevinding]:
    """profielen: one of each kind is appointed, and each profile is in order.

    Orange: someone works at HR or as maatschappelijk werker, or a day is near.
    """
    alle = [(b, b.kop) for b in zicht.adopted(SOORT) if isinstance(b.kop, Profiel)]
    gezien = [*_both_kinds(zicht, alle)]
    gezien += [een for blad, kop in alle for een in _profile(zicht, blad, kop)]
    zin = "Er zijn vertrouwenspersonen van binnen en van buiten."
    yield from unless(gezien, Bevinding("aanwezig", "groen", zin, _first(zicht, alle)))
    for blad, kop in alle:
        yield _appointment(zicht, blad, kop)
        yield _training(zicht, blad, kop, arg.bijscholing_maanden)


def _first(zicht: Zicht, alle: list[Eigen]) -> Plek:
    return zicht.in_page(alle[0][0], "type") if alle else zicht.in_register("organisatie")


def _both_kinds(zicht: Zicht, alle: list[Eigen]) -> Iterator[Bevinding]:
    for soort, wat in SOORTEN.items():
        eigen = [(blad, kop) for blad, kop in alle if kop.type == soort]
        if any(kop.aangesteld_tot is None or kop.aangesteld_tot >= zicht.dag for _, kop in eigen):
            continue
        zin = f"Er is geen {wat} vertrouwenspersoon; stel er een aan en maak een profiel."
        plek = _first(zicht, alle)
        if eigen:
            zin = f"De aanstelling van elke {wat} vertrouwenspersoon is voorbij; stel er een aan."
            plek = zicht.in_page(eigen[0][0], "aangesteld_tot")
        yield Bevinding("aanwezig", "rood", zin, plek)


def _profile(zicht: Zicht, blad: Bladzijde, kop: Profiel) -> Iterator[Bevinding]:
    if not (kop.opleiding or "").strip():
        zin = f"Zet bij {kop.naam} welke opleiding tot vertrouwenspersoon die volgde."
        yield _of(zicht, blad, "rood", zin, "opleiding")
    if not (kop.telefoon or kop.email):
        zin = f"Zet bij {kop.naam} een telefoonnummer of een mailadres."
        yield _of(zicht, blad, "rood", zin, "telefoon")
    for stand, ook in _also(zicht, kop):
        doe = "dat gaat niet samen; kies iemand anders" if stand == "rood" else "liever een ander"
        zin = f"{kop.naam} is vertrouwenspersoon, met ook de {ook}: {doe}."
        yield _of(zicht, blad, stand, zin, "nevenfunctie")


def _also(zicht: Zicht, kop: Profiel) -> Iterator[tuple[Stand, str]]:
    for rol in roles_of(zicht, kop.naam):
        if rol.id in NOOIT:
            yield "rood", f"rol '{rol.naam}'"
        elif rol.id in LIEVER_NIET:
            yield "oranje", f"rol '{rol.naam}'"
    ook = kop.nevenfunctie or ""
    if _NOOIT.search(ook):
        yield "rood", f"nevenfunctie '{ook}'"
    elif _LIEVER_NIET.search(ook):
        yield "oranje", f"nevenfunctie '{ook}'"


def _appointment(zicht: Zicht, blad: Bladzijde, kop: Profiel) -> Bevinding:
    """Until when; the calendar has that from the page."""
    if kop.aangesteld_tot is None:
        zin = f"Zet bij {kop.naam} tot welke dag die is aangesteld."
        return _of(zicht, blad, "rood", zin, "aangesteld_tot")
    plek, zeg = zicht.in_page(blad, "aangesteld_tot"), _appointed(kop.naam)
    return zicht.within("actueel", kop.aangesteld_tot, zeg, plek, eigenaar=kop.eigenaar)


def _training(zicht: Zicht, blad: Bladzijde, kop: Profiel, maanden: int) -> Bevinding:
    """When the next one is due; who owns the rule plans it, and not who keeps the page."""
    op, plek = kop.laatste_bijscholing, zicht.in_page(blad, "laatste_bijscholing")
    if op is None or op > zicht.dag:
        zin = f"Zet bij {kop.naam} wanneer de laatste bijscholing was; is die er niet, plan er een."
        return Bevinding("actueel", "rood", zin, plek)
    voor, wat = months_later(op, maanden), f"Bijscholing: {kop.naam}"
    return zicht.within("actueel", voor, _trained(kop.naam), plek, wat=wat)


def _appointed(naam: str) -> Callable[[Stand, str], str]:
    return lambda stand, tot: (
        f"{naam} was aangesteld tot {tot}; verleng dat, of haal het profiel weg."
        if stand == "rood"
        else f"{naam} is aangesteld tot {tot}; verleng dat op tijd."
    )


def _trained(naam: str) -> Callable[[Stand, str], str]:
    return lambda stand, tot: (
        f"{naam} had vóór {tot} bijscholing moeten volgen; plan die nu."
        if stand == "rood"
        else f"{naam} volgt vóór {tot} opnieuw bijscholing."
    )


def _of(zicht: Zicht, blad: Bladzijde, stand: Stand, zin: str, veld: str) -> Bevinding:
    kolom: Kolom = "actueel" if veld == "aangesteld_tot" else "aanwezig"
    return Bevinding(kolom, stand, zin, zicht.in_page(blad, veld), blad.kop.eigenaar)


BLOKKEN = {"profielen": Bouwblok(profiles, Profielen)}
