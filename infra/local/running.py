"""Keeps the origins, the login and the daily sweep going until a signal, and then ends them all."""

import asyncio
import signal
import socket
import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn

from functions.melding.model import MeldingError
from functions.pulse.model import PulseError
from infra.local import announce
from infra.local.gateway.functions import Context, Handler
from infra.local.gateway.origin import Origin
from infra.local.login import process
from infra.stop import Stopped

_DAY = 24 * 3600  # seconds


class _Server(uvicorn.Server):
    """One of three in this process, so the signals are not its own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def run(
    origins: Iterable[tuple[Origin, socket.socket]],
    login_config: Path,
    sweeps: Iterable[Handler],
    ready: Callable[[], None],
    preview: Callable[[], Coroutine[Any, Any, None]],
) -> None:
    """Everything, until SIGINT or SIGTERM. Raises Stopped when a part ends by itself."""
    asked = asked_to_stop()
    login = await process.start(login_config)
    try:
        servers = [(server(origin), bound) for origin, bound in origins]
        tasks: list[asyncio.Future[Any]] = [
            asyncio.create_task(one.serve(sockets=[bound])) for one, bound in servers
        ]
        tasks += [asyncio.create_task(_daily([*sweeps])), asyncio.create_task(preview())]
        ended = asyncio.create_task(login.wait())
        ready()
        parts: list[asyncio.Future[Any]] = [asked, ended, *tasks]
        await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
        for one, _ in servers:
            one.should_exit = True
        for extra in tasks[len(servers) :]:
            extra.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    finally:
        await process.stop(login)
    if not asked.done():
        raise Stopped("Een onderdeel is uit zichzelf gestopt; start opnieuw met: make serve")


def server(origin: Origin) -> _Server:
    """A server for *origin*, which stops when its `should_exit` says so."""
    # No log of who asked what; no word on what answers. A body larger than memory likes is cut off
    # by the gateway, and a browser that keeps a connection open does not keep us from stopping.
    config = uvicorn.Config(
        origin, log_config=None, log_level="critical", access_log=False, server_header=False,
        lifespan="off", ws="none", proxy_headers=False, timeout_graceful_shutdown=3,
    )  # fmt: skip
    return _Server(config)


def asked_to_stop() -> "asyncio.Future[None]":
    """Done when someone presses Ctrl-C or ends the process."""
    loop = asyncio.get_running_loop()
    asked: asyncio.Future[None] = loop.create_future()

    def stop() -> None:
        if not asked.done():
            asked.set_result(None)

    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(one, stop)
    return asked


async def _daily(sweeps: Sequence[Handler]) -> None:
    while True:
        for sweep in sweeps:
            try:
                await asyncio.to_thread(sweep, {}, Context("opruimen"))
            except (MeldingError, PulseError, sqlite3.Error):
                announce.step("Opruimen van wat verlopen is lukte niet; morgen nog eens")
        await asyncio.sleep(_DAY)
