"""A telephone number typed in a page stands in a register too, so a change there is found here."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout

TIEN = 10  # digits of a Dutch number
_NUMMER = re.compile(
    r"(?<![\w/.-])(?:\+31|0)[1-9 -][\d -]{6,}\d(?![\w/-])|tel:[+\d]{7,}"
)  # 112 and 113 are everybody's


def check_numbers(inhoud: Inhoud) -> Iterator[Fout]:
    """Every number in the text of a page."""
    bekend = {_bare(nummer) for model in _all(inhoud) for nummer in _numbers(model)}
    for blad in inhoud.bladzijden:
        for nummer, regel in enumerate(blad.bron.tekst.splitlines()):
            for hier in _NUMMER.finditer(regel) if "0" in regel or "tel:" in regel else ():
                if _callable(hier[0]) and _bare(hier[0]) not in bekend:
                    zin = f"'{hier[0]}' staat in geen register; zet het bij rollen of hulplijnen"
                    fout = Fout(blad.bron.naam, blad.bron.tekst_regel + nummer, zin)
                    yield fout.as_warning()


def _all(inhoud: Inhoud) -> Iterator[BaseModel]:
    yield from inhoud.data.values()
    yield from (blad.kop for blad in inhoud.bladzijden)


def _numbers(model: BaseModel) -> Iterator[str]:
    for naam, waarde in model:
        if naam.endswith("telefoon") and isinstance(waarde, str):
            yield waarde
        for deel in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(deel, BaseModel):
                yield from _numbers(deel)


def _callable(geschreven: str) -> bool:
    """Ten digits, or an 0800 or 0900 number: a day written in digits has fewer."""
    kaal = _bare(geschreven)
    return len(kaal) == TIEN or bool(re.fullmatch(r"0[89]00(\d{4}|\d{7})", kaal))


def _bare(nummer: str) -> str:
    """Only its digits, as dialled here."""
    return re.sub(r"\D", "", nummer.replace("+31", "0"))
