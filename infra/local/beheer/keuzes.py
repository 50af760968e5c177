"""What can be chosen in a list of the editor: roles, pages, places, as the content has them now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from inhoud.bladzijde import NL, Inhoud
from inhoud.verwijzing import PAGINA, Naar, RolId

Optie = dict[str, str]
ROLLEN = next(merk for merk in get_args(RolId) if isinstance(merk, Naar))
NAAM = ("naam", "titel", "title", "tekst", "wat")  # the first of these that an item has


@dataclass(frozen=True)
class Keuzes:
    """The options that come from *inhoud*; none where a register could not be read."""

    inhoud: Inhoud

    def of(self, naar: Naar) -> list[Optie]:
        """The items that a field of this type can name."""
        if naar.register == PAGINA:
            return [_option(blad.id, blad.kop) for blad in self._pages()]
        gelezen: Any = self.inhoud.data.get(naar.register)
        return _options(getattr(gelezen, naar.lijst, ()))

    def by_field(self, naam: str) -> list[Optie]:
        """The same for the fields of a page's header, which say by their name what they hold."""
        if naam in {"eigenaar", "vastgesteld_door"}:
            return self.of(ROLLEN)
        if naam == "hulp":
            lijnen: Any = self.inhoud.data.get("hulplijnen")
            profielen = [_option(blad.id, blad.kop) for blad in self.inhoud.pages("vp-profiel")]
            return profielen + _options(getattr(lijnen, "hulplijnen", ()))
        if naam == "eisen":
            eisen: Any = self.inhoud.data.get("eisen")
            return [{"label": eis.id, "value": eis.id} for eis in getattr(eisen, "eisen", ())]
        return []

    def _pages(self) -> Iterable[Any]:
        return (blad for blad in self.inhoud.bladzijden if blad.taal == NL)


def _options(items: Iterable[Any]) -> list[Optie]:
    return [_option(item.id, item) for item in items]


def _option(naam: str, item: Any) -> Optie:  # noqa: ANN401 - a row of any register
    zegt = next((getattr(item, veld) for veld in NAAM if getattr(item, veld, None)), naam)
    return {"label": zegt if zegt == naam else f"{zegt} ({naam})", "value": naam}
