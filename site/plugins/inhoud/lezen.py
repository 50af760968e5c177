"""Read a whole content folder: pages and registers, with every mistake that was found."""

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.bron import Bron, BronUnreadable, from_markdown, from_yaml
from inhoud.fouten import Fout, from_validation
from inhoud.lezen_woorden import words_of
from inhoud.paginas import OVER_DE_VERTALING, SOORTEN
from inhoud.registers import NODIG, REGISTERS, place
from inhoud.registers.intake import filled_in
from inhoud.vertaling import Vertaling
from inhoud.woorden import Woorden

Vervang = Mapping[str, Path]
Ontleed = Callable[[str, str, Woorden], Bron]


def read_content(folder: Path, *, vervang: Vervang | None = None) -> tuple[Inhoud, list[Fout]]:
    """Read *folder*; *vervang* names registers that come from another file."""
    return _Lezing(folder, vervang or {}).read()


class _Lezing:
    """One reading of one folder."""

    def __init__(self, folder: Path, vervang: Vervang) -> None:
        self._map = folder
        self._vervang = vervang
        self._inhoud = Inhoud(folder)
        self._fouten: list[Fout] = []
        self._woorden = Woorden()

    def read(self) -> tuple[Inhoud, list[Fout]]:
        self._woorden = words_of(self._map, NL)
        self._registers()
        self._pages(NL, self._dutch)
        for taal in self._inhoud.talen[1:]:
            self._woorden = words_of(self._map, taal)
            self._translated_registers(taal)
            self._pages(taal, self._translated)
        for talen in (self._inhoud.data, *self._inhoud.vertaald.values()):
            if "intake" in talen:
                talen["intake"] = filled_in(talen["intake"], self._inhoud.data | talen)
        self._stray_files()
        return self._inhoud, self._fouten

    def _registers(self) -> None:
        for naam, model in REGISTERS.items():
            pad = self._vervang.get(naam, self._map / place(naam))
            toon = pad.name if naam in self._vervang else self._name(pad)
            if not pad.is_file():
                if naam in NODIG:
                    self._fouten.append(Fout(toon, 1, "dit bestand ontbreekt"))
                continue
            bron = self._open(toon, pad, from_yaml)
            gelezen = self._fill(bron, model, bron.velden) if bron else None
            if bron and gelezen:
                self._inhoud.data[naam], self._inhoud.bronnen[naam] = gelezen, bron

    def _translated_registers(self, taal: str) -> None:
        self._inhoud.vertaald[taal], self._inhoud.vertalingen[taal] = {}, {}
        for pad in sorted((self._map / "data" / taal).glob("*.yml")):
            naam = pad.stem
            bron = self._open(self._name(pad), pad, from_yaml)
            basis = self._inhoud.bronnen.get(naam)
            if bron and naam not in REGISTERS:
                self._fouten.append(Fout(bron.naam, 1, f"er is geen register '{naam}'"))
            elif bron and basis:
                vertaald = self._lay(bron, basis, REGISTERS[naam])
                if vertaald:
                    self._inhoud.vertaald[taal][naam] = vertaald
                    self._inhoud.vertalingen[taal][naam] = bron

    def _lay(self, bron: Bron, basis: Bron, model: type[BaseModel]) -> Any:  # noqa: ANN401 - the model that came in
        vertaling = Vertaling(bron, basis.weg)
        klaar = vertaling.lay(model, basis.velden, bron.velden)
        self._fouten += vertaling.fouten
        return None if vertaling.fouten else self._fill(bron, model, klaar)

    def _pages(self, taal: str, read: Callable[[str, str, Bron], None]) -> None:
        for pad in sorted(self._map.glob(f"*/{taal}/*.md")):
            plek = pad.relative_to(self._map)
            soort = plek.parts[0]
            if soort not in SOORTEN:
                continue  # told by _stray_files
            bron = self._open(self._name(pad), pad, from_markdown)
            if bron is None:
                self._inhoud.onleesbaar.add(plek.stem)
            elif self._woorden.is_for(bron.velden.get("alleen")):
                read(soort, plek.stem, bron)

    def _dutch(self, soort: str, naam: str, bron: Bron) -> None:
        self._keep(soort, NL, naam, bron, self._fill(bron, SOORTEN[soort], bron.velden))

    def _translated(self, soort: str, naam: str, bron: Bron) -> None:
        taal = Path(bron.naam).parts[-2]
        basis = self._inhoud.page(naam)
        if basis is None or basis.soort != soort:
            if naam not in self._inhoud.onleesbaar:
                zin = f"er is geen Nederlandse pagina {soort}/nl/{naam}.md"
                self._fouten.append(Fout(bron.naam, 1, zin))
            return
        eigen = {veld: bron.velden[veld] for veld in OVER_DE_VERTALING & bron.velden.keys()}
        rest = {veld: w for veld, w in bron.velden.items() if veld not in eigen}
        vertaling = Vertaling(bron)
        klaar = vertaling.lay(SOORTEN[soort], basis.bron.velden, rest)
        self._fouten += vertaling.fouten
        kop = None if vertaling.fouten else self._fill(bron, SOORTEN[soort], klaar | eigen)
        self._keep(soort, taal, naam, bron, kop)

    def _keep(self, soort: str, taal: str, naam: str, bron: Bron, kop: Any) -> None:  # noqa: ANN401 - a header, of its kind
        if kop is None:
            self._inhoud.onleesbaar.add(naam)
            return
        pad = f"{soort}/{taal}/{naam}.md"
        self._inhoud.bladzijden.append(Bladzijde(soort, taal, naam, pad, kop, bron))

    def _stray_files(self) -> None:
        for pad in sorted(self._map.rglob("*.md")):
            soort, taal, *rest = (*pad.relative_to(self._map).parts, "", "")
            if pad.name == "README.md" or (
                soort in SOORTEN and taal in self._inhoud.talen and rest[0]
            ):
                continue
            self._fouten.append(Fout(self._name(pad), 1, _where_pages_go(soort, taal, rest)))
        for pad in sorted((self._map / "data").glob("*.y*ml")):
            if pad.name not in {f"{naam}.yml" for naam in REGISTERS}:
                self._fouten.append(Fout(self._name(pad), 1, _no_register(pad.stem)))

    def _open(self, toon: str, pad: Path, ontleed: Ontleed) -> Bron | None:
        try:
            return ontleed(toon, pad.read_text(encoding="utf-8"), self._woorden)
        except UnicodeDecodeError:
            self._fouten.append(Fout(toon, 1, "dit bestand is geen UTF-8-tekst"))
        except BronUnreadable as fout:
            self._fouten.append(Fout(toon, fout.regel, str(fout)))
        return None

    def _fill(self, bron: Bron, model: type[BaseModel], velden: Any) -> Any:  # noqa: ANN401 - the model that came in
        try:
            return model.model_validate(velden)
        except ValidationError as fout:
            self._fouten += from_validation(bron, model, fout)
        return None

    def _name(self, pad: Path) -> str:
        return f"{self._map.name}/{pad.relative_to(self._map).as_posix()}"


def _no_register(naam: str) -> str:
    dichtbij = difflib.get_close_matches(naam, REGISTERS, n=1)
    vraag = f"; bedoel je '{dichtbij[0]}.yml'?" if dichtbij else ""
    return f"er is geen register '{naam}'{vraag}"


def _where_pages_go(soort: str, taal: str, rest: list[str]) -> str:
    zin = "een pagina staat in <soort>/<taal>/<naam>.md"
    if soort not in SOORTEN:
        return f"{zin}; de soort '{soort}' bestaat niet"
    return f"{zin}; de taal '{taal}' staat niet in organisatie.yml" if rest[0] else zin
