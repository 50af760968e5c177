# ruff: noqa: E501 - a mistake is one line
from infra.posters.uittreksel import bold, plain, section, without_slant
from infra.posters.vouwblad import missing
from tests.infra.posters.drukwerk import (
    ander_blad,
    andere_kop,
    anders,
    een,
    voorbeeld,
    words,
)
from tests.infra.pulse.papier import texts


def test_t93_the_folder_holds_the_code_the_routes_and_everyone_to_call(papier):
    buiten, binnen = texts(papier["folder-nl.pdf"])

    assert "We gaan met elkaar om zoals we zelf behandeld willen worden" in buiten
    assert "We zien de mens naast de functie" in buiten
    assert "We praten met iemand en niet over iemand." in buiten
    assert "Pesten · Discriminatie · Seksuele intimidatie" in buiten
    for weg in ("Vertrouwenspersoon", "Meldpunt", "Klachtencommissie", "Klokkenluidersregeling"):
        assert f"{weg}: als je" in binnen
    for naam, nummer in (("Joost Veldkamp", "22"), ("Marit Eskes", "23"), ("Samira Benali", "21")):
        assert naam in binnen
        assert f"085 000 00 {nummer}" in binnen
    assert "Uitzonderingen: jij geeft toestemming, er is acuut gevaar" in binnen
    for nummer in ("112", "0800-0113", "0800-0188", "0900-8844", "088 133 10 00"):
        assert nummer in binnen


def test_t93_what_changes_in_the_content_changes_in_the_folder():
    inhoud = andere_kop(voorbeeld(), "marit-eskes", telefoon="085 000 00 99")
    inhoud = andere_kop(inhoud, "gedragscode", versie="2.0")
    inhoud = ander_blad(inhoud, "gedragscode", "We groeten elkaar", "We zwaaien naar elkaar")
    inhoud = ander_blad(inhoud, "waar-kan-ik-terecht", "als je wilt praten", "als je wilt kletsen")

    tekst = words(een(inhoud, "folder"))

    assert "085 000 00 99" in tekst
    assert "Gedragscode 2.0" in tekst
    assert "We zwaaien naar elkaar" in tekst
    assert "als je wilt kletsen" in tekst
    assert "We groeten elkaar" not in tekst


def test_behind_stands_how_long_it_takes_and_whether_the_law_says_so(papier):
    buiten, _ = texts(papier["folder-nl.pdf"])

    assert "7 dagen Bevestiging Onze afspraak voor alle meldingen." in buiten
    assert "3 maanden Terugkoppeling Onze afspraak voor alle meldingen." in buiten
    assert "Bevestiging bij een misstand Wettelijk, bij een vermoeden" in buiten
    assert "Volledige garantie kan niemand geven." in buiten
    assert "Je melding is afgesloten" in buiten
    assert "opnieuw naar je melding" not in buiten

    klokken = voorbeeld().data["meldprocedure"].klokken
    anders_om = (klokken[0].model_copy(update={"dagen": 5}), *klokken[1:])
    gewijzigd = anders(voorbeeld(), "meldprocedure", klokken=anders_om)
    assert "5 dagen Bevestiging" in words(een(gewijzigd, "folder"))


def test_the_whole_code_is_where_the_reader_can_come(papier):
    assert "meld.linderwaard.example/afspraken/gedragscode" in words(papier["folder-nl.pdf"])

    binnen = andere_kop(voorbeeld(), "gedragscode", zichtbaarheid="intranet")
    assert "sociaalveilig.linderwaard.example/afspraken/gedragscode" in words(een(binnen, "folder"))


def test_a_profile_that_is_not_adopted_is_on_no_paper():
    tekst = words(een(andere_kop(voorbeeld(), "marit-eskes", status="concept"), "folder"))

    assert "Marit Eskes" not in tekst
    assert "Samira Benali" in tekst


def test_a_page_or_heading_that_the_folder_needs_is_missed_by_name():
    weg = ander_blad(voorbeeld(), "gedragscode", "{#gewenst}", "{#mooi}")
    weg.bladzijden.remove(weg.page("waar-kan-ik-terecht"))

    begin = weg.page("gedragscode").bron.tekst_regel
    assert [str(fout) for fout in missing(weg, "nl")] == [
        f"content/gedragscode/nl/gedragscode.md:{begin}: de folder zoekt hier een kop met {{#gewenst}}",
        "content/hulp/nl/waar-kan-ik-terecht.md:1: deze pagina ontbreekt; zonder haar is er geen folder",
    ]


BLADZIJDE = """Vooraf.

## Eerst {#eerst}

Een alinea met een [link](elders).
En nog een regel.

{blok:stappen}

- **[Naam](elders).** Wat het is. *Een voorbeeld.*
- Twee

## Daarna

- Drie
"""


def test_of_a_section_paper_takes_paragraphs_and_items_without_links():
    deel = section(BLADZIJDE, "eerst")

    assert deel.kop == "Eerst"
    assert [plain(alinea) for alinea in deel.alineas] == [
        "Een alinea met een link. En nog een regel."
    ]
    assert [plain(punt) for punt in deel.punten] == ["Naam. Wat het is. Een voorbeeld.", "Twee"]
    assert bold(deel.punten[0]) == "Naam"
    assert plain(without_slant(deel.punten[0])) == "Naam. Wat het is."
    assert section(BLADZIJDE, "nergens") is None
