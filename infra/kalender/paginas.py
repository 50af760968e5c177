"""Moments of pages and people: when a page is looked at again, until when someone is appointed."""

from collections.abc import Iterator

from infra.kalender.blik import Blik, plain
from infra.kalender.moment import Moment
from inhoud.bladzijde import NL
from inhoud.paginas import Profiel


def reviews(blik: Blik) -> Iterator[Moment]:
    """Every Dutch page, by its `herzien_voor`; a translation has the day of the Dutch page."""
    for blad in blik.inhoud.bladzijden:
        if blad.taal == NL and blad.kop.status != "ingetrokken":
            yield Moment(
                voor=blad.kop.herzien_voor,
                wat=f"Nakijken: {plain(blad.kop.title)}",
                soort="herziening",
                eigenaar=blad.kop.eigenaar,
                plek=blik.in_page(blad, "herzien_voor"),
                id=f"herziening-{blad.id}",
            )


def appointments(blik: Blik) -> Iterator[Moment]:
    """Until when a vertrouwenspersoon is appointed."""
    for blad in blik.inhoud.pages("vp-profiel"):
        kop = blad.kop
        if isinstance(kop, Profiel) and kop.aangesteld_tot and kop.status != "ingetrokken":
            yield Moment(
                voor=kop.aangesteld_tot,
                wat=f"Aanstelling loopt af: {kop.naam}, vertrouwenspersoon",
                soort="persoon",
                eigenaar=kop.eigenaar,
                plek=blik.in_page(blad, "aangesteld_tot"),
                id=f"aangesteld-{blad.id}",
            )


def members(blik: Blik) -> Iterator[Moment]:
    """Until when a member of the klachtencommissie is appointed; who decides, appoints."""
    commissie = blik.register("klachtencommissie")
    for nummer, lid in enumerate(commissie.leden if commissie else ()):
        if lid.benoemd_tot:
            yield Moment(
                voor=lid.benoemd_tot,
                wat=f"Benoeming loopt af: {lid.naam}, klachtencommissie",
                soort="persoon",
                eigenaar=commissie.besluitnemer,
                plek=blik.in_register("klachtencommissie", "leden", nummer, "benoemd_tot"),
                id=f"benoemd-{lid.id}",
            )
