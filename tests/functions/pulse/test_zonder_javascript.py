"""Answering without JavaScript: a form that comes back whole, and a page that says thank you."""

import json
import re
from collections import Counter
from datetime import date

import pytest

from functions.pulse import intake
from functions.pulse.code import hash_of, new_code, shown
from functions.pulse.model import Uitgave
from functions.pulse.ronde import Ronde
from infra.local.pulse_store import SqlitePulseStore
from tests.fakes import Kalender
from tests.functions.melding.meld_paginas import Browser
from tests.functions.pulse.paginas import inhoud_json
from tests.functions.pulse.rondes import MIDDEN, inhoud_of

INHOUD = json.loads(inhoud_json())
RONDE = Ronde.of(INHOUD["rondes"][-1])


@pytest.fixture
def store(tmp_path):
    made = SqlitePulseStore(tmp_path / "pulse.sqlite")
    yield made
    made.close()


@pytest.fixture
def code(store) -> str:
    one = new_code()
    vragen = [rij.vraag for rij in RONDE.rows_of("00", "0" * RONDE.tekens)]
    uitgave = Uitgave(RONDE.id, "d" * 64, 1, date(2027, 3, 1))
    store.open_round(uitgave, {hash_of(RONDE.id, one): "00"}, vragen)
    return one


@pytest.fixture
def today():
    return Kalender()


@pytest.fixture
def browser(store, today):
    return Browser(intake.make_handler(store, INHOUD, today=today))


def form(code, antwoorden=MIDDEN, **anders) -> dict[str, str]:
    fields = {"taal": "nl", "ronde": RONDE.id, "toch": "0", "bewijs": shown(code), "groep": "03"}
    return fields | {f"v_{n}": cijfer for n, cijfer in enumerate(antwoorden)} | anders


def chosen(browser) -> str:
    """What stands chosen on the page, in order."""
    rond = re.findall(r'name="v_(\d+)" value="(\d)" checked', browser.html)
    lijst = re.findall(r'id="v-(\d+)".*?value="(\d)" selected', browser.html, re.DOTALL)
    return "".join(cijfer for _, cijfer in sorted((int(n), c) for n, c in rond + lijst))


def test_the_answers_arrive_and_the_page_says_thank_you(browser, store, code):
    browser.post("pulse", form(code))

    assert browser.status == 200
    assert "Bedankt" in browser.shown() or "Dank" in browser.shown()
    assert Counter(store.answers(RONDE.id)) == Counter(RONDE.rows_of("03", MIDDEN))
    assert "$" not in browser.html


def test_sent_twice_it_is_kept_once_and_the_second_page_says_what_that_means(browser, store, code):
    browser.post("pulse", form(code))
    browser.post("pulse", form(code))

    assert browser.status == 404
    assert "Heb je al ingevuld? Dan is je antwoord binnen." in browser.shown()
    assert sum(1 for _ in store.answers(RONDE.id)) == 15


@pytest.mark.parametrize(
    ("anders", "status"),
    [
        ({"bewijs": "ABCD"}, 422),
        ({"bewijs": ""}, 422),
        ({"bewijs": "UUUU UUUU UUUU UUUU U"}, 422),
        ({"bewijs": shown(new_code())}, 404),
        ({"groep": "77"}, 400),
        ({"v_0": "9"}, 400),
        ({"ronde": "een-andere"}, 404),
    ],
)
def test_whatever_is_wrong_the_form_comes_back_as_it_was(browser, store, code, anders, status):
    browser.post("pulse", form(code, **anders))

    assert browser.status == status
    assert not [*store.answers(RONDE.id)]
    assert chosen(browser) == ("0" + MIDDEN[1:] if "v_0" in anders else MIDDEN)
    if "bewijs" in anders:
        assert f'value="{anders["bewijs"]}"' in browser.html
    assert "$" not in browser.html


def test_a_form_on_which_nothing_was_chosen_asks_once_before_the_code_is_spent(
    browser, store, code
):
    browser.post("pulse", form(code, "0" * RONDE.tekens))
    assert not [*store.answers(RONDE.id)]
    assert browser.hidden()["toch"] == ["1"]

    browser.post("pulse", form(code, "0" * RONDE.tekens, toch="1"))

    assert browser.status == 200
    assert sum(1 for _ in store.answers(RONDE.id)) == 15


@pytest.mark.parametrize(("dagen", "status"), [(-8, 403), (15, 410)])
def test_outside_its_days_the_page_says_when_and_keeps_what_was_chosen(
    browser, store, code, today, dagen, status
):
    today.later(dagen)

    browser.post("pulse", form(code))

    assert browser.status == status
    assert chosen(browser) == MIDDEN
    assert not [*store.answers(RONDE.id)]


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_the_page_speaks_the_language_of_the_form(browser, code, taal):
    browser.post("pulse", form(code, taal=taal, bewijs="ABCD"))
    assert f'<html lang="{taal}"' in browser.html

    browser.post("pulse", form(code, taal=taal))
    assert f'<html lang="{taal}"' in browser.html


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (b"a" * 9000, "application/x-www-form-urlencoded", 413),
        (b'{"kanarie":1}', "application/json", 415),
        ("bewijs=\u00e9".encode(), "application/x-www-form-urlencoded", 400),
    ],
)
def test_what_no_form_of_ours_sends_gets_a_page_that_repeats_nothing(browser, body, media, status):
    browser.post("pulse", body, media=media)

    assert browser.status == status
    assert "kanarie" not in browser.html
    assert chosen(browser) == "0" * RONDE.tekens


def test_what_someone_types_is_shown_as_text(browser, code):
    browser.post("pulse", form(code, bewijs='"><b>x</b>'))

    assert "<b>x</b>" not in browser.html


def test_without_a_round_whoever_posts_is_brought_to_the_page_that_says_so(store, today):
    browser = Browser(intake.make_handler(store, inhoud_of(), today=today))

    browser.post("pulse", {"ronde": "oud", "taal": "en"})

    assert (browser.status, browser.headers["location"]) == (303, "/en/pulse/")
