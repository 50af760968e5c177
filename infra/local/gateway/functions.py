"""An HTTP API: finds the route, refuses as AWS refuses, and calls the function that ships."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from infra.local.gateway.answers import Refused
from infra.local.gateway.authoriser import Authoriser
from infra.local.gateway.event import make_event
from infra.local.gateway.response import make_response
from infra.local.gateway.template import Api, Route
from infra.local.gateway.throttle import Bucket, Slots

Handler = Callable[[dict[str, Any], object], Any]
MAX_BODY = 10 * 1024 * 1024  # bytes; API Gateway's own limit


@dataclass(frozen=True)
class Context:
    """What Lambda tells a function about this one call; ours look at none of it."""

    function_name: str
    memory_limit_in_mb: int = 256
    invoked_function_arn: str = "arn:aws:lambda:eu-west-1:000000000000:function:lokaal"
    aws_request_id: str = "00000000-0000-0000-0000-000000000000"

    def get_remaining_time_in_millis(self) -> int:
        """The whole of a function's five seconds."""
        return 5_000


@dataclass(frozen=True)
class _Guarded:
    """A route with its function and what holds it back."""

    route: Route
    handler: Handler
    bucket: Bucket
    slots: Slots


class Gateway:
    """Calls functions in threads; with *throttles* off one can measure the functions themselves."""

    def __init__(
        self,
        api: Api,
        handlers: Mapping[str, Handler],
        *,
        authoriser: Authoriser | None = None,
        throttles: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if api.login and authoriser is None:
            raise ValueError(f"{api.name} needs an authoriser")
        self._authoriser = authoriser
        self._throttles = throttles
        slots = {r.handler: Slots(r.concurrency) for r in api.routes.values()}
        self._routes = {
            key: _Guarded(r, handlers[r.handler], Bucket(r.throttle, clock), slots[r.handler])
            for key, r in api.routes.items()
        }
        self.prefixes = tuple({f"/{key.split('/')[1]}/" for key in api.routes})

    async def __call__(self, request: Request) -> Response:
        """What the function answers. Raises Refused when it was not asked, or broke."""
        found = self._routes.get(f"{request.method} {request.scope['path']}")
        if found is None:
            raise Refused(HTTPStatus.NOT_FOUND)
        if self._throttles and not found.bucket.take():
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS)
        authorizer = None
        if self._authoriser is not None:
            header = request.headers.get("authorization")
            authorizer = await run_in_threadpool(self._authoriser, header)
        event = make_event(request, await _read(request), found.route.key, authorizer)
        return make_response(await run_in_threadpool(self._invoke, found, event))

    def _invoke(self, found: _Guarded, event: dict[str, Any]) -> object:
        if self._throttles and not found.slots.enter():
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            return found.handler(event, Context(found.route.handler))
        except Exception:  # noqa: BLE001  # as Lambda does; the error may quote what someone wrote
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR) from None
        finally:
            if self._throttles:
                found.slots.leave()


async def _read(request: Request) -> bytes:
    """The body, up to what API Gateway takes."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"connection": "close"})
    return bytes(body)
