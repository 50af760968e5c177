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
        ran = subprocess.run(
            [npm.NODE, tool, "-c", rules, "-f", "json", f"{folder}/**/*.html"],
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert ran.stderr == ""
        return [
            f"{page['filePath'].removeprefix(str(folder))}:{said['line']}: {said['message']}"
            for page in json.loads(ran.stdout)
            for said in page["messages"]
        ]

    return validate


def test_every_page_is_valid(validate, voorbeeld_gebouwd):
    assert validate(voorbeeld_gebouwd / "site") == []


def test_every_page_that_a_function_fills_in_is_valid(validate, voorbeeld_gebouwd, tmp_path):
    made = json.loads((voorbeeld_gebouwd / "functions/melding/inhoud.json").read_text("utf-8"))
    for taal, gemaakt in made["talen"].items():
        for naam, html in gemaakt["paginas"].items():
            (tmp_path / f"{taal}-{naam}.html").write_text(html, encoding="utf-8")
    assert validate(tmp_path) == []


def test_a_mistake_is_seen(validate, tmp_path):
    page = '<!doctype html><html lang="nl"><title>x</title><p>een<div>twee</div></p></html>'
    (tmp_path / "fout.html").write_text(page, encoding="utf-8")
    assert validate(tmp_path) != []
