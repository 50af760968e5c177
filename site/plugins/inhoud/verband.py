"""What must be true between files. Every rule is a generator of mistakes."""

from collections.abc import Iterator
from typing import Protocol

from inhoud import verband_intake, verband_lezers, verband_procedure
from inhoud.fouten import Fout
from inhoud.lezen import Inhoud
from inhoud.meldtekst import BLOKKEN
from inhoud.verband_links import check_links
from inhoud.verband_paginas import check_pages


class Genummerd(Protocol):
    """An item of a register's list."""

    id: str


LISTS = {
    "recipients": ("lezers",),
    "intake": ("vragen", "groepen"),
    "meld": ("blokken", "hulp"),
    "meldprocedure": ("statussen", "klokken", "routes"),
    "rollen": ("rollen",),
    "hulplijnen": ("hulplijnen",),
}


def check_all(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Every rule over what could be read; a rule about a register that could not, is left out."""
    yield from check_pages(inhoud, productie=productie)
    yield from check_links(inhoud)
    yield from _ids_once(inhoud)
    yield from _blocks(inhoud)
    if "recipients" in inhoud.data:
        yield from verband_lezers.check_readers(inhoud, productie=productie)
    if "intake" in inhoud.data:
        yield from verband_intake.check_questions(inhoud)
    if "meldprocedure" in inhoud.data:
        yield from verband_procedure.check_statuses(inhoud)
    if {"escalatie", "recipients", "rollen", "intake"} <= inhoud.data.keys():
        yield from verband_procedure.check_escalation(inhoud)


def _blocks(inhoud: Inhoud) -> Iterator[Fout]:
    blokken = inhoud.data["meld"].blokken if "meld" in inhoud.data else None
    if blokken is not None:
        gegeven = {blok.id for blok in blokken}
        for mist in (naam for naam in BLOKKEN if naam not in gegeven):
            yield inhoud.fout("meld", ("blokken",), f"blokken: '{mist}' ontbreekt")


def _ids_once(inhoud: Inhoud) -> Iterator[Fout]:
    for register in inhoud.data.keys() & LISTS.keys():
        for lijst in LISTS[register]:
            gezien: set[str] = set()
            items: tuple[Genummerd, ...] = getattr(inhoud.data[register], lijst)
            for nummer, item in enumerate(items):
                if item.id in gezien:
                    plek = (lijst, nummer, "id")
                    yield inhoud.fout(register, plek, f"id: '{item.id}' staat er twee keer")
                gezien.add(item.id)
