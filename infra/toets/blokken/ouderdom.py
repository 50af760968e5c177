"""The block about age (A): the latest record of something is not older than so many months."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from infra.toets.blokken.blok import Bouwblok
from infra.toets.blokken.register import happened, latest
from infra.toets.dagen import months_later
from infra.toets.model import Bevinding, Plek, Stand
from infra.toets.zicht import Zicht, day
from inhoud.velden import Blok


@dataclass(frozen=True)
class Laatste:
    """The latest record of one thing, which *wat* names; without a *datum* there is none.

    *doe* says what to do then.
    """

    wat: str
    datum: date | None
    plek: Plek
    eigenaar: str = ""
    doe: str = "leg vast wanneer het gebeurde"


def _evaluation(zicht: Zicht) -> Iterator[Laatste]:
    doe = "houd er een met de OR en schrijf hem in evaluaties.yml"
    yield _newest(zicht, "evaluaties", "evaluaties", "de evaluatie van het plan", doe)


def _signals(zicht: Zicht) -> Iterator[Laatste]:
    doe = "leg de bronnen naast elkaar en schrijf het in signalen_jaar.yml"
    yield _newest(zicht, "signalen_jaar", "jaren", "het jaaroverzicht van signalen", doe)


def _newest(zicht: Zicht, naam: str, lijst: str, wat: str, doe: str) -> Laatste:
    gevonden = latest(zicht, naam, lijst)
    if gevonden is None:
        return Laatste(wat, None, zicht.in_register(naam, lijst), doe=doe)
    nummer, een = gevonden
    return Laatste(wat, een.datum, zicht.in_register(naam, lijst, nummer, "datum"))


def _walks(zicht: Zicht) -> Iterator[Laatste]:
    if "locaties" not in zicht.data:
        doe = "schrijf in locaties.yml waar mensen werken"
        yield Laatste("de lijst van locaties", None, zicht.in_register("locaties"), doe=doe)
        return
    ronden = zicht.data["werkomgeving"].rondgangen if "werkomgeving" in zicht.data else ()
    laatste = {een.locatie: (nr, een) for nr, een in happened(zicht, ronden)}
    for nummer, locatie in enumerate(zicht.data["locaties"].locaties):
        wat = f"de rondgang op de locatie {locatie.naam}"
        if locatie.id in laatste:
            nr, ronde = laatste[locatie.id]
            plek = zicht.in_register("werkomgeving", "rondgangen", nr, "datum")
            yield Laatste(wat, ronde.datum, plek)
            continue
        plek = zicht.in_register("locaties", "locaties", nummer)
        doe = "loop er met de checklist rond en schrijf het in werkomgeving.yml"
        yield Laatste(wat, None, plek, doe=doe)


def _introduction(zicht: Zicht) -> Iterator[Laatste]:
    wat, log = "de kennismaking met de vertrouwenspersonen", zicht.data["communicatie"].log
    laatste = [rij for rij in happened(zicht, log) if "introductie" in rij[1].kanaal][-1:]
    for nr, een in laatste:
        yield Laatste(wat, een.datum, zicht.in_register("communicatie", "log", nr, "datum"))
    if not laatste:
        doe = "laat ze zich voorstellen, en zet het in communicatie.yml met kanaal introductie"
        yield Laatste(wat, None, zicht.in_register("communicatie", "log"), doe=doe)


def _hr_moments(zicht: Zicht) -> Iterator[Laatste]:
    momenten = zicht.data["hr_verankering"].momenten if "hr_verankering" in zicht.data else ()
    for nummer, een in enumerate(momenten):
        plek = zicht.in_register("hr_verankering", "momenten", nummer, "datum")
        op = een.datum if een.datum <= zicht.dag else None
        doe = "kijk na of het zo gaat en zet die dag in hr_verankering.yml"
        yield Laatste(f"de controle van '{een.titel}'", op, plek, een.eigenaar, doe)
    if not momenten:
        doe = "schrijf ze in hr_verankering.yml"
        yield Laatste("de afspraak met HR", None, zicht.in_register("hr_verankering"), doe=doe)


VAN: dict[str, Callable[[Zicht], Iterator[Laatste]]] = {
    "evaluaties": _evaluation,
    "hr-momenten": _hr_moments,
    "rondgangen": _walks,
    "signalen": _signals,
    "voorstellen": _introduction,
}


def _known(naam: str) -> str:
    if naam not in VAN:
        raise ValueError(f"'{naam}' kennen we niet; kies uit {', '.join(VAN)}")
    return naam


class Ouderdom(Blok):
    """What A is given."""

    van: Annotated[str, AfterValidator(_known)]
    maanden: int = Field(ge=1, le=120)


def young_enough(zicht: Zicht, arg: Ouderdom) -> Iterator[Bevinding]:
    """A: each latest record of *arg.van* is at most *arg.maanden* old."""
    for een in VAN[arg.van](zicht):
        if een.datum is None:
            zin = f"{een.wat[:1].upper()}{een.wat[1:]} is er nog niet; {een.doe}."
            yield Bevinding("actueel", "rood", zin, een.plek, een.eigenaar)
            continue
        yield zicht.within(
            "actueel",
            months_later(een.datum, arg.maanden),
            _sentence(een, een.datum),
            een.plek,
            eigenaar=een.eigenaar,
            wat=een.wat[:1].upper() + een.wat[1:],
        )


def _sentence(een: Laatste, op: date) -> Callable[[Stand, str], str]:
    toen = f"{een.wat[:1].upper()}{een.wat[1:]} was op {day(op)}"

    def zin(stand: Stand, tot: str) -> str:
        if stand == "rood":
            return f"{toen}; dat had vóór {tot} opnieuw gemoeten. Doe het alsnog."
        return f"{toen}; doe het opnieuw vóór {tot}."

    return zin


BLOKKEN = {"A": Bouwblok(young_enough, Ouderdom)}
