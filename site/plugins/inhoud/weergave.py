"""What a template can use: the registers, addresses, dates, and the pages by kind."""

import base64
import datetime as dt
import hashlib
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from inhoud import tekst
from inhoud.adressen import Urls
from inhoud.lezen import Bladzijde, Inhoud
from inhoud.organisatie import Rol, Rollen

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


# The five words of the menu, and the page each opens.
MENU = (
    ("hulp", "waar-kan-ik-terecht"),
    ("afspraken", "gedragscode"),
    ("vertrouwenspersonen", "vertrouwenspersonen"),
    ("cijfers", "cijfers"),
    ("leren", "leren"),
)


class Weergave:
    """The content as one origin shows it."""

    def __init__(self, inhoud: Inhoud, origin: str, urls: Urls) -> None:
        self._inhoud = inhoud
        self._boek = inhoud.address_book()
        self._origin = origin
        self._urls = urls

    def html(self, blad: Bladzijde) -> str:
        """The text of *blad*, with its links as this origin needs them."""
        return tekst.html(blad.bron.tekst, lambda link: self._href(link, blad.pad))

    def names(self) -> dict[str, Any]:
        """The globals of every template."""
        return {
            "data": self._inhoud.data,
            "organisatie": self._inhoud.data["organisatie"],
            "urls": self._urls,
            "adres": self.address,
            "bestaat": self.exists,
            "bladzijden": self.pages,
            "rol": self.role,
            "menu": MENU,
        }

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters of every template."""
        return {"datum": dutch_date, "tel": tel, "zin": inline, "vingerafdruk": fingerprint}

    def address(self, naam: str) -> str:
        """Where the page or screen *naam* stands, seen from this origin."""
        return self._href(naam, "")

    def exists(self, naam: str) -> bool:
        """Whether there is a page or screen *naam*."""
        return naam in self._boek.doelen

    def pages(self, soort: str) -> list[Bladzijde]:
        """The pages of one kind, by file name."""
        return self._inhoud.pages(soort)

    def role(self, naam: str) -> Rol:
        """The row of rollen.yml."""
        rollen: Rollen = self._inhoud.data["rollen"]
        return next(rol for rol in rollen.rollen if rol.id == naam)

    def _href(self, link: str, vanuit: str) -> str:
        return self._boek.href(link, vanuit, origin=self._origin, urls=self._urls)


def dutch_date(dag: dt.date) -> str:
    """22 november 2026."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def tel(nummer: str) -> str:
    """The address behind a telephone number."""
    return "tel:" + "".join(teken for teken in nummer if teken.isdigit() or teken == "+")


def fingerprint(naam: str) -> str:
    """SHA-256 in base64url: enough to recognise a login, and its name stays off the page."""
    return base64.urlsafe_b64encode(hashlib.sha256(naam.encode()).digest()).decode().rstrip("=")


def inline(zin: str) -> Markup:
    """One line of Markdown, from a register, as HTML."""
    return Markup(tekst.MD.renderInline(zin))  # noqa: S704 - our parser passes no HTML
