"""The preview of whoever writes: what is saved is built again, and the open page shows it.

Only on this machine and only on the intranet: a small script asks whether something is new, and
reloads the page. A mistake stands on the page and in the terminal until it is mended; the old pages
stay. On the meldpunt nothing reloads, because someone may be typing there.
"""

import asyncio
import base64
import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from http import HTTPStatus
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from watchfiles import DefaultFilter, awatch

from infra.local import announce
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.origin import Origin
from infra.site_path import BROWSER, SITE

SCRIPT = """const hoort = document.currentScript.dataset.stand;
const kijk = async () => {
  try {
    const { stand } = await (await fetch("/_voorproef.json")).json();
    if (stand !== hoort) return location.reload();
  } catch {}
  setTimeout(kijk, 1000);
};
kijk();
"""
HASH = "sha384-" + base64.b64encode(hashlib.sha384(SCRIPT.encode()).digest()).decode()


@dataclass
class Stand:
    """How the last build went: *fouten* keep the new pages away."""

    nummer: int = 0
    fouten: list[str] = field(default_factory=list)

    def tag(self) -> str:
        """The script, as it stands at the end of a page."""
        return (
            f'<script src="/_voorproef.js" integrity="{HASH}" crossorigin="anonymous" '
            f'data-stand="{self.nummer}"></script>'
        )


class PreviewFiles(Files):
    """The intranet's files, each page with the script that reloads it."""

    def __init__(self, root: Path, stand: Stand) -> None:
        super().__init__(root)
        self._stand = stand

    def __call__(self, request: Request) -> Response:
        """As ever; and the mistakes in place of a page, while there are any."""
        path = request.scope["path"]
        if path == "/_voorproef.json":
            return JSONResponse({"stand": str(self._stand.nummer)})
        if path == "/_voorproef.js":
            return Response(SCRIPT, media_type="text/javascript")
        if self._stand.fouten and path.endswith("/"):
            return self._mistakes()
        return super().__call__(request)

    def _answer(self, path: Path, asked: Mapping[str, str]) -> Response:
        if path.suffix != ".html":
            return super()._answer(path, asked)
        html = path.read_text("utf-8").replace("</body>", f"{self._stand.tag()}</body>")
        return Response(html, media_type="text/html")

    def _mistakes(self) -> Response:
        stijl = next((self._root / "a").glob("pagina.*.css")).name
        regels = "".join(f"<li><code>{escape(regel)}</code></li>" for regel in self._stand.fouten)
        html = (
            '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width"><title>Nog niet vernieuwd</title>'
            f'<link rel="stylesheet" href="/a/{stijl}"></head><body><main>'
            "<h1>Nog niet vernieuwd</h1><p>Wat je opsloeg, heeft een fout. De site zelf is niet "
            "veranderd. Herstel dit en sla op, dan komt de pagina vanzelf terug.</p>"
            f"<ul>{regels}</ul></main>{self._stand.tag()}</body></html>"
        )
        return Response(html, HTTPStatus.SERVICE_UNAVAILABLE, media_type="text/html")


class PreviewHeaders(Headers):
    """The intranet's headers, which allow that one script too."""

    def put_on(self, path: str, response: Response) -> None:
        """Set them on *response*."""
        super().put_on(path, response)
        policy = response.headers["content-security-policy"]
        own = policy.replace("script-src 'none'", "script-src")
        response.headers["content-security-policy"] = own.replace(
            "script-src", f"script-src '{HASH}'", 1
        )


@dataclass
class Voorproef:
    """Watches the content and the theme, and builds when something is saved."""

    content: Path
    data: Path
    port: int
    renewed: Callable[[], None]  # take up what was built
    stand: Stand = field(default_factory=Stand)

    def show(self, origin: Origin, site: Path) -> Origin:
        """The intranet with its preview."""
        files = PreviewFiles(site / "intranet", self.stand)
        return replace(origin, files=files, headers=PreviewHeaders(site / "intranet.headers.json"))

    async def watch(self) -> None:
        """Until it is cancelled; where a machine cannot watch, the rest goes on without."""
        places = (self.content, *(map_ for map_ in SITE.iterdir() if map_ != BROWSER), *_ours())
        try:
            async for _ in awatch(*places, watch_filter=_Written(), debounce=400):
                await self.again()
        except (OSError, RuntimeError):
            announce.step("Opslaan vernieuwt de pagina's hier niet; daarvoor start je opnieuw")
            await asyncio.Event().wait()

    async def again(self) -> None:
        """Build, and tell how it went."""
        self.stand.fouten = await self._build()
        self.stand.nummer += 1
        if self.stand.fouten:
            announce.step("Nog niet vernieuwd:\n" + "\n".join(self.stand.fouten))
        else:
            self.renewed()
            announce.step("De pagina's zijn vernieuwd")

    async def _build(self) -> list[str]:
        arguments = ("-m", "infra.local.herbouw", self.content, self.data, str(self.port))
        child = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, stdout=asyncio.subprocess.PIPE
        )
        try:
            said, _ = await child.communicate()
            fouten: list[str] = json.loads(said)
        except ValueError:
            return ["De bouw is gestopt zonder te zeggen waarom; kijk in de terminal."]
        finally:
            if child.returncode is None:
                child.kill()
        return fouten


def _ours() -> list[Path]:
    """The browser code without the packages, which are thousands of folders."""
    return [path for path in BROWSER.iterdir() if path.name != "node_modules"]


class _Written(DefaultFilter):
    """What people write, and not what tools leave behind."""

    ignore_dirs = (*DefaultFilter.ignore_dirs, "node_modules", "__pycache__")
