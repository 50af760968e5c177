"""The one address on all paper: what may not stand in it, and why a paper is then not made."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from infra import site_path as _site_path  # noqa: F401 - makes `inhoud` importable
from inhoud.regels.origins import behind, parts
from inhoud.registers.organisatie import Organisatie

HIER = ("127.0.0.1", "localhost")
# Letters from another alphabet look like ours, and a scanner is free to read other signs its way.
_NAAM = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*", re.IGNORECASE)


def mistakes(
    organisatie: Organisatie, url: str | None = None, *, proef: bool = False
) -> list[tuple[str, str]]:
    """(field of organisatie.yml, Dutch sentence) for all that is wrong; empty when all is well.

    *url* is an address that was asked for; *proef* allows one of this computer, over http.
    """
    meld, kort = organisatie.meld_url, organisatie.meld_adres_kort
    gevonden = [
        ("meld_url", zin) for zin in (*behind(meld), *_name(meld), *_open(meld, proef=proef))
    ]
    if url is not None and url != meld:
        zin = f"hier staat '{meld}' en niet '{url}'; op elk papier staat hetzelfde adres"
        gevonden.append(("meld_url", zin))
    return gevonden + [("meld_adres_kort", zin) for zin in _short(kort, meld)]


def _name(url: str) -> Iterator[str]:
    """Nobody can mistake one name for another, and every scanner reads the same one."""
    delen = parts(url)
    if delen is None or delen.hostname in HIER or _NAAM.fullmatch(delen.hostname or ""):
        return
    yield f"in '{delen.hostname}' mogen alleen letters a-z, cijfers, streepjes en losse punten"


def _open(url: str, *, proef: bool) -> Iterator[str]:
    """Over http someone on the way can read along."""
    delen = parts(url)
    if delen is None or delen.scheme == "https":
        return
    if delen.scheme != "http" or delen.hostname not in HIER:
        yield "dit adres begint niet met https://"
    elif not proef:
        yield "dit adres werkt alleen op deze computer; maak er papier van met --proef"


def _short(kort: str, meld: str) -> Iterator[str]:
    """Who types the short address comes to the same site as who scans."""
    lang = urlsplit(meld)
    gelezen = parts(kort if "://" in kort else f"https://{kort}")
    if gelezen is None or gelezen.hostname != lang.hostname:
        yield f"'{kort}' is een andere site dan meld_url ({lang.hostname})"
    elif kort.lower().rstrip("/") != lang.netloc.rpartition("@")[2].lower():
        yield f"schrijf alleen de naam: {lang.netloc.rpartition('@')[2]}"
