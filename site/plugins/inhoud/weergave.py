"""What a template can use: the registers, addresses, dates, and the pages, in one language."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context
from markupsafe import Markup

from inhoud import gezicht, tekst
from inhoud.adressen import Urls
from inhoud.bladen import Bladen
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.paginas import Profiel
from inhoud.regels.blokken import CIJFER
from inhoud.registers.organisatie import Rol, Rollen
from inhoud.schrijfwijze import day_in_words, fingerprint, tel
from inhoud.uitslag.beeld import Beeld
from inhoud.wegwijzer import Wegwijzer

RECHTS_NAAR_LINKS = {"ar", "fa", "he", "ur"}

# The five words of the menu, and the page each opens.
MENU = (
    ("hulp", "waar-kan-ik-terecht"),
    ("afspraken", "afspraken"),
    ("vertrouwenspersonen", "vertrouwenspersonen"),
    ("cijfers", "cijfers"),
    ("leren", "leren"),
)


def direction(taal: str) -> str:
    """Which way *taal* is written."""
    return "rtl" if taal in RECHTS_NAAR_LINKS else "ltr"


class Weergave:
    """The content as one origin shows it in *taal*; *zinnen* is the interface, by language."""

    def __init__(
        self,
        inhoud: Inhoud,
        origin: str,
        urls: Urls,
        zinnen: Mapping[str, Mapping[str, Any]],
        taal: str = NL,
    ) -> None:
        self._inhoud = inhoud
        self._data = inhoud.in_taal(taal)
        self._urls = urls
        self._alle_zinnen = zinnen
        self._zinnen = zinnen[taal]
        self._taal = taal
        self.bladen = Bladen(inhoud, taal)
        self.weg = Wegwijzer(inhoud, self.bladen, origin, urls, taal)

    def html(self, blad: Bladzijde) -> str:
        """The text of *blad*, with its links as this origin needs them."""
        geschreven = CIJFER.sub(lambda hier: self._cijfer(hier[1]), blad.bron.tekst)
        tabel = self._zinnen["tabel"]
        return tekst.html(geschreven, lambda link: self.weg.href(link, blad.pad), tabel=tabel)

    def names(self) -> dict[str, Any]:
        """The globals of every template."""
        bladen, weg = self.bladen, self.weg
        return {
            "T": self._zinnen,
            "IN_TALEN": self._alle_zinnen,
            "TAAL": self._taal,
            "RICHTING": direction(self._taal),
            "richting": direction,
            "data": self._data,
            "organisatie": self._data["organisatie"],
            "urls": self._urls,
            "adres": weg.href,
            "gezicht": self.face,
            "begin": weg.home,
            "bestaat": weg.exists,
            "spreekt": weg.speaks,
            "bladzijden": bladen.of_kind,
            "in_je_taal": bladen.speakers_first,
            "bladzijde": bladen.page,
            "rol": self.role,
            "eisen_paginas": bladen.serving,
            "eigen_paginas": bladen.owned_by,
            "achter": bladen.behind,
            "andere_talen": weg.other_languages,
            "menu": MENU,
            "peildatum": self._inhoud.peildatum,
            "pulse_rondes": list(self._inhoud.rondes.values()),
            "pulse_beeld": self.picture,
        }

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters of every template.

        What differs by origin or language asks for the context, which it does not need: else Jinja
        may work it out while it compiles, and compiled templates are shared.
        """
        return {
            "datum": pass_context(lambda _, dag: day_in_words(dag, self._zinnen)),
            "tel": tel,
            "zin": pass_context(lambda _, zin: self.inline(zin)),
            "delen": tekst.parts,
            "koppen": self.headings,
            "vingerafdruk": fingerprint,
        }

    def face(self, vp: Profiel, *, later: bool = False) -> Markup:
        """The portrait of a vertrouwenspersoon; *later* when it stands below the fold."""
        pad = self._inhoud.map / vp.foto.lstrip("/")
        return gezicht.html(pad, self.weg.href(vp.foto), vp.foto_alt, later=later)

    def role(self, naam: str) -> Rol:
        """The row of rollen.yml."""
        rollen: Rollen = self._data["rollen"]
        return next(rol for rol in rollen.rollen if rol.id == naam)

    def picture(self, naam: str) -> Beeld:
        """What came out of the round *naam*, beside what came out of those before it."""
        uit = self._inhoud.released()
        tot = [stuk.id for stuk in uit].index(naam) + 1
        return Beeld.of([(s.id, s.in_taal(self._taal), s.release) for s in uit[:tot] if s.release])

    def inline(self, zin: str) -> Markup:
        """One line of Markdown, from a register, as HTML."""
        geschreven = CIJFER.sub(lambda hier: self._cijfer(hier[1]), zin)
        return Markup(tekst.inline(geschreven, self.weg.href))  # noqa: S704 - our parser passes no HTML

    def headings(self, html: str) -> list[tuple[str, Markup]]:
        """(id, words) of every h2 in *html*."""
        return [(naam, Markup(kop)) for naam, kop in tekst.contents(str(html))]  # noqa: S704 - our own HTML, without its tags

    def _cijfer(self, naam: str) -> str:
        cijfer = next(c for c in self._data["cijfers"].cijfers if c.id == naam)
        waar = f"bronnen#cijfer-{naam}" if self.weg.exists("bronnen") else ""
        bron = f"{cijfer.bron} {cijfer.jaar}"
        return f"{cijfer.waarde} ([{bron}]({waar}))" if waar else f"{cijfer.waarde} ({bron})"
