"""T-04, T-05, T-31 … T-33: one place for a name, a fixed list, a sector, an owner, an example."""

import json
import re

import pytest

from tests.scenarios.lezer import Blad
from tests.voorbeeld import ROOT

GRONDEN = "data/discriminatiegronden.yml"
# T-31: what only a municipality has, in the three languages
GEMEENTELIJK = re.compile(
    r"gemeente|\bcollege van|\bhet college\b|wethouder|burgemeester|\braads\w*"
    r"|\braadhuis\w*|\bstadhuis\w*|\bambtelijk\w*|\bambtena\w*|\bLKOG\b|\binwoner\w*|\bVNG\b"
    r"|\bdecentrale overheid|Linderwaard|\bmunicipal\w*|\bmayor\b|\baldermen\b|\btown hall\b"
    r"|\bcouncil(lor| member)\w*|\bresidents?\b|بلدي|رئاسة البلدية|السكان",
    re.IGNORECASE,
)
BRONNEN = ("A&O fonds Gemeenten", "A&amp;O fonds Gemeenten")
REGELINGEN = (
    "visie", "gedragscode", "sanctiebeleid", "rie-afspraken", "pva-procedure", "pva",
    "meldprocedure", "klachtenregeling", "klokkenluidersregeling",
)  # fmt: skip


def test_t04_a_new_name_of_a_form_of_behaviour_is_everywhere_and_the_old_one_nowhere(verder):
    assert verder.blad("/gedrag/pesten/").titel == "Treiteren"
    kaarten = [kop.tekst for kop in verder.blad("/gedrag/").main.all("h3")]
    assert "Treiteren" in kaarten
    keuzes = {
        i.attrs["value"]: i
        for i in verder.blad("/melden/", "meld").main.all("input", name="gedrag")
    }
    assert keuzes["pesten"].boven.tekst.startswith("Treiteren")
    assert "Treiteren" in verder.pad("/", "behandelen").read_text("utf-8")
    assert (
        "Treiteren" in verder.blad("/vertrouwenspersonen/jaarverslag/2025/").onder("themas").tekst
    )
    assert "Treiteren" in verder.blad("/afspraken/gedragscode/").onder("ongewenst").tekst
    for origin in ("intranet", "meld", "behandelen"):
        for pad in (verder.map / origin).rglob("*.html"):
            over = re.findall(r">\s*Pesten\s*<|\"Pesten\"", pad.read_text("utf-8"))
            assert over == [], pad.relative_to(verder.map)


@pytest.mark.parametrize(("oud", "nieuw", "aantal"), [
    (r"^  - id: verlof\n(    .*\n?)*", "", 12),
    (r"^gronden:\n", "gronden:\n  - id: leeftijd\n    tekst: Nog een\n", 14),
])  # fmt: skip
def test_t05_there_are_thirteen_gronden_and_no_other_number(voorbeeld, oud, nieuw, aantal):
    voorbeeld.sub(GRONDEN, oud, nieuw)
    zin = f"precies 13 nodig, want voor werk gelden dertien gronden; hier: {aantal}"
    fouten = voorbeeld.mistakes()
    assert any(re.match(rf"content/{GRONDEN}:\d+: gronden: {zin}", f) for f in fouten), fouten


def test_t05_the_page_shows_thirteen(site, inhoud):
    gronden = inhoud.data["discriminatiegronden"].gronden
    blad = site.blad("/gedrag/discriminatie/")
    assert len(gronden) == 13
    assert [g.tekst for g in gronden if g.tekst not in blad.tekst] == []
    lijsten = [lijst for lijst in blad.main.all("ul") if gronden[0].tekst in lijst.tekst]
    assert min(len(lijst.all("li")) for lijst in lijsten) == 13


def visible(blad: Blad) -> str:
    """All one can come to see or hear of a page, also what a script shows later."""
    stil = [
        waarde
        for deel in blad.alles
        for naam, waarde in deel.attrs.items()
        if naam in ("alt", "title", "placeholder", "aria-label") or naam.startswith("data-")
    ]
    json_ = [d.inhoud[0] for d in blad.alles.all("script", type="application/json") if d.inhoud]
    return " ".join([blad.alles.tekst, *stil, *map(str, json_)])


