"""Moments of the pulse: when a round opens, closes and may be released, and what was promised."""

from collections.abc import Iterator
from datetime import date, timedelta

from infra.kalender.blik import Blik, plain
from infra.kalender.moment import Moment
from infra.toets.model import Plek
from inhoud.ronde import Rondestuk

GEDULD = timedelta(days=7)  # after the last day, before anyone may look


def rounds(blik: Blik) -> Iterator[Moment]:
    """What is to come of each round; a day that passed by itself is nobody's task."""
    eigenaar = blik.owner_of("pulse")
    for stuk in blik.inhoud.rondes.values():
        for naam, voor, veld, wat in _days(stuk):
            if naam == "uitslag" or voor >= blik.dag:
                zin = f"{wat}: {plain(stuk.ronde.titel)}"
                plek = _place(stuk, *veld)
                yield Moment(voor, zin, "pulse", eigenaar, plek, f"pulse-{stuk.id}-{naam}")


def promises(blik: Blik) -> Iterator[Moment]:
    """What we said we would do with the results, and did not do yet."""
    for stuk in blik.inhoud.rondes.values():
        for nummer, stap in enumerate(stuk.ronde.vervolg):
            if not stap.klaar:
                yield Moment(
                    voor=stap.voor,
                    wat=f"{plain(stap.wat)} ({plain(stuk.ronde.titel)})",
                    soort="pulse",
                    eigenaar=stap.eigenaar,
                    plek=_place(stuk, "vervolg", nummer, "voor"),
                    id=f"pulse-{stuk.id}-stap-{stap.id}",
                )


def _days(stuk: Rondestuk) -> Iterator[tuple[str, date, tuple[str, ...], str]]:
    ronde = stuk.ronde
    if stuk.release is not None:
        return
    if ronde.uitgifte:
        kaart = "Deelnamekaarten: de eerste dag", "Deelnamekaarten: de laatste dag"
        yield "kaart-open", ronde.uitgifte.opent, ("uitgifte", "opent"), kaart[0]
        yield "kaart-dicht", ronde.uitgifte.sluit, ("uitgifte", "sluit"), kaart[1]
    yield "open", ronde.opent, ("opent",), "Vragenlijst gaat open"
    yield "dicht", ronde.sluit, ("sluit",), "Vragenlijst: de laatste dag"
    yield "uitslag", ronde.sluit + GEDULD, ("sluit",), "Uitslag vrijgeven"


def _place(stuk: Rondestuk, *veld: int | str) -> Plek:
    return Plek(f"pulse/{stuk.id}/ronde.yml", stuk.bron.line_of(veld))
