"""Rules about pages: one address each, a known owner, a date to look at them again."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from inhoud.adressen import SCHERMEN
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.fouten import Fout
from inhoud.paginas import Profiel
from inhoud.registers.organisatie import Organisatie

OF_THE_MELDPUNT = ("meldprocedure", "klachtenregeling", "klokkenluidersregeling")
DAYS_A_MONTH = 31  # the longest, so that an interval of whole months always fits


def check_pages(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Every rule about a page's header."""
    yield from _unique(inhoud, lambda blad: f"{blad.taal}/{blad.id}", "de naam", ())
    yield from _unique(inhoud, lambda blad: blad.adres, "slug: het adres", ("slug",))
    helpers = _helpers(inhoud)
    for blad in inhoud.bladzijden:
        if blad.taal != NL:  # its header is that of the Dutch page
            continue
        yield from _place(blad)
        yield from _roles(inhoud, blad)
        yield from _review(inhoud, blad)
        yield from _who_helps(blad, helpers)
        yield from _face(inhoud, blad)
        yield from _film(inhoud, blad)
        if productie and blad.kop.voorbeeld:
            yield blad.fout(("voorbeeld",), "voorbeeld: vervang deze voorbeeldtekst door je eigen")


def _unique(
    inhoud: Inhoud, sleutel: Callable[[Bladzijde], str], wat: str, plek: tuple[str, ...]
) -> Iterator[Fout]:
    gezien: dict[str, Bladzijde] = {}
    for blad in inhoud.bladzijden:
        eerste = gezien.setdefault(sleutel(blad), blad)
        if eerste is not blad:
            yield blad.fout(plek, f"{wat} '{sleutel(blad)}' is al van {eerste.bron.naam}")


def _place(blad: Bladzijde) -> Iterator[Fout]:
    bezet = {doel.pad: naam for naam, doel in SCHERMEN.items() if "meld" in doel.origins}
    if blad.kop.zichtbaarheid == "openbaar" and blad.adres in bezet:
        zin = f"slug: '{blad.adres}' is op het meldpunt al het scherm '{bezet[blad.adres]}'"
        yield blad.fout(("slug",), zin)


def _roles(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    rollen = {rol.id for rol in inhoud.data["rollen"].rollen} if "rollen" in inhoud.data else None
    if rollen is not None and blad.kop.eigenaar not in rollen:
        zin = f"eigenaar: rol '{blad.kop.eigenaar}' staat niet in rollen.yml"
        yield blad.fout(("eigenaar",), zin)
    for nummer, rol in enumerate(blad.kop.vastgesteld_door):
        if rollen is not None and rol not in rollen:
            zin = f"vastgesteld_door: rol '{rol}' staat niet in rollen.yml"
            yield blad.fout(("vastgesteld_door", nummer), zin)
    if blad.soort in OF_THE_MELDPUNT and blad.kop.eigenaar.startswith("vertrouwenspersoon"):
        yield blad.fout(("eigenaar",), "eigenaar: een vertrouwenspersoon gaat niet over het melden")


def _review(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    termijnen = inhoud.data.get("termijnen")
    maanden = termijnen.herziening_maanden.get(blad.soort) if termijnen else None
    begin = blad.kop.vastgesteld_op
    if maanden and begin and (blad.kop.herzien_voor - begin).days > maanden * DAYS_A_MONTH:
        zin = f"herzien_voor: een {blad.soort} kijken we binnen {maanden} maanden na"
        yield blad.fout(("herzien_voor",), zin)


def _helpers(inhoud: Inhoud) -> set[str]:
    """Whom a page may name as help; a page that could not be read may be a profile."""
    lijnen = inhoud.data["hulplijnen"].hulplijnen if "hulplijnen" in inhoud.data else ()
    profielen = {blad.id for blad in inhoud.pages("vp-profiel")}
    return {lijn.id for lijn in lijnen} | profielen | inhoud.onleesbaar


def _who_helps(blad: Bladzijde, helpers: set[str]) -> Iterator[Fout]:
    for nummer, naam in enumerate(blad.kop.hulp):
        if naam not in helpers:
            zin = f"hulp: '{naam}' is geen profiel en staat niet in hulplijnen.yml"
            yield blad.fout(("hulp", nummer), zin)


def _face(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    foto = blad.kop.foto.lstrip("/") if isinstance(blad.kop, Profiel) else None
    if foto and (".." in foto.split("/") or not (inhoud.map / foto).is_file()):
        yield blad.fout(("foto",), f"foto: '{foto}' bestaat niet")


def _film(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    """A film on one of our own sites is there; of an address elsewhere we cannot know."""
    film = blad.kop.film_url if isinstance(blad.kop, Profiel) else None
    if film and "organisatie" in inhoud.data and _is_ours(inhoud.data["organisatie"], film):
        pad = urlsplit(film).path
        if pad.rstrip("/") not in {ander.adres.rstrip("/") for ander in inhoud.bladzijden}:
            zin = f"film_url: '{pad}' staat niet op deze site; laat het leeg tot de film er is"
            yield blad.fout(("film_url",), zin)


def _is_ours(organisatie: Organisatie, adres: str) -> bool:
    eigen = (organisatie.intranet_url, organisatie.meld_url, organisatie.behandelen_url)
    return urlsplit(adres).netloc in {urlsplit(url).netloc for url in eigen}
