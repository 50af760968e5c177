"""A drawn portrait stands in the page, and only when it is nothing but shapes."""

import re

import pytest

from infra.site_path import ROOT
from inhoud import gezicht

VORM = '<path fill="#fff" d="M0 0h160v160H0z"/>'


def shown(tmp_path, binnen: str, *, op=' viewBox="0 0 160 160"', alt=None, soort="svg") -> str:
    pad = tmp_path / f"gezicht.{soort}"
    pad.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"{op}>{binnen}</svg>\n', "utf-8")
    return str(gezicht.html(pad, "/media/gezicht.svg", alt, later=True))


def test_every_portrait_of_the_example_stands_in_its_page():
    for pad in (ROOT / "content/media").glob("portret-*.svg"):
        assert gezicht.html(pad, "/x", None, later=False).startswith("<svg "), pad


def test_a_drawing_without_words_is_left_out_by_a_screen_reader(tmp_path):
    html = shown(tmp_path, VORM)
    assert 'aria-hidden="true"' in html
    assert "xmlns" not in html


def test_a_drawing_with_words_is_read_as_one_picture(tmp_path):
    html = shown(tmp_path, VORM, alt='Samira "S" <b>')
    assert re.search(r'role="img" aria-label="Samira &#34;S&#34; &lt;b&gt;"', html)


def test_its_own_size_gives_way_to_that_of_the_page(tmp_path):
    html = shown(tmp_path, VORM, op=' viewBox="0 0 9 9" width="900" height="900"')
    assert "900" not in html
    assert html.count('width="160"') == 1


@pytest.mark.parametrize(
    "binnen",
    [
        "",
        "tekst" + VORM,
        VORM + "</svg><form action='/x'><svg>" + VORM,
        '<g id="a">' + VORM + "</g>",
        '<path id="kop" d="M0 0"/>',
        '<path class="knop" d="M0 0"/>',
        '<path style="position:fixed" d="M0 0"/>',
        '<path onclick="x()" d="M0 0"/>',
        '<path d="M0 0" fill="url(#a)"/>',
        '<path d="M0 0">' + "<title>x</title></path>",
        '<a href="#x">' + VORM + "</a>",
        '<image href="/media/x.png"/>',
        "<style>body{display:none}</style>" + VORM,
        "<!-- x -->" + VORM,
        VORM * 60,
    ],
)
def test_anything_else_is_fetched_as_a_picture(tmp_path, binnen):
    assert shown(tmp_path, binnen).startswith("<img ")


def test_a_photo_is_fetched_when_it_comes_into_view(tmp_path):
    html = shown(tmp_path, VORM, soort="jpg", alt="Samira")
    assert html == (
        '<img class="gezicht" src="/media/gezicht.svg" alt="Samira" width="160" height="160" '
        'loading="lazy">'
    )
