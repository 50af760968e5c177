import json
import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from functions.melding import mp1
from functions.melding.code import new_code, parse_code
from functions.melding.model import CAPS, ZONDER_JAVASCRIPT, Record
from functions.melding.woorden import WORDS
from functions.melding.zonder_javascript import MAX_BODY, make_handler
from tests.fakes import DAG, SECRET
from tests.functions.melding.meld_paginas import Browser, identities, inhoud_json

TEKST = 'Hij zei: "ga weg" & <b>lachte</b>.\n\nElke week. 😢 مرحبا'
GEDRAG = ["pesten", "agressie"]


@pytest.fixture(scope="session")
def inhoud():
    return json.loads(inhoud_json())


@pytest.fixture
def browser(sqlite, inhoud, today):
    return Browser(make_handler(sqlite, inhoud, secret=SECRET, today=today))


def answers(**more):
    return {"gaat_over": "binnen", "wat_is_er_gebeurd": TEKST, "gedrag": GEDRAG, **more}


def tell(browser, **more) -> str:
    """Tell it, and give the eight words."""
    browser.post("controle", answers(**more))
    browser.post("verstuur", browser.hidden())
    return browser.words()


def cases(sqlite):
    return sqlite.cases(after=b"", limit=50, today=DAG)[0]


def record_0(sqlite, reader="nadia-osinga"):
    """The first message of the only case, as a behandelaar reads it."""
    [case] = cases(sqlite)
    key = mp1.open_keybox(case.keybox, identities()[reader][0], case.case_id)
    [record] = sqlite.records(case.case_id, after=-1, limit=1)
    return json.loads(mp1.open_(key, mp1.aad("M", case.case_id, 0), record.data))


def test_someone_tells_gets_a_code_reads_it_back_and_adds_something(browser, sqlite):
    code = tell(browser)

    browser.post("postbus", {"code": code.upper().replace(" ", "-")})
    assert browser.letters() == [TEKST]

    browser.post("antwoord", {**browser.hidden(), "antwoord": "Er is nog iets."})
    assert browser.letters() == ["Er is nog iets.", TEKST]


def test_a_behandelaar_reads_what_a_browser_with_a_script_would_have_sealed(browser, sqlite):
    tell(browser, wie_precies="mijn chef")

    assert record_0(sqlite) == {
        "v": 1,
        "d": "2026-11-22",
        "t": TEKST,
        "vragen": {"gaat_over": "binnen", "wie_precies": "mijn chef", "gedrag": GEDRAG},
        "niet": [],
        "via": "zonder-js",
    }


def test_the_check_page_shows_every_answer_as_it_was_given_and_no_markup_of_the_melder(browser):
    browser.post("controle", answers())

    assert browser.status == 200
    assert TEKST in browser.shown()
    assert "Pesten" in browser.shown()
    assert "<b>lachte" not in browser.html
    assert browser.hidden()["wat_is_er_gebeurd"] == [TEKST]


def test_the_page_says_that_our_server_sees_the_text_before_anything_is_sent(browser):
    browser.post("controle", answers())

    assert "Onze server ziet je tekst heel even" in browser.shown()


@pytest.mark.parametrize("days", [0, 1])
def test_the_same_form_sent_again_shows_the_same_code_also_after_midnight_and_is_one_melding(
    browser, sqlite, today, days
):
    browser.post("controle", answers())
    form = browser.hidden()
    browser.post("verstuur", form)
    first = browser.words()
    today.later(days)

    browser.post("verstuur", form)

    assert browser.words() == first
    assert len(cases(sqlite)) == 1


def test_who_chose_what_stands_in_the_hidden_field_cannot_open_what_someone_then_wrote(
    browser, sqlite
):
    chosen = {"nonce": mp1.b64(b"n" * 16), "code": new_code(WORDS, b"e" * 10)}
    browser.post("controle", {**chosen, "aanpassen": "ja"})  # a form on another page posts this
    browser.post("controle", {**browser.hidden(), **answers()})
    form = browser.hidden()
    browser.post("verstuur", form)
    code = browser.words()
    assert form["nonce"] == [chosen["nonce"]]

    for guess in ({}, {"wat_is_er_gebeurd": "Iets anders."}, {"niet_lezen": "ruben-tak"}):
        browser.post("verstuur", {**chosen, **answers(), **guess} if guess else chosen)
        assert browser.words() != code

    browser.post("postbus", {"code": chosen["code"]})
    assert TEKST not in browser.shown()
    assert parse_code(WORDS, code) != b"e" * 10


def test_the_code_takes_the_secret_the_hidden_field_and_every_answer(
    browser, sqlite, inhoud, today
):
    other = Browser(make_handler(sqlite, inhoud, secret=b"t" * 32, today=today))
    browser.post("controle", answers())
    form = browser.hidden()
    sent = [
        (browser, form),
        (other, form),
        (browser, {**form, "nonce": mp1.b64(b"n" * 16)}),
        (browser, {**form, "wat_is_er_gebeurd": TEKST + "."}),
        (browser, {**form, "gedrag": ["pesten"]}),
        (browser, {**form, "niet_lezen": "ruben-tak"}),
    ]

    codes = []
    for who, fields in sent:
        who.post("verstuur", fields)
        codes.append(who.words())

    assert len({*codes}) == len(sent)
    assert all(len(code.split()) == 8 for code in codes)


