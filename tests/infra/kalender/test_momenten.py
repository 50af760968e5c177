"""Every kind of moment: when it is due, who does it, which line says so, and when it is gone."""

from datetime import date, timedelta

import pytest

from infra.kalender.pagina import variables
from infra.kalender.pulse import GEDULD
from infra.pulse import vrijgeven

VANDAAG = date(2026, 11, 25)
# id → (due, owner, file, what the line in it begins with)
ELK = {
    "herziening-anna": ("2027-11-22", "redactie", "vp-profiel/nl/anna.md", "herzien_voor"),
    "aangesteld-anna": ("2028-10-01", "redactie", "vp-profiel/nl/anna.md", "aangesteld_tot"),
    "benoemd-wim": ("2029-10-01", "directie", "data/klachtencommissie.yml", "- {id: wim"),
    "overleg-bestuur": ("2027-05-17", "directie", "data/agenda.yml", "laatst_besproken"),
    "maatregel-licht": ("2027-03-31", "directie", "data/pva.yml", "termijn"),
    "posters-kantoor": ("2027-02-28", "redactie", "data/posterlocaties.yml", "laatst_nagekeken"),
    "training-basis": ("2026-02-28", "redactie", "data/trainingen.yml", "laatste_ronde"),
    "campagne-week-2026": ("2026-11-30", "directie", "data/communicatie.yml", "- {id: week"),
    "pulse-najaar-open": ("2026-12-01", "redactie", "pulse/najaar/ronde.yml", "opent"),
    "pulse-najaar-dicht": ("2026-12-18", "redactie", "pulse/najaar/ronde.yml", "sluit"),
    "pulse-najaar-uitslag": ("2026-12-25", "redactie", "pulse/najaar/ronde.yml", "sluit"),
    "pulse-najaar-stap-or": ("2027-01-10", "directie", "pulse/najaar/ronde.yml", "- {id: or"),
    "wet-psa": ("2027-02-01", "redactie", "data/juridische_status.yml", "controleer_voor"),
    "hulplijnen": ("2027-05-22", "redactie", "data/hulplijnen.yml", "gecontroleerd_op"),
    "meldinstanties": ("2027-05-25", "redactie", "data/meldinstanties.yml", "gecontroleerd_op"),
}
PLANKEN = ("te_laat", "binnenkort", "maanden")
# a day that passes by itself is nobody's task afterwards
VANZELF = ("campagne-week-2026", "pulse-najaar-open", "pulse-najaar-dicht")


def shelf(alles, naam: str, dag: date) -> str:
    """Where the page shows *naam* on *dag*."""
    getoond = variables(alles.moments(dag).values(), dag)
    maanden = [rij for _, rijen in getoond["maanden"] for rij in rijen]
    for plank, rijen in {**getoond, "maanden": maanden}.items():
        if plank in PLANKEN and naam in [m.id for rij in rijen for m in rij.bundel.momenten]:
            return plank
    return "later" if naam in alles.moments(dag) else "weg"


@pytest.mark.parametrize("naam", ELK)
def test_a_kind_is_due_on_its_day_for_its_owner_and_names_the_line_to_edit(alles, naam):
    voor, eigenaar, bestand, begin = ELK[naam]

    een = alles.moments(VANDAAG)[naam]

    assert (str(een.voor), een.eigenaar, een.plek.bestand) == (voor, eigenaar, bestand)
    regel = (alles.folder / bestand).read_text("utf-8").splitlines()[een.plek.regel - 1]
    assert regel.lstrip().removeprefix("- ").startswith(begin.removeprefix("- "))


@pytest.mark.parametrize("naam", ELK)
def test_a_kind_is_first_far_then_near_and_then_late(alles, naam):
    voor = date.fromisoformat(ELK[naam][0])
    planken = [shelf(alles, naam, voor - timedelta(days=dagen)) for dagen in (61, 60, 0, -1)]

    assert planken[:3] == ["maanden", "binnenkort", "binnenkort"]
    assert planken[3] == ("weg" if naam in VANZELF else "te_laat")


def test_nothing_is_in_the_calendar_that_the_list_above_does_not_name(alles):
    paginas = {"herziening-index", "herziening-waar-kan-ik-terecht"}

    assert alles.moments(VANDAAG).keys() == {*ELK, *paginas}


def test_t81_a_page_that_is_due_yesterday_is_late_and_in_thirty_days_is_near(alles):
    for dag, plank in (("2026-11-24", "te_laat"), ("2026-12-25", "binnenkort")):
        pad = alles.folder / "vp-profiel/nl/anna.md"
        regels = pad.read_text("utf-8").splitlines()
        regels = [f"herzien_voor: {dag}" if r.startswith("herzien") else r for r in regels]
        pad.write_text("\n".join(regels), "utf-8")

        assert shelf(alles, "herziening-anna", VANDAAG) == plank


