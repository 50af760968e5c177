"""The Lambda that takes answers."""

from datetime import UTC, datetime

from functions.edge import settings
from functions.pulse import intake, store

handler = intake.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    today=lambda: datetime.now(UTC).date(),
)
