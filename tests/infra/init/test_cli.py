"""The walk: fifteen questions, nothing replaced unasked, and all of it written or nothing."""

import re
from io import StringIO

import pytest

from infra.init.vragen import VRAGEN

EIGEN = {
    "naam": "Zorggroep De Oever",
    "korte_naam": "De Oever",
    "sector": "anders",
    "werkzame_personen": "120",
    "intranet_url": "https://sv.oever.nl",
    "meld_url": "https://meld.oever.nl",
    "behandelen_url": "https://b.oever.nl",
    "telefoon": "06 12 34 56 70",
    "email": "meldpunt@oever.nl",
    "adres": "Kade 1, Oeverstad",
    "contact": "redactie@oever.nl",
    "git_url": "-",
}
LEZERS = {
    "eerste.naam": "Zoë van den Berg",
    "tweede.naam": "Cem Demir: bureau 🌷",
    "tweede.telefoon": "06 12 34 56 71",
    "nood.naam": "Notaris " + "Van der Lange " * 12,
}


REGEL = "# Het adres van één bestand, met {pad} waar de naam komt. De toets en de kalender wijzen ermee naar wat je moet aanpassen.\n"  # noqa: E501 - as shipped
NORM = (
    "titel: A\nbron: {document: B, uitgever: C, jaar: 2026}\nbindt: iedereen\nregels:\n"
    + "".join(
        f"  - {{id: X-0{n}, wat: W{n}, eigenaar: redactie, soort: visie, blokken: [P]}}\n"
        for n in range(1, 8)
    )
)


def ja(gegeven, *sleutels):
    """The same answers, each followed by a yes where one's own is replaced."""
    return gegeven | {sleutel: [gegeven[sleutel], "j"] for sleutel in sleutels or gegeven}


def test_all_fifteen_are_asked_with_why_and_what_stands_there(klein, init):
    run = init(klein.folder)

    assert re.findall(r"^Vraag (\d+) van 15: ", run.said, re.MULTILINE) == [
        str(n) for n in range(1, 16)
    ]
    delen = sum(len(vraag.delen) for vraag in VRAGEN)
    assert run.said.count("\nNu: ") == run.said.count("\nAntwoord: ") == delen
    assert run.said.count("\nWaarom: ") == 15
    assert max(map(len, run.said.splitlines())) <= 79


def test_who_keeps_every_answer_changes_no_byte(klein, init):
    run = init(klein.folder)

    assert not run.stopped
    assert "Er verandert niets" in run.said
    assert run.after == run.before


def test_a_first_run_fills_everything_in_and_asks_nothing_about_the_example(shipped, init):
    run = init(shipped.folder, EIGEN, "j")

    tekst = (shipped.folder / "data/organisatie.yml").read_text("utf-8")
    assert "(voorbeeld)" in run.said
    assert "Vervangen?" not in run.said
    assert "naam: Zorggroep De Oever\nkorte_naam: De Oever\nsector: anders\n" in tekst
    assert "site_id: zorggroep-de-oever-meldpunt\n" in tekst
    assert "meld_adres_kort: meld.oever.nl\n" in tekst
    assert "voorbeeld: nee\n" in tekst
    assert tekst.startswith("# Wie wij zijn")
    assert shipped.mistakes() == []


def test_a_second_run_shows_the_answers_and_leaves_the_mark_of_the_meldpunt_alone(shipped, init):
    init(shipped.folder, EIGEN, "j")
    run = init(shipped.folder)
    again = init(shipped.folder, {"naam": ["Zorg anders", "j"]}, "j")

    assert "Nu: Zorggroep De Oever\n" in run.said
    assert run.after == run.before
    assert b"site_id: zorggroep-de-oever-meldpunt\n" in again.after["data/organisatie.yml"]


def test_an_answer_of_ones_own_is_replaced_only_after_a_yes(klein, init):
    nee = init(klein.folder, {"naam": ["Anders", "misschien", "n"]})
    klein.change("pagina/nl/index.md", "Welkom.", "Welkom bij Gemeente Klein.")
    ja = init(klein.folder, {"naam": ["Anders", "j"]}, "j")

    assert "Hier staat nu: Gemeente Klein\nDat wordt dan: Anders\n" in nee.said
    assert "Typ j of n." in nee.said
    assert nee.after == nee.before
    assert [naam for naam in ja.after if ja.after[naam] != ja.before[naam]] == [
        "data/organisatie.yml"
    ]
    assert "- 'Gemeente Klein' staat nog in content/pagina/nl/index.md:11.\n" in ja.said


@pytest.mark.parametrize("regels", [0, 1, 20, 36])
def test_who_stops_half_way_has_written_nothing(shipped, init, regels):
    lees = StringIO("Anders\n" * min(regels, 2) + "\n" * max(0, regels - 2))
    run = init(shipped.folder, lees=lees)

    assert run.stopped == "Gestopt. Er is niets geschreven."
    assert run.after == run.before


def test_ctrl_c_and_a_no_at_the_end_write_nothing_either(shipped, init):
    class Weg(StringIO):
        def readline(self, *_):
            raise KeyboardInterrupt

    ctrl_c = init(shipped.folder, lees=Weg())
    nee = init(shipped.folder, EIGEN, "n")

    assert ctrl_c.stopped == nee.stopped == "Gestopt. Er is niets geschreven."
    assert nee.after == nee.before


