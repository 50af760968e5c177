"""Capitals, accents and spaces make no other person, in a register or in the wizard (R-22)."""

import pytest

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from inhoud.personen import is_among, person


@pytest.mark.parametrize("anders", ["ZOE  de wit", "Zoe\u0308 de Wit", "Zo\u200bë de Wit "])
def test_one_person_typed_another_way_is_one_person(anders):
    assert person(anders) == person("Zoë de Wit")
    assert is_among(anders, ["Bo Bakker", "Zoë de Wit"])


@pytest.mark.parametrize("ander", ["Zoë Wit", "Zeo de Wit", "سميرة"])
def test_someone_else_is_someone_else(ander):
    assert not is_among(ander, ["Zoë de Wit", "أمينة"])


@pytest.mark.parametrize("naam", ["anna de wit", "Ànna de Wit"])
def test_the_check_sees_a_vertrouwenspersoon_who_reads_under_another_spelling(klein, naam):
    klein.change("data/recipients.yml", "naam: Bo Bakker", f"naam: {naam}")
    assert any(
        "is vertrouwenspersoon en kan dus geen lezer zijn" in een for een in klein.mistakes()
    )
