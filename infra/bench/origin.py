"""The meld origin, no pages and no throttles: `python -m infra.bench.origin MAP PORT`."""

import asyncio
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import uvicorn

from functions.melding import meld
from infra.bench.imports import INHOUD
from infra.bench.payload import SECRET
from infra.local.gateway.cloudformation import read_template
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.functions import Gateway, Handler
from infra.local.gateway.origin import Origin
from infra.local.gateway.template import apis
from infra.local.stores import SqliteMeldingStore


def serve(folder: Path, port: int) -> None:
    """Until killed. Only the melder's own function answers."""
    (folder / "headers.json").write_text('{"*": {}}', encoding="utf-8")
    api = apis(read_template())["MeldApi"]
    handlers: dict[str, Handler] = dict.fromkeys(
        (route.handler for route in api.routes.values()), _refuse
    )
    handlers["functions.melding.main_meld.handler"] = meld.make_handler(
        SqliteMeldingStore(folder / "melding.sqlite"), INHOUD, secret=SECRET, today=_day()
    )
    gateway = Gateway(api, handlers, throttles=False)
    origin = Origin(f"127.0.0.1:{port}", Files(folder), Headers(folder / "headers.json"), gateway)
    config = uvicorn.Config(
        origin, host="127.0.0.1", port=port, log_config=None, log_level="critical", access_log=False
    )
    asyncio.run(uvicorn.Server(config).serve())


def _day() -> Callable[[], date]:
    """A new day for every fifty calls, so that a busy day's price and cap play no part."""
    calls = iter(range(10**9))
    return lambda: date.fromordinal(738_000 + next(calls) // 50)


def _refuse(_event: object, _context: object) -> object:
    raise NotImplementedError


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
