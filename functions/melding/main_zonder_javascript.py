"""The Lambda of the form without JavaScript."""

from datetime import UTC, datetime

from functions.edge import settings
from functions.melding import store, zonder_javascript

handler = zonder_javascript.make_handler(
    store.at(settings.required("TABLE")),
    settings.inhoud(),
    secret=settings.required("CODE_SECRET").encode(),
    today=lambda: datetime.now(UTC).date(),
)
