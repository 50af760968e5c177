"""The whole check: the content by its own rules, and the norms that it is held against."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from infra import controlewoorden
from infra.toets.normen import read_norms
from inhoud import controle
from inhoud.bladzijde import Inhoud
from inhoud.controle import Verslag
from inhoud.fouten import InhoudRefused


def check(
    content: Path,
    *,
    vervang: Mapping[str, Path] | None = None,
    productie: bool = False,
    peildatum: date | None = None,
) -> Verslag:
    """As `controle.check`, with the mistakes in the norms behind those in the content.

    For real people the words on the posters are those of the keys that the site is built with.
    """
    verslag = controle.check(content, vervang=vervang, productie=productie, peildatum=peildatum)
    _, fouten = read_norms(verslag.inhoud)
    if productie and {"communicatie", "recipients"} <= verslag.inhoud.data.keys():
        fouten += controlewoorden.mistakes(verslag.inhoud)
    return replace(verslag, fouten=[*verslag.fouten, *(str(fout) for fout in sorted(fouten))])


def checked(
    content: Path,
    *,
    vervang: Mapping[str, Path] | None = None,
    productie: bool = False,
    peildatum: date | None = None,
) -> Inhoud:
    """The content of *content*. Raises InhoudRefused with every mistake."""
    verslag = check(content, vervang=vervang, productie=productie, peildatum=peildatum)
    if verslag.fouten:
        raise InhoudRefused(verslag.fouten)
    return verslag.inhoud
