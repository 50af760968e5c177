"""What a page weighs on the way to a phone."""

import gzip
import re

import pytest


def weight(pad) -> int:
    return len(gzip.compress(pad.read_bytes(), 9))


def with_all_it_loads(site, pad) -> int:
    html = pad.read_text("utf-8")
    loads = set(re.findall(r'(?:src|href)="(/(?:a|media)/[^"]+)"', html))
    return weight(pad) + sum(weight(site / url.lstrip("/")) for url in loads)


@pytest.mark.parametrize("origin", ["intranet", "meld"])
def test_a_page_to_read_is_at_most_15_kilobytes_with_everything(voorbeeld_gebouwd, origin):
    site = voorbeeld_gebouwd / "site" / origin
    te_lezen = [p for p in site.rglob("*.html") if "/pagina." in p.read_text("utf-8")]
    assert len(te_lezen) >= 8
    te_zwaar = {str(p): n for p in te_lezen if (n := with_all_it_loads(site, p)) > 15_000}
    assert te_zwaar == {}


@pytest.mark.parametrize("naam", ["pagina", "meld"])
def test_a_style_sheet_is_at_most_6_kilobytes(voorbeeld_gebouwd, naam):
    (css,) = (voorbeeld_gebouwd / "site/meld/a").glob(f"{naam}.*.css")
    assert weight(css) <= 6_000


def test_the_way_out_is_at_most_half_a_kilobyte(voorbeeld_gebouwd):
    (script,) = (voorbeeld_gebouwd / "site/intranet/a").glob("snelweg.*.js")
    assert weight(script) <= 512
