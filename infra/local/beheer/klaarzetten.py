"""Sets out the folder that is served: Sveltia as npm has it, and every address in it our own.

As published, Sveltia fetches its languages, its fonts and word of newer versions from elsewhere.
Here each of those is a file beside it. What it would fetch for a map or a code block is nowhere:
the editor has neither.
"""

import json
import re
import shutil
from pathlib import Path

from infra import npm
from infra.stop import Stopped

FOLDER = Path(__file__).parent
WEB = FOLDER / "web"
_PACKAGES = FOLDER / "node_modules"
_CMS = _PACKAGES / "@sveltia" / "cms"
_HUB = "https://unpkg.com/"
_FONT = re.compile(
    r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+?)(?::vf)?@[\d.]+/([\w-]+)\.woff2"
)
# With this version, who forgets a field of a page that has no translation gets no word about it:
# the list of languages looks for mistakes in one that is not there, and stops the page.
_LANGUAGES = re.compile(r"Object\.values\((\w+\(\w+\)\[\w+\])\)(?=\.some\(\(\{valid:)")
_FETCHED = re.compile(r"unpkg\.com|jsdelivr\.net")


def set_out(folder: Path) -> None:
    """Everything but the configuration, in *folder*. Raises NpmFailed or Stopped."""
    npm.ci(FOLDER)
    shutil.copytree(WEB, folder, dirs_exist_ok=True)
    shutil.copytree(_PACKAGES / "yaml" / "browser", folder / "yaml")
    script = (_CMS / "dist" / "sveltia-cms.js").read_text("utf-8")
    (folder / "sveltia-cms.js").write_text(own_addresses(script, folder / "letters"), "utf-8")
    versie = json.loads((_CMS / "package.json").read_text("utf-8"))["version"]
    hub = folder / "@sveltia"
    shutil.copytree(_CMS / "locales", hub / f"cms@{versie}" / "locales")
    (hub / "cms").mkdir()
    (hub / "cms" / "package.json").write_text(json.dumps({"version": versie}), "utf-8")


def own_addresses(script: str, letters: Path) -> str:
    """*script* with our own addresses in it; its fonts are put in *letters*. Raises Stopped."""
    letters.mkdir()
    script = _FONT.sub(lambda found: _take_font(found[1], found[2], letters), script)
    script = script.replace(f"`{_HUB}", "`/")
    script = _LANGUAGES.sub(r"Object.values(\1??{})", script)
    if elsewhere := _FETCHED.search(script):
        raise Stopped(
            f"Deze versie van Sveltia haalt iets van {elsewhere[0]}; de editor start daarom niet."
        )
    return script


def _take_font(naam: str, snit: str, letters: Path) -> str:
    """The address of a font, which the package carries under a longer name."""
    found = sorted((_CMS / "npm" / "assets").glob(f"{naam}-{snit}-*.woff2"))
    if not found:
        raise Stopped(f"Het lettertype {naam} zit niet in het pakket; de editor start niet.")
    shutil.copyfile(found[0], letters / f"{naam}.woff2")
    return f"/letters/{naam}.woff2"
