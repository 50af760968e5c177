"""What a page says it serves (`eisen`): it exists, and the page says something about it."""

import re
from collections.abc import Iterator

from inhoud import leestekst, sjablonen, tekst
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.fouten import Fout
from inhoud.paginas import SOORTEN
from inhoud.registers.normen import Eis

# A template that shows more of the page than its title, its summary and its text.
_TOONT_MEER = re.compile(r"(?<!page\.)\bdata\.|\bbladzijden\(|= page\.data\b")


def check_claims(inhoud: Inhoud) -> Iterator[Fout]:
    """Every id in every Dutch header."""
    bekend: dict[str, Eis] = inhoud.data["eisen"].by_id()
    for blad in inhoud.bladzijden:
        if blad.taal == NL:
            yield from _of_page(blad, bekend)


def _of_page(blad: Bladzijde, bekend: dict[str, Eis]) -> Iterator[Fout]:
    woorden = None if _is_filled(blad) else _words(blad)
    for nummer, naam in enumerate(blad.kop.eisen):
        eis = bekend.get(naam)
        if eis is None:
            zin = f"eisen: '{naam}' staat niet in normen/eisen.yml"
            yield blad.fout(("eisen", nummer), zin)
        elif woorden is not None and not eis.shows_in(woorden):
            zin = f"eisen: de pagina zegt niets over {naam} ({eis.zin})"
            yield blad.fout(("eisen", nummer), zin)


def _words(blad: Bladzijde) -> str:
    """The page as its source says it: the header's sentences, then the text."""
    kop = leestekst.read_by_people(SOORTEN[blad.soort], blad.bron.velden)
    delen = [*(zin for _, zin in kop), leestekst.plain(blad.bron.tekst)]
    return " ".join("\n".join(delen).split())


def _is_filled(blad: Bladzijde) -> bool:
    """Whether a register or the kind's own template adds words: only the built page tells then."""
    eigen = any(_shows_more(naam) for naam in (blad.soort, blad.id))
    return eigen or any(tekst.blocks(blad.bron.tekst))


def _shows_more(template: str) -> bool:
    return bool(_TOONT_MEER.search(sjablonen.source(template) or ""))
