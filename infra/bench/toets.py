"""What the toets costs on top of reading: the example and three hundred pages beside it.

What the check of the content found is given to it, as in a build: that is the check's work.
"""

import shutil
import tempfile
from pathlib import Path

from infra.bench.bouw import KOP, body
from infra.bench.measure import ROOT, Line, cpu_of, in_turn

PAGES = 300
TIMES = 3

READ = """
import sys
from pathlib import Path
from infra import site_path
from inhoud import ontleding
from inhoud.lezen import read_content
inhoud, fouten = read_content(Path(sys.argv[1]))
for blad in inhoud.bladzijden:
    ontleding.read(blad.bron.tekst)
"""
JUDGED = (
    READ
    + """
import datetime
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
inhoud.peildatum = datetime.date(2026, 11, 25)
inhoud.gezien = ()
judge(inhoud, read_norms(inhoud)[0])
"""
)


def run() -> list[Line]:
    """CPU of a fresh process: read, parse and judge, against read and parse alone."""
    with tempfile.TemporaryDirectory() as folder:
        content = _content(Path(folder) / "content")
        mine, floor, ratio = in_turn(
            lambda: cpu_of(JUDGED, content), lambda: cpu_of(READ, content), times=TIMES
        )
    what = f"toets on {PAGES} pages more, against parsing alone"
    return [Line(what, f"{mine:.2f} s", f"{floor:.2f} s", f"{ratio:.2f}", "≤ 1.5")]


def _content(folder: Path) -> Path:
    """The example with its norms, and pages that the toets looks at too: adopted, for everyone."""
    shutil.copytree(ROOT / "content", folder)
    kop = KOP.replace("status: concept", "status: vastgesteld")
    for nummer in range(PAGES):
        pad = folder / f"pagina/nl/bladzijde-{nummer}.md"
        pad.write_text(kop.format(nummer=nummer) + body(nummer), "utf-8")
    return folder
