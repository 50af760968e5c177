"""What the search looks through: title, headings, summary and the words people use for it.

One small file a language. The browser fetches it once and looks in it itself, so what someone
searches for never leaves their device.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from inhoud import tekst
from inhoud.adressen import Urls
from inhoud.bladzijde import NL, Bladzijde, Inhoud


def entries(
    inhoud: Inhoud, taal: str, urls: Urls, erbij: Mapping[str, Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """`[{"t": title, "u": address, "s": summary, "k": [headings], "w": [words]}]`, by title.

    The pages of the intranet in *taal*, the screens of the meldpunt that the words name, and those
    of *erbij*: by name, their `titel` and `samenvatting`.
    """
    boek = inhoud.address_book(taal)
    gevonden = [_page(inhoud, blad, taal) for blad in in_language(inhoud, taal)]
    for naam in ("melden", "postbus"):
        doel = boek.doelen[naam].seen_from("intranet", urls)
        titel = inhoud.in_taal(taal)["meld"]
        zin = titel.titel if naam == "melden" else titel.knop_postbus
        gevonden.append({"t": zin, "u": doel, "s": "", "k": [], "w": _words(inhoud, naam, taal)})
    for naam, over in erbij.items():
        doel = boek.doelen[naam].seen_from("intranet", urls)
        woorden = _words(inhoud, naam, taal)
        zin = over["samenvatting"]
        gevonden.append({"t": over["titel"], "u": doel, "s": zin, "k": [], "w": woorden})
    return sorted(gevonden, key=lambda een: str(een["t"]).casefold())


def in_language(inhoud: Inhoud, taal: str) -> Iterator[Bladzijde]:
    """The pages in *taal*, the first page left out."""
    return (b for b in inhoud.bladzijden if b.taal == taal and b.kop.slug != "/")


def _page(inhoud: Inhoud, blad: Bladzijde, taal: str) -> dict[str, Any]:
    return {
        "t": blad.kop.title,
        "u": blad.adres,
        "s": blad.kop.samenvatting or "",
        "k": list(tekst.headings(blad.bron.tekst)),
        "w": _words(inhoud, blad.id, taal),
    }


def _words(inhoud: Inhoud, pagina: str, taal: str) -> list[str]:
    if "zoekwoorden" not in inhoud.data:
        return []
    rijen: Iterable[Any] = inhoud.data["zoekwoorden"].zoekwoorden
    # someone who reads another language at work may still know the Dutch word
    talen = dict.fromkeys((taal, NL))
    return [
        w for rij in rijen if rij.pagina == pagina for t in talen for w in rij.woorden.get(t, ())
    ]
