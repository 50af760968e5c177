"""The list of words: frozen, easy to type, and kind to whoever gets eight of them."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from functions.melding import woorden
from functions.melding.woorden import SHA256, WORDS
from infra.woorden.maak import HERE, is_blocked, items

BLOCKED = items(HERE / "geweerd.txt")

CANARIES = {
    "violence": "moord geweld pistool wapen bloed wurgen dreigen slaan",
    "sex and touching": "seks sexy naakt hoer porno borsten kussen knuffel",
    "the body": "buik lichaam gezicht dikke mager tanden",
    "illness, death and grief": "dood sterven kanker graf begraven rouwen pijn ziekte zelfmoord",
    "belief": "kerk moskee bijbel koran heilig duivel joden moslim",
    "descent, colour, gender": "neger zwart blanke racist homo turken nazi slaaf",
    "police, law and the melding": "politie rechter straf dader getuige klacht melding geheim",
    "work and who is the boss": "chef baas leiding manager ontslag macht bevel werk",
    "family": "vader moeder broer zuster kind gezin familie",
    "insults": "idioot sukkel loser trut kreng varken domme klootzak",
    "grief, fear and anger": "angst bang verdriet huilen woede lijden haat eenzaam",
    "drink, drugs and gambling": "bier wijn alcohol dronken drugs casino gokken",
    "politics": "politiek minister partij regering senaat",
    "names and English": "koen football jaguar rachel school",
    "sounds like another word": "leiden lijden reizen wild",
}


def sound(word: str) -> str:
    """Roughly how *word* sounds: what is written differently and heard the same becomes one."""
    for written, heard in (("ij", "ei"), ("ou", "au"), ("x", "ks"), ("z", "s"), ("v", "f")):
        word = word.replace(written, heard)
    word = re.sub("(?<=.)ch", "g", word)
    word = re.sub("c(?=[ei])", "s", word).replace("c", "k")
    word = re.sub(r"([^aeiou])\1", r"\1", word)
    return re.sub("d$", "t", re.sub("b$", "p", word))


def test_a_code_is_made_of_2048_words() -> None:
    assert len(WORDS) == 2048


def test_the_list_is_the_one_the_codes_were_made_with() -> None:
    text = Path(woorden.__file__).with_name("woorden.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == SHA256
    # Here too, so that whoever changes list and constant together is stopped once more.
    assert SHA256 == "ed382f395b93992c87bc5328fa32cd72c95d66907d42d9f63cc2b716cc136852"


def test_the_words_stand_by_alphabet_one_on_a_line() -> None:
    text = Path(woorden.__file__).with_name("woorden.txt").read_bytes()
    assert text == "".join(f"{word}\n" for word in sorted(WORDS)).encode()


def test_four_letters_tell_a_word_from_every_other() -> None:
    assert [start for start, n in Counter(word[:4] for word in WORDS).items() if n > 1] == []


def test_a_word_can_be_typed_on_any_keyboard() -> None:
    assert [word for word in WORDS if not re.fullmatch("[a-xz]{4,8}", word)] == []


def test_no_two_words_sound_the_same() -> None:
    assert [heard for heard, n in Counter(map(sound, WORDS)).items() if n > 1] == []


def test_no_word_is_blocked() -> None:
    assert [word for word in WORDS if is_blocked(word, BLOCKED)] == []


def test_every_word_was_read() -> None:
    assert set(WORDS) <= set(items(HERE / "gelezen.txt"))


@pytest.mark.parametrize("canaries", CANARIES.values(), ids=CANARIES.keys())
def test_the_block_list_covers(canaries: str) -> None:
    assert [word for word in canaries.split() if not is_blocked(word, BLOCKED)] == []
