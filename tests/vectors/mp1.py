"""The vectors of protocol mp1 as Python sees them; tests/site/browser reads the same file."""

import json
from pathlib import Path

VECTORS = json.loads(Path(__file__).with_name("mp1.json").read_text("utf-8"))

# The stand-in list of the vectors: the real one may not change, but it is not what they are about.
WORDS = ["".join("abdefgik"[i >> s & 7] for s in (9, 6, 3, 0)) + "o" for i in range(2048)]


def unhex(name: str) -> bytes:
    return bytes.fromhex(VECTORS[name])
