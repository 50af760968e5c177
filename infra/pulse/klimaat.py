"""The questions about the climate: a share per group, a number for the whole organisation."""

from collections.abc import Mapping

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.pulse.banden import Band, band, fitting, share_band, total_band
from infra.pulse.tellen import Score
from inhoud.registers.pulse_release import Cel, VraagUitslag

MINSTENS = 10  # people who gave an answer that counts


def climate(groepen: Mapping[str, Score], rest: Score) -> VraagUitslag:
    """Results of one question; *rest* are the people who did not say which group is theirs."""
    return VraagUitslag(
        organisatie=_organisation([*groepen.values()], rest),
        groepen={naam: _group(score) for naam, score in groepen.items()},
    )


def _group(score: Score) -> Cel | None:
    if score.n < MINSTENS:
        return None
    return Cel(n=band(score.n), aandeel=share_band(*score))


def _organisation(groepen: list[Score], rest: Score) -> Cel | None:
    """The total, in pieces that no cell is narrowed by.

    All that is hidden counts as one cell of which anything is possible: two groups of four would
    otherwise be shown together as soon as both are hidden.
    """
    n = sum(score.n for score in groepen) + rest.n
    if n < MINSTENS:
        return None
    getoond = [score for score in groepen if score.n >= MINSTENS]
    cellen = [fitting(share_band(*score), score.n) for score in getoond]
    verborgen = Band(0, n - sum(score.n for score in getoond))
    totaal = sum(score.aantal for score in groepen) + rest.aantal
    return Cel(n=band(n), aantal=total_band(totaal, [*cellen, verborgen]))
