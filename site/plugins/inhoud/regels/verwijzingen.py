"""A register that names a role, a page, a measurement or a measure names one that exists."""

from collections.abc import Iterator
from typing import Any

from inhoud.bladzijde import NL, Inhoud
from inhoud.fouten import Fout
from inhoud.verwijzing import PAGINA, Naar, references

# A register that is not there, or that could not be read, is told elsewhere.
Bekend = dict[Naar, set[str] | None]


def check_references(inhoud: Inhoud) -> Iterator[Fout]:
    """Every id that a register gives of something elsewhere."""
    bekend: Bekend = {}
    for register, gelezen in inhoud.data.items():
        for plek, naar, naam in references(gelezen):
            if naar not in bekend:
                bekend[naar] = _known(inhoud, naar)
            namen = bekend[naar]
            if namen is not None and naam not in namen:
                zin = f"{_field(plek)}: {naar.wat} '{naam}' {_nowhere(naar)}"
                yield inhoud.fout(register, plek, zin)


def _known(inhoud: Inhoud, naar: Naar) -> set[str] | None:
    if naar.register == PAGINA:
        return {blad.id for blad in inhoud.bladzijden if blad.taal == NL} | inhoud.onleesbaar
    gelezen: Any = inhoud.data.get(naar.register)
    return {item.id for item in getattr(gelezen, naar.lijst)} if gelezen else None


def _field(plek: tuple[int | str, ...]) -> str:
    return next(str(deel) for deel in reversed(plek) if isinstance(deel, str))


def _nowhere(naar: Naar) -> str:
    return "bestaat niet" if naar.register == PAGINA else f"staat niet in {naar.register}.yml"
