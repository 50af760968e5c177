"""Finding out, planning, making known: what names something elsewhere names something that is there."""

# ruff: noqa: E501 - a case is one line
import datetime as dt

import pytest

from inhoud.registers.zichtbaar import Agendapunt

MAATREGEL = "titel: A, wat: B, risico: [normen], eigenaar: redactie, termijn: 2027-03-31, uren: 4"
REGISTERS = {
    "locaties": "locaties:\n  - {id: huis, naam: Huis}\n",
    "metingen": "ritme_maanden: 6\nmetingen:\n"
    "  - {id: nul, titel: A, instrument: vragenlijst, datum: 2026-06-05, nulmeting: ja, vragenset: kort, uitgevoerd_door: extern, populatie: B, uitgenodigd: 40, respons: 30, samenvatting: C}\n"
    "  - {id: twee, titel: A, instrument: vragenlijst, datum: 2026-11-05, vragenset: kort, uitgevoerd_door: intern, populatie: B, samenvatting: C}\n",
    "rie": "onderzoeken:\n"
    "  - {id: rie-2026, datum: 2026-07-03, psa: ja, reikwijdte: A, conclusie: B, verantwoordelijke: directie, resultaatpagina: index, raadpleging: [nul],"
    " onderdelen: [{id: balie, naam: Balie}], risicofactoren: [{id: normen, zwaarte: eerst, bevinding: C, waar: [balie]}, {id: plek, zwaarte: volgen, bevinding: D}]}\n",
    "pva": 'titel: A\nrie: rie-2026\ndatum: 2026-09-15\njaren: [2026]\nversie: "1.0"\n'
    "or_instemming: {vereist: ja, status: aangevraagd}\npagina: index\nmaatregelen:\n"
    f"  - {{id: training, pijler: cultuur, {MAATREGEL}}}\n"
    f"  - {{id: code, pijler: beleid, {MAATREGEL}}}\n",
    "evaluaties": "evaluaties:\n"
    "  - {id: e, datum: 2026-11-10, over: A, or_aanwezig: ja, deelnemers: [directie], proces: B, doelbereik: C, gevolg: [code], pagina: index}\n",
    "signalen_jaar": 'jaren:\n  - {id: "2026", datum: 2026-09-03, conclusie: A, bronnen: [{id: klachten, wat: B}], besproken_met: [directie]}\n',
    "zelfinspectie": "inspecties:\n"
    "  - {id: z, datum: 2026-02-17, hulpmiddel: A, ingevuld_door: [redactie], verbeterpunten: [{id: p, wat: B, maatregel: code}]}\n",
    "werkomgeving": "rondgangen:\n"
    "  - {id: r, locatie: huis, datum: 2026-06-09, gedaan_door: [redactie], acties: [{id: licht, wat: A, eigenaar: redactie, maatregel: code}]}\n",
    "hr_verankering": "momenten:\n  - {id: exit, titel: A, eigenaar: redactie, werkwijze: B, datum: 2026-09-15}\n",
    "dpia": "beoordelingen:\n  - {id: m, onderwerp: A, datum: 2026-08-24, eigenaar: redactie, herzien_voor: 2029-08-01}\n",
    "agenda": "punten:\n  - {id: mt, gremium: A, onderwerp: B, niveau: directie, frequentie_maanden: 3, laatst_besproken: 2026-11-03, deelnemers: [directie]}\n",
    "posterlocaties": "plekken:\n  - {id: wc, locatie: huis, type: toilet, waar: A, ongezien: ja, formaat: sticker, laatst_nagekeken: 2026-11-12}\n",
    "communicatie": "controlewoorden: []\nlog:\n"
    "  - {id: start, document: index, major: 1, datum: 2026-10-01, doelgroep: [alle-medewerkers], kanaal: [intranet]}\n",
    "verklaringen": "verklaringen:\n"
    "  - {id: v, soort: verify-site, datum: 2026-11-16, door: redactie, van_buiten: ja, in_orde: ja, aantal: 21, van: 21, document: index, major: 1, zin: A}\n",
}  # fmt: skip


@pytest.fixture
def plannen(klein):
    """The small organisation with every register about plans, each as short as it may be."""
    return klein.put(REGISTERS)


def test_the_shortest_registers_there_can_be_have_no_mistakes(plannen):
    assert plannen.mistakes() == []
    assert plannen.warnings() == []


