"""`vertrouwd beheer`: the editor on loopback, until Ctrl-C."""

import asyncio
import json
import socket
import tempfile
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from infra.local import announce, ports
from infra.local.beheer.config import make_config, repository
from infra.local.beheer.klaarzetten import set_out
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.origin import Origin
from infra.local.running import asked_to_stop, server
from inhoud.lezen import read_content

CONFIG = "/config.json"
# Sveltia styles in the page, and shows pictures from the folder by `blob:`.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' blob: data:; media-src blob:; connect-src 'self' blob: data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class BeheerFiles(Files):
    """The editor's files; its configuration is made anew for each who opens it."""

    def __init__(self, folder: Path, content: Path, root: Path) -> None:
        super().__init__(folder)
        self._content, self._repository = content, root

    def __call__(self, request: Request) -> Response:
        """A role or a page that was added a moment ago can be chosen after a reload."""
        if request.scope["path"] == CONFIG:
            inhoud, _ = read_content(self._content)
            adres = f"http://{request.url.netloc}"
            return JSONResponse(make_config(inhoud, self._repository, adres))
        return super().__call__(request)


def beheer(content: Path, port: int) -> None:
    """Set out, serve, and stay until someone stops it. Raises Stopped or NpmFailed."""
    root = repository(content)
    anders = f"kies een andere poort, bijvoorbeeld: vertrouwd beheer --port {port + 10}"
    with (
        ports.claim_one(port, anders) as bound,
        tempfile.TemporaryDirectory(prefix="vertrouwd-beheer-") as temporary,
    ):
        announce.step("De editor klaarzetten (de eerste keer haalt npm hem op)")
        origin = make_origin(Path(temporary), content, root, port)
        asyncio.run(_run(origin, bound, _told(port, root)))


def make_origin(folder: Path, content: Path, root: Path, port: int) -> Origin:
    """The editor on one address; *folder* is filled."""
    set_out(folder / "editor")
    (folder / "headers.json").write_text(json.dumps({"*": HEADERS}), "utf-8")
    files = BeheerFiles(folder / "editor", content, root)
    return Origin(f"{ports.HOST}:{port}", files, Headers(folder / "headers.json"))


async def _run(origin: Origin, bound: socket.socket, told: str) -> None:
    asked, running = asked_to_stop(), server(origin)
    serving = asyncio.create_task(running.serve(sockets=[bound]))
    print(told, flush=True)
    await asyncio.wait([asked, serving], return_when=asyncio.FIRST_COMPLETED)
    running.should_exit = True
    await serving


def _told(port: int, root: Path) -> str:
    return (
        f"\nDe editor draait op deze computer: http://{ports.HOST}:{port}/\n\n"
        "Open dit adres in Chromium, Chrome of Edge; andere browsers kunnen geen map openen.\n"
        "Klik op 'Werken met een lokale repository' en kies deze map:\n\n"
        f"  {root}\n\n"
        "Geef de browser toestemming om daar te lezen en te schrijven. Wat je opslaat, staat\n"
        "meteen in die map en nergens anders. Kijk het na met 'vertrouwd check'. Zet het daarna\n"
        "in Git.\n\n"
        "Stoppen: Ctrl-C."
    )
