"""`vertrouwd serve`: the whole product on this machine, on loopback only, until Ctrl-C."""

import asyncio
import json
import secrets
import sqlite3
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from functions.melding.model import FormatTooNew, MeldingStore
from functions.pulse.model import PulseStore
from infra import build, npm
from infra.local import announce, ports, proefronde, running
from infra.local.data import keep, open_data
from infra.local.example import Example, as_users, make_example
from infra.local.gateway.authoriser import Authoriser
from infra.local.gateway.cloudformation import read_template
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.functions import Gateway, Handler
from infra.local.gateway.origin import Origin
from infra.local.gateway.template import Api, apis
from infra.local.login import process
from infra.local.ports import Addresses
from infra.local.proefronde import make_proefronde
from infra.local.stores import SqliteMeldingStore
from infra.local.voorproef import Voorproef
from infra.local.wiring import Current, Parts, wire
from infra.pulse.opslag import open_file
from infra.pulse.sleutel import read_keys
from infra.site_path import BROWSER
from infra.stop import Stopped

# Which API stands behind which origin; on AWS their CloudFront distributions say so.
APIS = {"intranet": None, "meld": "MeldApi", "behandelen": "BehandelApi"}
SWEEPS = ("functions.melding.main_opruimen.handler", "functions.pulse.main_opruimen.handler")


def serve(content: Path, data: Path, port: int, *, throttles: bool = True) -> None:
    """Build, start, and stay until someone stops it. Raises Stopped, BuildRefused, NpmFailed."""
    where = ports.addresses(port)
    sockets = ports.claim(port)
    data = open_data(data)
    pulse = open_file(data)
    proef = make_proefronde(content, data, pulse, _today())
    example = prepare(content, data, where)
    announce.step("De login en de drie adressen")
    given = parts(data, pulse)
    handlers = {name: Current(handler) for name, handler in wire(given).items()}
    named = apis(read_template())
    users = as_users(example.logins)
    config = process.write_config(data, where, users, named["BehandelApi"].login)
    origins = make_origins(data / "build/site", where, named, handlers, throttles=throttles)

    def renewed() -> None:
        try:
            again = wire(parts(data, pulse, store=given.store))
        except Stopped as stopped:  # the pages are new; the functions go on as they were
            announce.step(str(stopped))
            return
        for name, handler in again.items():
            handlers[name].handler = handler
        for origin in origins:
            origin.headers.read()

    voorproef = Voorproef(content, data, port, renewed)
    origins[0] = voorproef.show(origins[0], data / "build/site")

    def ready() -> None:
        announce.write_serve_json(data, where, given.inhoud["site_id"], example, proef)
        announce.tell(data, where, example, proef)

    served = zip(origins, sockets[: len(APIS)], strict=True)
    sweeps = [handlers[name] for name in SWEEPS]
    asyncio.run(running.run(served, config, sweeps, ready, voorproef.watch))


def prepare(content: Path, data: Path, where: Addresses) -> Example:
    """The content checked, packages and people in place, and the three origins built."""
    if mistakes := build.check(content):
        raise build.BuildRefused(mistakes)
    announce.step("Pakketten voor de browser en de login")
    npm.ci(BROWSER)
    npm.ci(process.FOLDER)
    announce.step("Voorbeeldmensen en hun sleutels")
    example = make_example(content, data)
    announce.step("De pagina's")
    urls = build.Urls(where.intranet, where.meld, where.behandelen, where.issuer)
    vervang = {"recipients": example.recipients, "pulse": data / proefronde.FOLDER}
    build.build(content, data / "build", urls=urls, vervang=vervang)
    return example


def parts(data: Path, pulse: PulseStore, *, store: MeldingStore | None = None) -> Parts:
    """What the functions work with here, where AWS has tables and an environment."""
    return Parts(
        store=store or _store(data / "melding.sqlite"),
        inhoud=_inhoud(data, "melding"),
        secret=keep(data / "pow-geheim", _new_secret),
        code_secret=keep(data / "code-geheim", _new_secret),
        role_claim=process.ROLE_CLAIM,
        pulse=pulse,
        pulse_inhoud=_inhoud(data, "pulse"),
        sleutels=read_keys(data),
        today=_today,
    )


def _today() -> date:
    return datetime.now(UTC).date()


def _inhoud(data: Path, slice_: str) -> dict[str, Any]:
    """What the build made for the functions of a slice."""
    made = data / "build/functions" / slice_ / "inhoud.json"
    found: dict[str, Any] = json.loads(made.read_text("utf-8"))
    return found


def _new_secret() -> bytes:
    return secrets.token_hex(32).encode()


def _store(path: Path) -> SqliteMeldingStore:
    try:
        return SqliteMeldingStore(path)
    except (sqlite3.DatabaseError, FormatTooNew):
        raise Stopped(
            f"{path} is beschadigd, of van een nieuwere Vertrouwd; er is niets aan veranderd."
        ) from None


def make_origins(
    site: Path,
    where: Addresses,
    named: Mapping[str, Api],
    handlers: Mapping[str, Handler],
    *,
    throttles: bool = True,
) -> list[Origin]:
    """The three origins, in the order of their ports."""
    made = []
    for origin, name in APIS.items():
        api = named[name] if name else None
        gateway = None
        if api:
            authoriser = Authoriser(api.login, where.issuer) if api.login else None
            gateway = Gateway(api, handlers, authoriser=authoriser, throttles=throttles)
        headers = Headers(site / f"{origin}.headers.json")
        host = urlsplit(getattr(where, origin)).netloc
        made.append(Origin(host, Files(site / origin), headers, gateway))
    return made
