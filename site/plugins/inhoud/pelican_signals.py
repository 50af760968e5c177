"""Connect the content to Pelican: a reader for our pages, and the screens next to them.

Pelican holds its receivers weakly, so each receiver is a function of this module.
"""

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.readers import BaseReader, MarkdownReader, Readers

from inhoud import sjablonen
from inhoud.bladzijde import Bladzijde
from inhoud.controle import check
from inhoud.schermen import Schermen
from inhoud.weergave import Weergave
from inhoud.zinnen import zinnen


def connect() -> None:
    """Called by `inhoud.register`."""
    MarkdownReader.file_extensions = []  # not installed; it would warn about every page of ours
    signals.initialized.connect(take_content)
    signals.readers_init.connect(use_reader)
    signals.get_generators.connect(add_screens)


def take_content(pelican: Any) -> None:  # noqa: ANN401 - Pelican ships no types
    """Check before anything is made: an exception later would only be logged by Pelican."""
    settings = pelican.settings
    if "INHOUD" not in settings:
        verslag = check(Path(settings["PATH"]))
        if verslag.fouten:
            print("\n".join(verslag.fouten), file=sys.stderr)  # noqa: T201 - for the editor's terminal
            raise SystemExit(1)
        settings["INHOUD"] = verslag.inhoud
    inhoud, origin, taal = settings["INHOUD"], settings["ORIGIN"], settings["TAAL"]
    alle = {een: zinnen(settings["I18N"], een) for een in inhoud.talen}
    weergave = Weergave(inhoud, origin, settings["URLS"], alle, taal)
    settings["WEERGAVE"] = weergave
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | weergave.names()
    settings["JINJA_FILTERS"] = settings["JINJA_FILTERS"] | weergave.filters()


def use_reader(readers: Readers) -> None:
    """Markdown is read by us; every other reader is off."""
    readers.reader_classes = {"static": BaseReader, "md": InhoudReader}


def add_screens(_: Any) -> type[Schermen]:  # noqa: ANN401 - Pelican ships no types
    """The screens of the application, next to the pages."""
    return Schermen


class InhoudReader(BaseReader):  # type: ignore[misc] # Pelican ships no types
    """Hands Pelican a page that was read and checked before."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and metadata of one page; status `skip` where this origin does not show it."""
        weergave: Weergave = self.settings["WEERGAVE"]
        blad = weergave.bladen.at(Path(source_path).relative_to(self.settings["PATH"]).as_posix())
        if self.settings["ORIGIN"] not in blad.origins:
            return "", {"title": blad.kop.title, "status": "skip"}
        return weergave.html(blad), self._metadata(blad)

    def _metadata(self, blad: Bladzijde) -> dict[str, Any]:
        return {
            "title": blad.kop.title,
            "slug": blad.id,
            "lang": blad.taal,
            "naam": None,
            "status": "published",
            "summary": "",
            "template": _template(blad),
            "save_as": (blad.adres + "index.html").lstrip("/"),
            "url": blad.adres.lstrip("/"),
            "blad": blad,
            "data": blad.kop,
        }


def _template(blad: Bladzijde) -> str:
    """A page's own template if it has one, then its kind's, then the plain page."""
    namen = (blad.id, blad.soort) if blad.kop.slug == "/" else (blad.soort,)
    return next((naam for naam in namen if sjablonen.source(naam)), "pagina")
