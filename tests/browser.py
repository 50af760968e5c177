"""The Chromium that tests look through: the system's, else Playwright's own, else a reason."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from infra import chromium

AXE = Path(__file__).parents[1] / "site/browser/node_modules/axe-core/axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def launch(playwright: Playwright) -> Browser:
    """A running Chromium, or a skip that says why; in `.ci/run` the skip is a failure."""
    if chromium.find(playwright) is None:
        stop = pytest.fail if os.environ.get("VERTROUWD_BROWSER") == "verplicht" else pytest.skip
        stop("geen Chromium op deze machine; installeer het pakket chromium")
    return chromium.launch(playwright)


def context(browser: Browser, **options: object) -> BrowserContext:
    """A fresh person: no cookies, no storage, Dutch, on a phone of 360 px unless told otherwise."""
    settings = {
        "viewport": {"width": 360, "height": 740},
        "locale": "nl-NL",
        "reduced_motion": "reduce",  # or axe may look halfway a fade
        **options,
    }
    made = browser.new_context(**settings)  # type: ignore[arg-type]  # Playwright's keywords
    made.set_default_timeout(20_000)
    return made


def axe(page: Page, *, rules: list[str] | None = None) -> list[str]:
    """What axe finds wrong on this page, a line each; empty is good. *rules*: only these."""
    page.wait_for_load_state()  # a page without its style yet has nothing of its size
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": AXE_TAGS}
    found = page.evaluate("only => axe.run(document, {runOnly: only})", only)
    return [f"{v['id']}: {n['html'][:120]}" for v in found["violations"] for n in v["nodes"]]
