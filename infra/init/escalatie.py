"""Who acts and who decides when it is about whom: the rows of escalatie.yml, in every language."""

from collections.abc import Mapping

from infra.init.antwoorden import Antwoorden
from infra.init.knopen import Pad
from infra.init.lezen import NEDERLANDS, OVER
from infra.init.mensen import Wissel, id_at
from infra.init.voorbeeld import VOORBEELD
from infra.init.zinnen import RIJEN, VERSCHILT, ZINNEN, sentence

Zinnen = Mapping[tuple[str, str], str | None]
NUMMERS = ("1", "2")
ONZE_LEZERS = (VOORBEELD["eerste.naam"], VOORBEELD["tweede.naam"])  # they stand in what we shipped


def make_sentences(bij: Antwoorden, antwoorden: Mapping[str, str]) -> Zinnen:
    """By row and language what we would say there, from the registers as they are at this moment.

    None where the row, or its behandelaar, is not one of ours.
    """
    talen = (NEDERLANDS, *bij.talen)
    return {(rij, taal): _make(bij, rij, taal, antwoorden) for rij in RIJEN for taal in talen}


def change_rows(bij: Antwoorden, wissel: Wissel) -> None:
    """Put in who acts and who decides now."""
    bestand = bij.registers.get("escalatie")
    for nummer in range(bestand.count(("escalatie",))):
        plek = ("escalatie", nummer, "behandelaar")
        if nieuw := wissel.ids.get(bestand.text(plek)):
            bestand.set(plek, nieuw)
    for over in OVER:
        wie = f"{over}.behandelaar"
        if bij.changed(wie):
            bij.registers.write(_at(NEDERLANDS, over, "behandelaar"), id_at(bij, bij[wie]))
        if bij.changed(f"{over}.beslist"):
            _decide(bij, over)


def change_sentences(bij: Antwoorden, wissel: Wissel, eerder: Zinnen, straks: Zinnen) -> None:
    """Say it anew where we said it; where someone else did, only the names follow."""
    for (rij, taal), zin in straks.items():
        plek = _at(taal, rij, "extern")
        staat = str(bij.registers.read(plek) or "")
        van_ons = staat == eerder[rij, taal] or any(naam in staat for naam in ONZE_LEZERS)
        if not staat or zin == eerder[rij, taal]:
            continue
        bij.registers.write(plek, zin if zin and van_ons else wissel.names_in(staat))


def _make(bij: Antwoorden, rij: str, taal: str, antwoorden: Mapping[str, str]) -> str | None:
    wie = str(bij.registers.read(_at(NEDERLANDS, rij, "behandelaar")) or "")
    ids = [id_at(bij, nummer) for nummer in NUMMERS]
    if taal not in ZINNEN or wie not in ids:
        return None
    namen = [antwoorden["eerste.naam"], antwoorden["tweede.naam"]]
    eerst = ids.index(wie)
    waarden = {
        "eerste": namen[0],
        "tweede": namen[1],
        "wie": namen[eerst],
        "ander": namen[1 - eerst],
        "beslist": _decider(bij, rij, taal),
    }
    verschilt = antwoorden.get(f"{rij}.beslist") == VERSCHILT
    return sentence(rij, taal, waarden, verschilt=verschilt)


def _decider(bij: Antwoorden, rij: str, taal: str) -> str:
    """Who decides, in the words of the file: a term stays a term."""
    read = bij.registers.read
    hoger = str(read(_at(NEDERLANDS, rij, "hoger")))
    rol: Pad = ("rollen", ("id", hoger), "naam")
    register = "rollen" if taal == NEDERLANDS else f"{taal}/rollen"
    woorden = read(_at(taal, rij, "beslist")) or read((register, *rol)) or read(("rollen", *rol))
    return str(woorden or hoger)


def _decide(bij: Antwoorden, over: str) -> None:
    """A role is named by its id; any other body in words, which no language translates."""
    woorden = bij[f"{over}.beslist"]
    rol = bij.role_called(woorden)
    if rol:
        bij.registers.write(_at(NEDERLANDS, over, "hoger"), rol)
    zin = "" if rol else f"{woorden[:1].upper()}{woorden[1:].rstrip('.')}."
    for taal in (NEDERLANDS, *bij.talen):
        bij.registers.write(_at(taal, over, "beslist"), zin)


def _at(taal: str, rij: str, veld: str) -> Pad:
    register = "escalatie" if taal == NEDERLANDS else f"{taal}/escalatie"
    return (register, "escalatie", ("betrokkene", rij), veld)
