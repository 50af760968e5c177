"""The Lambda of the behandelaar's browser."""

from datetime import UTC, datetime

from functions.edge import settings
from functions.melding import behandelen, store

handler = behandelen.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    role_claim=settings.required("ROLE_CLAIM"),
    today=lambda: datetime.now(UTC).date(),
)
