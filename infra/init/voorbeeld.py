"""What we shipped: the answers of the example, and how to recognise what is left of it."""

import re
from collections.abc import Mapping

VOORBEELD: Mapping[str, str] = {
    "naam": "Gemeente Linderwaard",
    "korte_naam": "Linderwaard",
    "sector": "gemeente",
    "werkzame_personen": "640",
    "medezeggenschap": "or",
    "intranet_url": "https://sociaalveilig.linderwaard.example",
    "meld_url": "https://meld.linderwaard.example",
    "behandelen_url": "https://behandelen.linderwaard.example",
    "talen": "nl, en, ar",
    "talen_verplicht": "nl, en, ar",
    "eerste.naam": "Nadia Osinga",
    "eerste.rol": "Coördinator integriteit en behandelaar van het meldpunt",
    "eerste.lijn": "integriteit",
    "eerste.talen": "nl, en",
    "tweede.naam": "Ruben Tak",
    "tweede.rol": "Externe behandelaar, niet bij ons in dienst",
    "tweede.lijn": "extern",
    "tweede.talen": "nl, en, de",
    "tweede.telefoon": "085 000 00 11",
    "nood.naam": "Notariskantoor Zilverlinde",
    "nood.lijn": "notaris",
    "vertrouwenspersonen": "Samira Benali, Joost Veldkamp, Marit Eskes",
    "extern": "Marit Eskes",
    "bestuur": "Voorzitter Ilse Vandermeer",
    "gezag": "Hanneke Reedijk",
    "gezag_vervanger": "Daan Verbruggen, lid van de directie",
    "directie": "Hanneke Reedijk, Daan Verbruggen",
    "open": "730",
    "afgesloten": "365",
    "directie.behandelaar": "2",
    "directie.beslist": "bestuur",
    "bestuurder.behandelaar": "2",
    "bestuurder.beslist": "Dat verschilt per functie.",
    "telefoon": "085 000 00 10",
    "email": "meldpunt@linderwaard.example",
    "adres": "Meldpunt sociale veiligheid, Lindeplein 1, 0000 XX Linderwaard",
    "contact": "redactie-sociaal-veilig@linderwaard.example",
    "snel_weg": "https://www.buienradar.nl",
    "git_url": "https://git.linderwaard.example/sociaal-veilig",
}
# Names, numbers and addresses that only the example has, wherever they stand.
SPOOR = re.compile(
    r"linderwaard|lindeplein|zilverlinde|vlierhout|\.example(?![.\w-])|085 000 00 \d\d|"
    r"Nadia Osinga|Ruben Tak|Samira.Benali|Samira, Joost|Joost.Veldkamp|Marit.Eskes|"
    r"Vandermeer|Reedijk|Verbruggen|Terpstra|Aisha Koning|Bas Hendriksen|"
    r"Loes Barendregt|Tomas Wierda|De Overkant",
    re.IGNORECASE,
)
SITE_ID = "voorbeeld-meldpunt"


def is_shipped(sleutel: str, waarde: str, *, zegt_voorbeeld: bool) -> bool:
    """Whether an answer is ours: it says so, or nobody else would give it."""
    return waarde == VOORBEELD[sleutel] and (zegt_voorbeeld or bool(SPOOR.search(waarde)))
