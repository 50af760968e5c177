"""The questions about behaviour: from twenty answers, for the whole organisation only."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.pulse.banden import BREEDTE, Band, any_band, band, capped_band, count_band, share_in
from infra.pulse.tellen import Score
from inhoud.registers.pulse_release import Cel

MINSTENS = 20  # people
MINSTE_REDENEN = 4
KEUZES = 2  # reasons a person may give
KWART = 25  # percent


class Vormen(NamedTuple):
    """What was met, by kind, and over all kinds; *mensen* took part in the round."""

    zelf: Mapping[str, Score]
    vergelijk: tuple[str, ...]  # the kinds that another figure counts too
    een_zelf: int
    een_gezien: int
    een_vergelijk: int
    mensen: int


def reasons(
    gekozen: Mapping[str, int], mensen: int, alleen: Collection[str] = ()
) -> dict[str, Cel] | None:
    """How many of all *mensen* chose each reason; none when that would say more than the bands do.

    Two each makes no more than 2 x *mensen* in all, and who chose one of *alleen* ("nothing holds
    me back") chose no second. Were the low ends of the bands close to that, then each band would be
    cut off at the top. Hidden from five before that: else hiding would itself say that every number
    is the lowest of its band. Of three reasons it would say that none is small, so fewer than four
    are never shown.
    """
    if mensen < MINSTENS or len(gekozen) < MINSTE_REDENEN:
        return None
    banden = {reden: count_band(aantal, mensen) for reden, aantal in gekozen.items()}
    neemt = {reden: KEUZES if reden in alleen else 1 for reden in banden}
    minstens = sum(neemt[reden] * een.lo for reden, een in banden.items())
    speling = max(neemt[reden] * (een.hi - een.lo) for reden, een in banden.items())
    if minstens + speling + BREEDTE * max(neemt.values()) > KEUZES * band(mensen).lo:
        return None
    return {reden: Cel(n=band(mensen), aantal=een) for reden, een in banden.items()}


def kinds(vormen: Vormen) -> dict[str, Cel] | None:
    """By kind, and for any kind; all or nothing.

    The numbers over all kinds are of everyone in the round. Of those who "said yes, or answered all
    kinds" it would be: who skips a kind is in there by saying yes to another, and only then.
    """
    if any(score.n < MINSTENS for score in vormen.zelf.values()):
        return None
    banden = {vorm: count_band(*score) for vorm, score in vormen.zelf.items()}
    samen = _together(vormen, banden)
    iedereen = band(vormen.mensen)
    return {
        **{vorm: Cel(n=band(vormen.zelf[vorm].n), aantal=een) for vorm, een in banden.items()},
        **{naam: Cel(n=iedereen, aantal=een) for naam, een in samen.items()},
    }


def _together(vormen: Vormen, banden: Mapping[str, Band]) -> dict[str, Band]:
    """`vergelijk` over its kinds, `zelf` over that and the other kinds; `gezien` by what is left.

    Of a kind someone says either that it was met or that it was seen. What is surely left of one
    kind, where everyone who saw something may have seen it, is room enough for `gezien`.
    """
    mensen, samen = vormen.mensen, {}
    cellen = [een for vorm, een in banden.items() if vorm not in vormen.vergelijk]
    if vormen.vergelijk:
        kern = [banden[vorm] for vorm in vormen.vergelijk]
        samen["vergelijk"] = any_band(vormen.een_vergelijk, kern, mensen)
        cellen.append(samen["vergelijk"])
    samen["zelf"] = any_band(vormen.een_zelf, cellen, mensen)
    ruimte = max(vormen.zelf[vorm].n - een.hi for vorm, een in banden.items())
    samen["gezien"] = capped_band(vormen.een_gezien, ruimte, mensen)
    return samen


def follow_up(score: Score, delen: Mapping[str, Cel] | None) -> Cel | None:
    """What share of those who met or saw something says yes, in quarters; no number, and no n.

    Only where the bands of *delen* say already that twenty people met or saw something: then any
    number of people from twenty fits any quarter, and nothing is learnt about *delen*.
    """
    if delen is None or score.n < MINSTENS:
        return None
    minstens = [cel.aantal[0] for naam in ("zelf", "gezien") if (cel := delen[naam]).aantal]
    if max(minstens) < MINSTENS:
        return None
    return Cel(aandeel=share_in(*score, KWART))
