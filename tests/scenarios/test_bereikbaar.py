"""A human being is one tap away: a number, in a language one speaks, at an hour one knows."""

import re

import pytest
import yaml

from infra.site_path import SITE
from inhoud.zinnen import zinnen

TALEN = ("nl", "en", "ar")


def at(taal: str, pad: str) -> str:
    return pad if taal == "nl" else f"/{taal}{pad}"


@pytest.mark.parametrize("taal", TALEN)
def test_112_and_113_can_be_called_from_the_first_page_of_the_meldpunt(site, taal):
    gevaar = site.blad(at(taal, "/"), "meld").main.one("section", class_="gevaar")
    assert gevaar.links == ["tel:112", "tel:08000113"]
    for link in gevaar.all("a"):
        assert link.attrs["href"].removeprefix("tel:") in link.tekst.replace("-", "")


@pytest.mark.parametrize("taal", TALEN)
def test_who_gets_no_message_can_call_or_go_outside_from_the_same_page(site, inhoud, taal):
    links = site.blad(at(taal, "/"), "meld").main.links
    nummer = inhoud.data["organisatie"].meldpunt_telefoon.replace(" ", "")
    assert links.count(f"tel:{nummer}") == 2  # there, and with the other ways to tell
    assert at(taal, "/hulp/") + "#hulp-van-buiten" in links
    assert "hulp-van-buiten" in site.blad(at(taal, "/hulp/"), "meld").ids


@pytest.mark.parametrize("origin", ["intranet", "meld"])
@pytest.mark.parametrize("taal", TALEN)
def test_who_speaks_the_language_of_the_page_stands_first(site, inhoud, origin, taal):
    namen = zinnen(SITE / "i18n", taal)["meld"]["talen_namen"]
    koppen = [blad.kop for blad in inhoud.pages("vp-profiel")]
    for pad in ("/", "/hulp/", "/hulp/keuze/", "/vertrouwenspersonen/"):
        blad = site.blad(at(taal, pad), origin)
        lijsten = [r for r in blad.alles.all("ul") if "Samira Benali" in r.tekst]
        assert lijsten, pad
        for lijst in lijsten:
            mensen = [k for rij in lijst.all("li") for k in koppen if k.naam in rij.tekst]
            spreekt = [taal in kop.talen for kop in mensen]
            assert spreekt == sorted(spreekt, reverse=True), (pad, lijst.tekst)
            assert spreekt[0]
        for rij in blad.alles.one("div", class_="luik").all("li")[2:] if taal != "nl" else ():
            kop = next(kop for kop in koppen if kop.naam in rij.tekst)
            assert all(namen[een] in rij.tekst for een in kop.talen), (pad, rij.tekst)


def test_beside_a_text_only_the_people_change_places(site):
    rij = site.blad("/ar/hulp/ik-word-beschuldigd/").main.one("aside").all("li")
    namen = [re.search(r"Samira|Joost|Marit|huisarts|113", een.tekst)[0] for een in rij]
    assert namen == ["Samira", "Joost", "Marit", "huisarts", "113"]


@pytest.mark.parametrize("taal", TALEN)
def test_every_number_of_a_role_says_when_it_is_answered(inhoud, taal):
    nederlands = {rol.id: rol for rol in inhoud.data["rollen"].rollen if rol.telefoon}
    assert len(nederlands) >= 5
    for rol in inhoud.in_taal(taal)["rollen"].rollen:
        if rol.id in nederlands:
            assert rol.bereikbaar, rol.id
            assert taal == "nl" or rol.bereikbaar != nederlands[rol.id].bereikbaar, rol.id


def test_outside_its_hours_the_meldpunt_leads_to_someone_else(site):
    for pad in ("/leidinggevenden/signaal/", "/hulp/drempels/", "/hulp/opvang-en-nazorg/"):
        bereik = site.blad(pad).main.one("dl", class_="lijst-met-uitleg bereik")
        assert "Op werkdagen van 9 tot 17 uur" in bereik.tekst, pad
        assert {"tel:112", "/vertrouwenspersonen/marit-eskes/"} <= set(bereik.links), pad


