"""Read a whole content folder: pages and registers, with every mistake that was found."""

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from inhoud.bladzijde import NL, Bladzijde, Inhoud
from inhoud.bron import Bron, from_markdown, from_yaml
from inhoud.fouten import Fout
from inhoud.lezen_bestand import Bestanden
from inhoud.lezen_rondes import read_rounds
from inhoud.paginas import OVER_DE_VERTALING, SOORTEN
from inhoud.registers import NODIG, REGISTERS, place
from inhoud.registers.intake import filled_in
from inhoud.vertaling import Vertaling

PULSE = "pulse"  # no register but a folder, with a folder for each round
Vervang = Mapping[str, Path]


def read_content(folder: Path, *, vervang: Vervang | None = None) -> tuple[Inhoud, list[Fout]]:
    """Read *folder*; *vervang* names registers that come from another file.

    Under "pulse" it names a folder with rounds that come on top of those in the content.
    """
    return _Lezing(folder, vervang or {}).read()


class _Lezing(Bestanden):
    """One reading of one folder."""

    def __init__(self, folder: Path, vervang: Vervang) -> None:
        super().__init__(folder)
        self._vervang = vervang
        self._inhoud = Inhoud(folder)

    def read(self) -> tuple[Inhoud, list[Fout]]:
        self.speak(NL)
        self._registers()
        self._pages(NL, self._dutch)
        for taal in self._inhoud.talen[1:]:
            self.speak(taal)
            self._translated_registers(taal)
            self._pages(taal, self._translated)
        for talen in (self._inhoud.data, *self._inhoud.vertaald.values()):
            if "intake" in talen:
                talen["intake"] = filled_in(talen["intake"], self._inhoud.data | talen)
        mappen = [self.map / PULSE, *([self._vervang[PULSE]] if PULSE in self._vervang else [])]
        if "organisatie" not in self._inhoud.kapot:  # a round speaks its languages
            self._inhoud.rondes = read_rounds(self, mappen, self._inhoud.talen)
        self._stray_files()
        return self._inhoud, self.fouten

    def _registers(self) -> None:
        for naam, model in REGISTERS.items():
            pad = self._vervang.get(naam, self.map / place(naam))
            toon = pad.name if naam in self._vervang else self.name(pad)
            if not pad.is_file():
                if naam in NODIG:
                    self.fouten.append(Fout(toon, 1, "dit bestand ontbreekt"))
                continue
            bron = self.open(toon, pad, from_yaml)
            gelezen = self.fill(bron, model, bron.velden) if bron else None
            if bron and gelezen:
                self._inhoud.data[naam], self._inhoud.bronnen[naam] = gelezen, bron
            else:
                self._inhoud.kapot.add(naam)

    def _translated_registers(self, taal: str) -> None:
        self._inhoud.vertaald[taal], self._inhoud.vertalingen[taal] = {}, {}
        for pad in sorted((self.map / "data" / taal).glob("*.yml")):
            naam = pad.stem
            bron = self.open(self.name(pad), pad, from_yaml)
            basis = self._inhoud.bronnen.get(naam)
            if bron and naam not in REGISTERS:
                self.fouten.append(Fout(bron.naam, 1, f"er is geen register '{naam}'"))
            elif bron and basis:
                vertaald = self.lay(bron, basis, REGISTERS[naam])
                if vertaald:
                    self._inhoud.vertaald[taal][naam] = vertaald
                    self._inhoud.vertalingen[taal][naam] = bron

    def _pages(self, taal: str, read: Callable[[str, str, Bron], None]) -> None:
        for pad in sorted(self.map.glob(f"*/{taal}/*.md")):
            plek = pad.relative_to(self.map)
            soort = plek.parts[0]
            if soort not in SOORTEN:
                continue  # told by _stray_files
            bron = self.open(self.name(pad), pad, from_markdown)
            if bron is None:
                self._inhoud.onleesbaar.add(plek.stem)
            elif self.woorden.is_for(bron.velden.get("alleen")):
                read(soort, plek.stem, bron)

    def _dutch(self, soort: str, naam: str, bron: Bron) -> None:
        self._keep(soort, NL, naam, bron, self.fill(bron, SOORTEN[soort], bron.velden))

    def _translated(self, soort: str, naam: str, bron: Bron) -> None:
        taal = Path(bron.naam).parts[-2]
        basis = self._inhoud.page(naam)
        if basis is None or basis.soort != soort:
            if naam not in self._inhoud.onleesbaar:
                zin = f"er is geen Nederlandse pagina {soort}/nl/{naam}.md"
                self.fouten.append(Fout(bron.naam, 1, zin))
            return
        eigen = {veld: bron.velden[veld] for veld in OVER_DE_VERTALING & bron.velden.keys()}
        rest = {veld: w for veld, w in bron.velden.items() if veld not in eigen}
        vertaling = Vertaling(bron)
        klaar = vertaling.lay(SOORTEN[soort], basis.bron.velden, rest)
        self.fouten += vertaling.fouten
        kop = None if vertaling.fouten else self.fill(bron, SOORTEN[soort], klaar | eigen)
        self._keep(soort, taal, naam, bron, kop)

    def _keep(self, soort: str, taal: str, naam: str, bron: Bron, kop: Any) -> None:  # noqa: ANN401 - a header, of its kind
        if kop is None:
            self._inhoud.onleesbaar.add(naam)
            return
        pad = f"{soort}/{taal}/{naam}.md"
        self._inhoud.bladzijden.append(Bladzijde(soort, taal, naam, pad, kop, bron))

    def _speaks(self, taal: str) -> bool:
        """Whether *taal* is one of ours; with a mistake in organisatie.yml nobody knows."""
        return taal in self._inhoud.talen or "organisatie" in self._inhoud.kapot

    def _stray_files(self) -> None:
        for pad in sorted(self.map.rglob("*.md")):
            soort, taal, *rest = (*pad.relative_to(self.map).parts, "", "")
            if pad.name == "README.md" or (soort in SOORTEN and self._speaks(taal) and rest[0]):
                continue
            self.fouten.append(Fout(self.name(pad), 1, _where_pages_go(soort, taal, rest)))
        for pad in sorted((self.map / "data").glob("*.y*ml")):
            if pad.name not in {f"{naam}.yml" for naam in REGISTERS}:
                self.fouten.append(Fout(self.name(pad), 1, _no_register(pad.stem)))


def _no_register(naam: str) -> str:
    dichtbij = difflib.get_close_matches(naam, REGISTERS, n=1)
    vraag = f"; bedoel je '{dichtbij[0]}.yml'?" if dichtbij else ""
    return f"er is geen register '{naam}'{vraag}"


def _where_pages_go(soort: str, taal: str, rest: list[str]) -> str:
    zin = "een pagina staat in <soort>/<taal>/<naam>.md"
    if soort not in SOORTEN:
        return f"{zin}; de soort '{soort}' bestaat niet"
    return f"{zin}; de taal '{taal}' staat niet in organisatie.yml" if rest[0] else zin
