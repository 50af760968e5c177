"""Pelican's settings: pages only, no blog, every error fatal. One run per origin and language.

From the environment: ORIGIN (intranet, meld or behandelen), TAAL, CONTENT, OUT and URLS (JSON with
the four addresses). `vertrouwd build` sets these and adds the hashed assets.
"""

import json
import os
import sys
from pathlib import Path

from jinja2 import StrictUndefined

HIER = Path(__file__).parent
sys.path.insert(0, str(HIER / "plugins"))
from inhoud.adressen import Urls  # noqa: E402 - after the path is set

ORIGIN = os.environ.get("ORIGIN", "intranet")
ORIGINS = ("intranet", "meld", "behandelen")
SITENAME = "Sociale veiligheid"
SITEURL = ""
TAAL = DEFAULT_LANG = os.environ.get("TAAL", "nl")
TIMEZONE = "Europe/Amsterdam"
LOCALE = ["C.UTF-8", ""]

# These are relative to this file …
PATH = os.environ.get("CONTENT", str(HIER.parent / "content"))
OUTPUT_PATH = os.environ.get("OUT", str(HIER.parent / ".local" / "site" / ORIGIN))
THEME = str(HIER / "theme")
PLUGIN_PATHS = [str(HIER / "plugins")]
PLUGINS = ["inhoud"]
# … and these to the content folder.
PAGE_PATHS = sorted(str(map_.relative_to(PATH)) for map_ in Path(PATH).glob(f"*/{TAAL}"))
MEDIA = TAAL == "nl" and ORIGIN != "behandelen" and Path(PATH, "media").is_dir()
STATIC_PATHS = ["media"] if MEDIA else []
ARTICLE_PATHS: list[str] = []
IGNORE_FILES = ["README.md", "data", ".*"]

STANDAARD = {origin: f"http://127.0.0.1:{8000 + n}" for n, origin in enumerate(ORIGINS)}
URLS = Urls(**json.loads(os.environ.get("URLS", json.dumps(STANDAARD | {"issuer": "https://…"}))))
I18N = HIER / "i18n"
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "auto_reload": False,  # a template stays the same during a run
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
JINJA_GLOBALS = {"ORIGIN": ORIGIN, "asset": "/{}".format, "integrity": lambda _: ""}

# A site about safety has no feeds, authors, tags or dates.
DIRECT_TEMPLATES: list[str] = []
THEME_STATIC_PATHS: list[str] = []
SUMMARY_MAX_LENGTH = 0
SLUGIFY_SOURCE = "basename"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = FEED_ATOM = FEED_RSS = FEED_ALL_RSS = CATEGORY_FEED_RSS = None
ARTICLE_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
TYPOGRIFY = False
