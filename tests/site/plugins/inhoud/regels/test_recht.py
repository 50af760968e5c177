"""Law, figures and the committee: nothing without a source and a date, nobody with two roles."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

from inhoud.registers.recht import Notitie

NOTITIE = (
    "groep: beleid, titel: A, zin: B, artikel: C, bron: D, stand: geldend, stand_datum: 2026-01-01, "
    "gecontroleerd_op: 2026-11-25, controleer_voor: 2027-11-01"
)
LID = "functie: Jurist, extern: ja"
REGISTERS = {
    "juridische_status": f"notities:\n  - {{id: psa, {NOTITIE}}}\n  - {{id: vp, {NOTITIE}}}\n",
    "meldinstanties": "gecontroleerd_op: 2026-11-25\nbron: A\ninstanties:\n"
    "  - {id: huis-voor-klokkenluiders, naam: Huis, soort: misstand, waarvoor: B}\n"
    "  - {id: acm, naam: ACM, soort: misstand, waarvoor: C}\n",
    "cijfers": "cijfers:\n  - {id: nea, waarde: 9%, zin: A, bron: NEA, jaar: 2024, populatie: B, url: https://www.tno.nl}\n",
    "bronnen": "bronnen:\n  - {id: ser, titel: A, uitgever: SER, soort: hulp, waarvoor: B, gecontroleerd_op: 2026-11-25, url: https://www.ser.nl}\n",
    "klachtencommissie": "type: intern\nnaam: A\nleden:\n"
    f"  - {{id: dirk, naam: Dirk Dekker, {LID}}}\n  - {{id: eva, naam: Eva Evers, {LID}}}\n"
    "taak: B\nbevoegdheden: [C]\nbesluitvorming: D\nwraking: E\nbesluitnemer: directie\nrechtsmiddel: F\n"
    "termijnen:\n  - {id: advies, naam: G, weken: 12, vanaf: H}\n",
    "onderzoeken": "onderzoeken:\n"
    "  - {id: een, aanleiding: A, vraag: B, factoren: [normen], uitvoerder: extern, uitvoerders: [Bureau Zoek], begonnen: 2026-05-11}\n",
}  # fmt: skip


@pytest.fixture
def recht(klein):
    """The small organisation with the registers about law, figures and the committee."""
    return klein.put(REGISTERS)


def test_the_shortest_registers_there_can_be_have_no_mistakes(recht):
    assert recht.mistakes() == []


# register, text, what an editor makes of it, line and message
J, M, C, B, K, Z = REGISTERS
CASES = [
    (J, "id: vp", "id: psa", "3: id: 'psa' staat er twee keer"),
    (J, "artikel: C, ", "", "2: notities.0.artikel: verplicht veld ontbreekt"),
    (J, "bron: D, ", "", "2: notities.0.bron: verplicht veld ontbreekt"),
    (J, "stand: geldend", "stand: vast", "2: notities.0.stand: ongeldige waarde 'vast'; kies uit 'geldend', 'in-behandeling' of 'te-controleren'"),
    (J, "controleer_voor: 2027-11-01", "controleer_voor: 2026-11-01", "2: notities.0: controleer_voor moet na gecontroleerd_op liggen"),
    (J, "stand_datum: 2026-01-01", "stand_datum: 2026-12-01", "2: notities.0: stand_datum ligt na gecontroleerd_op"),
    (J, "stand: geldend", "stand: geldend, laatst_bekend: in-behandeling", "2: notities.0: laatst_bekend hoort bij stand te-controleren"),
    (M, "id: acm, naam: ACM, soort: misstand", "id: acm, naam: ACM, soort: klacht", "3: instanties: noem ook de andere aangewezen instanties, niet alleen het Huis"),
    (C, "bron: NEA, ", "", "2: cijfers.0.bron: verplicht veld ontbreekt"),
    (C, "jaar: 2024, ", "", "2: cijfers.0.jaar: verplicht veld ontbreekt"),
    (C, "populatie: B, ", "", "2: cijfers.0.populatie: verplicht veld ontbreekt"),
    (C, "waarde: 9%, ", "", "2: cijfers.0.waarde: verplicht veld ontbreekt"),
    (C, "https://www.tno.nl", "https://tinyurl.com/33avs2ps", "2: cijfers.0.url: gebruik het echte adres, geen verkorte link"),
    (B, "https://www.ser.nl", "https://bit.ly/x", "2: bronnen.0.url: gebruik het echte adres, geen verkorte link"),
    (B, ", gecontroleerd_op: 2026-11-25", "", "2: bronnen.0.gecontroleerd_op: verplicht veld ontbreekt"),
    (K, "type: intern", "type: lkog", "1: intern_eerst: zeg bij de LKOG of de interne procedure eerst komt"),
    (K, "type: intern", "type: intern\nintern_eerst: ja", "1: intern_eerst_uitleg: zeg wat er gebeurt als iemand die overslaat"),
    (K, "functie: Jurist, extern: ja", "functie: HR-adviseur, extern: nee", "4: leden.0: iemand van HR of een leidinggevende zit niet in de commissie"),
    (K, "functie: Jurist, extern: ja", "functie: Teamleider balie, extern: nee", "4: leden.0: iemand van HR of een leidinggevende zit niet in de commissie"),
    (K, "functie: Jurist, extern: ja", "functie: Jurist, extern: nee, rol_hier: hr", "4: leden.0: een lid heeft hier geen andere rol als 'hr'"),
    (K, "extern: ja", "extern: ja, rol_hier: redactie", "4: leden.0: een extern lid heeft geen rol_hier"),
    (K, "extern: ja", "extern: nee, rol_hier: tuinman", "4: rol_hier: rol 'tuinman' staat niet in rollen.yml"),
    (K, "besluitnemer: directie", "besluitnemer: koning", "10: besluitnemer: rol 'koning' staat niet in rollen.yml"),
    (K, "rechtsmiddel: F\n", "", "1: rechtsmiddel: verplicht veld ontbreekt"),
    (K, "weken: 12", "weken: 0", "13: termijnen.0.weken: moet minstens 1 zijn"),
    (K, "Dirk Dekker", "Anna de Wit", "4: naam: Anna de Wit is vertrouwenspersoon en kan dus niet in de commissie"),
    (K, "Dirk Dekker", "Cem Demir", "4: naam: Cem Demir leest meldingen en kan dus niet in de commissie"),
    (Z, "Bureau Zoek", "Anna de Wit", "2: uitvoerders: Anna de Wit is vertrouwenspersoon en onderzoekt dus niet"),
    (Z, "factoren: [normen]", "factoren: []", "2: onderzoeken.0.factoren: minstens 1 nodig"),
]  # fmt: skip


@pytest.mark.parametrize(("register", "oud", "nieuw", "zin"), CASES)
def test_a_mistake_in_a_register_is_told_with_its_line(recht, register, oud, nieuw, zin):
    recht.change(f"data/{register}.yml", oud, nieuw)
    assert f"content/data/{register}.yml:{zin}" in recht.mistakes()


def test_who_leads_here_never_judges_here(recht):
    recht.change("data/rollen.yml", "wat: Beslist.", "wat: Beslist.\n    wie: Mevrouw Eva Evers")
    zin = "5: naam: Eva Evers is ook 'directie' in rollen.yml"
    assert recht.mistakes() == [f"content/data/klachtencommissie.yml:{zin}"]


def test_a_member_that_only_one_of_the_two_registers_knows_is_told(recht):
    recht.change("data/rollen.yml", "Eva Evers", "Gijs Groen")
    zin = "11: wie: Gijs Groen staat niet in klachtencommissie.yml"
    assert recht.mistakes() == [f"content/data/rollen.yml:{zin}"]


@pytest.mark.parametrize("veld", ["wie", "vervanger"])
def test_a_vertrouwenspersoon_is_no_behandelaar_and_no_stand_in(recht, veld):
    rij = f"  - id: behandelaar\n    naam: B\n    wat: C\n    {veld}: Anna de Wit en Bo Bakker\n"
    recht.change("data/rollen.yml", "rollen:\n", "rollen:\n" + rij)
    zin = f"{veld}: Anna de Wit is vertrouwenspersoon en kan dus geen behandelaar zijn"
    assert recht.mistakes() == [f"content/data/rollen.yml:5: {zin}"]


def test_a_reader_who_is_a_member_by_register_alone_is_told_there_too(recht):
    recht.change("data/klachtencommissie.yml", "Eva Evers", "Bo Bakker")
    zin = "3: naam: Bo Bakker zit in de klachtencommissie en kan dus geen lezer zijn"
    assert f"content/data/recipients.yml:{zin}" in recht.mistakes()


def test_the_lkog_is_for_the_sector_it_is_for(recht):
    recht.change("data/klachtencommissie.yml", "type: intern", "type: lkog\nintern_eerst: nee")
    assert recht.mistakes() == []
    recht.change("data/organisatie.yml", "sector: gemeente", "sector: anders")
    zin = "1: type: lkog is er alleen voor de decentrale overheid"
    assert f"content/data/klachtencommissie.yml:{zin}" in recht.mistakes()


def test_a_figure_of_one_sector_is_unknown_in_the_other(recht):
    recht.change("data/cijfers.yml", "{id: nea,", "{id: nea, alleen: gemeente,")
    pad = recht.folder / "hulp/nl/waar-kan-ik-terecht.md"
    pad.write_text(pad.read_text("utf-8") + "\nDat is {cijfer:nea}.\n", encoding="utf-8")
    assert recht.mistakes() == []
    recht.change("data/organisatie.yml", "sector: gemeente", "sector: anders")
    assert any("{cijfer:nea} staat niet in cijfers.yml" in regel for regel in recht.mistakes())


def test_a_note_is_due_the_day_after_its_date():
    note = Notitie.model_validate({
        "id": "vp", "groep": "steun", "titel": "A", "zin": "B", "artikel": "C", "bron": "D",
        "stand": "te-controleren", "laatst_bekend": "in-behandeling", "stand_datum": "2023-10-31",
        "gecontroleerd_op": "2026-11-25", "controleer_voor": "2027-02-01",
    })  # fmt: skip
    assert not note.is_due(dt.date(2027, 2, 1))
    assert note.is_due(dt.date(2027, 2, 2))
