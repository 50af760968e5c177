"""One style sheet, script or picture, ready to serve."""

import tempfile
from pathlib import Path

from infra import npm


def bundle_file(bron: Path, gegevens: Path) -> bytes:
    """The bytes of *bron* with everything it imports; *gegevens* is its `import … "inhoud"`."""
    if bron.suffix not in (".css", ".js"):
        return bron.read_bytes()
    with tempfile.TemporaryDirectory() as map_:
        return npm.bundle(bron, Path(map_) / bron.name, inhoud=gegevens).read_bytes()