@pytest.mark.parametrize("nonce", ["", "x", mp1.b64(b"n" * 15), mp1.b64(b"n" * 17), "é" * 22, None])
def test_a_hidden_field_that_is_not_ours_is_replaced_and_nothing_is_sent(browser, sqlite, nonce):
    browser.post("verstuur", {**answers(), **({} if nonce is None else {"nonce": nonce})})

    assert "Klopt dit zo?" in browser.shown()
    assert len(mp1.unb64(browser.hidden()["nonce"][0])) == 16
    assert cases(sqlite) == []


def test_a_first_message_that_was_altered_gives_no_code_and_sending_again_works(
    browser, sqlite, tmp_path
):
    browser.post("controle", answers())
    form = browser.hidden()
    browser.post("verstuur", form)
    with closing(sqlite3.connect(tmp_path / "melding.db")) as db, db:
        db.execute("UPDATE records SET data = zeroblob(16412) WHERE seq = 0")

    browser.post("verstuur", form)
    assert browser.status == 503
    assert "nog niet verstuurd" in browser.shown()

    browser.post("verstuur", browser.hidden())
    assert len(browser.words().split()) == 8


def test_reloading_after_an_answer_adds_nothing(browser):
    code = tell(browser)
    browser.post("postbus", {"code": code})
    form = {**browser.hidden(), "antwoord": "Nog iets."}
    browser.post("antwoord", form)

    browser.post("antwoord", form)

    assert browser.letters() == ["Nog iets.", TEKST]


def test_an_answer_comes_after_what_came_in_while_it_was_written(browser):
    code = tell(browser)
    browser.post("postbus", {"code": code})
    form = browser.hidden()
    browser.post("antwoord", {**form, "antwoord": "Eerst dit."})

    browser.post("antwoord", {**form, "antwoord": "En dit."})

    assert browser.letters() == ["En dit.", "Eerst dit.", TEKST]


def test_an_empty_answer_is_not_sent(browser):
    code = tell(browser)
    browser.post("postbus", {"code": code})

    browser.post("antwoord", {**browser.hidden(), "antwoord": " \n"})

    assert "Schrijf eerst je bericht" in browser.shown()
    assert browser.letters() == [TEKST]


def test_without_a_story_it_says_so_and_keeps_everything_else(browser):
    browser.post("controle", answers(wat_is_er_gebeurd="  ", wie_precies='naam "x"'))

    assert "Vertel eerst wat er is gebeurd" in browser.shown()
    assert 'value="binnen" checked' in browser.html
    assert "naam &quot;x&quot;" in browser.html


def test_someone_must_be_left_to_read_it(browser):
    browser.post("controle", answers(niet_lezen=["nadia-osinga", "ruben-tak"]))

    assert "Minstens één behandelaar" in browser.shown()
    assert "Huis voor Klokkenluiders" in browser.shown()


def test_a_reader_who_was_excluded_cannot_open_it_and_another_can(browser, sqlite):
    tell(browser, niet_lezen="nadia-osinga")

    assert record_0(sqlite, "ruben-tak")["niet"] == ["nadia-osinga"]
    with pytest.raises(mp1.Mp1Error):
        record_0(sqlite, "nadia-osinga")


def test_a_story_that_is_too_long_is_not_sent_and_not_a_letter_is_lost(browser, sqlite):
    tekst = "Elke week opnieuw. " * 1_000
    browser.post("controle", answers(wat_is_er_gebeurd=tekst))

    assert "te lang" in browser.shown()
    assert browser.written("wat_is_er_gebeurd") == tekst
    browser.post("verstuur", {**browser.hidden(), "wat_is_er_gebeurd": tekst})
    assert cases(sqlite) == []


def test_answers_that_are_not_on_the_form_are_dropped(browser, sqlite):
    tell(browser, gedrag=["pesten", "verzonnen"], verzonnen="x", niet_lezen="iemand")

    record = record_0(sqlite)

    assert record["vragen"] == {"gaat_over": "binnen", "gedrag": ["pesten"]}
    assert record["niet"] == []


def test_going_back_to_change_an_answer_keeps_the_answers_and_what_the_code_is_made_of(browser):
    browser.post("controle", answers())
    form = browser.hidden()

    browser.post("controle", {**form, "aanpassen": "ja"})

    assert browser.hidden()["nonce"] == form["nonce"]
    assert browser.written("wat_is_er_gebeurd") == TEKST
    assert "Dit moet nog anders" not in browser.shown()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("een twee drie", "acht woorden"),
        (" ".join([*WORDS[:7], "qqqq"]), "Woord 8 kennen we niet"),
        (" ".join(WORDS[:8]), "horen niet bij elkaar"),
    ],
)
def test_a_mistyped_code_says_what_is_wrong_and_stays_in_the_field(browser, typed, sentence):
    browser.post("postbus", {"code": typed})

    assert sentence in browser.shown()
    assert browser.written("code") == typed


