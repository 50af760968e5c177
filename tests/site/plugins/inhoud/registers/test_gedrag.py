"""Behaviour, measures, tools and learning: what a register may not leave out is told with its line."""

# ruff: noqa: E501 - a case is one line
from typing import get_args

import pytest

from inhoud.registers.gedrag import KERN, GrondId
from inhoud.registers.leren import LeerdoelId, OnderwerpId
from inhoud.registers.maatregelen import LET_OP, NiveauId, StapId
from inhoud.registers.maatregelen import FactorId as WeegfactorId
from inhoud.registers.signalen import FactorId

PAGINA = "hulp/nl/waar-kan-ik-terecht.md"


def rows(lijst: str, ids: object, velden: str) -> str:
    """A list with one item a line, so that the nth item stands on line n + 1."""
    return f"{lijst}:\n" + "".join(f"  - {{id: {naam}, {velden}}}\n" for naam in ids)


VORM = (
    "naam: A, kort: B, definitie: C, bron: D, online: E, eenmalig: F, voorbeelden: [G, H], "
    "wat_kun_je_doen: [I], pagina: index"
)
NIVEAU = "naam: A, wat: B, voorbeelden: [C], maatregelen: [D], oplegger: directie, toetser: redactie, termijn: E"
INTERVENTIE = "naam: A, route: onderzoek, wat: B, wanneer: [C], wanneer_niet: [D], wie_leidt: E, vastleggen: [F]"
TRAINING = "naam: A, doelgroep: [medewerker], wat: B, duur: C, werkvorm: D, geldig_maanden: 24, laatste_ronde: 2026-10-13"
IEDEREEN = ", ".join([f"L{n}" for n in range(1, 9)])

REGISTERS = {
    "gedragsvormen": rows("vormen", KERN, f"kern: ja, {VORM}")
    + f"  - {{id: respectloos, kern: nee, {VORM}}}\n",
    "discriminatiegronden": rows("gronden", get_args(GrondId), "tekst: A"),
    "signalen": "let_op: [Geen cijfers]\nsignalen:\n"
    "  - {id: stil, niveau: individu, voorbode: ja, tekst: A}\n"
    "  - {id: roddels, niveau: team, tekst: B}\n"
    "  - {id: verloop, niveau: organisatie, tekst: C}\n",
    "risicofactoren": "bron: A\n"
    + rows("factoren", get_args(FactorId), "naam: A, kort: B, wat: C"),
    "sancties": rows("niveaus", get_args(NiveauId), NIVEAU)
    + rows("factoren", get_args(WeegfactorId), "naam: A, wat: B")
    + rows("let_op", LET_OP, "tekst: A"),
    "escalatieladder": "volgorde: Vrij\n"
    + rows("stappen", get_args(StapId), "naam: A, wat: B, wanneer_niet: C, mag_ook_direct: D, pagina: index"),
    "interventies": rows("interventies", ["gesprek", "onderzoek"], INTERVENTIE),
    "checklists": rows("checklists", ["team"], "titel: A, waarvoor: B, tijd: C, wie: D, slot: E, groepen: [{id: g, titel: F, punten: [G]}]"),
    "dialoogvormen": rows("vormen", ["tafel"], "naam: A, doel: B, duur: C, groep: D, begeleider: E, zo_doe_je_het: F"),
    "leerdoelen": rows("leerdoelen", get_args(LeerdoelId), "tekst: A, voor: iedereen, pagina: index")
    + rows("onderwerpen", get_args(OnderwerpId), "tekst: A, pagina: index"),
    "trainingen": "trainingen:\n"
    f"  - {{id: basis, soort: basis, leerdoelen: [{IEDEREEN}], onderwerpen: [{', '.join(get_args(OnderwerpId))}], {TRAINING}}}\n"
    f"  - {{id: leiding, soort: leidinggevende, leerdoelen: [L9, L10], onderwerpen: [V3], {TRAINING}}}\n",
}  # fmt: skip


@pytest.fixture
def gedrag(klein):
    """The small organisation with all registers about behaviour, each as short as it may be."""
    return klein.put(REGISTERS)


def test_the_shortest_registers_there_can_be_have_no_mistakes(gedrag):
    assert gedrag.mistakes() == []


