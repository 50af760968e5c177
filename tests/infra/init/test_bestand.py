"""One value changes; every other character of the file stays, in whatever style of YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.init.bestand import Bestand, NietTeVinden
from infra.init.soorten import one_line
from inhoud.bron import from_yaml

TEKST = """\
# boven
naam:   Zorggroep   # hoe we heten
leeg:               # nog niets
talen:
- nl   # eerst
- en
plat: [ nl,en ]  # plat
lang: >-
  een zin die
  doorloopt

'vreemd': 'x'
rollen:
  # de eerste
  - id: hr
    naam: HR   # mensen

  - {id: or, naam: "OR"}
# onder"""
GEVALLEN = {
    "plain": (("naam",), "De Oever", "naam:   De Oever   # hoe we heten"),
    "with a colon": (("naam",), "a: b #c", 'naam:   "a: b #c"   # hoe we heten'),
    "what YAML calls no": (("naam",), "no", 'naam:   "no"   # hoe we heten'),
    "a number": (("naam",), "120", "naam:   120   # hoe we heten"),
    "a telephone": (("naam",), "06 12", 'naam:   "06 12"   # hoe we heten'),
    "nothing": (("naam",), "", 'naam:   ""   # hoe we heten'),
    "an empty field": (("leeg",), "iets", "leeg: iets               # nog niets"),
    "a list in a line": (("plat",), ("nl",), "plat: [nl]  # plat"),
    "a list below": (("talen",), ("nl", "ar"), "talen: [nl, ar]"),
    "a folded text": (("lang",), "kort", "lang: kort"),
    "a quoted text": (("vreemd",), "y", "'vreemd': \"y\""),
    "in an item": (("rollen", ("id", "hr"), "naam"), "P&O", "    naam: P&O   # mensen"),
    "in a flat item": (("rollen", ("id", "or"), "naam"), "x", '  - {id: or, naam: "x"}'),
    "a new field": (("rollen", 0, "wie"), "Bo", "    wie: Bo"),
    "a new flat field": (("rollen", 1, "wie"), "Bo", '  - {id: or, naam: "OR", wie: "Bo"}'),
    "a new field at the end": (("nieuw",), "x", "nieuw: x"),
}


@pytest.mark.parametrize("regeleinde", ["\n", "\r\n"])
@pytest.mark.parametrize(("pad", "waarde", "regel"), GEVALLEN.values(), ids=GEVALLEN)
def test_only_this_value_changes(pad, waarde, regel, regeleinde):
    tekst = "\ufeff" + TEKST.replace("\n", regeleinde)
    bestand = Bestand(tekst)
    bestand.set(pad, waarde)
    oud, nieuw = tekst.split(regeleinde), bestand.tekst.split(regeleinde)

    assert bestand.value(pad) == waarde
    assert regel in nieuw
    weg = [een for een in oud if een not in nieuw]
    assert [een for een in nieuw if een not in oud] == [regel]
    assert len(weg) <= 3
    assert nieuw[0] == oud[0]
    assert nieuw[-1] == oud[-1]


@given(st.text(min_size=1))
def test_whatever_can_be_answered_is_read_back_as_it_was(tekst):
    try:
        waarde = one_line(tekst)
    except ValueError:
        return
    for was in ("x", "'x'", "", ">-\n  x"):
        bestand = Bestand(f"a: 1\nb: {was}\n# c\nd: {{e: f}}\n")
        bestand.set(("b",), waarde)
        bestand.set(("d", "g"), waarde)

        assert from_yaml("x", bestand.tekst).velden == {
            "a": "1", "b": waarde, "d": {"e": "f", "g": waarde},
        }  # fmt: skip
        assert bestand.tekst.startswith("a: 1\nb: ")
        assert "\n# c\nd: {e: f, g: " in bestand.tekst


def test_the_same_value_changes_nothing_and_a_place_that_is_not_there_is_refused():
    bestand = Bestand(TEKST)
    bestand.set(("talen",), ("nl", "en"))

    assert bestand.tekst == TEKST
    with pytest.raises(NietTeVinden):
        bestand.set(("rollen", ("id", "beheer"), "wie"), "Bo")
    assert bestand.value(("rollen", 7, "naam")) is None


def test_items_of_a_list_are_replaced_as_deep_as_they_were():
    bestand = Bestand("a:\n  b:\n    - id: x\n      t: 1\n    - id: y\n    - id: z  # blijft\n")
    bestand.swap_items(("a", "b"), 0, 1, ["- id: q", "  t: 2"])

    assert bestand.tekst == "a:\n  b:\n    - id: q\n      t: 2\n    - id: z  # blijft\n"


def test_a_list_between_brackets_is_told_from_one_below():
    bestand = Bestand("a: [{id: x}]\nb:\n  - id: y\n")

    assert bestand.is_flat(("a",))
    assert not bestand.is_flat(("b",))
    assert not bestand.is_flat(("c",))
