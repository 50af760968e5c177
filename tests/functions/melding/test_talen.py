"""The form without JavaScript in another language: pages answer in it, the record says it."""

import json

import pytest

from functions.melding.zonder_javascript import make_handler
from tests.fakes import SECRET
from tests.functions.melding.meld_paginas import Browser, inhoud_json
from tests.functions.melding.test_zonder_javascript import TEKST, answers, record_0, tell


@pytest.fixture(scope="module")
def inhoud():
    return json.loads(inhoud_json())


@pytest.fixture
def browser(sqlite, inhoud, today):
    return Browser(make_handler(sqlite, inhoud, secret=SECRET, today=today))


@pytest.mark.parametrize(("taal", "richting"), [("nl", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_from_form_to_postbus_every_page_speaks_the_language_of_the_form(browser, taal, richting):
    browser.post("controle", answers(taal=taal))
    assert f'<html lang="{taal}" dir="{richting}"' in browser.html
    browser.post("verstuur", browser.hidden())
    assert f'lang="{taal}"' in browser.html
    code = browser.words()
    browser.post("postbus", {"code": code, "taal": taal})
    assert browser.letters() == [TEKST]
    browser.post("antwoord", {**browser.hidden(), "antwoord": "مرحبا"})
    assert f'lang="{taal}"' in browser.html
    assert browser.letters() == ["مرحبا", TEKST]


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_a_behandelaar_learns_which_form_it_was_and_nothing_else_differs(browser, sqlite, taal):
    tell(browser, taal=taal)
    record = record_0(sqlite)
    assert record.pop("taal") == taal
    assert set(record) == {"v", "d", "t", "vragen", "niet", "via"}


def test_one_code_opens_the_postbus_in_any_language(browser):
    code = tell(browser, taal="ar")
    browser.post("postbus", {"code": code, "taal": "en"})
    assert browser.letters() == [TEKST]
    assert 'lang="en"' in browser.html


@pytest.mark.parametrize("taal", ["xx", "", "../nl", "nl\0", "<b>"])
def test_a_language_we_do_not_speak_is_answered_in_dutch_and_not_repeated(browser, sqlite, taal):
    tell(browser, taal=taal)
    assert 'lang="nl"' in browser.html
    assert "taal" not in record_0(sqlite)
    assert taal in ("", "<b>") or f'value="{taal}"' not in browser.html


def test_a_wrong_code_is_said_in_the_language_of_the_page(browser):
    browser.post("postbus", {"code": "een twee drie", "taal": "ar"})
    assert 'lang="ar" dir="rtl"' in browser.html
    assert browser.shown().strip()
