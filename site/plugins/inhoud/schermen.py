"""The screens of the application, next to the pages: what is a template and not content."""

import json
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from inhoud.bladzijde import NL, Inhoud, folder
from inhoud.registers.keuzehulp import screens
from inhoud.ronde import to_answer
from inhoud.zoekindex import entries

# template → (file, what a link calls it, so that its language can be changed)
SCREENS = {
    "meld/start": ("index.html", "meldpunt"),
    "meld/melden": ("melden/index.html", "melden"),
    "meld/postbus": ("postbus/index.html", "postbus"),
    "behandelen/start": ("index.html", None),
    "behandelen/login": ("login/index.html", None),
}
# once, whatever the language: the origin shows these, nobody goes there
ONCE = {"meld": {"meld/druk": "druk.html", "404": "404.html"}}
ELSEWHERE = {"404": "404.html"}


class Schermen(Generator):  # type: ignore[misc] # Pelican ships no types
    """The screens of one origin in one language."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican ships no types
        """Write the screens, the pages without JavaScript and the page for a wrong address."""
        origin = self.settings["ORIGIN"]
        for template, (plek, naam) in SCREENS.items():
            if template.startswith(f"{origin}/"):
                self._write(writer, template, plek, naam=naam)
        if origin == "meld":
            self._shells(writer, "zonder")
            self._questions(writer)
        if origin == "intranet":
            self._results(writer)
        if self._taal == NL:
            for template, plek in ONCE.get(origin, ELSEWHERE).items():
                self._write(writer, template, plek)
            self._workplace(writer)
        made = self._inhoud.made()
        if "keuzehulp" in made and origin in made["keuzehulp"].origins:
            self._route_chooser(writer)
        if origin in made["zoeken"].origins:
            self._search(writer)

    def _shells(self, writer: Any, naam: str, **waarden: Any) -> None:  # noqa: ANN401 - as above
        """The pages that a function fills in for a browser without JavaScript."""
        templates = Path(self.settings["THEME"]) / "templates"
        for pad in sorted(templates.glob(f"meld/{naam}/[!_]*.html")):
            self._write(writer, f"meld/{naam}/{pad.stem}", f"{naam}/{pad.name}", **waarden)

    def _questions(self, writer: Any) -> None:  # noqa: ANN401 - as above
        """Where someone answers the round that is open, or the next one."""
        stuk = to_answer(self._inhoud.rondes.values(), self._inhoud.peildatum)
        ronde = stuk.in_taal(self._taal) if stuk else None
        waarden = {"ronde": ronde, "ronde_id": stuk.id if stuk else ""}
        self._write(writer, "meld/pulse", "pulse/index.html", naam="vragenlijst", **waarden)
        if ronde:
            self._shells(writer, "pulse-zonder", **waarden)
        if ronde and ronde.toegang == "blind":
            plek = "pulse/kaart/index.html"
            self._write(writer, "meld/pulse-kaart", plek, naam="deelnamekaart", **waarden)

    def _results(self, writer: Any) -> None:  # noqa: ANN401 - as above
        """A page for every round whose results are out, beside those before it."""
        uit = self._inhoud.released()
        for stuk in uit:
            waarden = {
                "ronde_id": stuk.id,
                "ronde": stuk.in_taal(self._taal),
                "release": stuk.release,
                "beeld": self.settings["WEERGAVE"].picture(stuk.id),
                "rondes": uit[::-1],
                "naam": f"pulse-{stuk.id}",
            }
            plek = f"cijfers/pulse/{stuk.id}/index.html"
            self._write(writer, "intranet/pulse_uitslag", plek, **waarden)

    def _workplace(self, writer: Any) -> None:  # noqa: ANN401 - as above
        """What was worked out for who keeps all this in order; in Dutch only."""
        for naam in self._workplace_names():
            plek = f"{self._inhoud.made()[naam].pad}index.html".lstrip("/")
            waarden = self.settings["WERKPLEK"][naam]
            self._write(writer, f"intranet/{naam}", plek, naam=naam, **waarden)

    def _workplace_names(self) -> list[str]:
        hier = self.settings["ORIGIN"] == "intranet" and self._taal == NL
        return list(self.settings.get("WERKPLEK") or ()) if hier else []

    @property
    def _inhoud(self) -> Inhoud:
        found: Inhoud = self.settings["INHOUD"]
        return found

    @property
    def _taal(self) -> str:
        return str(self.settings["TAAL"])

    def _route_chooser(self, writer: Any) -> None:  # noqa: ANN401 - as above
        voor = "/" + folder(self._taal) if self._taal != NL else ""
        for scherm in screens(self._inhoud.in_taal(self._taal)["keuzehulp"]):
            hier = voor + scherm.adres
            terug = hier.rstrip("/").rpartition("/")[0] + "/"
            plek = f"{scherm.adres}index.html".lstrip("/")
            waar = {"naam": scherm.adres, "hier": hier, "terug": terug}
            self._write(writer, "keuzehulp", plek, scherm=scherm, **waar)

    def _search(self, writer: Any) -> None:  # noqa: ANN401 - as above
        woorden = self.settings["JINJA_GLOBALS"]["T"]["werkplek"]
        erbij = {naam: woorden[naam] for naam in self._workplace_names()}
        alles = entries(self._inhoud, self._taal, self.settings["URLS"], erbij)
        self._write(writer, "intranet/zoeken", "zoeken/index.html", alles=alles, naam="zoeken")
        index = Path(self.output_path) / folder(self._taal) / "zoeken" / "index.json"
        index.write_text(json.dumps(alles, ensure_ascii=False, separators=(",", ":")), "utf-8")

    def _write(self, writer: Any, template: str, plek: str, **waarden: Any) -> None:  # noqa: ANN401 - as above
        plek = str(Path(folder(self._taal)) / plek)
        context = self.context | {"naam": None} | waarden
        writer.write_file(plek, self.get_template(template), context, template_name=template)
