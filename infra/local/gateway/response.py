"""What a function returned, as HTTP: API Gateway's answer, payload format 2.0."""

import base64
import binascii
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from infra.local.gateway.answers import Refused


def make_response(answer: object) -> Response:
    """The HTTP answer that a function's return value stands for; nonsense is AWS's own 500."""
    if not isinstance(answer, dict) or "statusCode" not in answer:
        return Response(json.dumps(answer), media_type="application/json")
    try:
        return _response(answer)
    except (AttributeError, TypeError, ValueError, binascii.Error):
        raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR) from None


def _response(answer: Mapping[str, Any]) -> Response:
    content = answer.get("body") or ""
    encoded = answer.get("isBase64Encoded")
    body = base64.b64decode(content, validate=True) if encoded else content.encode()
    response = Response(body, int(answer["statusCode"]))
    for name, value in (answer.get("headers") or {}).items():
        response.headers[name] = _one_line(str(value))
    for cookie in answer.get("cookies") or []:
        response.headers.append("set-cookie", _one_line(cookie))
    response.headers.setdefault("content-type", "application/json")
    return response


def _one_line(value: str) -> str:
    if not value.isprintable():
        raise ValueError
    return value
