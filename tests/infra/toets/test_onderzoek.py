"""R-16, R-17 and R-19: people are asked, signals are laid side by side, and we look back."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

from infra.kalender.momenten import moments
from infra.toets.model import Toets

GROEN, ORANJE, ROOD, GRIJS = "groen", "oranje", "rood", "grijs"


def without_questions(proef):
    """Nothing was asked but in interviews and groups."""
    proef.inhoud.rondes = {}
    return proef.only(
        "metingen", "metingen", lambda m: m.instrument in {"focusgroep", "interviews"}
    )


def without_rounds(proef):
    proef.inhoud.rondes = {}
    return proef


def without_baseline(proef):
    proef.inhoud.rondes = {}
    return proef.only("metingen", "metingen", lambda m: not m.nulmeting)


def only_the_round(proef):
    return proef.only("metingen", "metingen", lambda m: m.instrument == "mto")


R16 = {
    "people were asked this month": (lambda p: p, GROEN, "In orde tot 13 mei 2027."),
    "a round of the pulse counts by itself": (only_the_round, GROEN, "In orde tot 13 mei 2027."),
    "a talk in each team counts too": (lambda p: p.item("metingen", "metingen", "werkoverleg-najaar-2026", datum=dt.date(2026, 11, 20)), GROEN, "In orde tot 20 mei 2027."),
    "there is no register": (lambda p: p.without("metingen"), ROOD, "data/metingen.yml ontbreekt"),
    "nobody was asked": (without_questions, ROOD, "houd een korte vragenlijst of een rondje"),
    "there is no first measurement": (without_baseline, ROOD, "zet nulmeting: ja bij de eerste"),
    "half a year is nearly over": (lambda p: p.on(dt.date(2027, 4, 1)), ORANJE, "vraag het opnieuw vóór 13 mei 2027"),
    "the last quarter has not begun": (lambda p: p.on(dt.date(2027, 3, 28)), GROEN, "In orde tot 13 mei 2027."),
    "today is the last day": (lambda p: p.on(dt.date(2027, 5, 13)), ORANJE, "vraag het opnieuw vóór 13 mei 2027"),
    "today is twice the rhythm": (lambda p: p.on(dt.date(2027, 11, 13)), ORANJE, "voor het laatst"),
    "the first round closes today": (lambda p: only_the_round(p).on(dt.date(2026, 6, 5)), GROEN, "In orde tot 5 december 2026."),
    "the baseline stands in the register alone": (without_rounds, GROEN, "In orde"),
    "with a shorter rhythm it is later sooner": (lambda p: p.register("metingen", ritme_maanden=2).on(dt.date(2027, 3, 14)), ROOD, "elke 2 maanden"),
    "what is still to come was not asked": (lambda p: p.on(dt.date(2026, 6, 1)), ROOD, "Er is geen nulmeting"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R16.values(), ids=R16)
def test_r16_people_are_asked_regularly_and_there_is_a_baseline(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-16")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin
    assert oordeel.plek.bestand == "data/metingen.yml"


@pytest.mark.parametrize(
    ("dag", "stand"),
    [(dt.date(2027, 7, 13), ORANJE), (dt.date(2027, 12, 13), ROOD)],
    ids=["eight months", "thirteen months"],
)
def test_t78_after_eight_months_people_have_to_be_asked_again_and_the_calendar_says_so(
    proef, dag, stand
):
    oordeel = proef.on(dag).rule("R-16")
    kalender = moments(proef.inhoud, dag, Toets(dag, (oordeel,)))
    moment = next(een for een in kalender if een.wat == "Opnieuw vragen hoe het gaat")
    assert oordeel.stand == stand
    assert "Houd een korte vragenlijst" in oordeel.zin
    assert (moment.voor, moment.eigenaar) == (dt.date(2027, 5, 13), "hr")
    assert moment.is_late(dag)


def look_back(proef, **velden):
    return proef.last("evaluaties", "evaluaties", **velden)


R17 = {
    "it was this month, with the works council": (lambda p: p, GROEN, "In orde tot 10 november 2027."),
    "there is no register": (lambda p: p.without("evaluaties"), ROOD, "houd er een met de OR en schrijf hem in evaluaties.yml"),
    "it is nearly a year ago": (lambda p: p.on(dt.date(2027, 9, 15)), ORANJE, "doe het opnieuw vóór 10 november 2027"),
    "it is more than a year ago": (lambda p: p.on(dt.date(2027, 11, 11)), ROOD, "dat had vóór 10 november 2027 opnieuw gemoeten"),
    "the works council was not there": (lambda p: look_back(p, or_aanwezig=False), ROOD, "kijk samen opnieuw terug"),
    "how it went is told in a word": (lambda p: look_back(p, proces="Goed."), ROOD, "uit hoe het ging, in minstens 40 woorden bij proces"),
    "what was reached is told in 39 words": (lambda p: look_back(p, doelbereik="ja " * 39), ROOD, "uit of het doel is gehaald"),
    "what was reached is told in forty words": (lambda p: look_back(p, doelbereik="ja " * 40), GROEN, "In orde"),
    "nothing was learned": (lambda p: look_back(p, lessen=()), ORANJE, "noemt geen lessen"),
    "nobody can read it": (lambda p: look_back(p, pagina=None), ROOD, "maak er een pagina van"),
    "its page was not adopted": (lambda p: p.page("evaluatie-2026", status="ter-instemming"), ROOD, "laat die vaststellen"),
    "it was made known to nobody": (lambda p: p.only("communicatie", "log", lambda b: b.document != "evaluatie-2026"), ROOD, "Maak versie 1.0 van 'Evaluatie 2026' bekend aan alle medewerkers"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R17.values(), ids=R17)
def test_r17_the_plan_is_looked_back_at_with_the_works_council(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-17")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


def test_r17_without_a_works_council_it_need_not_be_there(proef):
    oordeel = look_back(proef.register("organisatie", medezeggenschap="geen"), or_aanwezig=False)
    gevonden = oordeel.rule("R-17")
    assert gevonden.kolommen["vastgesteld"] == GRIJS
    assert gevonden.stand == GROEN


def test_t85_after_thirteen_months_or_without_the_works_council_it_is_red(proef):
    proef.on(dt.date(2027, 12, 10))
    assert [proef.rule(regel).stand for regel in ("R-12", "R-17")] == [ROOD, ROOD]
    proef.on(dt.date(2026, 11, 25))
    assert proef.rule("R-17").stand == GROEN
    look_back(proef, or_aanwezig=False)
    assert proef.rule("R-17").stand == ROOD
    assert proef.rule("R-17").plek.bestand == "data/evaluaties.yml"


def sources(proef, aantal: int):
    bronnen = proef.inhoud.data["signalen_jaar"].jaren[-1].bronnen
    return proef.last("signalen_jaar", "jaren", bronnen=bronnen[:aantal])


R19 = {
    "seven sources were laid side by side": (lambda p: p, GROEN, "In orde tot 3 september 2027."),
    "three are enough": (lambda p: sources(p, 3), GROEN, "In orde"),
    "two are not": (lambda p: sources(p, 2), ROOD, "komt uit te weinig bronnen; leg er minstens 3 naast elkaar"),
    "one source three times is one": (lambda p: p.last("signalen_jaar", "jaren", bronnen=p.inhoud.data["signalen_jaar"].jaren[-1].bronnen[:1] * 3), ROOD, "komt uit te weinig bronnen"),
    "it has no conclusion": (lambda p: p.last("signalen_jaar", "jaren", conclusie=None), ROOD, "schrijf op wat eruit komt"),
    "it was discussed with nobody": (lambda p: p.last("signalen_jaar", "jaren", besproken_met=()), ORANJE, "is met niemand besproken"),
    "a year is nearly over": (lambda p: p.on(dt.date(2027, 8, 1)), ORANJE, "doe het opnieuw vóór 3 september 2027"),
    "there is no register": (lambda p: p.without("signalen_jaar"), ROOD, "signalen_jaar.yml"),
    "the only one is still to come": (lambda p: p.on(dt.date(2026, 9, 2)), ROOD, "is er nog niet; leg de bronnen naast elkaar"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R19.values(), ids=R19)
def test_r19_signals_are_laid_side_by_side_every_year(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-19")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin
    assert (oordeel.plek.bestand, oordeel.eigenaar) == ("data/signalen_jaar.yml", "hr")


def test_t90_signals_of_more_than_a_year_ago_or_of_two_sources_are_red_and_the_calendar_has_them(
    proef,
):
    assert sources(proef, 2).rule("R-19").stand == ROOD
    dag = dt.date(2027, 9, 4)
    oordeel = proef.on(dag).rule("R-19")
    assert oordeel.stand == ROOD
    kalender = moments(proef.inhoud, dag, Toets(dag, (oordeel,)))
    moment = next(een for een in kalender if een.wat == "Het jaaroverzicht van signalen")
    assert moment.voor == dt.date(2027, 9, 3)
