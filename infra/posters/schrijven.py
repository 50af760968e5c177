"""Put the papers in a folder: all of them, or none."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from infra.stop import Stopped


def write(map_: Path, bestanden: Mapping[str, bytes]) -> None:
    """Write *bestanden* (name → bytes) in *map_*; what has the same name there is replaced.

    Raises Stopped when that cannot be done; then nothing has changed but a folder that is new.
    """
    try:
        map_.mkdir(parents=True, exist_ok=True)
        bezet = [naam for naam in bestanden if (map_ / naam).is_dir()]
        if bezet:
            raise Stopped(f"{map_ / bezet[0]} is een map. Kies een andere map met --uit.")
        with tempfile.TemporaryDirectory(prefix=".nieuw-", dir=map_) as nieuw:
            for naam, inhoud in bestanden.items():
                (Path(nieuw) / naam).write_bytes(inhoud)
            for naam in bestanden:
                (Path(nieuw) / naam).replace(map_ / naam)
    except OSError:
        raise Stopped(f"In {map_} is niet te schrijven. Kies een andere map met --uit.") from None
