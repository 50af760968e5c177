import re
import shutil
from dataclasses import replace

import pypdfium2
import pytest

from infra.posters.papieren import PAPIEREN, make
from infra.posters.weigeren import is_example
from infra.posters.zetten import MAX_BYTES
from infra.stop import Stopped
from tests.infra.posters.drukwerk import (
    A4,
    ADRES,
    CONTENT,
    andere_kop,
    anders,
    een,
    met_sleutels,
    noise,
    sizes,
    voorbeeld,
    width_of_code,
    words,
)
from tests.infra.pulse.papier import scans

TALEN = ("nl", "en", "ar")
CODES = {"stickers": 8, "kaartjes": 10}


def test_t92_every_paper_for_three_locations_scans_to_the_meldpunt_and_nothing_behind_it(papier):
    plekken = voorbeeld().data["posterlocaties"].plekken
    assert len({plek.locatie for plek in plekken}) == 3
    assert "toilet" in {plek.type for plek in plekken}
    assert all(plek.laatst_nagekeken for plek in plekken)

    assert set(papier) == {f"{p.naam}-{taal}.pdf" for p in PAPIEREN for taal in TALEN}
    for naam, pdf in papier.items():
        found = scans(pdf, dpi=50)
        assert {code.text for code in found} == {ADRES}, naam
        assert {code.ec_level for code in found} == {"Q"}, naam
        assert len(found) == CODES.get(naam[:-7], 1), naam


def test_every_paper_says_the_address_the_own_telephone_and_112(papier):
    netwerk = {"nl": "niet de wifi van het werk", "en": "not the work wifi", "ar": "wifi"}
    for naam, pdf in papier.items():
        tekst = words(pdf)
        # right to left, this reader turns the parts of an address around; paper does not
        assert {"meld", "linderwaard", "example"} <= set(re.findall(r"\w+", tekst)), naam
        assert "meld.linderwaard.example" in tekst or naam.endswith("-ar.pdf")
        assert netwerk[naam[-6:-4]] in tekst, naam
        assert "112" in tekst, naam


def test_no_paper_differs_from_one_place_to_another_and_none_numbers_itself(papier):
    locaties = voorbeeld().data["locaties"].locaties
    for naam, pdf in papier.items():
        tekst = words(pdf)
        assert not [een.naam for een in locaties if een.naam in tekst], naam
        assert not [een.adres for een in locaties if een.adres in tekst], naam


@pytest.mark.parametrize("taal", TALEN)
def test_a_paper_is_a_small_drawing_that_a_screen_reader_can_read_in_its_own_language(papier, taal):
    for naam in (naam for naam in papier if naam.endswith(f"-{taal}.pdf")):
        pdf = papier[naam]
        assert len(pdf) < MAX_BYTES, naam
        assert b"<pdfuaid:part>1<" in pdf, naam
        assert f"/Lang({taal})".encode() in pdf.replace(b"/Lang (", b"/Lang("), naam
        assert b"/Subtype/Image" not in pdf.replace(b" ", b""), naam
        kop = voorbeeld().in_taal(taal)["communicatie"].poster_zin
        gezegd = pypdfium2.PdfDocument(pdf).get_metadata_dict(skip_empty=True)
        assert gezegd["Title"] == f"Gemeente Linderwaard: {kop}", naam
        assert {*gezegd} == {"Title", "Creator"}, naam


def test_the_same_content_gives_the_same_bytes(papier):
    for naam in ("poster-a4-namen", "kaartjes", "folder"):
        assert een(voorbeeld(), naam, "ar", als_voorbeeld=True) == papier[f"{naam}-ar.pdf"]


def test_each_has_the_size_it_is_called_after(papier):
    assert sizes(papier["poster-a3-nl.pdf"]) == [(297, 420)]
    assert sizes(papier["poster-a4-namen-nl.pdf"]) == [A4]
    assert sizes(papier["poster-a5-ar.pdf"]) == [(148, 210)]
    assert sizes(papier["stickers-nl.pdf"]) == [A4]
    assert sizes(papier["kaartjes-nl.pdf"]) == [A4, A4]
    assert sizes(papier["folder-ar.pdf"]) == [(297, 210)] * 2


def test_the_code_on_a_poster_can_be_scanned_from_where_one_stands(papier):
    for naam in ("", "-namen"):
        assert width_of_code(papier[f"poster-a4{naam}-nl.pdf"]) >= 95
        assert width_of_code(papier[f"poster-a3{naam}-nl.pdf"]) >= 139.5


