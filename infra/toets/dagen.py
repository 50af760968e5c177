"""Counting in months, and when a day is near."""

import calendar
from datetime import date, timedelta

MAANDEN = 12
BIJNA = timedelta(days=60)  # a due date this near is told as near
WEEK = timedelta(days=7)


def months_later(dag: date, maanden: int) -> date:
    """The same day *maanden* later (or earlier), or the last of that month when it has none.

    The first or the last day there is, when it would lie beyond: some write 9999 for "always".
    """
    jaar, maand = divmod(dag.year * MAANDEN + dag.month - 1 + maanden, MAANDEN)
    if not date.min.year <= jaar <= date.max.year:
        return date.min if maanden < 0 else date.max
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def is_near(voor: date, dag: date) -> bool:
    """Whether *voor* lies within sixty days of *dag*, or has passed."""
    return voor - dag <= BIJNA


def is_ending(begin: date, voor: date, dag: date) -> bool:
    """Whether the last quarter of a period has begun: a week at least, sixty days at most.

    With sixty days a thing of every month would always be near.
    """
    return voor - dag <= min(BIJNA, max(WEEK, (voor - begin) / 4))
