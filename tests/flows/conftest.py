"""The whole product on this machine, as `make serve` starts it, and a browser to walk it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = str(Path(sys.executable).with_name("vertrouwd"))


class Dienst:
    """A running `vertrouwd serve` with its own data; it can be stopped, killed, started again."""

    def __init__(self, data: Path, content: Path = ROOT / "content") -> None:
        self.data = data
        self.content = content
        self.port = free_port()
        self.log = data.parent / "serve.log"
        self.info: dict = {}

    def start(self) -> None:
        (self.data / "serve.json").unlink(missing_ok=True)
        with self.log.open("ab") as log:
            args = [COMMAND, "serve", "--port", str(self.port), "--data", str(self.data)]
            args += ["--content", str(self.content)]
            self.process = subprocess.Popen(args, cwd=ROOT, stdout=log, stderr=log)
        deadline = time.monotonic() + 120
        while not answers(self.port, self.data / "serve.json"):
            if self.process.poll() is not None or time.monotonic() > deadline:
                pytest.fail("vertrouwd serve kwam niet op:\n" + self.log.read_text("utf-8")[-3000:])
            time.sleep(0.1)
        self.info = json.loads((self.data / "serve.json").read_text("utf-8"))

    def stop(self, sig: int = signal.SIGTERM) -> None:
        os.kill(self.process.pid, sig)
        self.process.wait(timeout=20)

    def login(self, n: int = 0, *, rol: str = "behandelaar") -> dict:
        return [one for one in self.info["logins"] if one["rol"] == rol][n]


def free_port() -> int:
    """The first of four free ports in a row: intranet, meld, behandelen, login."""
    for first in range(18_000 + os.getpid() % 1000 * 4, 40_000, 4):
        with socket.socket() as a, socket.socket() as b, socket.socket() as c, socket.socket() as d:
            try:
                for step, one in enumerate((a, b, c, d)):
                    one.bind(("127.0.0.1", first + step))
            except OSError:
                continue
            return first
    pytest.fail("geen vier vrije poorten")


def answers(port: int, written: Path) -> bool:
    if not written.exists():
        return False
    for step in range(4):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port + step)) != 0:
                return False
    return True


@pytest.fixture(scope="session")
def dienst(tmp_path_factory) -> Iterator[Dienst]:
    running = Dienst(tmp_path_factory.mktemp("dienst") / "data")
    running.start()
    yield running
    running.stop()
