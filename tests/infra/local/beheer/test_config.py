"""The editor's configuration follows the content models, and the content as it is now."""

import re
import shutil
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from infra.local.beheer.config import make_config, repository
from infra.stop import Stopped
from inhoud.lezen import read_content
from inhoud.paginas import SOORTEN
from inhoud.registers import NODIG, REGISTERS, place
from inhoud.registers.huisstijl import Kleuren
from inhoud.velden import Schrijfvorm, Telefoon, Versie

ROOT = Path(__file__).parents[4]
ADRES = "http://127.0.0.1:8010"
KLEIN = ROOT / "tests/site/klein/content"


def config_of(content: Path, root: Path) -> dict:
    inhoud, _ = read_content(content)
    return make_config(inhoud, root, ADRES)


@pytest.fixture(scope="module")
def config():
    return config_of(ROOT / "content", ROOT)


@pytest.fixture(scope="module")
def collections(config):
    return {one["name"]: one for one in config["collections"] if "name" in one}


@pytest.fixture(scope="module")
def registers(collections):
    return {
        one["name"]: one for name in ("meldpunt", "lijsten") for one in collections[name]["files"]
    }


def by_name(fields: list[dict]) -> dict[str, dict]:
    return {one["name"]: one for one in fields}


def is_required(field: dict) -> bool:
    return field["required"] is True or "nl" in (field["required"] or [])


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_of_page_has_a_list_with_every_field_of_its_model(collections, soort):
    collection, model = collections[soort], SOORTEN[soort]
    fields = by_name(collection["fields"])

    assert collection["folder"] == f"content/{soort}"
    assert fields.keys() == {*model.model_fields, "body"}
    for name, info in model.model_fields.items():
        if name != "vertaling_van":
            assert is_required(fields[name]) == info.is_required(), name


def test_every_register_that_is_no_norm_has_a_form(registers):
    expected = {name for name in REGISTERS if place(name).parts[0] != "normen"}

    assert set(NODIG) <= registers.keys()
    assert registers.keys() == expected


def test_a_field_is_left_out_only_when_its_names_differ_from_item_to_item(registers):
    for name, register in registers.items():
        fields = by_name(register["fields"])
        for field, info in REGISTERS[name].model_fields.items():
            assert (field in fields) == (get_origin(info.annotation) is not dict), (name, field)


def test_a_choice_is_a_choice_of_the_model(collections):
    fields = by_name(collections["vp-profiel"]["fields"])
    status = get_args(SOORTEN["pagina"].model_fields["status"].annotation)

    assert get_origin(SOORTEN["pagina"].model_fields["status"].annotation) is Literal
    assert fields["status"]["options"] == list(status)
    assert fields["voorbeeld"]["options"] == ["ja", "nee"]
    assert fields["doelgroep"]["multiple"]
    assert fields["doelgroep"]["min"] == 1


def test_a_day_is_a_day_and_a_number_has_its_bounds(collections, registers):
    fields = by_name(collections["vp-profiel"]["fields"])
    kalender = by_name(by_name(registers["communicatie"]["fields"])["kalender"]["fields"])

    assert fields["herzien_voor"]["format"] == "YYYY-MM-DD"
    assert fields["uren_per_week"] == {
        "name": "uren_per_week", "label": "Uren per week", "widget": "number", "value_type": "int",
        "min": 1, "required": False, "i18n": False,
    }  # fmt: skip
    assert (kalender["maand"]["min"], kalender["maand"]["max"]) == (1, 12)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [(Telefoon, "06 12 34 56 70", "0612345670"), (Versie, "1.0", "1")],
)
def test_a_pattern_refuses_what_the_check_refuses(collections, kind, good, bad):
    vorm = next(m.func for m in kind.__metadata__ if isinstance(m.func, Schrijfvorm))
    fields = by_name(collections["vp-profiel"]["fields"])
    pattern, zin = fields["telefoon" if kind is Telefoon else "versie"]["pattern"]

    assert zin == vorm.zin
    assert re.search(pattern, good)
    assert not re.search(pattern, bad)