def line(register: str, naam: str) -> str:
    """The whole line of one item, to take out."""
    regel = next(r for r in REGISTERS[register].splitlines() if f"id: {naam}," in r)
    return regel + "\n"


# register, text, what an editor makes of it, line and message
CASES = [
    ("gedragsvormen", "kern: nee", "kern: ja", "1: vormen: de vier met kern: ja zijn, in volgorde, pesten, discriminatie, seksuele_intimidatie, agressie"),
    ("gedragsvormen", "id: pesten, kern: ja", "id: pesten, kern: nee", "1: vormen: de vier met kern: ja zijn, in volgorde, pesten, discriminatie, seksuele_intimidatie, agressie"),
    ("gedragsvormen", "voorbeelden: [G, H]", "voorbeelden: [G]", "2: vormen.0.voorbeelden: minstens 2 nodig"),
    ("gedragsvormen", "kort: B, ", "", "2: vormen.0.kort: verplicht veld ontbreekt"),
    ("gedragsvormen", "kern: ja", "kern: ja, vormen: [{id: a, tekst: A}, {id: a, tekst: B}]", "2: vormen.0.vormen: id 'a' staat er twee keer"),
    ("gedragsvormen", "kern: ja", "kern: ja, vormen: [{id: a, tekst: A, hulp: thee}]", "2: vormen.0.vormen.0.hulp: ongeldige waarde 'thee'; kies uit 'acuut', 'misstand', 'publiek' of 'beschuldigd'"),
    ("gedragsvormen", "id: respectloos", "id: agressie", "6: id: 'agressie' staat er twee keer"),
    ("gedragsvormen", "pagina: index", "pagina: nergens", "2: pagina: pagina 'nergens' bestaat niet"),
    ("discriminatiegronden", line("discriminatiegronden", "verlof"), "", "1: gronden: precies 13 nodig, want voor werk gelden dertien gronden; hier: 12"),
    ("discriminatiegronden", line("discriminatiegronden", "verlof"), 2 * line("discriminatiegronden", "verlof"), "1: gronden: precies 13 nodig, want voor werk gelden dertien gronden; hier: 14"),
    ("signalen", "niveau: team", "niveau: buurt", "4: signalen.1.niveau: ongeldige waarde 'buurt'; kies uit 'individu', 'team' of 'organisatie'"),
    ("signalen", "niveau: team", "niveau: individu", "1: signalen: geen enkel signaal heeft niveau team"),
    ("signalen", "voorbode: ja", "voorbode: nee", "1: signalen: zet bij minstens één signaal voorbode: ja"),
    ("signalen", "tekst: A", "tekst: A, punten: 3", "3: signalen.0.punten: onbekend veld"),
    ("signalen", "id: roddels", "id: stil", "4: id: 'stil' staat er twee keer"),
    ("risicofactoren", line("risicofactoren", "plek"), "", "2: factoren: precies 6 nodig, want de Arbeidsinspectie noemt zes risicofactoren; hier: 5"),
    ("sancties", line("sancties", "ernstig"), "", "1: niveaus: precies 4 nodig, want de richtlijn kent vier niveaus; hier: 3"),
    ("sancties", line("sancties", "machtsverhouding"), "", "6: factoren: precies 8 nodig, want elke factor wordt gewogen; hier: 7"),
    ("sancties", line("sancties", "overlappen"), "", "15: let_op: 'overlappen' ontbreekt"),
    ("sancties", "oplegger: directie", "oplegger: klachtencommissie", "2: oplegger: 'klachtencommissie' geeft advies en gaat niet over een maatregel"),
    ("sancties", "oplegger: directie", "oplegger: behandelaar", "2: oplegger: 'behandelaar' behandelt meldingen en gaat niet over een maatregel"),
    ("sancties", "toetser: redactie", "toetser: vertrouwenspersoon", "2: toetser: 'vertrouwenspersoon' staat naast de melder en gaat niet over een maatregel"),
    ("sancties", "toetser: redactie", "toetser: directie", "2: toetser: 'directie' legt de maatregel zelf op; kies een ander"),
    ("sancties", "oplegger: directie", "oplegger: koning", "2: oplegger: rol 'koning' staat niet in rollen.yml"),
    ("sancties", "termijn: E", "termijn: ''", "2: niveaus.0.termijn: verplicht veld ontbreekt"),
    ("escalatieladder", line("escalatieladder", "klacht"), "", "2: stappen: precies 6 nodig, want de ladder heeft zes stappen; hier: 5"),
    ("escalatieladder", "id: zelf", "id: klacht", "2: stappen: vaste volgorde: zelf, collega_of_leidinggevende, vertrouwenspersoon, bemiddeling, mediation, klacht"),
    ("escalatieladder", "volgorde: Vrij\n", "", "1: volgorde: verplicht veld ontbreekt"),
    ("escalatieladder", "mag_ook_direct: D, ", "", "3: stappen.0.mag_ook_direct: verplicht veld ontbreekt"),
    ("interventies", "route: onderzoek", "route: omweg", "2: route: route 'omweg' staat niet in meldprocedure.yml"),
    ("interventies", "wanneer_niet: [D], ", "", "2: interventies.0.wanneer_niet: verplicht veld ontbreekt"),
    ("interventies", "id: onderzoek,", "id: gesprek,", "3: id: 'gesprek' staat er twee keer"),
    ("checklists", "groepen: [{id: g,", "groepen: [{id: g, titel: F, punten: [G]}, {id: g,", "2: checklists.0.groepen: id 'g' staat er twee keer"),
    ("checklists", "slot: E", "slot: E, invullen: {titel: A, kolommen: [B], rijen: 0}", "2: checklists.0.invullen.rijen: moet minstens 1 zijn"),
    ("dialoogvormen", "duur: C, ", "", "2: vormen.0.duur: verplicht veld ontbreekt"),
    ("leerdoelen", line("leerdoelen", "L10"), "", "1: leerdoelen: precies 10 nodig, want de codes L1 tot en met L10 staan vast; hier: 9"),
    ("leerdoelen", line("leerdoelen", "V8"), "", "12: onderwerpen: precies 8 nodig, want de codes V1 tot en met V8 staan vast; hier: 7"),
    ("trainingen", "L7, L8]", "L7]", "1: trainingen: geen training van soort basis behandelt L8"),
    ("trainingen", "V7, V8]", "V7]", "1: trainingen: geen training van soort basis behandelt V8"),
    ("trainingen", "[L9, L10]", "[L9]", "1: trainingen: geen training van soort leidinggevende behandelt L10"),
    ("trainingen", "[L9, L10]", "[L9, L10, L11]", "3: trainingen.1.leerdoelen.2: ongeldige waarde 'L11'; kies uit 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9' of 'L10'"),
    ("trainingen", "2026-10-13", "oktober", "2: trainingen.0.laatste_ronde: geen geldige datum (JJJJ-MM-DD)"),
    ("trainingen", "duur: C", "duur: C, risicofactoren: [weer]", "2: risicofactoren: risicofactor 'weer' staat niet in risicofactoren.yml"),
]  # fmt: skip


