"""What a template can use: the registers, addresses, dates, and the pages, in one language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import pass_context
from markupsafe import Markup

from inhoud import gezicht, tekst
from inhoud.adressen import Doel, Urls
from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.paginas import Pagina, Profiel
from inhoud.regels.blokken import CIJFER
from inhoud.regels.talen import behind
from inhoud.registers.organisatie import Rol, Rollen
from inhoud.schrijfwijze import day_in_words, fingerprint, tel

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
        self._boek = inhoud.address_book(taal)
        self._origin = origin
        self._urls = urls
        self._alle_zinnen = zinnen
        self._zinnen = zinnen[taal]
        self._taal = taal
        # every page asks for others: looking through them all is a thousand times a thousand
        self._bladen = {(blad.id, blad.taal): blad for blad in inhoud.bladzijden}
        self._paden = {blad.pad: blad for blad in inhoud.bladzijden}
        self._soorten: dict[str, list[Bladzijde]] = {}

    def at(self, pad: str) -> Bladzijde:
        """The page in the file *pad*, inside the content folder."""
        return self._paden[pad]

    def html(self, blad: Bladzijde) -> str:
        """The text of *blad*, with its links as this origin needs them."""
        geschreven = CIJFER.sub(lambda hier: self._cijfer(hier[1]), blad.bron.tekst)
        tabel = self._zinnen["tabel"]
        return tekst.html(geschreven, lambda link: self._href(link, blad.pad), tabel=tabel)

    def names(self) -> dict[str, Any]:
        """The globals of every template."""
        return {
            "T": self._zinnen,
            "IN_TALEN": self._alle_zinnen,
            "TAAL": self._taal,
            "RICHTING": direction(self._taal),
            "richting": direction,
            "data": self._data,
            "organisatie": self._data["organisatie"],
            "urls": self._urls,
            "adres": self.address,
            "gezicht": self.face,
            "begin": self.home,
            "bestaat": self.exists,
            "spreekt": self.speaks,
            "bladzijden": self.pages,
            "in_je_taal": self.speakers_first,
            "bladzijde": self.page,
            "rol": self.role,
            "eisen_paginas": self.pages_for,
            "eigen_paginas": self.pages_of,
            "achter": self.behind,
            "andere_talen": self.other_languages,
            "menu": MENU,
            "peildatum": self._inhoud.peildatum,
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

    def address(self, naam: str) -> str:
        """Where the page or screen *naam* stands, seen from this origin."""
        return self._href(naam, "")

    def face(self, vp: Profiel, *, later: bool = False) -> Markup:
        """The portrait of a vertrouwenspersoon; *later* when it stands below the fold."""
        pad = self._inhoud.map / vp.foto.lstrip("/")
        return gezicht.html(pad, self.address(vp.foto), vp.foto_alt, later=later)

    def home(self) -> str:
        """The first page of this origin, in this language where it has one."""
        naam = {"intranet": "index", "meld": "meldpunt"}.get(self._origin, "behandelen")
        return self.address(naam) if self.exists(naam) else "/"

    def exists(self, naam: str) -> bool:
        """Whether there is a page or screen *naam*."""
        return naam in self._boek.doelen

    def speaks(self, naam: str) -> str:
        """The language of the page or screen *naam*, seen from here."""
        return self._boek.doelen[naam].taal

    def pages(self, soort: str) -> list[Bladzijde]:
        """The pages of one kind, by file name, in this language where they exist in it.

        Of the vertrouwenspersonen, who speaks this language comes first.
        """
        if soort not in self._soorten:
            bladen = self._inhoud.pages(soort, self._taal)
            self._soorten[soort] = sorted(bladen, key=lambda blad: not self._speaks_with(blad.kop))
        return self._soorten[soort]

    def speakers_first(self, namen: Sequence[str]) -> list[str]:
        """*namen* of who helps, where of the people who speaks this language comes first."""
        koppen = {blad.id: blad.kop for blad in self.pages("vp-profiel")}
        mensen = [naam for naam in namen if naam in koppen]
        rij = iter(sorted(mensen, key=lambda naam: not self._speaks_with(koppen[naam])))
        return [next(rij) if naam in koppen else naam for naam in namen]

    def _speaks_with(self, kop: Pagina) -> bool:
        """Whether someone who reads this language can talk to whom this page is about."""
        return not isinstance(kop, Profiel) or self._taal in kop.talen

    def page(self, naam: str) -> Bladzijde:
        """The page *naam*, in this language where it exists in it."""
        return self._bladen.get((naam, self._taal)) or self._bladen[naam, NL]

    def pages_for(self, eis: str) -> list[Bladzijde]:
        """The pages that say they serve the requirement *eis*."""
        return [b for b in self._inhoud.bladzijden if b.taal == NL and eis in b.kop.eisen]

    def pages_of(self, rol: str) -> list[Bladzijde]:
        """The pages *rol* owns, each once."""
        return [b for b in self._inhoud.bladzijden if b.taal == NL and b.kop.eigenaar == rol]

    def behind(self, blad: Bladzijde) -> bool:
        """Whether this translation is older than the Dutch page."""
        bron = self._bladen.get((blad.id, NL))
        return bron is not None and blad.taal != NL and behind(blad, bron)

    def other_languages(
        self, naam: str | None, blad: Bladzijde | None
    ) -> Iterator[tuple[str, str]]:
        """(language, address) of this page or screen in the other languages it has."""
        for taal in self._inhoud.talen:
            doel = self._spoken(naam, blad, taal)
            if taal != self._taal and doel and self._origin in doel.origins:
                yield taal, doel.pad

    def _spoken(self, naam: str | None, blad: Bladzijde | None, taal: str) -> Doel | None:
        if blad is not None:
            anders = self._bladen.get((blad.id, taal))
            return Doel(anders.adres, anders.origins, taal) if anders else None
        if naam and naam.startswith("/"):  # a screen of the route chooser
            return Doel(naam, ("intranet", "meld")).spoken(taal)
        return self._inhoud.address_book(taal).doelen.get(naam) if naam else None

    def role(self, naam: str) -> Rol:
        """The row of rollen.yml."""
        rollen: Rollen = self._data["rollen"]
        return next(rol for rol in rollen.rollen if rol.id == naam)

    def inline(self, zin: str) -> Markup:
        """One line of Markdown, from a register, as HTML."""
        geschreven = CIJFER.sub(lambda hier: self._cijfer(hier[1]), zin)
        return Markup(tekst.inline(geschreven, lambda link: self._href(link, "")))  # noqa: S704 - our parser passes no HTML

    def headings(self, html: str) -> list[tuple[str, Markup]]:
        """(id, words) of every h2 in *html*."""
        return [(naam, Markup(kop)) for naam, kop in tekst.contents(str(html))]  # noqa: S704 - our own HTML, without its tags

    def _cijfer(self, naam: str) -> str:
        cijfer = next(c for c in self._data["cijfers"].cijfers if c.id == naam)
        waar = f"bronnen#cijfer-{naam}" if self.exists("bronnen") else ""
        bron = f"{cijfer.bron} {cijfer.jaar}"
        return f"{cijfer.waarde} ([{bron}]({waar}))" if waar else f"{cijfer.waarde} ({bron})"

    def _href(self, link: str, vanuit: str) -> str:
        return self._boek.href(link, vanuit, origin=self._origin, urls=self._urls)
