"""The letters: there is one (P), current (C), adopted (V), OR (O), headings (H), links (L), told (K),
found (Z).
"""

# ruff: noqa: E501 - a case is one line

import datetime as dt

from infra.toets.blokken.bekend import ALTIJD
from inhoud import sjablonen
from inhoud.paginas import Instemming
from tests.infra.toets.gevallen import Geval, each, twice

V, G = "visie/nl/visie.md", "gedragscode/nl/gedragscode.md"


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def consent(**velden) -> Instemming:
    eigen = {"vereist": "ja", "status": "verleend", "datum": day(9, 8), "versie": "1.0"} | velden
    return Instemming.model_construct(kenmerk=None, **({"motivering": None} | eigen))


GEVALLEN = [
    Geval("R-01", "P: no such page", "rood", "Er is nog geen pagina van de soort visie",
          "visie/nl/visie.md", lambda p: p.without_page("visie")),
    Geval("R-01", "P: two of them", "rood", "Er zijn 2 pagina's van de soort visie", V, twice("visie")),
    Geval("R-01", "P: a concept", "rood", "nog niet vastgesteld", f"{V}:status:",
          lambda p: p.page("visie", status="concept"), "bevoegd-gezag"),
    Geval("R-01", "C: not yet in force", "rood", "nog niet ingegaan (ingangsdatum is 1 december 2026)",
          f"{V}:ingangsdatum:", lambda p: p.page("visie", ingangsdatum=day(12, 1))),
    Geval("R-01", "C: adopted tomorrow", "rood", "nog niet vastgesteld (vastgesteld_op is 26",
          f"{V}:vastgesteld_op:", lambda p: p.page("visie", vastgesteld_op=day(11, 26))),
    Geval("R-01", "C: adopted on no day", "rood", "vul vastgesteld_op in",
          V, lambda p: p.page("visie", vastgesteld_op=None)),
    Geval("R-01", "C: to be looked at sooner than it says", "oranje",
          "vóór 15 september 2028; zet herzien_voor niet later", f"{V}:herzien_voor:",
          lambda p: p.page("visie", herzien_voor=day(1, 1, 2036)), "bevoegd-gezag"),
    Geval("R-01", "C: what counts is the day we agreed on, and not a later one", "rood",
          "vóór 15 september 2026 opnieuw nagekeken", f"{V}:herzien_voor:",
          lambda p: p.page("visie", vastgesteld_op=day(9, 15, 2024), herzien_voor=day(1, 1, 2036))),
    Geval("R-01", "V: adopted by who may not", "rood", "Laat 'Onze visie", f"{V}:vastgesteld_door:",
          lambda p: p.page("visie", vastgesteld_door=("redactie", "hr"))),
    Geval("R-01", "V: adopted by nobody", "rood", "Laat 'Onze visie", f"{V}:vastgesteld_door:",
          lambda p: p.page("visie", vastgesteld_door=())),
    Geval("R-01", "O: refused", "rood", "geen instemming van de OR", f"{V}:or_instemming:",
          lambda p: p.page("visie", or_instemming=consent(status="niet-verleend"))),
    Geval("R-01", "O: asked and not given", "rood", "maar gaf die nog niet", f"{V}:or_instemming:",
          lambda p: p.page("visie", or_instemming=consent(status="aangevraagd"))),
    Geval("R-02", "H: a heading is gone", "rood", "de kop {#handhaving} ontbreekt", G,
          lambda p: p.text("gedragscode", "{#handhaving}", "{#anders}"), "bevoegd-gezag"),
    Geval("R-02", "H: words to fill in", "rood", "onder de kop {#gewenst} staat nog een stukje",
          f"{G}:{{#gewenst}}", lambda p: p.text("gedragscode", "{#gewenst}\n", "{#gewenst}\n\nLorem\n")),
    Geval("R-02", "L: no link to one of them", "rood", "een link naar de pagina van de soort sanctiebeleid",
          G, lambda p: p.text("gedragscode", "(sanctiebeleid", "(privacy")),
    Geval("R-01", "K: told of an earlier version", "rood", "Maak versie 2.0 van", "data/communicatie.yml:log:",
          lambda p: p.page("visie", versie="2.0", or_instemming=consent(versie="2.0")), "redactie"),
    Geval("R-01", "Z: three clicks", "oranje", "ligt 3 klikken ver", V,
          lambda p: without_links(p, "visie").text("drempels", "\n## ", "\n[visie](visie)\n\n## ")),
    Geval("R-01", "Z: no way leads there", "rood", "Geen weg leidt van de eerste pagina", V,
          lambda p: without_links(p, "visie")),
]  # fmt: skip


def without_links(proef, naam):
    for blad in list(proef.inhoud.bladzijden):
        if f"({naam}" in blad.bron.tekst:
            proef.text(blad.id, f"({naam}", "(privacy", blad.taal)
    return proef


@each(GEVALLEN)
def test_a_letter_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


def test_a_page_that_is_still_our_example_counts_only_for_the_example(echt):
    oordeel = echt.page("visie", voorbeeld=True).rule("R-01")
    assert (oordeel.stand, oordeel.zin[:-1].endswith("maak er je eigen tekst van")) == (
        "rood",
        True,
    )


def test_forty_words_of_our_own_stand_below_a_heading(proef):
    blad = proef.inhoud.page("pva-procedure")
    _, kop, na = blad.bron.tekst.partition("{#monitoren}\n")
    deel = na.partition("\n## ")[0]
    kort = proef.text("pva-procedure", kop + deel, kop + "woord " * 39).rule("R-05")
    genoeg = proef.text("pva-procedure", "woord " * 39, "woord " * 40).rule("R-05")
    assert (kort.stand, "minder dan veertig woorden" in kort.zin) == ("rood", True)
    assert genoeg.stand == "groen"


def test_what_stands_at_every_foot_is_one_click_away():
    kop = sjablonen.source("onderdelen/kop")
    assert [naam for naam in ALTIJD if f'("{naam}"' not in kop] == []


def test_a_page_holds_from_the_day_it_was_adopted_and_took_effect(proef):
    proef.page("visie", vastgesteld_op=day(11, 25), ingangsdatum=day(11, 25))
    assert proef.rule("R-01").kolommen["actueel"] == "groen"
