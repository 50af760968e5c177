"""What the letters say of each agreement: consent in time (T-80), looked at in time (T-81), and known
to everyone after people were asked (T-82).
"""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from inhoud.paginas import Instemming, Moment
from tests.infra.toets.gevallen import line_of

V = "visie/nl/visie.md"
STUKKEN = {
    "visie": "R-01",
    "gedragscode": "R-02",
    "sanctiebeleid": "R-03",
    "rie-afspraken": "R-04",
    "pva-procedure": "R-05",
    "zo-behandelen-we-je-melding": "R-06",
    "klachtenregeling": "R-09",
    "klokkenluidersregeling": "R-20",
    "plan-van-aanpak": "R-15",
}


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def consent(**velden) -> Instemming:
    eigen = {"vereist": "ja", "status": "verleend", "datum": day(9, 8), "versie": "1.0"} | velden
    return Instemming.model_construct(kenmerk=None, **({"motivering": None} | eigen))


@pytest.mark.parametrize("naam", STUKKEN)
def test_t80_without_consent_to_this_version_before_it_took_effect_a_rule_is_red(proef, naam):
    gezien = []
    for instemming in (None, consent(versie="0.9"), consent(datum=day(10, 2))):
        oordeel = proef.page(naam, or_instemming=instemming).rule(STUKKEN[naam])
        gezien.append((oordeel.stand, oordeel.kolommen["vastgesteld"], oordeel.plek.bestand))
    op = proef.inhoud.page(naam).kop.ingangsdatum
    goed = proef.page(naam, or_instemming=consent(datum=op)).rule(STUKKEN[naam])
    assert gezien == [("rood", "rood", proef.inhoud.page(naam).pad)] * 3
    assert goed.kolommen["vastgesteld"] == "groen"


@pytest.mark.parametrize(
    ("medezeggenschap", "woorden", "stand"),
    [("or", 12, "rood"), ("pvt", 12, "rood"), ("geen", 9, "rood"), ("geen", 10, "grijs")],
    ids=["there is an OR", "there is a PVT", "nine words say why", "ten words say why"],
)
def test_t80_nobody_has_to_consent_only_where_there_is_nobody_who_could(
    proef, medezeggenschap, woorden, stand
):
    nvt = consent(status="nvt", vereist="nvt", motivering="woord " * woorden)
    proef.register("organisatie", medezeggenschap=medezeggenschap)
    oordeel = proef.page("visie", or_instemming=nvt).rule("R-01")
    zin = next(een for een in oordeel.bevindingen if line_of(een).startswith("or_instemming"))
    assert (zin.stand, zin.kolom, zin.zin[-1]) == (stand, "vastgesteld", ".")
    assert oordeel.kolommen["vastgesteld"] == stand


@pytest.mark.parametrize(
    ("voor", "stand", "zin"),
    [
        (day(1, 25, 2027), "groen", "In orde tot 25 januari 2027."),
        (day(1, 24, 2027), "oranje", "Kijk 'Onze visie' opnieuw na vóór 24 januari 2027."),
        (day(12, 25), "oranje", "Kijk 'Onze visie' opnieuw na vóór 25 december 2026."),
        (day(11, 25), "oranje", "Kijk 'Onze visie' opnieuw na vóór 25 november 2026."),
        (day(11, 24), "rood", "vóór 24 november 2026 opnieuw nagekeken moeten zijn; kijk de pagina nu na."),
    ],
    ids=["in 61 days", "in 60 days", "in 30 days", "today", "yesterday"],
)  # fmt: skip
def test_t81_a_page_to_look_at_soon_is_orange_and_too_late_is_red(proef, voor, stand, zin):
    oordeel = proef.page("visie", herzien_voor=voor).rule("R-01")
    assert (oordeel.stand, oordeel.voor, oordeel.eigenaar) == (stand, voor, "bevoegd-gezag")
    assert oordeel.zin.endswith(zin)
    assert oordeel.kolommen["actueel"] == stand


def test_t81_the_owner_is_who_the_page_names(proef):
    oordeel = proef.page("visie", herzien_voor=day(11, 24), eigenaar="hr").rule("R-01")
    assert (oordeel.eigenaar, oordeel.plek.bestand, oordeel.plek.regel) == ("hr", V, 11)


@pytest.mark.parametrize(("naam", "regel"), [("visie", "R-01"), ("gedragscode", "R-02")])
@pytest.mark.parametrize(
    ("momenten", "zin"),
    [
        ((), "wie vooraf meedacht"),
        ((day(9, 15), day(9, 20)), "dacht pas na het vaststellen iemand mee"),
    ],
    ids=["on no day", "only on the day and after"],
)
def test_t82_a_page_that_nobody_was_asked_about_before_is_red(proef, naam, regel, momenten, zin):
    toen = tuple(Moment(datum=een, wat="Gesprek") for een in momenten)
    oordeel = proef.page(naam, totstandkoming=toen).rule(regel)
    assert (oordeel.stand, oordeel.plek.bestand) == ("rood", proef.inhoud.page(naam).pad)
    assert zin in oordeel.zin


@pytest.mark.parametrize(("naam", "regel"), [("visie", "R-01"), ("gedragscode", "R-02")])
@pytest.mark.parametrize(
    "velden",
    [
        {"doelgroep": ("leidinggevenden",)},
        {"document": "privacy"},
        {"datum": day(9, 14)},
        {"datum": day(11, 26)},
        {"major": 2},
    ],
    ids=["only leaders", "another page", "before it was adopted", "tomorrow", "another version"],
)
def test_t82_a_page_that_not_everyone_was_told_of_is_red(proef, naam, regel, velden):
    log = proef.inhoud.data["communicatie"].log
    anders = tuple(een.model_copy(update=velden) if een.document == naam else een for een in log)
    oordeel = proef.register("communicatie", log=anders).rule(regel)
    assert (oordeel.stand, oordeel.kolommen["bekendgemaakt"]) == ("rood", "rood")
    assert "bekend aan alle medewerkers" in oordeel.zin


@pytest.mark.parametrize("op", [day(9, 15), day(11, 25)], ids=["when it was adopted", "today"])
def test_t82_the_first_and_the_last_day_to_tell_count(proef, op):
    log = proef.inhoud.data["communicatie"].log
    anders = tuple(een.model_copy(update={"datum": op}) for een in log if een.document == "visie")
    assert proef.register("communicatie", log=anders).rule("R-01").stand == "groen"
