"""Figures and where they come from: cijfers.yml, bronnen.yml and aanpalend_beleid.yml."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from inhoud.velden import Blok, Datum, Id, Url, Zin
from inhoud.verwijzing import PaginaId, RolId

KORT = re.compile(r"https?://(www\.)?(tinyurl\.com|bit\.ly|t\.co|goo\.gl|ow\.ly|lnkd\.in)(/|$)")


def _whole(url: str) -> str:
    if KORT.match(url):
        raise ValueError("gebruik het echte adres, geen verkorte link")
    return url


Bronadres = Annotated[Url, AfterValidator(_whole)]


class Cijfer(Blok):
    """A figure that pages may repeat: about whom, from whom, from when."""

    id: Id
    waarde: Zin = Field(min_length=1)
    zin: Zin
    bron: Zin = Field(min_length=1)
    bron_voluit: Zin | None = None
    jaar: int = Field(ge=1990)
    populatie: Zin = Field(min_length=1)
    let_op: Zin | None = None
    url: Bronadres | None = None


class Cijfers(Blok):
    """cijfers.yml: no figure stands on the site but these."""

    cijfers: tuple[Cijfer, ...] = Field(min_length=1)


class Bronregel(Blok):
    """A document or a site to read on, and what one finds there."""

    id: Id
    titel: str
    uitgever: str
    jaar: int | None = Field(default=None, ge=1990)
    soort: Literal["afspraken", "handreiking", "wet", "onderzoek", "hulp", "gereedschap", "aanbod"]
    waarvoor: Zin
    url: Bronadres | None = None
    gecontroleerd_op: Datum


class Bronnen(Blok):
    """bronnen.yml: what we read and whom we point at."""

    bronnen: tuple[Bronregel, ...] = Field(min_length=1)


class Beleidsstuk(Blok):
    """A policy beside this one, with who knows about it."""

    id: Id
    titel: Zin
    waarover: Zin
    eigenaar: RolId
    waar: Zin | None = None
    pagina: PaginaId | None = None
    url: Url | None = None


class AanpalendBeleid(Blok):
    """aanpalend_beleid.yml: what touches social safety and has an approach of its own."""

    stukken: tuple[Beleidsstuk, ...] = Field(min_length=1)
