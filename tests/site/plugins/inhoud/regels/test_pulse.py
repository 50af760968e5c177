"""Rounds of the pulse: what an editor may write, and what the check says when it is wrong."""

import hashlib
import json
import shutil

import pytest

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from inhoud.lezen import read_content
from tests.voorbeeld import ROOT

RONDE = """titel: Eerste ronde
opent: 2026-05-18
sluit: 2026-06-05
nulmeting: ja
uitgevoerd_door: intern
groepen:
  - {id: balie, naam: Balie, hoofden: 20}
  - {id: rest, naam: De rest, hoofden: 40}
vragen:
  - id: fout
    kort: Fouten
    vraag: Durf je een fout toe te geven?
    antwoorden: [{id: ja, tekst: Ja}, {id: nee, tekst: Nee}]
    gunstig: [ja]
  - id: tegenhouden
    kort: Tegenhouden
    vraag: Wat zou je tegenhouden?
    soort: hoogstens-twee
    gevoelig: ja
    antwoorden: [{id: gedoe, tekst: Gedoe}, {id: niets, tekst: Niets}]
vervolg:
  - {id: gesprek, wat: Praten, eigenaar: directie, voor: 2026-09-01}
"""
PAD = "content/pulse/een/ronde.yml"


def put(klein, tekst=RONDE, naam="een"):
    pad = klein.folder / "pulse" / naam / "ronde.yml"
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")
    return klein


def line_of(deel: str, tekst=RONDE) -> int:
    return 1 + next(n for n, regel in enumerate(tekst.splitlines()) if deel in regel)


def freeze(klein, **anders):
    """A release beside the round, with its fingerprint."""
    ronde = read_content(klein.folder)[0].rondes["een"].ronde
    release = {
        "formaat": 1, "ronde": "een", "definitie": ronde.definition(),
        "vrijgegeven": "2026-06-15", "respons": {"organisatie": None, "groepen": {}}, "vragen": {},
    } | anders  # fmt: skip
    tekst = json.dumps(release)
    (klein.folder / "pulse/een/release.json").write_text(tekst, "utf-8")
    vinger = hashlib.sha256(tekst.encode()).hexdigest()
    (klein.folder / "pulse/een/release.sha256").write_text(f"{vinger}  release.json\n", "utf-8")
    return klein


def test_a_round_that_is_whole_is_in_order(klein):
    assert put(klein).mistakes() == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("hoofden: 20", "hoofden: 19", "hoofden"),
        ("gunstig: [ja]", "gunstig: [misschien]", "gunstig: 'misschien' is geen antwoord"),
        ("gunstig: [ja]", "uitleg: kort", "gunstig: noem de antwoorden die we tellen"),
        ("    gevoelig: ja\n", "", "deze soort vraag is altijd gevoelig; schrijf ja"),
        ("sluit: 2026-06-05", "sluit: 2026-05-01", "sluit: de laatste dag komt voor de eerste"),
        ("opent: 2026-05-18", "opent: 18 mei", "geen geldige datum (JJJJ-MM-DD)"),
        ("{id: rest, ", "{id: balie, ", "id: 'balie' staat er twee keer"),
        ("eigenaar: directie", "eigenaar: niemand", "rol 'niemand' staat niet in rollen.yml"),
        ("nulmeting: ja", "toegang: blind", "uitgifte: zeg wanneer iemand een deelnamekaart"),
        ("nulmeting: ja", "uitgifte: {opent: 2026-05-01, sluit: 2026-05-02}", "toegang: blind"),
        ("soort: hoogstens-twee", "soort: zomaar", "soort"),
        ("titel: Eerste ronde\n", "", "titel"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_round_is_told_with_its_file_and_line(klein, oud, nieuw, zin):
    fouten = put(klein, RONDE.replace(oud, nieuw)).mistakes()

    assert any(fout.startswith(PAD + ":") and zin in fout for fout in fouten), fouten


def test_two_rounds_at_the_same_time_are_refused_and_so_is_a_second_baseline(klein):
    tweede = RONDE.replace("2026-05-18", "2026-06-04").replace("2026-06-05", "2026-07-01")
    put(put(klein), tweede, "twee")

    fouten = klein.mistakes()

    assert [fout for fout in fouten if "dan loopt de ronde 'een' nog" in fout]
    assert [fout for fout in fouten if "alleen de eerste ronde is dat, en die heet 'een'" in fout]


def test_keys_close_before_the_questions_open(klein):
    blind = "toegang: blind\nuitgifte: {opent: 2026-05-11, sluit: 2026-05-18}"
    fouten = put(klein, RONDE.replace("nulmeting: ja", blind)).mistakes()

    assert [fout for fout in fouten if "sluit voordat de vragen opengaan" in fout]
    assert [f for f in klein.warnings() if "vertrouwd pulse sleutel --ronde een" in f]


def test_a_folder_without_a_round_and_a_file_that_is_no_round_are_told(klein):
    put(klein)
    (klein.folder / "pulse/leeg").mkdir()
    (klein.folder / "pulse/los.yml").write_text("a: b", "utf-8")

    fouten = klein.mistakes()

    assert "content/pulse/leeg/ronde.yml:1: dit bestand ontbreekt" in fouten
    assert [fout for fout in fouten if fout.startswith("content/pulse/los.yml:1:")]


def test_a_release_that_was_touched_is_refused(klein):
    freeze(put(klein))
    assert klein.mistakes() == []

    klein.change("pulse/een/release.json", "2026-06-15", "2026-06-16")

    assert [f for f in klein.mistakes() if "dit bestand is veranderd na de vrijgave" in f]


def test_groups_that_changed_after_the_release_are_refused(klein):
    freeze(put(klein))

    klein.change("pulse/een/ronde.yml", "hoofden: 40", "hoofden: 41")

    fouten = klein.mistakes()
    assert [f for f in fouten if "groepen of vragen zijn veranderd na de vrijgave" in f]


def test_a_typing_error_and_a_later_day_may_be_mended_after_the_release(klein):
    freeze(put(klein))

    klein.change("pulse/een/ronde.yml", "Durf je een", "Durf jij een")

    assert klein.mistakes() == []


def test_results_without_a_plan_and_a_round_that_nobody_released_are_remarked(klein):
    freeze(put(klein, RONDE.partition("vervolg:")[0]))
    assert [f for f in klein.warnings() if "vervolg: schrijf wat je gaat doen" in f]

    (klein.folder / "pulse/een/release.json").unlink()
    assert [f for f in klein.warnings() if "nog niet vrijgegeven" in f]


def test_what_we_never_say_is_not_said_in_a_question(klein):
    normen = klein.folder / "normen"
    normen.mkdir(exist_ok=True)
    shutil.copy(ROOT / "content/normen/verboden.yml", normen)

    fouten = put(klein, RONDE.replace("kort: Fouten", "kort: Volledig anoniem")).mistakes()

    assert [f for f in fouten if f.startswith(f"{PAD}:{line_of('kort: Fouten')}:")]


def test_a_round_of_the_example_is_no_round_of_real_people(klein):
    put(klein, RONDE + "voorbeeld: ja\n")

    assert [f for f in klein.mistakes(productie=True) if "een ronde van ons voorbeeld" in f]
