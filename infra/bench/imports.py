"""What a cold start costs: importing the melder's entry against the bare ingredients of it."""

import json
import tempfile
from pathlib import Path

from infra.bench.measure import Line, cpu_of, in_turn

FLOOR = """
import boto3
from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
boto3.client("dynamodb", region_name="eu-west-1"), Logger(service="x"), APIGatewayHttpResolver()
"""
OURS = "import functions.melding.main_meld"


def run() -> list[Line]:
    """CPU of a fresh process; Lambda bills this part too."""
    with tempfile.TemporaryDirectory() as folder:
        inhoud = Path(folder, "inhoud.json")
        inhoud.write_text(json.dumps(INHOUD), "utf-8")
        env = {
            "TABLE": "bench",
            "INHOUD": str(inhoud),
            "POW_SECRET": "0" * 64,
            "ROLE_CLAIM": "rol",
            "AWS_DEFAULT_REGION": "eu-west-1",
        }
        mine, floor, ratio = in_turn(
            lambda: cpu_of(OURS, env=env), lambda: cpu_of(FLOOR, env=env), times=7
        )
    what = "cold start of the melder's function, CPU"
    return [Line(what, f"{mine * 1e3:.0f} ms", f"{floor * 1e3:.0f} ms", f"{ratio:.2f}", "≤ 1.2")]


INHOUD = {
    "formaat": 1,
    "site_id": "bench",
    "termijnen": {"melding_open_dagen": 730, "melding_afgesloten_dagen": 365},
}
