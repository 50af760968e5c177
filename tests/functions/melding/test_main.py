"""Each Lambda starts with its settings, and not without one; in a process of its own, as there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import INHOUD

ROOT = Path(__file__).parents[3]
NEEDS = {
    "main_meld": ("TABLE", "INHOUD", "POW_SECRET"),
    "main_behandelen": ("TABLE", "INHOUD", "ROLE_CLAIM"),
    "main_opruimen": ("TABLE",),
}
START = "import sys, {name}; assert callable({name}.handler); print(*sys.modules)"


def start(name, settings):
    code = START.format(name=f"functions.melding.{name}")
    env = {"PATH": os.environ["PATH"], "AWS_DEFAULT_REGION": "eu-west-1", **settings}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def settings(tmp_path):
    path = tmp_path / "inhoud.json"
    path.write_text(json.dumps(INHOUD), encoding="utf-8")
    known = {"TABLE": "melding", "INHOUD": str(path), "POW_SECRET": "geheim", "ROLE_CLAIM": "rol"}
    return lambda names: {name: known[name] for name in names}


@pytest.mark.parametrize("name", NEEDS)
def test_a_function_starts_without_a_call_to_aws_and_without_cryptography(name, settings):
    started = start(name, settings(NEEDS[name]))

    assert started.returncode == 0, started.stderr
    assert not {"cryptography", "pydantic"} & {*started.stdout.split()}


@pytest.mark.parametrize(("name", "missing"), [(n, m) for n in NEEDS for m in NEEDS[n]])
def test_a_function_without_a_setting_does_not_start_and_names_it(name, missing, settings):
    started = start(name, settings([one for one in NEEDS[name] if one != missing]))

    assert started.returncode != 0
    assert f"SettingMissing: {missing}" in started.stderr
