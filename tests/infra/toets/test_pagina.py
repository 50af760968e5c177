"""The page on the intranet: what comes first, every rule, and that anyone can read it."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from infra import pelican_run, werkplek
from infra.build import build
from infra.toets.model import KOLOMMEN, Toets
from infra.toets.oordeel import ALS_VOORBEELD
from infra.toets.woorden import KOLOM
from inhoud.bladzijde import Inhoud
from tests.browser import axe, context
from tests.functions.melding.meld_paginas import Names
from tests.infra.pulse.papier import texts
from tests.infra.toets.branche import BIJNA, DAG, NORM, judged, make_content, put_norm
from tests.scenarios.lezer import Blad, Deel
from tests.voorbeeld import ROOT, URLS, Klein, Origin

HIER = "vp-hr-or/toets"
LANG = "Wettelijkearbeidsomstandighedenverantwoordelijkheden en nog veel meer dat moet " * 4


def shown(inhoud: Inhoud, toets: Toets, uit: Path) -> Blad:
    """The page without its styles; what it links to lies beside it."""
    binnen = werkplek.for_intranet(inhoud, toets)
    pelican_run.run(inhoud, uit, origin="intranet", urls=URLS, bundel=Names(), werkplek=binnen)
    werkplek.write_files(inhoud, toets, uit)
    return Blad((uit / HIER / "index.html").read_text("utf-8"))


@pytest.fixture
def klein(tmp_path) -> Klein:
    return make_content(tmp_path)


@pytest.fixture
def pagina(klein, tmp_path):
    """The page as it is on a day, and where it stands."""

    def make(dag: date = DAG) -> Blad:
        return shown(*judged(klein, dag), tmp_path / "uit")

    return make


def cells(rij: Deel) -> list[str]:
    return [cel.tekst for cel in rij.all("td")[: len(KOLOMMEN)]]


def test_first_it_says_what_it_is_what_it_is_not_and_what_comes_first(pagina):
    blad = pagina(BIJNA)

    begin = blad.tekst[: blad.tekst.index("Afspraken in onze branche Dit spraken")]
    assert (
        "Toets aan afspraken in onze branche (De branche, mei 2026). Geen juridisch oordeel."
        in begin
    )
    assert "Zo staat het ervoor op 1 oktober 2027." in begin
    assert [een.tekst for een in blad.main.one("ul", class_="geteld").all("li")] == [
        "1 niet in orde", "1 vraagt aandacht", "1 geldt hier niet",
    ]  # fmt: skip
    eerst = [een.tekst for een in blad.main.one("ol").all("li")]
    assert len(eerst) == 2
    assert eerst[0].startswith("Een gedragscode Er is nog geen pagina van de soort gedragscode;")
    assert eerst[0].endswith(" Directie")
    assert eerst[1].endswith("Redactie · vóór 1 november 2027")


def test_when_nothing_has_to_be_done_it_says_what_comes_back_first(klein, pagina):
    put_norm(klein, "branche", NORM.replace("soort: gedragscode", "soort: hulp"))

    blad = pagina()

    assert blad.main.one(class_="rustig").tekst.startswith(
        "Er hoeft nu niets. Als eerste komt terug: Een gedragscode, vóór 1"
    )
    assert blad.main.all("ol") == []


def test_what_still_needs_a_decision_or_consent_is_named_before_the_rules(klein, pagina):
    for blokken, zin in (
        ("[P, O]", "Hier mist een besluit, of instemming van de OR: De pagina over hulp."),
        ("[P, V]", "om instemming van de OR vraagt, is die er."),
        ("[P, C, Z]", None),
    ):
        put_norm(klein, "branche", NORM.replace("[P, C, Z]", blokken))

        begin = pagina().main.tekst.partition("Afspraken in onze branche Dit")[0]

        assert (zin or "Neem de toets") in begin
        assert ("instemming van de OR" in begin) is bool(zin)


def test_every_rule_has_four_columns_a_sentence_who_by_when_and_the_file(klein, pagina):
    klein.change("data/organisatie.yml", "sector:", "git_url: https://git.klein.example/s\nsector:")
    blad = pagina(BIJNA)
    rijen = {rij.attrs["id"]: rij for rij in blad.main.one("tbody").all("tr")}

    koppen = [
        kop.tekst.replace("\u200b", "") for kop in blad.main.one("thead").all("th", scope="col")
    ]
    assert koppen == ["Punt", *KOLOM.values(), "Hoe het staat en wat er moet"]
    assert [*KOLOM.values()] == ["Aanwezig", "Actueel", "Vastgesteld/OR", "Bekendgemaakt"]
    assert [rij.one("th", scope="row").tekst for rij in rijen.values()] == [
        "BR-01 Een gedragscode", "BR-02 De pagina over hulp", "BR-03 Regeling voor een misstand",
    ]  # fmt: skip
    assert [cells(rij) for rij in rijen.values()] == [
        ["niet in orde", "geldt hier niet", "niet gevraagd", "niet gevraagd"],
        ["in orde", "vraagt aandacht", "niet gevraagd", "in orde"],
        ["geldt hier niet", "niet gevraagd", "niet gevraagd", "niet gevraagd"],
    ]
    uit = rijen["BR-02"].one("td", class_="uit")
    assert uit.tekst.startswith(
        "Vraagt aandacht. Kijk 'Waar kan ik terecht?' opnieuw na vóór 1 november"
    )
    assert "Redactie · vóór 1 november 2027 · hulp/nl/waar-kan-ik-terecht.md, regel 10" in uit.tekst
    assert "https://git.klein.example/s" in uit.links
    gezien = [punt.tekst for punt in uit.one("details").all("li")]
    assert len(gezien) == 3
    assert gezien[-1].startswith("In orde. Bekendgemaakt: 'Waar kan ik terecht?' vind je binnen")


def test_an_owner_leads_to_who_does_what(klein, pagina):
    wie = klein.folder / "pagina/nl/wie-doet-wat.md"
    begin = klein.folder / "pagina/nl/index.md"
    wie.write_text(begin.read_text("utf-8").replace("slug: /", "slug: wie-doet-wat"), "utf-8")

    rij = pagina().main.one("tr", id="BR-01")

    assert rij.one("a", href="/wie-doet-wat/#rol-directie").tekst == "Directie"


def test_a_second_norm_is_one_file_and_stands_on_the_page_and_on_paper(klein, pagina, tmp_path):
    put_norm(klein, "nog-een", NORM.replace("BR-", "NE-").replace("onze branche", "de regio"))

    blad = pagina()

    assert [kop.tekst for kop in blad.main.all("h2")][1:3] == [
        "Afspraken in onze branche", "Afspraken in de regio",
    ]  # fmt: skip
    assert blad.main.one("tr", id="NE-02").one("th").tekst == "NE-02 De pagina over hulp"
    (pdf,) = [link for link in blad.main.links if link.endswith(".pdf")]
    assert "NE-02" in " ".join(texts((tmp_path / "uit" / pdf.lstrip("/")).read_bytes()))


def test_without_a_norm_the_page_says_so_and_there_is_no_paper(tmp_path):
    zonder = Klein(ROOT / "tests/site/klein/content")

    blad = shown(*judged(zonder), tmp_path)

    assert "Er is nog geen norm om aan te toetsen." in blad.tekst
    assert [link for link in blad.main.links if link.endswith(".pdf")] == []
    assert not (tmp_path / HIER / "toets.pdf").exists()


def test_what_binds_only_gemeenten_is_a_reference_elsewhere_and_the_law_is_not(proef):
    for weg in ("klachtenregeling", "klokkenluidersregeling"):
        proef.without_page(weg)
    hier = {een.regel.id: een for een in proef.judged().oordelen}
    proef.register("organisatie", sector="anders")
    elders = {een.regel.id: een for een in proef.judged().oordelen}

    assert [(een["R-09"].stand, een["R-20"].stand) for een in (hier, elders)] == [
        ("rood", "rood"), ("oranje", "rood"),
    ]  # fmt: skip


def test_a_reference_says_so_above_its_rules_and_in_each(klein, pagina):
    klein.change("data/organisatie.yml", "sector: gemeente", "sector: anders")
    voor_gemeenten = NORM.replace("BR-", "GE-").replace("bindt: iedereen", "bindt: gemeente")
    put_norm(klein, "gemeenten", voor_gemeenten)

    blad = pagina()

    assert [kop.one("th").tekst for kop in blad.main.all("thead")] == ["Punt", "Referentie"]
    assert ALS_VOORBEELD in blad.main.one("tr", id="GE-01").tekst
    assert "Niet in orde." in blad.main.one("tr", id="BR-01").tekst


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory) -> Path:
    """Red, orange, green and grey, long words and a long name, as it is served."""
    map_ = tmp_path_factory.mktemp("toets")
    klein = make_content(map_)
    klein.change("data/organisatie.yml", "naam: Gemeente Klein", f"naam: {LANG}")
    put_norm(klein, "lang", NORM.replace("BR-", "LA-").replace("Een gedragscode", LANG))
    put_norm(klein, "nu", NORM.replace("BR-", "NU-").replace("[P, C, Z]", "[P]"))
    build(klein.folder, map_ / "uit", urls=URLS, peildatum=BIJNA)
    return map_ / "uit"


@pytest.fixture
def visit(browser, gebouwd):
    """Opens the page, as a fresh person."""
    opened = []

    def visit(**options):
        site = Origin(gebouwd, "intranet")
        person = context(browser, **options)
        opened.append(person)
        person.route("**/*", site.answer)
        page = person.new_page()
        page.goto(f"{site.url}/{HIER}/")
        return page

    yield visit
    for person in opened:
        person.close()


@pytest.mark.browser
def test_anyone_can_read_it_by_day_and_by_night_and_on_any_screen(visit):
    page = visit()
    for details in page.locator(".uit details").all():
        details.locator("summary").click()

    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert axe(page, rules=["color-contrast", "link-in-text-block"]) == []
    for width in (320, 360, 900, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), width


@pytest.mark.browser
def test_without_a_script_everything_that_was_seen_can_be_opened(visit):
    page = visit(java_script_enabled=False)
    page.locator("#NU-01 summary").click()

    expect(page.locator("#NU-01 .gezien li").first).to_be_visible()


@pytest.mark.browser
def test_where_it_is_narrow_a_rule_is_a_card_and_where_it_is_wide_a_row(visit):
    smal, breed = visit(), visit(viewport={"width": 1280, "height": 800})

    for page, naast in ((smal, False), (breed, True)):
        kop = page.locator("#BR-02 th").bounding_box()
        uit = page.locator("#BR-02 .uit").bounding_box()
        assert (uit["x"] > kop["x"] + 100) is naast
        assert page.get_by_role("rowheader", name="BR-02").is_visible()
    smalste = smal.locator("#BR-02").bounding_box()
    assert smalste["width"] <= 360
    assert smal.locator("#BR-02 .niet").is_hidden()


@pytest.mark.browser
def test_in_black_and_white_no_two_colours_look_the_same(visit):
    page = visit()
    tekens = page.locator("symbol").evaluate_all("alle => alle.map(een => een.innerHTML)")

    assert len({*tekens}) == 4
    page.emulate_media(media="print")
    assert page.locator("#BR-01 .k svg").first.is_visible()
