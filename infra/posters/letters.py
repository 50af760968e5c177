"""The letters of everything we print: one place, from a registry, never from this computer.

"Readex Pro" holds Latin and Arabic (made to read with ease; I, l and 1 differ, and a 0 is no 8), in
weights from 200 to 700 and without italics. "Noto Sans Arabic" (100 to 900) has the Arabic signs
that it lacks; a whole text in it makes a large file. Typst brings "Libertinus Serif" itself, for
what both lack. In a Typst file, in this order, or every space comes from another font::

    #set text(font: ("Readex Pro", "Noto Sans Arabic", "Libertinus Serif"), fallback: false)
"""

import re
from pathlib import Path

from infra import npm

# what Typst says of a text that no letter can show, and how it writes a sign that nobody sees
MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed")
CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_HERE = Path(__file__).parent


def folder() -> Path:
    """Where the letters lie, for `font_paths=[folder()]`; fetches them the first time.

    Raises NpmFailed.
    """
    npm.ci(_HERE)
    return _HERE / "node_modules" / "@expo-google-fonts"