@pytest.mark.parametrize(("register", "oud", "nieuw", "zin"), CASES)
def test_a_mistake_in_a_register_about_behaviour_is_told_with_its_line(
    gedrag, register, oud, nieuw, zin
):
    gedrag.change(f"data/{register}.yml", oud, nieuw)
    assert f"content/data/{register}.yml:{zin}" in gedrag.mistakes()


@pytest.mark.parametrize(
    ("blok", "zin"),
    [
        ("checklist:thee", "'thee' staat niet in checklists.yml"),
        ("gedragsvorm:ruzie", "'ruzie' staat niet in gedragsvormen.yml"),
        ("gedragsvorm", "'' staat niet in gedragsvormen.yml"),
    ],
)
def test_a_page_that_asks_for_a_sheet_that_does_not_exist_is_told(gedrag, blok, zin):
    gedrag.change(PAGINA, "## Praten\n", f"## Praten\n\n{{blok:{blok}}}\n")
    naam, _, arg = blok.partition(":")
    assert gedrag.mistakes() == [f"content/{PAGINA}:13: {{blok:{naam}:{arg}}}: {zin}"]


@pytest.mark.parametrize("blok", ["checklist:team", "gedragsvorm:pesten", "gedragsvormen"])
def test_a_page_may_show_what_is_there(gedrag, blok):
    gedrag.change(PAGINA, "## Praten\n", f"## Praten\n\n{{blok:{blok}}}\n")
    assert gedrag.mistakes() == []


def test_an_organisation_without_these_registers_has_no_mistakes(klein):
    assert klein.mistakes() == []
