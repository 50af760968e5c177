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

# Under this path a person reads the answer, not a script: never AWS's bare JSON.
_READ = "/zonder-javascript/"


@dataclass(frozen=True)
class Origin:
    """The ASGI app of one origin, which divides the paths as its CloudFront distribution does."""

    host: str  # as it is advertised, with its port
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
        except Refused as refused:
            response = self._refusal(scope["path"], refused)
        except Exception:  # noqa: BLE001  # never a traceback with a path or a text in it
            failed = Refused(HTTPStatus.INTERNAL_SERVER_ERROR)
            response = self._refusal(scope["path"], failed)
        self.headers.put_on(scope["path"], response)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        # Another site may let its own name point at this machine; its pages then ask as that name.
        if request.headers.get("host") != self.host:
            raise Refused(HTTPStatus.MISDIRECTED_REQUEST)
        if self.gateway and request.scope["path"].startswith(self.gateway.prefixes):
            return await self.gateway(request)
        return await run_in_threadpool(self.files, request)

    def _refusal(self, path: str, refused: Refused) -> Response:
        """AWS's own answer, or for who has no script a page with the same status."""
        if not path.startswith(_READ):
            return refusal(refused)
        wrong_address = refused.status == HTTPStatus.NOT_FOUND
        response = self.files.page("404.html" if wrong_address else "druk.html", refused.status)
        response.headers.update(refused.headers)
        return response