def test_a_translation_and_a_page_that_was_withdrawn_are_not_looked_at_again(alles):
    alles.change("vp-profiel/nl/anna.md", "status: concept", "status: ingetrokken")

    assert {"herziening-anna", "aangesteld-anna"}.isdisjoint(alles.moments(VANDAAG))


@pytest.mark.parametrize(
    ("register", "oud", "nieuw", "weg"),
    [
        ("data/pva.yml", "status: bezig", "status: uitgevoerd", "maatregel-licht"),
        ("data/pva.yml", "status: bezig", "status: bijgestuurd", "maatregel-licht"),
        ("pulse/najaar/ronde.yml", "id: or,", "id: or, klaar: ja,", "pulse-najaar-stap-or"),
        ("vp-profiel/nl/anna.md", "aangesteld_tot: 2028-10-01", "", "aangesteld-anna"),
        ("data/hulplijnen.yml", "gecontroleerd_op: 2026-11-22", "", "hulplijnen"),
    ],
)
def test_what_is_done_or_has_no_day_is_gone(alles, register, oud, nieuw, weg):
    assert weg in alles.moments(VANDAAG)

    assert weg not in alles.change(register, oud, nieuw).moments(VANDAAG)


def test_a_measure_that_was_adjusted_and_got_a_new_day_is_still_to_be_done(alles):
    nieuw = "eerste_termijn: 2026-10-31\n    status: bijgestuurd"
    alles.change("data/pva.yml", "status: bezig", nieuw)

    assert str(alles.moments(VANDAAG)["maatregel-licht"].voor) == "2027-03-31"


def test_an_action_that_the_plan_has_for_the_same_day_is_said_once(alles):
    alles.change("data/werkomgeving.yml", "termijn: 2027-03-31", "termijn: 2027-02-01")
    assert str(alles.moments(VANDAAG)["actie-kantoor-2026-deur"].voor) == "2027-02-01"

    alles.change("data/werkomgeving.yml", "maatregel: licht", "status: klaar")
    assert "actie-kantoor-2026-deur" not in alles.moments(VANDAAG)


def test_a_campaign_is_due_at_the_end_of_its_month_and_then_next_year(alles):
    alles.change("data/communicatie.yml", "maand: 11", "maand: 2")

    assert alles.moments(date(2028, 2, 29))["campagne-week-2028"].voor == date(2028, 2, 29)
    assert alles.moments(date(2028, 3, 1))["campagne-week-2029"].voor == date(2029, 2, 28)


def test_t78_a_round_may_be_released_a_week_after_it_closed_and_waits_until_it_is(alles):
    assert GEDULD == vrijgeven.GEDULD
    assert shelf(alles, "pulse-najaar-uitslag", date(2027, 2, 1)) == "te_laat"


def test_a_round_with_a_deelnamekaart_says_when_it_can_be_fetched(alles):
    uitgifte = "toegang: blind\nuitgifte: {opent: 2026-11-26, sluit: 2026-11-29}"
    alles.change("pulse/najaar/ronde.yml", "toegang: code", uitgifte)
    sleutel = "sleutels:\n  - n: " + "_" * 512
    alles.change("pulse/najaar/ronde.yml", "voorbeeld: ja", f"{sleutel}\nvoorbeeld: ja")

    dagen = {naam: str(een.voor) for naam, een in alles.moments(VANDAAG).items() if "kaart" in naam}

    assert dagen == {
        "pulse-najaar-kaart-open": "2026-11-26",
        "pulse-najaar-kaart-dicht": "2026-11-29",
    }


def test_a_moment_without_an_owner_has_none_and_markdown_becomes_plain_words(alles):
    alles.change("data/agenda.yml", "    deelnemers: [directie]\n", "")

    een = alles.moments(VANDAAG)["overleg-bestuur"]

    assert (een.eigenaar, een.wat) == ("", "Het bestuur: Voortgang van het plan")


def test_without_any_register_the_pages_are_left(alles):
    for pad in alles.folder.glob("pulse/*/*"):
        pad.unlink()
    (alles.folder / "pulse/najaar").rmdir()
    for naam in ("agenda", "pva", "werkomgeving", "posterlocaties", "trainingen", "meldinstanties",
                 "juridische_status", "klachtencommissie", "locaties"):  # fmt: skip
        (alles.folder / f"data/{naam}.yml").unlink()

    soorten = {een.soort for een in alles.moments(VANDAAG).values()}

    assert soorten == {"herziening", "persoon", "campagne", "wet"}
