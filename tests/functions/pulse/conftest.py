"""The slice on each of its two stores, and on the quick one where the store does not matter."""

import pytest

from functions.pulse.store import DynamoPulseStore
from infra.local.pulse_store import SqlitePulseStore


@pytest.fixture
def sqlite(tmp_path):
    made = SqlitePulseStore(tmp_path / "pulse.db")
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "dynamodb"])
def store(request):
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite")
    return DynamoPulseStore(*request.getfixturevalue("aws_table"))
