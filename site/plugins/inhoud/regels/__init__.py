"""What must be true between files. Every rule is a generator of mistakes."""

from collections.abc import Iterator
from typing import Protocol

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.regels import intake, lezers, procedure
from inhoud.regels.blokken import check_blocks
from inhoud.regels.datums import check_dates
from inhoud.regels.eisen import check_claims
from inhoud.regels.gedrag import check_behaviour
from inhoud.regels.html import check_html
from inhoud.regels.huisstijl import check_look
from inhoud.regels.links import check_links
from inhoud.regels.media import check_media
from inhoud.regels.nummers import check_numbers
from inhoud.regels.origins import check_origins
from inhoud.regels.paginas import check_pages
from inhoud.regels.plannen import check_plans
from inhoud.regels.productie import check_production
from inhoud.regels.pulse import check_rounds
from inhoud.regels.recht import check_law
from inhoud.regels.rollen import check_roles
from inhoud.regels.taal import check_language
from inhoud.regels.talen import check_translations
from inhoud.regels.verwijzingen import check_references
from inhoud.regels.voorlichting import check_coverage
from inhoud.regels.zoeken import check_search_words
from inhoud.registers.meldtekst import BLOKKEN


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
    "termen": ("termen",),
    "eisen": ("eisen",),
    "verboden": ("verboden",),
    "zoekwoorden": ("zoekwoorden",),
    "gedragsvormen": ("vormen",),
    "signalen": ("signalen",),
    "sancties": ("let_op",),
    "interventies": ("interventies",),
    "checklists": ("checklists",),
    "dialoogvormen": ("vormen",),
    "trainingen": ("trainingen",),
    "juridische_status": ("notities",),
    "meldinstanties": ("instanties",),
    "cijfers": ("cijfers",),
    "bronnen": ("bronnen",),
    "aanpalend_beleid": ("stukken",),
    "klachtencommissie": ("leden", "termijnen"),
    "locaties": ("locaties",),
    "rie": ("onderzoeken",),
    "pva": ("maatregelen",),
    "evaluaties": ("evaluaties",),
    "metingen": ("metingen",),
    "signalen_jaar": ("jaren",),
    "onderzoeken": ("onderzoeken",),
    "zelfinspectie": ("inspecties",),
    "werkomgeving": ("rondgangen",),
    "hr_verankering": ("momenten",),
    "dpia": ("beoordelingen",),
    "agenda": ("punten",),
    "posterlocaties": ("plekken",),
    "communicatie": ("log", "kalender"),
    "verklaringen": ("verklaringen",),
    "instemmingen": ("instemmingen",),
}


def check_all(inhoud: Inhoud, *, productie: bool) -> Iterator[Fout]:
    """Every rule over what could be read; a rule about a register that could not, is left out."""
    yield from check_origins(inhoud)
    yield from check_pages(inhoud, productie=productie)
    yield from check_dates(inhoud)
    yield from check_numbers(inhoud)
    yield from check_links(inhoud)
    yield from check_html(inhoud)
    yield from check_media(inhoud)
    yield from check_blocks(inhoud)
    yield from check_translations(inhoud)
    yield from check_look(inhoud)
    yield from check_behaviour(inhoud)
    yield from check_language(inhoud)
    yield from check_references(inhoud)
    yield from check_roles(inhoud)
    yield from check_law(inhoud)
    yield from check_plans(inhoud)
    yield from check_rounds(inhoud, productie=productie)
    if "voorlichting" in inhoud.data:
        yield from check_coverage(inhoud)
    if "eisen" in inhoud.data:
        yield from check_claims(inhoud)
    if "zoekwoorden" in inhoud.data:
        yield from check_search_words(inhoud)
    yield from _ids_once(inhoud)
    yield from _blocks(inhoud)
    yield from check_production(inhoud) if productie else ()
    if "recipients" in inhoud.data:
        yield from lezers.check_readers(inhoud, productie=productie)
    if "intake" in inhoud.data:
        yield from intake.check_questions(inhoud)
    if "meldprocedure" in inhoud.data:
        yield from procedure.check_statuses(inhoud)
    if {"escalatie", "recipients", "rollen", "intake"} <= inhoud.data.keys():
        yield from procedure.check_escalation(inhoud)


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
