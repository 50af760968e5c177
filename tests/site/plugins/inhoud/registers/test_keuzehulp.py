"""The route chooser: every answer leads somewhere."""

import pytest
from pydantic import ValidationError

from inhoud.registers.keuzehulp import Keuzehulp, screens

PRATEN = {"titel": "t", "zin": "z", "stappen": ["praten"]}


def two(*naar):
    return [
        {"id": f"a{n}", "tekst": "Ja", **({"naar": een} if een else {})}
        for n, een in enumerate(naar)
    ]


def hulp(**anders):
    return {
        "titel": "t", "inleiding": "i", "spoor": "s",
        "vragen": [
            {"id": "wie", "vraag": "Wie?", "antwoorden": two(None, "elders")},
            {"id": "veilig", "vraag": "Veilig?", "antwoorden": two(None, None)},
        ],
        "stappen": [{"id": "praten", "naam": "Praat", "wat": "w", "naar": "melden"}],
        "uitkomsten": [
            {"id": "bang", "als": {"veilig": ["a0"]}, **PRATEN},
            {"id": "rest", **PRATEN},
        ],
        **anders,
    }  # fmt: skip


def test_every_combination_is_a_page_and_an_answer_that_ends_elsewhere_is_not():
    schermen = list(screens(Keuzehulp.model_validate(hulp())))
    assert [scherm.adres for scherm in schermen] == [
        "/hulp/keuze/", "/hulp/keuze/a0/", "/hulp/keuze/a0/a0/", "/hulp/keuze/a0/a1/",
    ]  # fmt: skip
    assert [s.uitkomst.id for s in schermen if s.uitkomst] == ["bang", "rest"]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"uitkomsten": hulp()["uitkomsten"][:1]}, "er past geen uitkomst bij a0, a1"),
        ({"stappen": [{**hulp()["stappen"][0], "id": "anders"}]}, "stap 'praten' bestaat niet"),
    ],
)
def test_an_answer_that_leads_nowhere_is_refused(anders, zin):
    with pytest.raises(ValidationError, match=zin):
        Keuzehulp.model_validate(hulp(**anders))
