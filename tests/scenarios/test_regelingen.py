"""T-07, T-08, T-18, T-24 … T-30: the regelingen, the vertrouwenspersonen and who does what."""

import re

import pytest

from inhoud.paginas import Regeling
from tests.scenarios.lezer import words

MIN_WORDS = 40
GEDRAGSCODE = (
    "gewenst", "ongewenst", "stappen-medewerker", "stappen-werkgever", "steun-melder", "handhaving",
    "non-discriminatie",
)  # fmt: skip
KLACHT = (
    "doel-reikwijdte", "toegankelijkheid", "route", "onafhankelijkheid", "commissie",
    "bescherming", "besluit", "nazorg",
)  # fmt: skip
MISSTAND = ("wat-en-wanneer", "bij-wie-en-hoe", "rechten-melder", "na-ontvangst")
BUITEN = ("Huis voor Klokkenluiders", "ACM", "AFM", "AP", "ANVS", "DNB", "IGJ", "NVWA", "NZa")


def too_short(blad, koppen) -> list[str]:
    return [kop for kop in koppen if words(blad.onder(kop).tekst) < MIN_WORDS]


def test_t07_the_code_has_every_part_and_leads_on(site):
    blad = site.blad("/afspraken/gedragscode/")
    assert too_short(blad, GEDRAGSCODE) == []
    for naar in (
        "/afspraken/klachtenregeling/",
        "/afspraken/sanctiebeleid/",
        "/vertrouwenspersonen/",
        "/hulp/zo-behandelen-we-je-melding/",
    ):
        assert naar in blad.main.links
        assert site.pad(naar).is_file()


# that a heading is gone is judged by the toets, which comes with its own tests
def test_t08_the_code_says_who_owns_it_so_that_a_gap_has_an_owner(site, inhoud):
    eigenaar = inhoud.page("gedragscode").kop.eigenaar
    naam = next(rol.naam for rol in inhoud.data["rollen"].rollen if rol.id == eigenaar)
    assert naam in site.blad("/afspraken/gedragscode/").alles.one("footer").tekst
    assert not inhoud.page("gedragscode").kop.eigenaar.startswith("vertrouwenspersoon")


def test_t18_four_levels_from_data_with_who_imposes_and_who_looks_along(site, inhoud):
    blad = site.blad("/afspraken/sanctiebeleid/")
    sancties, rollen = inhoud.data["sancties"], inhoud.data["rollen"].rollen
    namen = {rol.id: rol.naam for rol in rollen}
    niveaus = [naam for naam in blad.ids if naam.startswith("niveau-")]
    assert niveaus == [f"niveau-{niveau.id}" for niveau in sancties.niveaus]
    assert len(niveaus) == 4
    for niveau in sancties.niveaus:
        tekst = blad.onder(f"niveau-{niveau.id}").tekst
        for zin in (*niveau.voorbeelden, *niveau.maatregelen):
            assert zin in tekst, niveau.id
        if niveau.oplegger_uitleg is None:
            assert namen[niveau.oplegger] in tekst, niveau.id
        assert namen[niveau.toetser] in tekst, niveau.id


def test_t18_a_manager_decides_only_about_what_is_not_theirs(site, inhoud):
    licht = site.blad("/afspraken/sanctiebeleid/").onder("niveau-licht").tekst
    assert "Een leidinggevende die er buiten staat" in licht
    assert "Gaat het over een leidinggevende, of was er een formele klacht" in licht
    assert "{" not in licht
    for niveau in inhoud.data["sancties"].niveaus:
        assert niveau.oplegger != "leidinggevende" or niveau.oplegger_uitleg, niveau.id


def test_t18_no_level_follows_by_itself_and_power_counts(site):
    blad = site.blad("/afspraken/sanctiebeleid/")
    factoren = [dt.tekst for dt in blad.onder("factoren").all("dt")]
    assert len(factoren) == 8
    assert "Machtsverhouding" in factoren
    let_op = blad.onder("niveaus-let-op").tekst
    assert "De voorbeelden overlappen" in let_op
    assert "Geen enkel gedrag krijgt vanzelf een niveau" in let_op
    assert not re.search(r"(leidt|volgt) (altijd|automatisch|vanzelf) (tot|een)", blad.tekst)


