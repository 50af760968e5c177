"""A small organisation that has a place for every answer, once as its own and once as shipped."""

import pytest

from tests.infra.init.verloop import Verloop, fill
from tests.voorbeeld import ROOT, Klein


@pytest.fixture
def klein(tmp_path) -> Klein:
    return fill(tmp_path / "content")


@pytest.fixture
def shipped(klein) -> Klein:
    """With the shipped answers about the organisation, and no other language."""
    tekst = (ROOT / "content/data/organisatie.yml").read_text("utf-8")
    klein.put({"organisatie": tekst.replace("[nl, en, ar]", "[nl]")})
    return klein


@pytest.fixture
def init():
    """Answer every question, by the name of its part; who is not named presses Enter."""
    return Verloop
