"""Build once more, in a process of its own: Pelican changes the locale and the environment.

`python -m infra.local.herbouw CONTENT DATA PORT` answers with one line of JSON, the Dutch lines
about what is wrong; an empty list when the new pages are in place.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from infra import build
from infra.local import ports
from infra.local.example import make_example
from infra.local.proefronde import write_round
from infra.npm import NpmFailed
from infra.stop import Stopped


def rebuild(content: Path, data: Path, port: int) -> list[str]:
    """What stopped the new pages; then the old ones stand as they were."""
    where = ports.addresses(port)
    urls = build.Urls(where.intranet, where.meld, where.behandelen, where.issuer)
    try:
        recipients = make_example(content, data).recipients
        rondes = write_round(content, data, datetime.now(UTC).date())
        vervang = {"recipients": recipients, "pulse": rondes}
        build.build(content, data / "build", urls=urls, vervang=vervang)
    except build.BuildRefused as refused:
        return refused.regels
    except (NpmFailed, Stopped, OSError) as stopped:
        return str(stopped).splitlines()
    return []


if __name__ == "__main__":
    print(json.dumps(rebuild(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
