"""The example organisation, read once; each test changes its own copy in memory."""

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from infra.toets.model import Norm, Oordeel, Toets
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
from inhoud import controle
from inhoud.bladzijde import Bladzijde, Inhoud
from inhoud.regels.html import check_html
from inhoud.regels.taal import check_language
from tests.voorbeeld import ROOT

PEILDATUM = dt.date(2026, 11, 25)  # the day on which everything in the example is in order
VAN_DE_CONTROLE = ("R-25", "R-31")  # these say what the check of the content found


class Proef:
    """A copy of the example to change; `rule` says how one rule stands then."""

    def __init__(self, inhoud: Inhoud, normen: list[Norm]):
        self.inhoud = inhoud
        self.normen = normen

    def on(self, dag: dt.date) -> "Proef":
        """On another day."""
        self.inhoud.peildatum = dag
        return self

    def register(self, naam: str, **velden: Any) -> "Proef":
        """With other fields in a register: `register("pva", maatregelen=())`."""
        self.inhoud.data[naam] = self.inhoud.data[naam].model_copy(update=velden)
        return self

    def item(self, naam: str, lijst: str, item: str, /, **velden: Any) -> "Proef":
        """With other fields in one item: `item("pva", "maatregelen", "omstanders", termijn=…)`."""
        rij = getattr(self.inhoud.data[naam], lijst)
        assert item in {een.id for een in rij}, f"{naam} has no {item}"
        nieuw = tuple(een.model_copy(update=velden) if een.id == item else een for een in rij)
        return self.register(naam, **{lijst: nieuw})

    def last(self, naam: str, lijst: str, **velden: Any) -> "Proef":
        """With other fields in the last item of a list."""
        return self.item(naam, lijst, getattr(self.inhoud.data[naam], lijst)[-1].id, **velden)

    def only(self, naam: str, lijst: str, keep: Callable[[Any], bool]) -> "Proef":
        """With only the items that *keep* keeps."""
        rij = getattr(self.inhoud.data[naam], lijst)
        return self.register(naam, **{lijst: tuple(een for een in rij if keep(een))})

    def without(self, naam: str) -> "Proef":
        """Without a register."""
        del self.inhoud.data[naam], self.inhoud.bronnen[naam]
        return self

    def page(self, naam: str, taal: str = "nl", **velden: Any) -> "Proef":
        """With other fields in the header of a page."""
        return self._replace(naam, taal, lambda b: replace(b, kop=b.kop.model_copy(update=velden)))

    def text(self, naam: str, oud: str, nieuw: str, taal: str = "nl") -> "Proef":
        """With other words in a page's text."""

        def written(blad: Bladzijde) -> Bladzijde:
            assert oud in blad.bron.tekst, f"{naam} has no {oud!r}"
            return replace(blad, bron=replace(blad.bron, tekst=blad.bron.tekst.replace(oud, nieuw)))

        return self._replace(naam, taal, written)

    def without_page(self, naam: str, taal: str = "nl") -> "Proef":
        """Without a page."""
        bladen = self.inhoud.bladzijden
        self.inhoud.bladzijden = [b for b in bladen if (b.id, b.taal) != (naam, taal)]
        assert len(self.inhoud.bladzijden) < len(bladen), f"there is no {naam}"
        return self

    def judged(self) -> Toets:
        """The whole matrix."""
        return judge(self.inhoud, self.normen)

    def rule(self, nummer: str) -> Oordeel:
        """How the rule *nummer* stands, after the words that changed were checked too."""
        if nummer in VAN_DE_CONTROLE:
            self.inhoud.gezien = (*check_html(self.inhoud), *check_language(self.inhoud))
        normen = [
            norm.model_copy(update={"regels": tuple(r for r in norm.regels if r.id == nummer)})
            for norm in self.normen
        ]
        return judge(self.inhoud, normen).oordelen[0]

    def _replace(self, naam: str, taal: str, maak: Callable[[Bladzijde], Bladzijde]) -> "Proef":
        wie = (naam, taal)
        assert wie in {(b.id, b.taal) for b in self.inhoud.bladzijden}, f"there is no {naam}"
        self.inhoud.bladzijden = [
            maak(b) if (b.id, b.taal) == wie else b for b in self.inhoud.bladzijden
        ]
        return self


@pytest.fixture(scope="session")
def gelezen() -> tuple[Inhoud, list[Norm]]:
    inhoud = controle.check(ROOT / "content", peildatum=PEILDATUM).inhoud
    return inhoud, read_norms(inhoud)[0]


@pytest.fixture
def proef(gelezen) -> Proef:
    """The example as it is on its peildatum, to change."""
    inhoud, normen = gelezen
    eigen = copy.copy(inhoud)
    eigen.data, eigen.bronnen = dict(inhoud.data), dict(inhoud.bronnen)
    eigen.bladzijden, eigen.rondes = list(inhoud.bladzijden), dict(inhoud.rondes)
    return Proef(eigen, normen)


@pytest.fixture
def echt(proef) -> Proef:
    """The same, as if the organisation were real and had written every page itself."""
    proef.register("organisatie", voorbeeld=False)
    for blad in list(proef.inhoud.bladzijden):
        proef.page(blad.id, blad.taal, voorbeeld=False)
    return proef
