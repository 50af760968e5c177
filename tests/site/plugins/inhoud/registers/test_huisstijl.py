"""The employer's own colours are used, and refused where nobody could read the text."""

import pytest

from inhoud.registers.huisstijl import Donker, Huisstijl, Kleuren, contrast, css, too_weak

LAAG = "minstens 4.5 nodig"
HOEKEN = "'recht', 'zacht' of 'rond'"


def test_our_own_colours_can_be_read_by_day_and_by_night():
    assert list(too_weak(Kleuren())) == []
    assert list(too_weak(Donker())) == []


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_a_colour_of_the_employer_stands_in_the_style_sheet():
    mooi = Huisstijl.model_validate({"hoeken": "recht", "licht": {"merk": "#5B0B4F"}})
    assert "--merk: #5b0b4f;" in css(mooi)
    assert "--ronding: 0;" in css(mooi)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ('licht:\n  merk: "#9fd0d8"\n', "2: licht: merk op grond heeft contrast 1.6; " + LAAG),
        ('donker:\n  grond: "#eeeeee"\n', "1: donker: inkt op grond heeft contrast 1.0; " + LAAG),
        ("licht:\n  merk: blauw\n", "2: licht.merk: schrijf een kleur als #0b4f5c"),
        ("logo: media/weg.svg\n", "1: logo: 'media/weg.svg' staat niet in media"),
        ("hoeken: scheef\n", "1: hoeken: ongeldige waarde 'scheef'; kies uit " + HOEKEN),
    ],
)  # fmt: skip
def test_what_cannot_be_read_or_found_is_told_with_its_line(klein, tekst, zin):
    (klein.folder / "huisstijl.yml").write_text(tekst, encoding="utf-8")
    assert f"content/huisstijl.yml:{zin}" in klein.mistakes()
