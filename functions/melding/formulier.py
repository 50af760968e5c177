"""The form as a browser without JavaScript sends it: only questions and answers of ours.

The twin of site/browser/meld/vragen.js. One difference: on the long page every question stands
open, so an answer counts wherever it was given; the melder sees all of them before sending.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from functions.edge.formulier import DUTCH, Fields, text_of
from functions.melding.brief import to_bytes
from functions.melding.mp1 import MAX_DATA

TEKST = "wat_is_er_gebeurd"  # the one question that needs an answer
ROOM = 200  # bytes that stay free, for the day and the names of fields

Antwoorden = Mapping[str, Sequence[str]]  # by question; nothing for what was not answered


class Formulier:
    """The questions of one organisation in one language."""

    def __init__(self, inhoud: Mapping[str, Any], taal: str) -> None:
        words = inhoud["talen"][taal]
        self._taal = taal
        self._vragen: Sequence[Mapping[str, Any]] = words["intake"]["vragen"]
        self._lezers: Sequence[Mapping[str, str]] = inhoud["lezers"]
        self._rollen: Mapping[str, str] = words["rollen"]

    def read(self, fields: Fields) -> Antwoorden:
        """What was answered. An answer that is not on the form is dropped, as if never given."""
        found = {vraag["id"]: self._answer(vraag, fields) for vraag in self._vragen}
        return {vraag: antwoord for vraag, antwoord in found.items() if antwoord}

    def _answer(self, vraag: Mapping[str, Any], fields: Fields) -> Sequence[str]:
        options = self._options(vraag)
        if not options:
            text = text_of(fields, vraag["id"])
            return [text] if text.strip() else []
        chosen = [option for option in options if option in fields.get(vraag["id"], ())]
        return chosen[:1] if vraag["soort"] == "keuze" else chosen

    def _options(self, vraag: Mapping[str, Any]) -> Mapping[str, str]:
        """The possible answers and how they read; none for a question that wants text."""
        if vraag["soort"] == "lezers":
            return {lezer["id"]: lezer["naam"] for lezer in self._lezers}
        return {antwoord["id"]: antwoord["tekst"] for antwoord in vraag.get("antwoorden", ())}

    def mistakes(self, antwoorden: Antwoorden) -> set[str]:
        """What has to change before this can be sent: leeg, geen_lezer, te_lang."""
        found = set()
        if TEKST not in antwoorden:
            found.add("leeg")
        if not any(self._reads(lezer, antwoorden) for lezer in self._lezers):
            found.add("geen_lezer")
        if self.too_much(antwoorden) > 0:
            found.add("te_lang")
        return found

    def _reads(self, lezer: Mapping[str, str], antwoorden: Antwoorden) -> bool:
        return lezer["soort"] == "behandelaar" and lezer["id"] not in self._excluded(antwoorden)

    def _excluded(self, antwoorden: Antwoorden) -> Sequence[str]:
        vraag = next((v["id"] for v in self._vragen if v["soort"] == "lezers"), "")
        return antwoorden.get(vraag, ())

    def too_much(self, antwoorden: Antwoorden) -> int:
        """By how many bytes this is longer than a message."""
        return len(to_bytes(self.record(antwoorden, ""))) + ROOM - MAX_DATA

    def record(self, antwoorden: Antwoorden, dag: str) -> dict[str, Any]:
        """What is sealed as the first message."""
        vragen = {
            vraag["id"]: (
                list(antwoorden[vraag["id"]])
                if vraag["soort"] == "meerkeuze"
                else antwoorden[vraag["id"]][0]
            )
            for vraag in self._vragen
            if vraag["id"] in antwoorden and vraag["id"] != TEKST and vraag["soort"] != "lezers"
        }
        tekst = antwoorden.get(TEKST, ("",))[0]
        niet = list(self._excluded(antwoorden))
        record = {"v": 1, "d": dag, "t": tekst, "vragen": vragen, "niet": niet, "via": "zonder-js"}
        return record if self._taal == DUTCH else record | {"taal": self._taal}

    def in_words(self, antwoorden: Antwoorden) -> Iterator[tuple[str, str]]:
        """Question and answer as the melder knows them."""
        for vraag in self._vragen:
            options = self._options(vraag)
            for antwoord in antwoorden.get(vraag["id"], ()):
                yield vraag["vraag"], options.get(antwoord, antwoord)

    def readers(self, antwoorden: Antwoorden) -> Iterator[tuple[str, str]]:
        """Name and role of who can read it, given whom the melder excluded."""
        niet = self._excluded(antwoorden)
        for lezer in self._lezers:
            if lezer["id"] not in niet:
                yield lezer["naam"], self._rollen.get(lezer["id"], lezer["rol"])

    def put_back(self, antwoorden: Antwoorden) -> dict[str, str]:
        """The values for the open places of the form, so that nobody types anything twice."""
        places = {}
        for n, vraag in enumerate(self._vragen):
            given = antwoorden.get(vraag["id"], ())
            options = self._options(vraag)
            if not options:
                places[f"t_{n}"] = "".join(given)
            for m, option in enumerate(options):
                places[f"v_{n}_{m}"] = "checked" if option in given else ""
        return places
