"""Starts the login and sees to it that it never outlives the one who started it."""

import asyncio
import json
import secrets
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from infra import npm
from infra.local.data import keep, write_private
from infra.local.gateway.template import Login
from infra.local.ports import Addresses
from infra.stop import Stopped

CLIENT = "behandelen"
ROLE_CLAIM = "rol"
FOLDER = Path(__file__).parent
_READY = 30  # seconds


def write_config(
    data: Path, where: Addresses, users: Sequence[Mapping[str, str]], login: Login | None
) -> Path:
    """What login.mjs reads: tokens as the *login* of the API asks them, users, and keys.

    The keys are made once, so that a token stays good over a restart.
    """
    if login is None:
        raise Stopped("BehandelApi heeft in template.yaml geen Auth, dus niemand mag erin.")
    config = {
        "port": int(where.issuer.rsplit(":", 1)[1]),
        "issuer": where.issuer,
        "client": CLIENT,
        "origin": where.behandelen,
        "redirect": f"{where.behandelen}/login/",
        "audience": login.audience[0],
        "scope": login.scopes[0],
        "roleClaim": ROLE_CLAIM,
        "users": users,
        **json.loads(keep(data / "login/sleutels.json", _new_keys)),
    }
    return write_private(data / "login/login.json", json.dumps(config).encode())


async def start(config: Path) -> Process:
    """The login, ready to be asked. The open pipe to it is its lifeline: it ends when we do."""
    said = config.with_name("uitvoer.txt")
    with said.open("wb") as errors:
        made = await asyncio.create_subprocess_exec(
            npm.NODE, FOLDER / "login.mjs", config,
            cwd=FOLDER, stdin=PIPE, stdout=PIPE, stderr=errors, start_new_session=True,
        )  # fmt: skip
    assert made.stdout is not None  # noqa: S101  # we asked for the pipe
    try:
        line = await asyncio.wait_for(made.stdout.readline(), _READY)
    except TimeoutError:
        line = b""
    if line.strip() != b"klaar":
        await stop(made)
        raise Stopped(f"De login start niet. {_reason(said)}")
    return made


async def stop(login: Process) -> None:
    """End it, if it did not end by itself."""
    if login.returncode is None:
        login.kill()
    await login.wait()


def _reason(said: Path) -> str:
    lines = [
        line for line in said.read_text("utf-8", errors="replace").splitlines() if "Error" in line
    ]
    return lines[0].strip() if lines else f"Zie {said}."


def _new_keys() -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    jwk: dict[str, Any] = jwt.algorithms.RSAAlgorithm.to_jwk(key, as_dict=True)
    jwk |= {"kid": secrets.token_hex(8), "use": "sig", "alg": "RS256"}
    jwk.pop("key_ops", None)
    return json.dumps({"jwks": {"keys": [jwk]}, "cookieKeys": [secrets.token_hex(32)]}).encode()
