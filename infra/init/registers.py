"""The registers that the questions are about, as they lie on disk and as they become."""

from pathlib import Path

from infra.init.bestand import Bestand
from infra.init.knopen import Pad, Waarde
from infra.stop import Stopped

# Who stands where in recipients.yml: the names that a path uses for the place in the list.
EERSTE, TWEEDE, NOOD = "eerste", "tweede", "nood"
PLAATSEN = (EERSTE, TWEEDE, NOOD)
LEZERS: Pad = ("lezers",)


class Registers:
    """The files in `data/` of *map*, opened when asked for; `en/rollen` is a translation.

    Raises Stopped when recipients.yml misses one of the three.
    """

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self._open: dict[str, Bestand | None] = {}
        self._gelezen: dict[Path, bytes] = {}
        self.plaatsen = self._find_readers()

    def open(self, naam: str) -> Bestand | None:
        """The register *naam*, or none when there is no such file."""
        if naam not in self._open:
            pad = self.path(naam)
            self._open[naam] = None
            if pad.is_file():
                self._gelezen[pad] = pad.read_bytes()
                self._open[naam] = Bestand(self._gelezen[pad].decode("utf-8"))
        return self._open[naam]

    def get(self, naam: str) -> Bestand:
        """The register *naam*. Raises Stopped when there is no such file."""
        bestand = self.open(naam)
        if bestand is None:
            raise Stopped(f"{self.map.name}/data/{naam}.yml:1: dit bestand ontbreekt")
        return bestand

    def path(self, naam: str) -> Path:
        """Where a register lies."""
        return self.map / "data" / f"{naam}.yml"

    def names(self) -> list[str]:
        """Every register of this content, without translations."""
        return sorted(pad.stem for pad in (self.map / "data").glob("*.yml"))

    def place(self, pad: Pad) -> tuple[Bestand | None, Pad]:
        """The file of *pad*, whose first step is a register, and the path inside it."""
        naam, *rest = pad
        if rest[:1] == ["lezers"] and str(rest[1]) in self.plaatsen:
            rest[1] = self.plaatsen[str(rest[1])]
        return self.open(str(naam)), tuple(rest)

    def read(self, pad: Pad) -> Waarde | None:
        """What stands at *pad*; none when its block is not there, empty when only the field is."""
        bestand, rest = self.place(pad)
        if bestand is None or not bestand.has(rest[:-1]):
            return None
        return bestand.value(rest) or ""

    def write(self, pad: Pad, waarde: Waarde) -> None:
        """Put *waarde* at *pad* if there is a block for it; an empty one needs no new field."""
        if waarde or self.read(pad):
            bestand, rest = self.place(pad)
            if bestand is not None and bestand.has(rest[:-1]):
                bestand.set(rest, waarde)

    def changed(self) -> dict[Path, tuple[bytes, bytes]]:
        """The files that became something else: what was read, and what it is now."""
        nu = {self.path(naam): een for naam, een in self._open.items() if een is not None}
        paren = {pad: (self._gelezen[pad], een.tekst.encode("utf-8")) for pad, een in nu.items()}
        return {pad: paar for pad, paar in sorted(paren.items()) if paar[0] != paar[1]}

    def _find_readers(self) -> dict[str, int]:
        bestand = self.get("recipients")
        lezers = range(bestand.count(LEZERS))

        def first(soort: str, niet_lijn: str = "") -> int | None:
            for nummer in lezers:
                wie = (*LEZERS, nummer)
                if bestand.text((*wie, "soort")) == soort:
                    lijn = bestand.text((*wie, "lijn"))
                    if not niet_lijn or lijn != niet_lijn:
                        return nummer
            return None

        eerste = first("behandelaar")
        lijn = bestand.text((*LEZERS, eerste, "lijn")) if eerste is not None else ""
        gevonden = {EERSTE: eerste, TWEEDE: first("behandelaar", lijn), NOOD: first("noodsleutel")}
        er_zijn = {plaats: nummer for plaats, nummer in gevonden.items() if nummer is not None}
        if len(er_zijn) < len(PLAATSEN):
            raise Stopped(
                f"{self.map.name}/data/recipients.yml:1: zet hier twee behandelaars uit "
                "verschillende lijnen en een noodsleutel, en begin dan opnieuw"
            )
        return er_zijn
