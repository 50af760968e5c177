"""The files of one origin, as CloudFront serves them from a bucket, with the build's headers."""

import gzip
import json
import mimetypes
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

# What may be kept as long as its path says: a file, and never that there was none.
_KEPT = {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED}
_SMALL = 1_000  # bytes; CloudFront compresses nothing smaller
_PACKED = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".woff2", ".pdf", ".zip")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/manifest+json", ".webmanifest")


class Files:
    """Every file under *root*; `index.html` for a folder, our own page for a wrong address."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def __call__(self, request: Request) -> Response:
        """The file that is asked for, or the page that says it is not here."""
        if request.method not in {"GET", "HEAD"}:
            return Response(
                status_code=HTTPStatus.METHOD_NOT_ALLOWED, headers={"allow": "GET, HEAD"}
            )
        path = self._find(request.scope["path"])
        if path is None:
            return self.page("404.html", HTTPStatus.NOT_FOUND)
        if path.is_dir():
            # one slash in front: two would lead to another site
            return RedirectResponse(f"/{quote(request.scope['path'].strip('/'))}/", 308)
        return self._answer(path, request.headers)

    def _find(self, asked: str) -> Path | None:
        """The file or folder that *asked* names; nothing outside the root, nothing that hides."""
        hides = any(part.startswith(".") for part in asked.split("/"))
        if hides or "\0" in asked or "\\" in asked:
            return None
        path = self._root / asked.lstrip("/")
        try:
            path = (path / "index.html" if asked.endswith("/") else path).resolve()
            found = path.is_file() or (path / "index.html").is_file()
        except OSError:  # longer than a name can be
            return None
        return path if found and path.is_relative_to(self._root) else None

    def _answer(self, path: Path, asked: Mapping[str, str]) -> Response:
        stat = path.stat()
        tag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
        headers = {"etag": tag}
        if asked.get("if-none-match") == tag:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        body = path.read_bytes()
        if path.suffix not in _PACKED and len(body) > _SMALL:
            headers["vary"] = "Accept-Encoding"
            if "gzip" in asked.get("accept-encoding", ""):
                headers["content-encoding"] = "gzip"
                body = _gzip(body)
        return Response(body, headers=headers, media_type=_kind(path))

    def page(self, name: str, status: HTTPStatus) -> Response:
        """The page that says to a person what this *status* means."""
        page = self._root / name
        body = page.read_bytes() if page.is_file() else status.phrase.encode()
        return Response(body, status, media_type="text/html; charset=utf-8")


class Headers:
    """The origin's headers by path: `*` for all, then each longer prefix over the shorter."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.read()

    def read(self) -> None:
        """Take them from the file: a new build may have other scripts."""
        found: dict[str, dict[str, str]] = json.loads(self._path.read_text("utf-8"))
        self._rules = sorted((key.rstrip("*"), headers) for key, headers in found.items())

    def put_on(self, path: str, response: Response) -> None:
        """Set them on *response*; how long a function's own answer is kept, it says itself."""
        own = "cache-control" in response.headers
        for prefix, headers in self._rules:
            for name, value in headers.items() if path.startswith(prefix) else ():
                if not (own and name.lower() == "cache-control"):
                    response.headers[name] = value
        if not own and response.status_code not in _KEPT:
            response.headers["cache-control"] = "no-store"


@lru_cache(maxsize=64)
def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


def _kind(path: Path) -> str:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind in {"application/json", "image/svg+xml"}
    return f"{kind}; charset=utf-8" if text else kind
