"""What the blind mode costs a server: signing unseen, and checking a deelnamekaart."""

import secrets
import time
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA384

from functions.edge.fields import b64
from functions.pulse import kaart
from functions.pulse.blind import E, PrivateKey, sign
from infra.bench.measure import Line, in_turn

BITS = 3072
SIGNINGS, CHECKS = 20, 500  # per measurement
TIMES = 7
RONDE = "bench-2026"


def run() -> list[Line]:
    """CPU in this process, with one key of 3072 bit."""
    private = rsa.generate_private_key(E, BITS)
    numbers = private.private_numbers()
    return [_signing(PrivateKey(numbers.p, numbers.q)), _checking(private)]


def _signing(key: PrivateKey) -> Line:
    """Against the least that signs at all: one power for each prime, put together."""
    number = secrets.randbelow(key.n - 4) + 2
    blinded = number.to_bytes(key.size, "big")
    d_p, d_q, q_inverse = key.crt

    def bare() -> object:
        half_p, half_q = pow(number, d_p, key.p), pow(number, d_q, key.q)
        return half_q + (half_p - half_q) * q_inverse % key.p * key.q

    mine, floor, ratio = in_turn(
        lambda: _cpu_each(lambda: sign(key, blinded), SIGNINGS),
        lambda: _cpu_each(bare, SIGNINGS),
        times=TIMES,
    )
    what = "signing a kaart against a bare RSA operation"
    return Line(what, f"{mine * 1e3:.1f} ms", f"{floor * 1e3:.1f} ms", f"{ratio:.2f}", "≤ 2.5")


def _checking(private: rsa.RSAPrivateKey) -> Line:
    """Against the check of the signature alone, with the key at hand."""
    pss, hashed, public = padding.PSS(padding.MGF1(SHA384()), 48), SHA384(), private.public_key()
    message = secrets.token_bytes(32) + f"pulse:{RONDE}:00:".encode() + secrets.token_bytes(32)
    signature = private.sign(message, pss, hashed)
    text = f"{kaart.VERSION}.{b64(message)}.{b64(signature)}"
    n = public.public_numbers().n.to_bytes(BITS // 8, "big")
    sleutels = {"00": b64(n)}
    mine, floor, ratio = in_turn(
        lambda: _cpu_each(lambda: kaart.check(text, RONDE, "01", sleutels), CHECKS),
        lambda: _cpu_each(lambda: public.verify(signature, message, pss, hashed), CHECKS),
        times=TIMES,
    )
    what = "checking a kaart against its signature alone"
    return Line(what, f"{mine * 1e3:.3f} ms", f"{floor * 1e3:.3f} ms", f"{ratio:.2f}", "≤ 2")


def _cpu_each(call: Callable[[], object], times: int) -> float:
    before = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - before) / times
