"""Every page is valid HTML: what the standard says, by html-validate."""

import json
import subprocess

import pytest

from infra import npm

RULES = {
    "root": True,
    "extends": ["html-validate:standard"],
    # "off" on a box to tick: a browser would tick it again for the next one on this computer
    "rules": {"valid-autocomplete": "off"},
}


@pytest.fixture
def validate(tmp_path):
    npm.ci(npm.BROWSER, dev=True)
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(RULES), encoding="utf-8")

    def validate(folder) -> list[str]:
        tool = npm.BROWSER / "node_modules/html-validate/bin/html-validate.mjs"
        told = tmp_path / "told.json"
        subprocess.run(
            [npm.NODE, tool, "-c", rules, "-f", f"json={told}", f"{folder}/**/*.html"], check=False
        )
        return [
            f"{page['filePath'].removeprefix(str(folder))}:{said['line']}: {said['message']}"
            for page in json.loads(told.read_text("utf-8"))
            for said in page["messages"]
        ]

    return validate


def test_every_page_is_valid(validate, voorbeeld_gebouwd):
    assert validate(voorbeeld_gebouwd / "site") == []


def test_a_mistake_is_seen(validate, tmp_path):
    page = '<!doctype html><html lang="nl"><title>x</title><p>een<div>twee</div></p></html>'
    (tmp_path / "fout.html").write_text(page, encoding="utf-8")
    assert validate(tmp_path) != []
