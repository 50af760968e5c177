"""What comes in: of all that the gateway tells about a request, the few things we want to know.

The gateway's event holds address, user agent, cookies and the time. A handler never sees it: it
gets a fresh event of method, path, content type, body and, for a behandelaar, the login's claims.
"""

import base64
import binascii
import threading
from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

from functions.edge.answers import Refused, refusal

Event = Mapping[str, Any]
Handler = Callable[[Event, object], dict[str, Any]]


class Resolver(APIGatewayHttpResolver):
    """Powertools' resolver, with one event per thread, no logging, and refusals in our own shape.

    Powertools keeps the current event on a class. One Lambda answers one request at a time, but the
    gateway of one machine calls from many threads, and there a melder would get another's answer.
    """

    def __init__(self) -> None:
        self._own = threading.local()
        super().__init__(debug=False)  # explicit: POWERTOOLS_DEBUG would print every event
        self.not_found(lambda _: refusal("UNKNOWN"))
        self.exception_handler(Refused)(lambda refused: refusal(refused.code))
        self.exception_handler(Exception)(lambda _: refusal("BUSY"))

    @property
    def current_event(self) -> APIGatewayProxyEventV2:  # type: ignore[override]  # there it is a field
        """The event of the call that this thread is answering."""
        event: APIGatewayProxyEventV2 = self._own.event
        return event

    def _to_proxy_event(self, event: dict[str, Any]) -> APIGatewayProxyEventV2:
        self._own.event = APIGatewayProxyEventV2(event)
        return self.current_event


def make_handler(app: Resolver, *, claims: bool = False) -> Handler:
    """The function that Lambda calls. Whatever goes wrong, its answer says nothing of the input."""

    def handler(event: Event, _context: object) -> dict[str, Any]:
        # No context either: it carries a request id, and nothing of ours needs one.
        try:
            return app.resolve(reduce_event(event, claims=claims), None)  # type: ignore[arg-type]  # no context
        except Exception:  # noqa: BLE001  # a traceback would quote what someone wrote
            return _last_resort()

    return handler


def reduce_event(event: Event, *, claims: bool = False) -> dict[str, Any]:
    """A new event that holds only what a handler may know."""
    context = event["requestContext"]
    http = {"method": context["http"]["method"]}
    reduced: dict[str, Any] = {"http": http, "stage": "$default"}
    if claims:
        login = context.get("authorizer", {}).get("jwt", {})
        reduced["authorizer"] = {"jwt": {"claims": dict(login.get("claims", {}))}}
    return {
        "version": "2.0",
        "rawPath": event["rawPath"],
        "headers": {"content-type": event["headers"].get("content-type", "")},
        "requestContext": reduced,
        "body": event.get("body"),
        "isBase64Encoded": event.get("isBase64Encoded", False),
    }


def body_of(app: Resolver, media: str, limit: int) -> bytes:
    """The body of the current request, of type *media* and at most *limit* bytes.

    Raises Refused MEDIA, TOO_LARGE or BAD_REQUEST; too large is said before anything is decoded.
    """
    event = app.current_event
    if event.headers["content-type"].split(";")[0].strip().lower() != media:
        raise Refused("MEDIA")
    body, encoded = event.get("body") or "", event.get("isBase64Encoded")
    if len(body) > (-(-limit // 3) * 4 if encoded else limit):
        raise Refused("TOO_LARGE")
    try:
        raw = base64.b64decode(body, validate=True) if encoded else body.encode()
    except (binascii.Error, ValueError):
        raise Refused("BAD_REQUEST") from None
    if len(raw) > limit:
        raise Refused("TOO_LARGE")
    return raw


def _last_resort() -> dict[str, Any]:
    answer: Response[str] = refusal("BUSY")
    return {
        "statusCode": answer.status_code,
        "headers": {"Content-Type": "application/json", "Cache-Control": "no-store"},
        "body": answer.body,
        "isBase64Encoded": False,
    }
