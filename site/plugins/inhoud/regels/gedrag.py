"""Rules about behaviour and tools: who decides, what a training covers, which sheet exists."""

from collections.abc import Iterator, Mapping
from typing import get_args

from inhoud import tekst
from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.leren import LeerdoelId, OnderwerpId, Trainingen
from inhoud.registers.maatregelen import Sancties

# Who listens, handles or advises never decides, and never judges the decision.
BESLIST_NIET = {
    "behandelaar": "behandelt meldingen",
    "plaatsvervangend-behandelaar": "behandelt meldingen",
    "noodsleutelhouder": "bewaart een sleutel van meldingen",
    "vertrouwenspersoon": "staat naast de melder",
    "klachtencommissie": "geeft advies",
}
# what all trainings of one kind must hold together
IEDEREEN, LEIDERS = get_args(LeerdoelId)[:8], get_args(LeerdoelId)[8:]
INHOUD_VAN: Mapping[str, tuple[str, ...]] = {
    "basis": (*IEDEREEN, *get_args(OnderwerpId)),
    "leidinggevende": LEIDERS,
}
# block → the register and list its `arg` is an id of
MET_ID = {
    "checklist": ("checklists", "checklists"),
    "gedragsvorm": ("gedragsvormen", "vormen"),
}


def check_behaviour(inhoud: Inhoud) -> Iterator[Fout]:
    """Every rule of this file, as far as its register is there."""
    if "sancties" in inhoud.data:
        yield from _deciders(inhoud, inhoud.data["sancties"])
    if "trainingen" in inhoud.data:
        yield from _coverage(inhoud, inhoud.data["trainingen"])
    yield from _named_blocks(inhoud)


def _deciders(inhoud: Inhoud, sancties: Sancties) -> Iterator[Fout]:
    for nummer, niveau in enumerate(sancties.niveaus):
        for veld in ("oplegger", "toetser"):
            rol = getattr(niveau, veld)
            if rol in BESLIST_NIET:
                zin = f"{veld}: '{rol}' {BESLIST_NIET[rol]} en gaat niet over een maatregel"
                yield inhoud.fout("sancties", ("niveaus", nummer, veld), zin)
        if niveau.oplegger == niveau.toetser:
            zin = f"toetser: '{niveau.toetser}' legt de maatregel zelf op; kies een ander"
            yield inhoud.fout("sancties", ("niveaus", nummer, "toetser"), zin)


def _coverage(inhoud: Inhoud, gelezen: Trainingen) -> Iterator[Fout]:
    for soort, nodig in INHOUD_VAN.items():
        samen = {
            code
            for training in gelezen.trainingen
            if training.soort == soort
            for code in (*training.leerdoelen, *training.onderwerpen)
        }
        mist = [code for code in nodig if code not in samen]
        if mist:
            zin = f"trainingen: geen training van soort {soort} behandelt {', '.join(mist)}"
            yield inhoud.fout("trainingen", ("trainingen",), zin)


def _named_blocks(inhoud: Inhoud) -> Iterator[Fout]:
    for blad in inhoud.bladzijden:
        for deel in tekst.blocks(blad.bron.tekst):
            register, lijst = MET_ID.get(deel.blok, ("", ""))
            if register not in inhoud.data:
                continue
            bekend = {item.id for item in getattr(inhoud.data[register], lijst)}
            if deel.arg not in bekend:
                zin = f"{{blok:{deel.blok}:{deel.arg}}}: '{deel.arg}' staat niet in {register}.yml"
                yield Fout(blad.bron.naam, blad.bron.tekst_regel + deel.regel, zin)
