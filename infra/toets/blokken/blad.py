"""The blocks about the header of one page: there is one (P), current (C), adopted (V), OR (O)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from infra.toets.blokken.blok import Bouwblok
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Kolom, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud.bladzijde import Bladzijde
from inhoud.paginas import Instemming

WOORDEN = 10  # a reason is a sentence


def there_is_one(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """P: exactly one adopted page of the rule's kind."""
    aantal, soort = len(zicht.stukken), zicht.regel.soort or ""
    if aantal == 1:
        blad = zicht.stukken[0]
        yield _of(zicht, blad, "aanwezig", "groen", "De pagina is er.", "title")
        return
    eerste = next(iter(zicht.inhoud.pages(soort)), None)
    if aantal:
        zin = f"Er zijn {aantal} pagina's van de soort {soort}; houd er één over."
    elif eerste is None:
        zin = f"Er is nog geen pagina van de soort {soort}; maak hem en laat hem vaststellen."
    elif eerste.kop.status != "vastgesteld":
        zin = f"De pagina '{eerste.kop.title}' is nog niet vastgesteld; laat dat doen."
    else:
        zin = f"'{eerste.kop.title}' is nog onze voorbeeldtekst; maak er je eigen tekst van."
    plek = zicht.in_page(eerste, "status") if eerste else Plek(f"{soort}/nl/{soort}.md")
    yield Bevinding("aanwezig", "rood", zin, plek, eerste.kop.eigenaar if eerste else "")


def is_current(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """C: adopted, in force, and not yet due to be looked at again."""
    blad = zicht.stuk
    yield nothing_there(zicht, "actueel") if blad is None else current(zicht, blad)


def current(zicht: Zicht, blad: Bladzijde) -> Bevinding:
    """Whether *blad* holds today, and until when; a day further off than we agreed is orange."""
    kop = blad.kop
    for veld, wat in (("vastgesteld_op", "vastgesteld"), ("ingangsdatum", "ingegaan")):
        op = getattr(kop, veld)
        if op is None or op > zicht.dag:
            wanneer = f" ({veld} is {day(op)})" if op else f"; vul {veld} in"
            zin = f"'{kop.title}' is nog niet {wat}{wanneer}."
            return _of(zicht, blad, "actueel", "rood", zin, veld)
    maanden = zicht.data["termijnen"].herziening_maanden.get(blad.soort)
    uiterlijk = (
        months_later(kop.vastgesteld_op, maanden) if kop.vastgesteld_op and maanden else None
    )
    voor, plek = min(kop.herzien_voor, uiterlijk or date.max), zicht.in_page(blad, "herzien_voor")
    gezien = zicht.within("actueel", voor, _until(kop.title), plek, eigenaar=kop.eigenaar)
    if uiterlijk and kop.herzien_voor > uiterlijk and gezien.stand == "groen":
        zin = f"'{kop.title}' kijken we na vóór {day(uiterlijk)}; zet herzien_voor niet later."
        return replace(gezien, stand="oranje", zin=zin)
    return gezien


def _until(titel: str) -> Callable[[Stand, str], str]:
    def zin(stand: Stand, tot: str) -> str:
        if stand == "groen":
            return f"'{titel}' is bij tot {tot}."
        if stand == "oranje":
            return f"Kijk '{titel}' opnieuw na vóór {tot}."
        return f"'{titel}' had vóór {tot} opnieuw nagekeken moeten zijn; kijk de pagina nu na."

    return zin


def is_adopted(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """V: adopted by a role that may."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "vastgesteld")
        return
    bevoegd = {rol.id for rol in zicht.data["rollen"].rollen if rol.bevoegd}
    goed = bool(bevoegd & set(blad.kop.vastgesteld_door))
    zin = (
        f"'{blad.kop.title}' is vastgesteld."
        if goed
        else f"Laat '{blad.kop.title}' vaststellen door wie dat mag (bevoegd in rollen.yml)."
    )
    yield _of(zicht, blad, "vastgesteld", "groen" if goed else "rood", zin, "vastgesteld_door")


def works_council(zicht: Zicht, _: None) -> Iterator[Bevinding]:
    """O: the works council consented, to this version, before it took effect."""
    blad = zicht.stuk
    if blad is None:
        yield nothing_there(zicht, "vastgesteld")
        return
    kop = blad.kop
    stand, zin = consent(zicht, kop.or_instemming, kop.title, kop.versie)
    op = kop.or_instemming.datum if kop.or_instemming else None
    if stand == "groen" and op and kop.ingangsdatum and op > kop.ingangsdatum:
        stand = "rood"
        zin = (
            f"De OR stemde pas in nadat '{kop.title}' inging; bespreek dat samen, "
            "en leg een nieuwe versie voor die pas na het antwoord ingaat."
        )
    yield _of(zicht, blad, "vastgesteld", stand, zin, "or_instemming")


def consent(
    zicht: Zicht, instemming: Instemming | None, titel: str, versie: str
) -> tuple[Stand, str]:
    """What *instemming* is worth for the main version of *versie*, and the sentence."""
    if instemming and instemming.status == "nvt":
        return _not_applicable(zicht, instemming, titel)
    if instemming is None or instemming.status == "niet-verleend":
        return "rood", f"Er is geen instemming van de OR op '{titel}'; vraag die, en leg haar vast."
    if instemming.status == "aangevraagd":
        return (
            "rood",
            f"De OR is om instemming gevraagd over '{titel}', maar gaf die nog niet; praat verder.",
        )
    if (instemming.versie or "").partition(".")[0] != versie.partition(".")[0]:
        toen = instemming.versie
        zin = f"De OR stemde in met versie {toen} van '{titel}'; nu geldt {versie}. Vraag het weer."
        return "rood", zin
    if instemming.datum and instemming.datum > zicht.dag:
        op = day(instemming.datum)
        zin = f"De OR-instemming met '{titel}' is van {op}, en die dag komt nog; zet de echte erin."
        return "rood", zin
    return "groen", f"De OR stemde in met '{titel}'."


def _not_applicable(zicht: Zicht, instemming: Instemming, titel: str) -> tuple[Stand, str]:
    if zicht.organisatie.medezeggenschap != "geen":
        return "rood", f"Er is medezeggenschap; vraag die om instemming met '{titel}'."
    if len((instemming.motivering or "").split()) < WOORDEN:
        return "rood", f"Leg bij '{titel}' in tien woorden of meer uit waarom niemand instemt."
    waarom = (instemming.motivering or "").strip().rstrip(".")
    return "grijs", f"Er is geen OR om met '{titel}' in te stemmen: {waarom}."


def nothing_there(zicht: Zicht, kolom: Kolom) -> Bevinding:
    """What a block says that has no page to look at: P has told already."""
    return Bevinding(kolom, "grijs", "Er is nog geen pagina.", zicht.in_register("organisatie"))


def _of(
    zicht: Zicht, blad: Bladzijde, kolom: Kolom, stand: Stand, zin: str, veld: str
) -> Bevinding:
    return Bevinding(kolom, stand, zin, zicht.in_page(blad, veld), blad.kop.eigenaar)


BLOKKEN = {
    "P": Bouwblok(there_is_one, soort=True),
    "C": Bouwblok(is_current, soort=True),
    "V": Bouwblok(is_adopted, soort=True),
    "O": Bouwblok(works_council, soort=True),
}
