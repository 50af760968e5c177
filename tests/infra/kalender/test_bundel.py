"""What one role looks at on one day is one line, and how long that is until then."""

from datetime import date

import pytest

from infra.kalender import van_toets
from infra.kalender.bundel import together
from infra.kalender.moment import Moment
from infra.kalender.woorden import SOORTEN, from_now
from infra.toets.model import Plek

DAG = date(2027, 9, 1)


def page(naam: str, eigenaar: str = "hr", dag: date = DAG) -> Moment:
    plek = Plek(f"pagina/nl/{naam.lower()}.md", 11)
    return Moment(dag, f"Nakijken: {naam}", "herziening", eigenaar, plek, f"herziening-{naam}")


def test_three_pages_of_one_role_on_one_day_are_one_line_that_names_them():
    [een] = together([page("C"), page("A"), page("B")])

    assert (een.wat, een.id) == ("3 pagina's nakijken", "herziening-hr-2027-09-01")
    assert [naam for naam, _ in een.namen] == ["A", "B", "C"]
    assert een.bestanden == ["pagina/nl/a.md", "pagina/nl/b.md", "pagina/nl/c.md"]


def test_two_pages_or_another_role_or_day_stay_apart():
    alle = [page("A"), page("B"), page("C", "or"), page("D", dag=date(2027, 9, 2))]

    assert [een.id for een in together(alle)] == [moment.id for moment in alle]
    assert [een.namen for een in together(alle)] == [[]] * 4


def test_only_what_is_looked_at_goes_together():
    maatregelen = [
        Moment(DAG, f"Maatregel {n}", "maatregel", "hr", Plek("data/pva.yml", n), f"m-{n}")
        for n in range(4)
    ]

    assert len(together(maatregelen)) == 4


@pytest.mark.parametrize(
    ("voor", "zin"),
    [
        ("2028-02-29", "vandaag"),
        ("2028-03-01", "morgen"),
        ("2028-03-13", "over 13 dagen"),
        ("2028-03-14", "over 2 weken"),
        ("2028-04-28", "over 8 weken"),
        ("2028-04-29", "over 2 maanden"),
        ("2030-02-28", "over 23 maanden"),
        ("2030-03-01", "over 2 jaar"),
        ("2028-02-28", "1 dag te laat"),
        ("2028-01-31", "4 weken te laat"),
        ("2027-12-31", "8 weken te laat"),
        ("2027-11-30", "2 maanden te laat"),
        ("2025-02-28", "3 jaar te laat"),
    ],
)
def test_how_long_is_said_in_the_unit_that_people_use(voor, zin):
    assert from_now(date.fromisoformat(voor), date(2028, 2, 29)) == zin


def test_every_kind_has_a_name(alles):
    soorten = {een.soort for een in alles.moments(date(2026, 11, 25)).values()}

    assert soorten | set(van_toets.SOORT_VAN.values()) | {"toets"} <= SOORTEN.keys()
