"""A small organisation to break and to build."""

import shutil
from pathlib import Path

import pytest

from infra.build import build
from tests.voorbeeld import ROOT, URLS, Klein


@pytest.fixture
def klein(tmp_path) -> Klein:
    return Klein(Path(shutil.copytree(ROOT / "tests/site/klein/content", tmp_path / "content")))


@pytest.fixture(scope="session")
def klein_gebouwd(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("klein")
    build(ROOT / "tests/site/klein/content", out, urls=URLS)
    return out
