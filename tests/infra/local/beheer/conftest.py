"""The editor set out once, and a small organisation in a repository of its own."""

import shutil
from pathlib import Path

import pytest

from infra.local.beheer.klaarzetten import set_out

ROOT = Path(__file__).parents[4]
KLEIN = ROOT / "tests/site/klein/content"


@pytest.fixture(scope="session")
def editor(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("beheer") / "editor"
    set_out(folder)
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("repository") / "klein"
    shutil.copytree(KLEIN, made / "content")
    shutil.copy(ROOT / "content/data/termen.yml", made / "content/data")
    (made / ".git").mkdir()
    return made
