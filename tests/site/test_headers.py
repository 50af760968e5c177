"""The headers of each origin, exactly, and only the scripts of this build."""

import base64
import hashlib
import json
from dataclasses import replace

import pytest

from infra import headers
from infra.assets import Bundel
from infra.build import build
from inhoud.adressen import Urls

URLS = Urls("https://i.test", "https://m.test", "https://b.test", "https://login.test")
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


def headers_of(out, origin):
    return json.loads((out / f"site/{origin}.headers.json").read_text("utf-8"))


@pytest.mark.parametrize("origin", DIFFERENT)
def test_the_policy_is_exact_and_names_the_scripts_by_hash(voorbeeld_gebouwd, origin):
    scripts = (voorbeeld_gebouwd / f"site/{origin}/a").glob("*.js")
    hashes = [hashlib.sha384(script.read_bytes()).digest() for script in scripts]
    names = sorted(f"'sha384-{base64.b64encode(value).decode()}'" for value in hashes)
    expected = POLICY.format(scripts=" ".join(names), **DIFFERENT[origin])
    assert headers_of(voorbeeld_gebouwd, origin)["*"]["Content-Security-Policy"] == expected


@pytest.mark.parametrize(
    "issuer", ["https://login.test/eu_1", "https://login.test/", "https://login.test"]
)
def test_the_inbox_may_ask_all_of_the_issuer_and_the_other_hosts_of_the_login(issuer):
    urls = replace(URLS, issuer=issuer)
    made = headers.policy("behandelen", Bundel(), urls, ("https://auth.test:8443",))

    assert "; connect-src 'self' https://login.test https://auth.test:8443; " in made
    for other in ("intranet", "meld"):
        found = headers.policy(other, Bundel(), urls, ("https://auth.test:8443",))
        assert "; connect-src 'self'; " in found


def test_the_hosts_of_the_login_are_the_editors(klein, tmp_path):
    klein.change("data/organisatie.yml", "naam:", "login_origins: [https://auth.test]\nnaam:")
    build(klein.folder, tmp_path / "out", urls=URLS)

    found = headers_of(tmp_path / "out", "behandelen")["*"]["Content-Security-Policy"]
    assert "; connect-src 'self' https://login.test https://auth.test; " in found


@pytest.mark.parametrize("origin", DIFFERENT)
def test_every_answer_carries_the_same_other_headers_of(voorbeeld_gebouwd, origin):
    rules = headers_of(voorbeeld_gebouwd, origin)
    assert FIXED.items() <= rules["*"].items()
    assert "camera=()" in rules["*"]["Permissions-Policy"]
    assert rules["/a/"] == {"Cache-Control": "public, max-age=31536000, immutable"}
