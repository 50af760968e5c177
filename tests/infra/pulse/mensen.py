"""People who answer the eight questions, and the rows that the server keeps of them."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from functions.pulse import ronde as server
from inhoud.registers.pulse import Ronde

VORMEN = ("pesten", "discriminatie", "seksuele-intimidatie", "agressie", "macht")
KERN = ("pesten", "seksuele-intimidatie", "agressie", "macht")
VRIJGEGEVEN = date(2026, 6, 15)
SCHAAL = ("helemaal-oneens", "oneens", "neutraal", "eens", "helemaal-eens")
REDENEN = (*(f"reden-{nummer}" for nummer in range(1, 9)), "niets")
STIL = "00000" + "00" + "00000" + "0"  # "wil ik niet zeggen" to everything


def choice(naam, antwoorden, gunstig, nvt=None, **erbij):
    gegeven = [{"id": antwoord, "tekst": "x"} for antwoord in antwoorden]
    gegeven += [{"id": nvt, "tekst": "x", "telt_niet": True}] if nvt else []
    return question(naam, antwoorden=gegeven, gunstig=gunstig, **erbij)


def question(naam, **erbij):
    return {"id": naam, "kort": "x", "vraag": "x"} | erbij


FOUT = choice("fout", SCHAAL, SCHAAL[3:])
MELDEN = choice("melden", ("wel", "misschien", "nee", "nooit", "weet-niet"), ("wel", "misschien"))
TEGENHOUDEN = choice("tegenhouden", REDENEN, (), soort="hoogstens-twee", gevoelig=True)
MEEGEMAAKT = choice(
    "meegemaakt",
    ("zelf", "gezien", "geen"),
    (),
    soort="per-vorm",
    gevoelig=True,
    vormen=[{"id": vorm, "tekst": "x"} for vorm in VORMEN],
    vergelijk={"vormen": KERN, "cijfer": "nea"},
)
GEMELD = choice("gemeld", ("ja", "ja-niets", "nee"), ("ja", "ja-niets"), nvt="nvt", gevoelig=True)
VRAGEN = (
    FOUT,
    choice("ingrijpen", SCHAAL, SCHAAL[3:], nvt="nvt"),
    choice("gedragscode", ("ja", "bestaat", "nee"), ("ja",)),
    choice("vertrouwenspersoon", ("ja", "bestaat", "nee"), ("ja",)),
    MELDEN,
    TEGENHOUDEN,
    MEEGEMAAKT,
    GEMELD,
)


def make_round(vragen=VRAGEN, groepen=("dienst", "griffie")):
    return Ronde.model_validate(
        {
            "titel": "x",
            "uitgevoerd_door": "intern",
            "opent": date(2026, 5, 18),
            "sluit": date(2026, 6, 5),
            "groepen": [{"id": groep, "naam": "x", "hoofden": 20} for groep in groepen],
            "vragen": vragen,
        }
    )


def rows_of(ronde, mensen):
    """The rows of *mensen*, each a group (two digits) and digits; made as the server makes them."""
    vragen = [
        server.Vraag(
            vraag.id,
            vraag.soort,
            len(vraag.antwoorden),
            vraag.gevoelig,
            tuple(vorm.id for vorm in vraag.vormen),
            vraag.vergelijk.vormen if vraag.vergelijk else (),
        )
        for vraag in ronde.vragen
    ]
    rijen = []
    for groep, cijfers in mensen:
        hier = 0
        for vraag in vragen:
            rijen += vraag.rows_of(groep, cijfers[hier : hier + vraag.tekens])
            hier += vraag.tekens
    return rijen


class Gevallen(NamedTuple):
    """How many met each kind, of how many who said something about it; and over all kinds."""

    zelf: Mapping[str, int]
    n: Mapping[str, int]
    vergelijk: int
    een_zelf: int
    gezien: int


def who_met(gevallen, mensen):
    """Per person five digits: whoever met or saw what, so that *gevallen* comes out of it.

    One kind after another takes the next people in the circle of those who met any: so the circle
    is filled and no one is taken twice for a kind.
    """
    zelf, plek = {}, 0
    for vorm in KERN:
        zelf[vorm] = {(plek + nummer) % gevallen.vergelijk for nummer in range(gevallen.zelf[vorm])}
        plek += gevallen.zelf[vorm]
    zelf["discriminatie"] = {
        (gevallen.vergelijk + nummer) % gevallen.een_zelf
        for nummer in range(gevallen.zelf["discriminatie"])
    }
    waar = max(VORMEN, key=lambda vorm: gevallen.n[vorm] - gevallen.zelf[vorm])
    gezien = [wie for wie in range(mensen) if wie not in zelf[waar]][: gevallen.gezien]
    per_vorm = {}
    for vorm in VORMEN:
        gezegd = dict.fromkeys(zelf[vorm], "1")
        gezegd |= dict.fromkeys(gezien, "2") if vorm == waar else {}
        over = [wie for wie in range(mensen) if wie not in gezegd]
        gezegd |= dict.fromkeys(over[: gevallen.n[vorm] - len(gezegd)], "3")
        per_vorm[vorm] = gezegd
    return ["".join(per_vorm[vorm].get(wie, "0") for vorm in VORMEN) for wie in range(mensen)]
