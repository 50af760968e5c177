"""Rounds and what came out of them, made up."""

import datetime as dt

from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_release import Release

SCHAAL = ("helemaal-oneens", "oneens", "neutraal", "eens", "helemaal-eens")
VORMEN = ("pesten", "discriminatie", "agressie")
GROEPEN = {"balie": 200, "werf": 180, "griffie": 20}


def question(naam, antwoorden, gunstig=(), **erbij):
    return {
        "id": naam,
        "kort": f"Kort {naam}",
        "vraag": f"Vraag {naam}?",
        "antwoorden": [{"id": een, "tekst": f"Antwoord {een}"} for een in antwoorden],
        "gunstig": gunstig,
    } | erbij


OPEN = (
    question("fout", SCHAAL, SCHAAL[3:], gunstig_tekst="is het eens"),
    question("code", ("ja", "nee"), ("ja",), gunstig_tekst="kent de code"),
)
GEVOELIG = (
    question("redenen", ("gedoe", "bang"), soort="hoogstens-twee", gevoelig=True),
    question(
        "gedrag",
        ("zelf", "gezien", "geen"),
        soort="per-vorm",
        gevoelig=True,
        vormen=[{"id": vorm, "tekst": f"Vorm {vorm}"} for vorm in VORMEN],
        vergelijk={
            "vormen": ("pesten", "agressie"),
            "cijfer": "openbaar-bestuur",
            "let_op": "Let.",
        },
    ),
    question("gemeld", ("ja", "nee"), ("ja",), gevoelig=True, gunstig_tekst="heeft het gemeld"),
)


def make_round(sluit, vragen=OPEN + GEVOELIG, **erbij):
    groepen = [
        {"id": groep, "naam": f"Groep {groep}", "hoofden": hoofden}
        for groep, hoofden in GROEPEN.items()
    ]
    velden = {
        "titel": f"Ronde van {sluit}",
        "opent": sluit - dt.timedelta(days=14),
        "sluit": sluit,
        "uitgevoerd_door": "intern",
        "groepen": groepen,
        "vragen": vragen,
    }
    return Ronde.model_validate(velden | erbij)


def make_release(naam, ronde, delen=None, mensen=250, **gunstig):
    """*gunstig*: of each open question how many of *mensen*; none is hidden."""
    n = five(mensen)
    vragen = {
        vraag.id: whole_and_groups(n, gunstig.get(vraag.id, 125))
        for vraag in ronde.vragen
        if not vraag.gevoelig
    }
    redenen = {een: {"n": n, "aantal": five(x)} for een, x in (("gedoe", 31), ("bang", 52))}
    vragen |= {
        "redenen": {"delen": redenen},
        "gedrag": {"delen": delen if delen is not None else behaviour(n)},
        "gemeld": {"organisatie": {"aandeel": (25, 50)}},
    }
    velden = {
        "formaat": 1,
        "ronde": naam,
        "definitie": "0" * 64,
        "vrijgegeven": ronde.sluit + dt.timedelta(days=10),
        "respons": {"organisatie": n, "groepen": {"balie": (120, 124), "werf": (70, 74)}},
        "vragen": vragen,
    }
    return Release.model_validate(velden)


def whole_and_groups(n, aantal):
    groepen = {
        "balie": {"n": (120, 124), "aandeel": (50, 52)},
        "werf": {"n": (70, 74), "aandeel": (60, 65)},
        "griffie": None,
    }
    heel = {"n": n, "aantal": five(aantal)} if aantal is not None else None
    return {"organisatie": heel, "groepen": groepen}


def behaviour(n):
    tellen = {"pesten": 12, "discriminatie": 3, "agressie": 6, "zelf": 18, "gezien": 40}
    return {deel: {"n": n, "aantal": five(x)} for deel, x in (tellen | {"vergelijk": 16}).items()}


def five(x):
    return (x - x % 5, x - x % 5 + 4)


def shown(*gunstig, sluit=None, **erbij):
    """Rounds a year apart, the first the nulmeting; of each how many say "fout" is all right."""
    dagen = sluit or [dt.date(2026 + jaar, 6, 5) for jaar in range(len(gunstig))]
    rondes = []
    for dag, aantal in zip(dagen, gunstig, strict=True):
        ronde = make_round(dag, nulmeting=not rondes, **erbij)
        naam = f"ronde-{dag}"
        rondes.append((naam, ronde, make_release(naam, ronde, fout=aantal)))
    return rondes
