from datetime import date

import pytest

from infra.cli import main
from infra.posters import ronde
from infra.stop import Stopped
from tests.infra.posters.drukwerk import CONTENT, anders, met_sleutels, sizes, voorbeeld, words

DAG = date(2026, 11, 25)


def last_seen(**dagen):
    plekken = voorbeeld().data["posterlocaties"].plekken
    return anders(
        voorbeeld(),
        "posterlocaties",
        plekken=tuple(
            plek.model_copy(update={"laatst_nagekeken": dagen.get(plek.id.replace("-", "_"), DAG)})
            for plek in plekken
        ),
    )


def test_a_place_is_late_when_six_months_have_passed_and_then_stands_first():
    inhoud = last_seen(linde_printer=date(2026, 5, 24), werf_kantine=date(2026, 5, 25))

    eerste, *rest = ronde.rows(inhoud, DAG)

    assert (eerste.plek.id, eerste.te_laat) == ("linde-printer", True)
    assert eerste.gezien == "24 mei 2026, moest vóór 24 november 2026"
    assert not any(rij.te_laat for rij in rest)


def test_on_the_terminal_stand_the_questions_and_every_place_with_the_day_it_was_seen():
    inhoud = last_seen(linde_printer=date(2026, 1, 3))

    regels = "\n".join(ronde.told(inhoud, DAG))

    assert "Is de QR-code vrij? Voel even: er zit geen sticker overheen." in regels
    assert "staat er precies https://meld.linderwaard.example en niets erachter?" in regels
    assert regels.index("Te laat:") < regels.index("In de printerruimte (A5)")
    assert regels.index("In de printerruimte (A5)") < regels.index("Op tijd:")
    assert regels.index("Op tijd:") < regels.index("Naast de koffiehoek (A4). Nagekeken op 25")
    assert regels.count("[ ]") == 7
    assert "controlewoorden" not in regels


def test_real_paper_is_held_against_its_words():
    inhoud = met_sleutels(voorbeeld())
    woorden = " ".join(inhoud.data["communicatie"].controlewoorden)

    assert f"Kloppen de controlewoorden: {woorden}?" in ronde.questions(inhoud)


def test_a_location_without_paper_is_told():
    plekken = voorbeeld().data["posterlocaties"].plekken
    inhoud = anders(voorbeeld(), "posterlocaties", plekken=plekken[:2])

    assert "Wijkhuis De Linde: hier hangt nog niets." in list(ronde.told(inhoud, DAG))


def test_the_command_tells_it_and_with_uit_gives_a_sheet_to_tick(tmp_path, capsys):
    main(["posters", "--ronde", "--content", str(CONTENT), "--uit", str(tmp_path)])

    blad = (tmp_path / "posterronde.pdf").read_bytes()
    assert "Hangt hij er nog?" in capsys.readouterr().out
    assert [pad.name for pad in tmp_path.iterdir()] == ["posterronde.pdf"]
    assert sizes(blad) == [(297, 210)]
    assert b"<pdfuaid:part>1<" in blad
    assert "Aan de binnenkant van de kledingkasten" in words(blad)
    assert "Schrijf geen namen op." in words(blad)


def test_without_a_list_of_places_there_is_no_round():
    zonder = anders(voorbeeld(), "posterlocaties")
    del zonder.data["posterlocaties"]

    with pytest.raises(Stopped, match=r"content/data/posterlocaties.yml:1: dit bestand ontbreekt"):
        ronde.rows(zonder, DAG)
