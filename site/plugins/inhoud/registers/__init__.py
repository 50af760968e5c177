"""Every register there is, and where it lies.

The first ten carry the meldpunt and the first pages: without them nothing is built. Any other may
be absent; a page that shows it then says so.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from inhoud.registers.cijfers import AanpalendBeleid, Bronnen, Cijfers
from inhoud.registers.commissie import Klachtencommissie
from inhoud.registers.gedrag import Discriminatiegronden, Gedragsvormen
from inhoud.registers.gereedschap import Checklists, Dialoogvormen
from inhoud.registers.huisstijl import Huisstijl
from inhoud.registers.inrichting import Dpia, HrVerankering, Locaties, Verklaringen, Werkomgeving
from inhoud.registers.instemmingen import Instemmingen
from inhoud.registers.intake import Intake
from inhoud.registers.keuzehulp import Keuzehulp
from inhoud.registers.leren import Leerdoelen, Trainingen
from inhoud.registers.maatregelen import Escalatieladder, Interventies, Sancties
from inhoud.registers.meldpunt import Escalatie, Recipients
from inhoud.registers.meldtekst import Meld
from inhoud.registers.meten import Metingen, Onderzoeken, SignalenJaar, Zelfinspecties
from inhoud.registers.normen import Eisen, Verboden
from inhoud.registers.organisatie import Hulplijnen, Organisatie, Rollen
from inhoud.registers.plannen import Evaluaties, Pva, Rie
from inhoud.registers.posters import Posters
from inhoud.registers.procedure import Meldprocedure, Termijnen
from inhoud.registers.recht import JuridischeStatus, Meldinstanties
from inhoud.registers.signalen import Risicofactoren, Signalen
from inhoud.registers.voorlichting import Voorlichting
from inhoud.registers.zichtbaar import Agenda, Communicatie, Posterlocaties
from inhoud.registers.zoekwoorden import Zoekwoorden
from inhoud.woorden import Termen

NODIG: dict[str, type[BaseModel]] = {
    "organisatie": Organisatie,
    "recipients": Recipients,
    "intake": Intake,
    "meld": Meld,
    "meldprocedure": Meldprocedure,
    "termijnen": Termijnen,
    "rollen": Rollen,
    "escalatie": Escalatie,
    "hulplijnen": Hulplijnen,
    "communicatie": Communicatie,
}
REGISTERS: dict[str, type[BaseModel]] = {
    **NODIG,
    "termen": Termen,
    "huisstijl": Huisstijl,
    "keuzehulp": Keuzehulp,
    "eisen": Eisen,
    "verboden": Verboden,
    "zoekwoorden": Zoekwoorden,
    "gedragsvormen": Gedragsvormen,
    "discriminatiegronden": Discriminatiegronden,
    "signalen": Signalen,
    "risicofactoren": Risicofactoren,
    "sancties": Sancties,
    "escalatieladder": Escalatieladder,
    "interventies": Interventies,
    "checklists": Checklists,
    "dialoogvormen": Dialoogvormen,
    "leerdoelen": Leerdoelen,
    "trainingen": Trainingen,
    "juridische_status": JuridischeStatus,
    "meldinstanties": Meldinstanties,
    "cijfers": Cijfers,
    "bronnen": Bronnen,
    "aanpalend_beleid": AanpalendBeleid,
    "klachtencommissie": Klachtencommissie,
    "locaties": Locaties,
    "rie": Rie,
    "pva": Pva,
    "evaluaties": Evaluaties,
    "metingen": Metingen,
    "signalen_jaar": SignalenJaar,
    "onderzoeken": Onderzoeken,
    "zelfinspectie": Zelfinspecties,
    "werkomgeving": Werkomgeving,
    "hr_verankering": HrVerankering,
    "dpia": Dpia,
    "agenda": Agenda,
    "posterlocaties": Posterlocaties,
    "posters": Posters,
    "verklaringen": Verklaringen,
    "instemmingen": Instemmingen,
    "voorlichting": Voorlichting,
}
# where a register lies; the rest lies in data/
ELDERS: Mapping[str, str] = {"eisen": "normen", "verboden": "normen", "huisstijl": ""}


def place(naam: str) -> Path:
    """Where the register *naam* lies, inside the content folder."""
    return Path(ELDERS.get(naam, "data")) / f"{naam}.yml"
