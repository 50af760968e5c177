"""The papers of the example, made once by the command itself."""

import pytest

from infra.cli import main
from tests.infra.posters.drukwerk import CONTENT


@pytest.fixture(scope="session")
def papier(tmp_path_factory) -> dict[str, bytes]:
    """File name → PDF."""
    map_ = tmp_path_factory.mktemp("posters") / "nieuw" / "map"
    main(["posters", "--content", str(CONTENT), "--uit", str(map_)])
    return {pad.name: pad.read_bytes() for pad in sorted(map_.iterdir())}