def municipal(tekst: str) -> list[str]:
    for bron in BRONNEN:
        tekst = tekst.replace(bron, "")
    return [hier[0] for hier in GEMEENTELIJK.finditer(tekst)]


def test_t31_for_another_employer_no_word_of_a_municipality_is_left(geen_gemeente):
    gevonden = {}
    for pad in sorted(geen_gemeente.map.rglob("*.html")):
        if woorden := municipal(visible(Blad(pad.read_text("utf-8")))):
            gevonden[str(pad.relative_to(geen_gemeente.map))] = woorden
    assert gevonden == {}
    for index in geen_gemeente.map.rglob("index.json"):
        assert municipal(index.read_text("utf-8")) == [], index
    paginas = geen_gemeente.map.parent / "functions/melding/inhoud.json"
    for taal, deel in json.loads(paginas.read_text("utf-8"))["talen"].items():
        for naam, html in deel["paginas"].items():
            assert municipal(visible(Blad(html))) == [], (taal, naam)


def test_t31_the_terms_are_those_of_the_sector(geen_gemeente, site):
    """The same sentence, twice."""
    hier = "/afspraken/klachtenregeling/"
    assert "gaat naar de gemeentesecretaris" in site.blad(hier).onder("besluit").tekst
    assert "gaat naar de directeur" in geen_gemeente.blad(hier).onder("besluit").tekst
    assert "afgesproken in de arbocatalogus" in site.blad(hier).tekst
    assert (
        "De arbocatalogus Sociale veiligheid is voor ons een voorbeeld"
        in geen_gemeente.blad(hier).tekst
    )
    assert "wet-lkog" in site.blad("/afspraken/wet/").ids
    assert "wet-lkog" not in geen_gemeente.blad("/afspraken/wet/").ids
    for taal in ("", "/en", "/ar"):
        assert "Rijwielfabriek Noordster" in geen_gemeente.blad(f"{taal}/hulp/").alles.tekst


def test_t32_no_owner_or_a_review_before_the_adoption_is_told_in_dutch(voorbeeld):
    een, ander = "gedragscode/nl/gedragscode.md", "visie/nl/visie.md"
    voorbeeld.sub(een, r"^eigenaar: .*\n", "")
    voorbeeld.sub(ander, r"^herzien_voor: .*", "herzien_voor: 2020-01-01")
    fouten = voorbeeld.mistakes()
    assert f"content/{een}:2: eigenaar: verplicht veld ontbreekt" in fouten
    zin = "herzien_voor moet na vastgesteld_op liggen"
    assert any(re.fullmatch(rf"content/{ander}:\d+: {zin}", f) for f in fouten), fouten


def test_t32_a_regeling_needs_two_people_who_look():
    regels = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    wie = {r.split()[0]: r.split()[1:] for r in regels if r.startswith("/")}
    for soort in REGELINGEN:
        assert len(set(wie[f"/content/{soort}/"])) >= 2, soort


def test_t33_production_lists_every_example_and_a_preview_shows_what_it_is(voorbeeld, site, inhoud):
    voorbeelden = [b for b in inhoud.bladzijden if b.taal == "nl" and b.kop.voorbeeld]
    assert len(voorbeelden) > 40
    zin = "voorbeeld: vervang deze voorbeeldtekst door je eigen"
    gemeld = {f.split(":")[0] for f in voorbeeld.mistakes(productie=True) if f.endswith(zin)}
    assert {f"content/{b.pad}" for b in voorbeelden} == gemeld
    for blad in voorbeelden:
        lint = site.blad(blad.adres).alles.all("aside", class_="voorbeeld")
        assert [deel.tekst for deel in lint] != [], blad.pad
        assert "voorbeeld" in lint[0].tekst.lower(), blad.pad


def test_t33_production_refuses_the_example_organisation_and_its_readers(voorbeeld):
    fouten = voorbeeld.mistakes(productie=True)
    for register in ("organisatie", "recipients"):
        assert any(
            f.startswith(f"content/data/{register}.yml:") and "voorbeeld:" in f for f in fouten
        )
