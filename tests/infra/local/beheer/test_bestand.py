"""What the editor makes of a content file: the JavaScript of it, in Node."""

import os
import subprocess
from pathlib import Path

from infra import npm

HERE = Path(__file__).parent
CONTENT = HERE.parents[3] / "content"


def test_a_save_changes_what_was_changed_and_nothing_else(editor):
    ran = subprocess.run(
        [npm.NODE, "--test", "--test-reporter=tap", HERE / "bestand.test.mjs"],
        env={**os.environ, "EDITOR": str(editor), "CONTENT": str(CONTENT)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout
    assert "# tests 0" not in ran.stdout
