"""One file of the content at a time: read it, fill a model with it, remember what was wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from inhoud.bron import Bron, BronUnreadable
from inhoud.fouten import Fout, from_validation
from inhoud.lezen_woorden import words_of
from inhoud.vertaling import Vertaling
from inhoud.woorden import Woorden

Ontleed = Callable[[str, str, Woorden], Bron]


class Bestanden:
    """The files of *folder*; *fouten* gathers every mistake, *woorden* are the sector's words."""

    def __init__(self, folder: Path) -> None:
        self.map = folder
        self.fouten: list[Fout] = []
        self.woorden = Woorden()
        self._woorden: dict[str, Woorden] = {}

    def speak(self, taal: str) -> None:
        """From here on files are in *taal*."""
        if taal not in self._woorden:
            self._woorden[taal] = words_of(self.map, taal)
        self.woorden = self._woorden[taal]

    def open(self, toon: str, pad: Path, ontleed: Ontleed) -> Bron | None:
        """The file at *pad*, called *toon* in messages; none when it cannot be read."""
        try:
            # some editors begin a file with a mark that nobody sees
            return ontleed(toon, pad.read_text(encoding="utf-8-sig"), self.woorden)
        except UnicodeDecodeError:
            self.fouten.append(Fout(toon, 1, "dit bestand is geen UTF-8-tekst"))
        except BronUnreadable as fout:
            self.fouten.append(Fout(toon, fout.regel, str(fout)))
        return None

    def fill(self, bron: Bron, model: type[BaseModel], velden: Any) -> Any:  # noqa: ANN401 - the model that came in
        """A *model* with *velden*; none when they do not fit."""
        try:
            return model.model_validate(velden)
        except ValidationError as fout:
            self.fouten += from_validation(bron, model, fout)
        return None

    def lay(self, bron: Bron, basis: Bron, model: type[BaseModel]) -> Any:  # noqa: ANN401 - the model that came in
        """A *model* in the language of *bron*, laid over the Dutch *basis*."""
        vertaling = Vertaling(bron, basis.weg)
        klaar = vertaling.lay(model, basis.velden, bron.velden)
        self.fouten += vertaling.fouten
        return None if vertaling.fouten else self.fill(bron, model, klaar)

    def json(self, pad: Path, model: type[BaseModel], zin: str) -> Any:  # noqa: ANN401 - the model that came in
        """A *model* from JSON that no editor wrote; *zin* is said when it is not what it was."""
        try:
            return model.model_validate(json.loads(pad.read_text(encoding="utf-8")))
        except ValueError:  # pydantic's, json's and that of a file that is no text
            self.fouten.append(Fout(self.name(pad), 1, zin))
        return None

    def name(self, pad: Path) -> str:
        """How messages call the file at *pad*."""
        try:
            return f"{self.map.name}/{pad.relative_to(self.map).as_posix()}"
        except ValueError:
            return pad.name  # it lies elsewhere and stands in for one of ours
