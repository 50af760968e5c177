"""The whole check: read the content, follow every rule, and give all mistakes in order."""

from collections.abc import Mapping
from pathlib import Path

from inhoud import verband
from inhoud.fouten import InhoudRefused
from inhoud.lezen import Inhoud, read_content


def check(
    folder: Path, *, vervang: Mapping[str, Path] | None = None, productie: bool = False
) -> tuple[Inhoud, list[str]]:
    """The content of *folder* and the Dutch lines about what is wrong in it."""
    inhoud, fouten = read_content(folder, vervang=vervang)
    if productie:  # a draft is for the preview; a link to it is then a mistake
        inhoud.bladzijden = [b for b in inhoud.bladzijden if b.kop.status == "vastgesteld"]
    fouten += verband.check_all(inhoud, productie=productie)
    return inhoud, [str(fout) for fout in sorted(set(fouten))]


def checked(
    folder: Path, *, vervang: Mapping[str, Path] | None = None, productie: bool = False
) -> Inhoud:
    """The content of *folder*. Raises InhoudRefused with every mistake."""
    inhoud, regels = check(folder, vervang=vervang, productie=productie)
    if regels:
        raise InhoudRefused(regels)
    return inhoud
