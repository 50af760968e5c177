"""The poster round: where paper hangs, what to look at, and where someone has to go first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from infra.posters.gegevens import letters_and_colours
from infra.posters.zetten import typeset
from infra.site_path import SITE
from infra.stop import Stopped
from infra.toets.dagen import months_later
from inhoud.bladzijde import Inhoud
from inhoud.registers import place
from inhoud.registers.zichtbaar import Posterplek
from inhoud.schrijfwijze import day_in_words
from inhoud.zinnen import zinnen

MAANDEN = 6
IN_ORDE = "Zet een vinkje als het in orde is. Schrijf geen namen op."
NAAR_HUIS = "Zet daarna per plek de dag in data/posterlocaties.yml, bij laatst_nagekeken."


@dataclass(frozen=True)
class Rij:
    """One place: *voor* is the day by which someone looks again."""

    plek: Posterplek
    locatie: str
    voor: date
    te_laat: bool

    @property
    def gezien(self) -> str:
        """When someone looked last, and whether that is too long ago."""
        laatst = _day(self.plek.laatst_nagekeken)
        return f"{laatst}, moest vóór {_day(self.voor)}" if self.te_laat else laatst


def rows(inhoud: Inhoud, dag: date) -> list[Rij]:
    """Every place, overdue first, then by location as locaties.yml has them. Raises Stopped."""
    for naam in ("posterlocaties", "locaties"):
        if naam not in inhoud.data:
            pad = f"{inhoud.map.name}/{place(naam).as_posix()}"
            raise Stopped(f"{pad}:1: dit bestand ontbreekt; zonder is er geen ronde")
    namen = {locatie.id: locatie.naam for locatie in inhoud.data["locaties"].locaties}
    gevonden = []
    for plek in inhoud.data["posterlocaties"].plekken:
        voor = months_later(plek.laatst_nagekeken, MAANDEN)
        gevonden.append(Rij(plek, namen[plek.locatie], voor, voor < dag))
    volgorde = list(namen.values())
    return sorted(
        gevonden, key=lambda rij: (not rij.te_laat, volgorde.index(rij.locatie), rij.voor)
    )


def questions(inhoud: Inhoud) -> list[str]:
    """What to look at in every place."""
    adres = inhoud.data["organisatie"].meld_url
    woorden = " ".join(inhoud.data["communicatie"].controlewoorden)
    return [
        "Hangt hij er nog?",
        "Is de QR-code vrij? Voel even: er zit geen sticker overheen.",
        f"Scan hem: staat er precies {adres} en niets erachter?",
        *([f"Kloppen de controlewoorden: {woorden}?"] if woorden else []),
        "Is het nog een plek waar niemand meekijkt?",
    ]


def told(inhoud: Inhoud, dag: date) -> Iterator[str]:
    """The round on a terminal, line by line."""
    rijen = rows(inhoud, dag)
    yield f"Posterronde, {_day(dag)}. Kijk op elke plek:"
    yield from (f"  - {vraag}" for vraag in questions(inhoud))
    yield from _part("Te laat", [rij for rij in rijen if rij.te_laat])
    yield from _part("Op tijd", [rij for rij in rijen if not rij.te_laat])
    if leeg := _empty(inhoud, rijen):
        yield from ("", *(f"{naam}: hier hangt nog niets." for naam in leeg))
    yield from ("", NAAR_HUIS)


def print_round(inhoud: Inhoud, dag: date) -> bytes:
    """The same on paper, with boxes to tick and no names. Raises Stopped."""
    rijen = rows(inhoud, dag)
    gegevens = letters_and_colours(inhoud) | {
        "titel": f"{inhoud.data['organisatie'].naam}: posterronde",
        "dag": _day(dag),
        "vragen": questions(inhoud),
        "vooraf": IN_ORDE,
        "slot": NAAR_HUIS,
        "leeg": _empty(inhoud, rijen),
        "rijen": [
            {
                "locatie": rij.locatie,
                "waar": rij.plek.waar,
                "formaat": rij.plek.formaat,
                "gezien": rij.gezien,
                "te_laat": rij.te_laat,
                "ongezien": rij.plek.ongezien,
            }
            for rij in rijen
        ],
    }
    return typeset("posterronde.pdf", "ronde", gegevens, {})


def _part(kop: str, rijen: Sequence[Rij]) -> Iterator[str]:
    if not rijen:
        return
    yield from ("", f"{kop}:")
    locatie = ""
    for rij in rijen:
        if rij.locatie != locatie:
            locatie = rij.locatie
            yield f"  {locatie}"
        yield f"    [ ] {rij.plek.waar} ({rij.plek.formaat}). Nagekeken op {rij.gezien}."


def _empty(inhoud: Inhoud, rijen: Sequence[Rij]) -> list[str]:
    bezet = {rij.locatie for rij in rijen}
    return [een.naam for een in inhoud.data["locaties"].locaties if een.naam not in bezet]


def _day(dag: date) -> str:
    return day_in_words(dag, zinnen(SITE / "i18n", "nl"))
