"""What Lighthouse says of five kinds of page; its package lies here, as no test needs it."""

import json
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from infra import chromium, npm
from infra.bench import voorbeeld
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
AIM = f"all 100; {SKIPPED} is left out, as every page says noindex"
TIMES = 3
TRIES = 3  # on a busy machine Lighthouse sometimes misses the start of a page


def run() -> list[Line]:
    """Each page as a slow phone on a slow network sees it: medians, and what is wrong."""
    npm.ci(FOLDER)
    print(f"  Lighthouse: {', '.join(CATEGORIES)}")
    with voorbeeld.served() as (urls, _):
        return [
            Line(f"Lighthouse, {naam}", _scores(urls.of(origin) + pad), "", "", AIM)
            for naam, (origin, pad) in PAGES.items()
        ]


def _scores(url: str) -> str:
    told = [_told(url) for _ in range(TIMES)]
    for audit in told[0]["audits"].values():
        if audit["scoreDisplayMode"] == "binary" and audit["score"] == 0:
            print(f"  {url}: {audit['title']}")
    scores = ([one["categories"][name]["score"] for one in told] for name in CATEGORIES)
    return " ".join(str(round(statistics.median(each) * 100)) for each in scores)


def _told(url: str) -> Any:  # noqa: ANN401 - Lighthouse's own JSON
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as folder:
            told = Path(folder, "told.json")
            arguments = _arguments(url, Path(folder), told)
            ran = subprocess.run(arguments, env=chromium.environment(), check=False)
            if ran.returncode == 0:
                return json.loads(told.read_text("utf-8"))
    raise RuntimeError(f"Lighthouse could not look at {url}")


def _arguments(url: str, folder: Path, told: Path) -> list[str | Path]:
    tool = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    flags = [*chromium.ARGS, "--headless=new", f"--user-data-dir={folder}/chromium"]
    return [
        npm.NODE, tool, url, "--quiet", "--output=json", f"--output-path={told}",
        f"--only-categories={','.join(CATEGORIES)}", f"--skip-audits={SKIPPED}",
        f"--chrome-flags={' '.join(flags)}",
    ]  # fmt: skip
