"""`vertrouwd voorlichting …`: count what HR keeps, and print the sheet that someone signs."""

import argparse
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from infra.stop import Stopped
from infra.voorlichting import blad, gitplek, schrijven
from infra.voorlichting.meten import measure
from infra.voorlichting.opzet import of_content
from infra.voorlichting.rijen import read_people
from inhoud.bladzijde import Inhoud
from inhoud.lezen import read_content
from inhoud.registers import place

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]


def add_verbs(add: Add) -> None:
    """The two verbs and what they take; *add* makes one."""
    one = add("import", import_, "tel wie wat volgde en tekende, uit een bestand van HR")
    one.add_argument("bestand", type=Path, metavar="BESTAND.csv", help="blijft bij HR")
    one.add_argument("--dag", type=_day, help="de dag van de telling; standaard vandaag")
    one = add("blad", sheet, "maak het blad waarop iemand de gedragscode ondertekent")
    one.add_argument("--taal", default="nl", help="nl, of een andere taal van de site")
    one.add_argument("--uit", type=Path, required=True, metavar="F.pdf", help="het bestand")


def import_(asked: argparse.Namespace) -> None:
    """`vertrouwd voorlichting import`."""
    dag, vandaag = asked.dag or _today(), _today()
    if dag > vandaag:
        raise Stopped(f"--dag: {dag} moet nog komen.")
    waarschuwing = gitplek.look_around(asked.bestand)
    inhoud = _content(asked.content)
    oud = inhoud.data.get(schrijven.REGISTER)
    schrijven.check_day(oud, dag)
    opzet = of_content(inhoud, dag)
    nieuw = measure(read_people(asked.bestand, opzet), opzet)
    pad = schrijven.write(asked.content, nieuw)
    print("\n".join([*schrijven.changes(oud, nieuw)] or ["Geen getal is veranderd."]))
    print(
        f"De telling van {dag} staat in {pad}. Zet {pad.name} in Git, en het bestand van HR niet."
    )
    if waarschuwing:
        print(f"let op: {waarschuwing}")


def sheet(asked: argparse.Namespace) -> None:
    """`vertrouwd voorlichting blad`."""
    inhoud, fouten = read_content(asked.content)
    if "organisatie" not in inhoud.data:
        raise Stopped("\n".join(str(fout) for fout in sorted(fouten)))
    pdf = blad.sheet(inhoud, asked.taal)
    ernaast = asked.uit.with_name(f".{asked.uit.name}.nieuw")
    try:
        ernaast.write_bytes(pdf)
        ernaast.replace(asked.uit.resolve())
    except OSError:
        raise Stopped(f"--uit: {asked.uit} is niet te schrijven.") from None
    finally:
        with suppress(OSError):
            ernaast.unlink()
    print(f"Het blad staat in {asked.uit}.")


def _content(folder: Path) -> Inhoud:
    """What *folder* holds; a mistake in the register that is made anew does not matter."""
    folder = folder.resolve()  # `.` has no name, and messages begin with it
    inhoud, fouten = read_content(folder)
    eigen = Path(folder.name, place(schrijven.REGISTER)).as_posix()
    if anders := sorted(fout for fout in fouten if fout.bestand != eigen):
        raise Stopped("\n".join(str(fout) for fout in anders))
    return inhoud


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("schrijf een dag als 2026-11-25") from None


def _today() -> date:
    return datetime.now(UTC).date()
