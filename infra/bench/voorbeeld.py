"""The example, built and served with its headers, without functions: for who looks at its pages."""

import asyncio
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from infra import build
from infra.bench.measure import ROOT
from infra.local import running
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.origin import Origin

SERVED = ("intranet", "meld")


@contextmanager
def served() -> Iterator[tuple[build.Urls, Path]]:
    """The addresses of the two origins that people read, and the folder of the build."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in SERVED]
    intranet, meld = (f"http://127.0.0.1:{one.getsockname()[1]}" for one in sockets)
    urls = build.Urls(intranet, meld, "https://behandelen.example", "https://login.example")
    with tempfile.TemporaryDirectory() as folder:
        build.build(ROOT / "content", Path(folder), urls=urls)
        servers = [running.server(_origin(Path(folder), naam, urls)) for naam in SERVED]

        async def serve() -> None:
            await asyncio.gather(
                *(one.serve(sockets=[at]) for one, at in zip(servers, sockets, strict=True))
            )

        thread = threading.Thread(target=asyncio.run, args=(serve(),))
        thread.start()
        try:
            yield urls, Path(folder)
        finally:
            for one in servers:
                one.should_exit = True
            thread.join()


def _origin(out: Path, naam: str, urls: build.Urls) -> Origin:
    site = out / "site"
    host = urlsplit(urls.of(naam)).netloc
    return Origin(host, Files(site / naam), Headers(site / f"{naam}.headers.json"))
