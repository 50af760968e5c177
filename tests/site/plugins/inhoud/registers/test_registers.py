"""A mistake in a register is told in Dutch, with the file and the line to click."""

# ruff: noqa: E501 - a case is one line
import pytest

R, Q, M, E = "recipients", "intake", "meldprocedure", "escalatie"
SLEUTEL = "age1pq1" + "q" * 20

CASES = [
    ("organisatie", "klein-meldpunt", "K", "4: site_id: drie tot 64 kleine letters, cijfers of -"),
    ("organisatie", "https://weer.example", "weer", "9: snel_weg: een adres dat met https:// begint"),
    ("organisatie", "naam:", "login_origins: [https://login.example/pad]\nnaam:", "1: login_origins.0: https:// met een naam, zonder pad of / erachter"),
    ("organisatie", "meld.klein.example\nbeh", "intranet.klein.example\nbeh", "1: intranet_url, meld_url en behandelen_url zijn drie adressen"),
    ("hulplijnen", "0800-0113", "08000113", "10: hulplijnen.1.telefoon: schrijf het telefoonnummer met spaties, zoals 06 12 34 56 70"),
    ("hulplijnen", "id: zelfmoordpreventie", 'id: "112"', "7: id: '112' staat er twee keer"),
    ("termijnen", "730", "lang", "1: melding_open_dagen: geen heel getal"),
    (R, 'age: ""', "age: age1abc", "8: lezers.0.age: een sleutel begint met age1pq1 (of is nog leeg)"),
    (R, "Cem Demir", "Anna de Wit", "10: naam: Anna de Wit is vertrouwenspersoon en kan dus geen lezer zijn"),
    (R, "Cem Demir", "Eva Evers", "10: naam: Eva Evers zit in de klachtencommissie en kan dus geen lezer zijn"),
    (R, "lijn: extern", "lijn: integriteit", "1: lezers: minstens twee behandelaars uit verschillende lijnen zijn nodig"),
    (R, "soort: noodsleutel", "soort: behandelaar", "1: lezers: er is geen noodsleutel"),
    (R, "id: cem", "id: bo", "9: id: 'bo' staat er twee keer"),
    ("rollen", "Dirk Dekker", "Anna de Wit", "11: wie: Anna de Wit is vertrouwenspersoon en kan dus niet in de klachtencommissie"),
    (Q, "over_wie: [collega]", "over_wie: [buurman]", "20: toon_als: vraag 'over_wie' heeft geen antwoord 'buurman'"),
    (Q, "over_wie: [collega]", "wie: [collega]", "20: toon_als: vraag 'wie' staat niet vóór deze vraag"),
    (Q, "id: anders", "id: pesten", "24: id: antwoord 'pesten' staat er twee keer"),
    (Q, "hulp: acuut", "hulp: thee", "12: vragen.0.antwoorden.0.hulp: ongeldige waarde 'thee'; kies uit 'acuut', 'misstand', 'publiek' of 'beschuldigd'"),
    (Q, "verplicht: ja", "verplicht: nee", "30: verplicht: zonder het verhaal is er geen melding"),
    (Q, "soort: meerkeuze", "soort: meerkeuze\n    verplicht: ja", "19: verplicht: alleen 'wat_is_er_gebeurd' mag verplicht zijn"),
    (Q, "id: weet_ik_niet", "id: iemand", "9: antwoorden: geef ook 'weet_ik_niet' of 'wil_ik_niet_zeggen'"),
    (Q, "soort: lang", "soort: keuze", "26: vragen.2: een keuzevraag heeft minstens twee antwoorden"),
    (Q, "soort: meerkeuze", "soort: lang", "15: vragen.1: een vraag van soort lang heeft geen antwoorden"),
    ("meld", "id: gevaar", "id: onweer", "8: blokken: 'gevaar' ontbreekt"),
    ("meld", "id: acuut", "id: publiek", "40: id: 'publiek' staat er twee keer"),
    (M, "id: besluit", "id: beslist", "28: id: 'beslist' is geen status; kies uit ontvangen, bevestigd, verkenning, beoordeling, behandeling, besluit, nazorg, afgesloten, heropend"),
    (M, "id: besluit", "id: beslist", "1: statussen: 'besluit' ontbreekt"),
    (M, "volgende: [bevestigd]", "volgende: [klaar]", "6: volgende: 'klaar' is geen status"),
    (M, "klok: bevestiging", "klok: wekker", "7: klok: 'wekker' staat niet bij klokken"),
    (M, "dagen: 7", "dagen: 7\n    maanden: 1", "49: klokken.0: geef dagen of maanden, één van de twee"),
    (M, "basis: eigen", "basis: gevoel", "52: klokken.0.basis: ongeldige waarde 'gevoel'; kies uit 'wet' of 'eigen'"),
    (E, "betrokkene: collega", "betrokkene: buurman", "1: escalatie: een rij voor 'collega' ontbreekt"),
    (E, "behandelaar: bo", "behandelaar: notaris", "4: behandelaar: 'notaris' is geen behandelaar in recipients.yml"),
    (E, "hoger: directie", "hoger: koning", "5: hoger: rol 'koning' staat niet in rollen.yml"),
]  # fmt: skip


@pytest.mark.parametrize(("register", "oud", "nieuw", "zin"), CASES)
def test_a_mistake_in_a_register_is_told_with_its_line(klein, register, oud, nieuw, zin):
    klein.change(f"data/{register}.yml", oud, nieuw)
    assert f"content/data/{register}.yml:{zin}" in klein.mistakes()


def test_a_help_block_that_an_answer_needs_is_missed(klein):
    klein.change(
        "data/meld.yml",
        "hulp:\n  - id: acuut\n    titel: Hulp\n    tekst: Een korte tekst.\n",
        "hulp:\n",
    )
    zin = "12: hulp: het blok 'acuut' staat niet in meld.yml"
    assert klein.mistakes() == [f"content/data/intake.yml:{zin}"]


def test_a_register_that_is_missing_is_told(klein):
    (klein.folder / "data/rollen.yml").unlink()
    assert klein.mistakes() == ["content/data/rollen.yml:1: dit bestand ontbreekt"]


def test_a_key_belongs_to_one_reader(klein):
    for _ in range(2):
        klein.change("data/recipients.yml", 'age: ""', f"age: {SLEUTEL}")
    zin = "age: deze sleutel is al van een ander"
    assert klein.mistakes() == [f"content/data/recipients.yml:15: {zin}"]


def test_only_production_asks_for_every_key(klein):
    assert klein.mistakes() == []
    regels = klein.mistakes(productie=True)
    assert "content/data/recipients.yml:8: age: Bo Bakker heeft nog geen sleutel" in regels


@pytest.mark.parametrize(
    "tekst", ["lezers: [", "- a\n- b\n", "lezers: nee\n", "\x00", "", "a: &x [*x]"]
)
def test_any_file_at_all_gets_an_answer_with_a_line(klein, tekst):
    (klein.folder / "data/recipients.yml").write_text(tekst, encoding="utf-8")
    regels = klein.mistakes()
    assert regels
    assert all(regel.startswith("content/data/") for regel in regels)


def test_a_register_with_a_misspelled_name_is_told_and_not_passed_over(klein):
    (klein.folder / "data/cijffers.yml").write_text("cijfers: []\n", encoding="utf-8")
    zin = "er is geen register 'cijffers'; bedoel je 'cijfers.yml'?"
    assert klein.mistakes() == [f"content/data/cijffers.yml:1: {zin}"]
