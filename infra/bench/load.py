"""How many meldingen a second, at one client and at eight, over HTTP through the local gateway."""

import http.client
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from infra.bench.measure import ROOT, Line
from infra.bench.payload import submission

EACH = 600  # submissions per measurement
TIMES = 5
CLIENTS = 8


def run() -> list[Line]:
    """Interleaved: one client, eight clients, one client, …; the floor of eight is one."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
        probe.close()
        args = [sys.executable, "-m", "infra.bench.origin", folder, str(port)]
        server = subprocess.Popen(args, cwd=ROOT)
        try:
            _wait(port)
            _measure(port, 1)
            rates = [(_measure(port, 1), _measure(port, CLIENTS)) for _ in range(TIMES)]
        finally:
            server.terminate()
            server.wait()
    ratio, one, eight = sorted((b[0] / a[0], a[0], b[0]) for a, b in rates)[TIMES // 2]
    errors = sum((a[1] + b[1] for a, b in rates), Counter[int]())
    kept = errors.pop(201, 0)
    what = f"meldingen/s, {CLIENTS} clients against 1"
    lost = f"{kept} kept, {sum(errors.values())} errors"
    return [Line(what, f"{eight:.0f}/s", f"{one:.0f}/s", f"{ratio:.2f}", f"≥ 0.8, ≥ 500/s; {lost}")]


def _measure(port: int, clients: int) -> tuple[float, Counter[int]]:
    bodies = [[submission() for _ in range(EACH // clients)] for _ in range(clients)]
    with ThreadPoolExecutor(clients) as pool:
        start = time.perf_counter()
        counted = list(pool.map(lambda mine: _send(port, mine), bodies))
        spent = time.perf_counter() - start
    return sum(map(len, bodies)) / spent, sum(counted, Counter())


def _send(port: int, bodies: list[bytes]) -> Counter[int]:
    line = http.client.HTTPConnection("127.0.0.1", port)
    statuses: Counter[int] = Counter()
    for body in bodies:
        line.request("POST", "/api/v1/cases", body, {"content-type": "application/json"})
        answer = line.getresponse()
        answer.read()
        statuses[answer.status] += 1
    line.close()
    return statuses


def _wait(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nothing answers on {port}: see {Path(__file__).with_name('origin.py')}")
