"""The answers: those that stand in the content, and those that were given since."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from infra.init.lezen import DELEN, PLAATS_VAN, read_answers
from infra.init.registers import Registers
from infra.init.samen import Bij
from infra.init.soorten import split
from infra.init.voorbeeld import is_shipped
from infra.init.vraag import Deel
from infra.site_path import SITE
from inhoud.bladzijde import Inhoud
from inhoud.paginas import Profiel
from inhoud.regels.rollen import committee
from inhoud.woorden import Woorden, WoordRefused


@dataclass
class Antwoorden:
    """*vast* is what stands in the content, *nu* what will; both hold text by the part's name."""

    registers: Registers
    inhoud: Inhoud
    vast: dict[str, str] = field(default_factory=dict)
    nu: dict[str, str] = field(default_factory=dict)
    gevraagd: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.vast = read_answers(self.registers, self.inhoud)
        self.nu = dict(self.vast)

    def __getitem__(self, sleutel: str) -> str:
        return self.nu[sleutel]

    @property
    def talen(self) -> tuple[str, ...]:
        """The languages of the site besides Dutch."""
        return split(self["talen"])[1:]

    def changed(self, *sleutels: str) -> list[str]:
        """Which of these (of all, when none is named) are not what stands in the content."""
        return [een for een in sleutels or DELEN if self.nu[een] != self.vast[een]]

    def is_there(self, deel: Deel) -> bool:
        """Whether the content has a place for this answer."""
        plek = deel.plek or DELEN["vertrouwenspersonen"].plek
        return self.registers.read(plek) is not None

    def is_example(self, sleutel: str) -> bool:
        """Whether what stands there was shipped with the toolkit."""
        zegt_zo = self.registers.read(("organisatie", "voorbeeld")) == "ja"
        return is_shipped(sleutel, self.vast[sleutel], zegt_voorbeeld=zegt_zo)

    def keep(self, deel: Deel, getypt: str) -> str:
        """What someone typed, as we keep it. Raises ValueError with a Dutch sentence."""
        waarde = deel.soort.lees(getypt)
        return self.role_called(waarde) or waarde if deel.sleutel.endswith(".beslist") else waarde

    def objection(self, deel: Deel, waarde: str) -> str | None:
        """Why *waarde* does not go with the answers so far, unless it stood there like that."""
        if waarde == self.vast[deel.sleutel] and self._objection(deel, waarde, self.vast):
            return None
        gegeven = {een: self.nu[een] for een in self.gevraagd - {deel.sleutel}}
        return self._objection(deel, waarde, gegeven)

    def _objection(self, deel: Deel, waarde: str, bij: Mapping[str, str]) -> str | None:
        profielen = {b.kop.naam for b in self.inhoud.bladzijden if isinstance(b.kop, Profiel)}
        talen = frozenset(pad.stem for pad in (SITE / "i18n").glob("*.yml"))
        om = Bij(bij, frozenset(committee(self.inhoud)), frozenset(profielen), talen)
        zinnen = (regel(deel.sleutel, waarde, om) for regel in deel.regels) if waarde else ()
        return next((zin for zin in zinnen if zin), None)

    def show(self, sleutel: str, waarde: str) -> str:
        """An answer as people read it."""
        if sleutel.endswith(".behandelaar"):
            return self.nu[f"{PLAATS_VAN[waarde]}.naam"] if waarde in PLAATS_VAN else waarde
        if sleutel.endswith(".beslist"):
            waarde = self.role_name(waarde)
        return waarde or "nog leeg"

    def role_name(self, rol: str) -> str:
        """What a role is called in the words of the sector; anything else stays as it is."""
        naam = self.registers.read(("rollen", "rollen", ("id", rol), "naam"))
        return self._in_words(str(naam)) if naam else rol

    def role_called(self, woorden: str) -> str | None:
        """The id of the role that *woorden* name, by its id or by its name."""
        gezocht = _bare(woorden)
        for rol in self.inhoud.data["rollen"].rollen:
            if gezocht in {rol.id, _bare(self.role_name(rol.id))}:
                return str(rol.id)
        return None

    def _in_words(self, tekst: str) -> str:
        lijst = self.inhoud.data["termen"].termen if "termen" in self.inhoud.data else ()
        termen = {een.id: getattr(een, self["sector"]) for een in lijst}
        try:
            return Woorden(termen=termen).fill(tekst)
        except WoordRefused:
            return tekst


def _bare(naam: str) -> str:
    """`Het bestuur.` as `bestuur`."""
    return re.sub(r"^(het|de) |\.$", "", naam.casefold())
