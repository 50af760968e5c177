"""Where a link goes: an id, a file, a path or an address, turned into an address for one origin.

A page that is `openbaar` stands on the intranet and on the meld origin; everything else stands on
one origin only, and a link that crosses is written out in full. A link stays in its language where
the other page exists in it.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

BUITEN = re.compile(r"(https|tel|mailto|sms):|http://(127\.0\.0\.1|localhost)[:/]")


@dataclass(frozen=True)
class Urls:
    """The origins, without a slash at the end, and who logs people in."""

    intranet: str
    meld: str
    behandelen: str
    issuer: str

    def of(self, origin: str) -> str:
        """The address of *origin*."""
        return str(getattr(self, origin)).rstrip("/")


@dataclass(frozen=True)
class Doel:
    """Something one can link to: path, origins it stands on (the main one first), language.

    A screen that is not *vertaald* is there in Dutch only.
    """

    pad: str
    origins: tuple[str, ...]
    taal: str = "nl"
    vertaald: bool = True

    def seen_from(self, origin: str, urls: Urls) -> str:
        """The path, or the whole address where it stands on another origin."""
        if origin in self.origins:
            return self.pad
        return urls.of(self.origins[0]) + self.pad

    def spoken(self, taal: str) -> "Doel":
        """The same screen in another language, where it has one."""
        if not self.vertaald:
            return self
        return replace(self, taal=taal, pad=self.pad if taal == "nl" else f"/{taal}{self.pad}")


# The screens of the application, which are templates and not content.
SCHERMEN = {
    "meldpunt": Doel("/", ("meld",)),
    "melden": Doel("/melden/", ("meld",)),
    "postbus": Doel("/postbus/", ("meld",)),
    "vragenlijst": Doel("/pulse/", ("meld",)),
    "deelnamekaart": Doel("/pulse/kaart/", ("meld",)),
    "behandelen": Doel("/", ("behandelen",), vertaald=False),
}


class LinkUnknown(Exception):
    """No page, screen or file answers to this link."""


class Adresboek:
    """Everything that can be linked to, by id, by path and by file, seen from one language."""

    def __init__(
        self,
        doelen: Mapping[str, Doel],
        bestanden: Mapping[str, str],
        *,
        taal: str = "nl",
        gemaakt: Mapping[str, Doel] | None = None,
    ) -> None:
        """*doelen* by id; *bestanden* maps a path inside the content folder to an id."""
        eigen = {naam: doel.spoken(taal) for naam, doel in (SCHERMEN | dict(gemaakt or {})).items()}
        self.doelen = {**eigen, **doelen}
        self._bestanden = bestanden
        self._paden = {
            doel.pad: doel for doel in self.doelen.values() if "intranet" in doel.origins
        }
        self._paden |= {d.pad: d for d in SCHERMEN.values() if d.pad not in self._paden}

    def find(self, link: str, vanuit: str) -> Doel:
        """What *link* means in the file *vanuit* (a path inside the content folder)."""
        if link in self.doelen:
            return self.doelen[link]
        if link.startswith("/"):
            pad = link if link.endswith("/") else link + "/"
            if pad in self._paden:
                return self._paden[pad]
        bestand = _file_of(link, vanuit)
        if bestand in self._bestanden:
            return self.doelen[self._bestanden[bestand]]
        raise LinkUnknown(link)

    def href(self, link: str, vanuit: str, *, origin: str, urls: Urls) -> str:
        """*link* as it stands in the HTML of *origin*. Raises LinkUnknown."""
        if BUITEN.match(link) or link.startswith(("#", "/media/")):
            return link
        if link.startswith("media/"):
            return "/" + link
        pagina, hek, anker = link.partition("#")
        return self.find(pagina, vanuit).seen_from(origin, urls) + hek + anker


def _file_of(link: str, vanuit: str) -> str:
    if link.startswith("{filename}"):
        link = link.removeprefix("{filename}")
        if link.startswith("/"):
            return link.removeprefix("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(vanuit), link))
