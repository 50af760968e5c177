"""What must be true between files: every rule is a generator of mistakes."""

from collections.abc import Callable, Iterable, Iterator

from inhoud import tekst
from inhoud.adressen import BUITEN, SCHERMEN, LinkUnknown
from inhoud.fouten import Fout
from inhoud.lezen import Bladzijde, Inhoud

Regel = Callable[[Inhoud], Iterator[Fout]]


def check_pages(inhoud: Inhoud) -> Iterator[Fout]:
    """Ids and addresses are unique; a link goes somewhere; a header fits its folder."""
    yield from _unique(inhoud.bladzijden, lambda blad: f"{blad.taal}/{blad.id}", "de naam")
    yield from _unique(inhoud.bladzijden, lambda blad: blad.adres, "slug: het adres")
    for blad in inhoud.bladzijden:
        yield from _check_header(inhoud, blad)
        yield from _check_links(inhoud, blad)


def _unique(
    bladen: Iterable[Bladzijde], sleutel: Callable[[Bladzijde], str], wat: str
) -> Iterator[Fout]:
    gezien: dict[str, Bladzijde] = {}
    for blad in bladen:
        eerste = gezien.setdefault(sleutel(blad), blad)
        if eerste is not blad:
            regel = blad.bron.line_of(("slug",)) if "slug" in wat else 1
            yield Fout(
                blad.bron.naam, regel, f"{wat} '{sleutel(blad)}' is al van {eerste.bron.naam}"
            )


def _check_header(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    kop, bron = blad.kop, blad.bron
    if kop.taal != blad.taal:
        yield Fout(bron.naam, bron.line_of(("taal",)), f"taal: de map zegt '{blad.taal}'")
    bezet = {doel.pad: naam for naam, doel in SCHERMEN.items() if "meld" in doel.origins}
    if kop.zichtbaarheid == "openbaar" and blad.adres in bezet:
        zin = f"slug: '{blad.adres}' is op het meldpunt al het scherm {bezet[blad.adres]}"
        yield Fout(bron.naam, bron.line_of(("slug",)), zin)
    if "rollen" in inhoud.data:
        yield from _check_roles(inhoud, blad)


def _check_roles(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    rollen = {rol.id for rol in inhoud.data["rollen"].rollen}
    bron = blad.bron
    if blad.kop.eigenaar not in rollen:
        zin = f"eigenaar: rol '{blad.kop.eigenaar}' staat niet in rollen.yml"
        yield Fout(bron.naam, bron.line_of(("eigenaar",)), zin)
    for nummer, rol in enumerate(blad.kop.vastgesteld_door):
        if rol not in rollen:
            zin = f"vastgesteld_door: rol '{rol}' staat niet in rollen.yml"
            yield Fout(bron.naam, bron.line_of(("vastgesteld_door", nummer)), zin)


def _check_links(inhoud: Inhoud, blad: Bladzijde) -> Iterator[Fout]:
    boek = inhoud.address_book()
    eigen = tekst.anchors(blad.bron.tekst)
    for regel, link in tekst.links(blad.bron.tekst):
        zin = _what_is_wrong(inhoud, link, eigen)
        if (
            zin is None
            and not BUITEN.match(link)
            and not link.startswith(("#", "/media/", "media/"))
        ):
            try:
                boek.find(link.partition("#")[0], blad.pad)
            except LinkUnknown:
                zin = "bestaat niet"
        if zin:
            yield Fout(blad.bron.naam, blad.bron.tekst_regel + regel, f"link '{link}' {zin}")


def _what_is_wrong(inhoud: Inhoud, link: str, eigen: set[str]) -> str | None:
    if link.startswith("#"):
        return None if link[1:] in eigen else "wijst naar een kop die er niet is"
    if link.startswith(("/media/", "media/")):
        return None if (inhoud.map / link.lstrip("/")).is_file() else "bestaat niet"
    if link.startswith("http://") and not BUITEN.match(link):
        return "begint met http; schrijf https"
    return None
