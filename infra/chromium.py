"""The Chromium that we look, test and measure with: the system's, else Playwright's own."""

import os
import shutil
from pathlib import Path

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


def find(playwright: Playwright) -> str | None:
    """Where it is, or nothing."""
    own = playwright.chromium.executable_path
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (own if Path(own).exists() else None)


def launch(playwright: Playwright) -> Browser:
    """A running one; Playwright says what to do where there is none."""
    return playwright.chromium.launch(executable_path=find(playwright), args=ARGS)


def environment() -> dict[str, str]:
    """What tells another tool where it is."""
    with sync_playwright() as playwright:
        return {**os.environ, "CHROME_PATH": find(playwright) or ""}
