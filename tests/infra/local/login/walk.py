"""A login walked by hand, as the inbox does it in a browser: code flow with PKCE."""

import base64
import hashlib
import re
from urllib.parse import parse_qs, urlsplit

import httpx

VERIFIER = "v" * 64
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
)
SCOPE = "openid meldpunt/inbox"


def ask(issuer: str, behandelen: str, **changed: str) -> dict[str, str]:
    """What the inbox asks the login, *changed* here and there."""
    return {
        "client_id": "behandelen",
        "redirect_uri": f"{behandelen}/login/",
        "response_type": "code",
        "scope": SCOPE,
        "state": "s",
        "nonce": "n",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
        **changed,
    }


def open_form(client: httpx.Client, issuer: str, asked: dict[str, str]) -> httpx.Response:
    """The login page that this question leads to."""
    answer = client.get(f"{issuer}/auth", params=asked)
    if answer.status_code != 303:
        return answer
    return client.get(next_of(answer))


def next_of(answer: httpx.Response) -> str:
    return str(answer.url.join(answer.headers["location"]))


def fill_in(client: httpx.Client, form: httpx.Response, user: str, password: str) -> httpx.Response:
    return client.post(form.url, data={"gebruiker": user, "wachtwoord": password})


def follow(client: httpx.Client, answer: httpx.Response, behandelen: str) -> dict[str, str]:
    """Go where the login sends us until it is back at the inbox; what the address then says."""
    while not next_of(answer).startswith(behandelen):
        answer = client.get(next_of(answer))
    found = parse_qs(urlsplit(next_of(answer)).query)
    return {name: values[0] for name, values in found.items()}


def log_out(client: httpx.Client, issuer: str, behandelen: str) -> httpx.Response:
    """The page that asks whether one means it."""
    back = {"post_logout_redirect_uri": f"{behandelen}/login/", "state": "uitgelogd"}
    found = client.get(f"{issuer}/.well-known/openid-configuration").json()
    return client.get(found["end_session_endpoint"], params={"client_id": "behandelen", **back})


def press(client: httpx.Client, page: httpx.Response) -> httpx.Response:
    """Its one button."""
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.text))
    return client.post(re.search(r'action="([^"]+)"', page.text)[1], data=fields)


def redeem(
    client: httpx.Client, issuer: str, behandelen: str, code: str, **changed: str
) -> httpx.Response:
    body = {
        "grant_type": "authorization_code",
        "client_id": "behandelen",
        "redirect_uri": f"{behandelen}/login/",
        "code": code,
        "code_verifier": VERIFIER,
        **changed,
    }
    return client.post(f"{issuer}/token", data=body, headers={"origin": behandelen})


def log_in(issuer: str, behandelen: str, user: str, password: str) -> dict[str, str]:
    """The tokens of this user: {"access_token", "id_token", …}."""
    with httpx.Client() as client:
        form = open_form(client, issuer, ask(issuer, behandelen))
        back = follow(client, fill_in(client, form, user, password), behandelen)
        answer = redeem(client, issuer, behandelen, back["code"])
    assert answer.status_code == 200, answer.text
    return answer.json()


def text_of(page: httpx.Response) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.text))
