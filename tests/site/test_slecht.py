"""Bad input of every kind: a Dutch line with its place, exit 1, and what was built stays as it was."""

# ruff: noqa: E501 - a case is one line
import re
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from pydantic import ValidationError

from infra import cli, npm
from inhoud.fouten import from_validation
from tests.site import verkeerd
from tests.voorbeeld import ROOT, Klein

CONTENT = ROOT / "content"
ALLES = verkeerd.files(CONTENT)
PYDANTIC = re.compile(r"\b(Input|should be|should have|Field required|[Vv]alue error|Extra inputs|unable to|permitted|dit klopt niet)\b")  # fmt: skip
HULP, BEGIN, PROFIEL = "hulp/nl/waar-kan-ik-terecht.md", "pagina/nl/index.md", "vp-profiel/nl/anna.md"  # fmt: skip
EXIF = b"\xff\xd8\xff\xe1\0\x16Exif\0\0MM\0*\0\0\0\x08"
TEKENING = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


@contextmanager
def put(veld, waarde):
    """The block of *veld* with *waarde* in it; None takes the field away."""
    oud = veld.blok.copy()
    if waarde is None:
        del veld.blok[veld.naam]
    else:
        veld.blok[veld.naam] = waarde
    try:
        yield
    finally:
        veld.blok.clear() if isinstance(oud, dict) else None
        veld.blok.update(oud) if isinstance(oud, dict) else veld.blok.__setitem__(slice(None), oud)


def told(model, bron) -> list:
    try:
        model.model_validate(bron.velden)
    except ValidationError as fout:
        return list(from_validation(bron, model, fout))
    return []


def bad_answers(model, pad, veld) -> list[str]:
    """What an editor would not understand, or not find, for every wrong value of *veld*."""
    bron = verkeerd.read(CONTENT, pad)
    regels = (CONTENT / pad).read_text("utf-8").splitlines()
    filled = isinstance(veld.naam, str) and veld.naam in veld.blok
    weg = [None] if veld.verplicht and filled else []
    slecht = []
    for waarde in [*veld.wrong(), *weg]:
        with put(veld, waarde):
            fouten = told(model, bron)
        hier = f"{pad} {'.'.join(map(str, veld.plek))} = {waarde!r}"
        if not fouten:
            slecht.append(f"{hier}: nothing is told")
        for fout in fouten:
            plek = re.match(rf"content/{pad}:(\d+): .+", str(fout))
            if not plek or not 0 < int(plek[1]) <= len(regels) or PYDANTIC.search(fout.boodschap):
                slecht.append(f"{hier}: {fout}")
        if filled and waarde is not None and fouten:
            lijnen = {regels[fout.regel - 1] for fout in fouten}
            if not any(re.search(rf"\b{veld.naam}\b", lijn) for lijn in lijnen):
                slecht.append(f"{hier}: told at another line: {fouten[0]}")
    return slecht


@pytest.mark.parametrize("kring", ALLES)
def test_every_field_wrong_in_turn_is_told_in_dutch_on_its_line(kring):
    model, paden = ALLES[kring]
    velden = list(verkeerd.fields(CONTENT, model, paden))
    assert len(velden) >= len(model.model_fields), "the shipped content has no example of this"
    assert [een for pad, veld in velden for een in bad_answers(model, pad, veld)] == []


@pytest.mark.parametrize("kring", ALLES)
def test_a_field_nobody_knows_is_told(kring):
    model, (pad, *_) = ALLES[kring]
    bron = verkeerd.read(CONTENT, pad)
    bron.velden["vandaag"] = "ja"
    fouten = told(model, bron)
    del bron.velden["vandaag"]
    assert [str(fout).partition("; ")[0] for fout in fouten] == [f"content/{pad}:{fouten[0].regel}: vandaag: onbekend veld"]  # fmt: skip


def write(bestand: str, inhoud: bytes | str):
    def do(klein):
        pad = klein.folder / bestand
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())

    return do


def change(bestand: str, oud: str, nieuw: str):
    return lambda klein: klein.change(bestand, oud, nieuw)


def copy(van: str, naar: str):
    return lambda klein: shutil.copy(klein.folder / van, klein.folder / naar)


