"""Where everything stands, seen from one origin in one language: what a page links to."""

from collections.abc import Iterator

from inhoud.adressen import Doel, Urls
from inhoud.bladen import Bladen
from inhoud.bladzijde import Bladzijde, Inhoud

BEGIN = {"intranet": "index", "meld": "meldpunt"}


class Wegwijzer:
    """The addresses of pages and screens for who reads *origin* in *taal*."""

    def __init__(self, inhoud: Inhoud, bladen: Bladen, origin: str, urls: Urls, taal: str) -> None:
        self._inhoud = inhoud
        self._bladen = bladen
        self._boek = inhoud.address_book(taal)
        self._origin = origin
        self._urls = urls
        self._taal = taal

    def href(self, link: str, vanuit: str = "") -> str:
        """The address behind *link*: an id, or as an editor wrote it in the file *vanuit*."""
        return self._boek.href(link, vanuit, origin=self._origin, urls=self._urls)

    def home(self) -> str:
        """The first page of this origin, in this language where it has one."""
        naam = BEGIN.get(self._origin, "behandelen")
        return self.href(naam) if self.exists(naam) else "/"

    def exists(self, naam: str) -> bool:
        """Whether there is a page or screen *naam*."""
        return naam in self._boek.doelen

    def speaks(self, naam: str) -> str:
        """The language of the page or screen *naam*, seen from here."""
        return self._boek.doelen[naam].taal

    def other_languages(
        self, naam: str | None, blad: Bladzijde | None
    ) -> Iterator[tuple[str, str]]:
        """(language, address) of this page or screen in the other languages it has."""
        for taal in self._inhoud.talen:
            doel = self._spoken(naam, blad, taal)
            if doel and doel.taal == taal != self._taal and self._origin in doel.origins:
                yield taal, doel.pad

    def _spoken(self, naam: str | None, blad: Bladzijde | None, taal: str) -> Doel | None:
        if blad is not None:
            anders = self._bladen.translated(blad.id, taal)
            return Doel(anders.adres, anders.origins, taal) if anders else None
        if naam and naam.startswith("/"):  # a screen of the route chooser
            return Doel(naam, ("intranet", "meld")).spoken(taal)
        return self._inhoud.address_book(taal).doelen.get(naam) if naam else None
