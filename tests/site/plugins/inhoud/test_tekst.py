"""Markdown as our editors write it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inhoud import tekst


def keep(link: str) -> str:
    return link


def test_a_heading_may_name_its_own_id_and_the_reader_does_not_see_it():
    html = tekst.html("## Wat *niet* mag {#ongewenst}\n", keep)
    assert html == '<h2 id="ongewenst">Wat <em>niet</em> mag</h2>\n'
    assert tekst.anchors("## Wat *niet* mag {#ongewenst}\n") == {"ongewenst"}
    assert list(tekst.headings("## Wat *niet* mag {#ongewenst}\n")) == ["Wat niet mag"]


def test_what_is_typed_by_accident_makes_no_code_and_no_heading():
    assert tekst.html("    Ver ingesprongen.\n", keep) == "<p>Ver ingesprongen.</p>\n"
    assert tekst.html("Een zin.\n---\nNog een.\n", keep) == (
        "<p>Een zin.</p>\n<hr />\n<p>Nog een.</p>\n"
    )


def test_two_headings_with_one_name_get_two_ids():
    assert tekst.anchors("## Doel\n\n## Doel\n") == {"doel", "doel-2"}


def test_a_block_on_a_line_of_its_own_leaves_a_place_between_the_text():
    html = tekst.html("Voor.\n\n{blok:checklist:teamgesprek}\n\n{wet:wbk}\n\nNa.\n", keep)
    delen = [(deel.html, deel.blok, deel.arg) for deel in tekst.parts(html)]
    assert delen == [
        ("<p>Voor.</p>\n", "", ""),
        ("", "checklist", "teamgesprek"),
        ("", "wet", "wbk"),
        ("\n<p>Na.</p>\n", "", ""),
    ]


def test_a_block_in_the_middle_of_a_sentence_stays_a_sentence():
    assert list(tekst.blocks("Zie {blok:rollen} voor meer.")) == []
    assert "{blok:rollen}" in tekst.html("Zie {blok:rollen} voor meer.", keep)


@pytest.mark.parametrize(
    "kwaad", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--blok:x:-->"]
)
def test_html_of_an_editor_comes_out_as_text_and_opens_no_place(kwaad):
    html = tekst.html(f"Kijk: {kwaad}\n", keep)
    assert kwaad not in html
    assert [deel.blok for deel in tekst.parts(html)] == [""]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=200))
def test_whatever_someone_types_the_parts_together_are_the_page(getypt):
    html = tekst.html(getypt, keep)
    heel = "".join(deel.html for deel in tekst.parts(html))
    assert len(list(tekst.blocks(getypt))) == sum(bool(deel.blok) for deel in tekst.parts(html))
    assert "<script" not in heel.lower()


TABEL = "| a |\n| - |\n| b |\n"


def named(html: str) -> list[str]:
    return re.findall(r'aria-label="([^"]*)"', html)


def test_a_table_is_named_after_the_heading_above_it_and_no_two_are_the_same():
    html = tekst.html(f"{TABEL}\n## Wie & *wat* {{#wie}}\n\n{TABEL}\nEn.\n\n{TABEL}", keep)
    assert named(html) == ["Tabel", "Wie &amp; wat", "Wie &amp; wat (2)"]


def test_the_contents_are_the_headings_of_the_second_level_also_those_of_a_block():
    html = tekst.html("## Wie *en* wat {#wie}\n\n### Klein\n\n## Waarom & hoe\n", keep)
    html += '<section><h2 class="x" id="blok">Uit een\nblok</h2></section>'
    assert tekst.contents(html) == [
        ("wie", "Wie en wat"),
        ("waarom-hoe", "Waarom &amp; hoe"),
        ("blok", "Uit een\nblok"),
    ]