def test_other_readers_get_ids_no_key_and_every_register_names_them(klein, init):
    klein.change("data/recipients.yml", 'age: ""', "age: age1pq1q")
    run = init(klein.folder, ja(LEZERS), "j")
    data = {p.stem: p.read_text("utf-8") for p in (klein.folder / "data").glob("*.yml")}

    assert not run.stopped
    assert "id: zoe-van-den-berg\n    naam: Zoë van den Berg\n" in data["recipients"]
    assert 'gebruiker: zoe-van-den-berg\n    age: ""\n' in data["recipients"]
    assert 'naam: "Cem Demir: bureau 🌷"\n' in data["recipients"]
    assert data["escalatie"].count("behandelaar: cem-demir-bureau\n") == 3
    assert "extern: Zoë van den Berg kan meelezen.\n" in data["escalatie"]
    assert 'wie: Zoë van den Berg\n    vervanger: "Cem Demir: bureau 🌷"\n' in data["rollen"]
    assert not re.search(
        "Bo Bakker|Cem Demir$|Notaris Noot|: (bo|cem)$", "".join(data.values()), re.MULTILINE
    )
    assert klein.mistakes() == []


def test_two_readers_who_change_places_keep_their_ids_and_keys(klein, init):
    klein.change("data/recipients.yml", 'age: ""', "age: age1pq1q")
    wissel = {
        "eerste.naam": ["Cem Demir", "j"], "eerste.lijn": ["extern", "j"],
        "tweede.naam": ["Bo Bakker", "j"], "tweede.lijn": ["integriteit", "j"],
    }  # fmt: skip
    run = init(klein.folder, wissel, "j")
    tekst = (klein.folder / "data/recipients.yml").read_text("utf-8")

    assert not run.stopped
    assert re.findall(r"id: (\w+)\n.*naam: (.+)", tekst)[:2] == [
        ("cem", "Cem Demir"), ("bo", "Bo Bakker"),
    ]  # fmt: skip
    assert re.findall(r'age: "(.*)"', tekst) == ["", "age1pq1q", ""]
    assert klein.mistakes() == []


def test_a_number_follows_in_every_register(klein, init):
    run = init(klein.folder, {"telefoon": ["06 12 34 56 70", "j"]}, "j")

    veranderd = {naam for naam in run.after if run.after[naam] != run.before[naam]}
    assert veranderd == {"data/organisatie.yml", "data/rollen.yml", "data/hulplijnen.yml"}
    assert b"085 000 00 10" not in b"".join(run.after.values())
    assert run.after["data/hulplijnen.yml"].count(b'telefoon: "06 12 34 56 70"\n') == 1


def test_the_address_of_one_file_goes_with_that_of_all(shipped, init):
    run = init(shipped.folder, EIGEN | {"git_url": "https://git.oever.nl/sv"}, "j")

    tekst = run.after["data/organisatie.yml"].decode()
    assert 'git_url: https://git.oever.nl/sv\ngit_bestand_url: ""\n' in tekst.replace(REGEL, "")
    assert "git.linderwaard" not in tekst
    assert "organisatie.yml: in git_bestand_url hoort het adres" in run.said
    assert shipped.mistakes() == []


def test_a_part_of_a_question_is_done_again_by_its_letter(klein, init):
    run = init(klein.folder, {"naam": ["Anders", "j"]}, "1a", "Gemeente Klein")

    assert "Er verandert niets" in run.said
    assert run.after == run.before


@pytest.mark.parametrize("inhoud", [b"a: [b\n", b"\xff\n", b"a: b\n"])
def test_a_register_that_cannot_be_read_is_told_before_the_first_question(klein, init, inhoud):
    (klein.folder / "data/hulplijnen.yml").write_bytes(inhoud)
    run = init(klein.folder, lees=StringIO("\n" * 60))

    assert run.stopped.startswith("content/data/hulplijnen.yml:")
    assert run.said == ""


def test_the_end_says_how_the_toets_stands_what_comes_first_and_how_to_see_it_all(klein, init):
    (klein.folder / "normen").mkdir(exist_ok=True)
    (klein.folder / "normen/x.yml").write_text(NORM, "utf-8")
    run = init(klein.folder)
    klein.change("pagina/nl/index.md", "Welkom.", "[Weg](nergens).")
    kapot = init(klein.folder)

    assert "De toets zegt nu: 7 niet in orde. Dit komt eerst:\n- rood: X-01 " in run.said
    assert run.said.count("\n- rood: X-") == 5
    assert "- Alles zie je met vertrouwd toets.\n" in run.said
    assert "De toets kan nog niet.\n- Doe eerst vertrouwd check" in kapot.said


def test_who_decides_is_a_role_or_words(klein, init):
    antwoorden = {
        "directie.beslist": ["de raad van toezicht", "j"],
        "bestuurder.beslist": ["de ledenraad", "j"],
    }
    init(klein.folder, antwoorden, "j")
    woorden = (klein.folder / "data/escalatie.yml").read_text("utf-8")
    init(klein.folder, {"directie.beslist": ["het bestuur", "j"]}, "j")
    rol = (klein.folder / "data/escalatie.yml").read_text("utf-8")

    assert "extern: Bo Bakker kan meelezen.\n    beslist: De raad van toezicht.\n" in woorden
    assert "beslist: De ledenraad.\n" in woorden
    assert 'extern: Bo Bakker kan meelezen.\n    beslist: ""\n' in rol
