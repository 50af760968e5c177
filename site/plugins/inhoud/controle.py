"""The whole check: read the content, follow every rule, and give all mistakes in order."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inhoud import regels
from inhoud.bladzijde import Inhoud
from inhoud.fouten import InhoudRefused
from inhoud.lezen import read_content


@dataclass(frozen=True)
class Verslag:
    """What was read, and Dutch lines about it: *fouten* stop a build, *waarschuwingen* do not."""

    inhoud: Inhoud
    fouten: list[str] = field(default_factory=list)
    waarschuwingen: list[str] = field(default_factory=list)


def check(
    folder: Path,
    *,
    vervang: Mapping[str, Path] | None = None,
    productie: bool = False,
    peildatum: dt.date | None = None,
) -> Verslag:
    """The content of *folder* as it is on *peildatum* (today), and what is wrong in it."""
    inhoud, fouten = read_content(folder, vervang=vervang)
    inhoud.peildatum = peildatum or dt.datetime.now(dt.UTC).date()
    if productie:  # a draft is for the preview; a link to it is then a mistake
        inhoud.bladzijden = [b for b in inhoud.bladzijden if b.kop.status == "vastgesteld"]
    alles = sorted({*fouten, *regels.check_all(inhoud, productie=productie)})
    inhoud.gezien = tuple(alles)
    return Verslag(
        inhoud,
        [str(fout) for fout in alles if fout.ernst == "fout"],
        [str(fout) for fout in alles if fout.ernst == "waarschuwing"],
    )


def checked(
    folder: Path,
    *,
    vervang: Mapping[str, Path] | None = None,
    productie: bool = False,
    peildatum: dt.date | None = None,
) -> Inhoud:
    """The content of *folder*. Raises InhoudRefused with every mistake."""
    verslag = check(folder, vervang=vervang, productie=productie, peildatum=peildatum)
    if verslag.fouten:
        raise InhoudRefused(verslag.fouten)
    return verslag.inhoud
