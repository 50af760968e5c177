"""Reads an agenda file as RFC 5545 says, without anything of ours."""

import re

_ONTSNAPT = re.compile(rb"\\(.)", re.DOTALL)


def parts(bestand: bytes) -> list[tuple[str, str, str]]:
    """(name, parameters, value) of each line, unfolded and unescaped."""
    assert bestand.endswith(b"\r\n")
    assert b"\n" not in bestand.replace(b"\r\n", b"")
    regels = re.sub(rb"\r\n[ \t]", b"", bestand).split(b"\r\n")[:-1]
    return [_line(regel) for regel in regels]


def _line(regel: bytes) -> tuple[str, str, str]:
    naam, _, waarde = regel.partition(b":")
    kop, _, parameters = naam.decode().partition(";")
    los = _ONTSNAPT.sub(lambda hier: b"\n" if hier[1] in b"nN" else hier[1], waarde)
    return kop, parameters, los.decode()


def events(bestand: bytes) -> dict[str, dict[str, str]]:
    """The events by UID; `triggers` holds the reminders, in order."""
    gevonden: dict[str, dict[str, str]] = {}
    diep: list[str] = []
    velden: dict[str, str] = {}
    for naam, _, waarde in parts(bestand):
        if naam == "BEGIN":
            diep.append(waarde)
            velden = {} if waarde == "VEVENT" else velden
        elif naam == "END":
            assert diep.pop() == waarde
            if waarde == "VEVENT":
                assert velden["UID"] not in gevonden
                gevonden[velden["UID"]] = velden
        elif diep[-1] == "VEVENT":
            assert naam not in velden, naam
            velden[naam] = waarde
        elif naam == "TRIGGER":
            velden["triggers"] = f"{velden.get('triggers', '')} {waarde}".strip()
    assert diep == []
    return gevonden
