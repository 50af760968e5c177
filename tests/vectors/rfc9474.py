"""The test vectors of RFC 9474, Appendix A; tests/site/browser reads the same file."""

import json
from pathlib import Path

from functions.pulse.blind import PrivateKey

_READ = json.loads(Path(__file__).with_name("rfc9474.json").read_text("utf-8"))

KEY = PrivateKey(*(int(_READ["key"][name], 16) for name in "pqe"))
MSG = bytes.fromhex(_READ["msg"])
VECTORS = _READ["vectors"]
