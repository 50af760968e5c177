"""The four addresses of a machine: intranet, meld, behandelen, login; on loopback only."""

import socket
import time
from contextlib import ExitStack
from dataclasses import dataclass

from infra.stop import Stopped

HOST = "127.0.0.1"
LAST = 65_535 - 3  # the fourth is the highest there is
PATIENCE = 3.0  # seconds; the login of a serve that was killed ends by itself, a moment later


@dataclass(frozen=True)
class Addresses:
    """Where everything is; the login on `localhost`, so that its cookies never meet an origin."""

    intranet: str
    meld: str
    behandelen: str
    issuer: str


def addresses(port: int) -> Addresses:
    """The four addresses that start at *port*."""
    intranet, meld, behandelen = (f"http://{HOST}:{port + step}" for step in range(3))
    return Addresses(intranet, meld, behandelen, f"http://localhost:{port + 3}")


def claim(port: int) -> list[socket.socket]:
    """A bound socket for each origin; the login binds its own, so that port is only tried."""
    with ExitStack() as undone:
        claimed = [undone.enter_context(_bind(port + step)) for step in range(3)]
        _wait_for(port + 3)
        undone.pop_all()
    return claimed


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return _bind(port).close()
        except Stopped:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _bind(port: int) -> socket.socket:
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
        made.listen(128)
    except OSError:
        made.close()
        raise Stopped(
            f"Poort {port} is al in gebruik of niet toegestaan; stop wat daar draait of kies een "
            f"andere eerste poort, bijvoorbeeld: make serve PORT={port + 100}"
        ) from None
    return made
