"""The login of one machine, and that its tokens are what the authoriser of the inbox asks for."""

import httpx
import jwt
import pytest

from infra.local.gateway.answers import Refused
from infra.local.gateway.authoriser import Authoriser
from tests.infra.local.login import walk
from tests.infra.local.login.conftest import LOGIN

BACK = "http://127.0.0.1:9"


def form_of(client, login, **changed):
    issuer = login.where.issuer
    return walk.open_form(client, issuer, walk.ask(issuer, BACK, **changed))


def tokens(login, user="nadia", password="goed-geheim"):
    return walk.log_in(login.where.issuer, BACK, user, password)


def test_an_access_token_opens_the_inbox_and_says_who_in_which_role(login):
    answer = Authoriser(LOGIN, login.where.issuer)(f"Bearer {tokens(login)['access_token']}")

    claims = answer["jwt"]["claims"]
    assert (claims["sub"], claims["rol"], claims["client_id"]) == (
        "nadia",
        "behandelaar",
        "behandelen",
    )
    assert answer["jwt"]["scopes"] == ["meldpunt/inbox"]


def test_a_teller_is_a_teller(login):
    found = jwt.decode(
        tokens(login, "teller", "tel-maar")["access_token"], options={"verify_signature": False}
    )

    assert found["rol"] == "teller"


def test_an_id_token_opens_nothing(login):
    with pytest.raises(Refused) as refused:
        Authoriser(LOGIN, login.where.issuer)(f"Bearer {tokens(login)['id_token']}")

    assert refused.value.status == 401


def test_a_wrong_password_is_told_in_words_and_the_name_stays_filled_in(login):
    with httpx.Client() as client:
        page = walk.fill_in(client, form_of(client, login), "nadia", "fout")

    assert page.status_code == 422
    assert "Inloggen lukte niet. Deze naam en dit wachtwoord horen niet bij elkaar." in (
        walk.text_of(page)
    )
    assert 'value="nadia"' in page.text
    assert "fout-wachtwoord" not in page.text


@pytest.mark.parametrize("user", ["", "onbekend", "__proto__", '"><script>'])
def test_an_unknown_name_gets_the_same_words_and_never_becomes_markup(login, user):
    with httpx.Client() as client:
        page = walk.fill_in(client, form_of(client, login), user, "")

    assert page.status_code == 422
    assert "<script>" not in page.text


def test_after_a_wrong_password_the_right_one_still_works(login):
    with httpx.Client() as client:
        page = walk.fill_in(client, form_of(client, login), "nadia", "fout")
        back = walk.follow(client, walk.fill_in(client, page, "nadia", "goed-geheim"), BACK)

    assert back["state"] == "s"
    assert back["code"]


def test_after_logging_out_it_asks_for_a_password_again(login):
    issuer = login.where.issuer
    with httpx.Client() as client:
        walk.follow(
            client, walk.fill_in(client, form_of(client, login), "nadia", "goed-geheim"), BACK
        )
        remembered = client.get(f"{issuer}/auth", params=walk.ask(issuer, BACK))
        page = walk.log_out(client, issuer, BACK)
        back = walk.press(client, page)
        form = form_of(client, login)

    assert remembered.headers["location"].startswith(f"{BACK}/login/?code=")
    assert "Wil je ook bij deze voorbeeldlogin uitloggen?" in walk.text_of(page)
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert walk.next_of(back) == f"{BACK}/login/?state=uitgelogd"
    assert 'name="wachtwoord"' in form.text


def test_without_a_proof_key_there_is_no_code(login):
    with httpx.Client() as client:
        asked = walk.ask(login.where.issuer, BACK)
        del asked["code_challenge"], asked["code_challenge_method"]
        answer = client.get(f"{login.where.issuer}/auth", params=asked)

    assert "error=invalid_request" in answer.headers["location"]


def test_a_stolen_code_is_worth_nothing_without_its_verifier(login):
    with httpx.Client() as client:
        back = walk.follow(
            client, walk.fill_in(client, form_of(client, login), "nadia", "goed-geheim"), BACK
        )
        answer = walk.redeem(client, login.where.issuer, BACK, back["code"], code_verifier="w" * 64)

    assert answer.status_code == 400


def test_nobody_is_sent_to_a_strange_address(login):
    with httpx.Client() as client:
        page = form_of(client, login, redirect_uri="http://127.0.0.1:10/login/")

    assert page.status_code == 400
    assert "location" not in page.headers
    assert "Inloggen is afgebroken" in page.text


def test_a_page_of_an_old_login_says_so_in_dutch(login):
    answer = httpx.get(f"{login.where.issuer}/inloggen/bestaat-niet")

    assert answer.status_code == 400
    assert "log opnieuw in" in answer.text


def test_only_the_inbox_may_read_the_answer_of_the_token_endpoint(login):
    def allowed(origin):
        answer = httpx.post(
            f"{login.where.issuer}/token",
            headers={"origin": origin},
            data={"client_id": "behandelen"},
        )
        return answer.headers.get("access-control-allow-origin")

    assert allowed(BACK) == BACK
    assert allowed("http://127.0.0.1:10") is None


def test_its_pages_load_nothing_from_others_and_keep_nothing(login):
    with httpx.Client() as client:
        page = form_of(client, login)

    assert page.headers["cache-control"] == "no-store"
    assert page.headers["content-security-policy"].startswith(
        "default-src 'none'; style-src 'self'"
    )
    assert "http" not in page.text
    assert "<script" not in page.text


def test_a_token_stays_good_when_the_login_starts_again(login):
    token = tokens(login)["access_token"]
    login.stop()
    login.start()

    claims = Authoriser(LOGIN, login.where.issuer)(f"Bearer {token}")["jwt"]["claims"]

    assert claims["sub"] == "nadia"


def test_it_ends_when_the_one_who_started_it_is_gone(login):
    login.process.stdin.close()
    login._run(login.process.wait())

    assert login.process.returncode == 0
    login.start()


def test_its_keys_are_for_its_owner_only(login):
    kept = [path for path in (login.data / "login").iterdir() if path.suffix == ".json"]

    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
