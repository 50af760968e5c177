"""The vertrouwenspersonen in the form: whom a melder would rather talk to."""

from infra.init.antwoorden import Antwoorden
from infra.init.bestand import Bestand
from infra.init.knopen import Pad, write
from infra.init.lezen import NEDERLANDS, VOORKEUR
from infra.init.namen import make_id
from infra.init.soorten import split

LIJST: Pad = VOORKEUR[1:]


def change_preferences(bij: Antwoorden) -> None:
    """The form names who there is now, in every language."""
    if not bij.changed("vertrouwenspersonen", "extern"):
        return
    vroeger = split(bij.vast["vertrouwenspersonen"])
    for taal in (NEDERLANDS, *bij.talen):
        bestand = bij.registers.open("intake" if taal == NEDERLANDS else f"{taal}/intake")
        plaatsen = _places(bestand, vroeger) if bestand else []
        if bestand and plaatsen:
            regels = [
                regel
                for naam in split(bij["vertrouwenspersonen"])
                for regel in _item(bij, bestand, naam, taal)
            ]
            bestand.swap_items(LIJST, plaatsen[0], plaatsen[-1], regels)


def _places(bestand: Bestand, namen: tuple[str, ...]) -> list[int]:
    """Where *namen* stand in the list; nowhere when something else stands between them.

    Nor when the list is written as one line: then resten.py tells who still stands there.
    """
    if bestand.is_flat(LIJST):
        return []
    ids = {make_id(naam) for naam in namen}
    items = range(bestand.count(LIJST))
    gevonden = [nummer for nummer in items if bestand.text((*LIJST, nummer, "id")) in ids]
    aaneen = gevonden and gevonden[-1] - gevonden[0] + 1 == len(gevonden)
    return gevonden if aaneen else []


def _item(bij: Antwoorden, bestand: Bestand, naam: str, taal: str) -> list[str]:
    buiten = naam in split(bij["extern"])
    tekst = _like_another(bij, bestand, naam, buiten=buiten)
    if tekst is None:
        soort = f", {'extern' if buiten else 'intern'}" if taal == NEDERLANDS else ""
        tekst = f"{naam}{soort}"
    return [f"- id: {make_id(naam)}", f"  tekst: {write(tekst)}"]


def _like_another(bij: Antwoorden, bestand: Bestand, naam: str, *, buiten: bool) -> str | None:
    """The words for someone else of the same kind, with this name in them; own words stay."""
    vroeger, toen_buiten = split(bij.vast["vertrouwenspersonen"]), split(bij.vast["extern"])
    zo = [een for een in vroeger if (een in toen_buiten) == buiten]
    for ander in sorted(zo, key=lambda een: een != naam):
        tekst = bestand.text((*LIJST, ("id", make_id(ander)), "tekst"))
        if naam == ander and tekst:
            return tekst
        for oud in (ander, ander.split()[0]):
            if oud in tekst:
                return tekst.replace(oud, naam, 1)
    return None
