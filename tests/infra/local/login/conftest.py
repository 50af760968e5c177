"""A login of its own on free ports, for the tests that knock on it."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from infra import npm
from infra.local.gateway.template import Login
from infra.local.login import process
from infra.local.ports import Addresses

USERS = [
    {"gebruiker": "nadia", "wachtwoord": "goed-geheim", "rol": "behandelaar"},
    {"gebruiker": "teller", "wachtwoord": "tel-maar", "rol": "teller"},
]
LOGIN = Login(("vertrouwd-behandelen",), ("meldpunt/inbox",))


@dataclass
class Running:
    """The login, its addresses and its data."""

    data: Path
    where: Addresses

    def __post_init__(self) -> None:
        npm.ci(process.FOLDER)
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def start(self) -> None:
        config = process.write_config(self.data, self.where, USERS, LOGIN)
        self.process = self._run(process.start(config))

    def stop(self) -> None:
        self._run(process.stop(self.process))

    def _run(self, awaited):
        return asyncio.run_coroutine_threadsafe(awaited, self.loop).result(30)


@pytest.fixture(scope="module")
def login(tmp_path_factory) -> Iterator[Running]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    where = Addresses(*["http://127.0.0.1:9"] * 3, issuer=f"http://localhost:{port}")
    running = Running(tmp_path_factory.mktemp("login"), where)
    running.start()
    yield running
    running.stop()
