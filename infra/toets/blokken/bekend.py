"""The blocks about being known: made known to everyone (K), and found in two clicks (Z)."""

from collections import deque
from collections.abc import Iterator

from infra.toets.blokken.blad import nothing_there
from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.tekst import linked
from infra.toets.model import Bevinding, Plek, Stand
from infra.toets.zicht import Zicht
from inhoud.adressen import LinkUnknown
from inhoud.bladzijde import Bladzijde
from inhoud.weergave import MENU

KLIKKEN = 2
# At the head or the foot of every page of the intranet, where they exist.
ALTIJD = (
    "waar-kan-ik-terecht", "gedragscode", "vertrouwenspersonen", "klachtenregeling", "privacy",
    "bronnen", "nieuw", "vp-hr-or",
)  # fmt: skip
IEDEREEN = "alle-medewerkers"


def made_known(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """K: the log says that everyone was told of this main version, after it was adopted."""
    blad = zicht.stuk
    yield nothing_there(zicht, "bekendgemaakt") if blad is None else told(zicht, blad)


def told(zicht: Zicht, blad: Bladzijde) -> Bevinding:
    """Whether everyone was told of *blad* as it is now."""
    kop = blad.kop
    major = int(kop.versie.partition(".")[0])
    eerste = kop.vastgesteld_op or kop.ingangsdatum
    log = zicht.data["communicatie"].log
    goed = any(
        bericht.document == blad.id
        and bericht.major == major
        and (eerste is None or eerste <= bericht.datum)
        and bericht.datum <= zicht.dag
        and IEDEREEN in bericht.doelgroep
        for bericht in log
    )
    plek = zicht.in_register("communicatie", "log")
    if goed:
        return Bevinding("bekendgemaakt", "groen", f"'{kop.title}' is bekendgemaakt.", plek)
    zin = (
        f"Maak versie {kop.versie} van '{kop.title}' bekend aan alle medewerkers, "
        "en schrijf dat in communicatie.yml."
    )
    return Bevinding("bekendgemaakt", "rood", zin, plek, "redactie" if _has_editor(zicht) else "")


def _has_editor(zicht: Zicht) -> bool:
    return any(rol.id == "redactie" for rol in zicht.data["rollen"].rollen)


def is_found(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """Z: the page lies within two clicks of the first one."""
    blad = zicht.stuk
    yield nothing_there(zicht, "bekendgemaakt") if blad is None else near(zicht, blad)


def near(zicht: Zicht, blad: Bladzijde) -> Bevinding:
    """How far *blad* lies from the first page."""
    afstand = zicht.once("klikken", lambda: clicks(zicht)).get(blad.id)
    stand: Stand = "groen"
    zin = f"'{blad.kop.title}' vind je binnen twee klikken."
    if afstand is None:
        stand, zin = (
            "rood",
            f"Geen weg leidt van de eerste pagina naar '{blad.kop.title}'; zet ergens een link.",
        )
    elif afstand > KLIKKEN:
        stand = "oranje"
        zin = f"'{blad.kop.title}' ligt {afstand} klikken ver; zet een link op een pagina ervoor."
    return Bevinding("bekendgemaakt", stand, zin, Plek(blad.pad), blad.kop.eigenaar)


def clicks(zicht: Zicht) -> dict[str, int]:
    """Page id → clicks from the first page, by its menu, its choices and the links in texts."""
    bladen = {blad.id: blad for blad in zicht.dutch_pages()}
    begin = next((b for b in bladen.values() if b.kop.slug == "/"), None)
    if begin is None:
        return {}
    overal = {*(naam for _, naam in MENU), *ALTIJD} & bladen.keys()
    afstand, rij = {begin.id: 0}, deque([begin.id])
    while rij:
        hier = rij.popleft()
        for naam in {*overal, *_choices(zicht, bladen[hier]), *_links(zicht, bladen[hier])}:
            if naam not in afstand:
                afstand[naam] = afstand[hier] + 1
                rij.append(naam)
    return afstand


def _links(zicht: Zicht, blad: Bladzijde) -> set[str]:
    return {ander.id for ander in linked(zicht, blad)}


def _choices(zicht: Zicht, blad: Bladzijde) -> set[str]:
    boek = zicht.once("adresboek", zicht.inhoud.address_book)
    adressen = {ander.adres: ander.id for ander in zicht.dutch_pages()} if blad.kop.keuzes else {}
    gevonden = set()
    for keuze in blad.kop.keuzes:
        try:
            gevonden.add(adressen.get(boek.find(keuze.naar.partition("#")[0], blad.pad).pad, ""))
        except LinkUnknown:
            continue  # the check of the content tells
    return gevonden - {""}


BLOKKEN = {"K": Bouwblok(made_known, soort=True), "Z": Bouwblok(is_found, soort=True)}
