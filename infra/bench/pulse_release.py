"""What making the results of a round costs per person, as there are more people."""

import json
import random
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from infra.bench.measure import Line, in_turn
from infra.pulse.ruw import read_raw
from infra.pulse.tellen import scales
from infra.pulse.uitslag import dump, release
from inhoud.registers.pulse import Ronde

FEW = 1_000
MORE = (10_000, 100_000)
TIMES = 3
NAAM = "bench"
KEUZES = ("fout", "ingrijpen", "gedragscode", "vertrouwenspersoon", "melden")
VORMEN = ("pesten", "discriminatie", "intimidatie", "agressie", "macht")


def run() -> list[Line]:
    """CPU per person, from a file of answers to release.json; the floor is a thousand people."""
    ronde = _round()
    with tempfile.TemporaryDirectory() as folder:
        few = write(Path(folder, "few.json"), ronde, FEW)
        return [_line(Path(folder, f"{people}.json"), people, few, ronde) for people in MORE]


def _line(path: Path, people: int, few: Path, ronde: Ronde) -> Line:
    write(path, ronde, people)
    more, floor, ratio = in_turn(
        lambda: cpu_each(path, ronde, people), lambda: cpu_each(few, ronde, FEW), times=TIMES
    )
    path.unlink()
    what = f"release per person, {people} against {FEW}"
    return Line(what, f"{more * 1e6:.0f} us", f"{floor * 1e6:.0f} us", f"{ratio:.2f}", "≤ 1.3")


def cpu_each(path: Path, ronde: Ronde, people: int) -> float:
    """CPU seconds a person."""
    before = time.process_time()
    rows, codes = read_raw(path, NAAM)
    dump(release(NAAM, ronde, rows, codes=codes, vrijgegeven=ronde.sluit))
    return (time.process_time() - before) / people


def write(path: Path, ronde: Ronde, people: int) -> Path:
    """*people* who answer at random, in no order."""
    dice = random.Random(people)  # noqa: S311 - answers to measure with
    rows = [row for _ in range(people) for row in _person(ronde, dice)]
    dice.shuffle(rows)
    path.write_text(json.dumps({"ronde": NAAM, "codes": people, "antwoorden": rows}), "utf-8")
    return path


def _person(ronde: Ronde, dice: random.Random) -> list[tuple[str, str, str]]:
    groep = f"{dice.randrange(len(ronde.groepen) + 1):02d}"
    met = [dice.choice(("01", "02", "03", "03", "03")) for _ in VORMEN]
    vast = dict(zip((f"meegemaakt/{vorm}" for vorm in VORMEN), met, strict=True))
    vast |= {
        f"meegemaakt/{een}": "01" if code in met else "02"
        for een, code in (("zelf", "01"), ("gezien", "02"))
    }
    return [
        (
            naam,
            "00" if schaal.gevoelig else groep,
            vast.get(naam) or dice.choice([*schaal.antwoorden]),
        )
        for naam, schaal in scales(ronde)
    ]


def _round() -> Ronde:
    vijf = [{"id": f"antwoord-{nummer}", "tekst": "x"} for nummer in range(1, 6)]
    drie: list[Any] = [{"id": een, "tekst": "x"} for een in ("zelf", "gezien", "geen")]
    gelijk = {"kort": "x", "vraag": "x", "antwoorden": vijf, "gunstig": ["antwoord-5"]}
    gevoelig = gelijk | {"gevoelig": True}
    vormen = [{"id": vorm, "tekst": "x"} for vorm in VORMEN]
    return Ronde.model_validate(
        {
            "titel": "x",
            "uitgevoerd_door": "intern",
            "opent": date(2026, 5, 18),
            "sluit": date(2026, 6, 5),
            "groepen": [{"id": f"groep-{een}", "naam": "x", "hoofden": 20} for een in range(9)],
            "vragen": [
                *({"id": naam} | gelijk for naam in KEUZES),
                {"id": "tegenhouden", "soort": "hoogstens-twee"} | gevoelig,
                {"id": "meegemaakt", "soort": "per-vorm"}
                | gevoelig
                | {"antwoorden": drie, "gunstig": [], "vormen": vormen},
                {"id": "gemeld"} | gevoelig,
            ],
        }
    )
