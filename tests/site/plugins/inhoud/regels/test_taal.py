"""What we never write is told with its place, why, and what to write; a quotation may say more."""

# ruff: noqa: E501 - a case is one line, and quotation marks are what it is about
import shutil

import pytest

from inhoud import leestekst
from tests.voorbeeld import ROOT

HULP = "hulp/nl/waar-kan-ik-terecht.md"
VERBODEN = "normen/verboden.yml"

# a sentence, and what of it is refused
FOUT = [
    # T-20
    ("Een vertrouwenspersoon is wettelijk verplicht vanaf 10 werknemers.", "vertrouwenspersoon is wettelijk verplicht"),
    ("De wet verplicht elke werkgever tot een vertrouwenspersoon.", "wet verplicht elke werkgever tot een vertrouwenspersoon"),
    ("Vanaf tien werknemers is dit verplicht.", "Vanaf tien werknemers is dit verplicht"),
    ("De bewijslast ligt bij de dader.", "bewijslast ligt bij de dader"),
    ("Er geldt een omgekeerde bewijslast.", "omgekeerde bewijslast"),
    ("Dit staat in de Wet Huis voor Klokkenluiders.", "Wet Huis voor Klokkenluiders"),
    ("Dit staat in de Wet Huis voor de klokkenluider.", "Wet Huis voor de klokkenluider"),
    ("Bel het Huis van de Klokkenluider.", "Huis van de Klokkenluider"),
    ("De organisatie is dan verplicht om aangifte te doen.", "organisatie is dan verplicht om aangifte"),
    ("Bij verkrachting moeten wij altijd aangifte doen.", "moeten wij altijd aangifte doen"),
    ("Wij moeten altijd aangifte doen.", "Wij moeten altijd aangifte doen"),
    ("De wet verplicht ons om anoniem melden mogelijk te maken.", "wet verplicht ons om anoniem meld"),
    ("Anoniem melden is wettelijk geregeld.", "Anoniem melden is wettelijk"),
    ("Een gedragscode is in veel sectoren verplicht.", "gedragscode is in veel sectoren verplicht"),
    ("Een regeling is nodig vanaf 50 medewerkers.", "vanaf 50 medewerkers"),
    ("Een vertrouwenspersoon mag wettelijk niet behandelen.", "vertrouwenspersoon mag wettelijk niet"),
    ("Je moet het eerst intern melden.", "moet het eerst intern meld"),
    ("Dwang moet nog wel bewezen worden.", "Dwang moet nog wel bewezen"),
    ("Mediation is altijd juridisch bindend.", "Mediation is altijd juridisch bindend"),
    ("De zelfinspectietool vervangt de RI&E.", "zelfinspectietool vervangt de RI&E"),
    # promises
    ("Je melding is volledig anoniem.", "volledig anoniem"),
    ("Hier ben je 100% anoniem.", "100% anoniem"),
    ("We bieden gegarandeerd anoniem melden.", "gegarandeerd anoniem"),
    ("Volledige anonimiteit is onze belofte.", "Volledige anonimiteit"),
    ("Wat je vertelt is altijd geheim.", "altijd geheim"),
    ("Dit is strikt vertrouwelijk.", "strikt vertrouwelijk"),
    ("Niemand kan ooit achterhalen wie je bent.", "Niemand kan ooit achterhalen"),
    ("Het meldpunt is 100 % veilig.", "100 % veilig"),
    ("Weinig meldingen betekent dat het veilig is.", "Weinig meldingen betekent dat het veilig"),
    # roles and people
    ("De vertrouwenspersoon is een neutrale luisteraar.", "vertrouwenspersoon is een neutrale"),
    ("Neutraal is ook onze vertrouwenspersoon.", "Neutraal is ook onze vertrouwenspersoon"),
    ("De vertrouwenspersoon behandelt je melding.", "vertrouwenspersoon behandelt je melding"),
    ("Het slachtoffer krijgt hulp.", "slachtoffer"),
    ("De dader krijgt een gesprek.", "dader"),
    ("De beklaagde mag reageren.", "beklaagde"),
    # tone
    ("Sommige mensen zijn overgevoelig.", "overgevoelig"),
    ("Een grapje moet kunnen.", "grapje moet kunnen"),
    ("Stel je niet aan.", "Stel je niet aan"),
    # T-23: a figure
    ("Dat is 23 % van ons.", "23 %"),
    ("Dat is 7,5% van ons.", "7,5%"),
    ("Het gaat om dertig procent.", "procent"),
]  # fmt: skip