def test_a_role_a_helper_and_a_page_are_chosen_from_what_there_is(collections, registers):
    fields = by_name(collections["pagina"]["fields"])

    def values(field) -> set[str]:
        return {one["value"] for one in field["options"]}

    assert {"redactie", "bestuur"} <= values(fields["eigenaar"])
    assert {"samira-benali", "zelfmoordpreventie"} <= values(fields["hulp"])
    kern = by_name(by_name(registers["gedragsvormen"]["fields"])["vormen"]["fields"])
    assert "pesten" in values(kern["pagina"])


def test_the_text_is_never_made_over(collections):
    for soort in SOORTEN:
        assert by_name(collections[soort]["fields"])["body"]["modes"] == ["raw"]


def test_what_people_read_is_translated_and_nothing_else(collections, config):
    fields = by_name(collections["vp-profiel"]["fields"])
    keuze = by_name(by_name(collections["pagina"]["fields"])["keuzes"]["fields"])

    assert config["i18n"]["locales"] == ["nl", "en", "ar"]
    assert {n for n, f in fields.items() if f["i18n"]} >= {"title", "body", "over_mij", "locaties"}
    assert not {n for n, f in fields.items() if f["i18n"]} & {"slug", "telefoon", "versie", "bron"}
    assert fields["vertaling_van"]["required"] == ["en", "ar"]
    assert keuze["naar"]["i18n"]
    assert not keuze["tekening"]["i18n"]


def test_a_register_is_edited_in_the_languages_it_has(registers):
    assert registers["rollen"]["file"] == "content/data/{{locale}}/rollen.yml"
    assert registers["rollen"]["i18n"]["locales"] == ["nl", "en", "ar"]
    assert registers["pva"]["file"] == "content/data/pva.yml"
    assert "i18n" not in registers["pva"]


def test_colours_and_the_logo_have_their_own_field(registers):
    fields = by_name(registers["huisstijl"]["fields"])

    assert registers["huisstijl"]["file"] == "content/huisstijl.yml"
    assert fields["logo"]["widget"] == "image"
    assert fields["licht"]["fields"][0]["widget"] == "color"
    assert len(fields["licht"]["fields"]) == len(Kleuren.model_fields)


def test_there_is_no_remote_but_this_very_machine(config):
    assert config["backend"]["base_url"] == ADRES
    assert config["backend"]["api_root"].startswith(ADRES)
    assert config["media_libraries"] == {"stock_assets": {"providers": []}}


def test_content_in_a_repository_of_its_own_is_found_there(tmp_path):
    content = Path(shutil.copytree(KLEIN, tmp_path / "van-ons/teksten"))
    (tmp_path / "van-ons/.git").mkdir()
    config = config_of(content, repository(content))

    assert repository(content) == tmp_path / "van-ons"
    assert config["media_folder"] == "teksten/media"
    assert config["backend"]["repo"] == "vertrouwd/van-ons"


def test_content_may_be_the_repository_itself(tmp_path):
    content = Path(shutil.copytree(KLEIN, tmp_path / "content"))
    (content / ".git").write_text("gitdir: elders", "utf-8")

    assert config_of(content, repository(content))["media_folder"] == "media"


def test_content_outside_git_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(Stopped, match="Maak er een met: git init"):
        repository(tmp_path)


def test_content_with_mistakes_can_still_be_mended(tmp_path):
    content = Path(shutil.copytree(KLEIN, tmp_path / "content"))
    (content / "data/rollen.yml").write_text("rollen: [", "utf-8")
    (content / "data/organisatie.yml").unlink()
    config = config_of(content, tmp_path)
    pagina = next(one for one in config["collections"] if one.get("name") == "pagina")

    assert config["i18n"]["locales"] == ["nl"]
    assert by_name(pagina["fields"])["eigenaar"]["widget"] == "string"


def test_every_round_of_the_pulse_is_a_form(collections):
    files = {one["file"]: one for one in collections["pulse"]["files"]}

    assert {*files} == {f"content/pulse/{n}/ronde.yml" for n in ("najaar-2026", "nulmeting-2026")}
    for one in files.values():
        assert {"titel", "opent", "sluit", "groepen", "vragen", "vervolg"} <= {
            veld["name"] for veld in one["fields"]
        }
