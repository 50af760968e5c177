"""When someone else reads meldingen: the register of readers, and all that named the old one.

A new reader has a new id and no key yet. Someone who only changes places takes both along.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from infra.init.antwoorden import Antwoorden
from infra.init.lezen import PLAATS_VAN
from infra.init.namen import make_id
from infra.init.registers import EERSTE, NOOD, PLAATSEN, TWEEDE
from infra.init.voorbeeld import VOORBEELD

VELDEN = ("id", "gebruiker", "age")
ROL_VAN = {EERSTE: "behandelaar", TWEEDE: "plaatsvervangend-behandelaar", NOOD: "noodsleutelhouder"}


@dataclass(frozen=True)
class Wissel:
    """Who was where, and who is: names and ids, old to new."""

    namen: Mapping[str, str]
    ids: Mapping[str, str]

    def names_in(self, tekst: str) -> str:
        """*tekst* with every old name replaced by the new one, all at once."""
        if not self.namen:
            return tekst
        oud = sorted(map(re.escape, self.namen), key=len, reverse=True)
        vorm = re.compile(rf"(?<!\w)({'|'.join(oud)})(?!\w)")
        return vorm.sub(lambda hier: self.namen[hier[0]], tekst)


def change_readers(bij: Antwoorden) -> Wissel:
    """Write who reads now, in every language, and say who came in whose place."""
    registers = bij.registers
    oud = {p: {v: str(registers.read(_at(p, v)) or "") for v in VELDEN} for p in PLAATSEN}
    was = {bij.vast[f"{p}.naam"]: oud[p] for p in PLAATSEN}
    anders = [p for p in PLAATSEN if bij.changed(f"{p}.naam")]
    bezet = {oud[p]["id"] for p in PLAATSEN if p not in anders} | _other_ids(bij)
    nieuw = dict(oud)
    for plaats in anders:
        naam = bij[f"{plaats}.naam"]
        nieuw[plaats] = was.get(naam) or _new(naam, bezet)
        bezet.add(nieuw[plaats]["id"])
    _translate(bij, oud, nieuw)
    for plaats in anders:
        for veld in VELDEN if plaats != NOOD else ("id", "age"):
            registers.write(_at(plaats, veld), nieuw[plaats][veld])
    _no_example_left(bij)
    wissel = Wissel(
        {bij.vast[f"{p}.naam"]: bij[f"{p}.naam"] for p in anders},
        {oud[p]["id"]: nieuw[p]["id"] for p in anders},
    )
    _roles(bij, wissel)
    return wissel


def id_at(bij: Antwoorden, nummer: str) -> str:
    """The id of the first or the second behandelaar, or *nummer* when it is an id itself."""
    plaats = PLAATS_VAN.get(nummer)
    return str(bij.registers.read(_at(plaats, "id"))) if plaats else nummer


def _at(plaats: str, veld: str) -> tuple[str, ...]:
    return ("recipients", "lezers", plaats, veld)


def _new(naam: str, bezet: set[str]) -> dict[str, str]:
    nieuw = make_id(naam, bezet)
    return {"id": nieuw, "gebruiker": nieuw, "age": ""}


def _other_ids(bij: Antwoorden) -> set[str]:
    """Of readers that no question is about."""
    bestand, onze = bij.registers.get("recipients"), bij.registers.plaatsen.values()
    aantal = bestand.count(("lezers",))
    return {bestand.text(("lezers", nr, "id")) for nr in range(aantal) if nr not in onze}


def _translate(
    bij: Antwoorden, oud: Mapping[str, Mapping[str, str]], nieuw: Mapping[str, Mapping[str, str]]
) -> None:
    """The id follows; words about the one before become those of the role."""
    for taal in bij.talen:
        bestand = bij.registers.open(f"{taal}/recipients")
        if bestand is None:
            continue
        ids = [bestand.text(("lezers", nr, "id")) for nr in range(bestand.count(("lezers",)))]
        for plaats in PLAATSEN:
            if oud[plaats]["id"] not in ids or not _says_another(bij, plaats):
                continue
            nummer = ids.index(oud[plaats]["id"])
            bestand.set(("lezers", nummer, "id"), nieuw[plaats]["id"])
            rol = "behandelaar" if bij[f"{plaats}.lijn"] != "extern" else ROL_VAN[plaats]
            rol = ROL_VAN[plaats] if plaats == NOOD else rol
            naam = bij.registers.read((f"{taal}/rollen", "rollen", ("id", rol), "naam"))
            if naam:
                bestand.set(("lezers", nummer, "rol"), naam)


def _says_another(bij: Antwoorden, plaats: str) -> bool:
    delen = [een for een in (f"{plaats}.naam", f"{plaats}.rol") if een in bij.nu]
    return bool(bij.changed(*delen))


def _no_example_left(bij: Antwoorden) -> None:
    plek = ("recipients", "voorbeeld")
    eigen = all(bij[f"{plaats}.naam"] != VOORBEELD[f"{plaats}.naam"] for plaats in PLAATSEN)
    if eigen and bij.registers.read(plek) == "ja":
        bij.registers.write(plek, "nee")


def _roles(bij: Antwoorden, wissel: Wissel) -> None:
    for rol in ROL_VAN.values():
        for veld in ("wie", "vervanger"):
            plek = ("rollen", "rollen", ("id", rol), veld)
            if staat := bij.registers.read(plek):
                bij.registers.write(plek, wissel.names_in(str(staat)))
