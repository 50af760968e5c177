"""Rules about the questions: only the story is required, and nobody is asked into a corner."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.intake import Intake, Vraag

STORY = "wat_is_er_gebeurd"
WAY_OUT = {"weet_ik_niet", "wil_ik_niet_zeggen", "zeg_ik_liever_niet", "geen", "niet_nodig"}
TO_CHOOSE = ("keuze", "meerkeuze")


def check_questions(inhoud: Inhoud) -> Iterator[Fout]:
    """Each question in the order of the form."""
    intake: Intake = inhoud.data["intake"]
    if STORY not in {vraag.id for vraag in intake.vragen}:
        yield inhoud.fout("intake", ("vragen",), f"vragen: de vraag '{STORY}' ontbreekt")
    eerder: dict[str, set[str]] = {}
    for nummer, vraag in enumerate(intake.vragen):
        yield from _free(inhoud, nummer, vraag)
        yield from _answers(inhoud, nummer, vraag)
        yield from _shown_if(inhoud, nummer, vraag, eerder)
        eerder[vraag.id] = {antwoord.id for antwoord in vraag.antwoorden}


def _free(inhoud: Inhoud, nummer: int, vraag: Vraag) -> Iterator[Fout]:
    plek = ("vragen", nummer, "verplicht")
    if vraag.id == STORY and not vraag.verplicht:
        yield inhoud.fout("intake", plek, "verplicht: zonder het verhaal is er geen melding")
    if vraag.id != STORY and vraag.verplicht:
        yield inhoud.fout("intake", plek, f"verplicht: alleen '{STORY}' mag verplicht zijn")


def _answers(inhoud: Inhoud, nummer: int, vraag: Vraag) -> Iterator[Fout]:
    gezien: set[str] = set()
    blokken = {blok.id for blok in inhoud.data["meld"].hulp} if "meld" in inhoud.data else None
    for plaats, antwoord in enumerate(vraag.antwoorden):
        plek = ("vragen", nummer, "antwoorden", plaats)
        if antwoord.id in gezien:
            zin = f"id: antwoord '{antwoord.id}' staat er twee keer"
            yield inhoud.fout("intake", (*plek, "id"), zin)
        gezien.add(antwoord.id)
        if antwoord.hulp and blokken is not None and antwoord.hulp not in blokken:
            zin = f"hulp: het blok '{antwoord.hulp}' staat niet in meld.yml"
            yield inhoud.fout("intake", (*plek, "hulp"), zin)
    if vraag.soort == "keuze" and not gezien & WAY_OUT:
        zin = "antwoorden: geef ook 'weet_ik_niet' of 'wil_ik_niet_zeggen'"
        yield inhoud.fout("intake", ("vragen", nummer, "antwoorden"), zin)


def _shown_if(
    inhoud: Inhoud, nummer: int, vraag: Vraag, eerder: dict[str, set[str]]
) -> Iterator[Fout]:
    for ander, antwoorden in vraag.toon_als.items():
        plek = ("vragen", nummer, "toon_als", ander)
        if ander not in eerder:
            zin = f"toon_als: vraag '{ander}' staat niet vóór deze vraag"
            yield inhoud.fout("intake", plek, zin)
            continue
        for los in sorted(set(antwoorden) - eerder[ander]):
            zin = f"toon_als: vraag '{ander}' heeft geen antwoord '{los}'"
            yield inhoud.fout("intake", plek, zin)
