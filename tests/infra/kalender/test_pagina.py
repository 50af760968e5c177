"""The page on the intranet: what is late stands first, and every line has an owner and a file."""

import json
from datetime import date

import pytest

from infra import pelican_run
from infra.kalender.pagina import variables
from tests.functions.melding.meld_paginas import Names
from tests.infra.kalender.agendabestand import events
from tests.scenarios.lezer import Blad
from tests.voorbeeld import URLS

DAG = date(2027, 3, 1)


@pytest.fixture
def kalender(alles, tmp_path):
    """The page as it is on a day."""

    def make(dag: date = DAG) -> Blad:
        inhoud, uit = alles.read(dag), tmp_path / str(dag)
        binnen = {"kalender": variables(alles.moments(dag).values(), dag)}
        pelican_run.run(inhoud, uit, origin="intranet", urls=URLS, bundel=Names(), werkplek=binnen)
        return Blad((uit / "vp-hr-or/kalender/index.html").read_text("utf-8"))

    return make


def lines(blad: Blad, deel: str) -> list[str]:
    return [rij.tekst for rij in blad.onder(deel).all("li") if rij.boven.tag == "ul"]


def test_what_is_late_stands_first_with_how_long_then_what_is_near_then_the_months(kalender):
    blad = kalender()

    koppen = [kop.tekst for kop in blad.main.all("h2")]
    assert koppen == ["Te laat", "Binnen 60 dagen", "Daarna, per maand"]
    assert lines(blad, "te-laat")[0] == (
        "28 februari 2026 12 maanden te laat"
        " Training opnieuw geven: De basis Redactie · data/trainingen.yml"
    )
    assert lines(blad, "binnenkort") == [
        "31 maart 2027 over 4 weken Maatregel afmaken: Licht op de werf Directie · data/pva.yml"
    ]
    maanden = [kop.tekst for kop in blad.main.all("h3")]
    assert maanden == ["Mei 2027", "November 2027"]
    assert "1 maart 2027" in blad.tekst


def test_pages_of_one_role_on_one_day_fold_up(kalender):
    deel = kalender().onder("daarna").one("details")

    assert deel.one("summary").tekst == "3 pagina's nakijken"
    assert "Anna de Wit vp-profiel/nl/anna.md" in [een.tekst for een in deel.all("li")]


def test_when_nothing_is_late_it_says_so(alles, kalender):
    alles.change("data/trainingen.yml", "laatste_ronde: 2024-02-29", "laatste_ronde: 2026-02-28")

    blad = kalender(date(2026, 11, 25))

    assert blad.onder("te-laat").tekst == "Niets is te laat."


def test_who_owns_it_leads_to_the_role_and_the_file_to_where_it_is_edited(alles, kalender):
    alles.change("data/organisatie.yml", "sector:", "git_url: https://git.klein.example/x\nsector:")
    wie = (alles.folder / "pagina/nl/index.md").read_text("utf-8").replace("slug: /", "slug: wie")
    (alles.folder / "pagina/nl/wie-doet-wat.md").write_text(wie, "utf-8")

    [rij] = kalender().onder("binnenkort").all("li")

    assert rij.links == ["/wie/#rol-directie", "https://git.klein.example/x"]

    een = "git_bestand_url: https://git.klein.example/x/edit/{pad}"
    alles.change("data/organisatie.yml", "git_url: https://git.klein.example/x", een)
    [rij] = kalender().onder("binnenkort").all("li")
    assert rij.links[1].startswith("https://git.klein.example/x/edit/data/")


def test_a_build_without_what_was_worked_out_has_no_such_page(alles, tmp_path):
    pelican_run.run(alles.read(), tmp_path / "uit", origin="intranet", urls=URLS, bundel=Names())

    assert not (tmp_path / "uit/vp-hr-or").exists()


def test_the_example_shows_it_on_the_intranet_only_with_the_agenda_file(voorbeeld_gebouwd):
    site = voorbeeld_gebouwd / "site"
    hier = "intranet/vp-hr-or/kalender"

    assert {str(pad.relative_to(site)) for pad in site.glob("**/kalender/*")} == {
        f"{hier}/index.html",
        f"{hier}/kalender.ics",
    }
    blad = Blad((site / hier / "index.html").read_text("utf-8"))
    assert "/vp-hr-or/kalender/kalender.ics" in blad.main.links
    assert blad.main.all("script") == []
    assert [a for a in blad.alles.all("a") if "hreflang" in a.attrs] == []  # in Dutch only
    namen = [een["SUMMARY"] for een in events((site / hier / "kalender.ics").read_bytes()).values()]
    getoond = [rij.tekst for rij in blad.main.all("p", class_="wat")]
    assert len(getoond) > 20
    assert set(getoond) <= set(namen)


def test_the_search_finds_it(voorbeeld_gebouwd):
    index = json.loads((voorbeeld_gebouwd / "site/intranet/zoeken/index.json").read_text("utf-8"))

    assert "/vp-hr-or/kalender/" in [een["u"] for een in index]
