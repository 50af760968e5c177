"""The file for an agenda program, read back by a reader that knows nothing of the writer."""

from datetime import date

import pytest

from infra.kalender import ics
from infra.kalender.moment import Moment
from infra.toets.model import Plek
from tests.infra.kalender.agendabestand import events, parts

DAG = date(2026, 11, 25)
HOST = "@intranet.klein.example"


def written(alles, dag: date = DAG) -> bytes:
    return ics.text(alles.moments(dag).values(), alles.read(dag), dag)


def one(alles, wat: str, voor: date = DAG) -> dict[str, str]:
    moment = Moment(voor, wat, "wet", "", Plek("data/x.yml"), "x")
    return events(ics.text([moment], alles.read(), DAG))[f"x{HOST}"]


def test_every_moment_is_a_whole_day_with_a_name_that_stays(alles):
    gelezen = events(written(alles))

    paginas = f"herziening-redactie-2027-11-22{HOST}"  # three of one role on one day
    los = {n for n in alles.moments(DAG) if not n.startswith("herziening")}
    assert gelezen.keys() == {paginas, *(naam + HOST for naam in los)}
    licht = gelezen[f"maatregel-licht{HOST}"]
    assert (licht["DTSTART"], licht["DTEND"]) == ("20270331", "20270401")
    assert licht["SUMMARY"] == "Maatregel afmaken: Licht op de werf"
    assert licht["DESCRIPTION"] == "Wie: Directie\nBestand: data/pva.yml"
    assert licht["URL"] == "https://intranet.klein.example/vp-hr-or/kalender/"
    assert licht["CATEGORIES"] == "Maatregel"
    assert "- Anna de Wit (vp-profiel/nl/anna.md)" in gelezen[paginas]["DESCRIPTION"]


def test_t85_a_reminder_comes_one_and_two_months_before(alles):
    assert {een["triggers"] for een in events(written(alles)).values()} == {"-P60D -P30D"}


def test_a_day_is_a_day_and_not_an_hour_and_the_calendar_has_a_name(alles):
    regels = parts(written(alles))

    assert {p for naam, p, _ in regels if naam in ("DTSTART", "DTEND")} == {"VALUE=DATE"}
    kop = {naam: waarde for naam, _, waarde in regels[:8]}
    assert (kop["VERSION"], kop["METHOD"]) == ("2.0", "PUBLISH")
    assert kop["X-WR-CALNAME"] == "Sociale veiligheid, Klein"


@pytest.mark.parametrize(
    ("voor", "eind"),
    [("2028-02-28", "20280229"), ("2028-02-29", "20280301"), ("2027-12-31", "20280101")],
)
def test_a_day_ends_on_the_next(alles, voor, eind):
    assert one(alles, "x", date.fromisoformat(voor))["DTEND"] == eind


@pytest.mark.parametrize(
    "wat",
    [
        "één, twee; drie",
        "C:\\map",
        "regel\nregel",
        "é" * 200,
        "a" * 67 + "🙂" * 30,
        "x" * 66 + ",,",
    ],
)
def test_any_words_come_back_as_they_were_in_lines_of_75_octets(alles, wat):
    moment = Moment(DAG, wat, "wet", "", Plek("data/x.yml"), "x")
    bestand = ics.text([moment], alles.read(), DAG)

    assert events(bestand)[f"x{HOST}"]["SUMMARY"] == wat
    regels = bestand.split(b"\r\n")
    assert max(map(len, regels)) <= 75
    assert "".join(regel.decode() for regel in regels)  # no letter is cut in two


@pytest.mark.parametrize("wat", ["a\rb", "a\r\nb", "a\nb\x07\x00"])
def test_a_line_ends_only_where_a_program_expects_it(alles, wat):
    assert one(alles, wat)["SUMMARY"] == "a\nb"


def test_the_last_day_there_is_has_no_day_after_it(alles):
    laatste = one(alles, "Altijd", date.max)

    assert (laatste["DTSTART"], "DTEND" in laatste) == ("99991231", False)


def test_the_same_content_on_the_same_day_gives_the_same_bytes(alles):
    assert written(alles) == written(alles)
    assert {een["DTSTAMP"] for een in events(written(alles)).values()} == {"20261125T000000Z"}


def test_a_day_that_moves_keeps_its_name(alles):
    voor = events(written(alles))
    alles.change("data/pva.yml", "termijn: 2027-03-31", "termijn: 2027-04-30")
    na = events(written(alles))

    assert na[f"maatregel-licht{HOST}"]["DTSTART"] == "20270430"
    assert voor.keys() <= na.keys()  # the action in the same building now has a day of its own


def test_nothing_due_is_still_a_calendar(alles):
    assert events(ics.text([], alles.read(), DAG)) == {}
