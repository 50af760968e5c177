"""voorlichting.yml holds shares of groups, and has no place for a person or a head count."""

# ruff: noqa: E501 - a case is one line
import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inhoud.controle import checked
from inhoud.registers.voorlichting import HOOGST, Voorlichting
from tests.voorbeeld import ROOT

GOED = """\
gemeten_op: 2026-11-16
metingen:
  - {id: gedragscode, wie: nieuw, major: 1, deel: 90}
  - {id: basis, wie: iedereen, deel: 85, onderdelen: [{naam: Balie, deel: 90}, {naam: Werf, deel: 0}]}
"""
TRAINING = """\
trainingen:
  - {id: basis, naam: A, soort: basis, doelgroep: [medewerker], wat: B, leerdoelen: [L1, L2, L3, L4, L5, L6, L7, L8],
     onderwerpen: [V1, V2, V3, V4, V5, V6, V7, V8], duur: C, werkvorm: D, geldig_maanden: 24, laatste_ronde: 2026-10-13}
  - {id: leiden, naam: A, soort: leidinggevende, doelgroep: [leidinggevende], wat: B, leerdoelen: [L9, L10],
     onderwerpen: [V1], duur: C, werkvorm: D, geldig_maanden: 24, laatste_ronde: 2026-10-13}
"""


@pytest.fixture
def register(klein):
    return klein.put({"voorlichting": GOED, "trainingen": TRAINING})


def test_a_register_as_it_is_meant_has_no_mistakes(register):
    assert register.mistakes() == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("deel: 85", "deel: 87", "4: metingen.1.deel: schrijf een veelvoud van vijf, van 0 tot en met 100"),
        ("deel: 85", "deel: 105", "4: metingen.1.deel: schrijf een veelvoud van vijf, van 0 tot en met 100"),
        ("deel: 85", "deel: -5", "4: metingen.1.deel: schrijf een veelvoud van vijf, van 0 tot en met 100"),
        ("naam: Werf, deel: 0", "naam: Werf, deel: 7", "4: metingen.1.onderdelen.1.deel: schrijf een veelvoud van vijf, van 0 tot en met 100"),
        ("deel: 85, ", "", "4: metingen.1: onderdelen: zonder deel van het geheel staan er geen delen bij"),
        ("naam: Werf", "naam: Balie", "4: metingen.1: onderdelen: zet er geen bij, of minstens twee met een eigen naam"),
        (", {naam: Werf, deel: 0}", "", "4: metingen.1: onderdelen: zet er geen bij, of minstens twee met een eigen naam"),
        ("wie: iedereen", "wie: Jan", "4: metingen.1.wie: ongeldige waarde 'Jan'; kies uit 'iedereen', 'leidinggevenden' of 'nieuw'"),
        ("major: 1, ", "", "3: metingen.0: major: hoort bij gedragscode, en alleen daar"),
        ("deel: 85", "deel: 85, major: 1", "4: metingen.1: major: hoort bij gedragscode, en alleen daar"),
        ("major: 1, deel: 90", "major: 1, deel: 90, onderdelen: [{naam: A, deel: 0}, {naam: B, deel: 0}]", "3: metingen.0: onderdelen: wie tekende, delen we niet op"),
        ("major: 1", "major: 2", "3: major: van de gedragscode is versie 2 er nog niet"),
        ("id: basis", "id: koken", "4: id: training 'koken' staat niet in trainingen.yml"),
        ("id: gedragscode, wie: nieuw, major: 1, deel: 90", "id: basis, wie: iedereen", "1: metingen: 'basis' staat er twee keer voor iedereen"),
        ("deel: 85", "deel: 85, namen: [Anna]", "4: metingen.1.namen: onbekend veld"),
        ("deel: 85", "deel: 85, aantal: 12", "4: metingen.1.aantal: onbekend veld"),
        ("naam: Werf", "naam: Werf, van: 12", "4: metingen.1.onderdelen.1.van: onbekend veld"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(register, oud, nieuw, zin):
    _put_code(register)
    register.change("data/voorlichting.yml", oud, nieuw)
    assert f"content/data/voorlichting.yml:{zin}" in register.mistakes()


def _put_code(klein):
    pad = klein.folder / "gedragscode/nl/gedragscode.md"
    pad.parent.mkdir(parents=True)
    pad.write_text(
        '---\ntitle: A\nslug: code\neigenaar: redactie\nversie: "1.0"\nstatus: concept\nherzien_voor: 2036-01-01\ndoelgroep: [medewerker]\nbron: [{document: A, uitgever: B, jaar: 2026}]\n---\nB\n',
        "utf-8",
    )


def test_the_example_counts_what_its_trainings_ask_and_the_version_of_now():
    data = checked(ROOT / "content").data
    geteld: Voorlichting = data["voorlichting"]
    assert geteld.of("basis", "iedereen").onderdelen
    assert {een.id for een in geteld.metingen} == {
        *(training.id for training in data["trainingen"].trainingen if training.verplicht),
        "gedragscode",
    }
    nieuw = geteld.of("gedragscode", "nieuw")
    assert (nieuw.major, nieuw.deel >= HOOGST) == (1, True)
    assert geteld.of("gedragscode", "leidinggevenden") is None


def shown(**data) -> str:
    """The block about coverage, in Dutch."""
    omgeving = Environment(
        loader=FileSystemLoader(ROOT / "site/theme/templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    zinnen = yaml.safe_load((ROOT / "site/i18n/nl.yml").read_text("utf-8"))
    omgeving.filters["datum"] = str
    return omgeving.get_template("blokken/dekking.html").render(T=zinnen, data=data)


def test_a_group_that_is_too_small_or_has_not_begun_is_said_in_words():
    metingen = [
        {"id": "basis", "wie": "iedereen", "deel": 0},
        {"id": "gedragscode", "wie": "nieuw", "major": 2},
    ]
    geteld = Voorlichting(gemeten_op="2026-11-16", metingen=metingen)
    html = shown(voorlichting=geteld, trainingen=checked(ROOT / "content").data["trainingen"])
    assert "<td>iedereen</td><td>nog bijna niemand</td>" in html
    assert "De gedragscode ondertekend, versie 2</th>" in html
    zin = "niet te zien, anders zegt het iets over een paar mensen"
    assert f"<td>nieuwe collega&#39;s</td><td>{zin}</td>" in html


def test_an_organisation_that_did_not_count_yet_says_so():
    assert "We telden dit nog niet." in shown()
