"""The keys that deelnamekaarten are signed with: made for one round, and destroyed when it is over.

The public half goes into ronde.yml, where everyone can compare it; the private half into a file of
its own, and from there to the one function that signs.
"""

import json
import os
import secrets
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import rsa

from functions.edge.fields import b64
from functions.pulse.blind import BITS, E, PrivateKey
from infra.local.data import write_private
from infra.stop import Stopped

FOLDER = "pulse-sleutels"  # in the data folder
NIET_GEDEKT = (
    "De sleutel is overschreven en gewist. Kopieën elders blijven bestaan: in een back-up, in een "
    "momentopname van de schijf, of bij de functie in AWS. Ook een ssd kan oude blokken bewaren. "
    "Wis die kopieën zelf; een versleutelde schijf helpt."
)


class Sleutel(NamedTuple):
    """A new pair: *n* for ronde.yml, 512 characters; *privaat* is the text of the private file."""

    n: str
    privaat: str

    def __repr__(self) -> str:
        return "Sleutel()"  # it holds a private key


def new_key() -> Sleutel:
    """A key of 3072 bit, for one round or one group of it; never use it for another."""
    made = rsa.generate_private_key(E, BITS).private_numbers()
    primes = {name: b64(_bytes(prime)) for name, prime in (("p", made.p), ("q", made.q))}
    return Sleutel(b64(_bytes(made.public_numbers.n)), json.dumps(primes))


def write_key(data: Path, ronde: str, groep: str, sleutel: Sleutel) -> Path:
    """Keep the private half of *groep* (two digits; 00 is the whole round). Raises Stopped."""
    path = data / FOLDER / f"{ronde}.{groep}.json"
    if path.exists():
        raise Stopped(f"Er is al een sleutel: {path}. Een nieuwe maakt gehaalde kaarten ongeldig.")
    return write_private(path, sleutel.privaat.encode())


def read_keys(data: Path) -> dict[str, PrivateKey]:
    """All keys that are kept, by `<ronde>:<group digits>`. Raises Stopped."""
    return {path.stem.replace(".", ":"): _read(path) for path in _paths(data, "*")}


def destroy_keys(data: Path, ronde: str) -> int:
    """Overwrite and remove the private keys of *ronde*; how many. Say NIET_GEDEKT with it."""
    paths = _paths(data, ronde)
    for path in paths:
        _destroy(path)
    return len(paths)


def _paths(data: Path, ronde: str) -> list[Path]:
    return sorted((data / FOLDER).glob(f"{ronde}.[0-9][0-9].json"))


def _read(path: Path) -> PrivateKey:
    try:
        return PrivateKey.of(json.loads(path.read_bytes()))
    except (OSError, ValueError):
        raise Stopped(f"{path} is geen sleutel van een ronde, of niet te lezen.") from None


def _destroy(path: Path) -> None:
    """In place, so that the same blocks are written where the disk allows it."""
    with path.open("r+b", buffering=0) as file:
        file.write(secrets.token_bytes(path.stat().st_size))
        os.fsync(file.fileno())
    path.unlink()


def _bytes(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
