"""How people come to know it: communicatie.yml, posterlocaties.yml and agenda.yml."""

import datetime as dt
from typing import Literal

from pydantic import Field

from inhoud.velden import Blok, Datum, Id, JaNee, Zin
from inhoud.verwijzing import LocatieId, PaginaId, RolId

MAANDEN = 12
Kanaal = Literal[
    "intranet", "poster", "folder", "mail", "bijeenkomst", "teamoverleg", "personeelsblad", "film",
    "artikel", "introductie",
]  # fmt: skip
Publiek = Literal[
    "alle-medewerkers", "leidinggevenden", "nieuwe-medewerkers", "buitendienst", "extern",
]  # fmt: skip


class Bericht(Blok):
    """What was made known, in which version, to whom and how; *document* is the id of a page."""

    id: Id
    document: PaginaId
    major: int = Field(ge=1)
    datum: Datum
    doelgroep: tuple[Publiek, ...] = Field(min_length=1)
    kanaal: tuple[Kanaal, ...] = Field(min_length=1)
    wat: Zin | None = None


class Gepland(Blok):
    """What we do every year, in which month."""

    id: Id
    maand: int = Field(ge=1, le=MAANDEN)
    wat: Zin
    kanaal: Kanaal
    eigenaar: RolId


class Communicatie(Blok):
    """communicatie.yml: what is printed on posters, and a log of what was made known."""

    controlewoorden: tuple[str, ...] = ()
    poster_zin: Zin | None = None
    log: tuple[Bericht, ...] = ()
    kalender: tuple[Gepland, ...] = ()


class Posterplek(Blok):
    """Where a poster hangs; *ongezien* says whether one can read it with nobody near."""

    id: Id
    locatie: LocatieId
    type: Literal[
        "toilet", "kleedruimte", "stilteruimte", "kantine", "gang", "balie", "printer", "voertuig",
        "prikbord",
    ]  # fmt: skip
    waar: Zin
    ongezien: JaNee
    formaat: Literal["A3", "A4", "A5", "sticker"]
    laatst_nagekeken: Datum


class Posterlocaties(Blok):
    """posterlocaties.yml: places, never people."""

    plekken: tuple[Posterplek, ...] = Field(min_length=1)


class Agendapunt(Blok):
    """A table at which this comes back, and how often."""

    id: Id
    gremium: Zin
    onderwerp: Zin
    niveau: Literal["bestuur", "directie", "leidinggevenden", "teams", "overleg"]
    frequentie_maanden: int = Field(ge=1, le=24)
    laatst_besproken: Datum
    deelnemers: tuple[RolId, ...] = ()

    @property
    def volgende(self) -> dt.date:
        """The day by which it has to come back."""
        maand = self.laatst_besproken.month - 1 + self.frequentie_maanden
        jaar, maand = self.laatst_besproken.year + maand // MAANDEN, maand % MAANDEN + 1
        dag = min(self.laatst_besproken.day, 28)  # a day that every month has
        return dt.date(jaar, maand, dag)


class Agenda(Blok):
    """agenda.yml."""

    punten: tuple[Agendapunt, ...] = Field(min_length=1)
