"""All blocks together: whatever is there, each of them says something, and nothing breaks."""

import pytest

from infra.toets.blokken import BLOKKEN
from infra.toets.model import Norm
from inhoud.registers import NODIG
from tests.infra.toets.conftest import Proef


def as_it_is(proef: Proef) -> Proef:
    return proef


def without_pages(proef: Proef) -> Proef:
    proef.inhoud.bladzijden, proef.inhoud.rondes = [], {}
    return proef


def new_and_empty(proef: Proef) -> Proef:
    """What an organisation has that wrote nothing yet: no page, and only what the site needs."""
    for naam in proef.inhoud.data.keys() - NODIG.keys():
        proef.without(naam)
    return without_pages(proef)


def one_block_each(proef: Proef) -> Proef:
    """With every block as a rule of its own; one that says nothing then has no verdict to give."""

    def apart(norm: Norm) -> Norm:
        los = (
            regel.model_copy(update={"blokken": (aanroep,)})
            for regel in norm.regels
            for aanroep in regel.blokken
        )
        return norm.model_copy(update={"regels": tuple(los)})

    return Proef(proef.inhoud, [apart(norm) for norm in proef.normen])


@pytest.mark.parametrize("maak", [as_it_is, without_pages, new_and_empty])
def test_every_block_says_something_in_whole_sentences(proef, maak):
    oordelen = one_block_each(maak(proef)).judged().oordelen
    gezien = {een.regel.blokken[0].naam for een in oordelen}
    zinnen = [een.zin for oordeel in oordelen for een in oordeel.bevindingen]
    assert gezien == BLOKKEN.keys()
    assert [zin for zin in zinnen if not zin.endswith(".") or "  " in zin] == []


def test_what_is_not_there_is_not_in_order(proef):
    groen = {een.regel.id for een in new_and_empty(proef).judged().of("groen")}
    assert groen <= {"R-22", "R-24", "R-31"}  # nobody clashes, and no text says anything wrong
