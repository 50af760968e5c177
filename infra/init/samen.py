"""What two answers cannot both be: one address twice, one person in two roles that clash (R-22).

Every rule takes an answer and the answers it has to fit with, and says in a sentence why it does
not. Capitals, accents, spaces and a title before it make no other person.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from infra.init.soorten import split
from inhoud.personen import is_among, person
from inhoud.regels.gedrag import BESLIST_NIET

ADRESSEN = {
    "intranet_url": "het intranet",
    "meld_url": "het meldpunt",
    "behandelen_url": "de behandelaars",
}
# Whom an answer names; between two groups nobody may stand in both.
LEZEN = {
    "eerste.naam": "de eerste behandelaar",
    "tweede.naam": "de tweede behandelaar",
    "nood.naam": "wie de noodsleutel bewaart",
}
STEUNEN = {"vertrouwenspersonen": "vertrouwenspersoon"}
BESLISSEN = {
    "bestuur": "het bestuur",
    "gezag": "wie beslist",
    "gezag_vervanger": "de vervanger van wie beslist",
    "directie": "de directie",
}
LIJNEN = ("eerste.lijn", "tweede.lijn")
GROEPEN = (LEZEN, STEUNEN, BESLISSEN)
_NIEMAND = re.compile(r"\b(weet|niemand|geen|onbekend|verschilt|nvt|nog niet)\b|\?")
_BESTUUR = ("bestuur", "het bestuur", "het college")
# Ids of roles, and what people call them: they are what the melding is about, or work under it.
_EIGEN_LIJN = (
    "directie", "de directie", "directeur", "de directeur", "de gemeentesecretaris",
    "bevoegd-gezag", "hogere-leidinggevende", "leidinggevende", "hr",
)  # fmt: skip


@dataclass(frozen=True)
class Bij:
    """What an answer has to fit with: the others, and people this wizard does not ask for."""

    antwoorden: Mapping[str, str]
    commissie: frozenset[str] = frozenset()
    profielen: frozenset[str] = frozenset()  # vertrouwenspersonen with a page of their own
    talen: frozenset[str] = frozenset()  # what the screens speak

    def get(self, sleutel: str) -> str:
        """Another answer, empty when it is not there (yet)."""
        return self.antwoorden.get(sleutel, "")


Regel = Callable[[str, str, Bij], str | None]


def other_address(sleutel: str, waarde: str, bij: Bij) -> str | None:
    """Each of the three sites has an address of its own."""
    hier = _place(waarde)
    for ander, wie in ADRESSEN.items():
        if ander != sleutel and hier == _place(bij.get(ander)):
            return f"dit adres is al van {wie}; kies een ander"
    return None


def elsewhere(_sleutel: str, waarde: str, bij: Bij) -> str | None:
    """The button "Snel weg" leads away from here."""
    eigen = {urlsplit(bij.get(ander)).hostname for ander in ADRESSEN} - {None}
    if urlsplit(waarde).hostname in eigen:
        return "kies een pagina die niets met jullie te maken heeft, zoals het weer"
    return None


def _place(adres: str) -> str:
    """Where *adres* leads: 443 is what https means already."""
    return urlsplit(adres).netloc.lower().removesuffix(":443")


def other_line(sleutel: str, waarde: str, bij: Bij) -> str | None:
    """One line alone could agree to keep silent."""
    if waarde in {bij.get(ander) for ander in LIJNEN if ander != sleutel}:
        return "de twee behandelaars komen uit verschillende onderdelen; kies een ander onderdeel"
    return None


def one_role(sleutel: str, waarde: str, bij: Bij) -> str | None:
    """Who supports, who reads and who decides are different people; so are the three readers."""
    for naam in split(waarde) if sleutel not in LEZEN else (waarde,):
        for ander, wie in _others(sleutel):
            if any(_named_in(naam, een) for een in (*split(bij.get(ander)), bij.get(ander))):
                return f"{naam} is ook {wie}; dat kan niet één persoon zijn"
        if is_among(naam, bij.commissie):
            return f"{naam} zit in de klachtencommissie, en dat gaat niet samen"
        if sleutel in LEZEN and is_among(naam, bij.profielen):
            return f"{naam} heeft een profiel als vertrouwenspersoon, en dat gaat niet samen"
    return None


def _others(sleutel: str) -> list[tuple[str, str]]:
    eigen = () if sleutel in LEZEN else next(groep for groep in GROEPEN if sleutel in groep)
    return [
        (ander, wie)
        for groep in GROEPEN
        for ander, wie in groep.items()
        if ander != sleutel and ander not in eigen
    ]


def _named_in(een: str, ander: str) -> bool:
    """Whether the two are one person: `Bo Bakker` is `Voorzitter Bo Bakker` too."""
    kort, lang = sorted((person(een), person(ander)), key=len)
    return kort == lang or (" " in kort and lang.endswith(f" {kort}"))


def among(lijst: str) -> Regel:
    """Nothing but what another answer names too."""

    def check(_sleutel: str, waarde: str, bij: Bij) -> str | None:
        bekend = split(bij.get(lijst))
        vreemd = next((een for een in split(waarde) if een not in bekend), "")
        if not vreemd:
            return None
        return f"'{vreemd}' staat niet in het antwoord hiervoor; kies uit {', '.join(bekend)}"

    return check


def a_body(_sleutel: str, waarde: str, _bij: Bij) -> str | None:
    """Someone decides, and stands outside the line it is about (C-36)."""
    kaal = waarde.casefold().rstrip(".")
    if _NIEMAND.search(kaal):
        return "noem een orgaan of een partij van buiten, zoals de raad van toezicht"
    if kaal in _EIGEN_LIJN:
        return "wie erbij betrokken is, beslist niet; noem een orgaan erboven of van buiten"
    if kaal in BESLIST_NIET:
        return f"wie {BESLIST_NIET[kaal]}, beslist niet; noem een orgaan of een partij van buiten"
    return None


def not_its_own(sleutel: str, waarde: str, bij: Bij) -> str | None:
    """A board does not decide about one of its own."""
    if waarde.casefold().rstrip(".") in _BESTUUR:
        return "het bestuur beslist niet over een eigen lid; noem een ander orgaan"
    return a_body(sleutel, waarde, bij)


def spoken(_sleutel: str, waarde: str, bij: Bij) -> str | None:
    """Dutch first, then what the screens of the site speak."""
    vreemd = next((taal for taal in split(waarde) if taal not in bij.talen), "")
    if vreemd:
        return f"de schermen zijn er niet in '{vreemd}'; kies uit {', '.join(sorted(bij.talen))}"
    if split(waarde)[:1] != ("nl",):
        return "begin met nl; Nederlands is de bron van alle andere talen"
    return None