@pytest.mark.parametrize("taal", TALEN)
def test_where_the_number_of_the_meldpunt_stands_in_a_sentence_its_hours_stand_too(site, taal):
    for pad in ("/hulp/", "/hulp/zo-behandelen-we-je-melding/"):
        tekst = site.blad(at(taal, pad)).tekst.replace("\N{NO-BREAK SPACE}", " ")
        assert re.search(r"085 000 00 10.{0,220}\b17|\b17\b.{0,30}085 000 00 10", tekst), pad


def test_who_is_accused_is_not_sent_to_the_form(site):
    aside = site.blad("/hulp/ik-word-beschuldigd/").main.one("aside")
    assert "Liever schrijven, ook zonder naam" not in aside.tekst
    assert "tel:112" in aside.links
    elders = site.blad("/hulp/ik-zie-iets/").main.one("aside")
    assert "Liever schrijven, ook zonder naam" in elders.tekst


@pytest.mark.parametrize("taal", TALEN)
def test_the_steps_that_all_meldingen_take_are_numbered_and_opening_again_is_not(site, taal):
    blad = site.blad(at(taal, "/hulp/zo-behandelen-we-je-melding/"))
    weg = blad.main.one("ol", class_="weg")
    assert [bol.tekst for bol in weg.all("span", class_="bol")] == list("12345678")
    assert "stap-heropend" not in [deel.attrs.get("id") for deel in weg]
    opnieuw = blad.main.one("p", id="stap-heropend").tekst
    verkenning = weg.one("li", id="stap-verkenning").one("h3").tekst
    assert f"“{verkenning}”" in opnieuw


def test_a_term_says_what_one_has_by_then(site):
    blad = site.blad("/hulp/zo-behandelen-we-je-melding/").main
    labels = [label.tekst for label in blad.one("ol", class_="weg").all("span", class_="label")]
    assert labels == [
        "binnen 7 dagen een bericht",
        "daarna binnen 3 maanden: wat we doen of deden",
    ]


def test_a_new_colleague_and_who_has_a_role_find_their_page_from_the_first_and_from_the_foot(site):
    begin = site.blad("/").main.links
    for pad in ("/nieuw/", "/vp-hr-or/", "/zoeken/"):
        assert pad in begin, pad
        assert pad in site.blad("/hulp/").alles.one("footer").links, pad
    assert "/nieuw/" not in " ".join(site.blad("/hulp/", "meld").alles.one("footer").links)


def test_hr_and_or_see_what_falls_due_and_what_the_or_agreed_to(site, verder):
    [rij] = [
        rij
        for rij in site.blad("/afspraken/wie-doet-wat/").main.all("tr")
        if "/afspraken/klachtenregeling/" in rij.links
    ]
    assert "8 september 2026" in rij.tekst  # the works council agreed
    assert "1 september 2028" in rij.tekst
    assert "te laat" not in rij.tekst
    assert "te laat" in verder.blad("/afspraken/wie-doet-wat/").onder("eigenaren").tekst
    rijen = site.blad("/vp-hr-or/").onder("zoek").all("tr")
    for rol in ("HR-adviseur", "Ondernemingsraad"):
        [rij] = [rij for rij in rijen if rij.tekst.startswith(rol)]
        assert {"/afspraken/wie-doet-wat/#eigenaren", "/plan/van-aanpak/"} <= set(rij.links), rol


def test_a_film_that_is_not_there_is_refused_and_what_would_be_said_stays(voorbeeld, site):
    blad = site.blad("/vertrouwenspersonen/samira-benali/").main
    assert "Samira vertelt" in [deel.tekst for deel in blad.all("summary")]
    assert "film" not in blad.tekst
    organisatie = yaml.safe_load((voorbeeld.folder / "data/organisatie.yml").read_text("utf-8"))
    film = f"film_url: {organisatie['intranet_url']}/film/samira\ntranscript:"
    voorbeeld.sub("vp-profiel/nl/samira-benali.md", "^transcript:", film)
    [fout] = voorbeeld.mistakes()
    zin = "film_url: '/film/samira' staat niet op deze site; laat het leeg tot de film er is"
    assert fout.endswith(zin)
