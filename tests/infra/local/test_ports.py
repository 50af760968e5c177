"""Four ports in a row on loopback, or one sentence."""

import socket

import pytest

from infra.local import ports
from infra.stop import Stopped
from tests.flows.conftest import free_port


def _ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as one:
            one.bind(("::1", 0))
    except OSError:
        return False
    return True


IPV6 = _ipv6()


def test_the_login_has_a_name_of_its_own():
    where = ports.addresses(8000)

    assert where.meld == "http://127.0.0.1:8001"
    assert where.issuer == "http://localhost:8003"


def test_the_origins_are_claimed_on_loopback_only():
    first = free_port()
    claimed = ports.claim(first)

    names = [one.getsockname()[:2] for one in claimed]
    assert names[:3] == [("127.0.0.1", first + n) for n in range(3)]
    assert names[3:] == ([("::1", first + 3)] if IPV6 else [])
    for one in claimed:
        one.close()


@pytest.mark.skipif(not IPV6, reason="geen IPv6 op deze machine")
@pytest.mark.parametrize("reuse", [0, 1])
@pytest.mark.parametrize("where", ["::1", "::"])
def test_nobody_else_can_be_localhost_at_the_port_of_the_login(where, reuse):
    first = free_port()
    claimed = ports.claim(first)
    with socket.socket(socket.AF_INET6) as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, reuse)
        with pytest.raises(OSError, match="in use"):
            other.bind((where, first + 3))
    with socket.socket(socket.AF_INET6) as browser, pytest.raises(ConnectionRefusedError):
        browser.connect(("::1", first + 3))  # and goes on to 127.0.0.1, without waiting
    for one in claimed:
        one.close()


@pytest.mark.skipif(not IPV6, reason="geen IPv6 op deze machine")
def test_who_is_localhost_already_is_named():
    first = free_port()
    with socket.socket(socket.AF_INET6) as other:
        other.bind(("::1", first + 3))
        with pytest.raises(Stopped, match=f"Poort {first + 3} is al in gebruik"):
            ports.claim(first)
    for one in ports.claim(first):
        one.close()


def test_without_ipv6_nothing_is_missed(monkeypatch):
    monkeypatch.setattr(socket, "AF_INET6", -1)
    claimed = ports.claim(free_port())

    assert len(claimed) == 3
    for one in claimed:
        one.close()


@pytest.mark.parametrize("step", [0, 2, 3])
def test_a_port_in_use_is_named_with_what_to_do(step, monkeypatch):
    monkeypatch.setattr(ports, "PATIENCE", 0)
    first = free_port()
    with socket.socket() as other:
        other.bind(("127.0.0.1", first + step))
        other.listen()
        with pytest.raises(Stopped) as stopped:
            ports.claim(first)

    assert str(stopped.value).startswith(f"Poort {first + step} is al in gebruik")
    assert "make serve PORT=" in str(stopped.value)
    for one in ports.claim(first):  # and what was claimed before is free again
        one.close()
