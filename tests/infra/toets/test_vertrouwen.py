"""R-28, R-29 and R-34 … R-36: privacy was weighed, the works council agreed, someone answers."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

from inhoud.paginas import Instemming

GROEN, ORANJE, ROOD, GRIJS = "groen", "oranje", "rood", "grijs"


def said(proef, naam: str, **velden):
    return proef.item("verklaringen", "verklaringen", naam, **velden)


def nobody_said(proef, soort: str):
    return proef.only("verklaringen", "verklaringen", lambda v: v.soort != soort)


ZAKEN = "zaken-2026-11"
R28 = {
    "it was said five days ago": (lambda p: p, GROEN, "In orde tot 20 december 2026."),
    "a week is left": (lambda p: p.on(dt.date(2026, 12, 13)), ORANJE, "doe het opnieuw vóór 20 december 2026"),
    "eight days are left": (lambda p: p.on(dt.date(2026, 12, 12)), GROEN, "In orde tot"),
    "today is the last day": (lambda p: p.on(dt.date(2026, 12, 20)), ORANJE, "doe het opnieuw vóór 20 december 2026"),
    "it is nearly two months ago": (lambda p: p.on(dt.date(2027, 1, 20)), ORANJE, "er moest vóór 20 december 2026 een nieuwe zijn"),
    "it is more than two months ago": (lambda p: p.on(dt.date(2027, 1, 21)), ROOD, "De laatste verklaring is van 20 november 2026"),
    "something was not in order": (lambda p: said(p, ZAKEN, in_orde=False, zin="Eén bevestiging kwam te laat."), ROOD, "Op 20 november 2026 was het niet in orde; los dat op en verklaar opnieuw."),
    "nobody ever said": (lambda p: nobody_said(p, "lopende-zaken"), ROOD, "Nog niemand verklaarde of lopende meldingen op tijd zijn; laat dat doen"),
    "there is no register": (lambda p: p.without("verklaringen"), ROOD, "zet het in verklaringen.yml"),
    "what will be said was not said": (lambda p: said(p, ZAKEN, datum=dt.date(2026, 11, 26)), ORANJE, "De laatste verklaring is van 30 oktober 2026"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R28.values(), ids=R28)
def test_r28_someone_says_every_month_that_meldingen_are_on_time(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-28")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin
    assert (oordeel.plek.bestand, oordeel.eigenaar) == ("data/verklaringen.yml", "behandelaar")


SITE = "site-2026-11"
R36 = {
    "someone from outside looked this month": (lambda p: p, GROEN, "In orde tot 12 mei 2027."),
    "the last quarter of half a year has begun": (lambda p: p.on(dt.date(2027, 3, 28)), ORANJE, "doe het opnieuw vóór 12 mei 2027"),
    "it is more than a year ago": (lambda p: p.on(dt.date(2027, 11, 13)), ROOD, "een nieuwe zijn"),
    "who looked works here": (lambda p: said(p, SITE, van_buiten=False), ROOD, "Laat iemand die hier niet werkt verklaren of de site gelijk is aan de bron"),
    "it was not the same": (lambda p: said(p, SITE, in_orde=False), ROOD, "was het niet in orde"),
    "nobody ever looked": (lambda p: nobody_said(p, "verify-site"), ROOD, "Nog niemand verklaarde of de site gelijk is aan de bron"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R36.values(), ids=R36)
def test_r36_someone_from_outside_looks_whether_the_site_is_what_it_says(
    proef, verander, stand, zin
):
    oordeel = verander(proef).rule("R-36")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


@pytest.mark.parametrize(
    ("regel", "wat"),
    [
        ("R-28", "Verklaren of lopende meldingen op tijd zijn"),
        ("R-29", "DPIA opnieuw bekijken: Het meldpunt en de postbus"),
        ("R-35", "Opnieuw bekijken met de OR: De korte vragenlijst"),
        ("R-36", "De site laten vergelijken met de bron"),
    ],
)
def test_what_has_to_be_said_again_has_a_day_and_a_name_for_the_calendar(proef, regel, wat):
    gevonden = next(een for een in proef.rule(regel).bevindingen if een.wat == wat)
    assert gevonden.voor > proef.inhoud.peildatum


def dpia(proef, naam: str = "meldpunt", **velden):
    return proef.item("dpia", "beoordelingen", naam, **velden)


def no_pulse(proef):
    """An organisation that asks nothing by the short questionnaire."""
    proef.inhoud.rondes = {}
    return proef.only("metingen", "metingen", lambda m: m.instrument != "pulse")


def no_dpia_of(proef, naam: str):
    return proef.only("dpia", "beoordelingen", lambda een: een.id != naam)


def no_term_of(proef, naam: str):
    return proef.only("termijnen", "bewaren", lambda een: een.id != naam)


R29 = {
    "all is set, and the month is young": (lambda p: p, GROEN, "In orde tot 20 december 2026."),
    "there is no DPIA": (lambda p: p.without("dpia"), ROOD, "data/dpia.yml ontbreekt"),
    "the meldpunt has none": (lambda p: no_dpia_of(p, "meldpunt"), ROOD, "Er is nog geen DPIA over 'meldpunt'; toets de privacy"),
    "the vragenlijst has none": (lambda p: no_dpia_of(p, "vragenlijst"), ROOD, "Er is nog geen DPIA over 'vragenlijst'"),
    "nobody gave advice": (lambda p: dpia(p, fg_advies=None), ROOD, "heeft nog geen advies van de functionaris gegevensbescherming"),
    "the day of the advice is unknown": (lambda p: dpia(p, fg_datum=None), ROOD, "vul fg_advies en fg_datum in"),
    "a DPIA is due in sixty days": (lambda p: dpia(p, herzien_voor=dt.date(2027, 1, 24)), ORANJE, "kijk vóór 24 januari 2027 opnieuw"),
    "a DPIA was due": (lambda p: dpia(p, herzien_voor=dt.date(2026, 11, 24)), ROOD, "dat moest vóór 24 november 2026 opnieuw"),
    "a DPIA is three years old, whatever it says itself": (lambda p: dpia(p, datum=dt.date(2023, 11, 24)), ROOD, "dat moest vóór 24 november 2026 opnieuw"),
    "a DPIA and its advice are of today": (lambda p: dpia(p, datum=dt.date(2026, 11, 25), fg_datum=dt.date(2026, 11, 25)), GROEN, "In orde"),
    "the advice is of tomorrow": (lambda p: dpia(p, fg_datum=dt.date(2026, 11, 26)), ROOD, "heeft nog geen advies"),
    "a DPIA is of tomorrow": (lambda p: dpia(p, datum=dt.date(2026, 11, 26)), ROOD, "Er is nog geen DPIA"),
    "a melding has no term": (lambda p: p.register("termijnen", melding_afgesloten_dagen=None), ROOD, "bij melding_afgesloten_dagen hoe lang"),
    "a file has no term": (lambda p: no_term_of(p, "personeelsdossier"), ROOD, "bij bewaren hoe lang jullie 'personeelsdossier' bewaren"),
    "answers have no term": (lambda p: no_term_of(p, "pulse"), ROOD, "hoe lang jullie 'pulse' bewaren"),
    "without a vragenlijst neither is asked": (lambda p: no_term_of(no_dpia_of(no_pulse(p), "vragenlijst"), "pulse"), GROEN, "In orde"),
    "the page does not show the terms": (lambda p: p.text("privacy", "{blok:bewaartermijnen}", ""), ROOD, "Zet {blok:bewaartermijnen} op de privacypagina"),
    "there is no such page": (lambda p: p.without_page("privacy"), ROOD, "geen pagina van de soort privacy"),
    "nobody said that it was erased": (lambda p: nobody_said(p, "opruimen"), ROOD, "Nog niemand verklaarde of verlopen meldingen zijn gewist"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R29.values(), ids=R29)
def test_r29_privacy_was_weighed_and_what_is_kept_goes_in_time(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-29")
    gezegd = oordeel.zin + " ".join(een.zin for een in oordeel.bevindingen if een.stand == stand)
    assert (oordeel.stand, zin in gezegd) == (stand, True), oordeel.zin


@pytest.mark.parametrize(
    ("verander", "bestand", "wie"),
    [
        (lambda p: dpia(p, "vragenlijst", fg_advies=None), "data/dpia.yml", "hr"),
        (lambda p: no_term_of(p, "klachtdossier"), "data/termijnen.yml", "behandelaar"),
    ],
    ids=["a DPIA without advice", "a term that is missing"],
)
def test_t94_without_a_dpia_or_a_term_privacy_is_red(proef, verander, bestand, wie):
    oordeel = verander(proef).rule("R-29")
    assert oordeel.stand == ROOD
    assert (oordeel.plek.bestand, oordeel.eigenaar) == (bestand, wie)
    assert oordeel.plek.regel > 1


def agreed(proef, naam: str, **velden):
    """With other fields in what the works council said."""
    besluit = next(b for b in proef.inhoud.data["instemmingen"].instemmingen if b.id == naam)
    instemming = besluit.or_instemming.model_copy(update=velden)
    return proef.item("instemmingen", "instemmingen", naam, or_instemming=instemming)


GEEN_OR = Instemming(
    vereist="nvt",
    status="nvt",
    motivering="Er werken hier elf mensen. Zij kozen zelf geen ondernemingsraad, en beslissen samen.",
)
INSTEMMING = {
    "they consented before it began": (lambda p, wat: p, GROEN, "In orde tot"),
    "there is no register": (lambda p, wat: p.without("instemmingen"), ROOD, "data/instemmingen.yml ontbreekt; zet daarin wat de OR besloot"),
    "it is not in the register": (lambda p, wat: p.only("instemmingen", "instemmingen", lambda b: b.id != wat), ROOD, "Vraag de OR om instemming met"),
    "they were asked": (lambda p, wat: agreed(p, wat, status="aangevraagd"), ROOD, "De OR is om instemming gevraagd"),
    "they did not consent": (lambda p, wat: agreed(p, wat, status="niet-verleend"), ROOD, "Er is geen instemming van de OR"),
    "they consented to an older version": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, versie="2.0"), ROOD, "nu geldt 2.0"),
    "they consented to a smaller change": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, versie="1.3"), GROEN, "In orde"),
    "they consented on the day it began": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, ingangsdatum=p.inhoud.data["instemmingen"].instemmingen[wat == "vragenlijst"].or_instemming.datum), GROEN, "In orde"),
    "they consented after it had begun": (lambda p, wat: agreed(p, wat, datum=dt.date(2026, 11, 1)), ROOD, "De OR stemde pas in nadat"),
    "it has to be looked at again soon": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, opnieuw_voor=dt.date(2027, 1, 1)), ORANJE, "vóór 1 januari 2027 opnieuw met de OR"),
    "it had to be looked at again": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, opnieuw_voor=dt.date(2026, 11, 1)), ROOD, "Doe dat alsnog."),
    "nobody said that it is looked at again": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, opnieuw_voor=None), GROEN, "In orde."),
    "there is no works council, and why": (lambda p, wat: p.register("organisatie", medezeggenschap="geen").item("instemmingen", "instemmingen", wat, or_instemming=GEEN_OR, opnieuw_voor=None), GRIJS, "Er is geen OR om met"),
    "they say there is none, and there is": (lambda p, wat: p.item("instemmingen", "instemmingen", wat, or_instemming=GEEN_OR), ROOD, "Er is medezeggenschap; vraag die om instemming"),
}  # fmt: skip


@pytest.mark.parametrize(("regel", "wat"), [("R-34", "meldpunt"), ("R-35", "vragenlijst")])
@pytest.mark.parametrize(("verander", "stand", "zin"), INSTEMMING.values(), ids=INSTEMMING)
def test_r34_and_r35_the_works_council_agreed_to_the_tools(proef, verander, stand, zin, regel, wat):
    oordeel = verander(proef, wat).rule(regel)
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin
    assert oordeel.plek.bestand == "data/instemmingen.yml"


def test_r35_is_of_who_keeps_the_vragenlijst_on_the_line_of_what_was_decided(proef):
    oordeel = agreed(proef, "vragenlijst", status="aangevraagd").rule("R-35")
    veld = ("instemmingen", 1, "or_instemming")
    assert oordeel.eigenaar == "hr"
    assert oordeel.plek.regel == proef.inhoud.bronnen["instemmingen"].line_of(veld)


def test_r35_without_a_vragenlijst_there_is_nothing_to_agree_to(proef):
    oordeel = no_pulse(proef).without("instemmingen").rule("R-35")
    assert oordeel.stand == GRIJS
    assert oordeel.zin == "Er is hier geen korte vragenlijst."
