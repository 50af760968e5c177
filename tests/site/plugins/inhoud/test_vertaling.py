"""Another language laid over the Dutch file: sentences only, and nothing lost."""

import pytest

HULP_NL = "hulp/nl/waar-kan-ik-terecht.md"
HULP_EN = "hulp/en/waar-kan-ik-terecht.md"
NIET = "dit veld vertaal je niet; het komt uit het Nederlandse bestand"
STORY = "vragen:\n- id: wat_is_er_gebeurd\n"
GOED = 'title: Where can I go?\nvertaling_van: "1.0"\nnagekeken_door: Ann Field\n'


@pytest.fixture
def engels(klein):
    """A small site that also speaks English."""
    klein.change("data/organisatie.yml", "sector: gemeente", "sector: gemeente\ntalen: [nl, en]")
    (klein.folder / "data/en").mkdir()

    def page(kop: str, tekst: str = "Hello.\n") -> str:
        (klein.folder / "hulp/en").mkdir(exist_ok=True)
        (klein.folder / HULP_EN).write_text(f"---\n{kop}---\n{tekst}", encoding="utf-8")
        return f"content/{HULP_EN}"

    def register(naam: str, tekst: str) -> str:
        (klein.folder / f"data/en/{naam}.yml").write_text(tekst, encoding="utf-8")
        return f"content/data/en/{naam}.yml"

    klein.page, klein.register = page, register
    return klein


def test_a_translated_page_says_its_sentences_and_keeps_the_rest(engels):
    engels.page(GOED)
    assert engels.mistakes() == []


@pytest.mark.parametrize(
    ("kop", "zin"),
    [
        (GOED + "eigenaar: hr\n", f"5: eigenaar: {NIET}"),
        (GOED + "kleur: rood\n", f"5: kleur: {NIET}"),
        (
            "title: Where?\n",
            "2: vertaling_van: zeg van welke Nederlandse versie dit de vertaling is",
        ),
        ('title: Where?\nvertaling_van: "een"\n', "3: vertaling_van: een versie als 1.0"),
    ],
)  # fmt: skip
def test_what_a_translation_may_not_say_is_told_with_its_line(engels, kop, zin):
    bestand = engels.page(kop)
    assert f"{bestand}:{zin}" in engels.mistakes()


def test_a_translation_of_a_page_that_is_not_there_is_told(engels):
    (engels.folder / "hulp/en").mkdir()
    (engels.folder / "hulp/en/elders.md").write_text(f"---\n{GOED}---\n", encoding="utf-8")
    zin = "er is geen Nederlandse pagina hulp/nl/elders.md"
    assert engels.mistakes() == [f"content/hulp/en/elders.md:1: {zin}"]


def test_a_page_in_a_language_the_site_does_not_speak_is_told(engels):
    (engels.folder / "hulp/de").mkdir()
    (engels.folder / "hulp/de/waar-kan-ik-terecht.md").write_text(f"---\n{GOED}---\n", "utf-8")
    (fout,) = engels.mistakes()
    assert fout.endswith("de taal 'de' staat niet in organisatie.yml")


@pytest.mark.parametrize(
    ("naam", "tekst", "zin"),
    [
        (
            "intake",
            "vragen:\n- id: bestaat_niet\n  vraag: What?\n",
            "2: 'bestaat_niet' staat niet in het Nederlandse bestand",
        ),
        ("intake", f"{STORY}  verplicht: nee\n", f"3: verplicht: {NIET}"),
        ("meld", "blokken: hallo\n", "1: blokken: moet een lijst zijn"),
        (
            "meld",
            "titel: [een, twee]\n",
            "1: titel: evenveel zinnen als in het Nederlandse bestand",
        ),
        ("niets", "titel: Hi\n", "1: er is geen register 'niets'"),
        (
            "meld",
            "titel: Hi\nblokken:\n\t- id: gevaar\n",
            "3: hier staat een tab; spring in met spaties",
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_dutch_register_is_told_with_its_line(engels, naam, tekst, zin):
    assert f"{engels.register(naam, tekst)}:{zin}" in engels.mistakes()


def test_a_sentence_that_is_not_translated_stops_a_language_that_is_required(engels):
    assert engels.mistakes() == []
    engels.change(
        "data/organisatie.yml", "talen: [nl, en]", "talen: [nl, en]\ntalen_verplicht: [nl, en]"
    )
    fouten = engels.mistakes()
    assert "content/data/en/meld.yml:1: nog niet vertaald: titel" in fouten
    assert any("nog niet vertaald: vragen.wat_is_er_gebeurd.vraag" in fout for fout in fouten)


def test_a_page_that_a_required_language_needs_and_lacks_is_told(engels):
    engels.change(
        "data/organisatie.yml", "talen: [nl, en]", "talen: [nl, en]\ntalen_verplicht: [nl, en]"
    )
    fout = f"content/{HULP_EN}:1: deze vertaling ontbreekt; 'en' staat bij talen_verplicht"
    assert fout in engels.mistakes()
    engels.page(GOED)
    assert fout not in engels.mistakes()


def test_a_translation_that_is_behind_or_that_nobody_read_is_a_warning(engels):
    bestand = engels.page('title: Where?\nvertaling_van: "1.0"\n')
    engels.change(HULP_NL, 'versie: "1.0"', 'versie: "2.0"')
    zinnen = [w for w in engels.warnings() if w.startswith(bestand)]
    assert zinnen == [
        f"{bestand}:2: nagekeken_door: niemand die deze taal van huis uit spreekt las dit",
        f"{bestand}:3: vertaling_van: de Nederlandse pagina is al versie 2.0",
    ]
