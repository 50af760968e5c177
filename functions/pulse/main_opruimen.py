"""The Lambda that deletes, once a day, what has run out."""

from datetime import UTC, datetime

from functions.edge import settings
from functions.pulse import opruimen, store

handler = opruimen.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    today=lambda: datetime.now(UTC).date(),
)
