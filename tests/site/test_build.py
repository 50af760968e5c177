"""The build: three origins from one content folder, all or nothing, the same bytes every time."""

import json
import re
import shutil
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from infra.build import BuildRefused, build
from infra.site_path import SITE
from inhoud.zinnen import zinnen
from tests.voorbeeld import URLS

ORIGINS = ("intranet", "meld", "behandelen")


class Tags(HTMLParser):
    """What a page loads, links to, and names."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {naam: waarde or "" for naam, waarde in attrs}))

    def values(self, *namen: str) -> list[str]:
        return [attrs[naam] for _, attrs in self.tags for naam in namen if naam in attrs]


@cache  # nearly every test looks at all of them
def pages(out: Path, origin: str) -> dict[str, Tags]:
    folder = out / "site" / origin
    return {
        "/" + str(pad.relative_to(folder)).removesuffix("index.html"): Tags(pad.read_text("utf-8"))
        for pad in sorted(folder.rglob("*.html"))
    }


def every_page(out: Path) -> list[tuple[str, str, Tags]]:
    return [(origin, naam, page) for origin in ORIGINS for naam, page in pages(out, origin).items()]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_public_page_stands_on_two_origins_and_any_other_on_one(klein_gebouwd):
    hulp, anna = "/hulp/", "/vertrouwenspersonen/anna-de-wit/"
    where = {origin: set(pages(klein_gebouwd, origin)) for origin in ORIGINS}
    assert [hulp in where[origin] for origin in ORIGINS] == [True, True, False]
    assert [anna in where[origin] for origin in ORIGINS] == [True, False, False]


def test_the_meld_origin_never_shows_where_someone_is_in_its_title(voorbeeld_gebouwd):
    folder = voorbeeld_gebouwd / "site/meld"
    titels = {
        re.search("<title>(.*?)</title>", p.read_text("utf-8"))[1] for p in folder.rglob("*.html")
    }
    talen = ("nl", "en", "ar")
    assert titels == {zinnen(SITE / "i18n", taal)["site_titel"] for taal in talen}


def test_html_in_content_comes_out_as_text(klein_gebouwd):
    html = (klein_gebouwd / "site/intranet/hulp/index.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert 'href="javascript' not in html


def test_no_page_has_a_script_or_a_style_of_its_own(voorbeeld_gebouwd):
    for origin, naam, page in every_page(voorbeeld_gebouwd):
        for tag, attrs in page.tags:
            assert tag != "style", (origin, naam)
            assert not {"style", *[a for a in attrs if a.startswith("on")]} & attrs.keys()
            if tag == "script" and attrs.get("type") != "application/json":
                assert attrs["src"].startswith("/a/"), (origin, naam)
                assert attrs["integrity"].startswith("sha384-"), (origin, naam)


def test_no_page_loads_anything_from_elsewhere(voorbeeld_gebouwd):
    loads = {"link": "href", "script": "src", "img": "src", "source": "srcset", "form": "action"}
    for origin, naam, page in every_page(voorbeeld_gebouwd):
        for tag, attrs in page.tags:
            assert tag not in {"iframe", "object", "embed", "audio", "video", "base"}
            doel = attrs.get(loads.get(tag, ""), "/")
            assert re.match(r"/(?!/)", doel), (origin, naam, doel)
    for css in (voorbeeld_gebouwd / "site").rglob("*.css"):
        assert not re.search(r"url\(|@import|https?:", css.read_text("utf-8")), css.name


def test_every_link_inside_the_site_arrives(voorbeeld_gebouwd):
    alle = {origin: pages(voorbeeld_gebouwd, origin) for origin in ORIGINS}
    for origin, naam, page in every_page(voorbeeld_gebouwd):
        for doel in page.values("href", "src"):
            there, pad = target(origin, naam, doel)
            if there:
                assert arrives(voorbeeld_gebouwd, alle[there], there, pad), (origin, naam, doel)


def test_every_language_stands_on_both_origins_that_are_read(voorbeeld_gebouwd):
    for origin in ("intranet", "meld"):
        namen = pages(voorbeeld_gebouwd, origin)
        assert {"/en/hulp/", "/ar/hulp/", "/hulp/"} <= namen.keys()


@pytest.mark.parametrize("taal", ["", "/en", "/ar"])
def test_what_the_search_finds_is_there(voorbeeld_gebouwd, taal):
    alle = {origin: pages(voorbeeld_gebouwd, origin) for origin in ORIGINS}
    index = voorbeeld_gebouwd / f"site/intranet{taal}/zoeken/index.json"
    for een in json.loads(index.read_text("utf-8")):
        there, pad = target("intranet", "", een["u"])
        assert arrives(voorbeeld_gebouwd, alle[there], there, pad), een
        assert there == "meld" or een["u"].startswith(f"{taal}/")


def target(origin: str, naam: str, doel: str) -> tuple[str | None, str]:
    for ander in ORIGINS:
        if doel.startswith(URLS.of(ander)):
            return ander, doel.removeprefix(URLS.of(ander))
    if re.match("[a-z]+:", doel):
        return None, ""
    return origin, naam + doel if doel.startswith("#") else doel


def arrives(out: Path, bladen: dict[str, Tags], origin: str, pad: str) -> bool:
    pagina, _, anker = pad.partition("#")
    vraag, is_, antwoord = anker.partition("=")
    if is_:  # an answer that the form fills in: site/browser/meld/formulier.js
        velden = [a for _, a in bladen[pagina].tags if a.get("name") == vraag]
        return antwoord in [veld.get("value") for veld in velden]
    if anker:
        return pagina in bladen and anker in bladen[pagina].values("id")
    return pagina in bladen or (out / "site" / origin / pagina.lstrip("/")).is_file()


def test_an_id_stands_once_on_a_page_and_what_names_it_finds_it(voorbeeld_gebouwd):
    for origin, naam, page in every_page(voorbeeld_gebouwd):
        ids = page.values("id")
        assert len(ids) == len(set(ids)), (origin, naam)
        for namen in page.values("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            assert set(namen.split()) <= set(ids), (origin, naam, namen)


def test_two_builds_give_the_same_bytes(klein_gebouwd, klein, tmp_path):
    build(klein.folder, tmp_path / "out", urls=URLS)
    assert snapshot(tmp_path / "out") == snapshot(klein_gebouwd)


def test_a_build_that_fails_leaves_the_old_one_untouched(klein, klein_gebouwd, tmp_path):
    out = Path(shutil.copytree(klein_gebouwd, tmp_path / "out"))
    voor = snapshot(out)
    klein.change("data/intake.yml", "soort: lang", "soort: kort")
    with pytest.raises(BuildRefused) as refused:
        build(klein.folder, out, urls=URLS)
    assert refused.value.regels[0].startswith("content/data/intake.yml:29: vragen.2.soort: ")
    assert snapshot(out) == voor
    assert sorted(p.name for p in out.iterdir()) == ["functions", "site"]


def test_a_script_that_is_missing_leaves_the_old_one_untouched(
    klein, klein_gebouwd, tmp_path, monkeypatch
):
    out = Path(shutil.copytree(klein_gebouwd, tmp_path / "out"))
    monkeypatch.setattr("infra.assets.BROWSER", tmp_path)
    with pytest.raises(BuildRefused, match="een template vraagt dit bestand"):
        build(klein.folder, out, urls=URLS)
    assert snapshot(out) == snapshot(klein_gebouwd)


def test_other_recipients_replace_those_of_the_content(klein, tmp_path):
    overlay = tmp_path / "recipients.yml"
    tekst = (klein.folder / "data/recipients.yml").read_text("utf-8")
    overlay.write_text(tekst.replace('age: ""', f"age: age1pq1{'q' * 30}", 1), encoding="utf-8")
    build(klein.folder, tmp_path / "out", urls=URLS, vervang={"recipients": overlay})
    inhoud = json.loads((tmp_path / "out/functions/melding/inhoud.json").read_text("utf-8"))
    assert [lezer["age"] for lezer in inhoud["lezers"]] == [f"age1pq1{'q' * 30}", "", ""]
    script = "".join(
        p.read_text("utf-8") for p in (tmp_path / "out/site/meld/a").glob("crypto.*.js")
    )
    assert f"age1pq1{'q' * 30}" in script


def test_the_function_knows_the_readers_the_questions_and_the_terms(klein_gebouwd):
    inhoud = json.loads((klein_gebouwd / "functions/melding/inhoud.json").read_text("utf-8"))
    assert inhoud["formaat"] == 1
    assert inhoud["site_id"] == "klein-meldpunt"
    assert [lezer["id"] for lezer in inhoud["lezers"]] == ["bo", "cem", "notaris"]
    nl = inhoud["talen"]["nl"]
    assert [vraag["id"] for vraag in nl["intake"]["vragen"]][-2:] == [
        "wat_is_er_gebeurd",
        "niet_lezen",
    ]
    assert inhoud["termijnen"] == {"melding_open_dagen": 730, "melding_afgesloten_dagen": 365}
    assert all(html.startswith("<!doctype html>") for html in nl["paginas"].values())
    assert not (klein_gebouwd / "site/meld/zonder").exists()
