"""The example people of one machine: keys and passwords for the readers that the content names.

They stand in the data folder and lie over `recipients.yml` while serving; nothing under the content
is written.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from functions.melding import agepq
from functions.melding.woorden import WORDS
from infra import keys
from infra.local.data import keep, write_private
from infra.stop import Stopped

TELLER = {"naam": "Voorbeeldteller", "rol": "teller", "gebruiker": "teller"}


@dataclass(frozen=True)
class Person:
    """Someone who can log in; a teller reads no melding, so has no key."""

    naam: str
    rol: str
    gebruiker: str
    wachtwoord: str
    sleutel: str | None = None
    wachtzin: str | None = None


@dataclass(frozen=True)
class Example:
    """The people, where the noodsleutel is, and the register of readers with their keys."""

    logins: tuple[Person, ...]
    noodsleutel: str
    recipients: Path


def make_example(content: Path, data: Path) -> Example:
    """Keys and passwords for who has none yet, and the register that goes over the content's."""
    register = _read(content / "data/recipients.yml")
    logins, nood = [], ""
    for lezer in register["lezers"]:
        made = _key(data / "sleutels", lezer["id"], noodsleutel=lezer["soort"] == "noodsleutel")
        lezer["age"] = made["recipient"]
        if lezer["soort"] == "noodsleutel":
            nood = made["bestand"]
        else:
            logins.append(_behandelaar(data, lezer, made))
    logins.append(Person(**TELLER, wachtwoord=_password(data, TELLER["gebruiker"])))
    text = yaml.safe_dump(register, allow_unicode=True, sort_keys=False, width=10_000)
    overlay = write_private(data / "recipients.yml", text.encode())
    return Example(tuple(logins), nood, overlay)


def as_users(logins: tuple[Person, ...]) -> list[dict[str, str]]:
    """What the login knows of them."""
    return [
        {name: asdict(one)[name] for name in ("gebruiker", "wachtwoord", "rol")} for one in logins
    ]


def _behandelaar(data: Path, lezer: dict[str, Any], key: dict[str, str]) -> Person:
    gebruiker = lezer.get("gebruiker") or lezer["id"]
    return Person(
        naam=lezer["naam"],
        rol="behandelaar",
        gebruiker=gebruiker,
        wachtwoord=_password(data, gebruiker),
        sleutel=key["bestand"],
        wachtzin=key["wachtzin"],
    )


def _password(data: Path, gebruiker: str) -> str:
    path = data / "wachtwoorden" / f"{gebruiker}.txt"
    return keep(path, _three_words).decode()


def _three_words() -> bytes:
    """Easy to type over, and more than enough on loopback."""
    return "-".join(secrets.choice(WORDS) for _ in range(3)).encode()


def _key(folder: Path, reader: str, *, noodsleutel: bool) -> dict[str, str]:
    """{"recipient", "bestand", "wachtzin"}; the noodsleutel is bare, as it lies at the notary's."""
    file = folder / (f"{reader}.txt" if noodsleutel else f"{reader}.age")

    def make() -> bytes:
        if noodsleutel:
            identity, recipient = agepq.new_identity()
            content, words = f"{identity}\n".encode(), ""
        else:
            made = keys.new_key(WORDS)
            recipient, content, words = made.recipient, made.file, made.passphrase
        write_private(file, content)
        kept = {"recipient": recipient, "bestand": str(file), "wachtzin": words}
        return json.dumps(kept).encode()

    found: dict[str, str] = json.loads(keep(folder / f"{reader}.json", make))
    return {**found, "bestand": str(file)}


def _read(path: Path) -> dict[str, Any]:
    try:
        register: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for lezer in register["lezers"]:
            lezer["id"], lezer["naam"], lezer["soort"]
    except (OSError, yaml.YAMLError, KeyError, TypeError):
        raise Stopped(
            f"{path}: hierin staat geen lijst van lezers; kijk met: vertrouwd check"
        ) from None
    return register
