"""`vertrouwd serve` from outside: what it tells and keeps, and that nothing stays behind."""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import httpx
import pytest

from tests.flows.conftest import COMMAND, Dienst
from tests.infra.local.login import walk


@pytest.fixture(scope="module")
def serve(tmp_path_factory):
    running = Dienst(tmp_path_factory.mktemp("serve") / "data")
    running.start()
    yield running
    if running.process.poll() is None:
        running.stop()


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8")
    return [int(one) for one in listed.split()]


def gone(pid: int) -> bool:
    """Whether this process ends, soon."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text("utf-8").split(") ")[1][0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_serve_json_says_where_everything_is_and_only_to_its_owner(serve):
    told = serve.info

    assert set(told) == {
        "intranet",
        "meld",
        "behandelen",
        "issuer",
        "site_id",
        "logins",
        "noodsleutel",
        "pulse",
    }
    assert len(told["pulse"]["codes"]) == 40
    assert told["meld"] == f"http://127.0.0.1:{serve.port + 1}"
    assert told["issuer"] == f"http://localhost:{serve.port + 3}"
    for one in told["logins"]:
        assert set(one) == {"naam", "rol", "gebruiker", "wachtwoord", "sleutel", "wachtzin"}
    assert [one["rol"] for one in told["logins"]] == ["behandelaar", "behandelaar", "teller"]
    assert Path(told["noodsleutel"]).read_text("utf-8").startswith("AGE-SECRET-KEY-PQ-1")
    assert len(told["logins"][0]["wachtzin"].split()) == 8
    for name in ("serve.json", "pow-geheim", "code-geheim"):
        assert (serve.data / name).stat().st_mode & 0o777 == 0o600


def test_a_person_is_told_the_same(serve):
    told = serve.log.read_text("utf-8")

    assert all(serve.info[one] in told for one in ("intranet", "meld", "behandelen"))
    for one in serve.info["logins"]:
        assert one["wachtwoord"] in told
        assert one["wachtzin"] is None or one["wachtzin"] in told


@pytest.mark.parametrize("origin", ["intranet", "meld", "behandelen"])
def test_every_origin_answers_with_its_own_headers(serve, origin):
    answer = httpx.get(serve.info[origin])

    assert answer.status_code == 200
    assert "content-security-policy" in answer.headers
    assert "server" not in answer.headers
    assert "set-cookie" not in answer.headers


def test_the_intranet_has_no_api(serve):
    assert httpx.post(f"{serve.info['intranet']}/api/v1/challenge", json={}).status_code == 405


def test_the_melder_gets_a_challenge_and_the_headers_of_the_origin(serve):
    answer = httpx.post(f"{serve.info['meld']}/api/v1/challenge", json={})

    assert answer.status_code == 200
    assert "content-security-policy" in answer.headers
    assert answer.headers["cache-control"] == "no-store"


def ask_inbox(serve, token: str) -> httpx.Response:
    url = f"{serve.info['behandelen']}/api/v1/inbox/list"
    return httpx.post(url, json={"after": ""}, headers={"authorization": f"Bearer {token}"})


def tokens(serve, **which) -> dict:
    who = serve.login(**which)
    where = serve.info
    return walk.log_in(where["issuer"], where["behandelen"], who["gebruiker"], who["wachtwoord"])


def test_a_behandelaar_sees_the_inbox_a_teller_does_not_and_an_id_token_opens_nothing(serve):
    found = tokens(serve)

    assert ask_inbox(serve, found["access_token"]).json() == {"cases": [], "next": ""}
    assert ask_inbox(serve, found["id_token"]).status_code == 401
    assert ask_inbox(serve, "x").status_code == 401
    assert ask_inbox(serve, tokens(serve, rol="teller")["access_token"]).status_code == 403


def test_the_ports_are_open_on_this_machine_only(serve):
    own = {line.split()[1] for line in Path("/proc/net/tcp").read_text("utf-8").splitlines()[1:]}

    for step in range(4):
        assert f"0100007F:{serve.port + step:04X}" in own
        assert f"00000000:{serve.port + step:04X}" not in own


def test_a_second_one_on_the_same_ports_says_so_in_one_sentence(serve, tmp_path):
    args = [COMMAND, "serve", "--port", str(serve.port), "--data", str(tmp_path)]
    second = subprocess.run(args, capture_output=True, encoding="utf-8", check=False)

    assert second.returncode == 1
    assert second.stderr.startswith(f"Poort {serve.port} is al in gebruik")
    assert second.stderr.count("\n") == 1


def test_after_kill_9_nothing_stays_behind_and_the_next_start_has_it_all(serve):
    token, before = tokens(serve)["access_token"], serve.info
    (login,) = children(serve.process.pid)
    serve.stop(signal.SIGKILL)

    assert gone(login)
    serve.start()
    assert serve.info == before
    assert ask_inbox(serve, token).status_code == 200


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_ends_everything_with_0_also_while_a_browser_is_connected(serve, sig):
    if serve.process.poll() is not None:
        serve.start()
    (login,) = children(serve.process.pid)
    with socket.create_connection(("127.0.0.1", serve.port)), httpx.Client() as client:
        client.get(serve.info["meld"])
        serve.stop(sig)

    assert serve.process.returncode == 0
    assert gone(login)
    assert "Traceback" not in serve.log.read_text("utf-8")


def test_a_login_that_dies_stops_the_rest_with_a_sentence(serve):
    serve.start()
    (login,) = children(serve.process.pid)
    os.kill(login, signal.SIGKILL)

    assert serve.process.wait(20) == 1
    assert serve.log.read_text("utf-8").strip().endswith("start opnieuw met: make serve")


def test_a_broken_store_is_told_and_left_alone(serve):
    path = serve.data / "melding.sqlite"
    for name in ("melding.sqlite-wal", "melding.sqlite-shm"):
        (serve.data / name).unlink(missing_ok=True)
    path.write_bytes(b"geen database" * 1_000)
    args = [COMMAND, "serve", "--port", str(serve.port), "--data", str(serve.data)]
    ended = subprocess.run(args, capture_output=True, encoding="utf-8", check=False)

    assert ended.returncode == 1
    assert "beschadigd, of van een nieuwere Vertrouwd; er is niets aan veranderd." in ended.stderr
    assert path.read_bytes() == b"geen database" * 1_000
    assert json.loads((serve.data / "serve.json").read_text("utf-8")) == serve.info
