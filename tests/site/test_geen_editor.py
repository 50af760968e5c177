"""The editor of `vertrouwd beheer` stays on the machine of whoever writes."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
TRACES = (b"sveltia", b"cms.registercustomformat", b"showdirectorypicker", b"cms-config-url")


def test_nothing_of_the_editor_is_in_what_is_built(klein_gebouwd):
    files = [path for path in klein_gebouwd.rglob("*") if path.is_file()]

    assert len(files) > 20
    for path in files:
        assert "beheer" not in path.name, path
        content = path.read_bytes().lower()
        assert [trace for trace in TRACES if trace in content] == [], path


def test_serving_and_building_never_reach_for_the_editor():
    users = [
        path.relative_to(ROOT).as_posix()
        for folder in ("infra", "functions", "site")
        for path in (ROOT / folder).rglob("*.py")
        if "node_modules" not in path.parts and "infra.local.beheer" in path.read_text("utf-8")
    ]

    assert {path for path in users if not path.startswith("infra/local/beheer/")} == {
        "infra/cli.py"
    }
