"""voorlichting.yml on disk: written in one move or not at all, and what changed in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import yaml

from infra.stop import Stopped
from inhoud import controle
from inhoud.registers import place
from inhoud.registers.voorlichting import Dekking, Voorlichting

REGISTER = "voorlichting"
TUSSEN = timedelta(weeks=4)  # delen.py says why
BOVENAAN = """\
# Gemaakt met `vertrouwd voorlichting import`. Geen namen en geen aantallen: alleen welk deel van een groep van minstens tien.
# Verander hier niets met de hand. HR bewaart wie wat volgde en wie tekende; dat hoort niet in Git.
"""  # noqa: E501 - a line of a file for editors


def check_day(eerder: Voorlichting | None, dag: date) -> None:
    """Refuse a count so soon after *eerder* that the difference is about a person. Raises Stopped.

    The same day again is a mistake mended.
    """
    if eerder is None or dag == eerder.gemeten_op:
        return
    if dag < eerder.gemeten_op:
        raise Stopped(f"Er is al een telling van {eerder.gemeten_op}, en die is nieuwer.")
    if dag < eerder.gemeten_op + TUSSEN:
        raise Stopped(
            f"De vorige telling is van {eerder.gemeten_op}. Tel weer vanaf "
            f"{eerder.gemeten_op + TUSSEN}: tussen twee tellingen zitten minstens vier weken. "
            "Anders laat het verschil zien wat één mens deed. "
            f"Herstel je een fout? Neem dan dezelfde dag: --dag {eerder.gemeten_op}"
        )


def as_yaml(nieuw: Voorlichting) -> str:
    """The text of the register; the same shares give the same text."""
    velden = nieuw.model_dump(mode="json", exclude_defaults=True)
    velden["gemeten_op"] = nieuw.gemeten_op
    tekst = yaml.dump(velden, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
    return BOVENAAN + tekst


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as yaml has it
        super().increase_indent(flow, False)  # noqa: FBT003 - an item stands in from its list


def write(content: Path, nieuw: Voorlichting) -> Path:
    """Put *nieuw* into *content*, where the check is still happy with it. Raises Stopped."""
    pad = content / place(REGISTER)
    ernaast = pad.with_name(f".{pad.name}.nieuw")
    try:
        ernaast.write_text(as_yaml(nieuw), encoding="utf-8")
        fouten = controle.check(content, vervang={REGISTER: ernaast}).fouten
        if fouten:
            raise Stopped("\n".join(["Er is niets geschreven. Dit klopt nog niet:", *fouten]))
        ernaast.replace(pad)
    except OSError:
        raise Stopped(f"In {pad.parent} kan niet worden geschreven.") from None
    finally:
        ernaast.unlink(missing_ok=True)
    return pad


def changes(oud: Voorlichting | None, nieuw: Voorlichting) -> Iterator[str]:
    """A line for each share that is another one now."""
    was, nu = _shares(oud) if oud else {}, _shares(nieuw)
    for naam in [*nu, *(naam for naam in was if naam not in nu)]:
        if naam not in nu or naam not in was or was[naam] != nu[naam]:
            yield f"{naam}: {_said(was, naam)} → {_said(nu, naam)}"


def _said(delen: dict[str, int | None], naam: str) -> str:
    deel = delen.get(naam)
    return "geen getal" if deel is None else f"{deel}%"


def _shares(geteld: Voorlichting) -> dict[str, int | None]:
    return {naam: deel for een in geteld.metingen for naam, deel in _of(een)}


def _of(een: Dekking) -> Iterator[tuple[str, int | None]]:
    yield f"{een.id}, {een.wie}", een.deel
    for onderdeel in een.onderdelen:
        yield f"{een.id}, {een.wie}, {onderdeel.naam}", onderdeel.deel
