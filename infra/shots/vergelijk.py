"""Ours beside the same words in the styles of GOV.UK and NL Design System, with what each costs.

The words are read from our pages; the markup of theirs is written here, by their own patterns.
Their packages are fetched into `build/` for this one sheet, and nothing of them is kept or shipped.
"""

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize

from infra import npm
from infra.build import Urls

HERE = Path(__file__).parent
SIZE: ViewportSize = {"width": 360, "height": 740}
GOV = "govuk-frontend/dist/govuk/govuk-frontend.min.css"
UTRECHT = (
    "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    "@utrecht/component-library-css/dist/html.css",
)
SYSTEMS = {
    "GOV.UK": ((GOV,), "govuk-template__body"),
    "NL Design System": (UTRECHT, "utrecht-html voorbeeld-theme"),
}
# What a person meets in the middle of a page, in order: [kind, words with their links].
READ = """() => {
  const p = document.createElement("p");
  const text = words => { p.textContent = words; return p.innerHTML };
  const html = e => [...e.childNodes].map(n => n.nodeType === 3 ? text(n.data) : n.nodeType !== 1
    || !n.checkVisibility() ? "" : n.matches("a") ? `<a href="#">${text(n.innerText)}</a>`
    : `${html(n)} `).join("");
  const kind = e => e.matches("label") ? e.querySelector("input").type : e.matches("a") ? "button"
    : e.matches(".fout, [role=alert]") ? "fout" : e.localName;
  return [...document.querySelectorAll("main :is(h1, h2, h3, p:not(.knoppen), li, legend, "
    + "textarea, button, a.knop, .kies a, label:has(input))")]
    .filter(e => e.checkVisibility() && !e.parentElement.closest("li, label, button, a"))
    .map(e => [kind(e), e.matches("a, textarea") ? text(e.innerText) : html(e)])
    .filter(([kind, words]) => words.trim() || kind === "textarea") }"""
STOPS = """() => new Set([...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(e => e.checkVisibility() && !e.disabled)
  .map(e => e.type === "radio" ? e.name : e)).size"""
WORDS = "() => document.body.innerText.split(/\\s+/).length"
GOV_CLASS = {
    "h1": "govuk-heading-l", "h2": "govuk-heading-m", "h3": "govuk-heading-s", "p": "govuk-body",
    "li": "", "button": "govuk-button", "textarea": "govuk-textarea",
    "legend": "govuk-heading-l", "fout": "govuk-error-message",
}  # fmt: skip
SHEET = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Vergelijk</title><style>
body {{ font: 1rem/1.4 system-ui; margin: 1rem }} td {{ vertical-align: top; padding: .5rem }}
img {{ width: 20rem; border: 1px solid #999 }}</style><h1>Dezelfde woorden in drie stijlen</h1>
<p>Alleen bij ons staan ook de balk, het menu, de hulp en Snel weg. Bytes: met alles, gz.</p>
<table>{}</table>"""


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
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it gets
    go(page, urls)
    sent = [len(gzip.compress(answer.body(), 9)) for answer in answers]
    read = page.evaluate(READ)
    cells = [_cell(page, f"vergelijk-{task}-ons", "Ons", sum(sent), out)]
    for name, (styles, body) in SYSTEMS.items():
        made = theirs / f"{task}.html"
        made.write_text(_page(read, styles, body, gov=name == "GOV.UK"), "utf-8")
        weight = sum(
            len(gzip.compress(one.read_bytes(), 9))
            for one in (made, *(theirs / "node_modules" / style for style in styles))
        )
        page = context.new_page()
        page.goto(made.as_uri())
        cells.append(_cell(page, f"vergelijk-{task}-{body.partition('-')[0]}", name, weight, out))
    yield f"<tr><th colspan=3>{task}<tr>{''.join(cells)}"


def _cell(page: Page, name: str, who: str, weight: int, out: Path) -> str:
    page.screenshot(path=out / f"{name}.png", full_page=False)
    told = f"{page.evaluate(WORDS)} woorden, {weight:,} bytes, {page.evaluate(STOPS)} tabstops"
    print(f"  {name}: {told}")
    return f'<td><strong>{who}</strong><br>{told}<br><img src="{name}.png" alt="">'


def _page(read: list[list[str]], styles: tuple[str, ...], body: str, *, gov: bool) -> str:
    links = "".join(f'<link rel="stylesheet" href="node_modules/{one}">' for one in styles)
    inner = "\n".join(
        _choice(f"k{number}", kind, words, gov=gov)
        if kind in ("radio", "checkbox")
        else _one(kind, words, gov=gov)
        for number, (kind, words) in enumerate(read)
    )
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title>'
        f'<meta name="viewport" content="width=device-width">{links}</head><body class="{body}">'
        f'<main class="{"govuk-width-container govuk-main-wrapper" if gov else ""}">{inner}</main>'
    )


def _choice(name: str, kind: str, words: str, *, gov: bool) -> str:
    item, field, label = (
        (f"govuk-{kind}s__item", f"govuk-{kind}s__input", f"govuk-label govuk-{kind}s__label")
        if gov
        else ("utrecht-form-field", "", "")
    )
    return (
        f'<div class="{item}"><input class="{field}" type="{kind}" name="v" id="{name}">'
        f'<label class="{label}" for="{name}">{words}</label></div>'
    )


def _one(kind: str, words: str, *, gov: bool) -> str:
    tag = {"legend": "h1", "fout": "p"}.get(kind, kind)
    named = f' class="{GOV_CLASS[kind]}"' if gov else ""
    if kind == "li":
        return f'<ul class="govuk-list govuk-list--bullet"><li>{words}</li></ul>'
    return f"<{tag}{named}>{words}</{tag}>"


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
