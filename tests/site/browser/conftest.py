"""The pages of the pulse, built once with a round open."""

import pytest

from tests.site.browser.pulse_double import Site


@pytest.fixture(scope="session")
def pulse_site(tmp_path_factory) -> Site:
    return Site(tmp_path_factory.mktemp("pulse"))


@pytest.fixture(scope="session")
def blind_site(tmp_path_factory) -> Site:
    return Site(tmp_path_factory.mktemp("pulse_blind"), blind=True)
