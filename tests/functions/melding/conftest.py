"""The slice on each of its two stores, and on the quick one where the store does not matter."""

import pytest

from functions.melding import behandelen, meld
from functions.melding.store import DynamoMeldingStore
from infra.local.stores import SqliteMeldingStore
from tests.fakes import INHOUD, SECRET, Gateway, Kalender, claims


@pytest.fixture
def sqlite(tmp_path):
    made = SqliteMeldingStore(tmp_path / "melding.db")
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "dynamodb"])
def store(request):
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite")
    return DynamoMeldingStore(*request.getfixturevalue("aws_table"))


@pytest.fixture
def today():
    return Kalender()


@pytest.fixture
def cheap(monkeypatch):
    """A proof of work as ever, but at a price for tests."""
    monkeypatch.setattr("functions.melding.pow.COST", 10)


@pytest.fixture
def melder_side(sqlite, today, cheap):
    """What a melder's browser talks to."""
    return Gateway(meld.make_handler(sqlite, INHOUD, secret=SECRET, today=today))


@pytest.fixture
def inbox(sqlite, today):
    """What a behandelaar's browser talks to, logged in."""
    made = behandelen.make_handler(sqlite, INHOUD, role_claim="rol", today=today)
    return Gateway(made, "/api/v1/inbox/", claims())
