"""R-27 and R-31: the texts are our own, and everyone can read them."""

# ruff: noqa: E501 - a case is one line
from dataclasses import replace

import pytest

from infra.toets.oordeel import judge
from tests.infra.toets.zeg import say

GROEN, ORANJE, ROOD, GRIJS = "groen", "oranje", "rood", "grijs"


def r27(proef):
    """R-27, with of every other rule only that there has to be a page."""
    normen = []
    for norm in proef.normen:
        regels = [
            regel.model_copy(update={"blokken": blokken})
            for regel in norm.regels
            if (blokken := tuple(b for b in regel.blokken if b.naam in {"P", "voorbeeldteksten"}))
        ]
        normen += [norm.model_copy(update={"regels": tuple(regels)})] if regels else []
    oordelen = judge(proef.inhoud, normen).oordelen
    return next(een for een in oordelen if een.regel.id == "R-27")


@pytest.fixture
def eigen(echt):
    """An organisation of its own, of which nothing is our example any more."""
    echt.register("recipients", voorbeeld=False)
    for naam, stuk in echt.inhoud.rondes.items():
        ronde = stuk.ronde.model_copy(update={"voorbeeld": False})
        echt.inhoud.rondes[naam] = replace(stuk, ronde=ronde)
    return echt


def example_round(proef):
    stuk = proef.inhoud.rondes["najaar-2026"]
    ronde = stuk.ronde.model_copy(update={"voorbeeld": True})
    proef.inhoud.rondes["najaar-2026"] = replace(stuk, ronde=ronde)
    return proef


R27 = {
    "all of it is their own": (lambda p: p, GROEN, "In orde."),
    "the gedragscode is still ours": (lambda p: p.page("gedragscode", voorbeeld=True), ROOD, "is nog onze voorbeeldtekst; maak er je eigen tekst van"),
    "a page that no norm asks for is still ours": (lambda p: p.page("waarom", voorbeeld=True), ORANJE, "is nog onze voorbeeldtekst"),
    "the gedragscode has something to fill in": (lambda p: say(p, "Wij heten […].", "gedragscode"), ROOD, "staat nog '[…]'; vul in wat daar hoort"),
    "another page has something to fill in": (lambda p: say(p, "TODO", "waarom"), ORANJE, "staat nog 'TODO'"),
    "the readers are still ours": (lambda p: p.register("recipients", voorbeeld=True), ROOD, "data/recipients.yml is nog ons voorbeeld; vul je eigen gegevens in"),
    "a round of the pulse is still ours": (example_round, ROOD, "is nog ons voorbeeld; haal hem weg"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R27.values(), ids=R27)
def test_r27_nothing_a_norm_asks_for_is_still_our_example(eigen, verander, stand, zin):
    oordeel = r27(verander(eigen))
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


def test_r27_does_not_apply_to_the_example_itself(proef):
    assert r27(proef).stand == GRIJS


LANG = "Wij vinden het heel erg belangrijk " + "dat je " * 20 + "dit leest."
R31 = {
    "every page for everyone can be read": (lambda p: p, GROEN, "In orde."),
    "a sentence is long": (lambda p: say(p, LANG), ORANJE, "Maak één zin op pagina's voor iedereen makkelijker"),
    "two things are difficult": (lambda p: say(p, f"{LANG}\n\nWij doen dat middels een brief."), ORANJE, "Maak 2 zinnen"),
    "a page for everyone is for experts": (lambda p: p.page("plan-van-aanpak", leesniveau="B2"), ORANJE, "schrijf de pagina op leesniveau B1"),
    "a word is not ours": (lambda p: say(p, "De dader hoort ervan."), ROOD, "'dader': er is nog geen uitkomst"),
    "there is HTML in it": (lambda p: say(p, "<hr>"), ROOD, "'<hr>' is HTML"),
    "a page for HR may be long": (lambda p: say(p, LANG, "behandelen-handboek"), GROEN, "In orde"),
}  # fmt: skip


@pytest.mark.parametrize(("verander", "stand", "zin"), R31.values(), ids=R31)
def test_r31_pages_for_everyone_can_be_read_by_everyone(proef, verander, stand, zin):
    oordeel = verander(proef).rule("R-31")
    assert (oordeel.stand, zin in oordeel.zin) == (stand, True), oordeel.zin


def test_r31_points_at_the_line_and_at_who_keeps_the_page(proef):
    regel = proef.inhoud.page("plan-van-aanpak").bron
    oordeel = say(proef, "De dader hoort ervan.").rule("R-31")
    assert oordeel.plek.bestand == "pva/nl/plan-van-aanpak.md"
    assert oordeel.plek.regel == regel.tekst_regel + regel.tekst.count("\n") + 1
    assert oordeel.eigenaar == "hr"
