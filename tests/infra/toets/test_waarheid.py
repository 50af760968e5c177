"""R-24 … R-26: figures have a source, the law was looked at, and paper leads to the meldpunt."""

# ruff: noqa: E501 - a case is one line
import datetime as dt
from dataclasses import replace

import pytest

from infra import controlewoorden
from tests.infra.toets.zeg import say

GROEN, ORANJE, ROOD, GRIJS = "groen", "oranje", "rood", "grijs"


R24 = {
    "every figure has a source": (lambda p: p, GROEN, "In orde."),
    "a page names a figure that is not there": (lambda p: say(p, "Zoveel: {cijfer:droom}."), ROOD, "noemt het cijfer 'droom'; zet het in cijfers.yml met bron, jaar en populatie"),
    "a figure says of nobody how many": (lambda p: p.item("cijfers", "cijfers", "openbaar-bestuur", populatie=""), ROOD, "noemt het cijfer 'openbaar-bestuur'"),
    "a percentage was typed": (lambda p: say(p, "Bij ons is dat 12%."), ROOD, "'12%': een percentage heeft een bron"),
    "a percentage was typed as a word": (lambda p: say(p, "Bij ons is dat 12 procent."), ROOD, "'procent'"),
    "verboden.yml forgot about percentages": (lambda p: say(p, "Dat is 12 %.").only("verboden", "verboden", lambda v: v.id != "percentage"), ROOD, "'12 %'"),
    "the list of figures is gone": (lambda p: p.without("cijfers"), ROOD, "zet het in cijfers.yml"),
    "a figure is six years old": (lambda p: p.item("cijfers", "cijfers", "nederland", jaar=2020), ORANJE, "Het cijfer 'nederland' is van 2020; zoek een nieuwer, of haal het weg"),
    "a figure in the list of all is six years old": (lambda p: p.item("cijfers", "cijfers", "lkog", jaar=2020), ORANJE, "Het cijfer 'lkog' is van 2020"),
    "an old figure is shown nowhere": (lambda p: p.without_page("cijfers").without_page("bronnen").item("cijfers", "cijfers", "lkog", jaar=2020), GROEN, "In orde"),
    "an old figure is named in a text": (lambda p: p.without_page("cijfers").without_page("bronnen").item("cijfers", "cijfers", "openbaar-bestuur", jaar=2020), ORANJE, "'openbaar-bestuur' is van 2020"),
    "a figure is five years old": (lambda p: p.item("cijfers", "cijfers", "nederland", jaar=2021), GROEN, "In orde"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R24.values(), ids=R24)
def test_r24_every_figure_has_a_source_and_no_other_is_there(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-24")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


def test_r24_points_at_the_line_and_a_percentage_in_a_translation_is_seen(proef):
    en = proef.inhoud.page("drempels", "en")
    tekst = en.bron.tekst
    oordeel = proef.text("drempels", tekst, f"{tekst}\nThat is 12%.\n", "en").rule("R-24")
    assert oordeel.stand == ROOD
    assert oordeel.plek.bestand == "hulp/en/drempels.md"
    assert oordeel.plek.regel == en.bron.tekst_regel + tekst.count("\n") + 1


def confirmed(proef, **velden):
    """As if a person had looked at every note."""
    notities = proef.inhoud.data["juridische_status"].notities
    zeker = {"stand": "geldend", "laatst_bekend": None, "controleer_voor": dt.date(2027, 11, 1)}
    nieuw = tuple(een.model_copy(update=zeker) for een in notities)
    proef.register("juridische_status", notities=nieuw)
    return proef.item("juridische_status", "notities", "avg", **velden) if velden else proef


R25 = {
    "every note was confirmed": (confirmed, GROEN, "In orde tot 1 november 2027."),
    "the first day on which one has to be looked at": (lambda p: confirmed(p, controleer_voor=dt.date(2027, 6, 1)), GROEN, "In orde tot 1 juni 2027."),
    "some notes nobody confirmed yet": (lambda p: p, ORANJE, "Niemand bevestigde nog 'Moet een werkgever een gedragscode hebben?'; kijk bij de bron na"),
    "one note is past its day": (lambda p: confirmed(p, controleer_voor=dt.date(2026, 11, 24)), ORANJE, "moest vóór 24 november 2026 opnieuw zijn nagekeken"),
    "one note is due soon": (lambda p: confirmed(p, controleer_voor=dt.date(2026, 12, 31)), ORANJE, "vóór 31 december 2026 na bij de bron"),
    "there are no notes": (lambda p: p.without("juridische_status"), ROOD, "data/juridische_status.yml ontbreekt; zet daarin wat de site over de wet zegt"),
    "a page names a note that is not there": (lambda p: say(confirmed(p), "\n{wet:droom}\n"), ROOD, "noemt {wet:droom}; zet die notitie erbij"),
    "a page says that a vertrouwenspersoon is a duty": (lambda p: say(confirmed(p), "Een vertrouwenspersoon is wettelijk verplicht."), ROOD, "zegt 'vertrouwenspersoon is wettelijk verplicht': er is geen algemene plicht"),
    "a page calls the law by its old name": (lambda p: say(confirmed(p), "Dat staat in de Wet Huis voor klokkenluiders."), ROOD, "zegt 'Wet Huis voor klokkenluiders'"),
    "nobody wrote down what may not be said": (lambda p: confirmed(p).without("verboden"), ROOD, "normen/verboden.yml ontbreekt"),
    "a difficult word is no matter of law": (lambda p: say(confirmed(p), "Wij doen dat middels een brief."), GROEN, "In orde"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R25.values(), ids=R25)
def test_r25_what_is_said_of_the_law_was_looked_at(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-25")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


def test_r25_a_register_is_read_too_and_the_line_is_named(proef):
    bron = proef.inhoud.bronnen["hr_verankering"]
    velden = {
        **bron.velden,
        "momenten": [{"id": "exit", "werkwijze": "De gedragscode is verplicht."}],
    }
    proef.inhoud.bronnen["hr_verankering"] = replace(bron, velden=velden)
    oordeel = confirmed(proef).rule("R-25")
    assert oordeel.stand == ROOD
    assert oordeel.plek.bestand == "data/hr_verankering.yml"
    assert oordeel.plek.regel > 1


def with_keys(proef, *, woorden: bool):
    lezers = proef.inhoud.data["recipients"].lezers
    lezers = tuple(een.model_copy(update={"age": f"age1pq1{een.id}"}) for een in lezers)
    gedrukt = controlewoorden.compute(lezers) if woorden else ()
    proef.register("recipients", lezers=lezers)
    return proef.register("communicatie", controlewoorden=gedrukt)


def renamed(proef):
    proef.inhoud.bladzijden = [
        replace(b, id="meldpunt") if b.id == "bronnen" else b for b in proef.inhoud.bladzijden
    ]
    return proef


R26 = {
    "the words fit the keys": (lambda p: with_keys(p, woorden=True), GROEN, "In orde."),
    "there are no keys yet": (lambda p: p, ORANJE, "De lezers hebben nog geen sleutel, dus er zijn nog geen controlewoorden; maak de sleutels"),
    "there are keys and no words": (lambda p: with_keys(p, woorden=False), ROOD, "horen niet bij de sleutels van de lezers; zet de goede erin"),
    "one reader has another key by now": (lambda p: with_keys(p, woorden=True).last("recipients", "lezers", age="age1pq1anders"), ROOD, "vervang wat er hangt"),
    "the words stay where a key is gone": (lambda p: with_keys(p, woorden=True).last("recipients", "lezers", age=""), ROOD, "horen niet bij de sleutels"),
    "the address says which poster it was": (lambda p: with_keys(p, woorden=True).register("organisatie", meld_url="https://meld.linderwaard.example?poster=7"), ROOD, "Maak meld_url goed in organisatie.yml: laat alles vanaf het vraagteken weg"),
    "the address is not secret on its way": (lambda p: p.register("organisatie", meld_url="http://meld.linderwaard.example"), ROOD, "begint niet met https://"),
    "the short address is someone else's": (lambda p: p.register("organisatie", meld_adres_kort="meld.elders.example"), ROOD, "Maak meld_adres_kort goed"),
    "a page took the place of the meldpunt": (renamed, ROOD, "hernoem die pagina"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R26.values(), ids=R26)
def test_r26_paper_leads_to_the_meldpunt_and_nowhere_else(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-26")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin
    assert oordeel.eigenaar == "redactie"
