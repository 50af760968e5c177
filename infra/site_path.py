"""Where the repository stands, and the one place that makes `site/plugins` importable.

`site` itself can never be a package: the interpreter has one of that name.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
THEME = SITE / "theme"
BROWSER = SITE / "browser"

_PLUGINS = str(SITE / "plugins")
if _PLUGINS not in sys.path:
    sys.path.insert(0, _PLUGINS)
