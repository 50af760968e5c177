"""The rules about what we agreed on: R-01 to R-05, R-10 and R-12."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each, lose

G = "gedragscode/nl/gedragscode.md"
SANCTIES = "data/sancties.yml"
GROEN = ["R-01", "R-02", "R-03", "R-04", "R-05", "R-10", "R-12"]


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def level(naam, **velden):
    return lambda p: p.item("sancties", "niveaus", naam, **velden)


def held(dag):
    def change(proef):
        een = proef.inhoud.data["evaluaties"].evaluaties[-1]
        return proef.register("evaluaties", evaluaties=(een.model_copy(update={"datum": dag}),))

    return change


def without_group(naam):
    def change(proef):
        lijst = next(
            een for een in proef.inhoud.data["checklists"].checklists if een.id == "opvang-nazorg"
        )
        over = tuple(groep for groep in lijst.groepen if groep.id != naam)
        assert len(over) == len(lijst.groepen) - 1, naam
        return proef.item("checklists", "checklists", "opvang-nazorg", groepen=over)

    return change


GEVALLEN = [
    Geval("R-01", "soon to be looked at", "oranje", "Kijk 'Onze visie' opnieuw na vóór 1 januari 2027",
          "visie/nl/visie.md:herzien_voor", lambda p: p.page("visie", herzien_voor=day(1, 1, 2027))),
    Geval("R-01", "nobody was asked before", "rood", "Zet in 'Onze visie' bij totstandkoming",
          "visie/nl/visie.md:totstandkoming", lambda p: p.page("visie", totstandkoming=())),
    Geval("R-02", "what we do not want comes first", "oranje", "eerst {#gewenst}, dan {#ongewenst}",
          f"{G}:{{#ongewenst}}", lambda p: p.text("gedragscode", "{#gewenst}", "{#X}")
          .text("gedragscode", "{#ongewenst}", "{#gewenst}").text("gedragscode", "{#X}", "{#ongewenst}"), "bevoegd-gezag"),
    Geval("R-02", "what to do has no heading", "rood", "de kop {#stappen-medewerker} ontbreekt", G,
          lambda p: p.text("gedragscode", "{#stappen-medewerker}", "{#stappen}")),
    Geval("R-03", "no register", "rood", "data/sancties.yml ontbreekt", SANCTIES, lambda p: p.without("sancties")),
    Geval("R-03", "three levels", "rood", "precies vier niveaus: licht, matig, ernstig, zeer_ernstig",
          f"{SANCTIES}:niveaus", lose("sancties", "niveaus", id="matig")),
    Geval("R-03", "a level without an example", "rood", "Niveau matig: geef minstens één voorbeeld",
          f"{SANCTIES}:voorbeelden", level("matig", voorbeelden=()), "bevoegd-gezag"),
    Geval("R-03", "a level without a measure", "rood", "Niveau licht: zeg welke maatregel", f"{SANCTIES}:maatregelen",
          level("licht", maatregelen=())),
    Geval("R-03", "nobody imposes", "rood", "welke rol uit rollen.yml de maatregel oplegt", f"{SANCTIES}:oplegger",
          level("ernstig", oplegger="")),
    Geval("R-03", "nobody looks along", "rood", "welke rol uit rollen.yml de maatregel toetst", f"{SANCTIES}:toetser",
          level("ernstig", toetser="")),
    Geval("R-03", "who handles imposes", "rood", "wie een zaak uitzoekt, legt niets op", f"{SANCTIES}:oplegger",
          level("licht", oplegger="behandelaar")),
    Geval("R-03", "one role does both", "oranje", "laat een ander toetsen", f"{SANCTIES}:toetser",
          level("matig", toetser="bevoegd-gezag")),
    Geval("R-03", "power is not weighed", "rood", "ontbreekt de factor 'machtsverhouding'", f"{SANCTIES}:factoren",
          lose("sancties", "factoren", id="machtsverhouding")),
    Geval("R-03", "the caution on overlap is gone", "rood", "de zin 'overlappen'", f"{SANCTIES}:let_op",
          lose("sancties", "let_op", id="overlappen")),
    Geval("R-03", "the page does not show the levels", "rood", "een regel met {blok:sancties}",
          "sanctiebeleid/nl/sanctiebeleid.md:title", lambda p: p.text("sanctiebeleid", "{blok:sancties}", "")),
    Geval("R-03", "the page does not show what is weighed", "oranje", "een regel met {blok:factoren}",
          "sanctiebeleid/nl/sanctiebeleid.md", lambda p: p.text("sanctiebeleid", "{blok:factoren}", "")),
    Geval("R-04", "to be looked at soon", "oranje", "opnieuw na vóór 24 januari 2027", "rie-afspraken/nl/rie-afspraken.md",
          lambda p: p.page("rie-afspraken", herzien_voor=day(1, 24, 2027)), "hr"),
    Geval("R-04", "nobody is asked", "rood", "de kop {#raadpleging} ontbreekt", "rie-afspraken/nl/rie-afspraken.md",
          lambda p: p.text("rie-afspraken", "{#raadpleging}", "{#vragen}")),
    Geval("R-05", "its day lies too far away", "oranje", "zet herzien_voor niet later", "pva-procedure/nl/pva-procedure.md:herzien",
          lambda p: p.page("pva-procedure", herzien_voor=day(1, 1, 2031))),
    Geval("R-05", "withdrawn", "rood", "nog niet vastgesteld", "pva-procedure/nl/pva-procedure.md:status",
          lambda p: p.page("pva-procedure", status="ingetrokken")),
    Geval("R-10", "no lists at all", "rood", "data/checklists.yml ontbreekt", "data/checklists.yml", lambda p: p.without("checklists"), "hr"),
    Geval("R-10", "nothing for a witness", "rood", "ontbreken taken voor 'getuigen'", "data/checklists.yml", without_group("getuigen")),
    Geval("R-10", "no such list", "rood", "een lijst 'opvang-nazorg'", "data/checklists.yml",
          lose("checklists", "checklists", id="opvang-nazorg")),
    Geval("R-10", "nobody sees the list", "oranje", "nu ziet geen behandelaar de lijst", "data/checklists.yml",
          lambda p: p.text("behandelen-afronden", "{blok:checklist:opvang-nazorg}", "")),
    Geval("R-12", "the next evaluation is near", "oranje", "doe het opnieuw vóór 30 december 2026", "data/evaluaties.yml",
          held(day(12, 30, 2025))),
    Geval("R-12", "the last evaluation is thirteen months ago", "rood", "vóór 25 oktober 2026 opnieuw gemoeten", "data/evaluaties.yml",
          held(day(10, 25, 2025))),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


@pytest.mark.parametrize("regel", GROEN)
def test_the_example_has_made_these_agreements(proef, regel):
    oordeel = proef.rule(regel)
    assert (oordeel.stand, oordeel.zin[:7]) == ("groen", "In orde")


def test_every_rule_about_agreements_is_seen_orange_and_red():
    assert {
        regel for regel, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}
    } == set(GROEN)


def test_for_another_sector_the_arbocatalogus_is_a_reference_and_the_law_is_not(proef):
    proef.register("organisatie", sector="anders")
    proef.without_page("visie").without_page("klokkenluidersregeling")
    visie, misstand = proef.rule("R-01"), proef.rule("R-20")
    assert (visie.stand, misstand.stand) == ("oranje", "rood")
    assert "een voorbeeld en geen afspraak" in visie.zin


def test_what_keeps_people_safe_is_red_for_every_employer(proef):
    proef.register("organisatie", sector="anders", meld_url="https://meld.test/?van=poster")

    assert proef.rule("R-26").stand == "rood"
    assert proef.without_page("visie").rule("R-01").stand == "oranje"
