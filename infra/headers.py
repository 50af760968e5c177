"""The headers of every answer of an origin: what its pages may load, send and be put into.

A path ending in `/` counts for everything under it and adds to, or replaces, what `*` says.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from infra.assets import Bundel
from inhoud.adressen import Urls

YEARS_TWO = 2 * 365 * 24 * 3600  # seconds
OFF = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope",
    "magnetometer", "microphone", "midi", "payment", "usb",
)  # fmt: skip
HTML = {
    "Strict-Transport-Security": f"max-age={YEARS_TWO}; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{naam}=()" for naam in OFF),
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}


def for_origin(
    origin: str, bundel: Bundel, urls: Urls, login_origins: Sequence[str] = ()
) -> dict[str, dict[str, str]]:
    """`{"*": {header: value}, "/a/": {…}}` for *origin*."""
    return {
        "*": HTML | {"Content-Security-Policy": policy(origin, bundel, urls, login_origins)},
        # a hashed name never changes its bytes
        "/a/": {"Cache-Control": "public, max-age=31536000, immutable"},
    }


def origin_of(url: str) -> str:
    """Scheme, host and port: a path here would allow that one page and not what it names."""
    asked = urlsplit(url)
    return f"{asked.scheme}://{asked.netloc}"


def policy(origin: str, bundel: Bundel, urls: Urls, login_origins: Sequence[str] = ()) -> str:
    """The exact Content-Security-Policy: only the scripts of this build, by their hash."""
    scripts = " ".join(f"'{hash_}'" for hash_ in bundel.script_hashes()) or "'none'"
    connect = {
        "intranet": "'self'",
        "meld": "'self'",
        "behandelen": " ".join(["'self'", origin_of(urls.issuer), *login_origins]),
    }[origin]
    delen = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": connect,
        "form-action": "'self'" if origin == "meld" else "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{naam} {waarde}" for naam, waarde in delen.items())
