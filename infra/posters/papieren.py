"""Every paper there is, and all of them made at once for the languages that were asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from infra.posters.gegevens import on_every_paper, pictures
from infra.posters.mensen import people
from infra.posters.vouwblad import parts
from infra.posters.weigeren import is_example, refusals
from infra.posters.zetten import typeset
from infra.stop import Stopped
from inhoud.bladzijde import Inhoud


@dataclass(frozen=True)
class Papier:
    """One file per language: *wat* says it to who prints it, *namen* puts people on it."""

    naam: str
    sjabloon: str
    wat: str
    formaat: str = "a4"
    namen: bool = False


PAPIEREN = (
    Papier("poster-a3", "poster", "poster op A3", "a3"),
    Papier("poster-a4", "poster", "poster op A4"),
    Papier("poster-a5", "poster", "poster op A5", "a5"),
    Papier("poster-a3-namen", "poster", "poster op A3, met namen en nummers", "a3", namen=True),
    Papier("poster-a4-namen", "poster", "poster op A4, met namen en nummers", namen=True),
    Papier("stickers", "stickers", "acht stickers op A4"),
    Papier("kaartjes", "kaartje", "tien kaartjes op A4, aan twee kanten", namen=True),
    Papier("folder", "folder", "folder, A4 aan twee kanten, één keer vouwen", namen=True),
)


def make(
    inhoud: Inhoud, talen: Sequence[str], *, url: str | None = None, proef: bool = False
) -> dict[str, bytes]:
    """File name → PDF, for every paper in every one of *talen*.

    *proef* makes papers that say that they are no more than a try. Raises Stopped with all that
    is wrong; then there is nothing.
    """
    if fouten := refusals(inhoud, talen, url=url, proef=proef):
        raise Stopped("\n".join(map(str, fouten)))
    voorbeeld = is_example(inhoud, proef=proef)
    return {
        f"{papier.naam}-{taal}.pdf": make_one(inhoud, papier, taal, voorbeeld=voorbeeld)
        for taal in dict.fromkeys(talen)
        for papier in PAPIEREN
    }


def make_one(inhoud: Inhoud, papier: Papier, taal: str, *, voorbeeld: bool) -> bytes:
    """One paper of content without `refusals`. Raises Stopped when it does not fit."""
    gegevens = on_every_paper(inhoud, taal, voorbeeld=voorbeeld) | {"formaat": papier.formaat}
    if papier.namen:
        gegevens["mensen"] = people(inhoud, taal)
    if papier.sjabloon == "folder":
        gegevens |= parts(inhoud, taal)
    return typeset(f"{papier.naam}-{taal}.pdf", papier.sjabloon, gegevens, pictures(inhoud))