def test_a_code_that_nobody_has_is_unknown(browser):
    browser.post("postbus", {"code": new_code(WORDS)})

    assert "vinden we geen postbus" in browser.shown()


def test_a_case_that_ran_out_is_unknown_too(browser, today):
    code = tell(browser)
    today.later(800)

    browser.post("postbus", {"code": code})

    assert "vinden we geen postbus" in browser.shown()


def test_a_message_that_was_altered_is_shown_as_such_and_the_rest_stays(browser, tmp_path):
    code = tell(browser)
    browser.post("postbus", {"code": code})
    browser.post("antwoord", {**browser.hidden(), "antwoord": "Nog iets."})
    with closing(sqlite3.connect(tmp_path / "melding.db")) as db, db:
        db.execute("UPDATE records SET data = zeroblob(16412) WHERE seq = 0")

    browser.post("postbus", {"code": code})

    assert "Dit bericht is gewijzigd" in browser.shown()
    assert browser.letters()[0] == "Nog iets."


@pytest.mark.parametrize(
    "sealed",
    [
        b'{"v":1,"d":"2026-11-22","t":"hoi \\ud800 daar","naam":"\\udfff"}',
        b'{"d":{"toString":null},"t":{"toString":null},"naam":[[]]}',
        b"[" * 16_000,
        '{"t":"in een andere spelling"}'.encode("utf-16"),
    ],
)
def test_whatever_the_other_side_sealed_the_rest_of_the_postbus_stays(
    browser, sqlite, inhoud, sealed
):
    code = tell(browser)
    keys = mp1.derive(parse_code(WORDS, code), inhoud["site_id"])
    data = mp1.seal(keys.key, mp1.aad("H", keys.case_id, 1), sealed)
    sqlite.add(keys.case_id, Record(1, "H", data, "nadia"), verloopt=date(2028, 12, 1), today=DAG)

    browser.post("postbus", {"code": code})

    assert browser.status == 200
    assert browser.letters()[1] == TEKST
    assert browser.html.encode()
    assert "toString" not in browser.html


def test_the_day_has_its_own_cap_and_what_someone_wrote_stays_on_the_page(
    browser, today, monkeypatch
):
    monkeypatch.setitem(CAPS, ZONDER_JAVASCRIPT, 2)
    for _ in range(2):
        tell(browser)

    browser.post("controle", answers())
    browser.post("verstuur", browser.hidden())

    assert browser.status == 503
    assert "nog niet verstuurd" in browser.shown()
    assert "Huis voor Klokkenluiders" in browser.shown()
    assert browser.hidden()["wat_is_er_gebeurd"] == [TEKST]
    today.later(1)
    browser.post("verstuur", browser.hidden())
    assert len(browser.words().split()) == 8


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (b"wat_is_er_gebeurd=" + b"a" * MAX_BODY, "application/x-www-form-urlencoded", 413),
        (b'{"code":"x"}', "application/json", 415),
        (b"&".join(b"a=1" for _ in range(600)), "application/x-www-form-urlencoded", 400),
        ("wat=é".encode(), "application/x-www-form-urlencoded", 400),
    ],
)
def test_a_request_that_no_form_of_ours_sends_gets_a_page_that_repeats_nothing(
    browser, body, media, status
):
    browser.post("controle", body, media=media)

    assert browser.status == status
    assert browser.headers["content-type"] == "text/html; charset=utf-8"
    assert "Dat lukte niet" in browser.shown()
    assert "aaaa" not in browser.html


def test_a_page_that_says_what_is_wrong_begins_its_title_with_it(browser, monkeypatch):
    def title():
        return re.search("<title>(.*?)</title>", browser.html)[1]

    code = tell(browser)
    assert not title().startswith("Fout")
    browser.post("postbus", {"code": code})
    form = browser.hidden()
    assert not title().startswith("Fout")
    browser.post("antwoord", {**form, "antwoord": "Nog iets."})
    assert not title().startswith("Fout")
    browser.post("antwoord", form)
    assert title().startswith("Fout: ")
    browser.post("postbus", {"code": "x"})
    assert title().startswith("Fout: ")
    browser.post("controle", {})
    assert title().startswith("Fout: ")
    browser.post("controle", {**answers(), "aanpassen": "ja"})
    assert not title().startswith("Fout")
    browser.post("controle", answers())
    monkeypatch.setitem(CAPS, ZONDER_JAVASCRIPT, 0)
    browser.post("verstuur", browser.hidden())
    assert title().startswith("Fout: ")


def test_no_page_is_kept_on_the_way_and_nothing_is_printed(browser, capfd, caplog):
    tell(browser)
    browser.post("postbus", {"code": "x"})

    assert browser.headers["cache-control"] == "no-store"
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_no_place_in_a_page_is_left_open(browser):
    code = tell(browser)
    pages = [browser.html, browser.post("controle", answers()), browser.post("controle", {})]
    pages += [browser.post("postbus", {"code": code}), browser.post("postbus", {"code": "x"})]

    for page in pages:
        assert "$" not in page
        assert "<!--" not in page
