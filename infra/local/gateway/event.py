"""What a function receives: API Gateway's event, payload format 2.0.

It holds all that AWS puts in it, address and user agent too, so that the test which guards
against reading them has something to guard.
"""

import base64
import time
import uuid
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

_TEXT = ("text/", "application/json", "application/javascript", "application/xml")


def make_event(
    request: Request, body: bytes, route_key: str, authorizer: Mapping[str, Any] | None
) -> dict[str, Any]:
    """The event of this request; *authorizer* is what the authoriser found in the token."""
    text, encoded = _body(body, request.headers.get("content-type", ""))
    headers = _joined([*request.headers.items(), *_added(request)])
    cookies = headers.pop("cookie", "")
    query = request.scope["query_string"].decode("latin-1")
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": route_key,
        "rawPath": request.scope["path"],
        "rawQueryString": query,
        "headers": headers,
        "requestContext": _context(request, route_key),
        "isBase64Encoded": encoded,
    }
    if cookies:
        event["cookies"] = cookies.split("; ")
    if query:
        event["queryStringParameters"] = _joined(request.query_params.multi_items())
    if body:
        event["body"] = text
    if authorizer is not None:
        event["requestContext"]["authorizer"] = authorizer
    return event


def _body(body: bytes, content_type: str) -> tuple[str, bool]:
    """AWS passes text as text and everything else, a plain form too, as base64."""
    if content_type.lower().startswith(_TEXT):
        try:
            return body.decode(), False
        except UnicodeDecodeError:
            pass
    return base64.b64encode(body).decode(), bool(body)


def _joined(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """One value per name; repeated ones are joined by commas, as AWS does."""
    found: dict[str, str] = {}
    for name, value in pairs:
        found[name] = f"{found[name]},{value}" if name in found else value
    return found


def _added(request: Request) -> list[tuple[str, str]]:
    """The headers that AWS adds on the way."""
    address = request.client.host if request.client else ""
    return [("x-forwarded-for", address), ("x-forwarded-proto", "https")]


def _context(request: Request, route_key: str) -> dict[str, Any]:
    now = time.time()
    domain = request.headers.get("host", "")
    return {
        "accountId": "000000000000",
        "apiId": "lokaal",
        "domainName": domain,
        "domainPrefix": domain.split(".")[0],
        "http": {
            "method": request.method,
            "path": request.scope["path"],
            "protocol": "HTTP/1.1",
            "sourceIp": request.client.host if request.client else "",
            "userAgent": request.headers.get("user-agent", ""),
        },
        "requestId": uuid.uuid4().hex,
        "routeKey": route_key,
        "stage": "$default",
        "time": time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(now)),
        "timeEpoch": int(now * 1000),
    }
