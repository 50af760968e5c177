"""How long someone waits on a slow telephone: from "Verstuur" to the eight words, in Chromium."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from infra import chromium
from infra.bench.measure import ROOT, Line, in_turn

SLOW = 6  # times slower than this machine
TIMES = 3
FIRST_PORT = 18_900
STARTED = 120  # seconds before we give up


def run() -> list[Line]:
    """At a sixth of the speed, against the same at full speed."""
    command = str(Path(sys.executable).with_name("vertrouwd"))
    with tempfile.TemporaryDirectory() as folder:
        args = [command, "serve", "--port", str(FIRST_PORT), "--data", folder, "--no-throttles"]
        service = subprocess.Popen(args, cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            address = _address(Path(folder, "serve.json"))
            slow, full, ratio = _measure(address)
        finally:
            service.terminate()
            service.wait()
    what = f"a whole submission in Chromium at 1/{SLOW} CPU"
    return [Line(what, f"{slow:.1f} s", f"{full:.1f} s", f"{ratio:.1f}", "≤ 5 s")]


def _address(written: Path) -> str:
    deadline = time.monotonic() + STARTED
    while not written.exists():
        if time.monotonic() > deadline:
            raise RuntimeError("vertrouwd serve did not start")
        time.sleep(0.1)
    return str(json.loads(written.read_text("utf-8"))["meld"])


def _measure(address: str) -> tuple[float, float, float]:
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        measured = in_turn(
            lambda: _wait(browser, address, SLOW), lambda: _wait(browser, address, 1), times=TIMES
        )
        browser.close()
    return measured


def _wait(browser: Browser, address: str, slower: int) -> float:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    _fill(page, address)
    start = time.perf_counter()
    page.locator("#versturen").click()
    page.locator("#code-woorden li").last.wait_for(timeout=60_000)
    spent = time.perf_counter() - start
    page.close()
    return spent


def _fill(page: Page, address: str) -> None:
    page.goto(address.rstrip("/") + "/melden/")
    page.locator("#voortgang").wait_for()
    while not page.locator("#v-wat_is_er_gebeurd-veld").is_visible():
        page.locator("#verder").click()
    page.locator("#v-wat_is_er_gebeurd-veld").fill("Een gewone melding van een paar zinnen. " * 20)
    page.locator("#naar-overzicht").click()
