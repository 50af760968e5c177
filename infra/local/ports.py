"""The four addresses of a machine: intranet, meld, behandelen, login; on loopback only."""

import errno
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
    """A bound socket for each origin, and what keeps others off the name of the login.

    The login binds its own port, so that is only tried.
    """
    with ExitStack() as undone:
        claimed = [undone.enter_context(_bind(port + step)) for step in range(3)]
        _wait_for(port + 3)
        claimed.extend(undone.enter_context(one) for one in _hold_localhost(port + 3))
        undone.pop_all()
    return claimed


def claim_one(port: int, otherwise: str) -> socket.socket:
    """A bound socket for one address. Raises Stopped, with *otherwise* as what to do instead."""
    try:
        return _bind(port)
    except Stopped:
        raise Stopped(f"Poort {port} is al in gebruik of niet toegestaan; {otherwise}") from None


def _hold_localhost(port: int) -> list[socket.socket]:
    """Where `localhost` is ::1 too, that port as well: another user could show a login there.

    Held and not listened on, so that a browser which tries ::1 first goes on to 127.0.0.1 at once.
    Without SO_REUSEADDR, because with it another could still take the port from under us.
    """
    with ExitStack() as undone:
        try:
            made = undone.enter_context(socket.socket(socket.AF_INET6))
            made.bind(("::1", port))
        except OSError as refused:
            if refused.errno == errno.EADDRINUSE:
                raise _in_use(port) from None
            return []  # this machine has no IPv6
        undone.pop_all()
    return [made]


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
        raise _in_use(port) from None
    return made


def _in_use(port: int) -> Stopped:
    return Stopped(
        f"Poort {port} is al in gebruik of niet toegestaan; stop wat daar draait of kies een "
        f"andere eerste poort, bijvoorbeeld: make serve PORT={port + 100}"
    )
