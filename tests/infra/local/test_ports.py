"""Four ports in a row on loopback, or one sentence."""

import socket

import pytest

from infra.local import ports
from infra.stop import Stopped
from tests.flows.conftest import free_port


def test_the_login_has_a_name_of_its_own():
    where = ports.addresses(8000)

    assert where.meld == "http://127.0.0.1:8001"
    assert where.issuer == "http://localhost:8003"


def test_the_origins_are_claimed_on_loopback_only():
    first = free_port()
    claimed = ports.claim(first)

    assert [one.getsockname() for one in claimed] == [("127.0.0.1", first + n) for n in range(3)]
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
