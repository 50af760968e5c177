"""What goes out: JSON that nobody on the way keeps, and refusals in one shape."""

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler import Response

JSON = "application/json"

STATUS: Mapping[str, int] = {
    "BAD_REQUEST": 400,
    "POW": 403,
    "FORBIDDEN": 403,
    "NOT_OPEN": 403,
    "UNKNOWN": 404,
    "CONFLICT": 409,
    "OVER": 410,
    "TOO_LARGE": 413,
    "MEDIA": 415,
    "BUSY": 503,
}


class Refused(Exception):
    """Refused, with this *code* of the closed list. It never carries what was sent."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def refusal(code: str) -> Response[str]:
    """`{"error": "CODE"}`: the same body for the same refusal, whatever caused it."""
    return answer(STATUS[code], {"error": code})


def answer(status: int, content: Mapping[str, Any]) -> Response[str]:
    """*content* as JSON."""
    return Response(status, JSON, json.dumps(content, separators=(",", ":")), _headers())


def page(status: int, html: str) -> Response[str]:
    """*html* as a page."""
    return Response(status, "text/html; charset=utf-8", html, _headers())


def packed(content: Mapping[str, Any]) -> Response[str]:
    """*content* as JSON, always gzipped.

    The gateway compresses nothing, and the reduced event has no header that could ask for it. Every
    browser that runs our pages reads it.
    """
    raw = json.dumps(content, separators=(",", ":")).encode()
    # tuned to what it is used for, base64 of random bytes: a few percent smaller than gzip's usual
    gzip = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16, 9, zlib.Z_FILTERED)
    body = base64.b64encode(gzip.compress(raw) + gzip.flush()).decode()
    response = Response(200, JSON, body, {**_headers(), "Content-Encoding": "gzip"})
    response.base64_encoded = True
    return response


def _headers() -> dict[str, str | list[str]]:
    return {"Cache-Control": "no-store"}