GOED = [
    "Een vertrouwenspersoon is niet in het algemeen wettelijk verplicht. Er is een wetsvoorstel.",
    "Wat je vertelt blijft vertrouwelijk. Uitzonderingen: jij geeft toestemming, er is acuut gevaar, of de wet verplicht tot spreken.",
    "De wet verplicht beleid tegen psychosociale arbeidsbelasting. Een gedragscode is een manier om dat in te vullen.",
    "Bij verkrachting kan een wettelijke aangifteplicht gelden voor wie ervan weet.",
    "Sinds 1 juli 2024 zijn meer vormen strafbaar. Dwang hoeft niet meer bewezen te worden.",
    "De vertrouwenspersoon staat naast jou, is onafhankelijk van de leiding en onderzoekt niet.",
    "Bij ons is de vertrouwenspersoon nooit tegelijk behandelaar van meldingen.",
    "Anoniem kan. Met de postbus kunnen we toch vragen stellen. Volledige garantie kan niemand geven.",
    "Je hoeft niet eerst intern te melden. Bel het Huis voor Klokkenluiders.",
    "Bel Slachtofferhulp Nederland: [0900-0101](tel:09000101).",
    "Vanaf 50 werkzame personen is een regeling nodig (Wet bescherming klokkenluiders).",
    "Weinig meldingen betekent niet dat het veilig is.",
    "Dit gaat over {term:naam}. [Lees meer](https://voorbeeld.nl/100%25-dader).",
]

CITAAT = [
    'Iemand zegt: "Een grapje moet kunnen."',
    "Iemand zegt: “Jij bent overgevoelig.”",
    "De oude naam was «Wet Huis voor klokkenluiders».",
    'We zeggen niet "slachtoffer" en ook niet "dader".',
]


@pytest.fixture
def streng(klein):
    """The small organisation, under our own rules."""
    (klein.folder / "normen").mkdir()
    shutil.copy(ROOT / "content" / VERBODEN, klein.folder / VERBODEN)
    return klein


def append(klein, zin: str) -> int:
    """The line on which *zin* now stands."""
    pad = klein.folder / HULP
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(f"{tekst}\n{zin}\n", encoding="utf-8")
    return len(tekst.splitlines()) + 2


@pytest.mark.parametrize(("zin", "gevonden"), FOUT)
def test_what_we_never_write_is_refused_with_its_line(streng, zin, gevonden):
    regel = append(streng, zin)
    begin = f"content/{HULP}:{regel}: '{gevonden}"
    assert any(fout.startswith(begin) for fout in streng.mistakes()), streng.mistakes()


@pytest.mark.parametrize("zin", GOED)
def test_what_is_true_and_kind_may_be_said(streng, zin):
    append(streng, zin)
    assert streng.mistakes() == []


@pytest.mark.parametrize("zin", CITAAT)
def test_a_quotation_may_hold_what_we_do_not_say_ourselves(streng, zin):
    append(streng, zin)
    assert streng.mistakes() == []


def test_a_promise_is_no_better_between_quotation_marks(streng):
    append(streng, 'Wij zeggen: "Je bent volledig anoniem."')
    assert len(streng.mistakes()) == 1


