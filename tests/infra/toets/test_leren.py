"""The rules about learning: R-11, R-37 and EA-02. With T-87."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each, line_of, lose, row

T, D = "data/trainingen.yml", "data/voorlichting.yml"
LAAG = ("Bedrijfsvoering", "Dienstverlening", "Sociaal domein")
BASIS, LEIDERS = 0, 2  # rows of voorlichting.yml


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def training(naam, **velden):
    return lambda p: p.item("trainingen", "trainingen", naam, **velden)


def counted(nummer, **velden):
    """A count with other fields, in an organisation where every training reached enough people."""

    def change(proef):
        for rij in (BASIS, LEIDERS):
            row("voorlichting", "metingen", rij, deel=90, onderdelen=())(proef)
        return row("voorlichting", "metingen", nummer, **velden)(proef)

    return change


def measured(op):
    return lambda p: counted(BASIS, deel=90)(p).register("voorlichting", gemeten_op=op)


def free_to_skip(proef):
    return training("basis", verplicht=False)(counted(BASIS, deel=90)(proef))


def parts(proef):
    """Everyone was reached, but for one part of the organisation."""
    eigen = proef.inhoud.data["voorlichting"].metingen[BASIS]
    laag = tuple(
        deel.model_copy(update={"deel": 75 if deel.naam in LAAG else 90})
        for deel in eigen.onderdelen
    )
    return counted(BASIS, deel=85, onderdelen=laag)(proef)


GEVALLEN = [
    Geval("R-11", "no trainings", "rood", "data/trainingen.yml ontbreekt", T, lambda p: p.without("trainingen"), "hr"),
    Geval("R-11", "the last round no longer counts", "rood", "De ronde van 'Sociaal veilig werken, de basis' gold tot 13 oktober 2026",
          f"{T}:laatste_ronde", training("basis", laatste_ronde=day(10, 13, 2024))),
    Geval("R-11", "nobody gave it yet", "rood", "is nog niet gegeven", f"{T}:laatste_ronde", training("nieuw", laatste_ronde=day(12, 1))),
    Geval("R-11", "the next round is near", "oranje", "Geef 'Welkom, zo gaan we met elkaar om' opnieuw vóór 24 januari 2027",
          f"{T}:laatste_ronde", training("nieuw", laatste_ronde=day(1, 24, 2025)), "hr"),
    Geval("R-11", "nothing is compulsory", "rood", "Geen training is verplicht", T,
          lambda p: p.register("trainingen", trainingen=tuple(
              een.model_copy(update={"verplicht": False}) for een in p.inhoud.data["trainingen"].trainingen))),
    Geval("R-11", "the basic training is not compulsory", "oranje", "Niemand hoeft de basistraining te volgen", f"{T}:verplicht", free_to_skip),
    Geval("R-11", "a leader's training is only for who wants", "rood", "Er is geen training voor leidinggevenden die nu geldt", T,
          training("leidinggevende-basis", soort="verdieping")),
    Geval("R-11", "no count at all", "rood", "`vertrouwd voorlichting import`", D, lambda p: p.without("voorlichting")),
    Geval("R-11", "one training was not counted", "oranje", "Er is niet geteld wie 'Sociaal veilig werken, de basis' volgde",
          f"{D}:metingen", lose("voorlichting", "metingen", id="basis")),
    Geval("R-11", "too few people", "oranje", "Van iedereen volgde minstens 75 procent 'Sociaal veilig werken, de basis'; plan een ronde tot het er 80 zijn",
          f"{D}:deel: 85", counted(BASIS, deel=75)),
    Geval("R-11", "too few in one part", "oranje", "bij Bedrijfsvoering, Dienstverlening en Sociaal domein", f"{D}:onderdelen", parts),
    Geval("R-11", "the count is thirteen months old", "oranje", "voor het laatst op 24 november 2025", f"{D}:gemeten_op", measured(day(11, 24, 2025)), "hr"),
    Geval("R-11", "the count is two years old", "rood", "voor het laatst op 24 november 2024", f"{D}:gemeten_op", measured(day(11, 24, 2024))),
    Geval("R-37", "there is none", "rood", "Zet in trainingen.yml een basistraining", T, lose("trainingen", "trainingen", soort="basis"), "hr"),
    Geval("R-37", "the last round no longer counts", "rood", "gold tot 13 oktober 2026", f"{T}:laatste_ronde",
          training("basis", laatste_ronde=day(10, 13, 2024))),
    Geval("R-37", "the next round is near", "oranje", "Geef 'Sociaal veilig werken, de basis' opnieuw vóór 24 januari 2027", T,
          training("basis", laatste_ronde=day(1, 24, 2025))),
    Geval("EA-02", "no such training", "rood", "de training 'omstander'", T, lose("trainingen", "trainingen", id="omstander"), "hr"),
    Geval("EA-02", "the last round no longer counts", "rood", "De ronde van 'Ik zie iets, wat doe ik?' gold tot 9 juni 2026",
          f"{T}:laatste_ronde", training("omstander", laatste_ronde=day(6, 9, 2023))),
    Geval("EA-02", "the next round is near", "oranje", "opnieuw vóór 24 januari 2027", f"{T}:laatste_ronde",
          training("omstander", laatste_ronde=day(1, 24, 2024))),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


@pytest.mark.parametrize("regel", ["R-37", "EA-02"])
def test_in_the_example_people_learned(proef, regel):
    assert proef.rule(regel).stand == "groen"


def test_rules_about_learning_are_seen_orange_and_red():
    wie = {k for k, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}}
    assert wie == {"R-37", "EA-02", "R-11"}


def test_in_the_example_two_groups_are_still_to_be_reached(proef):
    oordeel = proef.rule("R-11")
    gezien = [een.zin for een in oordeel.bevindingen if een.stand == "oranje"]
    assert (oordeel.stand, gezien) == (
        "oranje",
        [
            "'Sociaal veilig werken, de basis' bereikte nog te weinig mensen bij Ruimte en buitendienst; plan daar een ronde.",
            "Van de leidinggevenden volgde minstens 45 procent 'Zien, bespreken, ingrijpen'; plan een ronde tot het er 80 zijn.",
        ],
    )  # fmt: skip


def test_a_group_of_fewer_than_ten_is_no_share_and_no_fault(proef):
    oordeel = counted(BASIS, deel=None)(proef).rule("R-11")
    gezien = {een.zin: een.stand for een in oordeel.bevindingen}
    zin = "De groep heeft minder dan tien mensen; daarom tonen we geen deel."
    assert (oordeel.stand, gezien.get(zin)) == ("groen", "grijs")


@pytest.mark.parametrize(
    ("naam", "veld", "code", "zin"),
    [
        ("basis", "onderwerpen", "V8", "In de basistraining ontbreekt V8 (onderwerpen); behandel dat ook."),
        ("basis", "onderwerpen", "V1", "In de basistraining ontbreekt V1 (onderwerpen); behandel dat ook."),
        ("basis", "leerdoelen", "L8", "In de basistraining ontbreekt L8 (leerdoelen); behandel dat ook."),
        ("leidinggevende-basis", "leerdoelen", "L9", "In de training voor leidinggevenden ontbreekt L9 (leerdoelen); behandel dat ook."),
        ("leidinggevende-basis", "leerdoelen", "L10", "In de training voor leidinggevenden ontbreekt L10 (leerdoelen); behandel dat ook."),
    ],
)  # fmt: skip
def test_t87_a_training_that_misses_a_topic_is_red(proef, naam, veld, code, zin):
    een = next(t for t in proef.inhoud.data["trainingen"].trainingen if t.id == naam)
    over = tuple(eigen for eigen in getattr(een, veld) if eigen != code)
    oordeel = training(naam, **{veld: over})(proef).rule("R-11")
    assert (oordeel.stand, oordeel.eigenaar, oordeel.plek.bestand) == ("rood", "hr", T)
    assert (oordeel.zin, f"{veld}: [" in line_of(oordeel.bevindingen[0])) == (zin, True)


def test_t87_two_basic_trainings_may_share_the_topics(proef):
    training("basis", onderwerpen=("V1", "V2", "V3", "V4"))(proef)
    training("kleine-steken", soort="basis", onderwerpen=("V5", "V6", "V7", "V8"))(proef)
    assert counted(BASIS, deel=90)(proef).rule("R-11").stand == "groen"


def test_t87_a_basic_training_whose_round_no_longer_counts_teaches_nobody(proef):
    training("basis", onderwerpen=("V1", "V2", "V3", "V4"))(proef)
    training(
        "kleine-steken",
        soort="basis",
        onderwerpen=("V5", "V6", "V7", "V8"),
        laatste_ronde=day(11, 24, 2023),
    )(proef)
    oordeel = proef.rule("R-11")
    assert (
        oordeel.zin
        == "In de basistraining ontbreekt V5, V6, V7, V8 (onderwerpen); behandel dat ook."
    )


def test_t87_the_coverage_is_told_as_a_share_of_a_group_and_names_nobody(proef):
    zinnen = " ".join(een.zin for een in proef.rule("R-11").bevindingen)
    namen = {rol.wie for rol in proef.inhoud.data["rollen"].rollen if rol.wie}
    assert "Van wie nieuw is volgde minstens 95 procent de training." in zinnen
    assert [naam for naam in namen if naam in zinnen] == []


def test_the_calendar_hears_when_to_count_again_and_knows_of_trainings_by_itself(proef):
    gezien = {
        (een.wat, een.voor)
        for regel in ("R-11", "R-32", "R-37")
        for een in proef.rule(regel).bevindingen
        if een.wat
    }
    assert gezien == {("Tellen wie de voorlichting volgde", day(11, 16, 2027))}


@pytest.mark.parametrize(("jaar", "stand"), [(2024, "oranje"), (2026, "groen")])
def test_a_round_of_today_counts_already_and_one_that_ends_today_still(proef, jaar, stand):
    training("basis", laatste_ronde=day(11, 25, jaar))(counted(BASIS, deel=80)(proef))
    assert proef.rule("R-11").stand == stand