@pytest.mark.parametrize("wie", ["samira-benali", "joost-veldkamp", "marit-eskes"])
def test_t24_a_profile_says_who_it_is_how_to_reach_and_how_a_talk_goes(site, inhoud, wie):
    blad, vp = site.blad(f"/vertrouwenspersonen/{wie}/"), inhoud.page(wie).kop
    alles = blad.main.tekst
    for zin in (vp.naam, vp.type, vp.telefoon, vp.bereikbaarheid, *vp.locaties, "Nederlands"):
        assert zin in alles, zin
    assert f"tel:{vp.telefoon.replace(' ', '')}" in blad.main.links
    assert f"mailto:{vp.email}" in blad.main.links
    assert [li.tekst for li in blad.onder("gesprek").all("li")] == list(vp.gesprek_verloop)
    for kop in ("wat-ik-doe", "wat-ik-niet-doe"):
        assert len(blad.onder(kop).all("li")) >= 3, kop
    anderen = {b.kop.telefoon for b in inhoud.pages("vp-profiel")} - {vp.telefoon}
    assert len(anderen) == 2, "everyone has a number of their own"


def test_t24_the_overview_compares_and_lists_by_place(site, inhoud):
    blad = site.blad("/vertrouwenspersonen/")
    tabel = blad.onder("intern-of-extern").one("table")
    assert [th.tekst for th in tabel.all("th")][:3] == ["Vraag", "Intern", "Extern"]
    assert len(tabel.all("tr")) >= 5
    profielen = [b.kop for b in inhoud.pages("vp-profiel")]
    per_plek = {
        rij.one("dt").tekst: rij.one("dd").tekst
        for rij in blad.main.one("section", class_="vlak overzicht").all("div")
    }
    for plek in {plek for vp in profielen for plek in vp.locaties}:
        voornamen = {vp.voornaam for vp in profielen if plek in vp.locaties}
        assert set(re.findall(r"\w+", per_plek[plek])) == voornamen, plek


@pytest.mark.browser
def test_t24_who_chooses_a_place_sees_only_who_is_there(visit):
    page, origin = visit("intranet", java_script_enabled=False)
    page.goto(origin.url + "/vertrouwenspersonen/")
    kaarten = page.locator("ul.mensen > li")
    assert kaarten.count() == 3
    page.get_by_label("Plek").select_option(label="Wijkhuis De Linde")
    zichtbaar = [kaart.inner_text() for kaart in kaarten.all() if kaart.is_visible()]
    assert len(zichtbaar) == 1
    assert "Samira" in zichtbaar[0]


def test_t25_the_vertrouwenspersoon_stands_beside_you_and_promises_what_is_true(site):
    tekst = site.blad("/vertrouwenspersonen/").tekst
    for zin in (
        "staat naast jou",
        "onderzoekt niet",
        "Zonder jouw toestemming gebeurt er niets",
        "Wat je vertelt blijft vertrouwelijk",
        "jij geeft toestemming, er is acuut gevaar, of de wet verplicht tot spreken",
        "nooit tegelijk behandelaar van meldingen",
    ):
        assert zin in tekst, zin
    for wie in ("", "samira-benali/", "joost-veldkamp/", "marit-eskes/"):
        hier = site.blad(f"/vertrouwenspersonen/{wie}").tekst
        assert not re.search(
            r"neutra|altijd geheim|volledig anoniem|100 ?%|gegarandeerd", hier, re.IGNORECASE
        )


def test_t26_every_procedure_names_its_owner_and_every_role_its_tasks(site, inhoud):
    blad = site.blad("/afspraken/wie-doet-wat/")
    namen = {rol.id: rol.naam for rol in inhoud.data["rollen"].rollen}
    rijen = {rij.links[0]: rij.tekst for rij in blad.onder("eigenaren").all("tr") if rij.links}
    procedures = [
        b
        for b in inhoud.bladzijden
        if b.taal == "nl" and isinstance(b.kop, Regeling) and b.soort != "pva"
    ]
    assert len(procedures) >= 8
    for procedure in procedures:
        assert namen[procedure.kop.eigenaar] in rijen[procedure.adres], procedure.id
    for rol in inhoud.data["rollen"].rollen:
        kaart = blad.onder(f"rol-{rol.id}").tekst
        assert rol.naam in kaart, rol.id
        assert rol.taken or rol.id == "beheer", rol.id
        assert all(taak in kaart for taak in rol.taken if "{" not in taak and "](" not in taak)


def test_t26_a_role_that_is_missing_stops_the_build(voorbeeld):
    voorbeeld.change("data/rollen.yml", "- id: bevoegd-gezag\n", "- id: gezag\n")
    fouten = voorbeeld.mistakes()
    code = "content/gedragscode/nl/gedragscode.md"
    assert any(f.startswith(code) and "eigenaar: rol 'bevoegd-gezag'" in f for f in fouten)
    assert any(f.startswith("content/data/escalatie.yml:") for f in fouten)


# that a heading is gone is judged by the toets, which comes with its own tests
@pytest.mark.parametrize("kop", KLACHT)
def test_t27_the_klachtenregeling_has_this_part(site, kop):
    assert too_short(site.blad("/afspraken/klachtenregeling/"), [kop]) == []


