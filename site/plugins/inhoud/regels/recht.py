"""Rules about what is said of the law: outside is more than one place to go (LAW-06)."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout

HUIS = "huis-voor-klokkenluiders"


def check_law(inhoud: Inhoud) -> Iterator[Fout]:
    """The bodies outside, and the kind of committee this sector can have."""
    yield from _more_than_the_huis(inhoud)
    yield from _lkog_for_whom(inhoud)


def _more_than_the_huis(inhoud: Inhoud) -> Iterator[Fout]:
    if "meldinstanties" not in inhoud.data:
        return
    instanties = inhoud.data["meldinstanties"].instanties
    if not any(een.soort == "misstand" and een.id != HUIS for een in instanties):
        zin = "instanties: noem ook de andere aangewezen instanties, niet alleen het Huis"
        yield inhoud.fout("meldinstanties", ("instanties",), zin)


def _lkog_for_whom(inhoud: Inhoud) -> Iterator[Fout]:
    commissie, organisatie = (inhoud.data.get(n) for n in ("klachtencommissie", "organisatie"))
    if commissie and organisatie and commissie.type == "lkog" and organisatie.sector != "gemeente":
        zin = "type: lkog is er alleen voor de decentrale overheid"
        yield inhoud.fout("klachtencommissie", ("type",), zin)
