"""The words of the interface in every language, and the sentences of the form in Arabic."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from inhoud.lezen import read_content

ROOT = Path(__file__).parents[2]
MAP = ROOT / "site/i18n"
ANDERE = sorted({pad.stem for pad in MAP.glob("*.yml")} - {"nl"})
# the inbox, the calendar and the toets are read by people who work in Dutch
ALLEEN_NL = ("behandelen.", "werkplek.")
# Each language is called by its own name; a number is no word.
EIGEN_NAAM = ("taal.namen.",)
GEEN_WOORDEN = {"112"}
OOK_ENGELS = {"Online"}

PLEK = re.compile(r"\{\w+\}|\$\w+")
ARABISCH = re.compile(r"[\u0621-\u064a]")
ANDERE_CIJFERS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
# Between Arabic letters a hyphen or a space inside a number turns its parts around.
GEKEERD = re.compile(r"\d[- ]\d")
# Behind an Arabic letter these look the wrong way.
LATIJNS_TEKEN = re.compile(r"[\u0621-\u0652][,;?]")
# Said to a woman these are written otherwise, so nobody is spoken to like this.
ALLEEN_MAN = re.compile(
    r"(?<![\u0621-\u0652])(تريد|تحتاج|تكتب|تكتبه|تفعله|ترغب|تفضل|تفضّل|اضغط|اكتب|اتصل|اختر|انتظر|انظر)"
    r"(?![\u0621-\u0652])"
)


def leaves(waarde: object, naam: str = "") -> Iterator[tuple[str, str]]:
    """Every sentence with its place: `meld.js.leeg`, `meld.code.regels.0`."""
    if isinstance(waarde, dict):
        delen = waarde.items()
    elif isinstance(waarde, list):
        delen = enumerate(waarde)
    else:
        yield naam.removesuffix("."), waarde
        return
    for deel, inhoud in delen:
        yield from leaves(inhoud, f"{naam}{deel}.")


def words(taal: str) -> dict[str, str]:
    gelezen = yaml.safe_load((MAP / f"{taal}.yml").read_text("utf-8"))
    return {naam: w for naam, w in leaves(gelezen) if not naam.startswith(ALLEEN_NL)}


@pytest.fixture(scope="module")
def nl() -> dict[str, str]:
    return words("nl")


def test_english_and_arabic_are_there():
    assert {"en", "ar"} <= set(ANDERE)


@pytest.mark.parametrize("taal", ANDERE)
def test_a_language_has_the_words_of_the_dutch_one(taal, nl):
    eigen = words(taal)
    assert sorted(nl.keys() - eigen.keys()) == [], "not translated"
    assert sorted(eigen.keys() - nl.keys()) == [], "not in nl.yml"


@pytest.mark.parametrize("taal", ["nl", *ANDERE])
def test_every_value_is_a_sentence_or_a_word(taal):
    leeg = [naam for naam, w in words(taal).items() if not isinstance(w, str) or not w.strip()]
    assert leeg == []


@pytest.mark.parametrize("taal", ANDERE)
def test_what_is_filled_in_stays_the_same(taal, nl):
    eigen = words(taal)
    anders = [
        naam
        for naam, zin in nl.items()
        if sorted(PLEK.findall(zin)) != sorted(PLEK.findall(eigen.get(naam, "")))
    ]
    assert anders == []


@pytest.mark.parametrize("taal", ANDERE)
def test_no_sentence_is_html(taal):
    assert [naam for naam, zin in words(taal).items() if re.search(r"[<>]|&\w+;", zin)] == []


def arabic() -> Iterator[tuple[str, str]]:
    """What an Arabic reader sees: the interface, and the registers of the form."""
    yield from words("ar").items()
    for pad in sorted((ROOT / "content/data/ar").glob("*.yml")):
        for naam, zin in leaves(yaml.safe_load(pad.read_text("utf-8")), f"{pad.stem}."):
            if naam.rsplit(".", 1)[1] not in ("id", "betrokkene"):
                yield naam, zin


def test_arabic_is_written_in_arabic():
    vreemd = [
        naam
        for naam, zin in arabic()
        if not ARABISCH.search(zin)
        and not naam.startswith(EIGEN_NAAM)
        and zin not in GEEN_WOORDEN
        and not re.fullmatch(r"(\{term:\w+\}|\W)+", zin)
    ]
    assert vreemd == []


def test_arabic_numbers_are_the_ones_on_the_telephone():
    assert [naam for naam, zin in arabic() if ANDERE_CIJFERS.search(zin)] == []


def test_no_number_is_turned_around_in_arabic():
    assert [naam for naam, zin in arabic() if GEKEERD.search(zin)] == []


def test_arabic_has_its_own_comma_and_question_mark():
    assert [naam for naam, zin in arabic() if LATIJNS_TEKEN.search(zin)] == []


def test_arabic_speaks_to_everyone():
    assert [(naam, zin) for naam, zin in arabic() if ALLEEN_MAN.search(zin)] == []


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_no_answer_of_the_form_stays_dutch(taal):
    """Answers come from other registers too, which nobody has to translate as a whole."""
    inhoud, _ = read_content(ROOT / "content")
    nederlands = {a.tekst for vraag in inhoud.data["intake"].vragen for a in vraag.antwoorden}
    anders = {a.tekst for vraag in inhoud.vertaald[taal]["intake"].vragen for a in vraag.antwoorden}
    assert anders & nederlands <= OOK_ENGELS
