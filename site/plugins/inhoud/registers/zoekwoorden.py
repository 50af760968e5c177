"""What people type when they look for help: zoekwoorden.yml."""

from pydantic import Field

from inhoud.velden import Blok, Id, Taal


class Zoekwoord(Blok):
    """Words, also wrongly spelled ones, and the page that answers them."""

    id: Id
    woorden: dict[Taal, tuple[str, ...]]
    pagina: Id


class Zoekwoorden(Blok):
    """zoekwoorden.yml: what someone in need types, and where it leads."""

    zoekwoorden: tuple[Zoekwoord, ...] = Field(min_length=1)
