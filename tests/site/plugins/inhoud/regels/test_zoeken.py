"""A word someone types leads to a page that is there."""

from inhoud.lezen import read_content
from tests.voorbeeld import ROOT

RIJ = """zoekwoorden:
  - id: pesten
    woorden: {nl: [gepest, "#metoo"], en: [bullied]}
    pagina: waar-kan-ik-terecht
  - id: melden
    woorden: {nl: [anoniem]}
    pagina: melden
"""


def test_a_search_word_leads_to_a_page_or_a_screen(klein):
    pad = klein.folder / "data/zoekwoorden.yml"
    pad.write_text(RIJ, encoding="utf-8")
    assert klein.mistakes() == []
    pad.write_text(RIJ.replace("waar-kan-ik-terecht", "weg"), encoding="utf-8")
    assert klein.mistakes() == ["content/data/zoekwoorden.yml:4: pagina: 'weg' bestaat niet"]


def test_what_people_in_need_type_is_known_in_three_languages():
    inhoud, _ = read_content(ROOT / "content")
    rijen = inhoud.data["zoekwoorden"].zoekwoorden
    woorden = {t: {w for rij in rijen for w in rij.woorden.get(t, ())} for t in inhoud.talen}
    assert {"gepest", "vp", "baas", "klokkenluider", "handtastelijk", "#metoo"} <= woorden["nl"]
    assert all(len(woorden[taal]) >= n for taal, n in (("nl", 120), ("en", 50), ("ar", 40)))
