"""Who may knock: the JWT authoriser of an HTTP API, with the same checks and the same refusals.

It checks signature (RS256 only), issuer, audience or client id, times and one scope. That a token
belongs to a behandelaar is for the function to check.
"""

import json
import time
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import jwt

from infra.local.gateway.answers import Refused
from infra.local.gateway.template import Login
from infra.local.ports import HOST

Fetch = Callable[[str], dict[str, Any]]
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_REFETCH = 10  # seconds between two looks for a key we do not know


def fetch_json(url: str) -> dict[str, Any]:
    """A JSON document of the issuer we started.

    Asked on 127.0.0.1, which nobody else can hold while it runs, and through no proxy: another
    user of this machine may hold what `localhost` is besides.
    """
    asked = urlsplit(url)
    here = asked._replace(netloc=f"{HOST}:{asked.port}").geturl()
    request = urllib.request.Request(here, headers={"Host": asked.netloc})  # noqa: S310  # see above
    with _DIRECT.open(request, timeout=5) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


class Authoriser:
    """Reads the token of a request; raises Refused 401 or 403."""

    def __init__(self, login: Login, issuer: str, fetch: Fetch = fetch_json) -> None:
        self._login = login
        self._issuer = issuer
        self._fetch = fetch
        self._keys: dict[str, jwt.PyJWK] = {}
        self._fetched = float("-inf")
        self._lock = Lock()

    def __call__(self, header: str | None) -> dict[str, Any]:
        """What AWS puts under `requestContext.authorizer`."""
        claims = self._claims((header or "").removeprefix("Bearer ").strip())
        given = claims.get("scope", claims.get("scp", ""))  # scp is how Entra writes it
        named = given if isinstance(given, list) else str(given).split()
        scopes = sorted({*map(str, named)} & {*self._login.scopes})
        if not scopes:
            raise Refused(HTTPStatus.FORBIDDEN, {"www-authenticate": _bearer("insufficient_scope")})
        return {"jwt": {"claims": {k: as_text(v) for k, v in claims.items()}, "scopes": scopes}}

    def _claims(self, token: str) -> dict[str, Any]:
        try:
            head = jwt.get_unverified_header(token)
            key = self._key(str(head.get("kid", "")))
            claims: dict[str, Any] = jwt.decode(
                token, key, ["RS256"], issuer=self._issuer,
                options={"require": ["exp", "iss"], "verify_aud": False},
            )  # fmt: skip
        except (jwt.InvalidTokenError, KeyError, OSError, ValueError):
            raise Refused(
                HTTPStatus.UNAUTHORIZED, {"www-authenticate": _bearer("invalid_token")}
            ) from None
        audience = claims.get("aud", claims.get("client_id", []))
        named = {audience} if isinstance(audience, str) else {*audience}
        if not named & {*self._login.audience}:
            raise Refused(HTTPStatus.UNAUTHORIZED, {"www-authenticate": _bearer("invalid_token")})
        return claims

    def _key(self, kid: str) -> jwt.PyJWK:
        with self._lock:
            if kid not in self._keys and time.monotonic() - self._fetched > _REFETCH:
                found = self._fetch(f"{self._issuer}/.well-known/openid-configuration")
                self._keys = {
                    one["kid"]: jwt.PyJWK(one, "RS256")
                    for one in self._fetch(found["jwks_uri"])["keys"]
                    if one["kty"] == "RSA"
                }
                self._fetched = time.monotonic()
            return self._keys[kid]


def as_text(claim: object) -> str:
    """A claim as AWS hands it on: always text, a list as `[a b]`."""
    if isinstance(claim, list):
        return f"[{' '.join(as_text(one) for one in claim)}]"
    return claim if isinstance(claim, str) else json.dumps(claim)


def _bearer(error: str) -> str:
    return f'Bearer scope="" error="{error}"'
