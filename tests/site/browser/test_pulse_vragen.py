"""The questions as the build writes them: the page, and the shell that the function fills in."""

import re
from html import escape

import pytest
import yaml

from functions.edge.pagina import Pagina
from tests.site.browser.pulse_double import DOLLARS
from tests.voorbeeld import ROOT

FIELDS = re.compile(r'<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"')
TALEN = ["nl", "en", "ar"]
REFUSALS = {
    "CODE_LENGTH", "CODE_CHARACTER", "CODE_CHECK", "UNKNOWN", "FORBIDDEN", "CONFLICT", "NOT_OPEN",
    "OVER", "BAD_REQUEST", "BUSY", "TOO_LARGE", "MEDIA", "EMPTY",
}  # fmt: skip


def page_of(site, taal: str) -> str:
    return site.read("/pulse/" if taal == "nl" else f"/{taal}/pulse/")


@pytest.mark.parametrize("taal", TALEN)
def test_every_question_has_a_place_for_each_digit_and_no_field_is_in_excess(pulse_site, taal):
    digits = {f"v_{n}" for n in range(pulse_site.ronde.tekens)}
    named = {*FIELDS.findall(page_of(pulse_site, taal))}
    assert named == digits | {"taal", "ronde", "toch", "bewijs", "groep"}


@pytest.mark.parametrize("taal", TALEN)
def test_saying_nothing_comes_last_and_stands_chosen(pulse_site, taal):
    html = page_of(pulse_site, taal)
    for n in range(pulse_site.ronde.tekens):
        lijst = re.search(rf'<select id="v-{n}".*?</select>', html, re.DOTALL)
        options = (
            re.findall(r"<option ([^>]*)>", lijst[0])
            if lijst
            else re.findall(rf'<input type="radio" name="v_{n}" ([^>]*)>', html)
        )
        assert [o for o in options if "checked" in o or "selected" in o] == [options[-1]]
        assert 'value="0"' in options[-1]


@pytest.mark.parametrize("taal", TALEN)
def test_what_was_chosen_can_be_put_back_and_every_refusal_has_a_sentence(pulse_site, taal):
    shell = pulse_site.shells[taal]["vragen"]
    fields = [f for f in FIELDS.findall(shell) if f.startswith("v_")]
    assert len({*fields}) == pulse_site.ronde.tekens
    assert "checked" not in shell
    assert "selected" not in shell
    for n, vraag in enumerate(pulse_site.ronde.vragen[:5]):
        for digit in range(len(vraag.antwoorden) + 1):
            assert f'value="{digit}" $c_{n}_{digit}>' in shell
    assert {*re.findall(r"\$niet_(\w+)", shell)} == REFUSALS | {"fouten"}
    for groep in ["00", *(pulse_site.ronde.code_of(g.id) for g in pulse_site.ronde.groepen)]:
        assert f'value="{groep}" $groep_{groep}>' in shell


def test_a_dollar_in_a_sentence_of_the_organisation_opens_no_place(pulse_site):
    html = Pagina(pulse_site.shells["nl"]["vragen"]).fill({"bewijs": "<b>"})
    assert f">{escape(DOLLARS)}</option>" in html
    assert f">{escape(DOLLARS)}</option>" in page_of(pulse_site, "nl")
    assert 'value="&lt;b&gt;"' in html


@pytest.mark.parametrize("taal", TALEN)
def test_every_kind_of_round_has_its_own_words(taal):
    zinnen = yaml.safe_load((ROOT / f"site/i18n/{taal}.yml").read_text("utf-8"))["pulse"]
    for kind in ("code", "blind"):
        assert len(zinnen["gebeurt"][kind]) == 3
        assert zinnen["klaar"][kind]
        assert zinnen["niet_beloven"]["server"][kind]


def test_without_a_round_there_is_a_calm_page_with_help(voorbeeld_gebouwd):
    html = (voorbeeld_gebouwd / "site/meld/pulse/index.html").read_text("utf-8")
    assert "Er loopt nu geen vragenlijst" in html
    assert "<form" not in html
    assert 'href="tel:112"' in html
