"""The Lambda of the melder's browser."""

from datetime import UTC, datetime

from functions.edge import settings
from functions.melding import meld, store

handler = meld.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    secret=settings.required("POW_SECRET").encode(),
    today=lambda: datetime.now(UTC).date(),
)
