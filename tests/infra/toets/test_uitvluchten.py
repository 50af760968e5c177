"""What looks as if it is in order and is not: a day that is still to come, a name with a title."""

# ruff: noqa: E501 - a case is one line
import datetime as dt
from dataclasses import replace

import pytest

from inhoud.paginas import Instemming

MORGEN = dt.date(2026, 11, 26)
KOMT_NOG = Instemming(vereist="ja", status="verleend", datum=MORGEN, versie="1.0")


def agreed_tomorrow(proef, naam):
    return proef.item(
        "instemmingen",
        "instemmingen",
        naam,
        versie="1.0",
        ingangsdatum=MORGEN,
        or_instemming=KOMT_NOG,
    )


def under_a_heading(proef, woorden):
    """Under #gewenst of the gedragscode stand only these words."""
    tekst = proef.inhoud.page("gedragscode").bron.tekst
    voor, _, rest = tekst.partition("{#gewenst}")
    _, kop, na = rest.partition("\n## ")
    return proef.text("gedragscode", tekst, f"{voor}{{#gewenst}}\n\n{woorden}\n{kop}{na}")


def measured_tomorrow(proef):
    metingen = proef.inhoud.data["metingen"].metingen
    return proef.register(
        "metingen", metingen=tuple(e.model_copy(update={"datum": MORGEN}) for e in metingen)
    )


def one_member_three_times(proef):
    lid = proef.inhoud.data["klachtencommissie"].leden[0]
    namen = (lid.naam, lid.naam.upper(), f"{lid.naam} ")
    return proef.register(
        "klachtencommissie", leden=tuple(lid.model_copy(update={"naam": naam}) for naam in namen)
    )


def reader(proef, naam):
    lezers = proef.inhoud.data["recipients"].lezers
    return proef.register(
        "recipients", lezers=(lezers[0].model_copy(update={"naam": naam}), *lezers[1:])
    )


def profile(proef, naam):
    bladen = proef.inhoud.bladzijden
    proef.inhoud.bladzijden = [
        replace(b, kop=b.kop.model_copy(update={"naam": naam}))
        if (b.id, b.taal) == ("joost-veldkamp", "nl")
        else b
        for b in bladen
    ]
    return proef


GEVALLEN = {
    "R-15: the OR consents to the plan tomorrow": ("R-15", lambda p: p.register("pva", or_instemming=KOMT_NOG), "is van 26 november 2026, en die dag komt nog"),
    "R-15: the plan is of tomorrow": ("R-15", lambda p: p.register("pva", datum=MORGEN), "Het plan is van 26 november 2026"),
    "R-34: the OR consents to the meldpunt tomorrow": ("R-34", lambda p: agreed_tomorrow(p, "meldpunt"), "die dag komt nog"),
    "R-35: the OR consents to the vragenlijst tomorrow": ("R-35", lambda p: agreed_tomorrow(p, "vragenlijst"), "die dag komt nog"),
    "R-02: sixty dots are no words": ("R-02", lambda p: under_a_heading(p, "x " + ". " * 60), "minder dan veertig woorden"),
    "R-07: an opleiding of one space": ("R-07", lambda p: p.page("joost-veldkamp", opleiding=" "), "welke opleiding"),
    "R-14: people are asked tomorrow": ("R-14", measured_tomorrow, "hoe medewerkers zijn gevraagd"),
    "R-09: one member with three names": ("R-09", one_member_three_times, "heeft 1 van de minstens drie leden"),
    "R-11: HR counted tomorrow": ("R-11", lambda p: p.register("voorlichting", gemeten_op=MORGEN), "die dag komt nog; tel opnieuw"),
    "R-32: HR counted tomorrow": ("R-32", lambda p: p.register("voorlichting", gemeten_op=MORGEN), "die dag komt nog; tel opnieuw"),
    "R-22: a profile has a title, and the reader has none": ("R-22", lambda p: profile(p, "Mr. Nadia Osinga"), "kies voor een van de twee een ander"),
    "R-22: a reader has words behind the name": ("R-22", lambda p: reader(p, "Joost Veldkamp (hij)"), "kies voor een van de twee een ander"),
    "R-07: a profile has words behind the name": ("R-07", lambda p: profile(p, "Nadia OSINGA (zij)"), "dat gaat niet samen"),
}  # fmt: skip


@pytest.mark.parametrize(("regel", "verander", "zin"), GEVALLEN.values(), ids=GEVALLEN)
def test_what_is_not_so_yet_or_only_seems_so_is_red(proef, regel, verander, zin):
    oordeel = verander(proef).rule(regel)

    assert (oordeel.stand, any(zin in een.zin for een in oordeel.bevindingen)) == ("rood", True)
