"""A built page as its reader has it: what it says, under which heading, and where it leads."""

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

LEEG = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
IN_DE_REGEL = {"a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "wbr"}
KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")


class Deel:
    """An element: its tag, its attributes and what is in it."""

    def __init__(self, tag: str, attrs: dict[str, str], boven: "Deel | None" = None):
        self.tag, self.attrs, self.boven = tag, attrs, boven
        self.inhoud: list[Deel | str] = []

    def __iter__(self) -> Iterator["Deel"]:
        """Every element in it, itself first."""
        yield self
        for deel in self.inhoud:
            if isinstance(deel, Deel):
                yield from deel

    def all(self, *tags: str, **attrs: str) -> list["Deel"]:
        """Every element in it with one of these tags and all of these attributes."""
        zoek = {naam.rstrip("_"): waarde for naam, waarde in attrs.items()}
        return [d for d in self if (not tags or d.tag in tags) and zoek.items() <= d.attrs.items()]

    def one(self, *tags: str, **attrs: str) -> "Deel":
        gevonden = self.all(*tags, **attrs)
        assert gevonden, f"nothing is {tags} {attrs}"
        return gevonden[0]

    @property
    def tekst(self) -> str:
        return self.read()

    def read(self, *zonder: str) -> str:
        """Its words, without what stands in an element *zonder*."""
        return " ".join("".join(self._woorden({"script", "style", *zonder})).split())

    def _woorden(self, zonder: set[str]) -> Iterator[str]:
        for deel in self.inhoud:
            if isinstance(deel, str):
                yield deel
            elif deel.tag not in zonder:
                rand = "" if deel.tag in IN_DE_REGEL else " "
                yield f"{rand}{''.join(deel._woorden(zonder))}{rand}"

    @property
    def links(self) -> list[str]:
        return [a.attrs.get("href", "") for a in self.all("a")]


class Blad(HTMLParser):
    """A page; `main` is what it says itself, without the bar and the foot."""

    def __init__(self, html: str):
        super().__init__()
        self.alles = self._hier = Deel("", {})
        self.feed(html)
        self.main = self.alles.one("main")

    def handle_starttag(self, tag, attrs):
        deel = Deel(tag, {naam: waarde or "" for naam, waarde in attrs}, self._hier)
        self._hier.inhoud.append(deel)
        if tag not in LEEG:
            self._hier = deel

    def handle_endtag(self, tag):
        while self._hier.tag != tag and self._hier.boven:
            self._hier = self._hier.boven
        self._hier = self._hier.boven or self.alles

    def handle_data(self, data):
        self._hier.inhoud.append(data)

    @property
    def tekst(self) -> str:
        return self.main.read("aside", "nav")

    @property
    def titel(self) -> str:
        return self.main.one("h1").tekst

    @property
    def ids(self) -> list[str]:
        return [deel.attrs["id"] for deel in self.main if "id" in deel.attrs]

    def onder(self, naam: str) -> Deel:
        """What stands under the heading *naam*, or in the element that is called so."""
        kop = self.main.one(id=naam)
        if kop.tag not in KOPPEN:
            return kop
        rest = kop.boven.inhoud[kop.boven.inhoud.index(kop) + 1 :]
        deel = Deel("section", {})
        for een in rest:
            if isinstance(een, Deel) and een.tag in KOPPEN and een.tag <= kop.tag:
                break
            deel.inhoud.append(een)
        return deel


class Gebouwd:
    """The sites of one build."""

    def __init__(self, out: Path):
        self.map = out / "site"

    def pad(self, adres: str, origin: str = "intranet") -> Path:
        return self.map / origin / adres.lstrip("/") / "index.html"

    @cache  # noqa: B019 - a build lives as long as the run
    def blad(self, adres: str, origin: str = "intranet") -> Blad:
        return Blad(self.pad(adres, origin).read_text("utf-8"))

    def adressen(self, origin: str) -> list[str]:
        """The address of every page of *origin*."""
        alle = sorted((self.map / origin).rglob("index.html"))
        return [
            f"/{pad.parent.relative_to(self.map / origin)}/".replace("/./", "/") for pad in alle
        ]


def words(tekst: str) -> int:
    return len(tekst.split())
