"""Words that depend on the sector, and parts that are only for one."""

import pytest

from inhoud.bron import BronUnreadable, from_markdown, from_yaml
from inhoud.woorden import Woorden

GEMEENTE = Woorden("gemeente", {"bestuur": "het college"})
ANDERS = Woorden("anders", {"bestuur": "het bestuur"})
PAGINA = """---
title: "{term:Bestuur} beslist"
---
Dat doet {term:bestuur}.
{alleen:gemeente}
Ga naar de raad.
{einde}
Klaar.
"""


def test_a_term_says_what_it_is_here_with_a_capital_where_the_text_has_one():
    bron = from_markdown("p.md", PAGINA, ANDERS)
    assert bron.velden["title"] == "Het bestuur beslist"
    assert "Dat doet het bestuur." in bron.tekst


@pytest.mark.parametrize(("woorden", "raad"), [(GEMEENTE, True), (ANDERS, False)])
def test_a_part_for_one_sector_is_not_there_for_another_and_lines_keep_their_number(woorden, raad):
    regels = from_markdown("p.md", PAGINA, woorden).tekst.splitlines()
    assert ("Ga naar de raad." in regels) is raad
    assert regels[4] == "Klaar."


def test_an_item_of_a_list_for_one_sector_is_not_there_for_another():
    tekst = "instanties:\n- id: lkog\n  alleen: gemeente\n- id: huis\n"
    assert from_yaml("r.yml", tekst, GEMEENTE).velden == {
        "instanties": [{"id": "lkog"}, {"id": "huis"}]
    }
    bron = from_yaml("r.yml", tekst, ANDERS)
    assert bron.velden == {"instanties": [{"id": "huis"}]}
    assert bron.line_of(("instanties", 0, "id")) == 4


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "zin"),
    [
        ("{term:bestuur}", "{term:raad}", 4, "{term:raad} bestaat niet; zie termen.yml"),
        ("{term:Bestuur}", "{term:Raad}", 2, "{term:Raad} bestaat niet; zie termen.yml"),
        ("{einde}\n", "", 5, "{alleen:…} heeft geen {einde}"),
        ("{alleen:gemeente}\n", "", 6, "{alleen:…} en {einde} horen bij elkaar"),
    ],
)
def test_a_word_nobody_knows_and_a_part_that_stays_open_are_told_with_their_line(
    oud, nieuw, regel, zin
):
    with pytest.raises(BronUnreadable) as refused:
        from_markdown("p.md", PAGINA.replace(oud, nieuw), GEMEENTE)
    assert (refused.value.regel, str(refused.value)) == (regel, zin)