# register, text, what an editor makes of it, line and message
CASES = [
    ("metingen", "respons: 30", "respons: 9", "3: metingen.0: respons: onder de tien noemen we geen aantal; laat het leeg"),
    ("metingen", "respons: 30", "respons: 41", "3: metingen.0: respons: er kunnen niet meer antwoorden zijn dan uitnodigingen"),
    ("metingen", "instrument: vragenlijst", "instrument: gevoel", "3: metingen.0.instrument: ongeldige waarde 'gevoel'; kies uit 'vragenlijst', 'pulse', 'mto', 'focusgroep', 'interviews', 'exitgesprekken', 'werkoverleg', 'netwerk' of 'vertrouwenspersoon'"),
    ("metingen", "datum: 2026-11-05", "datum: 2026-11-05, nulmeting: ja", "4: nulmeting: de vragenset 'kort' heeft er al een"),
    ("rie", "verantwoordelijke: directie", "verantwoordelijke: koning", "2: verantwoordelijke: rol 'koning' staat niet in rollen.yml"),
    ("rie", "resultaatpagina: index", "resultaatpagina: rie", "2: resultaatpagina: pagina 'rie' bestaat niet"),
    ("rie", "raadpleging: [nul]", "raadpleging: [nul, drie]", "2: raadpleging: meting 'drie' staat niet in metingen.yml"),
    ("rie", "waar: [balie]", "waar: [zolder]", "2: onderzoeken.0: risicofactoren: onderdeel 'zolder' staat er niet bij"),
    ("rie", "id: plek, zwaarte", "id: normen, zwaarte", "2: id: 'normen' staat er twee keer"),
    ("pva", "rie: rie-2026", "rie: rie-2025", "2: rie: RI&E 'rie-2025' staat niet in rie.yml"),
    ("pva", "pagina: index", "pagina: plan", "7: pagina: pagina 'plan' bestaat niet"),
    ("pva", 'versie: "1.0"', 'versie: "2.0"', "5: versie: de pagina 'index' heeft versie 1.0"),
    ("pva", "pijler: beleid", "pijler: cultuur", "8: maatregelen: de pijler 'beleid' heeft nog geen maatregel"),
    ("pva", "pijler: beleid", "pijler: geluk", "10: maatregelen.1.pijler: ongeldige waarde 'geluk'; kies uit 'cultuur' of 'beleid'"),
    ("pva", "eigenaar: redactie", "eigenaar: koning", "9: eigenaar: rol 'koning' staat niet in rollen.yml"),
    ("pva", "termijn: 2027-03-31", "termijn: maart", "9: maatregelen.0.termijn: geen geldige datum (JJJJ-MM-DD)"),
    ("pva", "termijn: 2027-03-31", "termijn: 2027-03-31, eerste_termijn: 2027-03-31", "9: maatregelen.0: eerste_termijn: zet de nieuwe, latere datum bij termijn"),
    ("pva", "id: code", "id: training", "10: id: 'training' staat er twee keer"),
    ("evaluaties", "gevolg: [code]", "gevolg: [thee]", "2: gevolg: maatregel 'thee' staat niet in pva.yml"),
    ("evaluaties", "deelnemers: [directie]", "deelnemers: [koning]", "2: deelnemers: rol 'koning' staat niet in rollen.yml"),
    ("signalen_jaar", "id: klachten", "id: roddels", "2: jaren.0.bronnen.0.id: ongeldige waarde 'roddels'; kies uit 'onderzoek', 'rie', 'jaarverslag-vp', 'bedrijfsarts', 'klachten', 'meldpunt', 'verzuim', 'verloop', 'exitgesprekken', 'or' of 'hr'"),
    ("zelfinspectie", "maatregel: code", "maatregel: thee", "2: maatregel: maatregel 'thee' staat niet in pva.yml"),
    ("werkomgeving", "locatie: huis", "locatie: zolder", "2: locatie: locatie 'zolder' staat niet in locaties.yml"),
    ("werkomgeving", "maatregel: code", "maatregel: thee", "2: maatregel: maatregel 'thee' staat niet in pva.yml"),
    ("hr_verankering", "id: exit", "id: lunch", "2: momenten.0.id: ongeldige waarde 'lunch'; kies uit 'selectie', 'onboarding', 'exit' of 'functioneren'"),
    ("dpia", "datum: 2026-08-24, ", "", "2: beoordelingen.0.datum: verplicht veld ontbreekt"),
    ("agenda", "frequentie_maanden: 3", "frequentie_maanden: 0", "2: punten.0.frequentie_maanden: moet minstens 1 zijn"),
    ("posterlocaties", "locatie: huis", "locatie: zolder", "2: locatie: locatie 'zolder' staat niet in locaties.yml"),
    ("posterlocaties", "waar: A", "waar: A, wie: Anna", "2: plekken.0.wie: onbekend veld"),
    ("communicatie", "document: index", "document: visie", "3: document: pagina 'visie' bestaat niet"),
    ("communicatie", "major: 1", "major: 2", "3: major: van 'index' is versie 2 er nog niet"),
    ("communicatie", "[alle-medewerkers]", "[iedereen]", "3: log.0.doelgroep.0: ongeldige waarde 'iedereen'; kies uit 'alle-medewerkers', 'leidinggevenden', 'nieuwe-medewerkers', 'buitendienst' of 'extern'"),
    ("verklaringen", ", van: 21", "", "2: verklaringen.0: aantal en van horen bij elkaar"),
    ("verklaringen", "aantal: 21", "aantal: 22", "2: verklaringen.0: aantal is meer dan van"),
    ("verklaringen", "van_buiten: ja, ", "", "2: verklaringen.0: verify-site: dit doet iemand die hier niet werkt; zet van_buiten op ja"),
]  # fmt: skip