# what an editor does, and what the editor reads
SLECHT = {
    "broken YAML": (change("data/rollen.yml", "- id: directie", "- id: [directie"), "data/rollen.yml:6: dit is niet te lezen; kijk naar inspringen, haakjes, aanhalingstekens en dubbele punten"),
    "a broken header": (change(HULP, "slug: hulp", 'slug: "hulp'), f"{HULP}:5: dit is niet te lezen; kijk naar inspringen, haakjes, aanhalingstekens en dubbele punten"),
    "a tab": (change("data/rollen.yml", "    naam: Directie", "\tnaam: Directie"), "data/rollen.yml:6: hier staat een tab; spring in met spaties"),
    "a tab in a header": (change(HULP, "eigenaar: redactie", "eigenaar:\n\t- redactie"), f"{HULP}:5: hier staat een tab; spring in met spaties"),
    "a header that is a list": (write(BEGIN, "---\n- title\n---\nTekst.\n"), f"{BEGIN}:2: de kop moet een blok met velden zijn"),
    "a register that is a list": (write("data/meld.yml", "- titel\n"), "data/meld.yml:1: moet een blok met velden zijn"),
    "a file that is no text": (write(HULP, b"---\ntitle: \xff\n---\n"), f"{HULP}:1: dit bestand is geen UTF-8-tekst"),
    "a telephone number that YAML would eat": (change(PROFIEL, "06 12 34 56 70", "0612345670"), f"{PROFIEL}:12: telefoon: schrijf het telefoonnummer met spaties, zoals 06 12 34 56 70"),
    "a date that does not exist": (change(HULP, "2027-11-22", "2027-02-30"), f"{HULP}:7: herzien_voor: geen geldige datum (JJJJ-MM-DD)"),
    "a month out of range": (change("data/communicatie.yml", "poster_zin", "kalender:\n  - {id: a, maand: 13, wat: A, kanaal: poster, eigenaar: redactie}\nposter_zin"), "data/communicatie.yml:2: kalender.0.maand: mag hoogstens 12 zijn"),
    "an unknown role": (change(HULP, "eigenaar: redactie", "eigenaar: koning"), f"{HULP}:4: eigenaar: rol 'koning' staat niet in rollen.yml"),
    "a link to nowhere": (change(HULP, "(#praten)", "(nergens)"), f"{HULP}:13: link 'nergens' bestaat niet"),
    "HTML": (change(HULP, "luistert", "<b>luistert</b>"), f"{HULP}:17: '<b>' is HTML; die komt hier als tekst op de pagina"),
    "a block of HTML": (change(HULP, "## Praten\n", "<div>\nHoi\n</div>\n"), f"{HULP}:11: '<div>' is HTML; die komt hier als tekst op de pagina"),
    "a script": (change(HULP, "`<script>alert(1)</script>`", "<script>alert(1)</script>"), f"{HULP}:19: '<script>' is HTML; die komt hier als tekst op de pagina"),
    "a link that does something": (change(HULP, "`[nee](javascript:alert(1))`", "[nee](javascript:alert(1))"), f"{HULP}:19: link 'javascript:alert(1)' kan niet; schrijf een adres met https:"),
    "HTML in a register": (change("data/rollen.yml", "Beslist.", "Beslist. <img src=x onerror=alert(1)>"), "data/rollen.yml:7: '<img src=x onerror=alert(1)>' is HTML; die komt hier als tekst op de pagina"),
    "a photo of 5 MB": (write("media/feest.jpg", EXIF + bytes(5_000_000)), "media/feest.jpg:1: 5,0 MB is te groot voor een telefoon; maak er hoogstens 300 kB van"),
    "the address of a file without a place for its name": (change("data/organisatie.yml", "snel_weg", "git_bestand_url: https://git.klein.example/edit\nsnel_weg"), "data/organisatie.yml:1: git_bestand_url: zet {pad} waar het bestand hoort te staan"),
    "a missing translation": (change("data/organisatie.yml", "snel_weg", "talen: [nl, en]\ntalen_verplicht: [nl, en]\nsnel_weg"), "data/en/hulplijnen.yml:1: nog niet vertaald: hulplijnen.112.naam"),
    "two pages with one id": (copy(HULP, "pagina/nl/waar-kan-ik-terecht.md"), f"pagina/nl/waar-kan-ik-terecht.md:2: de naam 'nl/waar-kan-ik-terecht' is al van content/{HULP}"),
}  # fmt: skip


