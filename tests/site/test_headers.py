"""The headers of each origin, exactly, and only the scripts of this build."""

import base64
import hashlib
import json

import pytest

FIXED = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; "
    "connect-src {connect}; form-action {form}; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
DIFFERENT = {
    "intranet": {"connect": "'self'", "form": "'none'"},
    "meld": {"connect": "'self'", "form": "'self'"},
    "behandelen": {"connect": "'self' https://login.test", "form": "'none'"},
}


def headers(out, origin):
    return json.loads((out / f"site/{origin}.headers.json").read_text())


@pytest.mark.parametrize("origin", DIFFERENT)
def test_the_policy_is_exact_and_names_the_scripts_by_hash(voorbeeld_gebouwd, origin):
    scripts = (voorbeeld_gebouwd / f"site/{origin}/a").glob("*.js")
    hashes = [hashlib.sha384(script.read_bytes()).digest() for script in scripts]
    names = sorted(f"'sha384-{base64.b64encode(value).decode()}'" for value in hashes)
    expected = POLICY.format(scripts=" ".join(names), **DIFFERENT[origin])
    assert headers(voorbeeld_gebouwd, origin)["*"]["Content-Security-Policy"] == expected


@pytest.mark.parametrize("origin", DIFFERENT)
def test_every_answer_carries_the_same_other_headers(voorbeeld_gebouwd, origin):
    rules = headers(voorbeeld_gebouwd, origin)
    assert FIXED.items() <= rules["*"].items()
    assert "camera=()" in rules["*"]["Permissions-Policy"]
    assert rules["/a/"] == {"Cache-Control": "public, max-age=31536000, immutable"}
