"""What Lighthouse says of five kinds of page; its npm package lies here, so that tests need it not."""

import json
import subprocess
import tempfile
from pathlib import Path

from infra import npm
from infra.bench import chromium, voorbeeld
from infra.bench.measure import Line

FOLDER = Path(__file__).parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "the first page": ("intranet", "/"),
    "an article": ("intranet", "/afspraken/gedragscode/"),
    "the vertrouwenspersonen": ("intranet", "/vertrouwenspersonen/"),
    "the route chooser": ("intranet", "/hulp/keuze/"),
    "the first page of the meldpunt": ("meld", "/"),
}
# An intranet and a meldpunt are not for search engines: both say noindex, and that is no mistake.
SKIPPED = "is-crawlable"
AIM = f"100 each: {', '.join(CATEGORIES)}; without {SKIPPED}"


def run() -> list[Line]:
    """Each page once, as a slow phone on a slow network sees it."""
    npm.ci(FOLDER)
    with voorbeeld.served() as urls:
        return [
            Line(f"Lighthouse, {naam}", _scores(urls.of(origin) + pad), "", "", AIM)
            for naam, (origin, pad) in PAGES.items()
        ]


def _scores(url: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told.json")
        tool = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
        flags = " ".join([*chromium.ARGS, "--headless=new", f"--user-data-dir={folder}/chromium"])
        subprocess.run(
            [
                npm.NODE, tool, url, "--quiet", "--output=json", f"--output-path={told}",
                f"--only-categories={','.join(CATEGORIES)}", f"--skip-audits={SKIPPED}",
                f"--chrome-flags={flags}",
            ],
            env=chromium.environment(), check=True,
        )  # fmt: skip
        found = json.loads(told.read_text("utf-8"))
    for audit in found["audits"].values():
        if (
            audit["score"] is not None
            and audit["score"] < 1
            and audit["scoreDisplayMode"] == "binary"
        ):
            print(f"  {url}: {audit['title']}")
    return " ".join(str(round(found["categories"][one]["score"] * 100)) for one in CATEGORIES)