@pytest.mark.parametrize("wat", SLECHT)
def test_bad_input_stops_the_build_with_its_place_and_leaves_the_old_one(
    klein, tmp_path, capsys, monkeypatch, wat
):
    do, zin = SLECHT[wat]
    do(klein)
    monkeypatch.setattr(npm, "ci", lambda _: None)
    oud = tmp_path / "out/site/intranet/index.html"
    oud.parent.mkdir(parents=True)
    oud.write_text("van gisteren", "utf-8")

    with pytest.raises(SystemExit) as stopped:
        cli.main(["build", "--content", str(klein.folder), "--out", str(tmp_path / "out"), "--issuer", "https://login.test"])  # fmt: skip

    regels = capsys.readouterr().err.splitlines()
    assert stopped.value.code == 1
    assert f"content/{zin}" in regels
    assert all(re.match(r"content/[\w/.-]+:[1-9]\d*: .+", regel) for regel in regels)
    assert [pad for pad in (tmp_path / "out").rglob("*") if pad.is_file()] == [oud]
    assert oud.read_text("utf-8") == "van gisteren"


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("a.jpg", EXIF, "in deze foto staat waar, wanneer of waarmee hij is gemaakt; bewaar hem zonder EXIF"),
        ("a.jpeg", b"\xff\xd8\xff\xe1\0\0http://ns.adobe.com/xap/1.0/\0", "in deze foto staat waar, wanneer of waarmee hij is gemaakt; bewaar hem zonder EXIF"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\x20eXIf", "in deze foto staat waar, wanneer of waarmee hij is gemaakt; bewaar hem zonder EXIF"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPEXIF", "in deze foto staat waar, wanneer of waarmee hij is gemaakt; bewaar hem zonder EXIF"),
        ("a.png", EXIF, "de inhoud is anders dan de naam zegt; bewaar de foto opnieuw als png, jpg of webp"),
        ("a.png", b"\x89PNG\r\n" + bytes(300_000), "300 kB is te groot voor een telefoon; maak er hoogstens 300 kB van"),
        ("a.heic", b"x", "dit soort bestand kan hier niet; kies svg, png, jpg of webp"),
        ("a.html", b"<p>", "dit soort bestand kan hier niet; kies svg, png, jpg of webp"),
        ("a.svg", b"<p>", "dit is geen svg"),
        ("a.svg", b"\xff\xfe<svg", "deze tekening is geen UTF-8-tekst"),
        ("a.svg", TEKENING.format("<script>alert(1)</script>"), "in deze tekening staat 'script'; een tekening haalt niets op en doet niets"),
        ("a.svg", TEKENING.format('<g onload="alert(1)"/>'), "in deze tekening staat 'onload='; een tekening haalt niets op en doet niets"),
        ("a.svg", TEKENING.format('<image href="https://x.nl/a.png"/>'), "in deze tekening staat 'href='; een tekening haalt niets op en doet niets"),
        ("a.svg", TEKENING.format("<image xlink:href='data:image/png;base64,A'/>"), "in deze tekening staat 'href='; een tekening haalt niets op en doet niets"),
        ("a.svg", TEKENING.format("<style>g { fill: url(//x.nl) }</style>"), "in deze tekening staat 'url'; een tekening haalt niets op en doet niets"),
        ("a.svg", TEKENING.format("<style>@import '/a.css'</style>"), "in deze tekening staat '@import'; een tekening haalt niets op en doet niets"),
        ("diep/a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "in deze tekening staat '!DOCTYPE'; een tekening haalt niets op en doet niets"),
    ],
)  # fmt: skip
def test_a_picture_that_is_heavy_or_tells_on_someone_is_refused(klein, naam, inhoud, zin):
    write(f"media/{naam}", inhoud)(klein)
    assert klein.mistakes() == [f"content/media/{naam}:1: {zin}"]


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("a.JPG", b"\xff\xd8\xff\xdb\0\x43"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("a.svg", TEKENING.format("<use href='#a'/><g fill='url(#b)'/><g fill=\"url('#b')\"/>")),
        (".gitkeep", ""),
    ],
)
def test_a_picture_that_is_only_a_picture_may_be_there(klein, naam, inhoud):
    write(f"media/{naam}", inhoud)(klein)
    assert klein.mistakes() == []


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "zin"),
    [
        (HULP, "2027-11-22", "2026-11-21", "7: herzien_voor: 2026-11-21 is voorbij; kijk de pagina na"),
        (PROFIEL, "talen: [nl]", "talen: [nl]\naangesteld_tot: 2026-01-31", "15: aangesteld_tot: 2026-01-31 is voorbij; haal het profiel weg of verleng"),
    ],
)  # fmt: skip
def test_a_date_in_the_past_is_told_and_stops_nothing(klein, capsys, bestand, oud, nieuw, zin):
    klein.change(bestand, oud, nieuw)
    cli.main(["check", "--content", str(klein.folder), "--peildatum", "2026-11-25"])
    assert capsys.readouterr().out.splitlines()[0] == f"let op: content/{bestand}:{zin}"


def test_a_day_is_past_the_day_after_it(klein, capsys):
    for dag, regels in (("2027-11-22", 1), ("2027-11-23", 4)):  # three pages, and the last line
        cli.main(["check", "--content", str(klein.folder), "--peildatum", dag])
        assert len(capsys.readouterr().out.splitlines()) == regels


def test_html_between_backticks_is_something_to_read(klein):
    klein.change(HULP, "luistert", "luistert naar `<b>` en < 3 > 2")
    assert klein.mistakes() == []


@pytest.mark.parametrize("bestand", ["data/rollen.yml", HULP])
def test_a_file_as_windows_saves_it_reads_as_any_other(klein, bestand):
    pad = klein.folder / bestand
    pad.write_bytes(b"\xef\xbb\xbf" + pad.read_bytes().replace(b"\n", b"\r\n"))

    assert klein.mistakes() == []


def test_a_mistake_in_the_organisation_is_the_only_one_that_is_told(tmp_path):
    alles = Klein(Path(shutil.copytree(ROOT / "content", tmp_path / "content")))
    alles.change("data/organisatie.yml", "meld_url: https", "meld_url: ergens, https")

    [fout] = alles.mistakes()

    assert "data/organisatie.yml" in fout
