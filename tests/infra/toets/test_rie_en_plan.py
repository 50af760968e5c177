"""R-14 and R-15: the RI&E is whole, and the plan answers it and is carried out."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

GROEN, ORANJE, ROOD = "groen", "oranje", "rood"


def rie(proef, **velden):
    return proef.last("rie", "onderzoeken", **velden)


def rie_without(proef, lijst: str, item: str):
    rij = getattr(proef.inhoud.data["rie"].onderzoeken[-1], lijst)
    return rie(proef, **{lijst: tuple(een for een in rij if een.id != item)})


def newer_rie(proef, **velden):
    oud = proef.inhoud.data["rie"].onderzoeken
    nieuw = oud[-1].model_copy(update={"id": "rie-nieuw", **velden})
    return proef.register("rie", onderzoeken=(*oud, nieuw))


def only_rie_of(proef, dag: dt.date):
    return rie(proef, datum=dag)


# what is so, what the rule says, and a piece of its sentence
R14 = {
    "it is whole and its results were out in time": (lambda p: p, GROEN, "In orde."),
    "there is no register, and a zelfinspectie does not repair that": (lambda p: p.without("rie"), ROOD, "data/rie.yml ontbreekt; zet daarin"),
    "the only one is of a later day": (lambda p: rie(p, datum=dt.date(2026, 12, 1)), ROOD, "Er is nog geen RI&E"),
    "psa was not looked at": (lambda p: rie(p, psa=False), ROOD, "onderzoek dat ook"),
    "one form is missing": (lambda p: rie_without(p, "vormen", "seksuele_intimidatie"), ROOD, "zegt niets over seksuele intimidatie"),
    "one risk factor is missing": (lambda p: rie_without(p, "risicofactoren", "digitaal"), ROOD, "schrijf wat er is over digitaal"),
    "no part of the organisation is named": (lambda p: rie(p, onderdelen=()), ROOD, "noem de onderdelen"),
    "nobody was asked": (lambda p: rie(p, raadpleging=()), ROOD, "noem een meting"),
    "who was asked is no measurement that there is": (lambda p: rie(p, raadpleging=("droom",)), ROOD, "noem een meting"),
    "nobody answers for it": (lambda p: rie(p, verantwoordelijke=None), ROOD, "vul verantwoordelijke in"),
    "the results are not out": (lambda p: rie(p, resultaatpagina=None), ROOD, "dat had gemoeten vóór 3 oktober 2026"),
    "the page of the results is a draft": (lambda p: p.page("rie", status="concept"), ROOD, "staat nog niet op de site"),
    "the page of the results is gone": (lambda p: p.without_page("rie"), ROOD, "staat nog niet op de site"),
    "the results on the site are of an older one": (lambda p: newer_rie(p, datum=dt.date(2026, 11, 1)), ORANJE, "dat moet vóór 1 februari 2027"),
    "the results may still come": (lambda p: rie(p, resultaatpagina=None, datum=dt.date(2026, 8, 26)), ORANJE, "dat moet vóór 26 november 2026"),
    "today is the last day for the results": (lambda p: rie(p, resultaatpagina=None, datum=dt.date(2026, 8, 25)), ORANJE, "dat moet vóór 25 november 2026"),
    "the results came on the last day": (lambda p: p.page("rie", ingangsdatum=dt.date(2026, 10, 3)), GROEN, "In orde."),
    "the results came the same day": (lambda p: rie(p, datum=dt.date(2026, 10, 1)), GROEN, "In orde."),
    "the results came later than three months": (lambda p: p.page("rie", ingangsdatum=dt.date(2026, 10, 4)), ORANJE, "later dan 3 oktober 2026"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R14.values(), ids=R14)
def test_r14_the_rie_is_whole_and_its_results_are_out(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-14")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


LACKS = {
    "a form": lambda p: rie_without(p, "vormen", "pesten"),
    "a risk factor": lambda p: rie_without(p, "risicofactoren", "plek"),
    "a consultation": lambda p: rie(p, raadpleging=()),
    "who answers for it": lambda p: rie(p, verantwoordelijke=None),
    "a page everyone can read": lambda p: p.page("rie", status="concept"),
}


@pytest.mark.parametrize("verander", LACKS.values(), ids=LACKS)
def test_t83_what_the_rie_lacks_is_red_and_a_zelfinspectie_repairs_nothing(proef, verander):
    proef.last("zelfinspectie", "inspecties", datum=dt.date(2026, 11, 24))
    oordeel = verander(proef).rule("R-14")
    assert oordeel.stand == ROOD
    assert oordeel.plek.bestand == "data/rie.yml"
    assert oordeel.plek.regel > 1


def test_r14_says_everything_at_once_to_who_answers_for_it(proef):
    lacks = {"psa": False, "onderdelen": (), "vormen": (), "resultaatpagina": None}
    oordeel = rie(proef, verantwoordelijke="directie", **lacks).rule("R-14")
    assert [een.stand for een in oordeel.bevindingen].count(ROOD) == 4
    assert "pesten, discriminatie, seksuele intimidatie en agressie" in str(oordeel.bevindingen)
    assert oordeel.zin.endswith("Er zijn nog 3 punten.")
    assert {een.eigenaar for een in oordeel.bevindingen} == {"directie"}


def measure(proef, naam: str = "roosters", **velden):
    return proef.item("pva", "maatregelen", naam, **velden)


def council(proef, **velden):
    pva = proef.inhoud.data["pva"]
    return proef.register("pva", or_instemming=pva.or_instemming.model_copy(update=velden))


R15 = {
    "all is on its way": (lambda p: p, GROEN, "In orde tot 18 december 2026."),
    "there is no plan": (lambda p: p.without("pva"), ROOD, "data/pva.yml ontbreekt"),
    "the plan is of an older RI&E": (lambda p: newer_rie(p, datum=dt.date(2026, 11, 2)), ROOD, "en de laatste is 'rie-nieuw'; maak het plan opnieuw"),
    "there is a plan and no RI&E": (lambda p: p.without("rie"), ROOD, "doe eerst het onderzoek"),
    "one pillar is empty": (lambda p: p.only("pva", "maatregelen", lambda m: m.pijler == "beleid"), ROOD, "geen maatregel in de pijler 'cultuur'"),
    "the works council did not consent": (lambda p: council(p, status="aangevraagd"), ROOD, "gaf die nog niet"),
    "the works council saw an older plan": (lambda p: council(p, versie="0.9"), ROOD, "De OR stemde in met versie 0.9"),
    "the plan was not made known": (lambda p: p.only("communicatie", "log", lambda b: b.document != "plan-van-aanpak"), ROOD, "Maak versie 1.0 van 'Plan van aanpak' bekend"),
    "a measure has no owner": (lambda p: measure(p, eigenaar=None), ROOD, "heeft nog geen eigenaar; vul eigenaar in"),
    "a measure has no day": (lambda p: measure(p, termijn=None), ROOD, "heeft nog geen termijn; vul termijn in"),
    "a measure answers no risk": (lambda p: measure(p, risico=()), ROOD, "heeft nog geen risico uit de RI&E"),
    "what the RI&E puts first has no measure": (lambda p: p.only("pva", "maatregelen", lambda m: not {"leiderschap", "normen"} & set(m.risico)).register("pva", maatregelen=(*p.inhoud.data["pva"].maatregelen, p.inhoud.data["pva"].maatregelen[0].model_copy(update={"id": "x", "pijler": "cultuur"}))), ORANJE, "De RI&E zet 'leiderschap' als eerste; bedenk daar een maatregel bij"),
    "a measure is a day late": (lambda p: measure(p, termijn=dt.date(2026, 11, 24)), ORANJE, "moest klaar zijn op 24 november 2026; rond dat af"),
    "a measure is due today": (lambda p: measure(p, termijn=dt.date(2026, 11, 25)), GROEN, "In orde tot 25 november 2026."),
    "a measure is half a year late": (lambda p: measure(p, termijn=dt.date(2026, 5, 25)), ORANJE, "rond dat af"),
    "a measure is half a year and a day late": (lambda p: measure(p, termijn=dt.date(2026, 5, 24)), ROOD, "meer dan een half jaar geleden"),
    "a late measure that is done is done": (lambda p: measure(p, termijn=dt.date(2026, 1, 1), status="uitgevoerd"), GROEN, "In orde"),
    "what was adjusted with a new day is still to be done": (lambda p: measure(p, "app-afspraken", termijn=dt.date(2026, 11, 20)), ORANJE, "De maatregel 'Afspraken over groepsapps' moest klaar zijn"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R15.values(), ids=R15)
def test_r15_the_plan_answers_the_rie_and_is_carried_out(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-15")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


@pytest.mark.parametrize(
    ("velden", "stand"),
    [
        ({"eigenaar": None}, ROOD),
        ({"termijn": None}, ROOD),
        ({"termijn": dt.date(2026, 10, 25)}, ORANJE),
        ({"termijn": dt.date(2026, 4, 25)}, ROOD),
    ],
    ids=["no owner", "no day", "a month late", "seven months late"],
)
def test_t84_a_measure_without_an_owner_or_behind_its_day(proef, velden, stand):
    oordeel = measure(proef, **velden).rule("R-15")
    regels = proef.inhoud.bronnen["pva"].lijnen
    plaats = [m.id for m in proef.inhoud.data["pva"].maatregelen].index("roosters")
    assert oordeel.stand == stand
    assert oordeel.plek.bestand == "data/pva.yml"
    assert oordeel.plek.regel == regels["maatregelen", plaats, next(iter(velden))]
    assert oordeel.eigenaar == ("hr" if "eigenaar" in velden else "directie")
    assert oordeel.bevindingen[0].voor == velden.get("termijn")
