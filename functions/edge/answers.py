"""What goes out: JSON that nobody on the way keeps, and refusals in one shape."""

import base64
import gzip
import json
from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler import Response

JSON = "application/json"

STATUS: Mapping[str, int] = {
    "BAD_REQUEST": 400,
    "POW": 403,
    "FORBIDDEN": 403,
    "UNKNOWN": 404,
    "CONFLICT": 409,
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


def packed(content: Mapping[str, Any]) -> Response[str]:
    """*content* as JSON, always gzipped.

    The gateway compresses nothing, and the reduced event has no header that could ask for it. Every
    browser that runs our pages reads it.
    """
    raw = json.dumps(content, separators=(",", ":")).encode()
    body = base64.b64encode(gzip.compress(raw, 6, mtime=0)).decode()
    response = Response(200, JSON, body, {**_headers(), "Content-Encoding": "gzip"})
    response.base64_encoded = True
    return response


def _headers() -> dict[str, str | list[str]]:
    return {"Cache-Control": "no-store"}
