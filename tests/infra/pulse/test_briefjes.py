import pypdfium2
import pytest

from functions.pulse.code import new_code, shown
from infra.pulse.briefjes import Opdruk, print_slips
from tests.infra.pulse.papier import (
    BLIND,
    DPI,
    MELD,
    een_opdruk,
    een_organisatie,
    een_ronde,
    scans,
    texts,
)

CODES = [new_code() for _ in range(16)]


@pytest.fixture(scope="module")
def pdf():
    return print_slips(een_opdruk(), CODES)


def test_every_square_is_the_address_with_one_code_behind_the_hash(pdf):
    found = [square.text for square in scans(pdf)]

    assert sorted(found) == sorted(f"{MELD}/pulse/#{code}" for code in CODES)


def test_a_square_is_large_enough_for_an_old_telephone(pdf):
    for square in scans(pdf)[:3]:
        corners = square.position
        assert (corners.top_right.x - corners.top_left.x) / DPI * 25.4 > 22
        assert (corners.bottom_left.y - corners.top_left.y) / DPI * 25.4 > 22


def test_the_first_page_is_for_the_two_who_hand_out_and_holds_no_code(pdf):
    first, *slips = texts(pdf)

    assert "16 briefjes op 2 bladen" in first
    assert "Iedereen pakt zelf één briefje" in first
    assert "Dit doen we nooit" in first
    assert first.count("Handtekening:") == 2
    assert "Ondernemingsraad" in first
    assert not [code for code in CODES if shown(code) in first]
    assert len(slips) == 2


def test_every_code_can_be_read_and_typed_in_the_order_that_was_given(pdf):
    _, *slips = texts(pdf)
    places = [" ".join(slips).index(shown(code)) for code in CODES]

    assert places == sorted(places)
    assert all(page.count("meld.voorbeeld.example/pulse/") == 8 for page in slips)
    assert all(page.count("van 1 juni tot en met 14 juni 2026") == 8 for page in slips)
    assert all(page.count("Last day: 14 June 2026") == 8 for page in slips)


def test_a_slip_says_what_it_is_that_one_may_refuse_and_not_to_use_the_network_of_work(pdf):
    _, slip, _ = texts(pdf)

    for zin in (
        "Meedoen mag, het hoeft niet.",
        "mobiele data, niet de wifi van het werk.",
        "You may take part, but you do not have to.",
        "mobile data, not the work wifi.",
        "The code works one time.",
    ):
        assert slip.count(zin) == 8


def test_but_for_the_code_two_sheets_are_the_same(pdf):
    _, one, other = texts(pdf)
    for code in CODES:
        one, other = one.replace(shown(code), "…"), other.replace(shown(code), "…")

    assert one == other
    assert one.count("…") == 8


def test_the_file_tells_no_moment_and_no_maker(pdf):
    known = pypdfium2.PdfDocument(pdf).get_metadata_dict(skip_empty=True)

    assert {*known} == {"Title", "Creator"}
    assert known["Creator"].startswith("Typst")
    for moment in (b"CreationDate", b"CreateDate", b"ModDate", b"ModifyDate"):
        assert moment not in pdf


def test_the_same_codes_give_the_same_file_for_a_screen_reader_too(pdf):
    assert print_slips(een_opdruk(), CODES) == pdf
    assert b"<pdfuaid:part>1<" in pdf


def test_slips_for_one_group_and_with_a_deelnamekaart_say_so():
    first, slip = texts(print_slips(een_opdruk("ruimte", **BLIND), CODES[:1]))

    for page in (first, slip):
        assert "Alleen voor: Ruimte en groen" in page
        assert "deelnamekaart op van 18 mei tot en met 31 mei 2026" in page
    assert "1 blad" in first
    assert "Last day: 31 May 2026" in slip


def test_long_names_leave_every_slip_in_its_place():
    organisatie = een_organisatie(
        naam="Veiligheids- en Gezondheidsregio Oost en Noord", talen=["nl"]
    )
    ronde = een_ronde(
        titel="Eerste grote ronde over veilig en prettig werken, voorjaar 2026", **BLIND
    )
    lang = "https://meldpunt.sociaal-veilig.oost-en-noord.example"

    pdf = print_slips(Opdruk(organisatie, ronde, "ruimte", lang), CODES[:8])

    assert len(scans(pdf)) == 8
    assert len(texts(pdf)) == 2
    assert "Use your own phone" not in texts(pdf)[1]
