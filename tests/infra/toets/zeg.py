"""One more line in a page of the example, with the right or the wrong thing in it."""

from tests.infra.toets.conftest import Proef


def say(proef: Proef, zin: str, naam: str = "plan-van-aanpak") -> Proef:
    """With *zin* at the end of the page *naam*."""
    tekst = proef.inhoud.page(naam).bron.tekst
    return proef.text(naam, tekst, f"{tekst}\n{zin}\n")
