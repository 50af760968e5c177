import json

import pytest

from infra import npm
from infra.npm import NpmFailed


@pytest.fixture
def packages(tmp_path):
    """A folder with a lock file that asks for nothing."""
    about = {"name": "leeg", "version": "1.0.0"}
    lock = {**about, "lockfileVersion": 3, "requires": True, "packages": {"": about}}
    (tmp_path / "package.json").write_text(json.dumps(about), encoding="utf-8")
    (tmp_path / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    return tmp_path


def test_node_runs_without_a_node_of_the_machine(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert npm.node(["--print", "1 + 1"]) == "2\n"


def test_node_that_fails_says_so_in_dutch_and_in_its_own_words():
    with pytest.raises(NpmFailed, match=r"Node stopte met fout 3\.\nkapot"):
        npm.node(["--eval", "console.error('kapot'); process.exit(3)"])


def test_packages_are_installed_once(packages):
    npm.ci(packages)
    (packages / "node_modules" / "blijft").touch()
    npm.ci(packages)

    assert (packages / "node_modules" / "blijft").exists()


def test_a_changed_lock_file_installs_again(packages):
    npm.ci(packages)
    (packages / "node_modules" / "oud").touch()
    lock = packages / "package-lock.json"
    lock.write_text(lock.read_text("utf-8") + "\n", encoding="utf-8")
    npm.ci(packages)

    assert not (packages / "node_modules" / "oud").exists()


def test_who_has_the_development_packages_has_enough(packages):
    npm.ci(packages, dev=True)
    (packages / "node_modules" / "blijft").touch()
    npm.ci(packages)
    assert (packages / "node_modules" / "blijft").exists()


def test_who_has_only_the_others_gets_the_development_packages(packages):
    npm.ci(packages)
    (packages / "node_modules" / "oud").touch()
    npm.ci(packages, dev=True)
    assert not (packages / "node_modules" / "oud").exists()


def test_a_missing_lock_file_is_said_in_dutch(tmp_path):
    with pytest.raises(NpmFailed, match=r"Er is geen .*package-lock\.json"):
        npm.ci(tmp_path)


def test_an_install_that_fails_is_said_in_dutch_and_tried_again_next_time(packages):
    about = packages / "package.json"
    about.write_text(
        '{"name": "leeg", "dependencies": {"staat-niet-in-het-slot": "1.0.0"}}', encoding="utf-8"
    )

    for _ in range(2):
        with pytest.raises(NpmFailed, match="zijn niet geïnstalleerd"):
            npm.ci(packages)


@pytest.fixture
def entry(tmp_path):
    npm.ci(npm.BROWSER)
    path = tmp_path / "proef.js"
    path.write_text('import { naam } from "inhoud";\ndocument.title = naam;\n', encoding="utf-8")
    (tmp_path / "inhoud.json").write_text(
        json.dumps({"naam": "Één", "geheim": "blijft weg"}), encoding="utf-8"
    )
    return path


def test_a_bundle_holds_only_what_it_uses_of_the_content(entry, tmp_path):
    out = npm.bundle(entry, tmp_path / "uit" / "proef.js", inhoud=tmp_path / "inhoud.json")

    assert "Één" in out.read_text("utf-8")
    assert "blijft weg" not in out.read_text("utf-8")
    assert out.read_text("utf-8").startswith("(()=>{")


def test_a_bundle_of_our_own_files_needs_no_licences(entry, tmp_path):
    out = npm.bundle(entry, tmp_path / "uit" / "proef.js", inhoud=tmp_path / "inhoud.json")

    assert [path.name for path in out.parent.iterdir()] == ["proef.js"]


def test_a_bundle_may_use_our_packages_from_anywhere(tmp_path):
    entry = tmp_path / "proef.js"
    entry.write_text(
        'import { sha256 } from "@noble/hashes/sha2.js"; self.x = sha256;', encoding="utf-8"
    )
    out = npm.bundle(entry, tmp_path / "uit.js")

    assert "Paul Miller" in out.with_name("uit.js.licenties.txt").read_text("utf-8")


def test_a_style_sheet_is_bundled_with_what_it_imports(tmp_path):
    (tmp_path / "a.css").write_text("a { color: red; }", encoding="utf-8")
    (tmp_path / "b.css").write_text('@import "a.css";\nb { color: blue; }', encoding="utf-8")
    out = npm.bundle(tmp_path / "b.css", tmp_path / "uit.css")

    assert out.read_text("utf-8").strip() == "a{color:red}b{color:#00f}"


def test_a_bundle_that_fails_leaves_the_old_one_as_it_was(entry, tmp_path):
    out = tmp_path / "proef.uit.js"
    out.write_text("oud", encoding="utf-8")
    entry.write_text("const ( = 1;", encoding="utf-8")

    with pytest.raises(NpmFailed, match=r"proef\.js kan niet gebundeld worden"):
        npm.bundle(entry, out)
    assert out.read_text("utf-8") == "oud"
