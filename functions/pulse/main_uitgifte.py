"""The Lambda that signs deelnamekaarten; the only one that may read the keys of the rounds.

They stand in one secret of AWS Secrets Manager: `{"<ronde>:<groep>": {"p": …, "q": …}}`.
"""

import json
from datetime import UTC, datetime

import boto3
from botocore.config import Config

from functions.edge import settings
from functions.pulse import store, uitgifte
from functions.pulse.blind import PrivateKey

_SOON = Config(connect_timeout=1, read_timeout=2, retries={"mode": "standard"})
_SECRET = boto3.client("secretsmanager", config=_SOON).get_secret_value(
    SecretId=settings.required("SLEUTELS")
)

handler = uitgifte.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    keys={name: PrivateKey.of(key) for name, key in json.loads(_SECRET["SecretString"]).items()},
    today=lambda: datetime.now(UTC).date(),
)
