"""A function that lacks a setting does not start."""

import json

import pytest

from functions.edge import settings


def test_a_setting_is_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("TABLE", "melding")

    assert settings.required("TABLE") == "melding"


@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_setting_is_named(value, monkeypatch):
    monkeypatch.delenv("TABLE", raising=False)
    if value is not None:
        monkeypatch.setenv("TABLE", value)

    with pytest.raises(settings.SettingMissing, match="TABLE"):
        settings.required("TABLE")


def test_the_content_of_the_slice_is_read_by_its_path(monkeypatch, tmp_path):
    path = tmp_path / "inhoud.json"
    path.write_text(json.dumps({"organisatie": {"naam": "Gemeente Één"}}), encoding="utf-8")
    monkeypatch.setenv("INHOUD", str(path))

    assert settings.inhoud()["organisatie"]["naam"] == "Gemeente Één"
