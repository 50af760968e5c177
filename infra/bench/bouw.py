"""What a build costs: a thousand pages against plain Pelican, and our own whole site."""

import random
import shutil
import tempfile
from pathlib import Path

from infra.bench.measure import ROOT, Line, cpu_of, in_turn

PAGES = 1_000
TIMES = 3
KLEIN = ROOT / "tests/site/klein/content"  # the registers and the pages a site cannot do without
KOP = """---
title: Bladzijde {nummer}
slug: bladzijde/{nummer}
samenvatting: Dit is bladzijde {nummer}.
eigenaar: redactie
versie: "1.0"
status: concept
herzien_voor: 2027-11-22
doelgroep: [medewerker]
---
"""
TAAL = (
    "wij jij werk team dag gesprek collega afspraak week plek hulp vraag antwoord telefoon "
    "brief kamer veilig open rustig samen eerst daarna soms altijd goed nieuw klein groot "
    "maken lezen vragen kijken luisteren zeggen helpen blijven komen weten in op bij voor "
    "naar met zonder na"
)
WOORDEN = TAAL.split()

# Ours: everything a build does for one origin in one language, the check of the content included.
OURS = """
import sys
from pathlib import Path
from infra import build
build.ORIGINS = ("intranet",)
urls = build.Urls("https://a.example", "https://b.example", "https://c.example", "https://d.example")
build.build(Path(sys.argv[1]), Path(sys.argv[2]), urls=urls)
"""
WHOLE = """
import sys
from infra.cli import main
main(["build", "--out", sys.argv[2], "--content", sys.argv[1], "--issuer", "https://d.example"])
"""


def run() -> list[Line]:
    """CPU of a fresh process, its own processes included."""
    with tempfile.TemporaryDirectory() as folder:
        return [_thousand(Path(folder)), _whole(Path(folder))]


def _thousand(folder: Path) -> Line:
    ours, plain = make_content(folder / "ours", PAGES), make_plain(folder / "plain", PAGES)
    mine, floor, ratio = in_turn(
        lambda: _build(OURS, ours), lambda: _pelican(plain, PAGES), times=TIMES
    )
    what = f"{PAGES} pages, ours against plain Pelican"
    return Line(what, f"{mine:.1f} s", f"{floor:.1f} s", f"{ratio:.2f}", "≤ 0.7")


def _whole(folder: Path) -> Line:
    made = folder / "whole"
    _build(WHOLE, ROOT / "content", made)
    pages = len(list(made.rglob("*.html")))
    plain = make_plain(folder / "as-many", pages)
    mine, floor, ratio = in_turn(
        lambda: _build(WHOLE, ROOT / "content"), lambda: _pelican(plain, pages), times=TIMES
    )
    what = f"the example, 3 languages, 3 origins: {pages} pages"
    return Line(what, f"{mine:.1f} s", f"{floor:.1f} s", f"{ratio:.2f}", "")


def _build(code: str, content: Path, out: Path | None = None) -> float:
    with tempfile.TemporaryDirectory() as made:
        return cpu_of(code, content, out or Path(made, "out"))


def _pelican(folder: Path, pages: int) -> float:
    out = folder.with_name("out-plain")
    spent = cpu_of("-m pelican", "content", "-o", out, "-t", "simple", cwd=folder)
    if len(list(out.glob("bladzijde-*.html"))) != pages:
        raise RuntimeError(f"plain Pelican did not write {pages} pages in {out}")
    shutil.rmtree(out)
    return spent


def make_content(folder: Path, pages: int) -> Path:
    """*pages* pages of ours, beside the few that every site has."""
    shutil.copytree(KLEIN, folder)
    for nummer in range(pages):
        page = KOP.format(nummer=nummer) + body(nummer)
        (folder / f"pagina/nl/bladzijde-{nummer}.md").write_text(page, "utf-8")
    return folder


def make_plain(folder: Path, pages: int) -> Path:
    """The same text for Pelican itself, with its own header."""
    (folder / "content").mkdir(parents=True)
    for nummer in range(pages):
        page = f"Title: Bladzijde {nummer}\nDate: 2026-10-01\n\n{body(nummer)}"
        (folder / f"content/bladzijde-{nummer}.md").write_text(page, "utf-8")
    return folder


def body(nummer: int) -> str:
    """About 900 words, always the same for the same number: headings, a list, a table, a quote."""
    kies = random.Random(nummer)  # noqa: S311 - filler, no secret

    def zin() -> str:
        return " ".join(kies.choices(WOORDEN, k=12)).capitalize() + "."

    def alinea() -> str:
        return f"{zin()} {zin()} **{zin()}** {zin()} [Meer hierover](https://linderwaard.example)."

    delen = [f"## Deel {deel}\n\n{alinea()}\n\n{alinea()}\n\n{alinea()}" for deel in range(1, 6)]
    delen.insert(1, "\n".join(f"- {zin()}" for _ in range(6)))
    delen.insert(3, "| wat | wanneer |\n|---|---|\n" + f"| {zin()} | *morgen* |\n" * 4)
    delen.insert(5, f"> {zin()} {zin()}")
    return "\n\n".join(delen) + "\n"
