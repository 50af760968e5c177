"""The pages as one language sees them: which there are, and who of the people comes first."""

from collections.abc import Sequence

from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.paginas import Pagina, Profiel
from inhoud.regels.talen import behind


class Bladen:
    """The pages in *taal*, in Dutch where they do not exist in it."""

    def __init__(self, inhoud: Inhoud, taal: str) -> None:
        self._inhoud = inhoud
        self._taal = taal
        # every page asks for others: looking through them all is a thousand times a thousand
        self._bladen = {(blad.id, blad.taal): blad for blad in inhoud.bladzijden}
        self._paden = {blad.pad: blad for blad in inhoud.bladzijden}
        self._soorten: dict[str, list[Bladzijde]] = {}

    def at(self, pad: str) -> Bladzijde:
        """The page in the file *pad*, inside the content folder."""
        return self._paden[pad]

    def of_kind(self, soort: str) -> list[Bladzijde]:
        """The pages of one kind, by file name, in this language where they exist in it.

        Of the vertrouwenspersonen, who speaks this language comes first.
        """
        if soort not in self._soorten:
            bladen = self._inhoud.pages(soort, self._taal)
            self._soorten[soort] = sorted(bladen, key=lambda blad: not self._speaks_with(blad.kop))
        return self._soorten[soort]

    def speakers_first(self, namen: Sequence[str]) -> list[str]:
        """*namen* of who helps, where of the people who speaks this language comes first."""
        koppen = {blad.id: blad.kop for blad in self.of_kind("vp-profiel")}
        mensen = [naam for naam in namen if naam in koppen]
        rij = iter(sorted(mensen, key=lambda naam: not self._speaks_with(koppen[naam])))
        return [next(rij) if naam in koppen else naam for naam in namen]

    def _speaks_with(self, kop: Pagina) -> bool:
        """Whether someone who reads this language can talk to whom this page is about."""
        return not isinstance(kop, Profiel) or self._taal in kop.talen

    def page(self, naam: str) -> Bladzijde:
        """The page *naam*, in this language where it exists in it."""
        return self.translated(naam, self._taal) or self._bladen[naam, NL]

    def translated(self, naam: str, taal: str) -> Bladzijde | None:
        """The page *naam* in *taal*, if there is one."""
        return self._bladen.get((naam, taal))

    def serving(self, eis: str) -> list[Bladzijde]:
        """The pages that say they serve the requirement *eis*."""
        return [b for b in self._inhoud.bladzijden if b.taal == NL and eis in b.kop.eisen]

    def owned_by(self, rol: str) -> list[Bladzijde]:
        """The pages *rol* owns, each once."""
        return [b for b in self._inhoud.bladzijden if b.taal == NL and b.kop.eigenaar == rol]

    def behind(self, blad: Bladzijde) -> bool:
        """Whether this translation is older than the Dutch page."""
        bron = self.translated(blad.id, NL)
        return bron is not None and blad.taal != NL and behind(blad, bron)
