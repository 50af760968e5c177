"""The rows of the file of HR as people to count; every mistake with its line, all at once."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from infra.stop import Stopped
from infra.voorlichting import velden
from infra.voorlichting.delen import MINSTENS
from infra.voorlichting.kolommen import check_columns
from infra.voorlichting.meten import Mens
from infra.voorlichting.opzet import VERSIE, Opzet
from infra.voorlichting.tabel import Tabel, read_table
from infra.voorlichting.velden import VeldRefused
from inhoud.registers.voorlichting import GEDRAGSCODE

T = TypeVar("T")
Rij = Mapping[str, str]
TE_WEINIG = "er staan minder dan tien mensen in; dan zegt elk getal iets over iemand"
BSN = "nummer: dit lijken burgerservicenummers; neem een ander nummer"
_BSN_CIJFERS = 9


def read_people(pad: Path, opzet: Opzet) -> list[Mens]:
    """Everyone in *pad*. Raises Stopped with every mistake."""
    lezing = _Lezing(read_table(pad), opzet)
    mensen = lezing.people()
    if lezing.fouten:
        regels = [f"{pad.name}:{regel}: {zin}" for regel, zin in sorted(lezing.fouten)]
        raise Stopped("\n".join(regels))
    return mensen


class _Lezing:
    """One reading of one table; *fouten* are lines and Dutch sentences."""

    def __init__(self, tabel: Tabel, opzet: Opzet) -> None:
        self.fouten: list[tuple[int, str]] = []
        self._tabel = tabel
        self._opzet = opzet
        self._kop = [cel.casefold() for cel in tabel.kop]

    def people(self) -> list[Mens]:
        self.fouten += [(1, zin) for zin in check_columns(self._tabel.kop, self._opzet.kolommen)]
        if not set(self._kop) & set(self._opzet.kolommen):
            return []  # a file without a first line: its rows mean nothing
        if len(self._tabel.rijen) < MINSTENS:
            self.fouten.append((1, TE_WEINIG))
        rijen = list(self._whole_rows())
        self._numbers(rijen)
        return [self._person(regel, rij) for regel, rij in rijen]

    def _whole_rows(self) -> Iterator[tuple[int, Rij]]:
        for regel, cellen in self._tabel.rijen:
            if len(cellen) > len(self._kop):
                self.fouten.append((regel, "hier staan meer velden dan er kolommen zijn"))
                continue
            gevuld = [*cellen, *[""] * (len(self._kop) - len(cellen))]
            yield regel, dict(zip(self._kop, gevuld, strict=True))

    def _numbers(self, rijen: list[tuple[int, Rij]]) -> None:
        gezien: dict[str, int] = {}
        for regel, rij in rijen:
            nummer = self._field(regel, rij, "nummer", velden.number)
            if nummer in gezien:
                self.fouten.append((regel, f"nummer: staat ook op regel {gezien[nummer]}"))
            elif nummer is not None:
                gezien[nummer] = regel
        if sum(map(_is_bsn, gezien)) * 2 > len(gezien):  # of other numbers one in eleven fits
            self.fouten.append((1, BSN))

    def _person(self, regel: int, rij: Rij) -> Mens:
        def read(naam: str, lees: Callable[[str], T]) -> T | None:
            return self._field(regel, rij, naam, lees)

        opzet = self._opzet
        in_dienst = read("in_dienst", lambda cel: velden.day(cel or "?", opzet))
        gevolgd = {
            training.id
            for training in opzet.trainingen
            if (dag := read(training.id, lambda cel: velden.day(cel, opzet)))
            and opzet.still_counts(training, dag)
        }
        return Mens(
            onderdeel=read("onderdeel", lambda cel: velden.part(cel, opzet)) or "",
            leidt=read("rol", velden.leads) or False,
            nieuw=in_dienst is not None and opzet.is_new(in_dienst),
            deed=frozenset(gevolgd | self._signed(regel, rij)),
        )

    def _signed(self, regel: int, rij: Rij) -> set[str]:
        nu = self._opzet.major
        if nu is None or not {GEDRAGSCODE, VERSIE} <= rij.keys():
            return set()
        dag = self._field(regel, rij, GEDRAGSCODE, lambda cel: velden.day(cel, self._opzet))
        if bool(rij[GEDRAGSCODE]) != bool(rij[VERSIE]):
            zin = f"{GEDRAGSCODE} en {VERSIE}: vul beide in, of geen van beide"
            self.fouten.append((regel, zin))
            return set()
        versie = self._field(regel, rij, VERSIE, lambda cel: velden.major(cel, nu))
        return {GEDRAGSCODE} if dag and versie == nu else set()

    def _field(self, regel: int, rij: Rij, naam: str, lees: Callable[[str], T]) -> T | None:
        if naam not in rij:
            return None  # the first line lacks it, which was told
        try:
            return lees(rij[naam])
        except VeldRefused as fout:
            self.fouten.append((regel, f"{naam}: {fout}"))
        return None


def _is_bsn(nummer: str) -> bool:
    """Whether the last digit fits the rest, as in a burgerservicenummer."""
    heel = nummer.zfill(_BSN_CIJFERS)  # a spreadsheet leaves out the first zero
    if not nummer.isdecimal() or len(nummer) < _BSN_CIJFERS - 1 or len(heel) != _BSN_CIJFERS:
        return False
    *eerste, laatste = (int(cijfer) for cijfer in heel)
    som = sum(cijfer * (_BSN_CIJFERS - plaats) for plaats, cijfer in enumerate(eerste))
    return som % 11 == laatste
