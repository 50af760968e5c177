"""The Chromium that we look and measure with: the system's, else Playwright's own."""

import os
import shutil

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Quiet on a machine without internet: Chromium calls home at start unless told not to.
ARGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]


def launch(playwright: Playwright) -> Browser:
    """A running one."""
    return playwright.chromium.launch(executable_path=_system(), args=ARGS)


def environment() -> dict[str, str]:
    """What tells another tool where it is."""
    with sync_playwright() as playwright:
        return {**os.environ, "CHROME_PATH": _system() or playwright.chromium.executable_path}


def _system() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)