def test_t28_at_the_lkog_one_reads_what_comes_first_and_what_happens_otherwise(verder, site):
    lkog = verder.blad("/afspraken/klachtenregeling/").onder("commissie").tekst
    assert (
        "Sla je die over, dan neemt de landelijke commissie je klacht niet in behandeling" in lkog
    )
    assert "Eerst intern?" in lkog
    assert "meteen een klacht indienen" not in lkog
    eigen = site.blad("/afspraken/klachtenregeling/").onder("commissie").tekst
    assert "Je mag meteen een klacht indienen" in eigen


def test_with_a_committee_of_our_own_nobody_is_sent_round_to_the_national_one(verder, site):
    geen = "niet aangesloten bij de landelijke klachtencommissie (LKOG)"
    for pad in ("/afspraken/klachtenregeling/", "/hulp/extern/"):
        assert geen in site.blad(pad).tekst, pad
        assert "sluit zich vrijwillig aan" not in site.blad(pad).tekst, pad
        assert geen not in verder.blad(pad).tekst, pad
        assert "sluit zich vrijwillig aan" in verder.blad(pad).tekst, pad
    assert "/hulp/extern/" not in site.blad("/afspraken/klachtenregeling/").onder("besluit").links


def test_the_secretary_can_be_called_from_the_klachtenregeling(site, inhoud):
    rol = next(r for r in inhoud.data["rollen"].rollen if r.id == "klachtensecretaris")
    assert rol.telefoon == inhoud.data["klachtencommissie"].telefoon
    blad = site.blad("/afspraken/klachtenregeling/")
    for kop in ("toegankelijkheid", "commissie"):
        assert f"tel:{rol.telefoon.replace(' ', '')}" in blad.onder(kop).links, kop


def test_t28_at_the_lkog_it_must_be_said_whether_something_comes_first(voorbeeld):
    voorbeeld.sub("data/klachtencommissie.yml", "^type: intern", "type: lkog")
    voorbeeld.sub("data/klachtencommissie.yml", "^intern_eerst: nee\n", "")
    zin = "intern_eerst: zeg bij de LKOG of de interne procedure eerst komt"
    assert any(f.endswith(zin) for f in voorbeeld.mistakes())


def test_t29_a_misstand_what_when_where_how_and_what_then(site):
    blad = site.blad("/afspraken/klokkenluidersregeling/")
    assert too_short(blad, MISSTAND) == []
    hoe = blad.onder("bij-wie-en-hoe").tekst
    for manier in ("Op papier", "Per telefoon", "In een gesprek", "onafhankelijke functionaris"):
        assert manier in hoe, manier
    na = blad.onder("na-ontvangst").tekst
    assert "7 dagen" in na
    assert "3 maanden" in na
    assert "wettelijk" in na
    rechten = blad.onder("rechten-melder").tekst
    for recht in ("adviseur in vertrouwen", "vertrouwelijk", "Geen nadeel"):
        assert recht in rechten, recht


def test_t29_nine_bodies_outside_and_nobody_has_to_start_inside(site):
    blad = site.blad("/afspraken/klokkenluidersregeling/")
    buiten = blad.onder("extern-melden")
    namen = [dt.tekst for dt in buiten.all("dt")]
    assert len(namen) == 9
    assert [een for een in BUITEN if not any(een in naam for naam in namen)] == []
    assert "meteen melden" in buiten.tekst
    assert "Je hoeft het niet eerst bij ons te proberen" in buiten.tekst
    assert len(site.blad("/hulp/extern/").onder("misstand").all("dt")) == 9


# red and grey are of the toets, which comes with its own tests
def test_t30_under_fifty_people_the_page_says_that_we_chose_to(verder, site):
    zin = "Hier werken minder dan 50 mensen. De wet vraagt deze regeling dan niet."
    klein = verder.blad("/afspraken/klokkenluidersregeling/").tekst
    assert zin in klein
    assert "Wij hebben haar vrijwillig" in klein
    assert "minder dan 50" not in site.blad("/afspraken/klokkenluidersregeling/").tekst
    assert "voluntarily" in verder.blad("/en/afspraken/klokkenluidersregeling/").tekst


@pytest.mark.parametrize(
    ("aantal", "uitzondering", "moet"), [(49, False, False), (50, False, True), (49, True, True)]
)
def test_t30_the_law_asks_it_from_fifty_and_in_some_sectors_before(
    inhoud, aantal, uitzondering, moet
):
    anders = {"werkzame_personen": aantal, "wbk_sector_uitzondering": uitzondering}
    organisatie = inhoud.data["organisatie"].model_copy(update=anders)
    assert organisatie.moet_regeling_hebben == moet
