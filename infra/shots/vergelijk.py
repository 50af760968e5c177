"""Ours beside the same words in the frame and style of GOV.UK and NL Design System, with the cost.

The words in the middle are read from our pages. Their packages are fetched into `build/` for this
one sheet, and nothing of them is kept or shipped.
"""

import gzip
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize

from infra import npm
from infra.build import Urls
from infra.shots.anderen import Gelezen, GovUk, NlDesignSystem

HERE = Path(__file__).parent
SIZE: ViewportSize = {"width": 360, "height": 740}
# What a person meets in the middle of a page, in order: [kind, words with their links].
READ = """() => {
  const p = document.createElement("p");
  const text = words => { p.textContent = words; return p.innerHTML };
  const html = e => [...e.childNodes].map(n => n.nodeType === 3 ? text(n.data) : n.nodeType !== 1
    || !n.checkVisibility() ? "" : n.matches("a") ? `<a href="#">${text(n.innerText)}</a>`
    : `${html(n)} `).join("");
  const kind = e => e.matches("label") ? e.querySelector("input").type : e.matches("a") ? "button"
    : e.matches(".fout, [role=alert]") ? "fout" : e.localName;
  return [...document.querySelectorAll("main :is(h1, h2, h3, p:not(.knoppen), li, dt, dd, legend, "
    + "summary, textarea, button, a.knop, .kies a, label:has(input))")]
    .filter(e => e.checkVisibility() && !e.parentElement.closest("li, dd, label, button, a"))
    .map(e => [kind(e), e.matches("a, textarea") ? text(e.innerText) : html(e)])
    .filter(([kind, words]) => words.trim() || kind === "textarea") }"""
BARS = """plek => [...document.querySelectorAll(`${plek} a`)].map(a => a.textContent.trim())"""
STOPS = """() => new Set([...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(e => e.checkVisibility() && !e.disabled)
  .map(e => e.type === "radio" ? e.name : e)).size"""
WORDS = "() => document.body.innerText.split(/\\s+/).length"
SHEET = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Vergelijk</title><style>
body {{ font: 1rem/1.4 system-ui; margin: 1rem }} td {{ vertical-align: top; padding: .5rem }}
img {{ width: 20rem; border: 1px solid #999 }}</style><h1>Dezelfde woorden in drie stijlen</h1>
<p>In het midden staan onze woorden, daaromheen wat elk stelsel om zo'n pagina zet. Bytes: alles
wat de pagina ophaalt, gz; bij ons hoort daar op het formulier de versleuteling bij.</p>
<table>{}</table>"""


@dataclass(frozen=True)
class Gewicht:
    """What a page weighs on the way, in bytes gz."""

    alles: int
    script: int

    @classmethod
    def of(cls, parts: Iterable[tuple[bytes, bool]]) -> "Gewicht":
        """*parts*: the bytes of each, and whether it is a script."""
        sizes = [(len(gzip.compress(part, 9)), script) for part, script in parts]
        return cls(sum(size for size, _ in sizes), sum(size for size, script in sizes if script))


def make(browser: Browser, urls: Urls, out: Path) -> None:
    """`vergelijk.html` in *out*."""
    theirs = out.parent / "vergelijk"
    theirs.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, theirs / name)
    npm.ci(theirs)
    rows: list[str] = []
    for task, go in TASKS.items():
        context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
        rows += _compared(context, task, go, urls, theirs, out)
        context.close()
    (out / "vergelijk.html").write_text(SHEET.format("".join(rows)), "utf-8")


def _compared(
    context: BrowserContext,
    task: str,
    go: Callable[[Page, Urls], None],
    urls: Urls,
    theirs: Path,
    out: Path,
) -> Iterator[str]:
    answers: list[Response] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright sets a mark on it, which `append` takes not
    go(page, urls)
    sent = Gewicht.of((one.body(), one.request.resource_type == "script") for one in answers)
    page.evaluate("document.querySelector('.voorbeeld')?.remove()")  # only our example says that
    bars = (page.evaluate(BARS, plek) for plek in (".balk .talen", ".menu-breed", ".voet-links"))
    gelezen = Gelezen(page.evaluate(READ), *bars)
    cells = [_cell(page, f"vergelijk-{task}-ons", "Ons", sent, out)]
    for system in (GovUk(theirs / "node_modules"), NlDesignSystem()):
        made = theirs / f"{task}.html"
        made.write_text(_page(gelezen, system), "utf-8")
        weight = Gewicht.of(
            (one.read_bytes(), one.suffix == ".js")
            for one in (made, *(theirs / "node_modules" / f for f in _files(system)))
        )
        page = context.new_page()
        page.goto(made.as_uri())
        cells.append(_cell(page, f"vergelijk-{task}-{system.kort}", system.naam, weight, out))
    yield f"<tr><th colspan=3>{task}<tr>{''.join(cells)}"


def _cell(page: Page, name: str, who: str, weight: Gewicht, out: Path) -> str:
    page.screenshot(path=out / f"{name}.png", full_page=False)
    told = (
        f"{page.evaluate(WORDS)} woorden, {page.evaluate(STOPS)} tabstops, "
        f"{weight.alles:,} bytes (script {weight.script:,})"
    )
    print(f"  {name}: {told}")
    return f'<td><strong>{who}</strong><br>{told}<br><img src="{name}.png" alt="">'


def _files(system: GovUk | NlDesignSystem) -> tuple[str, ...]:
    return (*system.stijlen, *system.scripts)


def _page(gelezen: Gelezen, system: GovUk | NlDesignSystem) -> str:
    links = "".join(f'<link rel="stylesheet" href="node_modules/{f}">' for f in system.stijlen)
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title>'
        f'<meta name="viewport" content="width=device-width">{links}</head>'
        f'<body class="{system.body}">{"".join(system.page(gelezen))}'
    )


def _start(page: Page, urls: Urls) -> None:
    page.goto(urls.meld + "/")


def _question(page: Page, urls: Urls) -> None:
    page.goto(urls.meld + "/melden/")
    page.locator("#voortgang").wait_for()


def _mistake(page: Page, urls: Urls) -> None:
    _question(page, urls)
    while not page.locator("#v-wat_is_er_gebeurd-veld").is_visible():
        page.locator("#verder").click()
    page.locator("#verder").click()


def _article(page: Page, urls: Urls) -> None:
    page.goto(urls.intranet + "/afspraken/gedragscode/")


TASKS = {"start": _start, "vraag": _question, "fout": _mistake, "artikel": _article}
