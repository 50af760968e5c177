"""One origin: its files, and behind the paths of its API the functions that ship."""

from dataclasses import dataclass
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from infra.local.gateway.answers import Refused, refusal
from infra.local.gateway.files import Files, Headers
from infra.local.gateway.functions import Gateway


@dataclass(frozen=True)
class Origin:
    """The ASGI app of one origin, which divides the paths as its CloudFront distribution does."""

    files: Files
    headers: Headers
    gateway: Gateway | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the headers of the origin stand on whatever it is."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except ClientDisconnect:
            return
        except Exception:  # noqa: BLE001  # never a traceback with a path or a text in it
            response = refusal(Refused(HTTPStatus.INTERNAL_SERVER_ERROR))
        self.headers.put_on(scope["path"], response)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if self.gateway and request.scope["path"].startswith(self.gateway.prefixes):
            return await self.gateway(request)
        return await run_in_threadpool(self.files, request)
