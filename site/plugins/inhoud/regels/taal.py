"""How we say it: nothing that verboden.yml forbids, and no sentence of more than 25 words."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel

from inhoud import leestekst
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.bron import Bron
from inhoud.fouten import Fout
from inhoud.paginas import SOORTEN
from inhoud.registers import REGISTERS
from inhoud.registers.normen import Verbod, Verboden

MAX_WORDS = 25
# These hold forbidden words because they are about words.
OVER_WOORDEN = ("verboden", "zoekwoorden")


def check_language(inhoud: Inhoud) -> Iterator[Fout]:
    """Every Dutch page and register."""
    bladen = [blad for blad in inhoud.bladzijden if blad.taal == NL]
    for blad in bladen:
        yield from _long_sentences(blad)
    verboden: Verboden | None = inhoud.data.get("verboden")
    if verboden is None:
        return
    yield from _known_places(inhoud, verboden)
    for blad in bladen:
        yield from forbidden(blad.bron, SOORTEN[blad.soort], verboden.for_kind(blad.soort))
    for naam in inhoud.bronnen.keys() - set(OVER_WOORDEN):
        yield from forbidden(inhoud.bronnen[naam], REGISTERS[naam], verboden.for_kind(naam))


def forbidden(bron: Bron, model: type[BaseModel], verboden: tuple[Verbod, ...]) -> Iterator[Fout]:
    """What in *bron*, a *model*, may not be said."""
    woorden, lijnen = _text(bron, model)
    for regel, verbod, gevonden in _found(woorden, verboden):
        over: Literal["taal", "wet"] = "wet" if verbod.wet else "taal"
        zin = f"'{gevonden}': {verbod.raad}"
        yield Fout(bron.naam, lijnen[regel], zin, verbod.ernst, over)


@lru_cache(maxsize=1024)  # an editor changes one file at a time; the others were read before
def _found(woorden: str, verboden: tuple[Verbod, ...]) -> tuple[tuple[int, Verbod, str], ...]:
    """What may not stand in *woorden*, a whole file at once: its line, why, and the words."""
    gevonden = []
    for verbod in verboden:
        mag = verbod.tussen_aanhalingstekens == "mag"
        for hier in verbod.vorm.finditer(woorden):
            if not (mag and leestekst.is_quoted(woorden, *hier.span())):
                regel = woorden[: hier.start()].count("\n")
                gevonden.append((regel, verbod, " ".join(hier[0].split())))
    return tuple(gevonden)


def _text(bron: Bron, model: type[BaseModel]) -> tuple[str, list[int]]:
    """What people read in *bron*, and for each line of it the line of the file."""
    delen, lijnen = [], []
    for plek, zin in leestekst.read_by_people(model, bron.velden):
        delen.append(zin)
        hier = bron.line_of(plek)
        lijnen += [hier] * (zin.count("\n") + 2)  # its own lines, and the empty one after it
    lijnen += range(bron.tekst_regel, bron.tekst_regel + bron.tekst.count("\n") + 1)
    return leestekst.plain("\n\n".join([*delen, bron.tekst])), lijnen


def _long_sentences(blad: Bladzijde) -> Iterator[Fout]:
    if blad.kop.leesniveau != "B1":
        return
    for regel, zin in leestekst.sentences(blad.bron.tekst, boven=MAX_WORDS):
        begin = " ".join(zin.split()[:4])
        boodschap = f"'{begin} …': {leestekst.count_words(zin)} woorden; maak er twee zinnen van"
        plek = blad.bron.tekst_regel + regel
        yield Fout(blad.bron.naam, plek, boodschap, "waarschuwing", "taal")


def _known_places(inhoud: Inhoud, verboden: Verboden) -> Iterator[Fout]:
    for nummer, verbod in enumerate(verboden.verboden):
        for veld in ("alleen_in", "niet_in"):
            for deel, naam in enumerate(getattr(verbod, veld)):
                if naam not in SOORTEN and naam not in REGISTERS:
                    zin = f"{veld}: '{naam}' is geen soort pagina en geen register"
                    yield inhoud.fout("verboden", ("verboden", nummer, veld, deel), zin)
        yield from _known_note(inhoud, nummer, verbod)


def _known_note(inhoud: Inhoud, nummer: int, verbod: Verbod) -> Iterator[Fout]:
    status = inhoud.data.get("juridische_status")
    if status is None or verbod.wet is None:
        return
    lijsten = [waarde for _, waarde in status if isinstance(waarde, tuple)]
    if verbod.wet not in {item.id for lijst in lijsten for item in lijst}:
        zin = f"wet: '{verbod.wet}' staat niet in juridische_status.yml"
        yield inhoud.fout("verboden", ("verboden", nummer, "wet"), zin)