def test_paper_of_the_example_says_not_to_put_it_up_and_real_paper_does_not(papier):
    assert all("Voorbeeld: nog niet ophangen" in words(b) for n, b in papier.items() if "-nl." in n)
    assert all("Example: do not put up yet" in words(b) for n, b in papier.items() if "-en." in n)

    for pdf in make(met_sleutels(voorbeeld()), ["nl"]).values():
        assert "Voorbeeld" not in words(pdf)
        assert " ".join(met_sleutels(voorbeeld()).data["communicatie"].controlewoorden) in words(
            pdf
        )


def test_a_try_of_real_content_says_so(papier):
    echt = met_sleutels(voorbeeld())

    assert is_example(echt, proef=True)
    assert not is_example(echt, proef=False)


def test_on_the_poster_with_names_stands_who_to_call_when_and_in_which_language(papier):
    tekst = words(papier["poster-a4-namen-nl.pdf"])

    for naam, nummer in (("Joost Veldkamp", "22"), ("Marit Eskes", "23"), ("Samira Benali", "21")):
        assert naam in tekst
        assert f"085 000 00 {nummer}" in tekst
    assert "Elke werkdag van 9 tot 21 uur." in tekst
    assert "Nederlands, Engels, Duits" in tekst
    assert "Marit Eskes" not in words(papier["poster-a4-nl.pdf"])


def test_who_speaks_the_language_of_the_paper_stands_first(papier):
    tekst = words(papier["kaartjes-ar.pdf"])

    assert tekst.index("Samira") < tekst.index("Joost")


LANG = "Samenwerkingsverband Sociaal Domein Noordoost-Veluwe en omstr."


@pytest.mark.parametrize(("aantal", "taal"), [(6, "ar"), (12, "nl")])
def test_a_long_name_and_many_people_with_long_names_still_fit(aantal, taal):
    vol = anders(voorbeeld(), "organisatie", naam=LANG, meld_adres_kort=f"meld{'punt' * 9}.example")
    vol = andere_kop(vol, "joost-veldkamp", naam="Maximiliaan van den Wijngaard-Oosterhuis")
    vol = andere_kop(vol, "marit-eskes", telefoon=None)
    profielen = [b for b in vol.bladzijden if (b.soort, b.taal) == ("vp-profiel", "nl")]
    vol = replace(vol, bladzijden=vol.bladzijden + profielen * (aantal // 3 - 1))

    for naam, bladen in (("poster-a4-namen", 1), ("stickers", 1), ("kaartjes", 2), ("folder", 2)):
        pdf = een(vol, naam, taal, als_voorbeeld=True)
        assert len(sizes(pdf)) == bladen
        assert {code.text for code in scans(pdf, dpi=75)} == {ADRES}
    assert LANG[:20] in words(een(vol, "poster-a4", taal)) or taal == "ar"


def test_what_does_not_fit_is_refused_and_not_cut_off():
    te_lang = anders(voorbeeld(), "communicatie", poster_zin="Zit je iets dwars op je werk? " * 60)

    with pytest.raises(Stopped, match=r"poster-a4-nl.pdf: er staat te veel op"):
        een(te_lang, "poster-a4")


def test_a_letter_that_we_do_not_have_is_named():
    met_teken = anders(voorbeeld(), "organisatie", naam="Gemeente 你")

    with pytest.raises(Stopped, match="voor '你' hebben we geen letters"):
        een(met_teken, "poster-a5")


def test_a_heavy_photo_is_made_small_enough_for_the_file(tmp_path):
    inhoud = andere_kop(
        voorbeeld(), "marit-eskes", foto="media/marit.png", telefoon="085 000 00 29"
    )
    inhoud = andere_kop(inhoud, "samira-benali", foto="media/samira.png")
    inhoud = andere_kop(inhoud, "joost-veldkamp", foto="media/joost.png")
    inhoud.map = tmp_path
    for naam in ("marit", "samira", "joost"):
        assert noise(tmp_path / f"media/{naam}.png", 200).stat().st_size > MAX_BYTES

    pdf = een(inhoud, "poster-a4-namen")

    assert b"/Subtype/Image" in pdf.replace(b" ", b"")
    assert len(pdf) < MAX_BYTES
    assert "085 000 00 29" in words(pdf)


@pytest.mark.parametrize(
    ("naam", "bytes_"), [("kapot.jpg", b"\xff\xd8\xff\xe0"), ("weg.png", None), ("leeg.png", b"")]
)
def test_a_photo_that_cannot_be_read_is_named(tmp_path, naam, bytes_):
    inhoud = andere_kop(voorbeeld(), "marit-eskes", foto=f"media/{naam}")
    shutil.copytree(CONTENT / "media", tmp_path / "media")
    if bytes_ is not None:
        (tmp_path / "media" / naam).write_bytes(bytes_)
    inhoud.map = tmp_path

    with pytest.raises(Stopped, match=f"{naam}: dit beeld is niet te lezen; bewaar het opnieuw"):
        een(inhoud, "poster-a4-namen")
