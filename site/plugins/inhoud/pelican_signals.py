"""Connect the content to Pelican: a reader for our pages, and a generator for the screens.

Pelican holds its receivers weakly, so each receiver is a function of this module.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader, MarkdownReader, Readers

from inhoud.bladzijde import NL, Bladzijde, Inhoud, folder
from inhoud.controle import check
from inhoud.keuzehulp import screens
from inhoud.weergave import Weergave
from inhoud.zoekindex import entries

# template → file: what is an application and not content
SCREENS = {
    "meld/start": "index.html",
    "meld/melden": "melden/index.html",
    "meld/postbus": "postbus/index.html",
    "meld/druk": "druk.html",  # the origin shows it, nobody goes there
    "behandelen/start": "index.html",
    "behandelen/login": "login/index.html",
}
# what a link calls a screen, so that its language can be changed
NAMEN = {"meld/start": "meldpunt", "meld/melden": "melden", "meld/postbus": "postbus"}


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
    origin, taal, zinnen = settings["ORIGIN"], settings["TAAL"], settings["ZINNEN"]
    weergave = Weergave(settings["INHOUD"], origin, settings["URLS"], zinnen, taal)
    settings["WEERGAVE"] = weergave
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | weergave.names()
    settings["JINJA_FILTERS"] = settings["JINJA_FILTERS"] | weergave.filters()


def use_reader(readers: Readers) -> None:
    """Markdown is read by us; every other reader is off."""
    readers.reader_classes = {"static": BaseReader, "md": InhoudReader}


def add_screens(_: Any) -> type[Generator]:  # noqa: ANN401 - Pelican ships no types
    """The screens of the application, next to the pages."""
    return Schermen


class InhoudReader(BaseReader):  # type: ignore[misc] # Pelican ships no types
    """Hands Pelican a page that was read and checked before."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and metadata of one page; status `skip` where this origin does not show it."""
        inhoud: Inhoud = self.settings["INHOUD"]
        pad = Path(source_path).resolve().relative_to(inhoud.map.resolve()).as_posix()
        blad = next(blad for blad in inhoud.bladzijden if blad.pad == pad)
        if self.settings["ORIGIN"] not in blad.origins:
            return "", {"title": blad.kop.title, "status": "skip"}
        return self.settings["WEERGAVE"].html(blad), self._metadata(blad)

    def _metadata(self, blad: Bladzijde) -> dict[str, Any]:
        return {
            "title": blad.kop.title,
            "slug": blad.id,
            "lang": blad.taal,
            "naam": None,
            "status": "published",
            "summary": "",
            "template": self._template(blad),
            "save_as": (blad.adres + "index.html").lstrip("/"),
            "url": blad.adres.lstrip("/"),
            "blad": blad,
            "data": blad.kop,
        }

    def _template(self, blad: Bladzijde) -> str:
        """A page's own template if it has one, then its kind's, then the plain page."""
        map_ = Path(self.settings["THEME"]) / "templates"
        namen = (blad.id, blad.soort) if blad.adres == "/" else (blad.soort,)
        return next((naam for naam in namen if (map_ / f"{naam}.html").is_file()), "pagina")


class Schermen(Generator):  # type: ignore[misc] # Pelican ships no types
    """The screens of the application, and the pages a function fills in without JavaScript."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican ships no types
        """Write the screens, the pages without JavaScript and the page for a wrong address."""
        templates = Path(self.settings["THEME"]) / "templates"
        origin, taal = self.settings["ORIGIN"], self.settings["TAAL"]
        for template, plek in SCREENS.items():
            if template.startswith(f"{origin}/"):
                self._write(writer, template, plek)
        for pad in sorted(templates.glob(f"{origin}/zonder/[!_]*.html")):
            self._write(writer, f"{origin}/zonder/{pad.stem}", f"zonder/{pad.name}")
        if taal == NL:
            self._write(writer, "404", "404.html")
        for naam, doel in self.settings["INHOUD"].made().items():
            if origin in doel.origins:
                self._made(writer, naam)

    def _made(self, writer: Any, naam: str) -> None:  # noqa: ANN401 - as above
        """What is made from a register and not from a page."""
        if naam == "keuzehulp":
            for scherm in screens(self.settings["INHOUD"].in_taal(self.settings["TAAL"])["keuzehulp"]):
                plek = f"{scherm.adres}index.html".lstrip("/")
                hier = f"/{folder(self.settings['TAAL'])}{scherm.adres}".replace("//", "/")
                terug = hier.rstrip("/").rpartition("/")[0] + "/"
                waar = {"hier": hier, "terug": terug, "naam": scherm.adres}
                self._write(writer, naam, plek, scherm=scherm, **waar)
        if naam == "zoeken":
            inhoud, taal = self.settings["INHOUD"], self.settings["TAAL"]
            alles = entries(inhoud, taal, self.settings["URLS"])
            self._write(writer, "intranet/zoeken", "zoeken/index.html", alles=alles, naam=naam)
            index = Path(self.output_path) / folder(taal) / "zoeken" / "index.json"
            index.write_text(json.dumps(alles, ensure_ascii=False, separators=(",", ":")), "utf-8")

    def _write(self, writer: Any, template: str, plek: str, **waarden: Any) -> None:  # noqa: ANN401 - as above
        plek = str(Path(folder(self.settings["TAAL"])) / plek)
        context = self.context | {"naam": NAMEN.get(template)} | waarden
        writer.write_file(plek, self.get_template(template), context, template_name=template)
