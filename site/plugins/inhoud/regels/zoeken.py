"""A search word leads to a page or a screen that exists."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout


def check_search_words(inhoud: Inhoud) -> Iterator[Fout]:
    """Every row of zoekwoorden.yml."""
    doelen = inhoud.address_book().doelen.keys() | inhoud.onleesbaar
    for nummer, rij in enumerate(inhoud.data["zoekwoorden"].zoekwoorden):
        if rij.pagina not in doelen:
            plek = ("zoekwoorden", nummer, "pagina")
            yield inhoud.fout("zoekwoorden", plek, f"pagina: '{rij.pagina}' bestaat niet")
