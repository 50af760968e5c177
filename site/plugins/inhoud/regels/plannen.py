"""Rules about finding out, planning and making known: what belongs together is there together."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout

PIJLERS = ("cultuur", "beleid")


def check_plans(inhoud: Inhoud) -> Iterator[Fout]:
    """The plan, the measurements, the RI&E and the log."""
    yield from _plan(inhoud) if "pva" in inhoud.data else ()
    yield from _one_baseline(inhoud) if "metingen" in inhoud.data else ()
    yield from _each_once(inhoud) if "rie" in inhoud.data else ()
    yield from _said_of_a_version(inhoud) if "communicatie" in inhoud.data else ()


def _plan(inhoud: Inhoud) -> Iterator[Fout]:
    plan = inhoud.data["pva"]
    pijlers = {een.pijler for een in plan.maatregelen}
    for mist in (pijler for pijler in PIJLERS if pijler not in pijlers):
        zin = f"maatregelen: de pijler '{mist}' heeft nog geen maatregel"
        yield inhoud.fout("pva", ("maatregelen",), zin)
    pagina = inhoud.page(plan.pagina)
    if pagina and pagina.kop.versie != plan.versie:
        zin = f"versie: de pagina '{plan.pagina}' heeft versie {pagina.kop.versie}"
        yield inhoud.fout("pva", ("versie",), zin)
    for nummer, een in enumerate(plan.maatregelen):
        if een.uren is None and een.budget is None and not een.middelen:
            zin = "zeg wat er voor deze maatregel is: uren, budget of middelen"
            yield inhoud.fout("pva", ("maatregelen", nummer), zin).as_warning()


def _one_baseline(inhoud: Inhoud) -> Iterator[Fout]:
    gezien: set[str] = set()
    for nummer, meting in enumerate(inhoud.data["metingen"].metingen):
        if meting.nulmeting and meting.vragenset:
            if meting.vragenset in gezien:
                zin = f"nulmeting: de vragenset '{meting.vragenset}' heeft er al een"
                yield inhoud.fout("metingen", ("metingen", nummer, "nulmeting"), zin)
            gezien.add(meting.vragenset)


def _each_once(inhoud: Inhoud) -> Iterator[Fout]:
    for nummer, een in enumerate(inhoud.data["rie"].onderzoeken):
        for lijst in ("vormen", "risicofactoren"):
            gezien: set[str] = set()
            for plaats, deel in enumerate(getattr(een, lijst)):
                if deel.id in gezien:
                    plek = ("onderzoeken", nummer, lijst, plaats, "id")
                    yield inhoud.fout("rie", plek, f"id: '{deel.id}' staat er twee keer")
                gezien.add(deel.id)


def _said_of_a_version(inhoud: Inhoud) -> Iterator[Fout]:
    """What was made known is a version that exists."""
    for nummer, bericht in enumerate(inhoud.data["communicatie"].log):
        pagina = inhoud.page(bericht.document)
        nu = int(pagina.kop.versie.split(".")[0]) if pagina else bericht.major
        if bericht.major > nu:
            zin = f"major: van '{bericht.document}' is versie {bericht.major} er nog niet"
            yield inhoud.fout("communicatie", ("log", nummer, "major"), zin)
