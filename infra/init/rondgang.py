"""Going round the questions: Enter keeps what stands there, and nothing is replaced unasked."""

from infra.init import talen
from infra.init.antwoorden import Antwoorden
from infra.init.gesprek import Gesprek
from infra.init.namen import make_site_id
from infra.init.soorten import split
from infra.init.voorbeeld import SITE_ID
from infra.init.vraag import Deel
from infra.init.vragen import VRAGEN

LEEG = "-"
# What the second of these names is always among the first.
DEEL_VAN = {"talen": "talen_verplicht", "vertrouwenspersonen": "extern"}


class Rondgang:
    """Puts questions to someone, and their answers in *antwoorden*."""

    def __init__(self, gesprek: Gesprek, antwoorden: Antwoorden) -> None:
        self._gesprek, self._bij = gesprek, antwoorden
        self._map = antwoorden.registers.map

    def all(self) -> None:
        """Every question, in order."""
        for nummer in range(1, len(VRAGEN) + 1):
            self.one(nummer)

    def one(self, nummer: int) -> None:
        """Question *nummer*, counted from 1, with all its parts."""
        vraag = VRAGEN[nummer - 1]
        self._gesprek.say(f"\nVraag {nummer} van {len(VRAGEN)}: {vraag.kop}")
        self._gesprek.say(f"Waarom: {vraag.waarom}")
        for deel in vraag.delen:
            kenmerk = f"{nummer}{vraag.letter(deel)}"
            if self._bij.is_there(deel):
                self._part(deel, kenmerk)
            else:
                self._gesprek.say(f"{kenmerk}. Overgeslagen: {_nowhere(deel)}.")
        if vraag.delen[0].sleutel == "naam":
            self._say_site_id()

    def _part(self, deel: Deel, nummer: str) -> None:
        bij, gesprek = self._bij, self._gesprek
        gesprek.say(f"\n{nummer}. {deel.vraag}")
        if deel.sleutel.endswith(".behandelaar"):
            gesprek.say(f"1 is {bij['eerste.naam']}, 2 is {bij['tweede.naam']}.")
        if deel.hoe:
            gesprek.say(deel.hoe)
        gesprek.say(f"Nu: {bij.show(deel.sleutel, bij[deel.sleutel])}{self._whose(deel)}")
        while not self._answered(deel, gesprek.ask("Antwoord:")):
            pass
        bij.gevraagd.add(deel.sleutel)

    def _whose(self, deel: Deel) -> str:
        if self._bij.changed(deel.sleutel):
            return " (net gegeven)" if deel.sleutel in self._bij.gevraagd else ""
        return " (voorbeeld)" if self._bij.is_example(deel.sleutel) else ""

    def _answered(self, deel: Deel, getypt: str) -> bool:
        """Whether this will do; the answer is then kept."""
        bij = self._bij
        try:
            waarde = self._fitting(deel, getypt)
            if deel.sleutel == "talen" and not self._may_drop(waarde):
                return False
        except ValueError as fout:
            self._gesprek.say(f"Dat kan niet: {fout}.")
            return False
        if not self._may_replace(deel, waarde):
            self._gesprek.say("Goed, het blijft zoals het was.")
            waarde = bij.vast[deel.sleutel]
        bij.nu[deel.sleutel] = waarde
        if vervolg := DEEL_VAN.get(deel.sleutel):
            blijft = [een for een in split(bij[vervolg]) if een in split(waarde)]
            bij.nu[vervolg] = ", ".join(blijft)
        return True

    def _fitting(self, deel: Deel, getypt: str) -> str:
        waarde = self._taken(deel, getypt)
        if bezwaar := self._bij.objection(deel, waarde):
            raise ValueError(bezwaar)
        return waarde

    def _taken(self, deel: Deel, getypt: str) -> str:
        if getypt == LEEG and deel.mag_leeg:
            return ""
        if getypt:
            return self._bij.keep(deel, getypt)
        if not self._bij[deel.sleutel] and not self._may_stay_empty(deel):
            raise ValueError("hier is een antwoord nodig")
        return self._bij[deel.sleutel]

    def _may_stay_empty(self, deel: Deel) -> bool:
        """Of other people we do not know who comes from outside until someone says so."""
        return deel.mag_leeg and not (
            deel.sleutel == "extern" and self._bij.changed("vertrouwenspersonen")
        )

    def _may_replace(self, deel: Deel, waarde: str) -> bool:
        bij, oud = self._bij, self._bij.vast[deel.sleutel]
        if not oud or waarde in {oud, bij[deel.sleutel]} or bij.is_example(deel.sleutel):
            return True
        self._gesprek.say(f"Hier staat nu: {bij.show(deel.sleutel, oud)}")
        self._gesprek.say(f"Dat wordt dan: {bij.show(deel.sleutel, waarde)}")
        return self._gesprek.yes("Vervangen?")

    def _may_drop(self, waarde: str) -> bool:
        """Whether the languages that are not in *waarde* can go, with all that is in them."""
        weg = [taal for taal in split(self._bij.vast["talen"]) if taal not in split(waarde)]
        for taal in weg:
            bestanden = talen.files_in(self._map, taal)
            if not bestanden:
                continue
            if reden := talen.not_safe(self._map, bestanden):
                raise ValueError(f"'{taal}' kan er niet uit: {reden}")
            self._gesprek.say(
                f"In de taal '{taal}' zijn er {len(bestanden)} bestanden. Zonder die taal gaan ze "
                "weg. In de geschiedenis van Git blijven ze staan."
            )
            if not self._gesprek.yes("Weghalen?"):
                self._gesprek.say(f"Goed, '{taal}' blijft. Welke talen worden het?")
                return False
        return True

    def _say_site_id(self) -> None:
        nieuw = self._bij.registers.read(("organisatie", "site_id")) == SITE_ID
        if nieuw and self._bij.changed("naam"):
            self._gesprek.say(
                f"\nHet meldpunt krijgt één keer een eigen kenmerk: "
                f"{make_site_id(self._bij['naam'])}. Daarna verandert dat nooit meer, ook niet als "
                "jullie anders gaan heten: elke code van een melder hangt eraan."
            )


def _nowhere(deel: Deel) -> str:
    plek = deel.plek
    naam = next((stap[1] for stap in plek if isinstance(stap, tuple)), "")
    return f"in {plek[0]}.yml staat geen '{naam}'" if plek else "er zijn geen vertrouwenspersonen"
