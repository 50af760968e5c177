"""Names made into ids: `Zoë van den Berg` becomes `zoe-van-den-berg`."""

import hashlib
import re
import unicodedata
from collections.abc import Container

from infra.init.soorten import validated
from inhoud.velden import SiteId

LANGSTE = 40  # characters of an id; what comes after makes it no clearer
# Letters that are no other letter with a mark on it.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d"})


def make_id(naam: str, bezet: Container[str] = (), anders: str = "lezer") -> str:
    """An id for *naam* that is not *bezet*; a name without our letters gets *anders* and a mark."""
    kaal = unicodedata.normalize("NFKD", naam.lower().translate(_LETTERS))
    woorden = re.sub(r"[^a-z0-9]+", "-", kaal.encode("ascii", "ignore").decode()).strip("-")
    begin = _shorten(woorden, LANGSTE) or f"{anders}-{_mark(naam)}"
    keuzes = (begin if nummer == 1 else f"{begin}-{nummer}" for nummer in range(1, 100))
    return next(een for een in keuzes if een not in bezet)


def make_site_id(naam: str) -> str:
    """The name that every code of a melder hangs on, made once. It says whose meldpunt this is."""
    return validated(SiteId, f"{make_id(naam, anders='organisatie')}-meldpunt")


def _shorten(woorden: str, langste: int) -> str:
    if len(woorden) <= langste:
        return woorden
    heel = woorden[: langste + 1].rpartition("-")[0]
    return heel or woorden[:langste]


def _mark(naam: str) -> str:
    """Eight signs that only this name has."""
    return hashlib.sha256(naam.encode("utf-8")).hexdigest()[:8]
