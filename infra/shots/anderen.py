"""The same page as others would make it: the markup of GOV.UK and of NL Design System.

The words in the middle are ours. Around them stands what their own patterns put around such a page:
for GOV.UK the header, the exit button and the footer as its package gives them as examples, for NL
Design System a skip link, a logo, languages, our menu, breadcrumbs and our footer in its classes.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

GOV = "govuk-frontend/dist/govuk"
VOORBEELDEN = {
    "skip-link": "default",
    "header": "default",
    "service-navigation": "with service link",
    "exit-this-page": "default",
    "footer": "with meta links and meta content",
}
FRAME = (
    "alternate-lang-nav", "breadcrumb-nav", "nav-bar", "page-footer", "page-header", "skip-link",
)  # fmt: skip
MENU = ("service-navigation", "with service name and navigation")
GOV_CLASS = {
    "h1": "govuk-heading-l", "h2": "govuk-heading-m", "h3": "govuk-heading-s", "p": "govuk-body",
    "dt": "govuk-body", "dd": "govuk-body", "button": "govuk-button", "textarea": "govuk-textarea",
    "legend": "govuk-heading-l", "fout": "govuk-error-message",
}  # fmt: skip


@dataclass(frozen=True)
class Gelezen:
    """What a person meets on our page: in the middle [kind, words as HTML], and the bars' words."""

    midden: Sequence[Sequence[str]]
    talen: Sequence[str]
    menu: Sequence[str]
    voet: Sequence[str]


class GovUk:
    """GOV.UK, with its script, which its page template asks for."""

    naam, kort = "GOV.UK", "govuk"
    stijlen = (f"{GOV}/govuk-frontend.min.css",)
    scripts = (f"{GOV}/govuk-frontend.min.js",)
    body = "govuk-template__body"

    def __init__(self, packages: Path) -> None:
        self._packages = packages

    def page(self, gelezen: Gelezen) -> tuple[str, str, str]:
        """What stands above, in the middle and below."""
        deel = {naam: self._example(naam, soort) for naam, soort in VOORBEELDEN.items()}
        dienst = self._example(*MENU) if gelezen.menu else deel["service-navigation"]
        boven = deel["skip-link"] + deel["header"] + dienst
        midden = "".join(self._one(*stuk) for stuk in gelezen.midden)
        hoofd = f'<main class="govuk-main-wrapper">{deel["exit-this-page"]}{midden}</main>'
        return boven, f'<div class="govuk-width-container">{hoofd}</div>', deel["footer"]

    def _example(self, naam: str, soort: str) -> str:
        pad = self._packages / GOV / "components" / naam / "fixtures.json"
        alle = json.loads(pad.read_text("utf-8"))["fixtures"]
        return next(str(een["html"]) for een in alle if een["name"] == soort)

    def _one(self, kind: str, words: str) -> str:
        if kind in {"radio", "checkbox"}:
            return (
                f'<div class="govuk-{kind}s__item"><label class="govuk-label govuk-{kind}s__label">'
                f'<input class="govuk-{kind}s__input" type="{kind}" name="v">{words}</label></div>'
            )
        if kind == "li":
            return f'<ul class="govuk-list govuk-list--bullet"><li>{words}</li></ul>'
        return _plain(kind, words, f' class="{GOV_CLASS.get(kind, "")}"')


class NlDesignSystem:
    """NL Design System: Utrecht's components with its example theme."""

    naam, kort = "NL Design System", "nlds"
    stijlen = (
        "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
        "@utrecht/component-library-css/dist/html.css",
        *(f"@utrecht/{deel}-css/dist/index.css" for deel in FRAME),
    )
    scripts: tuple[str, ...] = ()
    body = "utrecht-html voorbeeld-theme utrecht-document"

    def page(self, gelezen: Gelezen) -> tuple[str, str, str]:
        """What stands above, in the middle and below."""
        kruimels = _links(["Home", *gelezen.menu[:1]], "utrecht-breadcrumb-nav__link")
        boven = (
            '<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#">Ga naar '
            'inhoud</a><header class="utrecht-page-header"><a href="#">Logo</a>'
            f'<nav class="utrecht-nav-bar">{_links(gelezen.menu, "utrecht-nav-bar__link")}</nav>'
            f"<nav>{_links(gelezen.talen, 'utrecht-alternate-lang-nav__link')}</nav></header>"
            f'<nav class="utrecht-breadcrumb-nav">{kruimels}</nav>'
        )
        voet = _links(gelezen.voet, "utrecht-link")
        midden = "".join(self._one(*stuk) for stuk in gelezen.midden)
        return (
            boven,
            f'<main class="utrecht-page-content">{midden}</main>',
            f'<footer class="utrecht-page-footer">{voet}</footer>',
        )

    def _one(self, kind: str, words: str) -> str:
        if kind in {"radio", "checkbox"}:
            return (
                f'<div class="utrecht-form-field"><label><input type="{kind}" name="v">{words}'
                "</label></div>"
            )
        return f"<ul><li>{words}</li></ul>" if kind == "li" else _plain(kind, words, "")


def _plain(kind: str, words: str, named: str) -> str:
    if kind == "summary":
        return f"<details><summary>{words}</summary></details>"
    tag = {"legend": "h1", "fout": "p", "dt": "p", "dd": "p"}.get(kind, kind)
    return f"<{tag}{named}>{words}</{tag}>"


def _links(words: Sequence[str], named: str) -> str:
    return " ".join(f'<a class="{named}" href="#">{escape(word)}</a>' for word in words)
