"""What a page weighs on the way to a phone, and in how many pieces it comes."""

import gzip
import re

import pytest

# a chart and a table for each question; a row for each rule, longer as more falls due
LANG = re.compile(r"(cijfers/pulse/[^/]+|vp-hr-or/toets)/index.html$")
LOADS = re.compile(r'(?:src|href)="(/(?:a|media)/[^"]+)"')


def weight(pad) -> int:
    return len(gzip.compress(pad.read_bytes(), 9))


def loads(pad) -> set[str]:
    """What comes along with a page; an icon in the bar of the browser too."""
    return set(LOADS.findall(pad.read_text("utf-8")))


def to_read(out, origin) -> dict[str, object]:
    """Every page but the screens of the application, by its address."""
    site = out / "site" / origin
    gevonden = [p for p in site.rglob("*.html") if "/pagina." in p.read_text("utf-8")]
    return {str(pad.relative_to(site)): pad for pad in gevonden}


@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_a_page_to_read_is_at_most_15_kilobytes_with_everything(voorbeeld_gebouwd, origin):
    site, zwaar = voorbeeld_gebouwd / "site" / origin, {}
    for naam, pad in to_read(voorbeeld_gebouwd, origin).items():
        alles = weight(pad) + sum(weight(site / url.lstrip("/")) for url in loads(pad))
        if alles > (20_000 if LANG.search(naam) else 15_000):
            zwaar[naam] = alles
    assert zwaar == {}


@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_a_page_to_read_comes_in_at_most_5_pieces(voorbeeld_gebouwd, origin):
    bladen = to_read(voorbeeld_gebouwd, origin)
    assert {naam[:2] for naam in bladen} >= {"en", "ar"}
    for naam, pad in bladen.items():
        assert 1 + len(loads(pad)) <= 5, naam


@pytest.mark.parametrize("naam", ["pagina", "meld"])
def test_a_style_sheet_is_at_most_6_kilobytes(voorbeeld_gebouwd, naam):
    (css,) = (voorbeeld_gebouwd / "site/meld/a").glob(f"{naam}.*.css")
    assert weight(css) <= 6_000


@pytest.mark.parametrize(("naam", "hoogstens"), [("snelweg", 512), ("zoek", 2_000)])
def test_a_script_of_the_intranet_is_small(voorbeeld_gebouwd, naam, hoogstens):
    (script,) = (voorbeeld_gebouwd / "site/intranet/a").glob(f"{naam}.*.js")
    assert weight(script) <= hoogstens


@pytest.mark.parametrize("taal", ["", "en", "ar"])
def test_what_the_search_looks_in_is_at_most_25_kilobytes(voorbeeld_gebouwd, taal):
    assert weight(voorbeeld_gebouwd / "site/intranet" / taal / "zoeken/index.json") <= 25_000
