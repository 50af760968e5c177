"""`make shots`: every kind of page, narrow and wide, light and dark, in every language."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

from playwright.sync_api import Browser, sync_playwright

from infra import chromium
from infra.bench import voorbeeld
from infra.shots import vergelijk
from infra.shots.bladen import Blad, of_each_kind
from infra.site_path import ROOT

OUT = ROOT / "build" / "shots"
SIZES = {360: 740, 1280: 800}
SCHEMES = ("light", "dark")
SHEET = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Schermen</title><style>
body { font: 1rem/1.4 system-ui; margin: 1rem }
section { display: flex; flex-wrap: wrap; gap: .5rem }
img { width: 9rem; height: 16rem; object-fit: cover; object-position: top; border: 1px solid }
.breed img { width: 22rem }
figure { margin: 0 }
figcaption { font-size: .75rem }
</style>"""


def main() -> None:
    """Take them all, and lay them on one sheet; then ours beside others'."""
    OUT.mkdir(parents=True, exist_ok=True)
    with voorbeeld.served() as (urls, built), sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        bladen = list(of_each_kind(built))
        for width, scheme in product(SIZES, SCHEMES):
            print(f"· {len(bladen)} pages at {width} px, {scheme}", flush=True)
            _take(browser, bladen, urls.of, width, scheme)
        (OUT / "index.html").write_text(SHEET + "".join(_rows(bladen)), "utf-8")
        vergelijk.make(browser, urls, OUT)
        browser.close()
    print(f"Kijk in {OUT}/index.html en {OUT}/vergelijk.html")


def _take(
    browser: Browser, bladen: list[Blad], of: Callable[[str], str], width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": SIZES[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for blad in bladen:
        page.goto(of(blad.origin) + blad.pad)
        page.screenshot(path=OUT / _name(blad, width, scheme), full_page=True)
    context.close()


def _name(blad: Blad, width: int, scheme: str) -> str:
    return f"{blad.origin}-{blad.taal}-{blad.soort}-{width}-{scheme}.png"


def _rows(bladen: list[Blad]) -> Iterator[str]:
    per_soort: dict[str, list[Blad]] = defaultdict(list)
    for blad in bladen:
        per_soort[blad.soort].append(blad)
    for soort, zelfde in sorted(per_soort.items()):
        yield f"<h2>{soort}</h2>"
        for width in SIZES:
            yield f'<section class="{"breed" if width == max(SIZES) else "smal"}">'
            for blad, scheme in product(zelfde, SCHEMES):
                naam = _name(blad, width, scheme)
                yield (
                    f'<figure><a href="{naam}"><img loading="lazy" src="{naam}" alt=""></a>'
                    f"<figcaption>{naam}</figcaption></figure>"
                )
            yield "</section>"


if __name__ == "__main__":
    main()
