"""What a body to the melding slice may hold; melder and behandelaar send records of one size."""

from collections.abc import Mapping
from typing import Any

from functions.edge import answers, event, fields
from functions.edge.fields import Field
from functions.melding.model import MAX_RECORDS

MAX_BODY = 65_536  # bytes
RECORD_SIZE = 16_412  # bytes, of every record, whatever it says
SMALLEST_KEYBOX, LARGEST_KEYBOX = (
    200,
    16_384,
)  # bytes: less than an age file, and one for nine readers

SEQ = fields.whole(0, MAX_RECORDS)
AFTER = fields.whole(-1, MAX_RECORDS)
RECORD = fields.blob(RECORD_SIZE)
ACCESS = fields.blob(32)
INZAGE = fields.blob(32)
CASE = fields.blob(32)
CURSOR = fields.empty_or(CASE)  # to go on behind this case, or to start
KEYBOX = fields.blob(SMALLEST_KEYBOX, LARGEST_KEYBOX)
POW = fields.text(4_096)
VERSION = fields.whole(1, 1)


def sent(app: event.Resolver, table: Mapping[str, Field]) -> dict[str, Any]:
    """The fields of the current request. Raises Refused."""
    return fields.read(table, event.body_of(app, answers.JSON, MAX_BODY))
