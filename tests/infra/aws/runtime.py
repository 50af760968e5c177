"""Lambda's own runtime interface emulator, with one of our functions in it.

The emulator comes out of the wheel of aws-sam-cli, fetched once without its dependencies and held
to its hash; nothing of that package is installed or imported.
"""

import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "build/runtime"
ARCH = {"aarch64": "arm64", "arm64": "arm64", "x86_64": "x86_64", "AMD64": "x86_64"}


@cache
def emulator() -> Path:
    """The emulator; without it a skip with the reason, and in `.ci/run` a failure."""
    if sys.platform != "linux" or platform.machine() not in ARCH:
        pytest.skip("de Lambda-emulator draait alleen op Linux, x86_64 of arm64")
    inside = f"samcli/local/rapid/aws-lambda-rie-{ARCH[platform.machine()]}"
    found = KEPT / Path(inside).name
    if not found.exists():
        with zipfile.ZipFile(wheel()) as package:
            found.with_suffix(".new").write_bytes(package.read(inside))
        found.with_suffix(".new").chmod(0o755)
        found.with_suffix(".new").replace(found)
    return found


def wheel() -> Path:
    lock = ROOT / "infra/lock/runtime.txt"
    args = ["--no-deps", "--require-hashes", "-q", "-d", str(KEPT), "-r", str(lock)]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", *args]
    ended = subprocess.run(pip, capture_output=True, encoding="utf-8", check=False)
    if ended.returncode:
        stop = pytest.fail if os.environ.get("VERTROUWD_RUNTIME") == "verplicht" else pytest.skip
        stop("de Lambda-emulator is niet op te halen: " + ended.stderr.strip()[-200:])
    return next(KEPT.glob("aws_sam_cli-*.whl"))


class Lambda:
    """A function in the emulator; call it as a handler. It takes one call at a time."""

    def __init__(self, handler: str, env: dict[str, str], log: Path) -> None:
        ours, its = free_port(), free_port()
        self.url = f"http://127.0.0.1:{ours}/2015-03-31/functions/function/invocations"
        self.log = log
        addresses = [
            "--runtime-interface-emulator-address", f"127.0.0.1:{ours}",
            "--runtime-api-address", f"127.0.0.1:{its}",
        ]  # fmt: skip
        inside = [sys.executable, "-m", "awslambdaric", handler]
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [emulator(), *addresses, "--log-level", "warn", *inside],
                cwd=ROOT, env=env, stdout=out, stderr=out, start_new_session=True,
            )  # fmt: skip
        wait_for(ours)

    def __call__(self, event: dict, _context: object = None) -> dict:
        request = urllib.request.Request(self.url, json.dumps(event).encode())
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)  # its own session: the emulator and Python
        self.process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("de Lambda-emulator start niet")
