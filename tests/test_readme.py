"""The README promises what a test proves, and points at what exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
LONGEST = 120  # lines


def test_every_promise_names_tests_that_exist():
    tests = "\n".join(p.read_text("utf-8") for p in (ROOT / "tests").rglob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", README)

    assert [name for name in named if f"def {name}(" not in tests] == []
    assert len(named) > 5


def test_the_seven_promises_stand_in_order():
    assert re.findall(r"^\| (\d) \|", README, re.MULTILINE) == list("1234567")


def test_every_link_leads_to_something():
    links = re.findall(r"\]\(([^)#]+)\)", README)

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_stays_short():
    assert README.count("\n") <= LONGEST
