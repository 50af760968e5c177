"""What is kept of a melding, what may go wrong with it, and what a store must be able to do.

No text, no status, no day and no person: sealed records under a hash, and the month they go in.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Protocol


class MeldingError(Exception):
    """A rule says no; *code* is the word of the closed list that the outside gets to hear."""

    code = "BUSY"


class CaseUnknown(MeldingError):
    """No such case, or it ran out, or you may not see it: nobody learns which."""

    code = "UNKNOWN"


class CaseConflict(MeldingError):
    """Something else stands there already; fetch, seal again, retry."""

    code = "CONFLICT"


class CaseFull(MeldingError):
    """The case holds MAX_RECORDS records."""

    code = "TOO_LARGE"


class ProofRefused(MeldingError):
    """The proof of work is missing, wrong, too old, or paid for another case."""

    code = "POW"


class CapReached(MeldingError):
    """No more new cases today by this way in."""


class StoreBusy(MeldingError):
    """Others kept the store busy for too long; nothing was kept, try again."""


class FormatTooNew(Exception):
    """The store was written by a newer version of this code; working on could damage it."""


class CaseExists(Exception):
    """From a store: this case was opened before."""


class Outcome(Enum):
    """What became of something that was sent."""

    NEW = 201
    SAME = 200  # it was here already, byte for byte: a retry


@dataclass(frozen=True, repr=False)
class Case:
    """What is kept of a case, apart from its records."""

    case_id: bytes
    verloopt: (
        date  # the first of a month, on purpose: an exact day would tell when something was said
    )
    inzage: bytes  # the hash of what a reader of the keybox can compute
    keybox: bytes
    n: int  # records so far


@dataclass(frozen=True, repr=False)
class Record:
    """A sealed message at its place in a case."""

    seq: int
    by: str
    data: bytes
    lezer: str | None = None  # which login wrote it; never for a melder


@dataclass(frozen=True)
class Entry:
    """What opening a case costs: one of the day's places, and with *proof* that proof, once."""

    dag: date
    route: str
    cap: int  # new cases a day by this route
    proof: bytes | None = None  # the hash of the solved challenge

    @property
    def proof_verloopt(self) -> date:
        """When the proof need no longer be remembered: well after its challenge ran out."""
        return self.dag + timedelta(days=2)


class MeldingStore(Protocol):
    """Where cases are kept. What it returned from is durable."""

    def create(self, case: Case, record: Record, entry: Entry) -> None:
        """All or nothing. Raises CaseExists, ProofRefused (spent), CapReached, in that order."""

    def add(self, case_id: bytes, record: Record, *, verloopt: date, today: date) -> bool:
        """Whether *record* came next in a living case, which now runs out at *verloopt*."""

    def set_verloopt(self, case_id: bytes, *, verloopt: date, today: date) -> bool:
        """Whether a living case now runs out at *verloopt*."""

    def case(self, case_id: bytes) -> Case | None:
        """The case, also when it has run out."""

    def records(self, case_id: bytes, *, after: int, limit: int) -> list[Record]:
        """At most *limit* records behind *after*, in order."""

    def cases(self, *, after: bytes, limit: int, today: date) -> tuple[list[Case], bytes]:
        """At most *limit* living cases behind *after*, by id; and where to go on: b"" = end."""

    def count(self, dag: date, route: str) -> int:
        """New cases on that day by that route."""

    def delete_expired(self, today: date) -> int:
        """Delete by key, in batches, what ran out by *today*; returns how many rows."""
