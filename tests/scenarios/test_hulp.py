"""T-06, T-09 … T-17: who needs help, sees it, leads or is accused finds the way."""

import re

import pytest

from inhoud.registers.keuzehulp import screens
from tests.browser import context
from tests.functions.melding import meld_paginas
from tests.scenarios.lezer import words
from tests.voorbeeld import URLS

KEUZE = "/hulp/keuze"
KLACHT = "/afspraken/klachtenregeling/"
MELD = meld_paginas.URLS.meld
LADDER = (
    "zelf", "collega_of_leidinggevende", "vertrouwenspersoon", "bemiddeling", "mediation", "klacht",
)  # fmt: skip
NOOIT_ALS_HET_ONVEILIG_IS = {"zelf", "benoemen", "leidinggevende", "bemiddeling"}
OPVANG = (
    "melder-opvang", "melder-nazorg", "beschuldigde-opvang", "beschuldigde-nazorg", "getuigen",
    "team",
)  # fmt: skip


def steps(site, *gekozen: str) -> list[str]:
    """The ids of the steps that these answers lead to."""
    blad = site.blad("/".join((KEUZE, *gekozen)) + "/")
    return [naam.removeprefix("stap-") for naam in blad.ids if naam.startswith("stap-")]


def outcomes(inhoud, **gekozen: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Every way through the chooser that gave one of these answers."""
    vragen = [vraag.id for vraag in inhoud.data["keuzehulp"].vragen]
    paden = [s.pad for s in screens(inhoud.data["keuzehulp"]) if s.uitkomst]
    return [
        pad
        for pad in paden
        if all(pad[vragen.index(vraag)] in ids for vraag, ids in gekozen.items())
    ]


def test_t06_pesten_repeats_and_what_happened_once_may_be_reported_too(site):
    blad = site.blad("/gedrag/pesten/")
    assert "Pesten herhaalt zich" in blad.onder("wat-is-het-pesten").tekst
    vormen = blad.onder("zo-ziet-het-eruit-pesten")
    assert len(vormen.all("li")) >= 5
    assert re.search(r"[Oo]nline|groepsapp", vormen.one("ul").tekst)
    assert re.search(r"mag ook melden wat één keer gebeurde", blad.tekst)
    assert f"{URLS.meld}/" in blad.main.links


def test_t09_four_routes_and_who_else_with_a_line_each_on_what_happens_next(site):
    blad = site.blad("/hulp/")
    wegen = blad.onder("vier-wegen").all("li")
    doelen = [weg.links[0] for weg in wegen]
    assert doelen == [
        "/vertrouwenspersonen/",
        f"{URLS.meld}/",
        "/afspraken/klachtenregeling/",
        "/afspraken/klokkenluidersregeling/",
    ]
    anderen = blad.onder("anderen").all("li")
    namen = " ".join(wie.tekst.partition(":")[0] for wie in anderen).lower()
    for wie in ("leidinggevende", "bedrijfsmaatschappelijk werk", "bedrijfsarts", "politie"):
        assert wie in namen, wie
    for weg in (*wegen, *anderen):
        assert len(re.findall(r"[.!?](?:\s|$)", weg.tekst)) >= 2, weg.tekst


def test_the_way_to_a_vertrouwenspersoon_has_the_number_and_the_hours_of_the_profile(site, inhoud):
    weg, vp = site.blad("/hulp/").onder("vier-wegen").all("li")[0], inhoud.page("marit-eskes").kop
    assert f"tel:{vp.telefoon.replace(' ', '')}" in weg.links
    uren = re.findall(r"\d+", vp.bereikbaarheid)
    assert re.findall(r"\d+", weg.tekst.partition(vp.telefoon)[2]) == uren


def test_t10_about_my_manager_the_manager_is_not_a_step(site, inhoud):
    for pad in outcomes(inhoud, over=("leidinggevende",)):
        stappen = steps(site, *pad)
        assert not {"leidinggevende", "zelf", "benoemen"} & set(stappen), pad
        nodig = {"vertrouwenspersoon", "meldpunt", "hogere_leidinggevende", "extern"}
        assert nodig <= set(stappen), pad


def test_t11_not_safe_or_violence_first_acute_help_and_the_police(site, inhoud):
    paden = outcomes(inhoud, veilig=("onveilig", "geweld"))
    assert len(paden) > 10
    for pad in paden:
        stappen = steps(site, *pad)
        assert not NOOIT_ALS_HET_ONVEILIG_IS & set(stappen), pad
        assert stappen[0] == "acuut", pad
        assert "aangifte" in stappen[:3], pad
        assert KLACHT in site.blad("/".join((KEUZE, *pad)) + "/").main.links, pad
    assert "seksueel_geweld" in steps(site, "zelf", "collega", "geweld")[:3]


def test_a_bystander_is_never_told_to_file_a_formal_complaint(site, inhoud):
    for pad in outcomes(inhoud, wie=("omstander",)):
        assert "klacht" not in steps(site, *pad), pad
    for pad in outcomes(inhoud, wie=("zelf",)):
        klacht = site.blad("/".join((KEUZE, *pad)) + "/").onder("stap-klacht")
        assert klacht.links[0] == KLACHT, pad


def test_a_step_that_dials_shows_the_number(inhoud):
    bellen = [s for s in inhoud.data["keuzehulp"].stappen if s.naar.startswith("tel:")]
    assert len(bellen) == 2
    for stap in bellen:
        assert re.sub(r"\D", "", stap.naam) == stap.naar.removeprefix("tel:"), stap.id


def test_t11_who_did_not_name_anyone_is_not_sent_to_a_leader(site, inhoud):
    for pad in outcomes(inhoud, over=("weet_ik_niet",)):
        assert "leidinggevende" not in steps(site, *pad), pad


def test_t12_six_steps_in_their_order_and_the_order_is_free(site):
    blad = site.blad("/hulp/escalatieladder/")
    treden = [naam for naam in blad.ids if naam.startswith("trede-")]
    assert tuple(naam.removeprefix("trede-") for naam in treden) == LADDER
    assert [trede.tekst for trede in blad.main.all("span", class_="bol")] == list("123456")
    assert "De volgorde is vrij" in blad.onder("stappen").tekst
    assert "Je mag elke stap overslaan" in blad.tekst


def test_t13_a_bystander_has_four_things_to_do(site):
    blad = site.blad("/hulp/ik-zie-iets/")
    for kop in ("benoemen", "steunen", "melden", "norm"):
        assert words(blad.onder(kop).tekst) >= 20, kop
    assert f"{URLS.meld}/melden/#rol=gezien" in blad.onder("melden").links
    assert "/vertrouwenspersonen/" in blad.onder("melden").links


@pytest.mark.browser
def test_t13_the_form_then_knows_that_one_saw_it(browser, wereld):
    with context(browser) as person:
        wereld.connect(person)
        page = person.new_page()
        page.goto(f"{MELD}/melden/#rol=gezien")
        assert page.locator("input[name=rol][value=gezien]").is_checked()
        assert page.url == f"{MELD}/melden/"


def test_t14_signals_at_three_levels_without_a_score(site):
    blad = site.blad("/gedrag/signalen/")
    niveaus = ("individu", "team", "organisatie")
    assert [n for n in niveaus if len(blad.onder(f"signalen-{n}").all("li")) < 3] == []
    assert not blad.main.all("input", "select", "textarea", "form")
    for niveau in niveaus:
        assert not re.search(r"\d", blad.onder(f"signalen-{niveau}").tekst), niveau
    assert "Tel niet op en geef geen cijfers" in blad.onder("signalen-gebruik").tekst
    assert not re.search(r"diagnose|score|punten", blad.tekst)
    assert {"/vertrouwenspersonen/", f"{URLS.meld}/"} <= set(blad.main.links)


@pytest.mark.browser
def test_t14_on_paper_the_signals_are_there_and_the_screen_is_not(visit):
    page, origin = visit("intranet")
    page.goto(origin.url + "/gedrag/signalen/")
    page.emulate_media(media="print")
    for niveau in ("individu", "team", "organisatie"):
        assert page.locator(f"#signalen-{niveau}").is_visible()
    for knop in (".snel-weg", ".hulp-nodig summary", ".menu-smal"):
        assert not page.locator(knop).is_visible()


def test_t15_a_leader_watches_talks_steps_in_and_knows_what_to_do_with_a_report(site):
    rol = site.blad("/leidinggevenden/")
    let_op = rol.onder("signalen").tekst
    assert "bij één mens" in let_op
    assert "bij het hele team" in let_op
    assert "/gedrag/signalen/" in rol.onder("signalen").links
    assert len(rol.onder("ingrijpen").all("li")) >= 6
    assert "/leidinggevenden/signaal/" in rol.main.links

    signaal = site.blad("/leidinggevenden/signaal/")
    for kop in ("eerste-uur", "eerste-dag", "eerste-week", "nooit"):
        assert len(signaal.onder(kop).all("li")) >= 4, kop
    assert re.search(r"onderzoekt? niet|[Zz]elf onderzoeken", signaal.onder("nooit").tekst)
    assert f"{URLS.meld}/" in signaal.main.links


def test_t16_everyone_has_support_during_and_after_and_reads_who_gives_it(site):
    blad = site.blad("/hulp/opvang-en-nazorg/")
    for kop in OPVANG:
        assert words(blad.onder(kop).tekst) >= 40, kop
    koppen = {kop: blad.main.one(id=kop).tekst for kop in OPVANG[:4]}
    assert all("tijdens" in koppen[kop] for kop in OPVANG[:4] if kop.endswith("opvang"))
    assert all("erna" in koppen[kop] for kop in OPVANG[:4] if kop.endswith("nazorg"))
    for kop in ("getuigen", "team"):
        tekst = blad.onder(kop).tekst
        assert "Tijdens" in tekst, kop
        assert "Erna" in tekst, kop
    for kop in OPVANG:
        assert re.search(
            r"[Bb]ehandelaar|[Ll]eidinggevende|HR|maatschappelijk|[Vv]ertrouwensp",
            blad.onder(kop).tekst,
        ), kop
    wie = blad.onder("wie").all("li")
    assert len(wie) >= 6
    assert all("Tijdens:" in rij.tekst and "Erna:" in rij.tekst for rij in wie)


def test_t17_who_is_accused_reads_the_procedure_the_rights_and_what_if_it_is_not_so(site):
    blad = site.blad("/hulp/ik-word-beschuldigd/")
    for kop in ("procedure", "rechten", "ongegrond"):
        assert words(blad.onder(kop).tekst) >= 40, kop
    assert "een andere dan de melder" in blad.onder("rechten").tekst
    assert "adviseur" in blad.tekst
    assert "Een melding is geen oordeel" in blad.tekst
    assert "Tot de uitkomst er is, oordelen we niet" in blad.onder("procedure").tekst
    ongegrond = blad.onder("ongegrond").tekst
    assert "ongegrond" in ongegrond
    assert "alleen in je dossier als jij dat wilt" in ongegrond
    assert not re.search(r"\bdader|slachtoffer", blad.tekst, re.IGNORECASE)


def test_who_is_accused_can_answer_someone_and_a_referral_betrays_nobody(site, inhoud):
    blad = site.blad("/hulp/ik-word-beschuldigd/")
    behandelaar = next(r for r in inhoud.data["rollen"].rollen if r.id == "behandelaar")
    assert f"tel:{behandelaar.telefoon.replace(' ', '')}" in blad.main.links
    assert "op welke dag je weer iets hoort" in blad.onder("procedure").tekst
    vp = site.blad("/vertrouwenspersonen/").onder("ook-voor-wie-is-beschuldigd").tekst
    for tekst in (blad.tekst, vp):
        assert "Bel wie je wilt" in tekst
        assert "de reden hoor je niet" in tekst
