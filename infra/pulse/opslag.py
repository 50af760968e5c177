"""Where a command finds the answers: the file of one machine, or the table on AWS."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from functions.pulse.model import FormatTooNew, PulseError, PulseStore
from functions.pulse.store import DynamoPulseStore
from infra.local.pulse_store import SqlitePulseStore
from infra.stop import Stopped

BESTAND = "pulse.sqlite"


@contextmanager
def opened(data: Path, tabel: str | None) -> Iterator[PulseStore]:
    """The store: the table *tabel* if it is named, else the file in *data*. Raises Stopped."""
    try:
        if tabel:
            yield DynamoPulseStore(boto3.client("dynamodb"), tabel)
        else:
            store = open_file(data)
            try:
                yield store
            finally:
                store.close()
    except (BotoCoreError, ClientError) as refused:
        raise Stopped(f"De tabel {tabel} is niet te bereiken: {_why(refused)}") from None
    except PulseError:
        raise Stopped("De opslag is nu bezet. Probeer het over een minuut nog eens.") from None


def open_file(data: Path) -> SqlitePulseStore:
    """The store in *data*, made when it is not there. Raises Stopped."""
    path = data / BESTAND
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return SqlitePulseStore(path)
    except (OSError, sqlite3.DatabaseError, FormatTooNew):
        raise Stopped(
            f"{path} is beschadigd, niet te schrijven, of van een nieuwere Vertrouwd; "
            "er is niets aan veranderd."
        ) from None


def _why(refused: Exception) -> str:
    """AWS's own word for it, and none of what was sent."""
    found = getattr(refused, "response", {}).get("Error", {}).get("Code")
    return str(found or type(refused).__name__)
