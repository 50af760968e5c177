"""The questions themselves, the shipped answers, and ids made from names."""

import re

import pytest

from infra.init.lezen import read_answers
from infra.init.namen import make_id, make_site_id
from infra.init.registers import Registers
from infra.init.voorbeeld import VOORBEELD
from infra.init.vragen import VRAGEN
from infra.init.zinnen import RIJEN, ZINNEN
from inhoud.bladzijde import Inhoud
from tests.voorbeeld import ROOT


def test_there_are_fifteen_and_each_says_why_in_one_line():
    sleutels = [deel.sleutel for vraag in VRAGEN for deel in vraag.delen]

    assert len(VRAGEN) == 15
    assert len(sleutels) == len({*sleutels})
    assert [vraag.kop for vraag in VRAGEN if len(f"Waarom: {vraag.waarom}") > 79] == []
    assert all(deel.plek or not deel.direct for vraag in VRAGEN for deel in vraag.delen)


def test_what_we_call_an_example_is_what_we_ship():
    content = ROOT / "content"  # who comes from outside stands in the form too

    assert read_answers(Registers(content), Inhoud(content)) == VOORBEELD


def test_every_language_that_we_ship_has_all_sentences():
    assert {*ZINNEN} == {pad.stem for pad in (ROOT / "site/i18n").glob("*.yml")}
    assert len({frozenset(zinnen) for zinnen in ZINNEN.values()}) == 1
    for taal, zinnen in ZINNEN.items():
        velden = {soort: {*re.findall(r"\{(\w+)\}", zin)} for soort, zin in zinnen.items()}
        nl = {soort: {*re.findall(r"\{(\w+)\}", zin)} for soort, zin in ZINNEN["nl"].items()}
        assert velden == nl, taal
    assert {soort for rij in RIJEN.values() for soort in rij} < {*ZINNEN["nl"]}


@pytest.mark.parametrize(
    ("naam", "id_"),
    [
        ("Zoë van den Berg", "zoe-van-den-berg"),
        ("Łukasz Ørsted", "lukasz-orsted"),
        ("'t Hart & Zn.", "t-hart-zn"),
        ("Stichting " + "heel lange naam " * 9, "stichting-heel-lange-naam-heel-lange"),
    ],
)
def test_a_name_becomes_an_id(naam, id_):
    assert make_id(naam) == id_
    assert make_id(naam, {id_}) == f"{id_}-2"


def test_a_name_without_our_letters_has_an_id_too_and_only_that_name():
    assert re.fullmatch("lezer-[0-9a-f]{8}", make_id("سميرة"))
    assert make_id("سميرة") != make_id("أمينة")
    assert re.fullmatch("organisatie-[0-9a-f]{8}-meldpunt", make_site_id("🌷"))
    assert make_site_id("Zorggroep De Oever") == "zorggroep-de-oever-meldpunt"
