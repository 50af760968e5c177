"""The real pages and questions, with a round that is open on the day of the tests."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from infra import build, pelican_run
from infra.local.proefronde import write_round
from inhoud import controle
from tests.fakes import DAG
from tests.functions.melding.meld_paginas import URLS, Names
from tests.voorbeeld import ROOT


@cache
def inhoud_json() -> str:
    """What the build would write for this slice."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "meld"
        erbij = write_round(ROOT / "content", Path(folder), DAG)
        inhoud = controle.checked(ROOT / "content", vervang={"pulse": erbij}, peildatum=DAG)
        pelican_run.run(inhoud, out, origin="meld", urls=URLS, bundel=Names())
        return json.dumps(build.for_pulse(inhoud, build.take_shells(inhoud, out, "pulse-zonder")))