@pytest.mark.parametrize(("register", "oud", "nieuw", "zin"), CASES)
def test_a_mistake_in_a_register_is_told_with_its_line(plannen, register, oud, nieuw, zin):
    plannen.change(f"data/{register}.yml", oud, nieuw)
    assert f"content/data/{register}.yml:{zin}" in plannen.mistakes()


def test_a_measure_with_nothing_to_do_it_with_is_a_warning(plannen):
    plannen.change("data/pva.yml", ", uren: 4", "")
    assert plannen.mistakes() == []
    zin = "9: zeg wat er voor deze maatregel is: uren, budget of middelen"
    assert plannen.warnings() == [f"content/data/pva.yml:{zin}"]


@pytest.mark.parametrize(
    ("register", "oud", "nieuw"),
    [
        ("pva", "eigenaar: redactie, ", ""),
        ("pva", "termijn: 2027-03-31, ", ""),
        ("rie", "psa: ja", "psa: nee"),
        ("rie", "raadpleging: [nul], ", ""),
        ("rie", "verantwoordelijke: directie, ", ""),
        ("evaluaties", "or_aanwezig: ja", "or_aanwezig: nee"),
        ("signalen_jaar", "conclusie: A, ", ""),
    ],
)
def test_what_the_toets_has_to_judge_does_not_stop_the_build(plannen, register, oud, nieuw):
    plannen.change(f"data/{register}.yml", oud, nieuw)
    assert plannen.mistakes() == []


def test_a_risk_factor_or_form_that_does_not_exist_is_told(plannen):
    factoren = "leiderschap", "organisatie", "plek", "normen", "samenstelling", "digitaal"
    rijen = "".join(f"  - {{id: {naam}, naam: A, kort: B, wat: C}}\n" for naam in factoren)
    (plannen.folder / "data/risicofactoren.yml").write_text("bron: A\nfactoren:\n" + rijen, "utf-8")
    assert plannen.mistakes() == []
    plannen.change("data/pva.yml", "risico: [normen]", "risico: [pech]")
    zin = "9: risico: risicofactor 'pech' staat niet in risicofactoren.yml"
    assert plannen.mistakes() == [f"content/data/pva.yml:{zin}"]


def test_a_page_with_a_mistake_in_its_header_is_not_told_twice(plannen):
    plannen.change("pagina/nl/index.md", '"1.0"', "een")
    assert not [regel for regel in plannen.mistakes() if "bestaat niet" in regel]


@pytest.mark.parametrize(
    ("laatst", "maanden", "volgende"),
    [
        ("2026-11-03", 3, dt.date(2027, 2, 3)),
        ("2026-12-31", 2, dt.date(2027, 2, 28)),
        ("2026-06-15", 12, dt.date(2027, 6, 15)),
        ("2026-01-10", 11, dt.date(2026, 12, 10)),
    ],
)
def test_a_table_knows_when_it_has_to_come_back(laatst, maanden, volgende):
    punt = Agendapunt.model_validate({
        "id": "mt", "gremium": "A", "onderwerp": "B", "niveau": "directie",
        "frequentie_maanden": maanden, "laatst_besproken": laatst,
    })  # fmt: skip
    assert punt.volgende == volgende
