"""The gateway's own answers, as API Gateway gives them; clients read their status only."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import Response

_MESSAGES = {
    HTTPStatus.UNAUTHORIZED: "Unauthorized",
    HTTPStatus.FORBIDDEN: "Forbidden",
    HTTPStatus.NOT_FOUND: "Not Found",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Request Entity Too Large",
    HTTPStatus.MISDIRECTED_REQUEST: "Misdirected Request",
    HTTPStatus.TOO_MANY_REQUESTS: "Too Many Requests",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Internal Server Error",
    HTTPStatus.SERVICE_UNAVAILABLE: "Service Unavailable",
}


class Refused(Exception):
    """The gateway answers by itself, with this *status*."""

    def __init__(self, status: HTTPStatus, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status.phrase)
        self.status = status
        self.headers = dict(headers or {})


def refusal(refused: Refused) -> Response:
    """AWS's body for this refusal."""
    body = f'{{"message":"{_MESSAGES[refused.status]}"}}'
    return Response(body, refused.status, refused.headers, media_type="application/json")
