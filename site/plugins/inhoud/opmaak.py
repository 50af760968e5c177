"""Our Markdown: CommonMark with tables and no HTML, with what only a reader knows left open.

What looks like a tag comes out as text, so a page can never carry a script. For the target of a
link or picture stands `<n>`, its number, and for the name of a table that no heading gives `<>`; no
editor can write these, because theirs is no HTML.
"""

import re
from collections.abc import Sequence
from itertools import count
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

DOEL = re.compile(r'(href|src)="<(\d+)>"')
TABEL = "<>"
# What an editor writes by accident: a line that starts far in is no code, and a line of dashes
# under a sentence makes no heading of it. HTML is off, so its rules have nothing to find.
ONBEDOELD = ["code", "lheading", "html_block", "html_inline"]


def render(tokens: Sequence[Token]) -> str:
    """The HTML of *tokens*."""
    return str(MD.renderer.render(tokens, MD.options, {"nummers": count()}))


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "typographer": False})
    md.enable("table").disable(ONBEDOELD)
    md.normalizeLink = _keep  # type: ignore[method-assign] # {filename} is ours to resolve
    md.validateLink = _harmless  # type: ignore[method-assign] # ours decides
    regels: dict[str, Any] = _renderer(md).rules
    regels["table_open"], regels["table_close"] = _table_open, _table_close
    regels["link_open"], regels["image"] = _link_open, _image
    return md


def _renderer(md: MarkdownIt) -> RendererHTML:
    return cast("RendererHTML", md.renderer)  # typed as any renderer, and ours is the usual one


def _keep(url: str) -> str:
    return url


def _harmless(url: str) -> bool:
    return not re.match(r"\s*(javascript|vbscript|file|data):", url, re.IGNORECASE)


def _table_open(tokens: Sequence[Token], hier: int, *_: Any) -> str:  # noqa: ANN401 - the renderer's own arguments
    naam = tokens[hier].meta["naam"]
    return f'<div class="tabel" role="region" tabindex="0" aria-label="{naam}"><table>\n'


def _table_close(*_: Any) -> str:  # noqa: ANN401 - as above
    return "</table></div>\n"


def _link_open(tokens: Sequence[Token], hier: int, options: Any, env: Any) -> str:  # noqa: ANN401 - as above
    link = tokens[hier]
    if str(link.attrs["href"]).startswith("http"):
        link.attrs["rel"] = "noreferrer"
    html = _renderer(MD).renderToken(tokens, hier, options, env)
    return _opened(html, "href", env)


def _image(tokens: Sequence[Token], hier: int, options: Any, env: Any) -> str:  # noqa: ANN401 - as above
    return _opened(_renderer(MD).image(tokens, hier, options, env), "src", env)


def _opened(html: str, naam: str, env: Any) -> str:  # noqa: ANN401 - as above
    voor, _, doel_en_na = html.partition(f'{naam}="')
    _, _, na = doel_en_na.partition('"')
    return f'{voor}{naam}="<{next(env["nummers"])}>"{na}'


MD = _parser()
