"""Rules of the layout that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP = {"content", "site", "functions", "infra", "tests", "pyproject.toml", "README.md", "Makefile"}
MAX_LINES = 200


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    ).stdout.split("\n")  # fmt: skip
    return [ROOT / line for line in listed if line and (ROOT / line).is_file()]


PYTHON = [path for path in tracked("*.py") if "tests" not in path.relative_to(ROOT).parts]


def test_nothing_stands_at_the_top_but_what_the_design_names():
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert {name for name in top if not name.startswith(".")} <= TOP


def test_site_is_data_to_pelican_and_never_a_package():
    assert not (ROOT / "site/__init__.py").exists()


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_what_it_is_and_stays_short_enough_to_read(path):
    text = path.read_text("utf-8")

    assert ast.get_docstring(ast.parse(text)), "no module docstring"
    assert text.count("\n") <= MAX_LINES


def test_only_the_wires_and_the_store_know_boto3():
    users = {p.name for p in tracked("functions/*.py") if "boto" in p.read_text("utf-8")}

    assert {n for n in users if not n.startswith("main_")} <= {"store.py", "__init__.py"}


def test_only_the_settings_read_the_environment():
    readers = [p for p in tracked("functions/*.py") if "environ" in p.read_text("utf-8")]

    assert [p.relative_to(ROOT).as_posix() for p in readers] == ["functions/edge/settings.py"]


def test_nothing_third_party_is_committed():
    kinds = {".woff", ".woff2", ".ttf", ".otf"}
    minified = (".min.js", ".min.css")

    assert [p for p in tracked() if p.suffix in kinds or p.name.endswith(minified)] == []


def test_lock_files_carry_hashes_and_no_addresses():
    for path in tracked("infra/lock/*.txt", "*package-lock.json"):
        text = path.read_text("utf-8")
        assert "sha256:" in text or "sha512-" in text
        assert "http://" not in text
        assert '"resolved"' not in text
        assert "https://" not in "".join(line for line in text.splitlines() if "--hash" in line)


def test_every_exception_to_a_rule_says_why():
    bare = re.compile(r"# (noqa: [A-Z0-9, ]+|noqa|type: ignore(\[[a-z-, ]+\])?)\s*$", re.MULTILINE)

    assert [
        str(p.relative_to(ROOT)) for p in tracked("*.py") if bare.search(p.read_text("utf-8"))
    ] == []
    assert bare.search("x = y  # " + "noqa: S608\n")
    assert not bare.search("x = y  # " + "noqa: S608  # a constant\n")