def test_the_remark_says_why_and_what_to_write(streng):
    regel = append(streng, "Een vertrouwenspersoon\nis **wettelijk verplicht**.")
    zin = (
        "'vertrouwenspersoon is wettelijk verplicht': er is geen algemene plicht, alleen een "
        "wetsvoorstel; zeg dat jullie er een hebben, en waarom. Gebruik {wet:vp-verplichting}."
    )
    assert f"content/{HULP}:{regel}: {zin}" in streng.mistakes()


def test_a_header_and_a_register_are_read_too(streng):
    streng.change(HULP, "slug: hulp", "slug: hulp\nsamenvatting: Dit is volledig anoniem.")
    streng.change("data/rollen.yml", "wat: ", "wat: Altijd geheim. ")
    plekken = [regel.partition(": '")[0] for regel in streng.mistakes()]
    assert plekken == ["content/data/rollen.yml:4", f"content/{HULP}:4"]


def test_what_holds_for_one_kind_of_page_is_refused_there(streng):
    profiel = "vp-profiel/nl/anna.md"
    tekst = (streng.folder / profiel).read_text(encoding="utf-8")
    (streng.folder / profiel).write_text(tekst + "\nZe is neutraal.\n", encoding="utf-8")
    append(streng, "De rapportage is neutraal.")
    assert [regel.partition(":")[0] for regel in streng.mistakes()] == [f"content/{profiel}"]


def test_a_figure_from_the_register_is_no_typed_figure(streng):
    append(streng, "Dat was {cijfer:nea} van ons.")
    assert [regel for regel in streng.mistakes() if "'" in regel and "%" in regel] == []


@pytest.mark.parametrize(
    ("zin", "woord"),
    [
        ("Indien je dat wilt, kan het.", "Indien"),
        ("We doen dat middels een brief.", "middels"),
        ("Helaas lukt dat niet.", "Helaas"),
        ("Dit dient per brief te gebeuren.", "dient per brief te gebeuren"),
        ("Wij helpen u graag.", "u"),
        ("Kom langs!", "!"),
    ],
)
def test_a_hard_word_is_told_and_stops_nothing(streng, zin, woord):
    regel = append(streng, zin)
    assert streng.mistakes() == []
    begin = f"content/{HULP}:{regel}: '{woord}':"
    assert [een[: len(begin)] for een in streng.warnings()] == [begin]


def test_a_long_sentence_is_told_where_it_begins(klein):
    lang = " ".join(["woord"] * 26)
    regel = append(klein, f"Kort.\n{lang}. Kort.")
    zin = "'woord woord woord woord …': 26 woorden; maak er twee zinnen van"
    assert klein.warnings() == [f"content/{HULP}:{regel + 1}: {zin}"]
    klein.change(HULP, "slug: hulp", "slug: hulp\nleesniveau: B2")
    assert klein.warnings() == []


def test_a_rule_names_a_kind_or_a_register_that_exists(streng):
    streng.change(VERBODEN, "alleen_in: [vertrouwensvoorziening", "alleen_in: [nergens")
    assert any("alleen_in: 'nergens' is geen soort pagina" in een for een in streng.mistakes())


def test_every_line_keeps_its_number_and_only_words_are_left():
    tekst = "## Kop {#kop}\n\n- **een** [twee](drie)\n\n| a | b |\n|---|---|\n| c | {cijfer:x} |\n"
    plat = leestekst.plain(tekst)
    assert plat.count("\n") == tekst.count("\n")
    assert plat.split() == [".", "Kop.", ".", "een", "twee.", ".", "a", ".", "b", ".", ".", "c", ".", "."]  # fmt: skip


def test_sentences_of_cells_and_items_stand_apart():
    tekst = "- Een punt\n- Nog een punt. En nog een.\n\n| Cel een | Cel twee |\n|---|---|\n"
    assert [zin for _, zin in leestekst.sentences(tekst) if zin] == [
        "Een punt", "Nog een punt.", "En nog een.", "Cel een", "Cel twee",
    ]  # fmt: skip
