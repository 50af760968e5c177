"""The parts of the meld pages that need no browser, in Node."""

import subprocess
from pathlib import Path

import pytest

from infra.npm import NODE

FILES = sorted(Path(__file__).parent.glob("meld/*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.removesuffix(".test.mjs"))
def test_the_meld_pages_do_what_their_sentences_say(path):
    ran = subprocess.run(
        [NODE, "--test", "--test-reporter=tap", path],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert ran.returncode == 0, ran.stdout
    assert "# tests 0" not in ran.stdout
