"""One style sheet, script or picture, ready to serve."""

import tempfile
from pathlib import Path

from infra import npm


def bundle_file(bron: Path, gegevens: Path) -> tuple[bytes, str]:
    """The bytes of *bron* with all it imports, and the licences of what others made in it.

    *gegevens* is the JSON file behind `import … from "inhoud"`.
    """
    if bron.suffix not in (".css", ".js"):
        return bron.read_bytes(), ""
    with tempfile.TemporaryDirectory() as map_:
        gemaakt = npm.bundle(bron, Path(map_) / bron.name, inhoud=gegevens)
        licenties = gemaakt.with_name(f"{gemaakt.name}.licenties.txt")
        tekst = licenties.read_text(encoding="utf-8") if licenties.is_file() else ""
        return gemaakt.read_bytes(), tekst
