"""The whole shipped example becomes that of a care organisation, in one run."""

import re
import shutil
from pathlib import Path

from infra import nakijken
from tests.infra.init.test_cli import EIGEN
from tests.voorbeeld import ROOT

MENSEN = {
    "talen_verplicht": "nl, en",
    "eerste.naam": "Zoë van den Berg",
    "eerste.rol": "Adviseur integriteit en behandelaar van het meldpunt",
    "tweede.naam": "Cem Demir",
    "tweede.lijn": "facilitair",
    "tweede.telefoon": "06 12 34 56 71",
    "nood.naam": "Notariskantoor De Brug",
    "vertrouwenspersonen": "Anna Smit, Bea Post",
    "extern": "Bea Post",
    "bestuur": "Voorzitter Karel Kamp",
    "gezag": "Dora Dijk",
    "gezag_vervanger": "Eva Evers",
    "directie": "Dora Dijk",
    "directie.beslist": "de raad van toezicht",
    "bestuurder.beslist": "de raad van toezicht",
}
OUD = "Nadia Osinga|Ruben Tak|Zilverlinde|Vandermeer|Reedijk|Verbruggen|085 000 00 1[01]"


def test_a_care_organisation_answers_once_and_the_content_is_right_in_every_language(
    tmp_path, init
):
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    run = init(content, EIGEN | MENSEN, "j")
    na = {naam: tekst.decode() for naam, tekst in run.after.items() if naam.endswith(".yml")}
    veranderd = {naam for naam in run.after if run.after[naam] != run.before[naam]}

    assert not run.stopped
    assert "Vervangen?" not in run.said
    assert nakijken.check(content).fouten == []
    assert all(naam.startswith("data/") for naam in veranderd)
    assert [naam for naam in veranderd if re.search(OUD, na[naam])] == []
    for taal in ("", "en/", "ar/"):
        assert "Zoë van den Berg" in na[f"data/{taal}escalatie.yml"]
        assert "id: cem-demir\n" in na[f"data/{taal}recipients.yml"]
        assert re.search("id: anna-smit\n +tekst: Anna Smit", na[f"data/{taal}intake.yml"])
    assert "Maak een profiel voor Bea Post: vp-profiel/nl/bea-post.md, type: extern." in run.said
    assert "klachtencommissie.yml: besluitnemer_anders" in run.said
