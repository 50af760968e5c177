"""R-18 and R-23: places that were walked past, and what people see and where."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

GROEN, ORANJE, ROOD = "groen", "oranje", "rood"
PAPIER = {"poster", "folder", "personeelsblad"}


def action(proef, naam: str = "glaswand", **velden):
    """With other fields in one action of a walk."""
    rondgangen = tuple(
        ronde.model_copy(
            update={
                "acties": tuple(
                    een.model_copy(update=velden) if een.id == naam else een for een in ronde.acties
                )
            }
        )
        for ronde in proef.inhoud.data["werkomgeving"].rondgangen
    )
    return proef.register("werkomgeving", rondgangen=rondgangen)


def not_at(proef, locatie: str):
    return proef.only("werkomgeving", "rondgangen", lambda ronde: ronde.locatie != locatie)


R18 = {
    "every location was walked, and every action has a day": (lambda p: p, GROEN, "In orde tot 18 december 2026."),
    "one location was never walked": (lambda p: not_at(p, "wijkhuis-de-linde"), ROOD, "De rondgang op de locatie Wijkhuis De Linde is er nog niet; loop er met de checklist rond"),
    "an old walk of the same location does not count": (lambda p: p.item("werkomgeving", "rondgangen", "hoofdgebouw-2026", datum=dt.date(2023, 11, 24)), ROOD, "De rondgang op de locatie Hoofdgebouw was op 24 november 2023"),
    "one walk is nearly three years old": (lambda p: p.item("werkomgeving", "rondgangen", "hoofdgebouw-2026", datum=dt.date(2023, 12, 1)), ORANJE, "doe het opnieuw vóór 1 december 2026"),
    "there is no list of locations": (lambda p: p.without("locaties"), ROOD, "schrijf in locaties.yml waar mensen werken"),
    "there are no walks": (lambda p: p.without("werkomgeving"), ROOD, "data/werkomgeving.yml ontbreekt; zet daarin de rondgang"),
    "an action has no day": (lambda p: action(p, termijn=None), ROOD, "De actie 'Folie op de glazen wand bij HR' heeft geen dag waarop ze klaar is"),
    "an action is a day late": (lambda p: action(p, termijn=dt.date(2026, 11, 24)), ORANJE, "moest klaar zijn op 24 november 2026"),
    "an action is seven months late": (lambda p: action(p, termijn=dt.date(2026, 4, 25)), ROOD, "meer dan een half jaar geleden"),
    "what is done needs no day": (lambda p: action(p, termijn=None, status="klaar"), GROEN, "In orde"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R18.values(), ids=R18)
def test_r18_every_location_is_walked_and_what_was_found_is_done(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-18")
    assert (oordeel.stand, zin in oordeel.zin + str(oordeel.bevindingen)) == (stand, True)


def test_r18_says_where_to_write_it_and_who_does_it(proef):
    oordeel = action(proef, termijn=None).rule("R-18")
    assert oordeel.eigenaar == "hr"  # the owner of that action
    assert oordeel.plek.bestand == "data/werkomgeving.yml"
    assert oordeel.plek.regel == proef.inhoud.bronnen["werkomgeving"].line_of(
        ("rondgangen", 0, "acties", 1, "termijn")
    )


def test_t91_a_location_without_a_record_is_red_and_named(proef):
    oordeel = not_at(proef, "werf-oosterkade").rule("R-18")
    assert oordeel.stand == ROOD
    assert "Werf Oosterkade" in oordeel.zin
    assert oordeel.plek.bestand == "data/locaties.yml"
    assert oordeel.eigenaar == "preventiemedewerker"


def without_channels(proef, weg: set[str]):
    """As if nothing was ever told through these channels."""
    log = proef.inhoud.data["communicatie"].log
    over = (
        b.model_copy(update={"kanaal": tuple(k for k in b.kanaal if k not in weg)}) for b in log
    )
    return proef.register("communicatie", log=tuple(over))


def checked_on(proef, dag: dt.date, locatie: str = "werf-oosterkade"):
    plekken = proef.inhoud.data["posterlocaties"].plekken
    nieuw = tuple(
        p.model_copy(update={"laatst_nagekeken": dag}) if p.locatie == locatie else p
        for p in plekken
    )
    return proef.register("posterlocaties", plekken=nieuw)


def never_unseen(proef, locatie: str):
    return proef.only(
        "posterlocaties", "plekken", lambda p: not (p.locatie == locatie and p.ongezien)
    )


R23 = {
    "people were told on screen and on paper, and posters hang": (lambda p: p, GROEN, "In orde tot 5 mei 2027."),
    "nobody introduced themselves": (lambda p: without_channels(p, {"introductie"}), ROOD, "laat ze zich voorstellen, en zet het in communicatie.yml"),
    "the introduction is nearly a year ago": (lambda p: p.item("communicatie", "log", "kennismaking-vertrouwenspersonen", datum=dt.date(2025, 12, 1)), ORANJE, "De kennismaking met de vertrouwenspersonen was op 1 december 2025"),
    "the introduction is more than a year ago": (lambda p: p.item("communicatie", "log", "kennismaking-vertrouwenspersonen", datum=dt.date(2025, 11, 24)), ROOD, "dat had vóór 24 november 2026 opnieuw gemoeten"),
    "nothing was ever told": (lambda p: p.register("communicatie", log=()), ROOD, "In 12 maanden is niets bekendgemaakt"),
    "nothing was told in a year": (lambda p: p.register("communicatie", log=tuple(b.model_copy(update={"datum": dt.date(2025, 11, 24)}) for b in p.inhoud.data["communicatie"].log)), ROOD, "In 12 maanden is niets bekendgemaakt"),
    "a location has no place to read unseen": (lambda p: never_unseen(p, "wijkhuis-de-linde"), ROOD, "Op de locatie Wijkhuis De Linde is geen plek waar je een poster ongezien leest"),
    "there is no list of posters": (lambda p: p.without("posterlocaties"), ROOD, "data/posterlocaties.yml ontbreekt"),
    "posters have to be looked after soon": (lambda p: checked_on(p, dt.date(2026, 7, 20)), ORANJE, "nagekeken; doe dat vóór 20 januari 2027 opnieuw"),
    "posters were looked after seven months ago": (lambda p: checked_on(p, dt.date(2026, 4, 20)), ORANJE, "dat moest vóór 20 oktober 2026 opnieuw"),
    "posters were looked after more than a year ago": (lambda p: checked_on(p, dt.date(2025, 11, 24)), ROOD, "Op de locatie Werf Oosterkade is de poster op 24 november 2025 nagekeken"),
    "posters were looked after a year ago to the day": (lambda p: checked_on(p, dt.date(2025, 11, 25)), ORANJE, "dat moest vóór 25 mei 2026 opnieuw"),
    "posters are due today": (lambda p: checked_on(p, dt.date(2026, 5, 25)), ORANJE, "doe dat vóór 25 november 2026 opnieuw"),
    "posters were looked after today": (lambda p: checked_on(p, dt.date(2026, 11, 25)), GROEN, "In orde"),
    "one of two places was looked after": (lambda p: p.item("posterlocaties", "plekken", "linde-printer", laatst_nagekeken=dt.date(2025, 1, 1)), GROEN, "In orde"),
    "what will be looked after was not": (lambda p: checked_on(p, dt.date(2027, 1, 1)), ROOD, "geen plek waar je een poster ongezien leest"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R23.values(), ids=R23)
def test_r23_everyone_hears_of_it_also_where_nobody_looks(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-23")
    assert (oordeel.stand, zin in oordeel.zin + str(oordeel.bevindingen)) == (stand, True)
    assert oordeel.eigenaar == "hr"


@pytest.mark.parametrize(
    ("weg", "zin"),
    [({"intranet"}, "op het intranet niets verteld"), (PAPIER, "op papier niets verteld")],
    ids=["only on paper", "only on the screen"],
)
def test_t93_what_was_told_on_screen_or_on_paper_alone_is_orange(proef, weg, zin):
    oordeel = without_channels(proef, weg).rule("R-23")
    assert oordeel.stand == ORANJE
    assert zin in oordeel.zin
    assert oordeel.kolommen["bekendgemaakt"] == ORANJE
    assert oordeel.plek.bestand == "data/communicatie.yml"


@pytest.mark.parametrize(
    ("dag", "stand", "zin"),
    [
        (dt.date(2027, 9, 13), GROEN, "op papier op 13 november 2026; doe het opnieuw vóór"),
        (dt.date(2027, 9, 14), ORANJE, "op papier op 13 november 2026; doe het opnieuw vóór"),
        (dt.date(2027, 11, 13), ORANJE, "doe het opnieuw vóór 13 november 2027"),
        (dt.date(2027, 11, 14), ORANJE, "In 12 maanden is op papier niets verteld"),
        (dt.date(2027, 11, 19), ROOD, "In 12 maanden is niets bekendgemaakt"),
    ],
    ids=["61 days before", "60 days before", "the last day", "the day after", "all is over"],
)
def test_t93_what_was_told_counts_for_a_year(proef, dag, stand, zin):
    oordeel = proef.on(dag).rule("R-23")
    gezegd = [een.zin for een in oordeel.bevindingen if een.kolom == "bekendgemaakt"]
    assert oordeel.kolommen["bekendgemaakt"] == stand
    assert any(zin in een for een in gezegd), gezegd
